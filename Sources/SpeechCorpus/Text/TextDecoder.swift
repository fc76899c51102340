/// The character encodings that captures come in.
public enum TextEncoding: String, Sendable, Hashable, Codable, CaseIterable {
  /// UTF-8, with or without a mark of byte order.
  case utf8 = "utf-8"
  /// UTF-16, least significant byte first, with its mark.
  case utf16LittleEndian = "utf-16le"
  /// UTF-16, most significant byte first, with its mark.
  case utf16BigEndian = "utf-16be"
  /// Windows-1252, Western European.
  case windows1252 = "windows-1252"
  /// Windows-1251, Cyrillic.
  case windows1251 = "windows-1251"
}

/// Turns the bytes of a capture into valid UTF-8.
enum TextDecoder {
  /// A decoded text.
  struct Result {
    /// The text, valid UTF-8.
    var utf8: [UInt8]
    /// What the bytes were written in.
    var encoding: TextEncoding
    /// Where bytes decoded to nothing and became U+FFFD, as ranges of `utf8`.
    var malformed: [Range<Int>]
  }

  /// Decodes bytes.
  static func decode(_ bytes: [UInt8]) -> Result {
    Result(utf8: Array(String(decoding: bytes, as: UTF8.self).utf8), encoding: .utf8, malformed: [])
  }
}
