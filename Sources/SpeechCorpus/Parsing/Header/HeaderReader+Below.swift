extension HeaderReader {
  /// How many lines of text may stand before a line that is certainly header.
  private static let reach = 3

  /// Reads the lines below the title, down to where the body begins.
  ///
  /// `isSettled` says that everything down to the limit is header, as in families whose body begins with a label.
  func readBelow(_ start: Int, kinds: HeadLines, limit: Int, isSettled: Bool, into header: inout Header) {
    var index = start
    header.bodyStart = index
    while index < limit {
      let kind = kinds[index - lines.lowerBound]
      let isHeader = isSettled || isBeforeHeader(index, kinds: kinds, limit: limit, header)
      guard readBelow(index, kind, isSettled: isHeader, into: &header) else { break }
      index += 1
      header.bodyStart = index
    }
  }

  /// Whether a line that is certainly header follows soon, so that this one is header too.
  private func isBeforeHeader(_ index: Int, kinds: HeadLines, limit: Int, _ header: Header) -> Bool {
    for next in (index + 1)..<max(index + 1, min(index + 1 + Self.reach, limit)) {
      switch kinds[next - lines.lowerBound] {
      case .dateline, .time, .date, .said, .published: return true
      case .furniture: return !FooterReader(page: page).isSitePart(next)
      case .text: if repeatsTitle(next, header) || HeaderField.line(page, next) != nil { return true }
      case .reference, .clock, .contact: break
      }
    }
    return false
  }

  /// Reads a line below the title; `false` where the body begins with it.
  func readBelow(_ index: Int, _ kind: HeaderLine, isSettled: Bool, into header: inout Header) -> Bool {
    switch kind {
    case .published(let hit, let range):
      header.roles[index] = .published
      if saysWhoPosted(index) { header.hasAuthor = true }
      header.publication = header.publication ?? Header.Dated(match: hit, range: range)
    case .said(let hit, let range):
      header.roles[index] = .published
      header.delivery = header.delivery ?? Header.Dated(match: hit, range: range)
    case .date(let hit, let range):
      header.roles[index] = .published
      readPersonBeforeDate(index, range, into: &header)
      readDate(Header.Dated(match: hit, range: range), at: index, into: &header)
    case .dateline(let hit, let range, let venue, let place):
      header.roles[index] = .published
      header.dateline = (Header.Dated(match: hit, range: range), venue, place)
      let tokens = Phrase(page.utf8, in: page.lines[index].content).tokens
      if tokens.contains(where: { $0.text == "ID" }), let number = tokens.last { header.reference = number.range }
    case .reference(let range):
      header.roles[index] = .reference
      header.reference = range
    case .furniture:
      header.roles[index] = .boilerplate
      if !readField(index, into: &header) { readByline(index, into: &header) }
    case .time:
      header.roles[index] = .boilerplate
      header.timeLine = index
    case .clock, .contact: header.roles[index] = .boilerplate
    case .text
    where (header.timeLine == index - 1 || isBelowTime(index, header)) && header.dateline == nil
      && readPlaceBelowTime(index, into: &header):
      header.roles[index] = .published
    case .text:
      if header.roles[index] != nil || !turns.contains(index) && readField(index, into: &header) { return true }
      if repeatsTitle(index, header) {
        header.roles[index] = .duplicate
      } else if readByline(index, into: &header) || readLead(index, into: &header) {
        header.roles[index] = .heading
      } else if readOfficeBelow(index, into: &header) || standsAboveSalutation(index) {
        header.roles[index] = .boilerplate
      } else if readPlaceAboveDate(index, into: &header) || readPlaceBelowDate(index, into: &header) {
        header.roles[index] = .boilerplate
      } else if Presentation.announces(page.text(page.lines[index].content)) {
        header.roles[index] = .heading
      } else if namesAuthor(index) {
        header.roles[index] = .boilerplate
        header.hasAuthor = true
      } else if isSettled, !speaks(index) {
        readSetting(index, into: &header)
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a line with the day of publication says who put the page out, or how long reading it takes.
  func saysWhoPosted(_ index: Int) -> Bool {
    Phrase(page.utf8, in: page.lines[index].content).tokens.contains {
      PresentationLexicon.authors.contains($0.folded) || $0.folded == "read"
    }
  }

  /// Whether a line says who wrote the page.
  private func namesAuthor(_ index: Int) -> Bool {
    let content = page.lines[index].content
    return content.count <= 100 && Presentation.namesAuthor(Phrase(page.utf8, in: content).tokens[...])
  }

  /// Takes a date alone on a line for that of the field above it, or for one of the header's.
  private func readDate(_ date: Header.Dated, at index: Int, into header: inout Header) {
    guard let pending = header.pendingField, pending.line == index - 1 else {
      header.datesBelow.append(date)
      return
    }
    header.pendingField = nil
    switch pending.field {
    case .published: header.publication = header.publication ?? date
    case .delivered: header.delivery = header.delivery ?? date
    case .event, .speakers, .setting, .other: header.datesBelow.append(date)
    }
  }

  /// Whether a line stands right below a day with its time of day.
  private func isBelowTime(_ index: Int, _ header: Header) -> Bool {
    guard let date = header.datesBelow.last, index > lines.lowerBound, page.lines[index].blanksBefore == 0 else {
      return false
    }
    guard date.match.hasTime, page.lines[index - 1].content.contains(date.range.lowerBound) else { return false }
    switch HeadPartGrammar(page: page).part(index) {
    case .words, .person(_, nil, isSure: false): return true
    default: return false
    }
  }

  /// Reads the place below a day and a time of day that have lines of their own: "The Summer Residence, Calder".
  private func readPlaceBelowTime(_ index: Int, into header: inout Header) -> Bool {
    guard let date = header.datesBelow.last, !turns.contains(index), page.lines[index].content.count <= 80 else {
      return false
    }
    let phrase = Phrase(page.utf8, in: page.lines[index].content)
    guard (1...9).contains(phrase.tokens.count), isShortAndCapitalized(phrase, mayBeSmall: true),
      !phrase.tokens.contains(where: { HeadLexicon.headings.contains($0.folded) }), let first = phrase.tokens.first
    else { return false }
    header.datesBelow.removeLast()
    guard let comma = phrase.tokens.lastIndex(where: { $0.text == "," }), comma > 0, comma + 1 < phrase.tokens.count
    else {
      let whole = phrase.range(of: phrase.tokens.indices)
      let isVenue = phrase.tokens.contains { FurnitureLexicon.venues.contains($0.folded) }
      header.dateline = (date, isVenue ? whole : nil, isVenue ? nil : whole)
      return true
    }
    // In Russian the town stands first.
    let halves = (phrase.range(of: 0..<comma), phrase.range(of: comma + 1..<phrase.tokens.count))
    // "Lesnoye, outside the capital": what stands behind the comma only says where that is.
    let isTownFirst =
      first.text.unicodeScalars.first.map { (0x400...0x4FF).contains($0.value) } ?? false
      || !phrase.tokens[comma + 1].isCapitalized
    let venue = phrase.tokens[comma + 1].isCapitalized ? halves.1 : nil
    header.dateline = isTownFirst ? (date, venue, halves.0) : (date, halves.0, halves.1)
    return true
  }

  /// Whether a line gives the title again, alone or inside a path of the site.
  private func repeatsTitle(_ index: Int, _ header: Header) -> Bool {
    guard let title = header.titleLine else { return false }
    let line = page.text(ofLine: index)
    let text = page.text(ofLine: title)
    if line == text { return true }
    guard text.utf8.count > 20, line.utf8.count < text.utf8.count * 3 else { return false }
    // A teaser breaks off.
    for mark in ["…", "..."] where line.hasSuffix(mark) && line.utf8.count > 20 {
      if text.hasPrefix(line.dropLast(mark.count)) { return true }
    }
    return line.holds(text)
  }

  /// Phrases of a sentence that says what the text is and who gave it.
  private static let presentations = PhraseSet([
    "text of the speech", "text of a speech", "transcript of", "speech made by", "statement made by", "speech given by",
    "remarks made by", "briefing by", "delivered by", "held a press conference", "held a regular press conference",
    "below is the text", "text of the statement", "speech by", "remarks by", "statement by", "address by", "rede von",
    "discours de", "intervention de", "delivery by",
  ])

  /// Whether a line is a sentence about the text: "Below is the text of …", "The speech made by …".
  func isPresentation(_ text: String) -> Bool {
    let folded = text.inLowerCase
    let opens = [
      "below is", "the text of the", "text of", "full text of", "this is a", "following is", "here is the text",
    ]
    if opens.contains(where: folded.hasPrefix) || folded.holds("full transcript is below") { return true }
    guard folded.hasPrefix("the "), folded.hasSuffix(".") || folded.hasSuffix(":") else { return false }
    return PresentationLexicon.agents.isFound(in: folded)
  }

  /// Reads a sentence or a line that presents the text, such as "The speech made by NAME, the ROLE".
  @discardableResult
  private func readByline(_ index: Int, into header: inout Header) -> Bool {
    let content = page.lines[index].content
    // An entry of a calendar begins with a time.
    guard content.count <= 400, header.byline == nil, !(0x30...0x39).contains(page.utf8[content.lowerBound]) else {
      return false
    }
    let folded = page.text(content).inLowerCase
    guard
      folded.hasPrefix("by ") || folded.hasPrefix("with ") && content.count <= 200 || isPresentation(folded)
        || Self.presentations.isFound(in: folded)
    else { return false }
    let grammar = TitleGrammar(Phrase(page.utf8, in: content), dates: dates)
    guard var reading = grammar.read() else { return false }
    let isAgent = folded.hasPrefix("by ") || folded.hasPrefix("with ")
    if reading.name == nil || isAgent && reading.kind == nil { grammar.readAgent(into: &reading) }
    // "By NAME, Harbour Town" is whoever wrote a report; who speaks has an office, or an occasion.
    let isAuthor = folded.hasPrefix("by ") && reading.event == nil && (reading.role == nil || isWriter(folded))
    guard reading.name != nil, !isAuthor else { return false }
    header.byline = reading
    return true
  }

  /// What a record says of itself in one word.
  private static let states: WordSet = [
    "provisional", "draft", "uncorrected", "final", "confidential", "restricted", "unrevised", "proof", "speaker",
    "agenda", "contents", "present", "members",
  ]

  /// Whether a line says of somebody that he writes.
  private func isWriter(_ folded: String) -> Bool {
    folded.spacedWords.contains { Self.writers.contains(RoleLexicon.bare($0)) }
  }

  private static let writers: WordSet = [
    "correspondent", "reporter", "editor", "writer", "columnist", "contributor", "staff", "journalist",
  ]

  /// Reads a line between title and body by itself: who speaks, the venue, the place, or a lead.
  private func readSetting(_ index: Int, into header: inout Header) {
    let content = page.lines[index].content
    header.roles[index] = content.count > 100 ? .heading : .boilerplate
    let phrase = Phrase(page.utf8, in: content)
    let grammar = TitleGrammar(phrase, dates: dates)
    if readPresenter(phrase, into: &header) || readParticipants(phrase, into: &header)
      || readAudience(phrase, into: &header)
    {
      return
    }
    if content.count > 100 || page.utf8[content.upperBound - 1] == UInt8(ascii: ".") && phrase.tokens.count > 6 {
      if header.byline == nil, var reading = grammar.read(), reading.name != nil {
        // A lead tells who speaks; the occasion in it is told, not titled.
        reading.event = nil
        header.byline = reading
      }
      return
    }
    if let first = phrase.tokens.first {
      if first.folded == "by", isWriter(page.text(content).inLowerCase) { return }
      // "– in Westport Hall at 4:30 pm" tells where, and nobody's name.
      if first.isMark, phrase.tokens.count > 2, phrase.tokens[1].folded == "in" || phrase.tokens[1].folded == "at" {
        return
      }
    }
    if let person = grammar.namedPerson() {
      header.people.append(person)
    } else if isShortAndCapitalized(phrase) {
      if phrase.tokens.contains(where: { FurnitureLexicon.venues.contains($0.folded) }) {
        header.setting.venue = header.setting.venue ?? content
      } else if header.titleLine != nil, header.setting.place == nil, isPlace(phrase),
        !phrase.tokens.contains(where: { RoleLexicon.bodies.contains($0.folded) || Self.states.contains($0.folded) })
      {
        header.setting.place = content
      }
    }
  }

  /// Reads "Presenter: OFFICE NAME DATE", "Presenters: OFFICE NAME; OFFICE NAME, OFFICE".
  func readPresenter(_ phrase: Phrase, into header: inout Header) -> Bool {
    let tokens = phrase.tokens
    guard tokens.count > 3, tokens[0].folded.hasPrefix("presenter"), tokens[1].text == ":" else { return false }
    let date = dates.firstMatch(phrase, from: 2)
    if let date, let range = phrase.range(of: date.tokens) {
      header.datesBelow.append(Header.Dated(match: date, range: range))
    }
    readPeople(phrase, 2..<(date?.tokens.lowerBound ?? tokens.count), into: &header)
    return true
  }

  /// Reads a list of those who take part: "Secretary of Ports Ada Roe; Press Secretary Peter Cobb".
  private func readParticipants(_ phrase: Phrase, into header: inout Header) -> Bool {
    let tokens = phrase.tokens
    guard tokens.count <= 80, tokens.contains(where: { $0.text == ";" }), !tokens.contains(where: { $0.text == ":" }),
      tokens.contains(where: { RoleLexicon.isNoun($0.folded) })
    else { return false }
    let before = header.people.count
    readPeople(phrase, tokens.indices, into: &header)
    return header.people.count >= before + 2
  }

  /// Reads people between semicolons, each with an office before the name or behind it.
  private func readPeople(_ phrase: Phrase, _ range: Range<Int>, into header: inout Header) {
    guard !range.isEmpty else { return }
    for part in phrase.tokens[range].split(whereSeparator: { $0.text == ";" }) {
      let comma = part.firstIndex { $0.text == "," } ?? part.endIndex
      let person = NamePhrase(phrase.tokens[part.startIndex..<comma].map(\.text))
      let offset = part.startIndex
      guard !person.name.isEmpty,
        phrase.tokens[offset + person.name.lowerBound..<offset + person.name.upperBound].allSatisfy({
          NamePhrase.isNameLike($0.text)
        }), let name = phrase.range(of: offset + person.name.lowerBound..<offset + person.name.upperBound)
      else { continue }
      var role = person.role.flatMap { phrase.range(of: $0.lowerBound + offset..<$0.upperBound + offset) }
      if role == nil, comma + 1 < part.endIndex { role = phrase.range(of: comma + 1..<part.endIndex) }
      guard role != nil else { continue }
      header.people.append(Header.Person(name: name, role: role))
    }
  }

  /// Reads "to the Permanent Council, Vienna": before whom it was said, and where.
  private func readAudience(_ phrase: Phrase, into header: inout Header) -> Bool {
    let tokens = phrase.tokens
    guard tokens.count >= 3, tokens.count <= 20, ["to", "before", "at"].contains(tokens[0].text),
      tokens[1].folded == "the"
    else { return false }
    let comma = tokens.lastIndex { $0.text == "," }
    header.setting.event = phrase.range(of: 1..<(comma ?? tokens.count))
    if let comma, comma + 1 < tokens.count { header.setting.place = phrase.range(of: comma + 1..<tokens.count) }
    return true
  }

  /// Whether a short line can be a place: "Washington, D.C.", or one or two words and no more.
  private func isPlace(_ phrase: Phrase) -> Bool {
    let hasComma = phrase.tokens.contains { $0.text == "," }
    return phrase.tokens.count <= (hasComma ? 5 : 1) && !phrase.tokens.contains { $0.text.contains(where: \.isNumber) }
      && !phrase.tokens.contains { HeadLexicon.headings.contains($0.folded) || MenuLine.isCoined($0.text) }
      && !phrase.tokens.contains { KindLexicon.kinds[$0.folded] != nil || KindLexicon.modifiers.contains($0.folded) }
  }

  private func isShortAndCapitalized(_ phrase: Phrase, mayBeSmall: Bool = false) -> Bool {
    guard phrase.tokens.count <= 9 else { return false }
    // "BRUSSELS, BELGIUM": capitals are a place where a comma stands between two of them.
    let isSetting = phrase.tokens.count == 3 && phrase.tokens[1].text == ","
    if mayBeSmall {
      // "Москва, Большой дворец": a noun may be small there, and nothing ends a sentence.
      return phrase.tokens[0].isCapitalized && phrase.tokens.count { !$0.isCapitalized && !$0.isMark } <= 2
        && !phrase.tokens.contains { ["(", ":", "?", "!"].contains($0.text) || $0.text.hasSuffix(".") }
    }
    return phrase.tokens.allSatisfy {
      $0.isCapitalized && (!$0.isCapitals || isSetting) || $0.text == "," || $0.text.hasSuffix(".") || $0.folded == "of"
        || $0.folded == "the"
    }
  }
}
