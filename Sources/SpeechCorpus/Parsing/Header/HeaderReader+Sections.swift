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
        HeaderField.line(page, index) == nil, !isProperName(words), !MenuLine.leadsElsewhere(page.text(content))
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

  /// The heading right above the first day of a page whose own words stand above it.
  func anchoredTitle(before limit: Int, kinds: HeadLines) -> Int? {
    let head = lines.lowerBound..<min(limit, lines.lowerBound + kinds.count)
    for anchor in head where anchor > lines.lowerBound {
      switch kinds[anchor - lines.lowerBound] {
      case .date(let hit, _), .dateline(let hit, _, _, _), .said(let hit, _): guard hit.isWhole else { continue }
      case .text, .published, .reference, .clock, .contact, .time, .furniture: continue
      }
      let lowest = max(lines.lowerBound, anchor - 3)
      return (lowest..<anchor).last { mayHead($0, kinds) && page.lines[$0].content.count >= 12 }
    }
    return nil
  }

  /// The first heading that holds a noun for a sort of text, where nothing else tells a title: "2031 Annual Meetings Opening
  /// Press Conference".
  func namedTitle(before limit: Int, kinds: HeadLines) -> Int? {
    (lines.lowerBound..<min(limit, lines.lowerBound + kinds.count)).first { index in
      guard index + 1 < lines.upperBound, page.lines[index + 1].blanksBefore > 0, page.holdsKind(inLine: index),
        mayHead(index, kinds)
      else { return false }
      let words = Phrase(page.utf8, in: page.lines[index].content).tokens.filter { !$0.isMark }
      return words.count(where: \.isCapitalized) * 3 >= words.count * 2
        && words.contains { KindLexicon.kinds[$0.folded] != nil }
    }
  }

  /// Whether a line can be a title by its form: three words or more that end no sentence and name no house, site or office.
  private func mayHead(_ index: Int, _ kinds: HeadLines) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 200, kinds.isText(index - lines.lowerBound), !turns.contains(index),
      ![0x2E, 0x2C, 0x3A, 0x3B].contains(page.utf8[content.upperBound - 1]), !isPublisher(content), !isOffice(content),
      HeaderField.line(page, index) == nil
    else { return false }
    let words = Phrase(page.utf8, in: content).tokens
    let text = page.text(content)
    guard words.count >= 3,
      words[0].isCapitalized || words[0].beginsWithDigit || ["“", "\"", "«", "„"].contains(words[0].text),
      !(dates.firstMatch(Phrase(page.utf8, in: content))?.isWhole ?? false), !MenuLine.namesSite(text),
      !MenuLine.isCoined(text), !MenuLine.leadsElsewhere(text)
    else { return false }
    switch HeadPartGrammar(page: page).part(index) {
    case .words, nil: return true
    case .person(_, nil, isSure: false): return true
    case .occasion: return words.count >= 5
    case .agent, .kind, .person, .office: return false
    }
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
