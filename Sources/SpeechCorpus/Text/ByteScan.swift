/// Looks for bytes eight at a time.
///
/// Whether one of eight bytes is zero is told without a loop (Mycroft's test, as in Anderson, "Bit Twiddling Hacks").
enum ByteScan {
  /// The first place of one of two bytes.
  ///
  /// - Parameters:
  ///   - byte: The one byte.
  ///   - other: The other.
  ///   - bytes: Where to look.
  ///   - range: Which of them; has to lie inside.
  /// - Returns: The place, or the end of the range.
  /// - Complexity: O(*n*), several gigabytes a second.
  @inline(__always)
  static func first(
    _ byte: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> Int {
    guard let base = bytes.baseAddress else { return range.upperBound }
    let raw = UnsafeRawPointer(base)
    let pattern = UInt64(byte) &* ones
    let otherPattern = UInt64(other) &* ones
    var place = range.lowerBound
    while place &+ 8 <= range.upperBound {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      let found = zeroBytes(word ^ pattern) | zeroBytes(word ^ otherPattern)
      if found != 0 { return place &+ found.trailingZeroBitCount &>> 3 }
      place &+= 8
    }
    while place < range.upperBound, base[place] != byte, base[place] != other { place &+= 1 }
    return place
  }

  /// Hands on all places of one of two bytes, in order.
  ///
  /// - Parameters:
  ///   - byte: The one byte.
  ///   - other: The other.
  ///   - bytes: Where to look.
  ///   - range: Which of them; has to lie inside.
  ///   - visit: What is done with each place.
  /// - Complexity: O(*n*)
  @inline(__always)
  static func visit(
    _ byte: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ visit: (Int) -> Void
  ) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    let pattern = UInt64(byte) &* ones
    let otherPattern = UInt64(other) &* ones
    var start = range.lowerBound
    while start &+ 8 <= range.upperBound {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      var found = zeroBytes(word ^ pattern) | zeroBytes(word ^ otherPattern)
      while found != 0 {
        let place = start &+ found.trailingZeroBitCount &>> 3
        // Above the lowest, the test may name a byte that is greater by one.
        if base[place] == byte || base[place] == other { visit(place) }
        found &= found &- 1
      }
      start &+= 8
    }
    while start < range.upperBound {
      if base[start] == byte || base[start] == other { visit(start) }
      start &+= 1
    }
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of every zero byte; exact up to and including the lowest, and of those above it never too few.
  @inline(__always)
  static func zeroBytes(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & 0x8080_8080_8080_8080 }
}
