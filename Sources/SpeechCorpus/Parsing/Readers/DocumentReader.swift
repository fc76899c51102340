/// Reads one document from a run of lines: header, body, footer.
struct DocumentReader {
  let page: Page
  let lines: Range<Int>
  let range: Range<Int>
  let profile: Profile
  let capture: Capture

  /// Reads the document and calls it by an identifier.
  func read(id: String) -> Document {
    var draft = Draft(page: page, document: Document(id: id, capture: capture.name, range: range, family: profile.name))
    let candidates = candidates()
    let header =
      capture.metadata.isBody
      ? Header(bodyStart: lines.lowerBound)
      : HeaderReader(
        page: page, lines: lines, profile: profile,
        labels: Dictionary(candidates.map { ($0.line, $0) }, uniquingKeysWith: { first, _ in first })
      ).read()
    let rest = header.bodyStart..<lines.upperBound
    let footer =
      capture.metadata.isBody ? FooterReader.Footer(start: lines.upperBound) : FooterReader(page: page).read(rest)
    for (line, role) in header.roles { draft.mark(role, line: line) }
    for (line, role) in footer.roles { draft.mark(role, line: line) }
    let body = header.bodyStart..<max(footer.start, header.bodyStart)
    FieldReader(page: page, profile: profile).read(header, footer, into: &draft)
    readRelated(footer, into: &draft)
    readBody(body, header: header, candidates: candidates, into: &draft)
    readMetadata(into: &draft)
    return draft.finished()
  }

  private func candidates() -> [Label] {
    let grammar = LabelGrammar(page: page)
    return lines.compactMap { grammar.label(atLine: $0) }
  }

  private func readBody(_ body: Range<Int>, header: Header, candidates: [Label], into draft: inout Draft) {
    let bytes =
      body.isEmpty
      ? range.upperBound..<range.upperBound
      : page.lines[body.lowerBound].range.lowerBound..<page.lines[body.upperBound - 1].range.upperBound
    let language = LanguageGuess.language(of: page.utf8[bytes])
    draft.document.language = language
    draft.document.repairs = SplitKeywords.repairs(in: page.utf8, range: bytes, language: language)
    draft.document.elisions = Elisions.count(in: page.utf8, range: bytes)
    let names = draft.document.speakers.map(\.name)
    let labels = LabelJudge(profile: profile, names: names).accepted(
      candidates.filter { body.contains($0.line) && ($0.form != .marker || profile.name == "channel-posts") })
    var roster = SpeakerRoster(draft.document.speakers)
    let kind = draft.document.kind == .other ? nil : draft.document.kind
    BodyReader(
      page: page, lines: body, labels: labels, repairs: draft.document.repairs, kind: kind,
      isSpoken: !names.isEmpty, excluded: [:]
    ).read(into: &draft, roster: &roster)
    draft.document.speakers = roster.speakers
    finishKind(into: &draft)
  }

  /// What the turns say about the kind, where the header says nothing.
  private func finishKind(into draft: inout Draft) {
    guard draft.document.kind == .other else { return }
    let turns = draft.document.turns
    if turns.contains(where: { $0.role == .question }) {
      draft.document.kind = .interview
    } else if !turns.contains(where: { $0.label != nil }), draft.document.title != nil, turns.count == 1,
      turns[0].paragraphs.count >= 3
    {
      draft.document.kind = .article
    }
  }

  private func readRelated(_ footer: FooterReader.Footer, into draft: inout Draft) {
    guard let related = footer.related else { return }
    draft.document.related = FooterReader(page: page).items(in: related)
    for item in draft.document.related { draft.mark(.related, item.range) }
  }

  /// Takes over what a row or message says about itself.
  private func readMetadata(into draft: inout Draft) {
    let metadata = capture.metadata
    if let id = metadata.id { draft.document.id = id }
    guard !metadata.fields.isEmpty else { return }
    let fields = metadata.fields
    draft.document.title = fields["title"] ?? draft.document.title
    draft.document.event = fields["event"] ?? draft.document.event
    draft.document.venue = fields["venue"] ?? draft.document.venue
    draft.document.place = fields["place"] ?? draft.document.place
    draft.document.publisher = fields["publisher"] ?? draft.document.publisher
    draft.document.reference = fields["reference"] ?? draft.document.reference
    draft.document.headline = fields["headline"] ?? draft.document.headline
    draft.document.forwardedFrom = fields["forwarded_from"] ?? draft.document.forwardedFrom
    draft.document.language = fields["language"] ?? draft.document.language
    draft.document.delivered = (fields["delivered"] ?? fields["date"]).flatMap { PartialDate($0) }
    draft.document.published = fields["published"].flatMap { PartialDate($0) } ?? draft.document.published
    if let kind = fields["kind"].flatMap(Document.Kind.init(rawValue:)) { draft.document.kind = kind }
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
