/// Tells whether what stands above the first label is told of those who speak, and said by none of them.
///
/// Where everybody who speaks has a label with a name, words without one are nobody's: a lead, a list of those present, a
/// notice, a repeated title. Somebody who speaks says "I" or "you" before long, or greets.
enum OpeningLead {
  private static let maximumLines = 16
  private static let maximumBytes = 1500

  /// Words by which somebody greets.
  private static let greetings: WordSet = [
    "good", "hello", "welcome", "thanks", "thank", "hi", "ladies", "dear", "guten", "herzlich", "danke", "meine",
    "bonjour",
    "bonsoir", "mesdames", "merci", "добрый", "здравствуйте", "спасибо", "уважаемые", "дорогие", "colleagues",
    "коллеги",
    "excellencies", "madam", "mr", "mr.", "grüß", "let", "let’s", "let's", "please",
  ]

  /// The lines above the first label that nobody says; none where one of them may be somebody's.
  ///
  /// - Complexity: O(*n*) in the length of those lines.
  static func lines(_ page: Page, body: Range<Int>, labels: [Label], excluded: [Int: Block.Role]) -> Range<Int>? {
    guard labels.count >= 3, let first = labels.first else { return nil }
    let start = first.firstLine ?? first.line
    let lead = body.lowerBound..<max(body.lowerBound, start)
    guard (1...maximumLines).contains(lead.count) else { return nil }
    let bytes = page.lines[lead.lowerBound].content.lowerBound..<page.lines[lead.upperBound - 1].content.upperBound
    guard bytes.count <= maximumBytes, isEverybodyNamed(labels) else { return nil }
    for line in lead where excluded[line] == nil {
      let content = page.lines[line].content
      let tokens = Phrase(page.utf8, in: content).tokens
      guard let opening = tokens.first, !greetings.contains(RoleLexicon.bare(opening.folded)),
        !["\"", "“", "«", "„", "?"].contains(opening.text), page.utf8[content.upperBound - 1] != UInt8(ascii: ","),
        page.utf8[content.upperBound - 1] != UInt8(ascii: "?"),
        !tokens.contains(where: { PersonLexicon.firstAndSecond.contains($0.folded) || isShort($0.folded) })
      else { return nil }
    }
    return lead
  }

  /// Whether a word is a person and a verb in one: "we'll", "you're".
  private static func isShort(_ word: String) -> Bool {
    guard let mark = word.firstIndex(where: { $0 == "'" || $0 == "’" }) else { return false }
    return ["i", "we", "you", "let", "j", "l", "d", "c", "n", "qu"].contains(word[..<mark])
  }

  /// Whether those who answer have labels with names: two of them or more, or one again and again.
  private static func isEverybodyNamed(_ labels: [Label]) -> Bool {
    var named = 0
    var answers = 0
    for label in labels {
      switch label.form {
      case .generic(.answer), .marker: answers += 1
      case .generic: break
      case .honorific, .capitals, .names: named += 1
      case .office:
        if NamePhrase(label.name.spacedWords).name.isEmpty { answers += 1 } else { named += 1 }
      }
    }
    return named >= 2 && answers == 0
  }
}
