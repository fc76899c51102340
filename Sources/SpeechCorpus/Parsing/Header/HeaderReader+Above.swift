extension HeaderReader {
  func readAbove(_ index: Int, _ kind: HeaderLine, into header: inout Header) {
    let content = page.lines[index].content
    switch kind {
    case .published(let match, let range):
      header.roles[index] = .published
      if saysWhoPosted(index) { header.hasAuthor = true }
      header.publication = header.publication ?? Header.Dated(match: match, range: range)
    case .said(let match, let range):
      header.roles[index] = .published
      header.delivery = header.delivery ?? Header.Dated(match: match, range: range)
    case .dateline(let match, let range, let venue, let place?) where !match.hasTime && header.dateline == nil:
      // A day with its town is where and when something was said.
      header.roles[index] = .published
      header.dateline = (Header.Dated(match: match, range: range), venue, place)
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

  func readTextAbove(_ index: Int, _ content: Range<Int>, into header: inout Header) {
    let text = page.text(content)
    if readPresenter(Phrase(page.utf8, in: content), into: &header) {
      header.roles[index] = .boilerplate
    } else if isQuotedHeadline(index, title: header.title) {
      header.roles[index] = .headline
      header.headlineLine = index
    } else if isPublisher(content) {
      header.roles[index] = .publisher
      // Below the name of a house stands that of its department.
      if header.publisher == nil || page.lines[index].blanksBefore > 0 { header.publisher = content }
    } else if header.hasClock, content.count > 60 {
      header.roles[index] = .ticker
    } else if text.hasSuffix("!") || text.holds(" - ") {
      header.roles[index] = .banner
    } else {
      header.roles[index] = .navigation
    }
  }

  /// Whether a line above the title reads "NAME: words" with the name of the title's person.
  func isQuotedHeadline(_ index: Int, title: TitleGrammar.Reading?) -> Bool {
    guard let name = title?.name, let label = labels[index] else { return false }
    return NamePhrase.surname(of: label.name) == NamePhrase.surname(of: page.text(name))
  }

  /// Whether a line names a body and nothing else.
  func isPublisher(_ range: Range<Int>) -> Bool {
    let phrase = Phrase(page.utf8, in: range)
    let words = phrase.tokens.filter { !$0.isMark }
    // What a body is of stands behind it; "Right of Reply to the Delegation" is no body.
    let head = words.prefix { !["of", "for", "to"].contains($0.folded) }
    // "EMBASSY NEWS" is a section.
    if let last = words.last, ["news", "newsroom", "press", "media", "releases"].contains(last.folded) { return false }
    guard words.count >= 2, words.count <= 12, head.contains(where: { RoleLexicon.bodies.contains($0.folded) }) else {
      return false
    }
    return words.allSatisfy {
      $0.isCapitalized || RoleLexicon.joiners.contains($0.folded)
        || ["and", "und", "in", "on", "et"].contains($0.folded)
    } && !words.contains { $0.folded != "conference" && KindLexicon.kinds[$0.folded] != nil }
  }

  /// Where there is no title: dates, clocks and notices at the top are header all the same.
  func readLeadingFurniture(_ kinds: HeadLines, into header: inout Header) {
    for offset in 0..<kinds.count {
      if kinds.isText(offset) { return }
      readAbove(lines.lowerBound + offset, kinds[offset], into: &header)
      header.bodyStart = lines.lowerBound + offset + 1
    }
  }
}
