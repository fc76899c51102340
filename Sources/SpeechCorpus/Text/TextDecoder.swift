/// Turns the bytes of a capture into valid UTF-8.
///
/// Bytes that are faultless UTF-8 are their own decoding, a mark of byte order included. A mark of UTF-16 is believed;
/// without one it is told by the zeros in every other place.
/// Of the rest, what is mostly UTF-8 is UTF-8 with damage: bytes that can only be Windows-1252 that somebody put between
/// are read as such (``StrayBytes``), and each other maximal subpart of an ill-formed sequence (The Unicode Standard, 3.9)
/// becomes one U+FFFD. What is not is Windows-1251 where the bytes beyond ASCII make words among
/// themselves, as Cyrillic letters do, and Windows-1252 where they stand between letters of ASCII.
enum TextDecoder {
  /// A decoded text.
  struct Result {
    /// The text, valid UTF-8.
    var utf8: [UInt8]
    /// What the bytes were written in.
    var encoding: TextEncoding
    /// Where bytes decoded to nothing and became U+FFFD, as ranges of `utf8`.
    var malformed: [Range<Int>]
    /// Where bytes of another encoding than the rest were decoded by that one, as ranges of `utf8`.
    var mixed: [Range<Int>] = []
  }

  /// Decodes bytes.
  ///
  /// - Complexity: O(*n*).
  static func decode(_ bytes: [UInt8]) -> Result {
    if bytes.starts(with: [0xFF, 0xFE]) { return decodeUTF16(bytes, as: .utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return decodeUTF16(bytes, as: .utf16BigEndian) }
    if let order = unmarkedOrder(of: bytes) { return decodeUTF16(bytes, as: order) }
    let validation = UTF8Validation(of: bytes)
    if validation.isFaultless { return Result(utf8: bytes, encoding: .utf8, malformed: []) }
    if validation.isUTF8WithDamage { return repairUTF8(bytes) }
    return decode(bytes, as: CyrillicEvidence(in: bytes).isCyrillic ? .windows1251 : .windows1252)
  }

  /// The byte order of UTF-16 without a mark, or `nil`.
  ///
  /// Spaces and full stops have a zero in one half, whatever the script, and no character of a text has one in the other;
  /// the first halves of European letters and marks are few.
  private static func unmarkedOrder(of bytes: [UInt8]) -> TextEncoding? {
    let units = min(bytes.count, 4096) / 2
    guard units >= 4, bytes.prefix(units * 2).contains(0) else { return nil }
    var zeros = [0, 0]
    var plain = [0, 0]
    for index in 0..<units * 2 {
      if bytes[index] == 0 { zeros[index & 1] += 1 }
      if bytes[index] <= 0x06 || bytes[index] == 0x20 || bytes[index] == 0x21 { plain[index & 1] += 1 }
    }
    for (half, order) in [(1, TextEncoding.utf16LittleEndian), (0, .utf16BigEndian)]
    where zeros[half] * 12 >= units && zeros[1 - half] == 0 && plain[half] * 20 >= units * 19 {
      return order
    }
    return nil
  }

  /// Replaces what is ill-formed.
  private static func repairUTF8(_ bytes: [UInt8]) -> Result {
    var faults: [Range<Int>] = []
    var position = 0
    while position < bytes.count {
      let sequence = UTF8Validation.sequence(in: bytes, at: position)
      if !sequence.isWellFormed { faults.append(position..<position + sequence.length) }
      position += sequence.length
    }
    let scalars = StrayBytes.scalars(of: faults, in: bytes)
    var output = Output(capacity: bytes.count + 64)
    var mixed: [Range<Int>] = []
    var copied = 0
    for (fault, scalars) in zip(faults, scalars) {
      output.utf8.append(contentsOf: bytes[copied..<fault.lowerBound])
      let start = output.utf8.count
      if let scalars {
        for scalar in scalars { output.append(scalar) }
        mixed.append(start..<output.utf8.count)
      } else {
        output.appendReplacement()
      }
      copied = fault.upperBound
    }
    output.utf8.append(contentsOf: bytes[copied...])
    return Result(utf8: output.utf8, encoding: .utf8, malformed: output.malformed, mixed: mixed)
  }

  /// Decodes UTF-16, its mark included; a surrogate without its pair and an odd last byte decode to nothing.
  private static func decodeUTF16(_ bytes: [UInt8], as encoding: TextEncoding) -> Result {
    var output = Output(capacity: bytes.count)
    let high = encoding == .utf16LittleEndian ? 1 : 0
    func unit(at index: Int) -> UInt32 { UInt32(bytes[index + high]) << 8 | UInt32(bytes[index + 1 - high]) }
    var position = 0
    while position + 1 < bytes.count {
      let first = unit(at: position)
      position += 2
      guard first & 0xF800 == 0xD800 else {
        output.append(first)
        continue
      }
      if first < 0xDC00, position + 1 < bytes.count {
        let second = unit(at: position)
        if second & 0xFC00 == 0xDC00 {
          output.append(0x10000 + (first & 0x3FF) << 10 + second & 0x3FF)
          position += 2
          continue
        }
      }
      output.appendReplacement()
    }
    if position < bytes.count { output.appendReplacement() }
    return Result(utf8: output.utf8, encoding: encoding, malformed: output.malformed)
  }

  /// Decodes an encoding of one byte a character; bytes it leaves open decode to nothing.
  private static func decode(_ bytes: [UInt8], as encoding: TextEncoding) -> Result {
    let table = encoding == .windows1251 ? SingleByteTable.windows1251 : SingleByteTable.windows1252
    var output = Output(capacity: bytes.count + bytes.count / 2)
    for byte in bytes {
      if byte < 0x80 {
        output.utf8.append(byte)
      } else if table[Int(byte) - 0x80] == 0xFFFD {
        output.appendReplacement()
      } else {
        output.append(UInt32(table[Int(byte) - 0x80]))
      }
    }
    return Result(utf8: output.utf8, encoding: encoding, malformed: output.malformed)
  }

  /// A text that grows scalar by scalar.
  private struct Output {
    var utf8: [UInt8] = []
    var malformed: [Range<Int>] = []

    init(capacity: Int) { utf8.reserveCapacity(capacity) }

    mutating func append(_ scalar: UInt32) { utf8.append(scalar: scalar) }

    mutating func appendReplacement() {
      utf8.append(scalar: 0xFFFD)
      malformed.append(utf8.count - 3..<utf8.count)
    }
  }
}
