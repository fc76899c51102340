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
