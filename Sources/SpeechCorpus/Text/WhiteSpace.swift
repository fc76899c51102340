/// White space and what else is not seen, told byte by byte in UTF-8.
///
/// There are three notions, each with one use. *White space* (the property White_Space) is folded to single spaces.
/// *Invisible* characters take no room and mean nothing in running text; a reading leaves them out, but for the joiners
/// inside an emoji. What is *unseen* are these, controls, and marks of direction: a line's content begins and ends with
/// something that is seen.
enum WhiteSpace {
  /// The length of the white space character that starts at an offset, in bytes; 0 where there is none.
  @inline(__always)
  static func length(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = utf8[offset]
    if byte <= 0x20 { return byte == 0x20 || (0x09...0x0D).contains(byte) ? 1 : 0 }
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

  /// The length of the character without room or meaning that starts at an offset, in bytes; 0 where there is none.
  ///
  /// Soft hyphens, zero width spaces and joiners, word joiners and marks of byte order.
  @inline(__always)
  static func invisibleLength(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = utf8[offset]
    if byte < 0xC2 { return 0 }
    let left = utf8.count - offset
    if byte == 0xC2, left > 1 { return utf8[offset + 1] == 0xAD ? 2 : 0 }
    guard left > 2 else { return 0 }
    switch (byte, utf8[offset + 1], utf8[offset + 2]) {
    case (0xE2, 0x80, 0x8B...0x8D), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return 3
    default: return 0
    }
  }

  /// The length of the character that starts at an offset, in bytes, where it is not seen; 0 where it is.
  @inline(__always)
  static func unseenLength(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = utf8[offset]
    if byte <= 0x20 { return 1 }
    if byte < 0xC2 { return 0 }
    let step = max(length(in: utf8, at: offset), invisibleLength(in: utf8, at: offset))
    if step > 0 || byte != 0xE2 { return step }
    return offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] & 0xFE == 0x8E ? 3 : 0
  }

  /// A range without what is not seen at its ends.
  ///
  /// - Parameters:
  ///   - range: A range on the bounds of characters.
  ///   - utf8: The text.
  /// - Returns: The range, cut; an empty one where nothing is seen.
  static func trimmed(_ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      let step = unseenLength(in: utf8, at: start)
      if step == 0 { break }
      start += step
    }
    var end = range.upperBound
    while end > start {
      var last = end - 1
      while last > start, utf8[last] & 0xC0 == 0x80 { last -= 1 }
      guard unseenLength(in: utf8, at: last) > 0 else { break }
      end = last
    }
    return min(start, range.upperBound)..<max(end, min(start, range.upperBound))
  }
}
