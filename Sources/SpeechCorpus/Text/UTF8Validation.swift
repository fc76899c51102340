/// How much of a text is well-formed UTF-8.
struct UTF8Validation {
  /// Sequences of two bytes or more that are well-formed.
  private(set) var sequences = 0
  /// Maximal subparts of ill-formed sequences.
  private(set) var faults = 0
  /// Whether the last fault is a sequence of which two bytes or more stand before the text's end.
  private(set) var isCutAtEnd = false

  /// Whether every byte is well-formed.
  var isFaultless: Bool { faults == 0 }

  /// Whether the text is UTF-8 in spite of its faults.
  ///
  /// Text of another encoding hardly ever has a well-formed sequence by chance, so that more of them than faults, or a
  /// text that is faultless up to its cut end, mean UTF-8.
  var isUTF8WithDamage: Bool { sequences > faults || faults == 1 && isCutAtEnd }

  /// Looks at every byte.
  ///
  /// - Complexity: O(*n*).
  init(of bytes: [UInt8]) {
    bytes.withUnsafeBytes { bytes in
      var position = 0
      while position < bytes.count {
        if bytes[position] < 0x80 {
          position = Self.endOfASCII(in: bytes, from: position)
          continue
        }
        let sequence = Self.sequence(in: bytes, at: position)
        position += sequence.length
        if sequence.isWellFormed {
          sequences += 1
        } else {
          faults += 1
          isCutAtEnd = position == bytes.count && sequence.length > 1
        }
      }
    }
  }

  /// Whether bytes are well-formed.
  ///
  /// - Complexity: O(*n*).
  static func isFaultless(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        position = endOfASCII(in: bytes, from: position)
      } else {
        let sequence = sequence(in: bytes, at: position)
        guard sequence.isWellFormed else { return false }
        position += sequence.length
      }
    }
    return true
  }

  /// Passes over ASCII, eight bytes at a time.
  @inline(__always)
  private static func endOfASCII(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var position = start
    while position + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high != 0 { return position + high.trailingZeroBitCount / 8 }
      position += 8
    }
    while position < bytes.count, bytes[position] < 0x80 { position += 1 }
    return position
  }

  /// The sequence at an offset of an array, or its maximal subpart where it is ill-formed.
  static func sequence(in bytes: [UInt8], at offset: Int) -> (length: Int, isWellFormed: Bool) {
    bytes.withUnsafeBytes { sequence(in: $0, at: offset) }
  }

  /// The length of the sequence at an offset, or of its maximal subpart where it is ill-formed.
  ///
  /// Which second bytes a first one admits is table 3-7 of The Unicode Standard.
  @inline(__always)
  private static func sequence(
    in bytes: UnsafeRawBufferPointer, at offset: Int
  ) -> (length: Int, isWellFormed: Bool) {
    let first = bytes[offset]
    let length: Int
    var lowest: UInt8 = 0x80
    var highest: UInt8 = 0xBF
    switch first {
    case ..<0x80: return (1, true)
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if first == 0xE0 { lowest = 0xA0 } else if first == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      length = 4
      if first == 0xF0 { lowest = 0x90 } else if first == 0xF4 { highest = 0x8F }
    default: return (1, false)
    }
    guard offset + 1 < bytes.count, bytes[offset + 1] >= lowest, bytes[offset + 1] <= highest else { return (1, false) }
    var taken = 2
    while taken < length {
      guard offset + taken < bytes.count, bytes[offset + taken] & 0xC0 == 0x80 else { return (taken, false) }
      taken += 1
    }
    return (length, true)
  }
}
