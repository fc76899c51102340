import SpeechCorpus
import Testing

/// Ranges in other units, compared with what `String` counts.
@Suite struct RangeConversionTests {
  @Test("Every bound of a character counts as many units as String does")
  func generated() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<400 {
      let text = generator.text(of: Pieces.text, count: 0...200)
      let capture = Capture(text: text)
      let unicode = RangeConversion(capture, to: .unicode)
      let utf16 = RangeConversion(capture, to: .utf16)
      let utf8 = RangeConversion(capture, to: .utf8)
      for _ in 0..<20 {
        let count = generator.number(in: 0...text.unicodeScalars.count)
        let index = text.unicodeScalars.index(text.startIndex, offsetBy: count)
        let bytes = text.utf8.distance(from: text.startIndex, to: index)
        #expect(unicode.converted(bytes..<capture.utf8.count) == count..<text.unicodeScalars.count)
        #expect(utf16.converted(0..<bytes) == 0..<text.utf16.distance(from: text.startIndex, to: index))
        #expect(utf8.converted(0..<bytes) == 0..<bytes)
      }
    }
  }

  @Test("A bound inside a character is the one before it; what lies outside is cut off")
  func inside() {
    let conversion = RangeConversion(Capture(text: "a👍b"), to: .utf16)
    #expect((0...6).map { conversion.converted(0..<$0).upperBound } == [0, 1, 1, 1, 1, 3, 4])
    #expect(conversion.converted(2..<99) == 1..<4)
    #expect(RangeConversion(Capture(text: ""), to: .unicode).converted(0..<0) == 0..<0)
  }

  @Test("A document's ranges are all converted, and read back from its JSON")
  func document() {
    let text = "Mayor Ilse Torvan’s remarks, Ørsund, March 3, 2031\n\nDear neighbours – friends,\n\nPål said: “No.”"
    let capture = Capture(text: text)
    let scalars = Array(text.unicodeScalars)
    let conversion = RangeConversion(capture, to: .unicode)
    for original in capture.documents() {
      let document = original.mappingRanges(conversion.converted)
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
