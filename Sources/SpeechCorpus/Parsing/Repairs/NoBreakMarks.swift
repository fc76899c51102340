/// Mends no-break spaces that a site has turned into question marks: "the?visiting?delegation".
///
/// One question mark inside a word may be a missing space or an address, and "don?t" is an apostrophe. Two or more of them
/// between words in small letters, and three or more in all, are the damage.
enum NoBreakMarks {
  private static let mark = UInt8(ascii: "?")
  /// How many such marks a text must have before any is mended.
  private static let minimumMarks = 3

  /// The repairs of a stretch of a text, in order.
  ///
  /// - Complexity: O(*n*)
  static func repairs(in utf8: [UInt8], range: Range<Int>) -> [Repair] {
    var found: [Range<Int>] = []
    var marks = 0
    utf8.withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound + 1
      while let place = bytes.firstOffset(of: mark, in: offset..<max(offset, range.upperBound - 1)) {
        offset = place
        guard isLetter(bytes[offset - 1]), isLetter(bytes[offset + 1]) else {
          offset += 1
          continue
        }
        let word = word(around: offset, in: bytes, range)
        let count = joints(in: bytes[word])
        if count >= 2 {
          found.append(word)
          marks += count
        }
        offset = max(word.upperBound, offset + 1)
      }
    }
    guard marks >= minimumMarks else { return [] }
    return found.map { range in
      let text = String(decoding: utf8[range], as: UTF8.self)
      let mended = String(text.map { $0 == "?" ? " " : $0 })
      return Repair(range: range, found: text, mended: mended, kind: .nbspQuestionMark)
    }
  }

  /// The letters and question marks around an offset, from a letter to a letter.
  private static func word(around offset: Int, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Range<Int>
  {
    var start = offset
    while start > range.lowerBound, isLetter(bytes[start - 1]) || bytes[start - 1] == mark { start -= 1 }
    var end = offset + 1
    while end < range.upperBound, isLetter(bytes[end]) || bytes[end] == mark { end += 1 }
    let whole = start..<end
    while start < end, bytes[start] == mark { start += 1 }
    while end > start, bytes[end - 1] == mark { end -= 1 }
    // An address goes on with other signs.
    let signs: [UInt8] = Array("/=&@_#%.".utf8)
    if whole.lowerBound > range.lowerBound, signs.contains(bytes[whole.lowerBound - 1]) { return end..<end }
    if whole.upperBound < range.upperBound, signs.dropLast().contains(bytes[whole.upperBound]) { return end..<end }
    return start..<end
  }

  /// How many single question marks stand between words in small letters; 0 where something else does.
  private static func joints(in word: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let parts = word.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count >= 3 else { return 0 }
    for (number, part) in parts.enumerated() {
      guard let first = part.first, number == 0 || (0x61...0x7A).contains(first) else { return 0 }
      if part.count == 1, number > 0, first != UInt8(ascii: "a") { return 0 }
    }
    return parts.count - 1
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
