/// Contents on the left of their frame: “C,” X said; C, X said; C, X said, C.
extension AttributionFinder {
  /// “C,” X said — the content ends in marks on the left.
  mutating func markedBefore(
    _ frame: CueFrame, _ complement: Complement, _ clauseEnd: Int, in sentence: Range<Int>, from free: Int,
    _ number: Int
  ) -> Int? {
    let start = frame.clause.lowerBound
    guard start > free, frame.traits.contains(.direct) || frame.traits.contains(.clause), !frame.isParticiple,
      !frame.isRelative
    else { return nil }
    var last = start - 1
    // “C,” but he noted D: the second verb has what follows it.
    if items[last].classes.contains(.coordinator), case .phrase = frame.source {
      if case .none = complement.kind {} else { return nil }
    }
    while last > free, items[last].isWord,
      items[last].classes.contains(.adverb) || items[last].classes.contains(.coordinator)
        || items[last].classes.contains(.time)
    {
      last -= 1
    }
    var hasComma = false
    if last > free, items[last].kind == .comma || items[last].kind == .dash, !items[last].isSpan {
      hasComma = true
      last -= 1
    }
    guard last >= free, items[last].isSpan, frame.sourceRange != nil else { return nil }
    let span = Int(items[last].span)
    guard !claimed[span] else { return nil }
    let ending = skeleton.lastInner(of: span)?.kind
    var opens = hasComma
    switch ending {
    case .comma, .question, .exclamation, .dash, .ellipsis: opens = true
    case .period: opens = opens || !isComplement(complement)
    default: opens = opens || frame.isInverted || last == sentence.lowerBound && !isComplement(complement)
    }
    guard opens else { return nil }
    // “Harbour on Sunday,” X said? A short title inside a clause of its own is no content.
    var first = last
    if last > free, grows(from: last, free: free) {
      first = skeleton.clauseStart(in: free..<last + 1)
    }
    var contents = [first..<last + 1]
    var end = clauseEnd
    // “C,” X said, “C”.
    if case .span(let introduced) = complement.kind, introduced {
      contents.append(complement.start..<complement.start + 1)
      end = complement.start + 1
    }
    add(contents, nil, rule: .afterDirect, frame: frame, sentence: number)
    return end
  }

  /// Whether what follows a reporting clause belongs to the clause before it: "because C", "and that C".
  private func continues(_ start: Int) -> Bool {
    let item = items[start]
    guard item.isWord else { return false }
    if item.classes.contains(.that) { return true }
    if skeleton.isWord(start, "because") || skeleton.isWord(start, "if") || skeleton.isWord(start, "unless")
      || skeleton.isWord(start, "although") || skeleton.isWord(start, "though")
    {
      return true
    }
    return item.classes.contains(.coordinator) && items[start + 1].classes.contains(.that)
  }

  /// Whether words before a comma only lead in: "I mean", "You know", "Yes", or a verb of saying that waits for its content.
  private func isMarker(_ left: Range<Int>) -> Bool {
    let last = items[left.upperBound - 1]
    if left.count <= 3, items[left.lowerBound].classes.contains(.subjectPronoun),
      last.cue > 0 || skeleton.isWord(left.upperBound - 1, "mean") || skeleton.isWord(left.upperBound - 1, "see")
    {
      return true
    }
    return left.count == 1
      && (skeleton.isWord(left.lowerBound, "yes") || skeleton.isWord(left.lowerBound, "no")
        || skeleton.isWord(left.lowerBound, "well") || skeleton.isWord(left.lowerBound, "look"))
  }

  private func isComplement(_ complement: Complement) -> Bool {
    switch complement.kind {
    case .none, .object: false
    default: true
    }
  }

  /// Whether the words before a span belong to the clause that it ends.
  private func grows(from last: Int, free: Int) -> Bool {
    let before = items[last - 1]
    if before.isSpan { return true }
    switch before.kind {
    case .word, .number: return true
    case .comma: return (free..<last).contains { items[$0].isWord }
    default: return false
    }
  }

  /// Whether a clause that opens with a subordinate one goes on with a main one.
  private func followsMainClause(_ clause: Range<Int>) -> Bool {
    guard let comma = clause.last(where: { items[$0].kind == .comma }), comma + 2 < clause.upperBound else {
      return false
    }
    return skeleton.startsClause(comma + 1, to: clause.upperBound)
  }

  /// C, X said — without marks at the end.
  mutating func plainBefore(
    _ frame: CueFrame, _ complement: Complement, _ clauseEnd: Int, in sentence: Range<Int>, from free: Int,
    _ number: Int
  ) -> Int? {
    let start = frame.clause.lowerBound
    guard start - 1 > free, items[start - 1].kind == .comma || items[start - 1].kind == .dash, !items[start - 1].isSpan,
      frame.traits.contains(.clause), !frame.isParticiple, !frame.isRelative, case .phrase = frame.source
    else { return nil }
    if case .bare = complement.kind { return nil }
    var left = skeleton.clauseStart(in: free..<start - 1)..<start - 1
    guard !left.isEmpty else { return nil }
    // "She made this point: the water, she said, has …": behind the colon stands a subject whose verb is yet to come.
    if clauseEnd < sentence.upperBound, items[clauseEnd].kind == .comma,
      let colon = left.suffix(12).last(where: { items[$0].kind == .colon }), colon + 1 < left.upperBound,
      !(colon + 1..<left.upperBound).contains(where: { skeleton.isFinite($0) || items[$0].isSpan })
    {
      left = colon + 1..<left.upperBound
    }
    if isMarker(left) { return nil }
    let opener = items[left.lowerBound]
    let hasSubordinate =
      opener.classes.isDisjoint(with: [.subordinator, .like]) || opener.classes.contains(.question)
      || followsMainClause(left)
    let hasVerb =
      skeleton.startsClause(left.lowerBound, to: left.upperBound)
      || left.contains { items[$0].isSpan }
    let isAfterComma = clauseEnd < sentence.upperBound && items[clauseEnd].kind == .comma
    if hasVerb, hasSubordinate {
      // "C, he said, because C".
      let right = rest(of: sentence, behind: clauseEnd)
      if isAfterComma, clauseEnd + 3 < sentence.upperBound, !right.isEmpty, continues(right.lowerBound) {
        add([left, right], nil, rule: .clauseAfter, frame: frame, sentence: number)
        return right.upperBound
      }
      add([left], nil, rule: .clauseAfter, frame: frame, sentence: number)
      return clauseEnd
    }
    // C, X said, C.
    guard isAfterComma, clauseEnd + 2 < sentence.upperBound else { return nil }
    let right = rest(of: sentence, behind: clauseEnd)
    guard right.count > 1, right.contains(where: { skeleton.isFinite($0) || items[$0].isSpan }) else { return nil }
    // "Still, he said, C": what only leads in is left out.
    let leads =
      left.count < 3 && !items[left.lowerBound].classes.isDisjoint(with: [.adverb, .coordinator, .preposition])
      && !items[left.lowerBound].classes.contains(.subordinator)
    add(leads ? [right] : [left, right], nil, rule: .around, frame: frame, sentence: number)
    return right.upperBound
  }
}
