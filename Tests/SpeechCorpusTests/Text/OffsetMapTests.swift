import SpeechCorpus
import Testing

@Suite struct OffsetMapTests {
  private let pieces = Pieces.text + [String(repeating: "x", count: 120), String(repeating: "🎙é", count: 60)]

  /// The offsets where a character of a text starts, and its end, in each unit.
  private func bounds(of text: String) -> [(utf8: Int, unicode: Int, utf16: Int)] {
    var bounds = [(utf8: 0, unicode: 0, utf16: 0)]
    for scalar in text.unicodeScalars {
      let last = bounds[bounds.count - 1]
      bounds.append((last.utf8 + UTF8.width(scalar), last.unicode + 1, last.utf16 + UTF16.width(scalar)))
    }
    return bounds
  }

  @Test func everyBoundaryConvertsBothWays() {
    var generator = SeededGenerator(seed: 61)
    for _ in 0..<300 {
      let text = generator.text(of: pieces, count: 0...20)
      let utf8 = Array(text.utf8)
      let unicode = OffsetMap(utf8, unit: .unicode)
      let utf16 = OffsetMap(utf8, unit: .utf16)
      let plain = OffsetMap(utf8, unit: .utf8)
      #expect(
        unicode.count == text.unicodeScalars.count && utf16.count == text.utf16.count && plain.count == utf8.count)
      for bound in bounds(of: text) {
        let there = [unicode.offset(of: bound.utf8), utf16.offset(of: bound.utf8), plain.offset(of: bound.utf8)]
        let back = [
          unicode.utf8Offset(of: bound.unicode), utf16.utf8Offset(of: bound.utf16), plain.utf8Offset(of: bound.utf8),
        ]
        if there != [bound.unicode, bound.utf16, bound.utf8] || back != [bound.utf8, bound.utf8, bound.utf8] {
          Issue.record("\(bound): \(there), \(back) in \(text.debugDescription)")
        }
      }
    }
  }

  @Test func offsetsInsideACharacterStandForItsStart() {
    let text = "né à 🎙!"
    let utf8 = Array(text.utf8)
    let utf16 = OffsetMap(utf8, unit: .utf16)
    #expect(utf16.range(of: 7..<11) == 5..<7)
    #expect(utf16.utf8Range(of: 5..<7) == 7..<11)
    #expect(utf16.range(of: 2..<9) == 1..<5)
    #expect(utf16.utf8Offset(of: 6) == 7)
    for unit in OffsetMap.Unit.allCases {
      let map = OffsetMap(utf8, unit: unit)
      #expect(map.offset(of: -1) == 0 && map.utf8Offset(of: -1) == 0)
      #expect(map.offset(of: 99) == map.count && map.utf8Offset(of: 99) == utf8.count)
      #expect(map.offset(of: 8) == map.offset(of: 7))
    }
    let empty = OffsetMap([], unit: .unicode)
    #expect(empty.range(of: 0..<0) == 0..<0 && empty.utf8Range(of: 0..<5) == 0..<0)
  }

  @Test func rangesOfStringsConvertBothWays() throws {
    var generator = SeededGenerator(seed: 62)
    for _ in 0..<300 {
      let text = generator.text(of: Pieces.text, count: 0...15)
      let offsets = bounds(of: text).map(\.utf8)
      let lower = generator.pick(offsets)
      let upper = generator.pick(offsets.filter { $0 >= lower })
      let range = try #require(Range(utf8Offsets: lower..<upper, in: text))
      #expect(Array(text[range].utf8) == Array(text.utf8)[lower..<upper].map { $0 })
      #expect(Range(utf8OffsetsOf: range, in: text) == lower..<upper)
      #expect(Range(utf8Offsets: 0..<text.utf8.count + 1, in: text) == nil)
    }
    let inside = try #require(Range(utf8Offsets: 1..<3, in: "🎙"))
    #expect(inside.isEmpty)
    #expect(Range(utf8Offsets: -1..<0, in: "a") == nil)
  }
}
