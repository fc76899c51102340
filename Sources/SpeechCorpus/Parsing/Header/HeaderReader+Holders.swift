extension HeaderReader {
  /// Reads an office and its holder from two lines of the header, one below the other: "MINISTER FOR RIVERS" and "THE HON
  /// ADA ROE MP".
  func readHolders(_ range: Range<Int>, into header: inout Header) {
    for index in range.dropLast() where page.lines[index + 1].content.count <= 80 {
      guard let role = office(index), let name = holder(index + 1) else { continue }
      header.people.append(Header.Person(name: name, role: role))
    }
  }

  /// The words of a line that is an office and nothing else.
  private func office(_ index: Int) -> Range<Int>? {
    let content = page.lines[index].content
    guard content.count <= 80 else { return nil }
    let words = Phrase(page.utf8, in: content).tokens
    guard words.count <= 9, words.allSatisfy({ !$0.isMark && ($0.isCapitalized || isJoiner($0)) }) else { return nil }
    let phrase = NamePhrase(words.map(\.text))
    guard let role = phrase.role, phrase.name.isEmpty else { return nil }
    return words[role.lowerBound].range.lowerBound..<content.upperBound
  }

  private func isJoiner(_ token: Phrase.Token) -> Bool {
    RoleLexicon.joiners.contains(token.folded) || token.folded == "and"
  }

  /// The name in a line that is a form of address and a name.
  private func holder(_ index: Int) -> Range<Int>? {
    let phrase = Phrase(page.utf8, in: page.lines[index].content)
    let words = phrase.tokens.map(\.text)
    guard (2...9).contains(words.count), RoleLexicon.honorifics.contains(RoleLexicon.bare(words[0])) else { return nil }
    let person = NamePhrase(words)
    guard person.role == nil, (1...4).contains(person.name.count), person.name.lowerBound > 0,
      NamePhrase.areNameLike(words[person.name])
    else { return nil }
    return phrase.range(of: person.name)
  }

  /// Reads the office on the line below a title that gives the name without it: "DISCOURS DE MADAME MARYSE AUBRY" and
  /// "MINISTRE DE LA MER".
  func readOfficeBelow(_ index: Int, into header: inout Header) -> Bool {
    guard let title = header.title, let name = title.name, title.role == nil, let line = header.titleLine,
      index == (header.titleLines?.upperBound ?? line + 1),
      case .office(let role) = HeadPartGrammar(page: page).part(index)
    else { return false }
    header.people.append(Header.Person(name: name, role: role))
    return true
  }

  /// Whether a line is a few words that end no sentence, right above the salutation with which a speech begins.
  func standsAboveSalutation(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 100, index + 1 < lines.upperBound, page.lines[index + 1].blanksBefore > 0,
      ![0x2E, 0x21, 0x3F, 0x3A, 0x2C, 0x3B].contains(page.utf8[content.upperBound - 1])
    else { return false }
    let next = page.lines[index + 1].content
    guard next.count <= 120,
      [UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: ":")].contains(page.utf8[next.upperBound - 1])
    else { return false }
    let folded = page.text(next).inLowerCase
    return HeadLexicon.salutations.contains { folded.hasPrefix($0) }
  }

  /// Reads "VENUE, TOWN", a venue or a town on the line right above a day.
  func readPlaceAboveDate(_ index: Int, into header: inout Header) -> Bool {
    guard header.setting.place == nil, header.dateline == nil, index + 1 < lines.upperBound,
      page.lines[index].content.count <= 100,
      case .date(let day, _) = HeaderLineGrammar(page: page, dates: dates).classify(index + 1), !day.hasTime
    else { return false }
    return readTown(index, into: &header)
  }

  /// Reads a line of proper names with one comma: "Harbour Club, Brennhaven", "Brennhaven, Norland".
  private func readTown(_ index: Int, into header: inout Header) -> Bool {
    let phrase = Phrase(page.utf8, in: page.lines[index].content)
    let isProper = phrase.tokens.allSatisfy { token in
      token.isCapitalized || token.text == "," || RoleLexicon.joiners.contains(token.folded)
    }
    let isOther = phrase.tokens.contains { token in
      HeadLexicon.isGathering(token.folded) || HeadLexicon.headings.contains(token.folded)
        || RoleLexicon.isNoun(token.folded) || KindLexicon.kinds[token.folded] != nil
    }
    guard isProper, !isOther, (3...8).contains(phrase.tokens.count), phrase.tokens.count(where: \.isMark) == 1,
      phrase.tokens.contains(where: { $0.text == "," }), !isPublisher(page.lines[index].content)
    else { return false }
    readPlace(phrase, into: &header)
    return header.setting.place != nil || header.setting.venue != nil
  }

  /// Reads who speaks before the day on a line: "Minister Elena Marsh | 14 March 2031".
  func readPersonBeforeDate(_ index: Int, _ date: Range<Int>, into header: inout Header) {
    let content = page.lines[index].content
    guard date.lowerBound > content.lowerBound, header.title?.name == nil, header.people.isEmpty else { return }
    var tokens = Phrase(page.utf8, in: content.lowerBound..<date.lowerBound).tokens[...]
    while let last = tokens.last, last.isMark || last.folded == "on" { tokens.removeLast() }
    guard let first = tokens.first, let last = tokens.last,
      case .person(let name, let role, isSure: true) = HeadPartGrammar(page: page).person(
        Phrase(page.utf8, in: first.range.lowerBound..<last.range.upperBound))
    else { return }
    header.people.append(Header.Person(name: name, role: role))
  }

  /// Reads "VENUE, TOWN" or "TOWN, COUNTRY" on the line right below a day, where blank lines part it from the text.
  func readPlaceBelowDate(_ index: Int, into header: inout Header) -> Bool {
    guard header.setting.place == nil, header.dateline == nil, let date = header.datesBelow.last, !date.match.hasTime,
      index > lines.lowerBound, page.lines[index].blanksBefore == 0, page.lines[index].content.count <= 80,
      page.lines[index - 1].content.contains(date.range.lowerBound), index + 1 < lines.upperBound,
      page.lines[index + 1].blanksBefore > 0
    else { return false }
    return readTown(index, into: &header)
  }
}
