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
    if NewsReport.opens(page, body) { NewsReport.clear(&draft.document) }
    readRelated(footer, into: &draft)
    MetadataReader(metadata: capture.metadata).read(into: &draft.document)
    let copied = Copies.mark(in: body, minimumBytes: 400, minimumWhereClose: 150, into: &draft)
    readBody(body, profile: profile, candidates: candidates.filter { copied[$0.line] == nil }, copied, into: &draft)
    Assurance.judge(&draft.document, recognition: recognition)
    return draft.finished()
  }

  /// Reads header and footer, and tells the family by them; where the family reads a header otherwise, it is read again.
  private func recognize(_ candidates: [Label]) -> (Recognition, Header, FooterReader.Footer) {
    if capture.metadata.isBody {
      let nothing = Recognition(signs: [], profiles: [])
      return (nothing, Header(bodyStart: lines.lowerBound), FooterReader.Footer(start: lines.upperBound))
    }
    let byLine = Dictionary(candidates.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
    let judge = LabelJudge(profile: .plain, names: [])
    let turns = Set(judge.accepted(candidates.filter { $0.form != .marker }).map(\.line))
    var findings = HeaderReader.Findings()
    var header = HeaderReader(
      page: page, lines: lines, profile: .plain, labels: byLine, turns: turns
    ).read(&findings)
    let footer = FooterReader(page: page).read(header.bodyStart..<lines.upperBound)
    let finder = SignFinder(page: page, lines: lines, labels: candidates, header: header, footer: footer)
    let recognition = Recognition(signs: finder.signs(phrases: Profile.phrases(of: profiles)), profiles: profiles)
    if recognition.profile != .plain {
      let judge = LabelJudge(profile: recognition.profile, names: [])
      let turns = Set(judge.accepted(candidates.filter { $0.form != .marker }).map(\.line))
      header = HeaderReader(
        page: page, lines: lines, profile: recognition.profile, labels: byLine, turns: turns
      ).read(&findings)
    }
    return (recognition, header, footer)
  }

  private func candidates() -> [Label] {
    let grammar = LabelGrammar(page: page)
    return lines.compactMap { grammar.label(atLine: $0) }
  }

  private func readBody(
    _ body: Range<Int>, profile: Profile, candidates: [Label], _ copied: [Int: Block.Role], into draft: inout Draft
  ) {
    let bytes =
      body.isEmpty
      ? range.upperBound..<range.upperBound
      : page.lines[body.lowerBound].range.lowerBound..<page.lines[body.upperBound - 1].range.upperBound
    let language = LanguageGuess.language(of: page.utf8[bytes])
    draft.document.language = draft.document.language ?? language
    let wrapping = Wrapping(page, lines: body)
    draft.document.repairs = Repairs.find(in: page, lines: body, wrapping: wrapping, language: language)
    draft.document.elisions = Elisions.count(in: page.utf8, range: bytes)
    let names = draft.document.speakers.map(\.name)
    let kinds: [Document.Kind] = [.interview, .briefing, .newsConference, .answers]
    let isInterview = kinds.contains(draft.document.kind)
    let labels = LabelJudge(profile: profile, names: names, isInterview: isInterview).accepted(
      candidates.filter { body.contains($0.line) && $0.form != .marker })
    var roster = SpeakerRoster(draft.document.speakers)
    roster.adopt(labels.filter { $0.form == .names || $0.form == .capitals }.map(\.name))
    let kind = draft.document.kind == .other ? nil : draft.document.kind
    BodyReader(
      page: page, lines: body, wrapping: wrapping, labels: labels, repairs: draft.document.repairs, kind: kind,
      isSpoken: !names.isEmpty, excluded: copied
    ).read(into: &draft, roster: &roster)
    draft.document.repairs = Repairs.applied(draft.document.repairs, in: draft.document)
    draft.document.speakers = roster.speakers
    if let kind = profile.kind { draft.document.kind = kind }
    finishKind(into: &draft)
  }

  /// What the turns say about the kind, where the header says nothing.
  private func finishKind(into draft: inout Draft) {
    guard draft.document.kind == .other else { return }
    let turns = draft.document.turns
    if draft.document.title == nil, draft.document.related.count >= 3, turns.flatMap(\.paragraphs).count <= 3 {
      draft.document.kind = .listing
    } else if turns.contains(where: { $0.role == .question }) {
      draft.document.kind = .interview
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
      for offset in range where bytes[offset] == UInt8(ascii: "<") && offset + 4 < range.upperBound {
        let isDots = bytes[offset + 1] == 0x2E && bytes[offset + 2] == 0x2E && bytes[offset + 3] == 0x2E
        let isEllipsis = bytes[offset + 1] == 0xE2 && bytes[offset + 2] == 0x80 && bytes[offset + 3] == 0xA6
        if isDots || isEllipsis, bytes[offset + 4] == UInt8(ascii: ">") { count += 1 }
      }
    }
    return count
  }
}
