/// Whether bytes that were decoded are a text at all.
enum TextCheck {
  /// What makes decoded bytes no text, or `nil`: a NUL outside UTF-16, or more than a tenth control characters.
  ///
  /// White space is no control character here; DEL and the controls from U+0080 on are.
  ///
  /// - Parameters:
  ///   - utf8: The decoded text.
  ///   - encoding: What it was decoded from.
  /// - Returns: A clause for people, without the place.
  static func fault(in utf8: [UInt8], from encoding: TextEncoding) -> String? {
    let admitsNUL = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
    var characters = 0
    var controls = 0
    var before: UInt8 = 0
    for byte in utf8 {
      if byte & 0xC0 != 0x80 { characters += 1 }
      switch byte {
      case 0 where !admitsNUL: return "the file is binary: it holds a NUL byte"
      case 0x09...0x0D: break
      case ..<0x20, 0x7F: controls += 1
      case 0x80...0x9F where before == 0xC2 && byte != 0x85: controls += 1
      default: break
      }
      before = byte
    }
    guard controls * 10 > characters else { return nil }
    return "the file is no text: more than a tenth of it are control characters"
  }
}
