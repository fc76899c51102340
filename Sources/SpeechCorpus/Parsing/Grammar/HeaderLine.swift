/// What a line of a header is, by its form alone.
enum HeaderLine {
  /// A date, with its time or without, and nothing else.
  case date(DateGrammar.Hit, Range<Int>)
  /// A date that the line itself says to be the day of publication.
  case published(DateGrammar.Hit, Range<Int>)
  /// A date that the line itself says to be the day of delivery.
  case said(DateGrammar.Hit, Range<Int>)
  /// A date with the place, and perhaps the venue, where the words were said.
  case dateline(DateGrammar.Hit, Range<Int>, venue: Range<Int>?, place: Range<Int>?)
  /// The publisher's number.
  case reference(Range<Int>)
  /// A clock of the page: "Harbour Town: 15:31".
  case clock
  /// A telephone number, an address, the words before them.
  case contact
  /// A time of day alone: "2:39 p.m. EDT".
  case time
  /// A switch of languages, a notice, an advertisement.
  case furniture
  /// Anything else.
  case text
}

/// Tells the lines of a header by their form.
struct HeaderLineGrammar {
  let page: Page
  var dates = DateGrammar()

  /// The longest line that can be anything but text, in bytes.
  static let maximumBytes = 160

  /// Tells a line.
  func classify(_ index: Int) -> HeaderLine {
    let content = page.lines[index].content
    guard content.count <= Self.maximumBytes else { return isLongPath(content) ? .furniture : .text }
    if isWords(index) {
      return page.holds(FurnitureLexicon.notices, inLine: index) || isFurniture(content) || isMenu(content)
        || content.count <= 40 && FurnitureLexicon.wholeNotices.contains(page.text(content).inLowerCase)
        ? .furniture : .text
    }
    let phrase = Phrase(page.utf8, in: content)
    var start = 0
    while start < phrase.tokens.count, isOrnament(phrase.tokens[start].text) { start += 1 }
    guard start < phrase.tokens.count else { return .furniture }
    let hasDigit = page.makeup(ofLine: index).contains(.hasDigit)
    if hasDigit, let line = datedLine(phrase, from: start, line: index) { return line }
    if page.holds(FurnitureLexicon.notices, inLine: index) || isFurniture(content) || isLongPath(content)
      || isMenu(content)
    {
      return .furniture
    }
    let text = page.text(content)
    if hasDigit, let line = numberedLine(phrase, text, content) { return line }
    if isContact(text, phrase) { return .contact }
    if isSwitcher(phrase) { return .furniture }
    return .text
  }

  /// A line that has a date and says what it is the date of, or has little else.
  private func datedLine(_ phrase: Phrase, from start: Int, line index: Int) -> HeaderLine? {
    if let line = stampedLine(phrase, from: start) ?? postedLine(phrase, from: start)
      ?? dateLine(phrase, from: start, line: index)
    {
      return line
    }
    let folded = page.text(ofLine: index).inLowerCase
    let isRecord = folded.hasPrefix("hc deb ") || folded.hasPrefix("hl deb ") || folded.holds(": debated on ")
    let isRelease = folded.holds("for immediate release") || folded.holds("for media")
    guard isRecord || isRelease, let hit = dates.firstMatch(phrase), isRecord || hit.isWhole,
      let range = phrase.range(of: hit.tokens)
    else { return nil }
    return .date(hit, range)
  }

  /// The column of a printed record, a reference, a clock, or a time of day.
  private func numberedLine(_ phrase: Phrase, _ text: String, _ content: Range<Int>) -> HeaderLine? {
    // "Column 486", "11 Sept 2003 : Column 486".
    if let column = phrase.tokens.firstIndex(where: { $0.folded == "column" }), column + 2 == phrase.tokens.count,
      phrase.tokens[column + 1].text.allSatisfy(\.isNumber)
    {
      if let hit = dates.firstMatch(phrase), hit.isWhole, let range = phrase.range(of: hit.tokens) {
        return .date(hit, range)
      }
      return .furniture
    }
    if isReference(text) { return .reference(content) }
    if isClock(phrase) { return .clock }
    return isTime(phrase) ? .time : nil
  }

  /// Whether a line begins with a letter and has neither a digit nor a sign, so that only its words can tell it.
  private func isWords(_ index: Int) -> Bool {
    let first = page.utf8[page.lines[index].content.lowerBound]
    guard (0x41...0x5A).contains(first & 0xDF) else { return false }
    let makeup = page.makeup(ofLine: index)
    return makeup.contains(.isPlain) && makeup.isDisjoint(with: [.hasDigit, .hasSign])
  }

  private func isOrnament(_ token: String) -> Bool {
    Symbols.isSymbolic(token) || ["•", "|", "-", "–", "—", "*", "(", "[", "·", "§"].contains(token)
  }

  /// A date behind words that say what it is the date of.
  private func stampedLine(_ phrase: Phrase, from start: Int) -> HeaderLine? {
    var index = start
    var words: [String] = []
    while index < phrase.tokens.count, words.count < 5, dates.match(phrase, at: index) == nil {
      if !phrase.tokens[index].isMark { words.append(phrase.tokens[index].folded) }
      index += 1
    }
    let stamp = words.joined(separator: " ")
    guard let hit = dates.match(phrase, at: index), hit.date.month != nil, let range = phrase.range(of: hit.tokens)
    else { return nil }
    let rest = phrase.tokens[hit.tokens.upperBound...]
    guard rest.allSatisfy({ $0.isMark || isOrnament($0.text) }) else { return nil }
    if FurnitureLexicon.updates.contains(stamp) { return .furniture }
    if FurnitureLexicon.publications.contains(stamp) { return .published(hit, range) }
    if FurnitureLexicon.deliveries.contains(stamp) { return .said(hit, range) }
    return FurnitureLexicon.days.contains(stamp) ? .date(hit, range) : nil
  }

  /// A line that holds a date, perhaps a place, and no other words.
  private func dateLine(_ phrase: Phrase, from start: Int, line index: Int) -> HeaderLine? {
    let tokens = phrase.tokens
    if let line = deliveredLine(phrase, from: start) { return line }
    // "Speech | 24 June 2021 | Brussels"
    if start + 2 < tokens.count, isKind(tokens[start].folded),
      ["|", "–", "—", "-", "·", "•"].contains(tokens[start + 1].text),
      dates.match(phrase, at: start + 2) != nil
    {
      return dateLine(phrase, from: start + 2, line: index)
    }
    if let match = dates.match(phrase, at: start), match.date.month != nil,
      match.date.day != nil || match.date.year != nil
    {
      guard let range = phrase.range(of: match.tokens) else { return nil }
      var rest = match.tokens.upperBound
      while rest < tokens.count, isOrnament(tokens[rest].text) || tokens[rest].text == ")" || tokens[rest].text == "," {
        rest += 1
      }
      if rest == tokens.count { return .date(match, range) }
      // "14 Feb. 2031 - | Last updated: …"
      let words = tokens[rest...].prefix(2).map(\.folded).joined(separator: " ")
      if FurnitureLexicon.updates.contains(words) { return .date(match, range) }
      if let place = placeInColumns(phrase, behind: match.tokens.upperBound) {
        return .dateline(match, range, venue: nil, place: place)
      }
      // "04.10.2031 11:27    Views: 1,284": counters of the site behind the time.
      if match.hasTime,
        FurnitureLine(page.utf8, tokens[rest].range.lowerBound..<page.lines[index].content.upperBound)?.isInside
          ?? false
      {
        return .date(match, range)
      }
      // "03 Feb. 2030 - 04 Feb. 2030": the first of the days.
      if let end = dates.match(phrase, at: rest), end.tokens.upperBound == tokens.count { return .date(match, range) }
      // "12.11.2030 - Rede": a date and what sort of text it is; "14. Mai 2031 in Hafenstadt": a place.
      if tokens[rest...].allSatisfy({ $0.isMark || isKind($0.folded) }) { return .date(match, range) }
      if ["in", "à", "at"].contains(tokens[rest].folded), rest + 1 < tokens.count,
        isCapitalized(phrase, rest + 1..<tokens.count)
      {
        return .dateline(match, range, venue: nil, place: phrase.range(of: rest + 1..<tokens.count))
      }
      let isSetOff = match.hasTime || ["-", "–", "—", "|", ","].contains(tokens[match.tokens.upperBound].text)
      guard isSetOff, isCapitalized(phrase, rest..<tokens.count) else { return nil }
      let comma = tokens[rest...].lastIndex { $0.text == "," }
      // "Hanoi, Vietnam" is a town and its country; "The Old Palace, Port Alder" is a building and its town.
      let isTown = comma.map { $0 == rest + 1 && !FurnitureLexicon.venues.contains(tokens[rest].folded) } ?? false
      if let comma, comma > rest, comma + 1 < tokens.count, !isTown {
        return .dateline(
          match, range, venue: phrase.range(of: rest..<comma), place: phrase.range(of: comma + 1..<tokens.count))
      }
      let whole = phrase.range(of: rest..<tokens.count)
      let isVenue = tokens[rest...].contains { FurnitureLexicon.venues.contains($0.folded) }
      return .dateline(match, range, venue: isVenue ? whole : nil, place: isVenue ? nil : whole)
    }
    // "Brussels, 24/06/2021 - 15:32", "PORT ALDER - 9 AUGUST 1990", "Alder, Norland – 9 August": the place first.
    guard let (comma, match) = dateBehindPlace(phrase, from: start), let range = phrase.range(of: match.tokens) else {
      return nil
    }
    let rest = match.tokens.upperBound
    // "…, UNIQUE ID: 210624_17"
    let isNumbered = tokens[rest...].contains { $0.text == "ID" || $0.text == "No" }
    let isWhole = rest == tokens.count || tokens[rest].isMark && tokens.count - rest <= (isNumbered ? 6 : 4)
    guard isWhole else { return nil }
    // "Minister Ada Roe | 14 March 2031": a person is no place.
    let before = Phrase(page.utf8, in: tokens[start].range.lowerBound..<tokens[comma - 1].range.upperBound)
    if case .person(_, _, isSure: true) = HeadPartGrammar(page: page).person(before) { return .date(match, range) }
    let isStation = FurnitureLexicon.isBroadcaster(tokens[start..<comma])
    if let inner = tokens[start..<comma].lastIndex(where: { $0.text == "," }),
      tokens[start..<inner].contains(where: {
        FurnitureLexicon.venues.contains($0.folded) || HeadLexicon.isGathering($0.folded)
      })
    {
      // "Pilots’ Congress, Brennhaven": what people meet for is no place.
      let isVenue = tokens[start..<inner].contains { FurnitureLexicon.venues.contains($0.folded) }
      return .dateline(
        match, range, venue: isVenue ? phrase.range(of: start..<inner) : nil,
        place: phrase.range(of: inner + 1..<comma))
    }
    return .dateline(match, range, venue: nil, place: isStation ? nil : phrase.range(of: start..<comma))
  }

  /// The mark behind a place at the start of a line, and the date behind that mark.
  private func dateBehindPlace(_ phrase: Phrase, from start: Int) -> (mark: Int, date: DateGrammar.Hit)? {
    let tokens = phrase.tokens
    let marks = tokens.indices[start...].filter { [",", "-", "–", "—", "|"].contains(tokens[$0].text) }
    for (number, mark) in marks.prefix(2).enumerated() {
      guard mark > start, mark - start <= (number == 0 ? 4 : 7), isCapitalized(phrase, start..<mark),
        !tokens[start..<mark].contains(where: { KindLexicon.kinds[$0.folded] != nil })
      else { return nil }
      var day = mark + 1
      if day < tokens.count, ["le", "den", "am", "on"].contains(tokens[day].folded) { day += 1 }
      if let match = dates.match(phrase, at: day), match.isWhole { return (mark, match) }
    }
    return nil
  }

  /// The town in "15.02.2031 | Meerhaven | Press Team", where strokes or wide spaces make columns.
  private func placeInColumns(_ phrase: Phrase, behind date: Int) -> Range<Int>? {
    let tokens = phrase.tokens
    let isWide = { (index: Int) in tokens[index].range.lowerBound - tokens[index - 1].range.upperBound >= 3 }
    var start = date
    if tokens[start].text == "|" { start += 1 } else if !isWide(start) { return nil }
    guard start < tokens.count else { return nil }
    let end = tokens.indices[start...].dropFirst().first { tokens[$0].text == "|" || isWide($0) } ?? tokens.count
    guard end < tokens.count || tokens[start - 1].text == "|", end - start <= 2,
      tokens[start..<end].allSatisfy({ $0.isCapitalized && !$0.isMark && !isKind($0.folded) }),
      !tokens[start..<end].contains(where: { RoleLexicon.bodies.contains($0.folded) })
    else { return nil }
    return phrase.range(of: start..<end)
  }

  private func isKind(_ word: String) -> Bool {
    KindLexicon.kinds[word] != nil || KindLexicon.modifiers.contains(word) || FurnitureTerms.sections.contains(word)
  }

  /// Whether a line is the site's own, or a field above a transcript.
  private func isFurniture(_ content: Range<Int>) -> Bool {
    guard FurnitureLine.mayBeAtEdge(page.utf8, content), let line = FurnitureLine(page.utf8, content) else {
      return false
    }
    return line.isAtEdge || line.isHeaderField
  }

  private func isMenu(_ content: Range<Int>) -> Bool {
    MenuLine.isRow(page.utf8, content) || MenuLine.isSpaced(page.utf8, content)
  }

  private func isCapitalized(_ phrase: Phrase, _ range: Range<Int>) -> Bool {
    guard range.count <= 9 else { return false }
    return phrase.tokens[range].allSatisfy {
      $0.isCapitalized || $0.text == "," || ["of", "the", "and", "on", "des", "aux", "et"].contains($0.folded)
        || RoleLexicon.particles.contains($0.folded)
    }
  }

  /// "Home > Press > Releases > " and the title of the page.
  private func isLongPath(_ content: Range<Int>) -> Bool {
    guard (100...500).contains(content.count) else { return false }
    let text = page.text(content)
    return [" > ", " » ", " › "].contains { separator in
      guard text.holds(separator) else { return false }
      let steps = text.split(separator: separator, omittingEmptySubsequences: false)
      return steps.count >= 3 && steps.dropLast().allSatisfy { (1...60).contains($0.utf8.count) }
    }
  }

  /// "MOD-0612/2027", "FORUM/0417/31/Rev.1": letters in capitals and numbers in one word.
  private func isDocumentNumber(_ text: String) -> Bool {
    guard (6...40).contains(text.utf8.count), let first = text.utf8.first, (0x41...0x5A).contains(first) else {
      return false
    }
    var digits = 0
    var capitals = 0
    var strokes = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x41...0x5A: capitals += 1
      case UInt8(ascii: "/"), UInt8(ascii: "-"): strokes += 1
      case 0x61...0x7A, UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: ")"): break
      default: return false
      }
    }
    return digits >= 4 && capitals >= 2 && strokes >= 1
  }

  /// "909-29-05-2025", "№ 1245-2030".
  private func isReference(_ text: String) -> Bool {
    if isDocumentNumber(text) { return true }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-") }) else { return false }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard (3...5).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return parts.count >= 4
      || parts.last?.utf8.count == 4 && parts.first?.utf8.count != 4 && parts.first?.utf8.count != 2
  }

  /// "Harbour Town: 15:31".
  private func isClock(_ phrase: Phrase) -> Bool {
    let tokens = phrase.tokens
    guard tokens.count >= 3, tokens.count <= 6, let colon = tokens.firstIndex(where: { $0.text == ":" }),
      colon == tokens.count - 2, tokens[..<colon].allSatisfy({ $0.isCapitalized })
    else { return false }
    return Self.isClockTime(tokens[colon + 1].text)
  }

  /// Whether a line is a time of day, with half of the day and zone or without.
  func isTime(_ phrase: Phrase) -> Bool {
    var tokens = phrase.tokens
    if tokens.first?.text == "(", tokens.last?.text == ")" { tokens = Array(tokens.dropFirst().dropLast()) }
    guard tokens.count <= 6, let first = tokens.first else { return false }
    // "12.41pm" is one word.
    let half = first.folded.suffix(2)
    let isGlued = (half == "am" || half == "pm") && Self.isPointedTime(String(first.text.dropLast(2)))
    guard Self.isClockTime(first.text) || tokens.count > 1 && Self.isPointedTime(first.text) || isGlued else {
      return false
    }
    return tokens.dropFirst().allSatisfy { token in
      ["a.m.", "p.m.", "am", "pm", "uhr", "h", "local", "time", "eastern", "hrs", "hours", "(", ")"].contains(
        token.folded)
        || token.isCapitals && token.text.utf8.count <= 5
    }
  }

  /// "1.12" of "1.12 pm".
  private static func isPointedTime(_ text: String) -> Bool {
    text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
      && isClockTime(String(text.map { $0 == "." ? ":" : $0 }))
  }

  /// "15:31", "2:39".
  static func isClockTime(_ text: String) -> Bool {
    var digits = 0
    var colons = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39 where digits < 2: digits += 1
      case UInt8(ascii: ":") where digits > 0 && colons < 2: (digits, colons) = (0, colons + 1)
      default: return false
      }
    }
    return digits > 0 && colons > 0
  }

  /// A telephone number, an e-mail address, "Consular queries:".
  private func isContact(_ text: String, _ phrase: Phrase) -> Bool {
    let bytes = text.utf8
    let digits = bytes.reduce(0) { $0 + ((0x30...0x39).contains($1) ? 1 : 0) }
    if digits >= 7, bytes.allSatisfy({ (0x30...0x39).contains($0) || " +-().".utf8.contains($0) }) { return true }
    if phrase.tokens.count <= 2, text.utf8.contains(UInt8(ascii: "@")) { return true }
    if isRedaction(text) { return true }
    return text.hasSuffix(":") && phrase.tokens.count <= 4 && text.inLowerCase.holds("quer")
  }

  /// What a site puts in place of an address that it hides from robots.
  func isRedaction(_ text: String) -> Bool {
    text.hasPrefix("[email") && text.hasSuffix("]")
  }

  /// "• en-GB1 ru-RU1".
  func isSwitcher(_ phrase: Phrase) -> Bool {
    let words = phrase.tokens.filter { !$0.isMark }
    guard !words.isEmpty, words.count <= 12 else { return false }
    return words.allSatisfy { token in
      let bytes = Array(token.text.utf8)
      guard (5...6).contains(bytes.count), bytes[2] == UInt8(ascii: "-") else { return false }
      return bytes[..<2].allSatisfy { (0x61...0x7A).contains($0) }
        && bytes[3...4].allSatisfy { (0x41...0x5A).contains($0) }
    }
  }
}
