/// Tells who asks where no label says it.
extension BodyReader {
  /// How many turns each of two voices has at the least, for their questions to tell who asks.
  private static let minimumTurns = 3

  /// The surname of the one of two voices who asks nearly always where the other does hardly ever.
  ///
  /// Only where what it is leaves that open: in an interview, or where nothing says what it is.
  func asker(_ pieces: [Piece]) -> Set<String> {
    guard kind == nil || kind == .interview || kind == .conversation else { return [] }
    var turns: [String: (all: Int, asking: Int, surname: String)] = [:]
    var officials: Set<String> = []
    // "ADA WANG, FOREIGN MINISTER", later "FOREIGN MINISTER".
    var holders: [String: String] = [:]
    for label in pieces.compactMap(\.label) where label.form == .office {
      guard let comma = label.name.firstIndex(of: ",") else { continue }
      holders[label.name[label.name.index(after: comma)...].trimmingSpaces.inLowerCase] = label.surname
    }
    for piece in pieces {
      guard let label = piece.label else { continue }
      if case .generic = label.form { return [] }
      guard label.form != .marker else { return [] }
      let key = holders[label.key] ?? label.surname
      if label.form == .office { officials.insert(key) }
      var seen = turns[key] ?? (0, 0, key)
      seen.all += 1
      if asks(piece) { seen.asking += 1 }
      turns[key] = seen
    }
    if let many = askersOfOne(pieces, turns.mapValues { ($0.all, $0.asking) }) { return many }
    // Of two, who holds an office answers.
    if kind != .conversation, turns.count == 2, officials.count == 1, let official = officials.first,
      let guest = turns[official], let host = turns.first(where: { $0.key != official })?.value,
      host.all >= 2, guest.all >= 2, host.asking * 2 >= host.all, guest.asking * 2 <= guest.all
    {
      return [host.surname]
    }
    let voices = turns.values.filter { $0.all >= Self.minimumTurns }
    guard voices.count == 2, turns.count == 2 else { return [] }
    let askers = voices.filter { $0.asking * 5 >= $0.all * 3 }
    let others = voices.filter { $0.asking * 5 <= $0.all }
    guard askers.count == 1, others.count == 1, let asker = askers.first else { return [] }
    return [asker.surname]
  }

  /// Those who ask one person, each once or twice and always before an answer, where nearly all of their words end in
  /// question marks and none of the answers does.
  private func askersOfOne(_ pieces: [Piece], _ turns: [String: (all: Int, asking: Int)]) -> Set<String>? {
    guard turns.count >= 3, let answerer = turns.max(by: { ($0.value.all, $1.key) < ($1.value.all, $0.key) }),
      answerer.value.all >= Self.minimumTurns, answerer.value.asking == 0
    else { return nil }
    let others = turns.filter { $0.key != answerer.key }
    let asking = others.values.reduce(0) { $0 + $1.asking }
    let all = others.values.reduce(0) { $0 + $1.all }
    guard all >= 2, asking * 5 >= all * 4 else { return nil }
    let labels = pieces.compactMap { $0.label?.surname }
    let areAnswered = labels.indices.dropLast().allSatisfy {
      labels[$0] == answerer.key || labels[$0 + 1] == answerer.key
    }
    return areAnswered ? Set(others.keys) : nil
  }

  /// Whether the words of a piece end in a question.
  func asks(_ piece: Piece) -> Bool {
    guard let last = piece.paragraphs.last else { return false }
    return page.utf8[last.upperBound - 1] == UInt8(ascii: "?")
  }

  /// Whether a label is that of somebody who sits in judgement, and asks those who plead.
  func isJudge(_ label: Label) -> Bool {
    guard label.form == .office else { return false }
    let words = label.name.inLowerCase.spacedWords
    return words.first == "justice" || words.first == "judge" || words.starts(with: ["chief", "justice"])
  }
}

extension DocumentReader {
  /// Words behind which the name of somebody stands who asks.
  private static let askers: WordSet = [
    "host", "hosts", "host,", "co-host", "anchor", "interviewer", "moderator", "presenter", "journalist",
    "correspondent",
    "reporter", "moderated", "hosted", "журналист", "журналиста", "журналисту", "ведущий", "journaliste", "moderiert",
  ]

  /// The surnames, as labels give them, of those of whom the lines above a body say that they ask.
  func headerHosts(before body: Range<Int>, labels: [Label]) -> Set<String> {
    let surnames = Set(labels.lazy.filter { $0.form == .names || $0.form == .capitals }.map(\.surname))
    guard !surnames.isEmpty else { return [] }
    var hosts: Set<String> = []
    for line in (lines.lowerBound..<max(lines.lowerBound, body.lowerBound)).prefix(HeadLines.maximumLines) {
      let words = page.text(page.head(of: page.lines[line].content, bytes: 400)).spacedWords
      for (index, word) in words.enumerated() where Self.askers.contains(word.inLowerCase) {
        var start = index + 1
        if start < words.count, ["by", "von", "par"].contains(words[start]) { start += 1 }
        let name = words[start...].prefix(3).prefix { NamePhrase.isNameLike($0) }
        if let last = name.map({ RoleLexicon.bare($0) }).first(where: { surnames.contains($0) }) { hosts.insert(last) }
      }
    }
    return hosts
  }
}
