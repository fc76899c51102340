import Testing

@testable import SpeechCorpus

@Suite struct JSONScannerTests {
  /// The tokens of a text as words, or the fault that stops them.
  private func tokens(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var scanner = JSONScanner(bytes)
    var words: [String] = []
    do throws(JSONScanner.Fault) {
      while let token = try scanner.next() {
        switch token {
        case .beginObject: words.append("{")
        case .endObject: words.append("}")
        case .beginArray: words.append("[")
        case .endArray: words.append("]")
        case .key(let range): words.append(JSONText.string(bytes, in: range) + ":")
        case .string(let range): words.append("'" + JSONText.string(bytes, in: range) + "'")
        case .scalar(let range): words.append(String(decoding: bytes[range], as: UTF8.self))
        }
      }
    } catch {
      words.append("!\(error.offset)")
    }
    return words.joined(separator: " ")
  }

  @Test(arguments: [
    (#"{"a": [1, -2.5e3, true, null], "b": {"c": "d"}}"#, "{ a: [ 1 -2.5e3 true null ] b: { c: 'd' } }"),
    (#"["\u00e9\ud83d\ude00", "\"\\\/", "\x0b", "\ud800"]"#, "[ 'é😀' '\"\\/' '\u{B}' '\u{FFFD}' ]"),
    (#"{"id": -100abc, "x": [1,],}"#, "{ id: -100abc x: [ 1 ] }"), ("[", "[ !1"), (#"{"a" 1}"#, "{ !1"),
    (#"{"a": "b"#, "{ a: !6"),
    ("]", "!0"), (#"{1: 2}"#, "{ !1"), ("", ""), (#"[{]}"#, "[ { !2"),
  ])
  func readsTokens(_ text: String, _ expected: String) {
    #expect(tokens(text) == expected)
  }

  @Test func refusesToGoDeeperThanItsLimit() {
    let text = String(repeating: "[", count: 100_000)
    #expect(tokens(text).hasSuffix("!\(JSONScanner.maximumDepth)"))
  }

  @Test func nothingMakesItCrash() {
    var generator = SeededGenerator(seed: 3)
    let pieces = [
      "{", "}", "[", "]", "\"", "\\", ":", ",", "a", "1", "\\u", "\\ud8", "\\x", "\n", "é", "\"text\"", " ", "null",
    ]
    for _ in 0..<3000 {
      let text = generator.text(of: pieces, count: 0...16)
      _ = tokens(text)
      let bytes = Array(text.utf8)
      _ = try? RowReader.row(bytes, in: 0..<bytes.count)
      _ = RowReader.holdsRows(bytes, isWhole: generator.oneIn(2))
    }
  }
}
