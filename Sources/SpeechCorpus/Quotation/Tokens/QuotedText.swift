/// The text that is searched for quotations: paragraphs in a row, each cut into tokens, with the turn it stands in.
struct QuotedText {
  /// A paragraph: its bytes in the text and its tokens.
  struct Paragraph {
    var bytes: Range<Int>
    var tokens: Range<Int>
    /// The number of the turn; paragraphs of different turns share no quotation.
    var turn: Int
    var language = QuotationLanguage.english
  }

  /// All paragraphs, joined by line feeds.
  var utf8: [UInt8]
  var paragraphs: [Paragraph] = []
  /// The paragraphs as they were given; what a broken line parts is one paragraph above and two here.
  var pieces: [Paragraph] = []
  var tokens: [QuotedToken] = []
  /// What most of it is written in.
  private let language: QuotationLanguage

  /// Cuts a text into paragraphs at its line breaks; in a text of wrapped lines, at its blank lines.
  init(_ utf8: [UInt8], table: WordTable) {
    self.utf8 = utf8
    language = QuotationLanguage.language(of: utf8[...], table: table)
    tokens.reserveCapacity(utf8.count / 5)
    let wrapped = Self.isWrapped(utf8)
    var start = 0
    var position = 0
    while position <= utf8.count {
      guard position == utf8.count || utf8[position] == 0x0A || utf8[position] == 0x0D else {
        position += 1
        continue
      }
      var next = position
      var breaks = 0
      while next < utf8.count, utf8[next] <= 0x20 {
        if utf8[next] == 0x0A || (utf8[next] == 0x0D && (next + 1 == utf8.count || utf8[next + 1] != 0x0A)) {
          breaks += 1
        }
        next += 1
      }
      if !wrapped || breaks > 1 || next >= utf8.count {
        append(start..<position, turn: 0, table: table)
        start = next
      }
      position = max(next, position + 1)
    }
  }

  /// Joins paragraphs that are known already, of a document in a language.
  init(paragraphs: [(reading: [UInt8], turn: Int)], language: QuotationLanguage = .english, table: WordTable) {
    self.language = language
    utf8 = []
    utf8.reserveCapacity(paragraphs.reduce(0) { $0 + $1.reading.count + 1 })
    for paragraph in paragraphs {
      let start = utf8.count
      utf8.append(contentsOf: paragraph.reading)
      append(start..<utf8.count, turn: paragraph.turn, table: table, keepsEmpty: true)
      utf8.append(0x0A)
    }
  }

  private mutating func append(_ bytes: Range<Int>, turn: Int, table: WordTable, keepsEmpty: Bool = false) {
    let first = tokens.count
    let language = QuotationLanguage.language(of: utf8[bytes], in: language)
    Tokenizer.tokens(of: utf8, in: bytes, table: table.table(for: language), into: &tokens)
    guard tokens.count > first || keepsEmpty else { return }
    let piece = Paragraph(bytes: bytes, tokens: first..<tokens.count, turn: turn, language: language)
    pieces.append(piece)
    if keepsEmpty, let last = paragraphs.last, last.turn == turn, isBroken(last, before: piece) {
      paragraphs[paragraphs.count - 1].bytes = last.bytes.lowerBound..<bytes.upperBound
      paragraphs[paragraphs.count - 1].tokens = last.tokens.lowerBound..<tokens.count
    } else {
      paragraphs.append(piece)
    }
  }

  /// Whether a paragraph breaks off in the middle of a sentence that the next piece goes on with.
  private func isBroken(_ paragraph: Paragraph, before piece: Paragraph) -> Bool {
    guard let last = paragraph.tokens.last, let first = piece.tokens.first, tokens[first].kind == .word else {
      return false
    }
    switch tokens[last].kind {
    case .word:
      let opensMore: WordClass = [.determiner, .preposition, .coordinator, .to, .that, .possessivePronoun, .auxiliary]
      return Self.isSmall(utf8[Int(tokens[first].start)]) || !tokens[last].classes.isDisjoint(with: opensMore)
    case .comma: return Self.isSmall(utf8[Int(tokens[first].start)])
    default: return false
    }
  }

  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  /// Whether a word of ASCII letters stands at a token, large or small.
  func isWord(_ token: Int, _ word: StaticString) -> Bool {
    let range = tokens[token].range
    guard range.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<range.count where utf8[range.lowerBound + offset] | 0x20 != word.utf8Start[offset] | 0x20 {
      return false
    }
    return true
  }

  /// Whether the lines are broken by width: most breaks inside paragraphs stand after long lines, before a small letter.
  private static func isWrapped(_ utf8: [UInt8]) -> Bool {
    var single = 0
    var continued = 0
    var lineStart = 0
    var index = 0
    while index < utf8.count {
      if utf8[index] == 0x0A {
        var next = index + 1
        if next < utf8.count, utf8[next] == 0x0D { next += 1 }
        if next < utf8.count, utf8[next] != 0x0A, index > lineStart + 1 {
          single += 1
          let length = index - lineStart
          if (40...100).contains(length), (0x61...0x7A).contains(utf8[next]) { continued += 1 }
        }
        lineStart = index + 1
      }
      index += 1
    }
    return single >= 2 && continued * 4 >= single
  }
}
