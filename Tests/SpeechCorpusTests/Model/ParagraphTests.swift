import Testing

@testable import SpeechCorpus

@Suite struct ParagraphTests {
  @Test func aParagraphReadBackIsTheParagraphThatWasWritten() throws {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<2_000 {
      let paragraph = Paragraph(Edits(using: &generator).reading)
      let json = try JSONForm.write(paragraph)
      let back = try JSONForm.read(json, as: Paragraph.self)
      #expect(back == paragraph, "\(json)")
      #expect(back.reading.checkInvariants() == nil)
    }
  }

  @Test func theFormIsTheCommandLines() throws {
    let plain = Paragraph(Reading(copying: Array("Good evening.".utf8), at: 7))
    #expect(try JSONForm.write(plain) == #"{"range":[7,20],"text":"Good evening."}"#)
    let folded = Paragraph(.folding(Array(" a  b ".utf8), in: 0..<6))
    #expect(try JSONForm.write(folded) == #"{"edits":[[1],[1,2],[1]],"range":[1,5],"text":"a b"}"#)
  }

  @Test func aParagraphOfSomebodyElseNeedsNoEdits() throws {
    let copy = try JSONForm.read(#"{"text":"abc","range":[5,8]}"#, as: Paragraph.self)
    #expect(copy.reading.isCopy && copy.range == 5..<8)
    for json in [#"{"text":"a b","range":[5,12]}"#, #"{"text":"","range":[5,12]}"#, #"{"text":"a","range":[5,5]}"#] {
      let paragraph = try JSONForm.read(json, as: Paragraph.self)
      #expect(paragraph.reading.checkInvariants() == nil, "\(json)")
      #expect(paragraph.range.lowerBound == 5)
    }
  }

  @Test(arguments: [
    #"{"text":"abc","range":[8,5]}"#, #"{"text":"abc","range":[-3,0]}"#, #"{"text":"abc"}"#, #"{"range":[0,3]}"#,
    #"{"text":"abc","range":[0,3],"edits":[[2]]}"#, #"{"text":"abc","range":[0,3],"edits":[[4]]}"#,
    #"{"text":"abc","range":[0,3],"edits":[[1,2,3]]}"#, #"{"text":"abc","range":[0,3],"edits":[[]]}"#,
    #"{"text":"abc","range":[0,3],"edits":[[-1],[4]]}"#, #"{"text":"abc","range":[0,3],"edits":[[3,4]]}"#,
    #"{"text":"abc","range":[0,9223372036854775807]}"#,
    #"{"text":"abc","range":[-9223372036854775808,9223372036854775807]}"#,
    #"{"text":"a","range":[9223372036854775806,9223372036854775807],"edits":[[1,1099511627775]]}"#,
  ])
  func whatDoesNotFitIsRefused(_ json: String) {
    #expect(throws: DecodingError.self) { try JSONForm.read(json, as: Paragraph.self) }
  }
}
