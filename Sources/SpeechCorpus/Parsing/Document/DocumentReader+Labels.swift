extension DocumentReader {
  /// What may be a label, line by line, in every form that labels have.
  func candidates() -> [Label] {
    let grammar = LabelGrammar(page: page)
    var memory = LabelGrammar.Memory()
    var labels: [Label] = lines.compactMap { line in
      guard var label = grammar.label(atLine: line, &memory) else { return nil }
      // A form of address that a line end cut off: "DR." and "CASSELTON:".
      if line > lines.lowerBound, label.form == .capitals, !label.isBare, page.lines[line - 1].content.count <= 6 {
        let before = page.text(ofLine: line - 1)
        if before.hasSuffix("."),
          RoleLexicon.honorifics.contains(RoleLexicon.bare(before)) || RoleLexicon.isNoun(RoleLexicon.bare(before))
        {
          label.words = page.lines[line - 1].content.lowerBound..<label.words.upperBound
          label.text = page.text(label.words)
          label.form = .honorific
        }
      }
      return label
    }
    labels.removeAll { $0.isBare && $0.qualifier != nil && headsRecord($0) }
    labels = withoutRosters(labels)
    // The times of a recording begin with its beginning, those of a chat or a calendar do not.
    if let first = labels.first(where: { $0.stamp != nil }), first.stamp ?? 0 > Self.maximumStart,
      !isStampedInterview(labels)
    {
      labels.removeAll { $0.stamp != nil }
    }
    let inline = InlineLabels(page: page, lines: lines).labels(besides: Set(labels.map(\.line)))
    if !inline.isEmpty { labels = (labels + inline).sorted { $0.line < $1.line } }
    let setOff = SetOffLabels(page: page, lines: lines)
      .labels(besides: Set(labels.lazy.filter { !$0.isBare }.map(\.line)))
    if !setOff.isEmpty { labels = (labels + setOff).sorted { $0.line < $1.line } }
    let paired = PairedLabels(page: page, lines: lines)
      .labels(besides: Set(labels.lazy.filter { !$0.isBare }.map(\.line)))
    if !paired.isEmpty {
      let covered = Set(paired.flatMap { ($0.firstLine ?? $0.line)...$0.line })
      labels = (labels.filter { !covered.contains($0.line) } + paired).sorted { $0.line < $1.line }
    }
    return labels
  }

  /// Whether labels with the times of a clock are those of an interview: its title names one of two or three who speak.
  private func isStampedInterview(_ labels: [Label]) -> Bool {
    let stamped = labels.filter { $0.stamp != nil && $0.form == .names && $0.opensProse }
    let surnames = Set(stamped.map(\.surname))
    guard stamped.count >= 4, (2...3).contains(surnames.count), stamped.contains(where: \.asks) else { return false }
    return lines.prefix(4).contains { line in
      let content = page.lines[line].content
      guard content.count <= 300, page.holds(KindLexicon.nouns, inLine: line),
        let reading = TitleGrammar(Phrase(page.utf8, in: content)).read(), reading.date != nil, let name = reading.name
      else { return false }
      return surnames.contains(NamePhrase.surname(of: page.text(name)))
    }
  }

  /// How far into a recording the first words may be, in seconds.
  private static let maximumStart = 300

  /// Ends the name that a title gives where a label ends it: "Ada Roe Bridge Opening" is "Ada Roe" of "MAYOR ROE", and of
  /// two people before the event the first one.
  func trimSpeaker(by labels: [Label], in draft: inout Draft) {
    guard var main = draft.document.speakers.first else { return }
    let surnames = Set(labels.map(\.surname)).filter { $0.utf8.count > 2 && !RoleLexicon.isNoun($0) }
    let words = main.name.spacedWords
    guard words.count > 2, !surnames.contains(NamePhrase.surname(of: main.name)),
      let last = words.firstIndex(where: { surnames.contains(RoleLexicon.bare($0)) }), last > 0
    else { return }
    main.name = words[...last].joined(separator: " ")
    let role = main.role?.spacedWords ?? []
    if let joint = role.firstIndex(where: { RoleLexicon.conjunctions.contains($0) }), joint + 1 < role.count {
      let first = NamePhrase(Array(role[..<joint]))
      if first.name.count >= 2, surnames.contains(RoleLexicon.bare(role[first.name.upperBound - 1])) {
        main.role = role[(joint + 1)...].joined(separator: " ")
        let other = Speaker(
          name: role[first.name].joined(separator: " "), role: first.role.map { role[$0].joined(separator: " ") })
        draft.document.speakers = [other, main] + draft.document.speakers.dropFirst()
        return
      }
    }
    draft.document.speakers[0] = main
  }

  /// Whether a line that looks like a label heads a record, whose reference or day stands below it.
  private func headsRecord(_ label: Label) -> Bool {
    let next = label.line + 1
    guard next < lines.upperBound, page.lines[next].blanksBefore > 0, page.lines[next].content.count <= 80 else {
      return false
    }
    switch HeaderLineGrammar(page: page).classify(next) {
    case .date, .reference, .dateline: return true
    default: return false
    }
  }

  /// The labels without those of a list: three or more with nothing between them, as those have who take part in a call.
  private func withoutRosters(_ labels: [Label]) -> [Label] {
    var dropped: Set<Int> = []
    var run: [Int] = []
    func close() {
      if run.count >= 3 { dropped.formUnion(run) }
      run = []
    }
    for (index, label) in labels.enumerated() {
      guard label.isBare, label.hasRole, label.qualifier != nil else {
        close()
        continue
      }
      if let last = run.last, labels[last].line + 1 != label.line { close() }
      run.append(index)
    }
    close()
    return dropped.isEmpty ? labels : labels.indices.filter { !dropped.contains($0) }.map { labels[$0] }
  }
}
