/// Finds the title of a page and tells the lines around it, down to where the body begins.
struct HeaderReader {
  /// How many lines are looked at for a title.
  static let maximumLines = 40

  let page: Page
  let lines: Range<Int>
  let profile: Profile
  /// The labels of the document, by line.
  let labels: [Int: Label]

  private var dates: DateGrammar { DateGrammar(order: profile.hasMonthFirst ? .monthFirst : .dayFirst) }

  /// Reads the header.
  func read() -> Header {
    var header = Header(bodyStart: lines.lowerBound)
    let head = lines.prefix(Self.maximumLines)
    let firstTurn = head.first { index in
      guard let label = labels[index] else { return false }
      return index > lines.lowerBound && isCertain(label)
    }
    let limit = firstTurn ?? head.upperBound
    let kinds = (lines.lowerBound..<max(limit, lines.lowerBound)).map {
      HeaderLineGrammar(page: page, dates: dates).classify($0)
    }
    findTitle(before: limit, kinds: kinds, into: &header)
    guard let titleLine = header.titleLine else {
      readLeadingFurniture(kinds, into: &header)
      return header
    }
    header.roles[titleLine] = .title
    for index in lines.lowerBound..<titleLine { readAbove(index, kinds[index - lines.lowerBound], into: &header) }
    readBelow(titleLine, kinds: kinds, limit: limit, into: &header)
    return header
  }

  /// Whether a label opens a turn without any doubt.
  private func isCertain(_ label: Label) -> Bool {
    switch label.form {
    case .generic, .honorific, .marker: true
    case .office, .capitals, .names: label.hasTimeStamp
    }
  }

  // MARK: - The title

  private func findTitle(before limit: Int, kinds: [HeaderLine], into header: inout Header) {
    var best: (line: Int, reading: TitleGrammar.Reading, score: Int)?
    let names = knownNames()
    for index in lines.lowerBound..<limit {
      guard case .text = kinds[index - lines.lowerBound], page.lines[index].content.count <= 500 else { continue }
      let phrase = Phrase(page.utf8, in: page.lines[index].content)
      guard let reading = TitleGrammar(phrase, dates: dates, knownNames: names).read() else { continue }
      let score = reading.score + shape(of: index, phrase)
      if score >= 3, reading.kind != nil || reading.date != nil && reading.name != nil, score > best?.score ?? 0 {
        best = (index, reading, score)
      }
    }
    if let best {
      header.titleLine = best.line
      header.title = best.reading
    } else if let line = plainTitle(before: limit, kinds: kinds) {
      header.titleLine = line
    }
  }

  /// What a line's form says for or against its being a title.
  private func shape(of index: Int, _ phrase: Phrase) -> Int {
    let text = page.text(ofLine: index)
    var score = 0
    if let last = text.unicodeScalars.last, ".!?…”\"".unicodeScalars.contains(last), !text.hasSuffix("D.C.") {
      score -= 2
    }
    if text.contains(". "), phrase.tokens.count > 25 { score -= 2 }
    if text.contains("|") { score -= 2 }
    if let first = text.unicodeScalars.first, first.properties.isLowercase { score -= 3 }
    return score
  }

  /// A first line that stands apart like a heading, where no line reads as a title.
  private func plainTitle(before limit: Int, kinds: [HeaderLine]) -> Int? {
    guard lines.count >= 3, let first = lines.first, first < limit, case .text = kinds[0] else { return nil }
    guard labels[first] == nil, page.lines[first + 1].blanksBefore > 0 else { return nil }
    let text = page.text(ofLine: first)
    guard text.utf8.count <= 150, let last = text.unicodeScalars.last, let opening = text.unicodeScalars.first else {
      return nil
    }
    guard !".!?:,;…-".unicodeScalars.contains(last), opening.properties.isUppercase || opening.properties.isAlphabetic
    else { return nil }
    // A heading is shorter than what it heads.
    return text.utf8.count < page.lines[first + 1].content.count ? first : nil
  }

  /// The names that labels give, by which an office is told from the name behind it.
  private func knownNames() -> [String] {
    var names: [String] = []
    for index in lines.prefix(400) {
      if let label = labels[index], label.form == .names, label.name.contains(" "), !names.contains(label.name) {
        names.append(label.name)
        if names.count == 8 { break }
      }
    }
    return names
  }

  // MARK: - Above the title

  private func readAbove(_ index: Int, _ kind: HeaderLine, into header: inout Header) {
    let content = page.lines[index].content
    switch kind {
    case .date(let match, let range), .dateline(let match, let range, _, _):
      header.roles[index] = .published
      header.datesAbove.append(Header.Dated(match: match, range: range))
    case .clock:
      header.roles[index] = .boilerplate
      if !header.hasClock, let date = header.datesAbove.first {
        header.captureDate = date
        header.datesAbove.removeFirst()
      }
      header.hasClock = true
    case .reference(let range):
      header.roles[index] = .reference
      header.reference = range
    case .contact:
      let isHidden = HeaderLineGrammar(page: page).isRedaction(page.text(content))
      header.roles[index] = isHidden ? .redaction : .boilerplate
    case .time, .furniture: header.roles[index] = .boilerplate
    case .text: readTextAbove(index, content, into: &header)
    }
  }

  private func readTextAbove(_ index: Int, _ content: Range<Int>, into header: inout Header) {
    let text = page.text(content)
    if isQuotedHeadline(index, title: header.title) {
      header.roles[index] = .headline
      header.headlineLine = index
    } else if isPublisher(content) {
      header.roles[index] = .publisher
      header.publisher = content
    } else if header.hasClock, content.count > 60 {
      header.roles[index] = .ticker
    } else if text.hasSuffix("!") || text.contains(" - ") {
      header.roles[index] = .banner
    } else {
      header.roles[index] = .navigation
    }
  }

  /// Whether a line above the title reads "NAME: words" with the name of the title's person.
  private func isQuotedHeadline(_ index: Int, title: TitleGrammar.Reading?) -> Bool {
    guard let name = title?.name, let label = labels[index] else { return false }
    return NamePhrase.surname(of: label.name) == NamePhrase.surname(of: page.text(name))
  }

  /// Whether a line names a body and nothing else.
  func isPublisher(_ range: Range<Int>) -> Bool {
    let phrase = Phrase(page.utf8, in: range)
    let words = phrase.tokens.filter { !$0.isMark }
    guard words.count >= 2, words.count <= 12, words.contains(where: { RoleLexicon.bodies.contains($0.folded) }) else {
      return false
    }
    return words.allSatisfy {
      $0.isCapitalized || RoleLexicon.joiners.contains($0.folded) || $0.folded == "and" || $0.folded == "und"
    } && !words.contains { KindLexicon.kinds[$0.folded] != nil }
  }

  // MARK: - Below the title

  private func readBelow(_ titleLine: Int, kinds: [HeaderLine], limit: Int, into header: inout Header) {
    var index = titleLine + 1
    header.bodyStart = index
    while index < limit {
      guard readBelow(index, kinds[index - lines.lowerBound], into: &header) else { break }
      index += 1
      header.bodyStart = index
    }
  }

  /// Reads a line below the title; `false` where the body begins with it.
  private func readBelow(_ index: Int, _ kind: HeaderLine, into header: inout Header) -> Bool {
    switch kind {
    case .date(let match, let range):
      header.roles[index] = .published
      header.datesBelow.append(Header.Dated(match: match, range: range))
    case .dateline(let match, let range, let venue, let place):
      header.roles[index] = .published
      header.dateline = (Header.Dated(match: match, range: range), venue, place)
    case .reference(let range):
      header.roles[index] = .reference
      header.reference = range
    case .clock, .contact, .time, .furniture: header.roles[index] = .boilerplate
    case .text:
      guard let title = header.titleLine, page.text(ofLine: index) == page.text(ofLine: title) else { return false }
      header.roles[index] = .duplicate
    }
    return true
  }

  /// Where there is no title: dates, clocks and notices at the top are header all the same.
  private func readLeadingFurniture(_ kinds: [HeaderLine], into header: inout Header) {
    for (offset, kind) in kinds.enumerated() {
      if case .text = kind { return }
      readAbove(lines.lowerBound + offset, kind, into: &header)
      header.bodyStart = lines.lowerBound + offset + 1
    }
  }
}
