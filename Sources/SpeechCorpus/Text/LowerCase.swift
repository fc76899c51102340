/// Small letters for capitals, as `String.lowercased()` has them, on bytes.
///
/// Every character is taken by itself (The Unicode Standard, 3.13, toLowercase without context). Those of the alphabets
/// that most texts are in are looked up in a table, marks and ideographs have no case, and the rest is asked of the
/// standard library.
enum LowerCase {
  /// The first character behind the table: it holds Latin, Greek, Cyrillic and what lies between them.
  private static let tableEnd: UInt32 = 0x530
  /// Stands in the table where a character becomes several.
  private static let several = UInt16.max

  private static let table: [UInt16] = (0..<tableEnd).map { value in
    guard let scalar = Unicode.Scalar(value) else { return UInt16(value) }
    let mapped = scalar.properties.lowercaseMapping.unicodeScalars
    guard mapped.count == 1, let first = mapped.first else { return several }
    return UInt16(truncatingIfNeeded: first.value)
  }

  /// Adds a text in lower case to some bytes.
  ///
  /// - Parameters:
  ///   - text: Valid UTF-8.
  ///   - result: Where to add it.
  /// - Complexity: O(*n*)
  static func append(_ text: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]) {
    result.reserveCapacity(result.count + text.count)
    let raw = UnsafeRawBufferPointer(text)
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      if byte < 0x80 {
        result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        offset += 1
        continue
      }
      let scalar = raw.scalar(at: offset)
      offset += scalar.length
      append(scalar.value, to: &result)
    }
  }

  private static func append(_ value: UInt32, to result: inout [UInt8]) {
    switch value {
    case ..<tableEnd:
      let mapped = table[Int(value)]
      if mapped != several { return result.append(scalar: UInt32(mapped)) }
    case 0x2000...0x20FF, 0x2190...0x23FF, 0x2500...0x2BFF, 0x3000...0x9FFF: return result.append(scalar: value)
    default: break
    }
    guard let scalar = Unicode.Scalar(value) else { return result.append(scalar: value) }
    result += scalar.properties.lowercaseMapping.utf8
  }
}

extension LowerCase {
  /// A text in lower case.
  ///
  /// - Complexity: O(*n*)
  static func string(_ text: UnsafeBufferPointer<UInt8>) -> String {
    if isASCII(text) {
      return String(unsafeUninitializedCapacity: text.count) { bytes in
        var offset = 0
        while offset < text.count {
          let byte = text[offset]
          bytes[offset] = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
          offset &+= 1
        }
        return text.count
      }
    }
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var all: UInt8 = 0
    for byte in text { all |= byte }
    return all < 0x80
  }
}

extension String {
  /// The text in lower case; itself where it is ASCII without a capital.
  ///
  /// - Complexity: O(*n*)
  var inLowerCase: String {
    var text = self
    return text.withUTF8 { utf8 in
      for byte in utf8 where byte >= 0x80 || (0x41...0x5A).contains(byte) { return LowerCase.string(utf8) }
      return self
    }
  }
}
