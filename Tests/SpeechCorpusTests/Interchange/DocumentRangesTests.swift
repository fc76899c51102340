import SpeechCorpus
import Testing

/// The ranges of documents in units that other languages count by.
@Suite struct DocumentRangesTests {
  @Test("A document's ranges are all converted, and read back from its JSON")
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

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars))
  }
}
