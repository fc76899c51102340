/// Cyrillic letters as single bytes, small and without ё, so that words are as short as others and found in either spelling.
enum CyrillicLetters {
  /// The byte of the letter that two bytes of UTF-8 are, and whether it is a capital; `nil` of another character.
  @inline(__always)
  static func letter(_ first: UInt8, _ second: UInt8) -> (byte: UInt8, isCapital: Bool)? {
    switch (first, second) {
    case (0xD0, 0x90...0xAF): (second + 0x10, true)
    case (0xD0, 0xB0...0xBF): (second - 0x10, false)
    case (0xD1, 0x80...0x8F): (second + 0x30, false)
    case (0xD0, 0x81): (0xA5, true)
    case (0xD1, 0x91): (0xA5, false)
    default: nil
    }
  }

  /// A word in small letters, those of Cyrillic as single bytes.
  static func folded(_ word: some Sequence<UInt8>) -> [UInt8] {
    var folded: [UInt8] = []
    var before: UInt8?
    for byte in word {
      if let first = before {
        before = nil
        if let letter = letter(first, byte) {
          folded.append(letter.byte)
        } else {
          folded += [first, byte]
        }
      } else if byte == 0xD0 || byte == 0xD1 {
        before = byte
      } else {
        folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    if let before { folded.append(before) }
    return folded
  }
}
