extension JSONOutput {
  /// Writes a string between its marks, with the escapes that it needs and no others (RFC 8259, section 7).
  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { append(utf8: $0) }
  }

  /// Writes the bytes of a string, which are valid UTF-8, between its marks.
  mutating func append(utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var start = 0
    while start < utf8.count {
      let end = utf8.firstOffset(in: start..<utf8.count, where: Self.needsEscape) ?? utf8.count
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<end]))
      guard end < utf8.count else { break }
      appendEscape(of: utf8[end])
      start = end + 1
    }
    bytes.append(UInt8(ascii: "\""))
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      let digit = byte & 0x0F
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(0x30 + byte >> 4)
      bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    default: bytes.append(byte)
    }
  }

  /// Writes a whole number.
  mutating func append(_ number: some BinaryInteger) {
    guard let value = UInt(exactly: number), value > 9 else {
      if let digit = UInt8(exactly: number) {
        bytes.append(0x30 + digit)
      } else {
        bytes.append(contentsOf: String(number).utf8)
      }
      return
    }
    let start = bytes.count
    var rest = value
    while rest > 0 {
      bytes.append(0x30 + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    bytes[start...].reverse()
  }

  /// Writes a truth value.
  mutating func append(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

  /// Writes the absence of a value.
  mutating func appendNull() { bytes.append(contentsOf: "null".utf8) }

  /// Writes a number in the fewest digits that give it back.
  ///
  /// - Throws: `EncodingError` where it is none or infinite, which JSON cannot say.
  mutating func append(_ number: some BinaryFloatingPoint & CustomStringConvertible) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: path, debugDescription: "JSON has no number “\(number)”."))
    }
    let text = number.description
    bytes.append(contentsOf: text.hasSuffix(".0") ? text.utf8.dropLast(2) : text.utf8[...])
  }

  /// Writes a stretch, as the standard library encodes it: a list of its two bounds.
  mutating func append(_ range: Range<Int>) {
    bytes.append(UInt8(ascii: "["))
    append(range.lowerBound)
    bytes.append(UInt8(ascii: ","))
    append(range.upperBound)
    bytes.append(UInt8(ascii: "]"))
  }
}
