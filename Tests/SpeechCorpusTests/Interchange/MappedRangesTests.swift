import SpeechCorpus
import Testing

/// Results whose ranges count other units.
@Suite struct MappedRangesTests {
  @Test("A document's ranges are all mapped, and its texts stay")
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
