import Testing

@testable import SpeechCorpus

@Suite struct DocumentCodingTests {
  @Test func aDocumentReadBackIsTheDocumentThatWasWritten() throws {
    var generator = SeededGenerator(seed: 72)
    for _ in 0..<300 {
      var document = GeneratedDocument.make(&generator)
      for index in document.turns.indices {
        document.turns[index].paragraphs.append(Paragraph(Edits(using: &generator).reading))
      }
      document.captured = PartialDate(year: 2031, month: 2)
      document.forwardedFrom = generator.oneIn(2) ? "Channel" : nil
      document.reference = generator.oneIn(2) ? "12-3" : nil
      document.venue = generator.oneIn(2) ? "Hall" : nil
      document.elisions = generator.number(in: 0...2)
      document.blocks = [Block(role: generator.pick(Block.Role.allCases), range: 0..<100)]
      document.repairs = [
        Repair(range: 1..<5, found: "fr om", mended: "from", kind: generator.pick(Repair.Kind.allCases))
      ]
      document.duplicates = generator.oneIn(2) ? [Duplicate(range: 5..<9, of: 1..<5)] : []
      for field in Document.Field.allCases where generator.oneIn(2) { document.evidence[field] = 3..<7 }
      document.confidence = Double(generator.number(in: 0...100)) / 100
      document.diagnostics = [
        Diagnostic(severity: .note, code: "odd", message: "Odd.", range: generator.oneIn(2) ? 0..<1 : nil)
      ]
      let json = try JSONForm.write(document)
      #expect(try JSONForm.read(json, as: Document.self) == document)
    }
  }

  @Test func whatIsAbsentIsLeftOut() throws {
    let document = Document(id: "a!2", capture: "a", range: 3..<9)
    let json = try JSONForm.write(document)
    #expect(
      json
        == #"{"blocks":[],"capture":"a","confidence":0,"family":"plain","id":"a!2","kind":"other","range":[3,9]}"#)
    #expect(try JSONForm.read(json, as: Document.self) == document)
  }

  @Test func evidenceIsWrittenByField() throws {
    var document = Document(id: "a", capture: "a", range: 0..<9)
    document.evidence = [.forwardedFrom: 1..<2]
    document.forwardedFrom = "Channel"
    let json = try JSONForm.write(document)
    #expect(json.contains(#""evidence":{"forwarded_from":[1,2]}"#) && json.contains(#""forwarded_from":"Channel""#))
  }

  @Test func passagesAndQuotationsReadBack() throws {
    var generator = SeededGenerator(seed: 73)
    for _ in 0..<300 {
      var passage = Passage(
        id: "a#1", document: "a", text: generator.oneIn(2) ? GeneratedDocument.text(&generator) : nil)
      passage.range = generator.oneIn(2) ? 4..<8 : nil
      passage.speaker = generator.oneIn(2) ? GeneratedDocument.text(&generator) : nil
      passage.date = generator.oneIn(2) ? PartialDate(month: 12, day: 26) : nil
      passage.attributes = generator.oneIn(2) ? ["kind": GeneratedDocument.text(&generator)] : [:]
      #expect(try JSONForm.read(JSONForm.write(passage), as: Passage.self) == passage)
      var quotation = Quotation(
        id: "a@1", document: "a", capture: "c", kind: generator.pick(Quotation.Kind.allCases),
        content: GeneratedDocument.text(&generator), contentRange: 3..<9, confidence: 0.5, rule: "rule")
      quotation.parent = generator.oneIn(2) ? "a@0" : nil
      quotation.parts = generator.oneIn(2) ? [3..<4, 6..<9] : nil
      quotation.cue = generator.oneIn(2) ? "said" : nil
      quotation.cueRange = generator.oneIn(2) ? 1..<2 : nil
      quotation.source = generator.oneIn(2) ? GeneratedDocument.text(&generator) : nil
      quotation.sourceRange = generator.oneIn(2) ? 1..<2 : nil
      quotation.speaker = generator.oneIn(2) ? Speaker(name: "Orlay", role: "Mayor") : nil
      quotation.within = generator.oneIn(2) ? Quotation.Context(speaker: nil, turn: 3) : nil
      quotation.isHypothetical = generator.oneIn(2)
      #expect(try JSONForm.read(JSONForm.write(quotation), as: Quotation.self) == quotation)
    }
  }

  @Test(arguments: [
    "{}", "[]", "null", #"{"id":1}"#, #"{"id":"a","capture":"a","range":[0,1],"family":"x","kind":"?"}"#,
  ])
  func whatIsNoDocumentIsRefused(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONForm.read(json, as: Document.self) }
  }
}
