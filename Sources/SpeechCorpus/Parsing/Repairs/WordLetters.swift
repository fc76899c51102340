/// The letters that words are made of: those of ASCII, and the characters of two bytes from U+00C0 on.
enum WordLetters {
  /// The length of the letter that starts at an offset, in bytes; 0 where none does.
  @inline(__always)
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return (0x41...0x5A).contains(byte & 0xDF) ? 1 : 0 }
    return (0xC3...0xDF).contains(byte) && offset + 1 < end ? 2 : 0
  }

  /// The length of the letter or digit that starts at an offset.
  @inline(__always)
  private static func partLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Int {
    (0x30...0x39).contains(bytes[offset]) ? 1 : length(in: bytes, at: offset, before: end)
  }

  /// Where the letters and digits that start at an offset end.
  static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = partLength(in: bytes, at: offset, before: end)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// Where the letters, digits, hyphens and apostrophes that end before an offset start; with a letter.
  static func start(of end: Int, in bytes: UnsafeBufferPointer<UInt8>, after limit: Int) -> Int {
    var start = end
    var offset = end
    while offset > limit {
      if bytes[offset - 1] == UInt8(ascii: "-") || bytes[offset - 1] == UInt8(ascii: "'") {
        offset -= 1
        continue
      }
      if bytes[offset - 1] == 0x99, offset - 3 >= limit, bytes[offset - 2] == 0x80, bytes[offset - 3] == 0xE2 {
        offset -= 3
        continue
      }
      let step = bytes[offset - 1] < 0x80 ? 1 : 2
      guard offset - step >= limit, partLength(in: bytes, at: offset - step, before: end) == step else { break }
      offset -= step
      start = offset
    }
    return start
  }
}
