extension CaseFolding {
  /// Writes letters with a mark behind them as one letter where German or French have it.
  ///
  /// The canonical compositions of The Unicode Standard, 3.11, for these languages; other marks stay behind their letters.
  ///
  /// - Parameter word: Letters in lower case, as UTF-8.
  /// - Complexity: O(*n*).
  static func compose(_ word: inout [UInt8]) {
    // With this byte the marks begin.
    guard word.contains(0xCC) else { return }
    var letters: [Unicode.Scalar] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      if let last = letters.last, let letter = compositions[scalar]?[last] {
        letters[letters.count - 1] = letter
      } else {
        letters.append(scalar)
      }
    }
    word = letters.flatMap { Array(String($0).utf8) }
  }

  /// By mark and by letter.
  private static let compositions: [Unicode.Scalar: [Unicode.Scalar: Unicode.Scalar]] = [
    "\u{300}": ["a": "à", "e": "è", "u": "ù"],
    "\u{301}": ["e": "é"],
    "\u{302}": ["a": "â", "e": "ê", "i": "î", "o": "ô", "u": "û"],
    "\u{308}": ["a": "ä", "e": "ë", "i": "ï", "o": "ö", "u": "ü", "y": "ÿ"],
    "\u{327}": ["c": "ç"],
  ]
}
