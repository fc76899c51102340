/// Reads one post of a channel: where it was forwarded from, its headline, its turns and its copy.
struct PostReader {
  let page: Page
  let lines: Range<Int>
  let range: Range<Int>
  let profile: Profile
  let capture: Capture

  /// Reads the post and calls it by an identifier.
  func read(id: String) -> Document {
    var draft = Draft(page: page, document: Document(id: id, capture: capture.name, range: range, family: profile.name))
    draft.document.kind = .post
    var body = lines
    readOpening(&body, into: &draft)
    MetadataReader(metadata: capture.metadata).read(into: &draft.document)
    var excluded = Copies.mark(in: body, minimumBytes: 200, minimumWhereClose: 60, into: &draft)
    readTail(&body, into: &draft)
    let footer = FooterReader(page: page).read(body)
    for (line, role) in footer.roles where excluded[line] == nil { draft.mark(role, line: line) }
    body = body.lowerBound..<max(body.lowerBound, footer.start)
    for index in body where excluded[index] == nil {
      if let role = furniture(index) { excluded[index] = role }
    }
    excludeLead(body, &excluded)
    MixedScripts.note(in: range, of: page, into: &draft)
    readBody(body, excluded: excluded, into: &draft)
    draft.document.hashtags = hashtags(excluding: excluded)
    Assurance.judge(&draft.document, recognition: Recognition(signs: [.posts], profiles: [profile]))
    return draft.finished()
  }

  // MARK: - The opening

  private func readOpening(_ body: inout Range<Int>, into draft: inout Draft) {
    let splitter = PostSplitter(page: page)
    // The head of the channel, down to the count of its readers.
    if let count = body.prefix(4).last(where: { splitter.isCount($0) }) {
      for line in body.lowerBound...count { draft.mark(.boilerplate, line: line) }
      body = count + 1..<body.upperBound
    }
    if let first = body.first, first == page.lines.startIndex, body.count > 1, splitter.isName(first) {
      draft.mark(.boilerplate, line: first)
      body = first + 1..<body.upperBound
    }
    let heads = PostHeads(page: page)
    let name = heads.repeatedName()
    while let index = body.first {
      if let name = PostSplitter.forward(page, index), !splitter.isForwardName(index) {
        draft.set(\.forwardedFrom, .forwardedFrom, to: name)
        draft.mark(.boilerplate, line: index)
      } else if let stamp = heads.stamp(index) {
        draft.mark(.boilerplate, line: index)
        if let date = stamp.date { draft.set(\.published, .published, to: date.date, at: stamp.range) }
      } else if splitter.isForwardName(index) || heads.isMedia(index) || heads.isService(index)
        || name.map({ page.areEqual($0, page.lines[index].content) }) ?? false
      {
        draft.mark(.boilerplate, line: index)
      } else if splitter.isTags(index) {
        draft.mark(.boilerplate, line: index)
      } else {
        break
      }
      body = index + 1..<body.upperBound
    }
    guard let index = body.first else { return }
    readTitle(index, isOnly: body.count == 1, into: &draft, body: &body)
  }

  /// Reads the first line: a headline, or the first sentence of a report.
  private func readTitle(_ index: Int, isOnly: Bool, into draft: inout Draft, body: inout Range<Int>) {
    let content = page.lines[index].content
    guard content.count <= 600 else { return }
    if let label = LabelGrammar(page: page).label(atLine: index), label.marker != nil { return }
    let phrase = Phrase(page.utf8, in: content)
    guard let reading = TitleGrammar(phrase, knownNames: labelledNames()).read() else { return }
    let hasSymbol = Symbols.leadingLength(page.utf8, in: content) > 0
    let isHeading = !isOnly && page.utf8[content.upperBound - 1] != UInt8(ascii: ".")
    // "On December 26, …" tells the day; a day with its year in a sentence may be an anniversary.
    let tellsDay = reading.kind != nil || reading.name != nil || isHeading || reading.date?.year == nil
    if tellsDay, let date = reading.date, let range = reading.dateRange {
      draft.set(\.delivered, .delivered, to: date, at: range)
    }
    guard isHeading, hasSymbol || reading.score >= 4 else { return }
    readQuotedSpeaker(index, isFollowed: body.count > 1, into: &draft)
    let full = content.lowerBound + Symbols.leadingLength(page.utf8, in: content)..<reading.title.upperBound
    draft.set(\.title, .title, to: full)
    draft.mark(.title, line: index)
    body = index + 1..<body.upperBound
    FieldReader(page: page, profile: profile).readTitle(reading, into: &draft)
  }

  /// Reads who speaks from a headline that quotes them, where nothing but their words follows: "☝️ ROLE NAME: the strait
  /// will stay open", then "💬 …".
  private func readQuotedSpeaker(_ index: Int, isFollowed: Bool, into draft: inout Draft) {
    let grammar = LabelGrammar(page: page)
    guard isFollowed, let label = grammar.label(atLine: index), label.form == .office || label.form == .names,
      let quotation = grammar.label(atLine: index + 1), quotation.form == .marker, quotation.marker == .quotation
    else { return }
    let words = label.name.split(separator: " ").map(String.init)
    let person = NamePhrase(words)
    guard person.name.count >= 2, words[person.name].allSatisfy({ NamePhrase.isNameLike($0) }) else { return }
    let role = person.role.map { words[$0].joined(separator: " ") }
    draft.document.speakers = [Speaker(name: words[person.name].joined(separator: " "), role: role)]
    draft.document.evidence[.speaker] = label.words
  }

  /// The names in the labels of the post, by which an office is told from the name behind it.
  private func labelledNames() -> [String] {
    let grammar = LabelGrammar(page: page)
    return lines.prefix(40).compactMap { grammar.label(atLine: $0) }.filter { $0.form == .names }.map(\.name)
  }

  // MARK: - The body

  /// Leaves out what the program prints below a post: the readers, the media, the day, and what it shows of a page that
  /// the post leads to.
  private func readTail(_ body: inout Range<Int>, into draft: inout Draft) {
    let heads = PostHeads(page: page)
    let footer = FooterReader(page: page)
    while let index = body.last, index > body.lowerBound {
      let content = page.lines[index].content
      let isTail =
        heads.isViews(index) || heads.isService(index) || heads.isMedia(index) || heads.isDay(index)
        || heads.stamp(index) != nil || content.count < 120 && footer.isReactions(page.text(content))
      guard isTail else { break }
      draft.mark(.footer, line: index)
      body = body.lowerBound..<index
    }
    if let preview = preview(in: body) {
      for index in preview..<body.upperBound { draft.mark(.footer, line: index) }
      body = body.lowerBound..<preview
      // What stood above the preview may be the program's too.
      if preview > body.lowerBound { readTail(&body, into: &draft) }
    }
  }

  /// The first line of what a program shows of a page: behind a gap the site's name, then a headline, then a few words.
  private func preview(in body: Range<Int>) -> Int? {
    let grammar = LabelGrammar(page: page)
    let start = body.suffix(4).first { index in
      index > body.lowerBound && page.lines[index].blanksBefore >= 2
        && (index..<body.upperBound).dropFirst().allSatisfy { page.lines[$0].blanksBefore == 0 }
    }
    guard let start, body.upperBound - start >= 2 else { return nil }
    let isPlain = (start..<body.upperBound).allSatisfy { index in
      page.lines[index].content.count <= 300 && Symbols.leadingLength(page.utf8, in: page.lines[index].content) == 0
        && grammar.label(atLine: index).map { $0.isBare } ?? true
    }
    let areHeads = (start..<start + 2).allSatisfy { index in
      page.lines[index].content.count <= 120
        && !".!?,;".utf8.contains(page.utf8[page.lines[index].content.upperBound - 1])
    }
    return isPlain && areHeads && page.lines[start].content.count <= 60 ? start : nil
  }

  /// Leaves out what the channel itself says above the first words that a post quotes: "Key points:".
  private func excludeLead(_ body: Range<Int>, _ excluded: inout [Int: Block.Role]) {
    let grammar = LabelGrammar(page: page)
    guard let first = body.first(where: { excluded[$0] == nil && grammar.label(atLine: $0)?.marker != nil }) else {
      return
    }
    for index in body.lowerBound..<first where excluded[index] == nil { excluded[index] = .heading }
  }

  /// What a line inside the body is that nobody says.
  private func furniture(_ index: Int) -> Block.Role? {
    var content = page.lines[index].content
    content = content.lowerBound + Symbols.leadingLength(page.utf8, in: content)..<content.upperBound
    if content.isEmpty { return nil }
    if PostSplitter(page: page).isTags(index) { return .boilerplate }
    if content.count <= 200, LinkLine.matches(page.text(content)) { return .link }
    guard FurnitureLine.mayBeInside(page.utf8, content), let line = FurnitureLine(page.utf8, content) else {
      return nil
    }
    return line.isLink ? .link : line.isInside ? .boilerplate : nil
  }

  private func readBody(_ body: Range<Int>, excluded: [Int: Block.Role], into draft: inout Draft) {
    let bytes = range
    draft.document.language = LanguageGuess.language(of: page.utf8[bytes])
    draft.document.elisions = body.reduce(0) { count, line in
      excluded[line] == nil ? count + Elisions.count(in: page.utf8, range: page.lines[line].content) : count
    }
    draft.document.repairs = Repairs.find(
      in: page, lines: body, wrapping: .none, language: draft.document.language)
    DamageSigns(page: page, lines: body, repairs: draft.document.repairs).note(into: &draft)
    let grammar = LabelGrammar(page: page)
    let candidates = body.filter { excluded[$0] == nil }.compactMap { grammar.label(atLine: $0) }
    let names = draft.document.speakers.map(\.name)
    var labels: [Label] = []
    for label in LabelJudge(profile: profile, names: names).accepted(candidates) {
      // A second quotation mark by the same speaker is a new paragraph, no new turn.
      if label.form == .marker, label.marker == .quotation, labels.last?.marker == .quotation { continue }
      labels.append(label)
    }
    var roster = SpeakerRoster(draft.document.speakers)
    roster.adopt(labels.filter { $0.form == .names || $0.form == .capitals }.map(\.name))
    let kind = draft.document.kind == .post ? nil : draft.document.kind
    BodyReader(
      page: page, lines: body, wrapping: .none, labels: labels, repairs: draft.document.repairs, kind: kind,
      isSpoken: !names.isEmpty,
      excluded: excluded
    ).read(into: &draft, roster: &roster)
    draft.document.repairs = Repairs.applied(draft.document.repairs, in: draft.document)
    draft.document.speakers = roster.speakers
  }

  // MARK: - Hashtags

  /// The hashtags of the post without its copies, in order of first appearance.
  private func hashtags(excluding excluded: [Int: Block.Role]) -> [String] {
    var tags: [String] = []
    var known: Set<String> = []
    for index in lines where excluded[index] != .duplicate {
      let text = String(decoding: page.bytes(ofLine: index), as: UTF8.self)
      guard text.utf8.contains(UInt8(ascii: "#")) else { continue }
      for piece in text.split(separator: "#", omittingEmptySubsequences: false).dropFirst() {
        let tag = String(piece.prefix { $0.isLetter || $0.isNumber || $0 == "_" })
        if tag.contains(where: \.isLetter), known.insert(tag).inserted { tags.append(tag) }
      }
    }
    return tags
  }
}
