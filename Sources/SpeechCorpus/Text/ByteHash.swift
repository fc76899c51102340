/// The hash by which runs of bytes are found again: terms in a vocabulary, in memory and on disk, words in a set, lines of
/// a page.
///
/// Two runs that differ may have the same hash; whoever finds one compares the bytes.
///
/// Eight bytes at a time, read as a little-endian number and padded with zeros, are folded in by a multiplication to 128
/// bits whose halves are combined, the step of wyhash (Wang Yi, "wyhash", 2019).
enum ByteHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  /// The hash of some bytes.
  ///
  /// - Complexity: O(*n*)
  static func hash(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = start(bytes.count)
    var position = 0
    while position &+ 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      hash = step(hash, word)
      position &+= 8
    }
    if position < bytes.count {
      var word: UInt64 = 0
      for index in position..<bytes.count { word |= UInt64(bytes[index]) &<< (8 &* UInt64(index &- position)) }
      hash = step(hash, word)
    }
    return hash
  }

  /// What the hash of so many bytes starts with.
  @inline(__always)
  static func start(_ length: Int) -> UInt64 { first ^ UInt64(truncatingIfNeeded: length) &* second }

  /// Folds in the next eight bytes.
  @inline(__always)
  static func step(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: second)
    return product.high ^ product.low
  }
}
