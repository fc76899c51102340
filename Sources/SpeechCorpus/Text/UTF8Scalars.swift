extension UnsafeRawBufferPointer {
  /// The scalar of UTF-8 that starts at an offset, and how many bytes it takes.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD, one by one; nothing beyond the end is read.
  ///
  /// - Parameter offset: An offset below `count`.
  /// - Returns: The scalar, and its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    let rest = count - offset
    guard lead >= 0xC2, rest >= 2 else { return (0xFFFD, 1) }
    let second = UInt32(self[offset + 1])
    guard second & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | second & 0x3F, 2) }
    guard rest >= 3 else { return (0xFFFD, 1) }
    let third = UInt32(self[offset + 2])
    guard third & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F, 3) }
    guard lead < 0xF5, rest >= 4 else { return (0xFFFD, 1) }
    let fourth = UInt32(self[offset + 3])
    guard fourth & 0xC0 == 0x80 else { return (0xFFFD, 1) }
    let value = (lead & 0x07) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
    return value <= 0x10FFFF ? (value, 4) : (0xFFFD, 1)
  }
}

extension [UInt8] {
  /// The scalar of UTF-8 that starts at an offset, and how many bytes it takes.
  ///
  /// Bytes that are no UTF-8 read as U+FFFD, one by one; nothing beyond the end is read.
  ///
  /// - Parameter offset: An offset below `count`.
  /// - Returns: The scalar, and its length in bytes.
  @inline(__always)
  func scalar(at offset: Int) -> (value: UInt32, length: Int) { withUnsafeBytes { $0.scalar(at: offset) } }

  /// The scalar of UTF-8 that ends before an offset, and how many bytes it takes.
  ///
  /// - Parameter offset: An offset above 0, at most `count`.
  /// - Returns: The scalar, and its length in bytes.
  func scalar(before offset: Int) -> (value: UInt32, length: Int) {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let scalar = scalar(at: start)
    return start + scalar.length == offset ? scalar : (0xFFFD, 1)
  }
}

extension [UInt8] {
  /// Adds a scalar as UTF-8.
  ///
  /// - Parameter scalar: A code point that is no surrogate.
  mutating func append(scalar: UInt32) {
    switch scalar {
    case ..<0x80:
      append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
      append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
      append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
      append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
      append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
  }
}
