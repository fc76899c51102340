/// Where a reported clause ends on its right, and starts on its left.
extension Skeleton {
  /// The item after the last one of a clause that starts at an item.
  ///
  /// A clause runs to the end of its sentence, unless the reporting goes on: another cue of the same speaker ("…, adding
  /// that"), another speaker ("…, and Lorrens said"), or a note on where it was said ("…, according to", "in a statement").
  func clauseEnd(
    from start: Int, of frame: CueFrame, at number: Int, in frames: [CueFrame], sentence: Range<Int>
  ) -> Int {
    var end = sentence.upperBound
    // The next frame that is no part of the content.
    for next in frames[(number + 1)...].prefix(8) where next.clause.lowerBound > start {
      if let cut = cut(before: next, after: frame, from: start) {
        end = min(end, cut)
        break
      }
    }
    end = trimmed(start..<end, after: frame)
    return end
  }

  /// Where the content ends, if a later frame stands beside it rather than in it.
  private func cut(before next: CueFrame, after frame: CueFrame, from start: Int) -> Int? {
    var index = next.clause.lowerBound
    guard index - 1 > start, reports(next) || opensMainClause(next) else { return nil }
    let before = items[index - 1]
    let opener = items[index]
    if next.isRelative { return nil }
    if next.isParticiple {
      if before.kind == .comma || before.isSpan { return index - (before.kind == .comma ? 1 : 0) }
      if opener.classes.contains(.preposition) || opener.classes.contains(.subordinator) {
        return before.kind == .comma ? index - 1 : index
      }
      return nil
    }
    if case .inherited = next.source {
      // "and said": the same tense as the verb it goes with.
      guard
        items[next.verb].form == items[frame.verb].form || isAuxiliary(next.group.lowerBound)
          || before.isSpan || before.kind == .comma
      else { return nil }
      if before.kind == .comma { index -= 1 }
      return index
    }
    // ", and Lorrens said", ", but he added", "; Lorrens said".
    if before.classes.contains(.coordinator), index - 2 > start {
      guard items[index - 2].kind == .comma || items[index - 2].isSpan || items[index - 2].kind == .semicolon else {
        // "You said A and I said B".
        return opener.classes.contains(.subjectPronoun) && !next.traits.isDisjoint(with: [.clause, .that])
          ? index - 1 : nil
      }
      return items[index - 2].isSpan ? index - 1 : index - 2
    }
    if before.classes.contains(.subordinator), index - 2 > start, items[index - 2].kind == .comma { return index - 2 }
    if before.kind == .semicolon || before.kind == .dash { return index - 1 }
    return nil
  }

  /// Whether a later frame stands in a main clause with a subject of its own: "…, and three in four said the same".
  private func opensMainClause(_ frame: CueFrame) -> Bool {
    guard case .phrase = frame.source, !frame.isParticiple, frame.clause.lowerBound > 1 else { return false }
    return items[frame.clause.lowerBound - 1].classes.contains(.coordinator)
      && items[frame.clause.lowerBound - 2].kind == .comma
  }

  /// Whether a later frame has a content of its own, so that it ends the one before.
  private func reports(_ frame: CueFrame) -> Bool {
    let limit = min(items.count, frame.clause.upperBound + 40)
    let end = (frame.clause.upperBound..<limit).first { items[$0].kind == .period } ?? limit
    switch complement(of: frame, in: min(frame.clause.lowerBound, end)..<end).kind {
    case .that, .span, .question: return true
    case .bare: return frame.traits.contains(.clause)
    case .infinitive: return frame.isParticiple
    case .object, .none, .colon:
      return frame.isParticiple || !frame.traits.isDisjoint(with: [.naming, .blame])
    }
  }

  /// Cuts from the end of a clause what says where and how it was said.
  private func trimmed(_ range: Range<Int>, after frame: CueFrame) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, isStop(items[end - 1]) { end -= 1 }
    var index = range.lowerBound + 1
    while index < end {
      let item = items[index]
      if item.kind == .colon || item.kind == .semicolon, index + 1 < end, !items[index + 1].isSpan,
        items[index + 1].shape.contains(.spaceBefore)
      {
        end = index
        break
      }
      if item.kind == .dash, !item.isSpan, index > range.lowerBound + 3, isOnlyDash(index, in: range.lowerBound..<end) {
        end = index
        break
      }
      if item.isWord {
        if isAccording(index) {
          end = items[index - 1].kind == .comma ? index - 1 : index
          break
        }
        // “…,” while he was there; "… and so on but he left".
        if index - 1 > range.lowerBound,
          item.classes.contains(.subordinator) && endsInComma(index - 1)
            || isWord(index, "but") && items[index - 1].kind != .comma && opensPronounClause(index + 1, to: end)
        {
          end = index
          break
        }
        if isWord(index, "and"), index > range.lowerBound + 1, turnsToSpeaker(index + 1, to: end, after: frame) {
          end = items[index - 1].kind == .comma ? index - 1 : index
          break
        }
        if items[index - 1].kind == .comma, index - 1 > range.lowerBound,
          isCiting(index) || leaves(index, in: range, to: end) || isSplice(index, in: range.lowerBound..<end)
        {
          end = index - 1
          break
        }
        // "… in a statement", "… during an interview with".
        if item.classes.contains(.preposition), index + 2 < end, items[index + 1].isWord,
          items[index + 1].classes.contains(.determiner) || items[index + 1].classes.contains(.possessivePronoun),
          isSaidIn(index, to: end)
        {
          end = items[index - 1].kind == .comma ? index - 1 : index
          break
        }
      }
      index += 1
    }
    return max(end, range.lowerBound + 1)
  }

  /// Whether an item is marked words with a comma before the closing mark.
  private func endsInComma(_ index: Int) -> Bool {
    items[index].isSpan && lastInner(of: Int(items[index].span))?.kind == .comma
  }

  /// Whether a pronoun and its verb stand here, an adverb before them or none.
  private func opensPronounClause(_ start: Int, to end: Int) -> Bool {
    let index = start < end && items[start].classes.contains(.adverb) ? start + 1 : start
    guard index + 1 < end, items[index].isWord else { return false }
    return items[index].classes.contains(.subjectVerb)
      || items[index].classes.contains(.subjectPronoun) && items[index].classes.isDisjoint(with: [.determiner])
        && isFinite(index + 1)
  }

  /// Whether "I" or "we" and a verb stand here, behind what somebody else said: "he told me to stay and I accepted".
  private func turnsToSpeaker(_ start: Int, to end: Int, after frame: CueFrame) -> Bool {
    guard start < end, items[start].classes.contains(.firstPerson),
      !items[start].classes.isDisjoint(with: [.subjectPronoun, .subjectVerb]), opensPronounClause(start, to: end),
      let source = frame.sourceRange, !source.contains(where: { items[$0].classes.contains(.firstPerson) })
    else { return false }
    return items[frame.group.upperBound - 1].isWord
  }

  /// Whether a dash has no partner in a clause: what follows it is a remark.
  private func isOnlyDash(_ index: Int, in range: Range<Int>) -> Bool {
    !range.contains { $0 != index && items[$0].kind == .dash && !items[$0].isSpan }
  }

  /// Whether the clause is left at a comma: for a participle, or for a main clause after a clause with "that".
  private func leaves(_ index: Int, in range: Range<Int>, to end: Int) -> Bool {
    let item = items[index]
    let isLast = !(index + 1..<end).contains { items[$0].kind == .comma }
    if isLast, item.classes.contains(.relative), isWord(index, "who") { return true }
    // Behind marked words a relative clause is the writer's: "that he would “look” at it, which would help".
    if isLast, isWord(index, "which") || isWord(index, "where"), range.contains(where: { items[$0].isSpan }) {
      return true
    }
    if isLast, isLastApposition(index, in: range, to: end) { return true }
    if isWord(index, "compared") || isWord(index, "despite") || isWord(index, "versus") { return true }
    if item.form == .gerund {
      // "…, adding", "…, reflecting": unless it opens a list or a clause of its own.
      return !(range.lowerBound..<index).contains {
        items[$0].classes.contains(.gerund) && items[$0 - 1].kind == .comma
      }
        && index > range.lowerBound + 3
    }
    guard item.classes.contains(.coordinator), index + 1 < end,
      items[range.lowerBound].classes.contains(.that)
    else { return false }
    // "that A, and that B, and C does D".
    let joined = (range.lowerBound + 2..<index).contains {
      items[$0].classes.contains(.that) && items[$0 - 1].classes.contains(.coordinator)
    }
    return joined && !items[index + 1].classes.contains(.that) && finiteVerb(from: index + 1, to: end) != nil
  }

  /// Whether a clause of its own follows a comma without a conjunction, as in speech: "that it will rise, we all heard it".
  private func isSplice(_ index: Int, in range: Range<Int>) -> Bool {
    let item = items[index]
    guard index + 2 < range.upperBound,
      item.classes.contains(.subjectVerb)
        || item.classes.contains(.subjectPronoun) && item.classes.isDisjoint(with: [.determiner])
        || item.classes.contains(.thing) && isFinite(index + 1)
    else { return false }
    var hasVerb = false
    for place in range.lowerBound..<index - 1 {
      if items[place].isSpan || items[place].kind == .comma { return false }
      let opens: WordClass = [.subordinator, .question, .relative, .coordinator]
      if items[place].isWord, !items[place].classes.isDisjoint(with: opens) { return false }
      if place > range.lowerBound, isFinite(place) { hasVerb = true }
    }
    return hasVerb
  }

  /// Whether the words from an item on are a last remark on the clause: "…, a move that nobody expected".
  private func isLastApposition(_ index: Int, in range: Range<Int>, to end: Int) -> Bool {
    guard index + 2 < end, index > range.lowerBound + 4, isWord(index, "a") || isWord(index, "an") else { return false }
    let hasMore = (index + 2..<end).contains {
      !items[$0].classes.isDisjoint(with: [.that, .relative, .preposition])
    }
    return hasMore && !(range.lowerBound..<index - 1).contains { items[$0].kind == .comma }
  }

  func isStop(_ item: Item) -> Bool {
    switch item.kind {
    case .period, .question, .exclamation, .ellipsis, .comma, .semicolon, .colon, .dash: !item.isSpan
    default: false
    }
  }

  /// "according to".
  func isAccording(_ index: Int) -> Bool {
    guard items[index].isWord, index + 1 < items.count, items[index + 1].classes.contains(.to) else { return false }
    let word = bytes(ofWord: index)
    return word.count == 9 && word.dropFirst().elementsEqual("ccording".utf8)
  }

  /// "citing", "referring": a participle after a comma that says on what ground it was said.
  private func isCiting(_ index: Int) -> Bool {
    isWord(index, "citing") || isWord(index, "referring")
      || isWord(index, "including") && index + 1 < items.count && items[index + 1].classes.contains(.preposition)
  }

  /// "in a statement", "in an interview": the medium within three words.
  private func isSaidIn(_ index: Int, to end: Int) -> Bool {
    let word = bytes(ofWord: index)
    guard word.elementsEqual("in".utf8) || word.elementsEqual("during".utf8) else { return false }
    for next in index + 2..<min(end, index + 5) {
      guard items[next].isWord else { return false }
      if items[next].classes.contains(.medium) {
        let medium = bytes(ofWord: next)
        return medium.elementsEqual("statement".utf8) || medium.elementsEqual("interview".utf8)
          || medium.elementsEqual("email".utf8) || medium.elementsEqual("tweet".utf8)
      }
    }
    return false
  }

  /// The first item of a clause that ends before an item, without what only leads into it: "And", "But".
  func clauseStart(in range: Range<Int>) -> Int {
    var start = range.lowerBound
    while start < range.upperBound - 1, isStop(items[start]) || items[start].kind == .closeBracket { start += 1 }
    if start < range.upperBound - 1, items[start].isWord, items[start].classes.contains(.coordinator) { start += 1 }
    return start
  }
}
