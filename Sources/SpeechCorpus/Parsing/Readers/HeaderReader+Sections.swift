extension HeaderReader {
  /// The title below a line that says what sort of text it is and nothing else: "Speech" above "The slow ferry".
  ///
  /// It is a heading of its own: words that end no sentence, neither a person nor an office, an occasion, a day or a body.
  func headingBelow(_ section: Int, _ limit: Int, _ kinds: HeadLines) -> Int? {
    let grammar = HeadPartGrammar(page: page)
    for index in (section + 1)..<max(section + 1, min(section + 3, limit)) {
      guard kinds.isText(index - lines.lowerBound), !turns.contains(index) else { continue }
      let content = page.lines[index].content
      let words = Phrase(page.utf8, in: content).tokens
      guard content.count <= 200, words.count >= 3, page.lines[section + 1].blanksBefore > 0,
        index + 1 < lines.upperBound,
        ![0x2E, 0x2C, 0x3A, 0x3B].contains(page.utf8[content.upperBound - 1]), !isPublisher(content),
        words[0].isCapitalized || words[0].isMark || words[0].beginsWithDigit,
        HeaderField.line(page, index) == nil, !isProperName(words)
      else { return nil }
      guard content.count <= HeadPartGrammar.maximumBytes else { return index }
      switch grammar.part(index) {
      case .words, .person(_, nil, isSure: false), nil: return index
      case .occasion where words.count >= 5: return index
      case .agent, .kind, .person, .office, .occasion: return nil
      }
    }
    return nil
  }

  /// Whether a line is three capitalised words and no more: who speaks first in a debate, or a place.
  private func isProperName(_ words: [Phrase.Token]) -> Bool {
    let areProper = words.allSatisfy { $0.isCapitalized && !$0.isMark && $0.text.withoutPossessive == $0.text }
    return areProper && (words.count == 3 || words.count == 4 && GivenNames.gender(of: words[0].folded) != nil)
  }

  /// What a title below its section says: its own words, and the sort of text from the section.
  func sectioned(_ line: Int, by section: TitleGrammar.Reading, _ names: [String]) -> TitleGrammar.Reading? {
    let phrase = Phrase(page.utf8, in: page.lines[line].content)
    guard var reading = TitleGrammar(phrase, dates: dates, knownNames: names).read() else { return nil }
    if reading.kind == nil { (reading.kind, reading.kindRange) = (section.kind, section.kindRange) }
    return reading
  }

  /// Whether a line is an office and nothing else, as above the pages of who holds it.
  func isOffice(_ content: Range<Int>) -> Bool {
    content.count <= HeadPartGrammar.maximumBytes
      && HeadPartGrammar(page: page).isOffice(Phrase(page.utf8, in: content).tokens[...])
  }
}
