/// Emoji, bullets and the joiners between them, which open the lines of channel posts.
enum Symbols {
  /// Whether a character is a symbol rather than a letter, a digit or a mark of punctuation.
  static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value > 0x7F else { return false }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .modifierSymbol: return true
    default: return scalar == "\u{FE0F}" || scalar == "\u{200D}" || scalar == "\u{20E3}" || scalar == "\u{2022}"
    }
  }

  /// Whether a word is made of symbols alone.
  static func isSymbolic(_ word: String) -> Bool { !word.isEmpty && word.unicodeScalars.allSatisfy(isSymbol) }

  /// How many bytes of symbols a stretch begins with, white space between and behind them included.
  static func leadingLength(_ utf8: [UInt8], in range: Range<Int>) -> Int {
    guard let first = utf8[range].first, first >= 0xC2 else { return 0 }
    var length = 0
    var hasSymbol = false
    // Symbols at the start of a line are few; a longer run is no marker.
    let head = String(decoding: utf8[range.prefix(64)], as: UTF8.self)
    for scalar in head.unicodeScalars {
      if isSymbol(scalar) {
        hasSymbol = true
      } else if !scalar.properties.isWhitespace {
        break
      }
      length += UTF8.width(scalar)
    }
    return hasSymbol ? min(length, range.count) : 0
  }

  /// A range without the symbols that are glued to its first word.
  static func withoutLeadingSymbols(_ range: Range<Int>, _ token: Phrase.Token) -> Range<Int> {
    var length = 0
    for scalar in token.text.unicodeScalars {
      guard isSymbol(scalar) else { break }
      length += UTF8.width(scalar)
    }
    return range.lowerBound + length..<range.upperBound
  }
}
