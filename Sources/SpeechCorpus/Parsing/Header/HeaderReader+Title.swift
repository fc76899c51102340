extension HeaderReader {
  /// Finds the line that reads best as a title, or else the first heading.
  func findTitle(before limit: Int, _ kinds: HeadLines, into header: inout Header) {
    var best: (line: Int, lines: Range<Int>, reading: TitleGrammar.Reading, score: Int)?
    lazy var names = knownNames()
    lazy var counts = repetitions(before: limit)
    let items = (lines.lowerBound..<limit).filter { FooterReader(page: page).item($0) != nil }
    for index in lines.lowerBound..<limit where items.count < 2 || !items.contains(index) {
      guard page.lines[index].content.count <= 500, !continuesSentence(index) else { continue }
      let found = kinds.title(index - lines.lowerBound) {
        let wrapped = wrappedTitle(from: index, before: limit, kinds: kinds)
        guard mayBeTitle(index) || wrapped.map({ (index...$0.last).contains(where: mayBeTitle) }) ?? false,
          kinds.isText(index - lines.lowerBound)
        else { return nil }
        return title(index, wrapped, names)
      }
      guard let found else { continue }
      let isRepeated = counts[page.fingerprint(ofLine: index), default: 0] > 1
      // What stands again and again is a button.
      if isRepeated || found.score >= 3, stands(index, moreThan: 3) { continue }
      let score = found.score + (isRepeated ? 2 : 0)
      guard score >= 3 else { continue }
      // "Speech" above a title is its section.
      let weight = score - (isKindAlone(index, found.reading) ? 1 : 0)
      if weight > best?.score ?? 0 { best = (index, found.lines, found.reading, weight) }
    }
    if let best, isKindAlone(best.line, best.reading), let whole = joined(best.line, limit: limit, names: names) {
      header.titleLine = best.line
      header.title = whole
      header.roles[best.line + 1] = .title
    } else if let best, isKindAlone(best.line, best.reading), let heading = headingBelow(best.line, limit, kinds) {
      // "Speech" above the title is its section.
      header.titleLine = heading
      header.roles[best.line] = .navigation
      header.title = sectioned(heading, by: best.reading, names)
    } else if let best, isKindAlone(best.line, best.reading),
      let heading = (lines.lowerBound..<best.line).last(where: { isHeading($0, kinds[$0 - lines.lowerBound]) }),
      best.line - heading <= 3
    {
      // "REMARKS" below the title says what sort of text it is.
      header.titleLine = heading
      let phrase = Phrase(page.utf8, in: page.lines[heading].content)
      if var reading = TitleGrammar(phrase, dates: dates, knownNames: names).read() {
        if reading.kind == nil { (reading.kind, reading.kindRange) = (best.reading.kind, best.reading.kindRange) }
        header.title = reading
      }
      header.roles[best.line] = .heading
    } else if let best, profile.hasBylineBelowTitle, best.reading.opensWithKind, best.reading.name != nil,
      let heading = (lines.lowerBound..<best.line).last(where: { isHeading($0, kinds[$0 - lines.lowerBound]) })
    {
      header.titleLine = heading
      header.byline = best.reading
      header.roles[best.line] = .heading
    } else if let best {
      header.titleLine = best.line
      header.titleLines = best.lines
      header.title = best.reading
    } else if let line = plainTitle(before: limit, kinds: kinds) {
      header.titleLine = line
      // "ROLE NAME and ROLE NAME Before Their Meeting" says who speaks and not what it is.
      let reading = TitleGrammar(Phrase(page.utf8, in: page.lines[line].content), dates: dates, knownNames: names)
        .read()
      if let reading, reading.name != nil, reading.role != nil { header.title = reading }
    } else if let line = namedTitle(before: limit, kinds: kinds) ?? anchoredTitle(before: limit, kinds: kinds) {
      header.titleLine = line
      let reading = TitleGrammar(Phrase(page.utf8, in: page.lines[line].content), dates: dates, knownNames: names)
        .read()
      if let reading, reading.kind != nil { header.title = reading }
    } else if profile.hasBareLabels {
      header.titleLine = (lines.lowerBound..<limit).first { isShortHeading($0, kinds[$0 - lines.lowerBound]) }
    }
  }

  /// What a line says as a title, where it can be one: it has a kind, or a date and a name.
  private func title(_ index: Int, _ wrapped: (last: Int, isSure: Bool)?, _ names: [String]) -> Title? {
    if wrapped != nil, endsSentence(within: index) { return nil }
    var phrase = Phrase(page.utf8, in: page.lines[index].content)
    // "11:30 Remarks by …" is an entry of a calendar.
    if let first = phrase.tokens.first, first.beginsWithDigit, HeaderLineGrammar.isClockTime(first.text) { return nil }
    let grammar = TitleGrammar(phrase, dates: dates, knownNames: names)
    if wrapped == nil, !mayHoldKind(index), dates.firstMatch(grammar.phrase) == nil { return nil }
    guard var reading = grammar.read() else { return nil }
    var titleLines = index..<index + 1
    if reading.date == nil, let wrapped, isOneScript(index, wrapped.last) {
      let hull = page.lines[index].content.lowerBound..<page.lines[wrapped.last].content.upperBound
      let whole = Phrase(page.utf8, in: hull)
      if let joined = TitleGrammar(whole, dates: dates, knownNames: names).read(),
        wrapped.isSure || joined.score > reading.score
      {
        (phrase, reading, titleLines) = (whole, joined, index..<wrapped.last + 1)
      }
    }
    guard reading.kind != nil || reading.date != nil && reading.name != nil else { return nil }
    let score = reading.score + shape(of: index, phrase) + (reading.opensWithKind ? 1 : 0)
    return Title(lines: titleLines, reading: reading, score: score)
  }

  /// Whether two lines are both in a script of letters or both in one of ideographs; a title in two languages is two.
  private func isOneScript(_ first: Int, _ second: Int) -> Bool {
    let isIdeographic = { (line: Int) in self.page.bytes(ofLine: line).count { $0 >= 0xE3 } > 3 }
    return isIdeographic(first) == isIdeographic(second)
  }

  /// Whether a line has a digit or a noun for a sort of text, without which it reads as no title.
  private func mayBeTitle(_ index: Int) -> Bool {
    page.makeup(ofLine: index).contains(.hasDigit) || mayHoldKind(index)
  }

  private func mayHoldKind(_ index: Int) -> Bool {
    if page.holdsKind(inLine: index) { return true }
    // A letter whose accent is a character of its own.
    return !page.makeup(ofLine: index).contains(.isPlain) && page.bytes(ofLine: index).contains { $0 & 0xFE == 0xCC }
  }

  /// The last line of a title that was wrapped, and whether its words leave no doubt that it was.
  ///
  /// A line goes on below where it ends in the middle of a phrase, or the next one begins with a small letter; of lines of
  /// some length that begin with capitals the reading decides.
  private func wrappedTitle(from index: Int, before limit: Int, kinds: HeadLines) -> (last: Int, isSure: Bool)? {
    var last = index
    var isSure = false
    while last + 1 < limit, last < index + 3, page.lines[last + 1].blanksBefore == 0 {
      let line = page.lines[last].content
      // "REMARKS BY" and "SECRETARY ADA ROE" below it.
      guard labels[last + 1].map({ $0.isBare && (isOpenEnded(line) || joins(page.lines[last + 1].content)) }) ?? true
      else { break }
      let next = page.lines[last + 1].content
      // The longest line that can be part of a wrapped title, in bytes.
      guard max(line.count, next.count) <= 130 else { break }
      let ending = page.utf8[line.upperBound - 1]
      guard ![0x2E, 0x3A, 0x3F, 0x21].contains(ending) else { break }
      let goesOn = (0x61...0x7A).contains(page.utf8[next.lowerBound]) || isOpenEnded(line) || isSure && joins(next)
      guard goesOn || !isSure && line.count >= 50, kinds.isText(last + 1 - lines.lowerBound) else { break }
      // "INTERVIEW" below a title is no part of it.
      if next.count <= 24, KindLexicon.kinds[page.text(next).inLowerCase] != nil { break }
      if goesOn { isSure = true }
      last += 1
    }
    return last > index ? (last, isSure) : nil
  }

  /// Whether a line ends with a word or a mark that something must follow.
  private func isOpenEnded(_ line: Range<Int>) -> Bool {
    if page.utf8[line.upperBound - 1] == UInt8(ascii: ",") { return true }
    guard let last = Phrase(page.utf8, in: page.tail(of: line, bytes: 40)).tokens.last?.folded else { return false }
    return RoleLexicon.joiners.contains(last) || KindLexicon.occasions.contains(last)
      || ["and", "on", "in", "with", "by", "from", "an", "a", "und", "mit", "et", "avec", "и", "в", "с", "о"].contains(
        last)
  }

  /// Whether a line of capitals begins with a word that joins it to the line above: "AND FOREIGN MINISTER …".
  private func joins(_ line: Range<Int>) -> Bool {
    guard let first = Phrase(page.utf8, in: page.head(of: line, bytes: 24)).tokens.first else { return false }
    return ["and", "und", "et", "with", "at", "to", "before", "on", "of", "for", "и"].contains(first.folded)
  }

  /// Whether lines between a title and the first label are all header: short ones that are no sentence and no salutation.
  func isHeader(_ range: Range<Int>, _ kinds: HeadLines) -> Bool {
    range.allSatisfy { index in
      guard kinds.isText(index - lines.lowerBound) else { return true }
      let content = page.lines[index].content
      let ending = page.utf8[content.upperBound - 1]
      return content.count <= 100 && ![0x2E, 0x3A, 0x3F, 0x21, 0x2C].contains(ending)
        || page.text(content).hasSuffix("D.C.")
    }
  }

  /// Whether a line is a noun for a sort of text and nothing else: "REMARKS", "Press conference".
  private func isKindAlone(_ index: Int, _ reading: TitleGrammar.Reading) -> Bool {
    guard reading.name == nil, reading.date == nil else { return false }
    return Phrase(page.utf8, in: page.lines[index].content).tokens.allSatisfy {
      KindLexicon.kinds[$0.folded] != nil || KindLexicon.modifiers.contains($0.folded)
    }
  }

  /// A title of two lines, the second of which says by whom: "PRESS BRIEFING" and "BY PRESS SECRETARY NED HOLLOWAY".
  private func joined(_ line: Int, limit: Int, names: [String]) -> TitleGrammar.Reading? {
    guard line + 1 < limit, page.lines[line + 1].blanksBefore == 0 else { return nil }
    let hull = page.lines[line].content.lowerBound..<page.lines[line + 1].content.upperBound
    let second = Phrase(page.utf8, in: page.lines[line + 1].content)
    guard hull.count <= 300, let first = second.tokens.first, TitleGrammar.agents.contains(first.folded) else {
      return nil
    }
    let reading = TitleGrammar(Phrase(page.utf8, in: hull), dates: dates, knownNames: names).read()
    return reading?.name == nil ? nil : reading
  }

  /// Whether a line stands more often than so in the whole text.
  private func stands(_ line: Int, moreThan limit: Int) -> Bool {
    var count = 0
    for other in lines where page.areEqual(line, other) {
      count += 1
      if count > limit { return true }
    }
    return false
  }

  /// How often the lines of the head occur in it: a title is often given twice.
  private func repetitions(before limit: Int) -> [UInt64: Int] {
    var counts: [UInt64: Int] = [:]
    for index in lines.lowerBound..<limit { counts[page.fingerprint(ofLine: index), default: 0] += 1 }
    return counts
  }

  /// What a line's form says for or against its being a title.
  private func shape(of index: Int, _ phrase: Phrase) -> Int {
    let text = page.text(ofLine: index)
    var score = 0
    if let last = text.unicodeScalars.last, ".!?…”\"".unicodeScalars.contains(last), !text.hasSuffix("D.C.") {
      score -= 2
    }
    let isSentence = text.hasSuffix(".") || text.hasSuffix(":") || text.utf8.count > 200
    if isPresentation(text), isSentence || TitleGrammar(phrase).read()?.name == nil { score -= 5 }
    if text.holds(". "), phrase.tokens.count > 25 { score -= 2 }
    if text.holds("|") || text.holds(" … ") { score -= 5 }
    if let first = text.unicodeScalars.first, first.properties.isLowercase { score -= 3 }
    // A quotation with its author, and a field of a form.
    if text.hasPrefix("“") || text.hasPrefix("\""), text.holds("” — ") || text.holds("\" — ") { score -= 5 }
    if phrase.tokens.count > 2, phrase.tokens[1].text == ":", isField(phrase.tokens[0]) { score -= 5 }
    return score
  }

  /// The first line that stands apart like a heading, where no line reads as a title.
  ///
  /// The name of a body, the way through the site and one word above it are passed over.
  private func plainTitle(before limit: Int, kinds: HeadLines) -> Int? {
    for index in lines.prefix(6) where index < limit && index + 1 < lines.upperBound {
      guard kinds.isText(index - lines.lowerBound) else { continue }
      let content = page.lines[index].content
      if page.text(page.head(of: content, bytes: 4)).inLowerCase.hasPrefix("by ") { return nil }
      let isPassedOver =
        index + 1 < limit
        && (isPublisher(content) || isOpenEnded(content) || isSiteName(content) || isOffice(content)
          || Phrase(page.utf8, in: content).tokens.allSatisfy(isSectionWord)
          || MenuLine.leadsElsewhere(page.text(content)) || MenuLine.isCoined(page.text(content))
          || MenuLine.namesSite(page.text(content)))
      if isPassedOver { continue }
      return isPlainTitle(index, kinds: kinds) ? index : nil
    }
    return nil
  }

  /// Whether a line is one word with capitals inside, as sites call themselves.
  private func isSiteName(_ content: Range<Int>) -> Bool {
    let bytes = page.utf8[content]
    return content.count <= 40 && !bytes.contains(0x20)
      && zip(bytes, bytes.dropFirst()).contains { (0x61...0x7A).contains($0) && (0x41...0x5A).contains($1) }
  }

  /// Whether a word names a part of a site: "Transcript", "News".
  private func isSectionWord(_ token: Phrase.Token) -> Bool {
    KindLexicon.modifiers.contains(token.folded) || KindLexicon.kinds[token.folded] != nil
      || FurnitureTerms.sections.contains(token.folded) || FurnitureTerms.buttons.contains(token.folded)
  }

  private func isPlainTitle(_ index: Int, kinds: HeadLines) -> Bool {
    guard lines.count >= 3, labels[index]?.isBare ?? true else { return false }
    let next = page.lines[index + 1]
    var isSetOff = next.blanksBefore > 0
    if index + 1 - lines.lowerBound < kinds.count {
      switch kinds[index + 1 - lines.lowerBound] {
      case .date, .said, .dateline, .published: isSetOff = true
      default: break
      }
    }
    let text = page.text(ofLine: index)
    guard isSetOff, text.utf8.count <= 150, let last = text.unicodeScalars.last,
      let opening = text.unicodeScalars.first
    else { return false }
    guard !".!?:,;…-".unicodeScalars.contains(last) || last == "." && isLoud(index),
      opening.properties.isUppercase || opening.properties.isAlphabetic
    else { return false }
    // A heading is shorter than what it heads.
    let body = lines.dropFirst(index + 1 - lines.lowerBound).prefix(20).map { page.lines[$0].content.count }.max() ?? 0
    if text.utf8.count < body { return true }
    let reading = TitleGrammar(Phrase(page.utf8, in: page.lines[index].content), dates: dates).read()
    return reading?.name != nil && reading?.role != nil
  }

  /// Whether a line is two words of capitals or more, as printed records set their headings.
  private func isLoud(_ index: Int) -> Bool {
    let tokens = Phrase(page.utf8, in: page.lines[index].content).tokens.filter { !$0.isMark }
    return tokens.count >= 2 && tokens.allSatisfy(\.isCapitals)
  }

  /// Whether a word before a colon opens a field: "Address: 4 Quay Street", "Subject: …".
  private func isField(_ token: Phrase.Token) -> Bool {
    KindLexicon.kinds[token.folded] == .address || LabelLexicon.stops.contains(token.folded)
  }

  /// Whether a line is a few words that end no sentence.
  private func isShortHeading(_ index: Int, _ kind: HeaderLine) -> Bool {
    guard case .text = kind, page.lines[index].content.count <= 80, !isSiteName(page.lines[index].content) else {
      return false
    }
    return ![0x2E, 0x3A, 0x3F, 0x21].contains(page.utf8[page.lines[index].content.upperBound - 1])
  }

  /// Whether a line above a byline can be the title: words, and more than a section has.
  private func isHeading(_ index: Int, _ kind: HeaderLine) -> Bool {
    guard case .text = kind else { return false }
    let content = page.lines[index].content
    guard Phrase(page.utf8, in: content).tokens.count >= 3, !isPublisher(content) else { return false }
    switch HeadPartGrammar(page: page).part(index) {
    case .office, .agent: return false
    default: return true
    }
  }

  /// The names that labels give, by which an office is told from the name behind it.
  private func knownNames() -> [String] {
    var names: [String] = []
    for index in lines.prefix(400) where !labels.isEmpty {
      if let label = labels[index], label.form == .names, label.name.contains(" "), !names.contains(label.name) {
        names.append(label.name)
        if names.count == 8 { break }
      }
    }
    return names
  }
}
