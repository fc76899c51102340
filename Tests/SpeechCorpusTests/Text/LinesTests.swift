import SpeechCorpus
import Testing

@Suite struct LinesTests {
  private func lines(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return Lines(utf8).map { String(decoding: utf8[$0.range], as: UTF8.self) }
  }

  @Test(arguments: [
    ("", []), ("a", ["a"]), ("a\n", ["a"]), ("a\n\n", ["a", ""]), ("\na", ["", "a"]),
    ("a\r\nb\rc\nd", ["a", "b", "c", "d"]),
    ("a\n\rb", ["a", "", "b"]), ("a\u{85}b\u{2028}c\u{2029}d", ["a", "b", "c", "d"]),
    ("a\u{B}b\u{C}c", ["a\u{B}b\u{C}c"]),
    ("…\u{2027}\u{202A}Â", ["…\u{2027}\u{202A}Â"]),
  ])
  func splits(_ text: String, into expected: [String]) {
    #expect(lines(text) == expected)
  }

  @Test func linesTileTheText() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2_000 {
      let utf8 = Array(generator.text(of: Pieces.text, count: 0...20).utf8)
      var end = 0
      for line in Lines(utf8) {
        #expect(line.rangeWithTerminator.lowerBound == end && line.range.lowerBound == end)
        #expect(line.range.upperBound <= line.rangeWithTerminator.upperBound)
        end = line.rangeWithTerminator.upperBound
        let text = String(decoding: utf8[line.range], as: UTF8.self)
        #expect(!text.unicodeScalars.contains { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) })
        let isLast = end == utf8.count
        #expect(isLast || !line.range.isEmpty || line.rangeWithTerminator != line.range)
      }
      #expect(end == utf8.count)
    }
  }
}
