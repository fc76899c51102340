extension HeaderReader {
  /// Verbs that tell what somebody did who then speaks.
  private static let tellings: WordSet = [
    "met", "held", "gave", "delivered", "answered", "spoke", "addressed", "made", "attended", "received", "took",
    "hosted",
    "briefed", "informed", "reported", "outlined", "set", "signed", "congratulated", "welcomed", "chaired", "opened",
    "presented", "talked", "joined", "discussed", "visited", "issued", "hielt", "sprach",
    "gab", "traf", "eröffnete", "beantwortete", "äußerte", "empfing", "würdigte", "besuchte", "prononcé", "répondu",
    "reçu", "exprimé", "tenu", "rencontré", "accordé", "présidé", "выступил", "выступила", "ответил", "ответила",
    "провёл", "провел", "провела", "дал", "дала", "встретился", "встретилась", "принял", "приняла", "посетил",
    "посетила", "доложил", "доложила", "рассказал", "рассказала", "обсудил", "обсудила", "обсудили", "сделал",
    "сделала", "сделали", "проинформировал", "проинформировала", "поздравил", "поздравила",
  ]

  /// Reads a lead: a sentence or two right below the title that tells of its person what he or she did.
  func readLead(_ index: Int, into header: inout Header) -> Bool {
    let content = page.lines[index].content
    guard header.title != nil, (40...500).contains(content.count), header.byline == nil,
      labels[index] == nil, !(header.titleLine.map { $0 + 1..<index } ?? 0..<0).contains(where: isText)
    else { return false }
    let phrase = Phrase(page.utf8, in: content)
    if header.title?.name == nil, readHolder(phrase, into: &header) || readTeller(phrase, into: &header) { return true }
    // Of a title that names nobody who speaks, the labels tell who does.
    let surnames =
      header.title?.name.map { [NamePhrase.surname(of: page.text($0))] }
      ?? turns.sorted().prefix(4).compactMap { labels[$0]?.surname }.filter { $0.utf8.count > 2 }
    guard
      let person = phrase.tokens.firstIndex(where: {
        surnames.contains(RoleLexicon.bare($0.text.withoutPossessive))
      }),
      phrase.tokens[person...].contains(where: { Self.tellings.contains($0.folded) }),
      !phrase.tokens.contains(where: {
        PersonLexicon.firstAndSecond.contains($0.folded) || $0.text == "“" || $0.text == "«"
      })
    else { return false }
    if let hit = dates.firstMatch(phrase), hit.isWhole, let range = phrase.range(of: hit.tokens), header.leadDate == nil
    {
      header.leadDate = Header.Dated(match: hit, range: range)
    }
    return true

    func isText(_ line: Int) -> Bool {
      switch header.roles[line] {
      case nil, .paragraph, .heading: true
      default: false
      }
    }
  }

  /// Reads "OFFICE NAME set out …" at the start of a lead, where the title names nobody.
  private func readTeller(_ phrase: Phrase, into header: inout Header) -> Bool {
    let tokens = phrase.tokens
    guard header.people.isEmpty, header.title?.role == nil,
      let verb = tokens.prefix(16).firstIndex(where: { Self.tellings.contains($0.folded) }), verb >= 2,
      !tokens.contains(where: { PersonLexicon.firstAndSecond.contains($0.folded) }),
      case .person(let name, let role?, _) = HeadPartGrammar(page: page).person(
        Phrase(page.utf8, in: tokens[0].range.lowerBound..<tokens[verb - 1].range.upperBound))
    else { return false }
    header.people.append(Header.Person(name: name, role: role))
    return true
  }

  /// Reads "OFFICE NAME gave a speech …", where the title gives the office and not the name.
  private func readHolder(_ phrase: Phrase, into header: inout Header) -> Bool {
    guard let role = header.title?.role, header.people.isEmpty else { return false }
    let office = Phrase(page.utf8, in: role).tokens.map(\.folded)
    let tokens = phrase.tokens
    guard let start = tokens.indices.first(where: { tokens[$0...].prefix(office.count).map(\.folded) == office }),
      start <= 3, let verb = tokens[start...].prefix(12).firstIndex(where: { Self.tellings.contains($0.folded) })
    else { return false }
    let name = start + office.count..<verb
    let words = tokens[name].map(\.text)
    guard (2...4).contains(name.count),
      NamePhrase.areNameLike(words),
      let range = phrase.range(of: name)
    else { return false }
    header.people.append(Header.Person(name: range, role: role))
    return true
  }
}
