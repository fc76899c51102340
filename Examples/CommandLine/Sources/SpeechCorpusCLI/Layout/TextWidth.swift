/// How wide texts are on a terminal, and where their lines break.
enum TextWidth {
  /// The width of a text in columns.
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// Breaks a text into lines at its spaces; white space is folded, words that are too long are cut, and controls, which
  /// could play tricks on a terminal, are shown as U+FFFD.
  ///
  /// - Returns: At least one line.
  static func wrap(_ text: String, to width: Int) -> [String] {
    let width = max(width, 1)
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in withoutControls(text).split(whereSeparator: \.isWhitespace) {
      for piece in pieces(of: word, width: width) {
        let size = of(String(piece))
        if used > 0, used + 1 + size > width {
          lines.append(line)
          (line, used) = ("", 0)
        }
        if used > 0 {
          line += " "
          used += 1
        }
        line += piece
        used += size
      }
    }
    if used > 0 || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A text on one line: runs of white space become a space.
  static func folded(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// A text cut to a width, with an ellipsis where something is missing.
  static func cut(_ text: String, to width: Int) -> String {
    let folded = folded(withoutControls(text))
    guard of(folded) > width else { return folded }
    var cut = ""
    var used = 1
    for character in folded {
      used += self.width(of: character)
      if used > width { break }
      cut.append(character)
    }
    while cut.last == " " { cut.removeLast() }
    return cut + "…"
  }

  private static func withoutControls(_ text: String) -> String {
    let isControl = { (scalar: Unicode.Scalar) in scalar.properties.generalCategory == .control }
    guard text.unicodeScalars.contains(where: { isControl($0) && !$0.properties.isWhitespace }) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      clean.unicodeScalars.append(isControl(scalar) && !scalar.properties.isWhitespace ? "\u{FFFD}" : scalar)
    }
    return clean
  }

  /// A word, or its parts where it is wider than a line.
  private static func pieces(of word: Substring, width: Int) -> [Substring] {
    guard of(String(word)) > width else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let size = self.width(of: word[index])
      if used > 0, used + size > width {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += size
    }
    pieces.append(word[start...])
    return pieces
  }

  /// The width of a character: 2 for what East Asian Width (Unicode Standard Annex #11) has as wide, and for emoji.
  private static func width(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.value < 0x300 { return scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) ? 0 : 1 }
    if scalar.properties.isEmojiPresentation || character.unicodeScalars.contains("\u{FE0F}") { return 2 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
