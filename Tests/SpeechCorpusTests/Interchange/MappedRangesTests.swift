import Testing

@testable import SpeechCorpus

/// Results whose ranges count other units.
@Suite struct MappedRangesTests {
  @Test("Every range of a document is mapped, and nothing else")
  func everyRange() {
    let mapped = Self.document(scale: 1).mappingRanges { $0.lowerBound * 10..<$0.upperBound * 10 }
    #expect(mapped == Self.document(scale: 10))
  }

  /// A document that has everything, its ranges so many times as long.
  private static func document(scale: Int) -> Document {
    func range(_ lower: Int, _ upper: Int) -> Range<Int> { lower * scale..<upper * scale }
    let reading = Reading(utf8: Array("Dear".utf8), segments: [.init(text: 0..<4, capture: range(5, 9), kind: .copied)])
    var document = Document(id: "a", capture: "a", range: range(0, 50))
    document.title = "Remarks"
    document.turns = [
      Turn(speaker: "Ilse", label: "Ilse", role: .speech, paragraphs: [.init(reading)], range: range(4, 9))
    ]
    document.related = [RelatedItem(title: "News", range: range(30, 40))]
    document.blocks = [Block(role: .paragraph, range: range(0, 20)), Block(role: .related, range: range(20, 50))]
    document.repairs = [Repair(range: range(6, 8), found: "? ", mended: " ", kind: .nbspQuestionMark)]
    document.duplicates = [Duplicate(range: range(41, 43), of: range(6, 8))]
    document.evidence = [.title: range(0, 3), .kind: range(1, 2)]
    document.diagnostics = [
      Diagnostic(severity: .note, code: "odd", message: "Odd.", range: range(2, 3)),
      Diagnostic(severity: .warning, code: "odd", message: "Odd."),
    ]
    return document
  }

  @Test("Code points of a document's ranges read as its bytes do")
  func document() {
    let text = "Mayor Ilse Torvan’s remarks, Ørsund, March 3, 2031\n\nDear neighbours – friends,\n\nPål said: “No.”"
    let capture = Capture(text: text)
    let scalars = Array(text.unicodeScalars)
    let map = OffsetMap(capture.utf8, unit: .unicode)
    for original in capture.documents() {
      let document = original.mappingRanges(map.range(of:))
      #expect(document.blocks.map { Self.string(scalars[$0.range]) }.joined() == text)
      for (turn, before) in zip(document.turns, original.turns) {
        #expect(turn.paragraphs.map(\.text) == before.paragraphs.map(\.text))
        #expect(turn.paragraphs.allSatisfy { Self.string(scalars[$0.range]) == $0.text })
      }
      for (field, range) in document.evidence {
        #expect(Self.string(scalars[range]) == original.evidence[field].map { capture[$0] })
      }
    }
  }

  @Test("A quotation's ranges are all mapped")
  func quotation() {
    var quotation = Quotation(
      id: "a@0", document: "a", capture: "a", kind: .direct, content: "“Yes,” “indeed.”", contentRange: 1..<9,
      confidence: 1, rule: "split")
    quotation.parts = [1..<3, 5..<9]
    quotation.cueRange = 3..<4
    quotation.sourceRange = 4..<5
    let mapped = quotation.mappingRanges { $0.lowerBound * 10..<$0.upperBound * 10 }
    #expect(mapped.contentRange == 10..<90 && mapped.parts == [10..<30, 50..<90])
    #expect(mapped.cueRange == 30..<40 && mapped.sourceRange == 40..<50)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
