extension HeaderReader {
  /// What stands right above a text, alone on its line, on sites that put a form before it.
  private static let textHeadings: WordSet = [
    "texte intégral", "texte", "full text", "transcript", "full transcript", "transcription", "wortlaut", "im wortlaut",
    "text der rede", "die rede im wortlaut", "текст выступления", "стенограмма", "prepared remarks", "speech text",
    "text of the speech", "verbatim", "verbatim transcript", "transcription intégrale", "texto íntegro",
  ]

  /// The line that says that the text begins below it.
  func textHeading(below title: Int, before limit: Int) -> Int? {
    (title..<max(title, limit)).first { index in
      let content = page.lines[index].content
      guard content.count <= 40 else { return false }
      var text = page.text(content).lowercased()
      while let last = text.last, last == ":" || last == " " { text.removeLast() }
      return Self.textHeadings.contains(text)
    }
  }

  /// Reads lines that are header whatever they say, because a line below them says that the text begins there.
  func readFields(_ range: Range<Int>, kinds: HeadLines, into header: inout Header) {
    for index in range where header.roles[index] == nil {
      header.bodyStart = index + 1
      if case .text = kinds[index - lines.lowerBound] {
        guard !readField(index, into: &header) else { continue }
        header.roles[index] = .boilerplate
      } else {
        _ = readBelow(index, kinds[index - lines.lowerBound], isSettled: true, into: &header)
      }
    }
    header.pendingField = nil
  }

  /// Reads a field with its value, the name of one whose value stands on the next line, or that value.
  ///
  /// - Returns: Whether the line is a field or a value.
  @discardableResult
  func readField(_ index: Int, into header: inout Header) -> Bool {
    if let line = HeaderField.line(page, index) {
      header.roles[index] = .boilerplate
      header.pendingField = line.value.isEmpty ? (line.field, index) : nil
      if !line.value.isEmpty { readValue(line.value, of: line.field, into: &header) }
      return true
    }
    guard let pending = header.pendingField, page.lines[index].content.count <= 160 else { return false }
    let content = page.lines[index].content
    let isNext = pending.line == index - 1
    switch pending.field {
    case .speakers:
      // A list of them may stand there.
      guard isNext || header.roles[index - 1] == .boilerplate, readListed(content, into: &header) else { return false }
    case .event, .setting, .delivered, .published, .other:
      guard isNext, page.utf8[content.upperBound - 1] != UInt8(ascii: ".") else { return false }
      header.pendingField = nil
      readValue(content, of: pending.field, into: &header)
    }
    header.roles[index] = .boilerplate
    return true
  }

  private func readValue(_ value: Range<Int>, of field: HeaderField, into header: inout Header) {
    let phrase = Phrase(page.utf8, in: value)
    if field == .event || field == .setting { header.hasFormSetting = true }
    switch field {
    case .event:
      // The day that stands behind the occasion is not the day of the words.
      let comma = phrase.tokens.firstIndex { $0.text == "," } ?? phrase.tokens.count
      guard comma > 0, let event = phrase.range(of: 0..<comma),
        dates.firstMatch(phrase) == nil || comma < phrase.tokens.count,
        !page.utf8[event].contains(where: { (0x30...0x39).contains($0) })
      else { return }
      header.setting.event = header.setting.event ?? event
    case .speakers: readListed(value, into: &header)
    case .setting: readPlace(phrase, into: &header)
    case .delivered, .published:
      guard let hit = dates.match(phrase, at: 0), hit.isWhole, let range = phrase.range(of: hit.tokens) else { return }
      let date = Header.Dated(match: hit, range: range)
      if field == .delivered {
        header.delivery = header.delivery ?? date
      } else {
        header.publication = header.publication ?? date
      }
    case .other: break
    }
  }

  /// Reads "VENUE, PLACE", a venue, or a place.
  func readPlace(_ phrase: Phrase, into header: inout Header) {
    let tokens = phrase.tokens
    guard tokens.count <= 14, tokens.allSatisfy({ !["(", ";", ":"].contains($0.text) }) else { return }
    let isVenue = { (tokens: ArraySlice<Phrase.Token>) in
      tokens.contains { FurnitureLexicon.venues.contains($0.folded) }
    }
    if let comma = tokens.lastIndex(where: { $0.text == "," }), comma > 0, comma + 1 < tokens.count {
      guard tokens.count - comma <= 4 else { return }
      if isVenue(tokens[..<comma]) || comma > 2 {
        header.setting.venue = phrase.range(of: 0..<comma)
        header.setting.place = phrase.range(of: comma + 1..<tokens.count)
      } else {
        // "Brennhaven, Norland"
        header.setting.place = phrase.range(of: tokens.indices)
      }
    } else if isVenue(tokens[...]) {
      header.setting.venue = phrase.range(of: tokens.indices)
    } else if tokens.count <= 3, tokens.allSatisfy(\.isCapitalized) {
      header.setting.place = phrase.range(of: tokens.indices)
    }
  }

  /// Reads "NAME - OFFICE" or "NAME, OFFICE" of a list of those who speak.
  @discardableResult
  private func readListed(_ range: Range<Int>, into header: inout Header) -> Bool {
    let phrase = Phrase(page.utf8, in: range)
    var tokens = phrase.tokens[...]
    while let first = tokens.first, ["-", "–", "•", "*"].contains(first.text) { tokens.removeFirst() }
    let split = tokens.firstIndex { ["-", "–", "—", ",", ":"].contains($0.text) } ?? tokens.endIndex
    let words = tokens[..<split].map(\.text)
    let person = NamePhrase(words)
    guard person.role == nil, (2...4).contains(person.name.count),
      NamePhrase.areNameLike(words[person.name]),
      let name = phrase.range(
        of: tokens.startIndex + person.name.lowerBound..<tokens.startIndex + person.name.upperBound)
    else { return false }
    var role = split + 1 < tokens.endIndex ? phrase.range(of: split + 1..<tokens.endIndex) : nil
    if split < tokens.endIndex, !tokens[split...].contains(where: { RoleLexicon.isNoun($0.folded) }) { role = nil }
    header.people.append(Header.Person(name: name, role: role))
    return true
  }
}
