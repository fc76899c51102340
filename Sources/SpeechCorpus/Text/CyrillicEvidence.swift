/// Whether bytes of an encoding of one byte a character are Cyrillic (Windows-1251) or Western (Windows-1252).
///
/// In Cyrillic text, letters beyond ASCII stand next to each other; in Western text, next to letters of ASCII. Of two
/// letters in a row the second is nearly always a small one, which tells words from runs of signs; words all in capitals
/// count where no small letter is near.
struct CyrillicEvidence {
  private var amongThemselves = 0
  private var amongASCII = 0

  /// Looks at every two neighbouring bytes.
  init(in bytes: [UInt8]) {
    var before: UInt8 = 0x20
    for byte in bytes {
      if byte >= 0x80 || before >= 0x80 {
        let isLetter = Self.isCyrillicLetter(byte)
        let wasLetter = Self.isCyrillicLetter(before)
        if isLetter && wasLetter {
          let isMixedCase = byte < 0xE0 && before >= 0xE0
          if !isMixedCase { amongThemselves += 1 }
        } else if isLetter && Self.isASCIILetter(before) || wasLetter && Self.isASCIILetter(byte) {
          amongASCII += 1
        }
      }
      before = byte
    }
  }

  /// Whether letters beyond ASCII keep more to themselves than to letters of ASCII.
  var isCyrillic: Bool { amongThemselves > amongASCII }

  /// Whether Windows-1251 has a letter of Russian or Ukrainian there.
  private static func isCyrillicLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xC0...0xFF, 0xA8, 0xB8, 0xAA, 0xBA, 0xAF, 0xBF, 0xB2, 0xB3, 0xA5, 0xB4: true
    default: false
    }
  }

  private static func isASCIILetter(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61...0x7A: true
    default: false
    }
  }
}
