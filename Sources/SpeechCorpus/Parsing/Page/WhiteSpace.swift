/// White space and invisible characters in UTF-8, told byte by byte.
enum WhiteSpace {
  /// The length of the white space character that starts at an offset, in bytes; 0 where there is none.
  ///
  /// Controls, no-break and typographic spaces count (Unicode property White_Space); line terminators too.
  @inline(__always)
  static func length(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = utf8[offset]
    if byte <= 0x20 { return 1 }
    if byte < 0xC2 { return 0 }
    let left = utf8.count - offset
    if byte == 0xC2, left > 1 { return utf8[offset + 1] == 0xA0 || utf8[offset + 1] == 0x85 ? 2 : 0 }
    guard byte == 0xE2 || byte == 0xE3 || byte == 0xE1, left > 2 else { return 0 }
    switch (byte, utf8[offset + 1], utf8[offset + 2]) {
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F): return 3
    case (0xE3, 0x80, 0x80), (0xE1, 0x9A, 0x80): return 3
    default: return 0
    }
  }

  /// The length of the character without ink or width that starts at an offset, in bytes; 0 where there is none.
  ///
  /// Zero width spaces, soft hyphens and marks of byte order; not the joiners, which belong to emoji and scripts.
  @inline(__always)
  static func invisibleLength(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = utf8[offset]
    if byte < 0xC2 { return 0 }
    let left = utf8.count - offset
    if byte == 0xC2, left > 1 { return utf8[offset + 1] == 0xAD ? 2 : 0 }
    guard left > 2 else { return 0 }
    switch (byte, utf8[offset + 1], utf8[offset + 2]) {
    case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E), (0xE2, 0x80, 0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }

  /// A range without the white space and invisible characters at its ends.
  static func trimmed(_ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let step = max(length(in: utf8, at: start), invisibleLength(in: utf8, at: start))
      if step == 0 { break }
      start += step
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, utf8[last] & 0xC0 == 0x80 { last -= 1 }
      guard length(in: utf8, at: last) > 0 || invisibleLength(in: utf8, at: last) > 0 else { break }
      end = last
    }
    return min(start, range.upperBound)..<max(end, min(start, range.upperBound))
  }
}
