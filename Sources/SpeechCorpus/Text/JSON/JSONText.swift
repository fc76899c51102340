/// Turns the characters between the marks of a JSON string into text.
enum JSONText {
  /// The UTF-8 of a string, escapes resolved (RFC 8259, section 7).
  ///
  /// `\xNN`, which one exporter writes for control characters, is read as that character; half a surrogate pair and
  /// whatever is not valid UTF-8 as U+FFFD; an escape that is none stands for the character behind the backslash.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  static func utf8(_ bytes: [UInt8], in range: Range<Int>) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    append(bytes, in: range, to: &text)
    return text
  }

  /// Appends the UTF-8 of a string, escapes resolved, to a text that is valid UTF-8.
  ///
  /// - Complexity: O(*n*) in the length of the range.
  static func append(_ bytes: [UInt8], in range: Range<Int>, to text: inout [UInt8]) {
    let first = text.count
    bytes.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while start < range.upperBound {
        let escape = bytes.firstOffset(of: UInt8(ascii: "\\"), in: start..<range.upperBound) ?? range.upperBound
        // A backslash at the very end stands for itself.
        let end = escape + 1 < range.upperBound ? escape : range.upperBound
        text.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end < range.upperBound ? appendEscape(at: end + 1, of: bytes, before: range.upperBound, to: &text) : end
      }
    }
    let isFaultless = text.withUnsafeBytes {
      UTF8Validation.isFaultless(UnsafeRawBufferPointer(rebasing: $0[first...]))
    }
    guard !isFaultless else { return }
    let mended = Array(String(decoding: text[first...], as: UTF8.self).utf8)
    text.replaceSubrange(first..., with: mended)
  }

  /// Reads a string into a reading; each escape is a segment of its own.
  ///
  /// - Parameters:
  ///   - range: What stands between the marks.
  ///   - builder: A builder over the same bytes, which are valid UTF-8.
  ///   - bytes: The bytes.
  static func read(_ range: Range<Int>, into builder: inout Reading.Builder, of bytes: [UInt8]) {
    var start = range.lowerBound
    var offset = start
    bytes.withUnsafeBufferPointer { bytes in
      while offset < range.upperBound {
        guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < range.upperBound else {
          offset += 1
          continue
        }
        builder.copy(start..<offset)
        var character: [UInt8] = []
        start = offset
        offset = appendEscape(at: offset + 1, of: bytes, before: range.upperBound, to: &character)
        if character[0] < 0x80 || character.count > 1 {
          builder.replace(start..<offset, withUTF8: character)
          start = offset
        } else {
          // A backslash before a character that needs none.
          builder.omit(start..<offset - 1)
          start = offset - 1
        }
      }
      builder.copy(start..<range.upperBound)
    }
  }

  /// The text of a string.
  static func string(_ bytes: [UInt8], in range: Range<Int>) -> String {
    guard hasEscapes(bytes, in: range) else { return String(decoding: bytes[range], as: UTF8.self) }
    return String(decoding: utf8(bytes, in: range), as: UTF8.self)
  }

  /// Whether a string has a backslash, so that it is not the text as it stands.
  static func hasEscapes(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { $0.firstOffset(of: UInt8(ascii: "\\"), in: range) } != nil
  }

  /// Appends the character that an escape stands for; `offset` is the byte behind the backslash, the result the first
  /// one behind the escape.
  private static func appendEscape(
    at offset: Int, of bytes: UnsafeBufferPointer<UInt8>, before end: Int, to text: inout [UInt8]
  ) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "x"):
      guard let value = hexadecimal(bytes, at: offset + 1, digits: 2, before: end) else { break }
      append(value, to: &text)
      return offset + 3
    case UInt8(ascii: "u"):
      guard let first = hexadecimal(bytes, at: offset + 1, digits: 4, before: end) else { break }
      if (0xD800...0xDBFF).contains(first), offset + 6 < end, bytes[offset + 5] == UInt8(ascii: "\\"),
        bytes[offset + 6] == UInt8(ascii: "u"),
        let second = hexadecimal(bytes, at: offset + 7, digits: 4, before: end), (0xDC00...0xDFFF).contains(second)
      {
        append(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00), to: &text)
        return offset + 11
      }
      append(first, to: &text)
      return offset + 5
    default: text.append(bytes[offset])
    }
    return offset + 1
  }

  private static func append(_ value: UInt32, to text: inout [UInt8]) {
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    text.append(contentsOf: String(scalar).utf8)
  }

  private static func hexadecimal(
    _ bytes: UnsafeBufferPointer<UInt8>, at offset: Int, digits: Int, before end: Int
  ) -> UInt32? {
    guard offset + digits <= end else { return nil }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + digits] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
