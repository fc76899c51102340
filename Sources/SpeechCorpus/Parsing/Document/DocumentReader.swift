/// Reads one document from a run of lines: header, body, footer.
struct DocumentReader {
  let page: Page
  let lines: Range<Int>
  let range: Range<Int>
  let profiles: [Profile]
  let capture: Capture

  /// Reads the document and calls it by an identifier.
  func read(id: String) -> Document {
    let candidates = candidates()
    let (recognition, header, footer) = recognize(candidates)
    let profile = recognition.profile
    var draft = Draft(page: page, document: Document(id: id, capture: capture.name, range: range, family: profile.name))
    for (line, role) in header.roles { draft.mark(role, line: line) }
    for (line, role) in footer.roles { draft.mark(role, line: line) }
    let body = header.bodyStart..<max(footer.start, header.bodyStart)
    FieldReader(page: page, profile: profile).read(header, footer, into: &draft)
    if profile.kind == .debate {
      if !profile.hasBareLabels { readSittingTitle(header, before: body.lowerBound, into: &draft) }
      readSitting(before: body.lowerBound, into: &draft)
    }
    let kind = genre(body, header, candidates)
    if let kind { draft.document.becomeUnspoken(kind) }
    readRelated(footer, into: &draft)
    MetadataReader(metadata: capture.metadata).read(into: &draft.document)
    let copied = Copies.mark(in: body, minimumBytes: 400, minimumWhereClose: 150, into: &draft)
    MixedScripts.note(in: range, of: page, into: &draft)
    readBody(
      body, profile: profile, candidates: kind == nil ? candidates.filter { copied[$0.line] == nil } : [], copied,
      others: header.people.map { page.text($0.name) },
      office: (header.title?.role ?? header.byline?.role).map { page.text($0) }, into: &draft)
    if let kind, ![.article, .listing].contains(draft.document.kind) { draft.document.kind = kind }
    Assurance.judge(&draft.document, recognition: recognition)
    return draft.finished()
  }

  /// What the text is where nobody speaks in it.
  private func genre(_ body: Range<Int>, _ header: Header, _ candidates: [Label]) -> Document.Kind? {
    if capture.metadata.isBody || !capture.metadata.fields.isEmpty { return nil }
    let labels = LabelJudge(profile: .plain, names: header.title?.name.map { [page.text($0)] } ?? [])
      .accepted(candidates.filter { body.contains($0.line) && $0.form != .marker })
    return Genre(page: page, lines: lines, body: body, header: header, labels: labels).unspoken()
  }

  /// Reads header and footer, and tells the family by them; where the family reads a header otherwise, it is read again.
  private func recognize(_ candidates: [Label]) -> (Recognition, Header, FooterReader.Footer) {
    if capture.metadata.isBody {
      let nothing = Recognition(signs: [], profiles: [])
      let header = rowHeader(candidates)
      let footer = FooterReader.Footer(start: lines.upperBound)
      return (nothing, header ?? Header(bodyStart: lines.lowerBound), footer)
    }
    let byLine = LineLabels(candidates, lines: lines)
    let names = headerNames(candidates)
    let judge = LabelJudge(profile: .plain, names: names)
    let turns = openings(judge.accepted(candidates.filter { $0.form != .marker }))
    var head = HeadLines(page, lines: lines, dates: DateGrammar())
    var header = HeaderReader(
      page: page, lines: lines, profile: .plain, labels: byLine, turns: turns
    ).read(&head)
    let footer = FooterReader(page: page, turns: turns).read(header.bodyStart..<lines.upperBound)
    let finder = SignFinder(page: page, lines: lines, labels: candidates, header: header, footer: footer)
    let recognition = Recognition(signs: finder.signs(phrases: Profile.phrases(of: profiles)), profiles: profiles)
    if recognition.profile != .plain {
      let judge = LabelJudge(profile: recognition.profile, names: names)
      let turns = openings(judge.accepted(candidates.filter { $0.form != .marker }))
      header = HeaderReader(
        page: page, lines: lines, profile: recognition.profile, labels: byLine, turns: turns
      ).read(&head)
    }
    return (recognition, header, footer)
  }

  /// The names in the first labels that lines above them give too: "SECRETARY ROE" below "ADA ROE, SECRETARY OF STATE".
  private func headerNames(_ candidates: [Label]) -> [String] {
    var names: [String] = []
    for label in candidates.prefix(6) where label.line < lines.lowerBound + 20 && !label.isBare {
      switch label.form {
      case .honorific, .office, .capitals: break
      case .generic, .names, .marker: continue
      }
      let surname = NamePhrase.surname(of: label.name)
      guard surname.utf8.count > 2, !RoleLexicon.isNoun(surname) else { continue }
      let isNamed = (lines.lowerBound..<label.line).contains { line in
        let head = page.text(page.head(of: page.lines[line].content, bytes: 300))
        return head.inLowerCase.holds(surname) && head.spacedWords.contains { RoleLexicon.bare($0) == surname }
      }
      if isNamed { names.append(label.name) }
    }
    return names
  }

  /// The lines where turns begin, as far as the header is to know: a title with a colon begins none, nor does a headline
  /// that is given twice.
  private func openings(_ labels: [Label]) -> Set<Int> {
    var turns = Set(labels.map(\.line)).union(labels.compactMap(\.firstLine))
    for label in labels.prefix(4)
    where label.line < lines.lowerBound + 15 && namesSpeaker(label)
      && labels.count(where: { $0.key == label.key }) == 1
    {
      turns.remove(label.line)
    }
    for label in labels.prefix(8) where label.line < lines.lowerBound + 15 && !label.isAlone && !label.hasTimeStamp {
      switch label.form {
      case .names, .office, .capitals: break
      case .generic, .honorific, .marker: continue
      }
      let reading =
        page.holdsKind(inLine: label.line)
        ? TitleGrammar(Phrase(page.utf8, in: page.lines[label.line].content)).read() : nil
      let isOfficer = isHolder(behind: label)
      let isField = label.line > lines.lowerBound && isField(label.line - 1) && isField(label.line + 1)
      let isTitle = reading.map { $0.kind != nil && $0.name != nil && $0.score >= 4 } ?? false
      if isOfficer || isField || isTitle || isRepeated(label.line) || isAboveTitle(label) { turns.remove(label.line) }
    }
    return turns
  }

  /// Whether a label is a field that gives who speaks: "Speaker: Ada Roe, Minister for Ports", and no turn.
  private func namesSpeaker(_ label: Label) -> Bool {
    guard let field = HeaderField.line(page, label.line), field.field == .speakers, label.line + 1 < lines.upperBound
    else {
      return false
    }
    let value = field.value.isEmpty ? page.lines[label.line + 1].content : field.value
    guard value.count <= 120, page.utf8[value.upperBound - 1] != UInt8(ascii: ".") else { return false }
    if case .person = HeadPartGrammar(page: page).person(Phrase(page.utf8, in: value)) { return true }
    return false
  }

  /// Whether nothing but a name stands behind a label, as in a list of those present.
  private func isHolder(behind label: Label) -> Bool {
    let content = page.lines[label.line].content
    guard label.form == .office, label.end < content.upperBound, content.upperBound - label.end <= 60 else {
      return false
    }
    let tokens = Phrase(page.utf8, in: label.end..<content.upperBound).tokens
    guard let first = tokens.first, RoleLexicon.honorifics.contains(RoleLexicon.bare(first.text)) else { return false }
    return tokens.count <= 9 && tokens.allSatisfy { $0.isCapitalized || $0.isMark && $0.text != ":" && $0.text != "?" }
  }

  /// Whether a line is a field of a form above the text.
  private func isField(_ line: Int) -> Bool {
    lines.contains(line) && page.lines[line].blanksBefore == 0 && HeaderField.line(page, line) != nil
  }

  /// Whether a line stands again close by.
  private func isRepeated(_ line: Int) -> Bool {
    for other in max(lines.lowerBound, line - 3)..<min(lines.upperBound, line + 4) where other != line {
      if page.bytes(ofLine: other) == page.bytes(ofLine: line) { return true }
    }
    return false
  }

  /// Whether a whole title that names the person of a label stands below it: the label opens a headline.
  private func isAboveTitle(_ label: Label) -> Bool {
    let surname = NamePhrase.surname(of: label.name)
    for line in (label.line + 1)..<max(label.line + 1, min(lines.upperBound, label.line + 8)) {
      let content = page.lines[line].content
      guard (40...500).contains(content.count), page.makeup(ofLine: line).contains(.hasDigit),
        page.holdsKind(inLine: line),
        let reading = TitleGrammar(Phrase(page.utf8, in: content)).read(), reading.kind != nil, reading.date != nil,
        let name = reading.name
      else { continue }
      return NamePhrase.surname(of: page.text(name)) == surname
    }
    return false
  }

  private func readBody(
    _ body: Range<Int>, profile: Profile, candidates: [Label], _ copied: [Int: Block.Role], others: [String],
    office: String?, into draft: inout Draft
  ) {
    let bytes =
      body.isEmpty
      ? range.upperBound..<range.upperBound
      : page.lines[body.lowerBound].range.lowerBound..<page.lines[body.upperBound - 1].range.upperBound
    let language = LanguageGuess.language(of: page.utf8[bytes]) ?? LanguageGuess.language(of: page.utf8[range])
    draft.document.language = draft.document.language ?? language
    let pages = PageFurniture(page: page, lines: body)
    var furniture = pages.find()
    let wrapping = Wrapping(page, lines: body, furniture: furniture)
    furniture.formUnion(pages.loneNumbers(in: wrapping))
    // A speaker's name beside the numbers of columns is no running head.
    if !furniture.isEmpty {
      furniture.subtract(candidates.lazy.filter { $0.isCertain || $0.form == .honorific }.map(\.line))
    }
    var excluded = unsaid(copied, body, labels: candidates, wrapping: wrapping)
    for line in furniture where excluded[line] == nil { excluded[line] = .boilerplate }
    if !capture.metadata.isBody {
      for (line, role) in Contents.find(in: page, lines: body) where excluded[line] == nil { excluded[line] = role }
    }
    if profile.kind == .debate {
      let labelled = Set(
        candidates.lazy.filter { !$0.isBare || $0.qualifier != nil || isVoiceAlone($0) }.map(\.line))
      for (line, role) in DebateFurniture(page: page, lines: body, labelled: labelled).find() { excluded[line] = role }
    }
    draft.document.repairs = Repairs.find(in: page, lines: body, wrapping: wrapping, language: language)
    DamageSigns(page: page, lines: body, repairs: draft.document.repairs).note(into: &draft)
    draft.document.elisions = Elisions.count(in: page.utf8, range: bytes)
    let names = draft.document.speakers.map(\.name)
    let kinds: [Document.Kind] = [.interview, .briefing, .newsConference, .answers]
    let isInterview = kinds.contains(draft.document.kind)
    var labels = outsideSentences(
      LabelJudge(profile: profile, names: names + others + listed(profile, before: body), isInterview: isInterview)
        .accepted(
          candidates.filter { body.contains($0.line) && excluded[$0.line] == nil && $0.form != .marker }),
      wrapping: wrapping, body: body)
    if !capture.metadata.isBody, areFrequentQuestions(labels, draft.document) { labels = [] }
    // A speech may tell a conversation; who gives an interview is not quoted all the way.
    if [.speech, .address, .remarks].contains(draft.document.kind), labels.count >= 2, labels.allSatisfy(\.isQuoted) {
      labels = []
    }
    let variants = LabelVariants(labels)
    if !variants.isEmpty { labels = labels.map { variants.corrected($0) } }
    if !capture.metadata.isBody {
      let between = BetweenTurns(page: page, lines: body, labels: labels, wrapping: wrapping, excluded: excluded)
      excluded.merge(between.find()) { first, _ in first }
      // A ministry's spokesperson may begin with what others will do.
      if profile.usualKind != .newsConference,
        let lead = OpeningLead.lines(page, body: body, labels: labels, excluded: excluded)
      {
        for line in lead where excluded[line] == nil {
          excluded[line] = page.lines[line].content.count <= 100 ? .heading : .boilerplate
        }
      }
    }
    trimSpeaker(by: labels, in: &draft)
    var roster = SpeakerRoster(draft.document.speakers, header: headerWords(before: body))
    roster.adopt(labels.lazy.filter { $0.form == .names || $0.form == .capitals }.map(\.name))
    // "Briefing by the Spokesperson", and below it "by Ada Roe, Spokesperson".
    if names.isEmpty, !labels.isEmpty, let office, NamePhrase(office.spacedWords).name.isEmpty {
      _ = roster.index(forLabel: office)
    }
    if draft.document.kind == .other, !labels.isEmpty, let kind = profile.usualKind { draft.document.kind = kind }
    let kind = profile.kind == .debate ? .debate : draft.document.kind == .other ? nil : draft.document.kind
    BodyReader(
      page: page, lines: body, wrapping: wrapping, labels: labels, repairs: draft.document.repairs, kind: kind,
      isSpoken: !names.isEmpty || roster.main != nil && !labels.isEmpty, excluded: excluded, office: office,
      hasTopicHeads: profile.hasTopicHeads,
      headerHosts: headerHosts(before: body, labels: labels),
      parts: capture.metadata.isBody ? [:] : SpokenParts.find(in: page, lines: body, labels: labels)
    ).read(into: &draft, roster: &roster)
    draft.document.repairs = Repairs.applied(draft.document.repairs, in: draft.document)
    draft.document.speakers = roster.speakers
    if let kind = profile.kind { draft.document.kind = kind }
    if draft.document.kind == .other, let kind = profile.usualKind { draft.document.kind = kind }
    finishKind(profile, into: &draft)
  }

  /// The lines that are no part of what was said: copies, and the site's own between its paragraphs.
  private func unsaid(
    _ copied: [Int: Block.Role], _ body: Range<Int>, labels: [Label], wrapping: Wrapping
  ) -> [Int: Block.Role] {
    guard !capture.metadata.isBody else { return copied }
    var excluded = copied
    let labelled = Set(labels.lazy.filter { !$0.isBare }.map(\.line))
    let isWrapped = wrapping.margin != nil
    for index in body {
      let content = page.lines[index].content
      guard FurnitureLine.mayBeInside(page.utf8, content), !isWrapped || page.lines[index].blanksBefore > 0,
        copied[index] == nil, !labelled.contains(index), let line = FurnitureLine(page.utf8, content), line.isInside
      else { continue }
      excluded[index] = .boilerplate
      // An advertisement has more than one line.
      let next = index + 1
      if body.contains(next), !labelled.contains(next),
        FurnitureLine(page.utf8, page.lines[next].content)?.isAtEdge ?? false
      {
        excluded[next] = .boilerplate
      }
    }
    return excluded
  }

  /// Whether a label of unknown voices has a line of its own and their words right below.
  private func isVoiceAlone(_ label: Label) -> Bool {
    guard case .generic(.speech) = label.form, label.line + 1 < lines.upperBound else { return false }
    return page.lines[label.line + 1].blanksBefore == 0
  }

  /// The words of the lines above the body, by which a surname in a label is completed.
  private func headerWords(before body: Range<Int>) -> [String] {
    (lines.lowerBound..<max(lines.lowerBound, body.lowerBound)).prefix(HeadLines.maximumLines).flatMap { line in
      let content = page.lines[line].content
      return page.text(page.head(of: content, bytes: 600)).spacedWords + [";"]
    }
  }

  /// What the turns say about the kind, where the header says nothing.
  private func finishKind(_ profile: Profile, into draft: inout Draft) {
    guard draft.document.kind == .other else { return }
    // Where nobody is known to speak, a date is that of the text, and a place is what it is about.
    if draft.document.speakers.isEmpty, !draft.document.turns.contains(where: { $0.label != nil }),
      !capture.metadata.isBody, capture.metadata.fields.isEmpty
    {
      if let date = draft.document.delivered {
        draft.document.published = draft.document.published ?? date
        draft.document.evidence[.published] = draft.document.evidence[.published] ?? draft.document.evidence[.delivered]
      }
      draft.document.becomeUnspoken(.other)
    }
    let turns = draft.document.turns
    if draft.document.title == nil, draft.document.related.count >= 3, turns.flatMap(\.paragraphs).count <= 3 {
      draft.document.kind = .listing
    } else if let kind = profile.usualExchange, !turns.contains(where: { $0.role == .question }),
      Set(turns.compactMap(\.speaker)).count >= 2
    {
      draft.document.kind = kind
    } else if turns.contains(where: { $0.role == .question }) {
      // Who is asked together with others, or by a room, gives a conference.
      // A host, or a witness who has only an "A", is asked by one.
      let voices = Set(turns.filter { $0.role != .question }.compactMap(\.speaker))
      let isHosted = turns.contains { turn in
        turn.label.map { ["a", "a."].contains($0.lowercased()) || BodyReader.isHost($0) } ?? false
      }
      let isConference = voices.count >= 2 && draft.document.title != nil && !isHosted
      draft.document.kind = isConference ? .newsConference : .interview
    } else if !turns.contains(where: { $0.label != nil }), draft.document.title != nil, turns.count == 1,
      isProse(turns[0].paragraphs)
    {
      draft.document.kind = .article
    }
  }

  /// Whether paragraphs are running text: three or more of some length, nearly all of which end a sentence.
  private func isProse(_ paragraphs: [Paragraph]) -> Bool {
    let long = paragraphs.map(\.reading.utf8).filter { $0.count >= 60 }
    let ended = long.filter { [0x2E, 0x21, 0x3F, 0x22, 0x9D, 0xBB, 0x29].contains($0[$0.count - 1]) }
    return long.count >= 3 && long.count * 2 >= paragraphs.count && ended.count * 4 >= long.count * 3
  }

  private func readRelated(_ footer: FooterReader.Footer, into draft: inout Draft) {
    guard let related = footer.related else { return }
    draft.document.related = FooterReader(page: page).items(in: related)
    for item in draft.document.related { draft.mark(.related, item.range) }
  }
}

/// Counts the marks by which a text says that something was cut.
enum Elisions {
  /// How often `<...>` and `<…>` stand in a stretch.
  static func count(in utf8: [UInt8], range: Range<Int>) -> Int {
    var count = 0
    utf8.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      while let offset = bytes.firstOffset(of: UInt8(ascii: "<"), in: start..<range.upperBound),
        offset + 4 < range.upperBound
      {
        start = offset + 1
        let isDots = bytes[offset + 1] == 0x2E && bytes[offset + 2] == 0x2E && bytes[offset + 3] == 0x2E
        let isEllipsis = bytes[offset + 1] == 0xE2 && bytes[offset + 2] == 0x80 && bytes[offset + 3] == 0xA6
        if isDots || isEllipsis, bytes[offset + 4] == UInt8(ascii: ">") { count += 1 }
      }
    }
    return count
  }
}
