/// Bytes of Windows-1252 inside a text that is UTF-8: what a file has whose parts were written by two programs.
///
/// A byte that begins no sequence may also be what damage has left of one. It is Windows-1252 for certain where it is a
/// quotation mark, a dash or an ellipsis between two characters of ASCII, one of them a letter, or a dash between spaces. Beside such ones, or where
/// there are some of them, so is a letter beside a letter of ASCII, or another sign that texts have. The first bytes of
/// the commonest sequences are left alone: they stand in for characters whose other bytes are lost.
enum StrayBytes {
  /// What ill-formed sequences stand for.
  ///
  /// - Parameters:
  ///   - faults: The maximal subparts of ill-formed sequences, in order.
  ///   - bytes: The text.
  /// - Returns: For each of them, code point by code point, what it is in Windows-1252, or `nil` where it is none; all
  ///   `nil` where many are.
  /// - Complexity: O(*n*) in the number of faults.
  static func scalars(of faults: [Range<Int>], in bytes: [UInt8]) -> [[UInt32]?] {
    let stray = faults.map { isStray($0, in: bytes) }
    let count = stray.count { $0 }
    let isCertain = count > 3 || faults.contains { $0.count == 1 && isMark(at: $0.lowerBound, in: bytes) }
    guard isCertain, count * 4 >= faults.count * 3 else { return [[UInt32]?](repeating: nil, count: faults.count) }
    return faults.indices.map { index in
      let fault = faults[index]
      let isAfterRest = index > 0 && !stray[index - 1] && faults[index - 1].upperBound == fault.lowerBound
      let isBeforeRest =
        index + 1 < faults.count && !stray[index + 1] && faults[index + 1].lowerBound == fault.upperBound
      guard stray[index], !isAfterRest, !isBeforeRest else { return nil }
      return fault.map { UInt32(SingleByteTable.windows1252[Int(bytes[$0]) - 0x80]) }
    }
  }

  /// Whether all bytes of a fault are signs; a letter and a quotation mark behind it look like the start of a sequence.
  private static func isStray(_ fault: Range<Int>, in bytes: [UInt8]) -> Bool {
    isStray(at: fault.lowerBound, in: bytes)
      && fault.dropFirst().allSatisfy { isPunctuation(bytes[$0]) }
  }

  /// Whether a byte is a mark of Windows-1252 for certain.
  private static func isMark(at offset: Int, in bytes: [UInt8]) -> Bool {
    guard isPunctuation(bytes[offset]), offset > 0, offset + 1 < bytes.count, bytes[offset - 1] < 0x80,
      bytes[offset + 1] < 0x80
    else { return false }
    let isFree = bytes[offset - 1] == 0x20 && bytes[offset + 1] == 0x20
    if isFree { return bytes[offset] == 0x96 || bytes[offset] == 0x97 }
    return isLetter(bytes[offset - 1]) || isLetter(bytes[offset + 1])
  }

  private static func isStray(at offset: Int, in bytes: [UInt8]) -> Bool {
    switch bytes[offset] {
    case let byte where isPunctuation(byte): return true
    // The no-break space, pound, section, guillemets, degree and half.
    case 0xA0, 0xA3, 0xA7, 0xAB, 0xB0, 0xBB, 0xBD: return true
    case 0xC2, 0xC3, 0xD0, 0xD1, 0xD7, 0xE2, 0xEF, 0xF0, 0xF7: return false
    case 0xC0...:
      return offset > 0 && isLetter(bytes[offset - 1]) || offset + 1 < bytes.count && isLetter(bytes[offset + 1])
    default: return false
    }
  }

  /// Whether a byte is the ellipsis, a quotation mark or a dash.
  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x85, 0x91...0x94, 0x96, 0x97: true
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x80 && (0x41...0x5A).contains(byte & 0xDF) }
}
