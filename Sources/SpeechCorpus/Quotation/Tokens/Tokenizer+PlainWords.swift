/// Words of ASCII letters alone, nine out of ten in English, eight letters at a time.
///
/// Which bytes of eight are letters is told without a loop, as in Anderson, "Bit Twiddling Hacks": sums that carry into
/// the high bit of each byte compare it with two bounds.
extension Tokenizer {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let smalls: UInt64 = 0x2020_2020_2020_2020

  /// The high bit of every byte that is no ASCII letter.
  @inline(__always)
  private static func others(_ bytes: UInt64) -> UInt64 {
    let small = (bytes | smalls) & ~highs
    let atLeastA = small &+ (0x80 - 0x61) &* ones
    let beyondZ = small &+ (0x80 - 0x7B) &* ones
    return (~atLeastA | beyondZ | bytes) & highs
  }

  /// The lower bytes of eight, as many as are given.
  @inline(__always)
  private static func mask(_ count: Int) -> UInt64 {
    count >= 8 ? .max : count <= 0 ? 0 : (1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1
  }

  /// Takes a word of letters that ends where any word would, and the space behind it; tells whether there was one.
  mutating func plainWord(from start: Int, spaced: Bool) -> Bool {
    guard start &+ WordTable.maximumLength < end, let base = text.baseAddress, table.language == .english else {
      return false
    }
    let raw = UnsafeRawPointer(base + start)
    let first = UInt64(littleEndian: raw.loadUnaligned(as: UInt64.self))
    var second: UInt64 = 0
    var third: UInt64 = 0
    var length: Int
    var stop = Self.others(first)
    if stop != 0 {
      length = stop.trailingZeroBitCount &>> 3
    } else {
      second = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      stop = Self.others(second)
      length = 8 &+ stop.trailingZeroBitCount &>> 3
      if stop == 0 {
        third = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 16, as: UInt64.self))
        stop = Self.others(third)
        guard stop != 0 else { return false }
        length = 16 &+ stop.trailingZeroBitCount &>> 3
      }
    }
    let next = text[start &+ length]
    guard Self.endsWord(next, length) else { return false }
    let masks = (Self.mask(length), Self.mask(length &- 8), Self.mask(length &- 16))
    let key = WordTable.Key(
      first: (first | Self.smalls) & masks.0, second: (second | Self.smalls) & masks.1,
      third: (third | Self.smalls) & masks.2)
    let smalls = (first & masks.0 | second & masks.1 | third & masks.2) & Self.smalls
    position = start &+ length
    var shape: QuotedToken.Shape = spaced ? [.spaceBefore] : []
    if first & 0x20 == 0 { shape.insert(.capital) }
    if smalls == 0, length > 1 { shape.insert(.allCapitals) }
    var token = QuotedToken(start: Int32(start), end: Int32(position), kind: .word, shape: shape)
    let entry = table[key]
    token.given = entry?.given
    if let entry, !entry.isOnlyName {
      token.classes = entry.classes
      token.cue = entry.cue
      token.form = entry.form
    } else if length > 3 {
      let last = start &+ length
      token.classes = guess(text[last &- 3] | 0x20, text[last &- 2] | 0x20, text[last &- 1] | 0x20, length)
    }
    if next == 0x20 {
      token.shape.insert(.spaceAfter)
      position &+= 1
    }
    append(token)
    return true
  }

  /// Whether a byte behind letters ends the word, whatever follows.
  @inline(__always)
  private static func endsWord(_ byte: UInt8, _ length: Int) -> Bool {
    switch byte {
    case 0x20, UInt8(ascii: ","): return true
    case UInt8(ascii: "."): return length > 1
    case 0x30...0x39, 0x80..., UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "&"), UInt8(ascii: "/"),
      UInt8(ascii: "%"), UInt8(ascii: "'"):
      return false
    default: return true
    }
  }
}
