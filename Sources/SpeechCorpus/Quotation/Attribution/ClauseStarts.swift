/// Tells where a clause of its own starts: a subject and a finite verb that belongs to it.
extension Skeleton {
  /// Whether a clause with a subject and a verb of its own starts here.
  func startsClause(_ start: Int, to end: Int) -> Bool {
    guard start < end else { return false }
    let item = items[start]
    if item.isWord {
      if item.classes.contains(.subjectVerb) { return true }
      if item.classes.contains(.coordinator) { return false }
      if item.classes.contains(.objectPronoun), item.classes.isDisjoint(with: [.subjectPronoun, .possessivePronoun]) {
        return false
      }
      if item.classes.contains(.reflexive) { return false }
      if isFinite(start) && item.classes.isDisjoint(with: [.subjectPronoun, .determiner]) { return false }
    }
    return finiteVerb(from: start, to: end) != nil
  }

  /// The finite verb of the clause that starts at an item, not one of a relative clause.
  func finiteVerb(from start: Int, to end: Int) -> Int? {
    var index = start + 1
    let limit = min(end, start + 30)
    var commas = 0
    var relative = false
    while index < limit {
      let item = items[index]
      switch item.kind {
      case .comma:
        commas += 1
        if commas > 3 || !relative && opensNextClause(index + 1, to: limit) { return nil }
        relative = false
      case .period, .question, .exclamation, .colon, .semicolon: return nil
      case .mark where item.isSpan:
        // Marked words may hold the verb: "said the deal “is bad”".
        if !relative, spanHasFinite(Int(item.span)) { return index }
      default:
        if item.isWord {
          if opensSecondClause(index, to: limit) { return nil }
          if index > start + 1, item.classes.contains(.subordinator), items[index - 1].kind == .comma,
            let close = (index + 1..<limit).first(where: { items[$0].kind == .comma })
          {
            // "the ferry, although late, had sailed".
            index = close + 1
            continue
          }
          if !item.classes.isDisjoint(with: [.subordinator, .question]),
            item.classes.isDisjoint(with: [.preposition, .relative]),
            index > start + 1
          {
            return nil
          }
          if item.classes.contains(.relative)
            || item.classes.contains(.that) && index > start && opensClause(index, to: end)
          {
            relative = true
          } else if isContact(index, after: start) {
            relative = true
          } else if isFinite(index) || item.shape.contains(.possessive) && isContraction(index) {
            if !relative { return index }
            relative = false
          }
        }
      }
      index += 1
    }
    return nil
  }

  /// Whether a pronoun and its verb open a clause that reports nothing: "told me the dates, I left".
  private func opensNextClause(_ index: Int, to end: Int) -> Bool {
    guard index + 1 < end, items[index].isWord, items[index].classes.contains(.subjectPronoun),
      items[index].classes.isDisjoint(with: [.determiner])
    else { return false }
    return isFinite(index + 1) && items[index + 1].cue == 0
  }

  /// Whether "and" starts a clause with a pronoun as its subject, behind a noun that is no subject: "the ferry and they are".
  private func opensSecondClause(_ index: Int, to end: Int) -> Bool {
    guard items[index].classes.contains(.coordinator), index > 0, index + 2 < end, items[index + 1].isWord,
      items[index + 1].classes.contains(.subjectPronoun), items[index + 1].classes.isDisjoint(with: [.determiner]),
      isFinite(index + 2)
    else { return false }
    let before = items[index - 1]
    return before.isWord && !before.isCapital && before.classes.isDisjoint(with: [.role, .subjectPronoun])
  }

  /// Whether a "that" points at a noun rather than opening a clause: "wrote that letter", "in that state".
  func isDemonstrative(_ index: Int, to end: Int) -> Bool {
    guard index + 1 < end else { return true }
    let next = items[index + 1]
    guard next.isWord else { return !next.isSpan && next.kind != .number && next.kind != .comma }
    if next.classes.contains(.preposition), index + 2 < end, isStop(items[index + 2]) { return true }
    guard !next.isCapital,
      next.classes.isDisjoint(
        with: WordClass.function.union([.determiner, .possessivePronoun, .subjectPronoun, .adverb, .finite]))
    else { return false }
    var stop = index + 2
    while stop < end, !isStop(items[stop]) || items[stop].isSpan,
      items[stop].classes.isDisjoint(with: [.coordinator, .question, .subordinator])
    { stop += 1 }
    if stop < end, items[stop].kind == .comma || items[stop].isSpan { return false }
    return !(index + 2..<stop).contains { isFinite($0) || items[$0].isSpan }
  }

  /// Whether a pronoun right behind a noun opens a relative clause without a relative pronoun: "the talk we had".
  private func isContact(_ index: Int, after start: Int) -> Bool {
    guard index > start + 1, items[index].classes.contains(.subjectPronoun),
      items[index].classes.isDisjoint(with: [.determiner])
    else { return false }
    let before = items[index - 1]
    return before.isWord && !before.isCapital
      && before.classes.isDisjoint(with: WordClass.function.union([.time, .adverb]))
  }

  /// Whether a "that" opens a clause, rather than pointing at a noun: "that terrain".
  private func opensClause(_ index: Int, to end: Int) -> Bool {
    guard index + 1 < end else { return false }
    let next = items[index + 1]
    return isFinite(index + 1) || next.isCapital || next.isSpan
      || !next.classes.isDisjoint(with: [.determiner, .possessivePronoun, .subjectPronoun, .subjectVerb, .adverb])
  }

  private func spanHasFinite(_ span: Int) -> Bool {
    let inner = spans[span].inner
    for index in inner.prefix(12) {
      let token = text.tokens[index]
      if token.kind == .word, !token.classes.isDisjoint(with: [.finite, .modal, .subjectVerb]) { return true }
    }
    return false
  }

  /// "Lorrens's going": the ending is a verb.
  func isContraction(_ index: Int) -> Bool {
    guard index + 1 < items.count, items[index].isWord, items[index].shape.contains(.possessive) else { return false }
    let next = items[index + 1]
    return next.isWord
      && !next.classes.isDisjoint(with: [.determiner, .negation, .gerund, .adverb, .preposition])
  }
}
