/// A number that tells runs of bytes apart, for finding again what was there before.
///
/// Two runs that differ may have the same number; whoever finds one compares the bytes. The bytes are taken eight at a
/// time and mixed by the high and the low half of a product, as in wyhash (Wang Yi, 2019).
enum Fingerprint {
  /// The fingerprint of some bytes.
  ///
  /// - Complexity: O(*n*)
  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: bytes.count) &* 0x9E37_79B9_7F4A_7C15
    var offset = 0
    while offset + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    for byte in bytes[offset...] { rest = rest << 8 | UInt64(byte) }
    return mixed(hash ^ rest)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = (value ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
