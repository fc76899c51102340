extension HeaderReader {
  /// How many lines of a head may stand above the facts, and be facts.
  private static let maximumStack = 30

  /// Reads a head in which every fact has lines of its own; `nil` where the head is another.
  func stackedHeader(before limit: Int, _ kinds: HeadLines, besides found: Header) -> Header? {
    guard profile.kind != .debate, let (stack, run) = stack(before: limit, kinds, likely: likely(found)) else {
      return nil
    }
    var header = Header(bodyStart: run.upperBound)
    var reading = stack.title.flatMap { title in
      TitleGrammar(Phrase(page.utf8, in: title.range), dates: dates).read()
    }
    let kind = stack.kind.flatMap { range in
      Phrase(page.utf8, in: range).tokens.lazy.compactMap { KindLexicon.kinds[$0.folded] }.first
    }
    if let title = stack.title {
      header.titleLine = title.lines.lowerBound
      header.titleLines = title.lines.lowerBound..<title.lines.upperBound + 1
      for line in title.lines { header.roles[line] = .title }
      if reading?.opensWithKind != true, stack.likely == nil { reading = TitleGrammar.Reading(title: title.range) }
      if stack.likely == nil { reading?.title = title.range }
      reading?.name = nil
      reading?.role = nil
      if stack.likely == nil {
        reading?.event = nil
        reading?.venue = nil
      }
      if stack.place != nil { reading?.place = nil }
      header.title = reading
    }
    var byline = TitleGrammar.Reading(title: stack.title?.range ?? page.lines[run.lowerBound].content)
    (byline.name, byline.role, byline.event, byline.venue) = (stack.name, stack.role, stack.event, stack.venue)
    (byline.place, byline.kind, byline.kindRange) = (stack.place, kind, stack.kind)
    // Where nobody else speaks, who has a head of his own gives a speech.
    if byline.kind == nil, reading?.kind == nil, turns.isEmpty { byline.kind = .speech }
    // "SPEECH BY THE PRIME MINISTER" gives the office of the name below it.
    if byline.role == nil, found.title?.name == nil { byline.role = found.title?.role }
    header.byline = byline
    for part in stack.parts where header.roles[part.line] == nil && part.use != .none {
      header.roles[part.line] = .boilerplate
    }
    for line in lines.lowerBound..<run.upperBound where header.roles[line] == nil {
      let kind = kinds[line - lines.lowerBound]
      if line < stack.firstLine {
        readAbove(line, kind, into: &header)
      } else if case .text = kind {
        header.roles[line] = .boilerplate
      } else {
        _ = readBelow(line, kind, isSettled: true, into: &header)
      }
    }
    let start = run.upperBound
    let opensWithTurn = turns.contains(limit) && start < limit && isHeader(start..<limit, kinds)
    readBelow(start, kinds: kinds, limit: max(start, limit), isSettled: opensWithTurn, into: &header)
    return header
  }

  /// The lines of a title that was found by its words, where they are more than the noun for a sort of text.
  private func likely(_ header: Header) -> ClosedRange<Int>? {
    guard let line = header.titleLine, let title = header.title, let kind = title.kindRange,
      page.lines[line].content.contains(kind.lowerBound),
      !Phrase(page.utf8, in: page.lines[line].content).tokens.allSatisfy({
        KindLexicon.kinds[$0.folded] != nil || KindLexicon.modifiers.contains($0.folded)
      }), header.titleLines?.count ?? 1 == 1
    else { return nil }
    return line...line
  }

  /// The first run of lines that reads as such a head.
  private func stack(
    before limit: Int, _ kinds: HeadLines, likely: ClosedRange<Int>?
  ) -> (StackedHead, Range<Int>)? {
    let grammar = HeadPartGrammar(page: page)
    var parts: [StackedHead.Part] = []
    var days: Set<Int> = []
    var times: Set<Int> = []
    var start = lines.lowerBound
    func close(at end: Int) -> (StackedHead, Range<Int>)? {
      guard parts.count >= 2, end < lines.upperBound else { return nil }
      let title = likely.flatMap { (start..<end).contains($0.lowerBound) ? $0 : nil }
      let stack = StackedHead(
        page, parts: parts, dates: days, times: times, likely: title, isPublisher: isPublisher)
      return stack.map { stack in
        // What nothing tells behind the last fact is the text.
        let last = parts.last { $0.line <= stack.lastLine }?.line ?? start
        let facts = ([last] + days.union(times)).max() ?? last
        let rest = (facts + 1..<max(facts + 1, end)).first { kinds.isText($0 - lines.lowerBound) } ?? end
        return (stack, start..<max(rest, last + 1))
      }
    }
    for line in lines.lowerBound..<min(limit, lines.lowerBound + Self.maximumStack) {
      switch kinds[line - lines.lowerBound] {
      case .date, .dateline, .said: days.insert(line)
      case .time: times.insert(line)
      case .published, .reference, .clock, .contact, .furniture: break
      case .text:
        if MenuLine.namesSite(page.text(ofLine: line)) { continue }
        let isEntry = FooterReader(page: page).hasLeaders(page.lines[line].content)
        let isIntroduced = parts.last.map { isIntroducing($0, before: line) } ?? false
        if !isEntry, HeaderField.line(page, line) == nil, !turns.contains(line), !wrapsProse(line, limit),
          let part = grammar.part(line, isIntroduced: isIntroduced)
        {
          parts.append(StackedHead.Part(line: line, part: part))
        } else {
          if let found = close(at: line) { return found }
          (parts, days, times, start) = ([], [], [], line + 1)
        }
      }
    }
    return close(at: min(limit, lines.lowerBound + Self.maximumStack))
  }

  /// Whether a part says that who speaks stands on the next line: "by", "Statement by", or a name that a comma ends.
  private func isIntroducing(_ part: StackedHead.Part, before line: Int) -> Bool {
    if part.line == line - 1, page.utf8[page.lines[part.line].content.upperBound - 1] == UInt8(ascii: ",") {
      return true
    }
    switch part.part {
    case .agent, .kind(_, isJoined: true): return true
    default: return false
    }
  }

  /// Whether a line begins in the middle of a sentence or is continued so on the next one.
  private func wrapsProse(_ line: Int, _ limit: Int) -> Bool {
    let isSmall = { (line: Int) in (0x61...0x7A).contains(self.page.utf8[self.page.lines[line].content.lowerBound]) }
    guard page.lines[line].content.count >= 45, line + 1 < lines.upperBound, page.lines[line + 1].blanksBefore == 0
    else {
      return false
    }
    return isSmall(line + 1) && page.lines[line + 1].content.count >= 45
  }
}
