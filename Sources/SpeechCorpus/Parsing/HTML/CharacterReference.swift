/// A character reference in HTML: `&amp;`, `&#8212;`, `&#x2014;`.
enum CharacterReference {
  /// The longest name of the table, with its `&` and semicolon, in bytes; nothing longer is looked at.
  static let maximumLength = 34

  /// The reference that starts at an offset, or `nil` where the `&` is one.
  ///
  /// References without a semicolon are read where the standard has them (HTML Living Standard, 13.2.5.72 to 80);
  /// numbers in 0x80...0x9F stand for the characters of Windows-1252, those that are none for U+FFFD.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - offset: Where an `&` stands.
  ///   - end: Where the text ends.
  /// - Returns: The UTF-8 of the characters, and the length of the reference in bytes.
  /// - Complexity: O(1): references have a longest length, and digits beyond it make no character.
  static func read(_ utf8: [UInt8], at offset: Int, before end: Int) -> (utf8: [UInt8], length: Int)? {
    guard offset + 1 < end else { return nil }
    if utf8[offset + 1] == UInt8(ascii: "#") { return readNumber(utf8, at: offset, before: end) }
    var stop = offset + 1
    let limit = min(end, offset + maximumLength)
    while stop < limit, isNameByte(utf8[stop]) { stop += 1 }
    guard stop > offset + 1 else { return nil }
    let name = String(decoding: utf8[offset + 1..<stop], as: UTF8.self)
    if stop < end, utf8[stop] == UInt8(ascii: ";") {
      guard let character = named[name] else { return readLegacy(name) }
      return (Array(character.utf8), stop + 1 - offset)
    }
    return readLegacy(name)
  }

  /// The longest old name that a run of letters begins with: `&nbspPort` is a no-break space and a word.
  private static func readLegacy(_ name: String) -> (utf8: [UInt8], length: Int)? {
    let bytes = Array(name.utf8)
    for length in stride(from: min(6, bytes.count), through: 2, by: -1) {
      let head = String(decoding: bytes[..<length], as: UTF8.self)
      if legacy.contains(head), let character = named[head] { return (Array(character.utf8), length + 1) }
    }
    return nil
  }

  private static func readNumber(_ utf8: [UInt8], at offset: Int, before end: Int) -> (utf8: [UInt8], length: Int)? {
    var position = offset + 2
    let isHexadecimal = position < end && utf8[position] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let start = position
    var value: UInt32 = 0
    while position < end, position - start < maximumLength, let digit = digit(utf8[position], isHexadecimal) {
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      position += 1
    }
    guard position > start else { return nil }
    if position < end, utf8[position] == UInt8(ascii: ";") { position += 1 }
    if (0x80...0x9F).contains(value) { value = windows1252[Int(value) - 0x80] }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (Array(String(scalar ?? "\u{FFFD}").utf8), position - offset)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46 where isHexadecimal: UInt32(byte - 0x37)
    case 0x61...0x66 where isHexadecimal: UInt32(byte - 0x57)
    default: nil
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }
}
