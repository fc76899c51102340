/// What stands after a verb of saying: marked words, a clause, or neither.
struct Complement {
  enum Kind {
    /// A marked span; `introduced` where a comma or a colon leads to it.
    case span(introduced: Bool)
    case that, bare, question, infinitive
    /// Words without marks after a colon.
    case colon
    /// A noun phrase.
    case object
    case none
  }

  var kind: Kind
  /// The item the content starts with.
  var start: Int
}

extension Skeleton {
  /// Finds what a frame's verb takes on its right, past addressees, times and places.
  func complement(of frame: CueFrame, in sentence: Range<Int>) -> Complement {
    var index = max(frame.group.upperBound, frame.isInverted ? frame.clause.upperBound : 0)
    let end = sentence.upperBound
    var object = -1
    var steps = 0
    if index < end, items[index].isWord, isParticle(index) {
      index += 1
    } else if isPoint(frame.verb) {
      return Complement(kind: .none, start: index)
    }
    if index + 1 < end, isAuxiliary(index), items[index + 1].classes.contains(.that), frame.clause.lowerBound > 0,
      isWord(frame.clause.lowerBound - 1, "what") || isWord(frame.clause.lowerBound - 1, "all")
        || isWord(frame.clause.lowerBound - 1, "thing")
    {
      // "what they said is that".
      return Complement(kind: .that, start: index + 1)
    }
    if frame.traits.contains(.addressee), !frame.isInverted, !frame.isPassive, let after = addressee(at: index, to: end)
    {
      index = after
    }
    while index < end, steps < 12 {
      steps += 1
      let item = items[index]
      if item.isSpan { return Complement(kind: .span(introduced: false), start: index) }
      switch item.kind {
      case .colon:
        guard index + 1 < end else { return Complement(kind: .none, start: index) }
        if items[index + 1].isSpan { return Complement(kind: .span(introduced: true), start: index + 1) }
        let opens = items[index + 1].isCapital && items[index + 1].shape.contains(.spaceBefore)
        return Complement(kind: opens ? .colon : .none, start: index + 1)
      case .comma:
        guard index + 1 < end else { return Complement(kind: .none, start: index) }
        let next = items[index + 1]
        if next.isSpan { return Complement(kind: .span(introduced: true), start: index + 1) }
        if next.classes.contains(.that), index + 2 < end {
          // "By writing to them, that is what I did": a pronoun.
          return Complement(kind: isFinite(index + 2) ? .none : .that, start: index + 1)
        }
        if opensSpokenClause(index, of: frame, in: sentence) { return Complement(kind: .bare, start: index + 1) }
        guard !frame.isParticiple, let after = parenthesis(from: index, to: end) else {
          return Complement(kind: .none, start: index)
        }
        index = after
        continue
      case .openBracket:
        var close = index + 1
        while close < end, items[close].kind != .closeBracket, close < index + 12 { close += 1 }
        guard close < end, items[close].kind == .closeBracket else { return Complement(kind: .none, start: index) }
        index = close + 1
        continue
      case .word, .number: break
      case .dash where index + 2 < end && items[index + 1].classes.contains(.that) && !isFinite(index + 2):
        return Complement(kind: .that, start: index + 1)
      default: return Complement(kind: .none, start: index)
      }
      if item.classes.contains(.that), item.kind == .word {
        // "rules that could change it": a relative pronoun, unless the verb only says.
        if index + 1 < end, isFinite(index + 1), !frame.traits.contains(.clause) || frame.traits.contains(.nounToo) {
          return Complement(kind: .none, start: index)
        }
        if isDemonstrative(index, to: end) {
          object = index
          break
        }
        return Complement(kind: .that, start: index)
      }
      if item.classes.contains(.to) {
        if frame.traits.contains(.infinitive), isInfinitive(index) {
          return Complement(kind: .infinitive, start: index)
        }
        guard let phrase = nounPhrase(startingAt: index + 1, notAfter: end), !isInfinitive(index) else {
          return Complement(kind: .none, start: index)
        }
        index = phrase.upperBound
        continue
      }
      if item.classes.contains(.question), takesQuestion(index, frame) {
        return Complement(kind: .question, start: index)
      }
      if item.classes.contains(.time) || item.classes.contains(.adverb) && isAdverbial(index, to: end)
        || isTimePhrase(index, to: end)
      {
        index += 1
        continue
      }
      if item.classes.contains(.like) { return Complement(kind: .none, start: index) }
      if item.classes.contains(.preposition) || item.classes.contains(.subordinator) {
        if opensConditional(index), startsClause(index, to: end), that(from: index + 1, to: end) == nil,
          index == frame.group.upperBound
        {
          return Complement(kind: .bare, start: index)
        }
        if item.classes.contains(.subordinator) || index + 1 < end && items[index + 1].classes.contains(.gerund) {
          // "said after the debate that": only a that-clause is worth the way.
          if let that = that(from: index + 1, to: end) { return Complement(kind: .that, start: that) }
          if !item.classes.contains(.preposition) { return Complement(kind: .none, start: index) }
        }
        guard let after = adjunct(at: index, to: end) else { return Complement(kind: .none, start: index) }
        index = after
        continue
      }
      if object < 0 { object = index }
      break
    }
    guard index < end, object >= 0 else { return Complement(kind: .none, start: index) }
    let limit =
      frame.traits.contains(.nounToo) || !frame.traits.contains(.clause) ? firstComma(from: object, to: end) : end
    return Complement(kind: startsClause(object, to: limit) ? .bare : .object, start: object)
  }

  /// Whether a comma leads from a verb to what was said, as transcripts of speech have it: "they are saying, you can".
  private func opensSpokenClause(_ comma: Int, of frame: CueFrame, in sentence: Range<Int>) -> Bool {
    guard frame.traits.isSuperset(of: [.clause, .direct]), !frame.isParticiple, !frame.isInverted, !frame.isAside,
      comma == frame.group.upperBound, comma + 2 < sentence.upperBound, frame.sourceRange != nil
    else { return false }
    // Nothing that could be the content stands before the frame.
    for index in sentence.lowerBound..<frame.clause.lowerBound
    where items[index].isSpan || items[index].isWord && isFinite(index) { return false }
    let next = items[comma + 1]
    guard next.isWord,
      next.classes.contains(.subjectVerb)
        || next.classes.contains(.subjectPronoun) && next.classes.isDisjoint(with: [.determiner])
    else { return false }
    return startsClause(comma + 1, to: sentence.upperBound)
  }

  private func firstComma(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end, items[index].kind != .comma || items[index].isSpan { index += 1 }
    return index
  }

  /// "out", "back", "on": the particle of the verb.
  private func isParticle(_ index: Int) -> Bool {
    let word = bytes(ofWord: index)
    return word.elementsEqual("out".utf8) || word.elementsEqual("back".utf8)
      || word.elementsEqual("in".utf8)
        && index + 1 < items.count && items[index + 1].kind == .comma
  }

  /// A form of "point", which reports only with "out".
  private func isPoint(_ verb: Int) -> Bool {
    items[verb].cue > 0 && items[verb].cue == table.point
  }

  /// "to" with a verb after it.
  private func isInfinitive(_ index: Int) -> Bool {
    guard index + 1 < items.count else { return false }
    let next = items[index + 1]
    return next.isWord && !next.isCapital
      && next.classes.isDisjoint(with: [
        .determiner, .possessivePronoun, .objectPronoun, .role, .subjectPronoun, .preposition, .sForm,
      ])
  }

  private func takesQuestion(_ index: Int, _ frame: CueFrame) -> Bool {
    guard frame.traits.contains(.question) else { return false }
    let item = items[index]
    guard index + 1 < items.count, !isStop(items[index + 1]) else { return false }
    if item.classes.contains(.relative) { return index == frame.group.upperBound }
    let token = text.tokens[Int(item.first)]
    let count = token.range.count
    let first = text.utf8[Int(token.start)] | 0x20
    // whether, what, how, why everywhere; if, when, where only after verbs of asking and telling.
    if count == 2 || first == UInt8(ascii: "w") && text.utf8[Int(token.start) + 2] == UInt8(ascii: "e") && count < 7 {
      return !frame.traits.contains(.clause)
    }
    return true
  }

  /// Whether a clause with "if" or "because" may open what is said: "said if he won, he would stay".
  private func opensConditional(_ index: Int) -> Bool {
    let word = bytes(ofWord: index)
    return word.elementsEqual("if".utf8) || word.elementsEqual("because".utf8) || word.elementsEqual("although".utf8)
      || word.elementsEqual("unless".utf8) || word.elementsEqual("despite".utf8)
  }

  /// "last week", "this morning", "two days ago".
  private func isTimePhrase(_ index: Int, to end: Int) -> Bool {
    guard items[index].isWord || items[index].kind == .number, index + 1 < end else { return false }
    let next = items[index + 1]
    if items[index].classes.contains(.determiner) || items[index].kind == .number {
      return next.isWord && next.classes.contains(.time) && !(index + 2 < end && isFinite(index + 2))
        && !next.shape.contains(.possessive)
    }
    return false
  }

  /// The item after the one spoken to.
  private func addressee(at index: Int, to end: Int) -> Int? {
    guard index < end, items[index].isWord else { return nil }
    let item = items[index]
    if item.classes.contains(.that) || item.classes.contains(.to) || item.classes.contains(.question) { return nil }
    if item.classes.contains(.objectPronoun) || item.classes.contains(.reflexive) {
      // "told her mother": the pronoun is a possessive.
      if item.classes.contains(.possessivePronoun), index + 1 < end, items[index + 1].isWord,
        items[index + 1].classes.contains(.role)
      {
        return index + 2
      }
      return index + 1
    }
    guard let phrase = nounPhrase(startingAt: index, notAfter: end) else { return nil }
    // "told Portnews Lorrens would": the subject of the clause is the last of the run.
    if phrase.upperBound < end, items[phrase.upperBound].isWord, isFinite(phrase.upperBound) {
      if phrase.count > 1, items[index].isCapital, items[index].classes.isDisjoint(with: [.title, .determiner]) {
        return index + 1
      }
      if phrase.count == 1 || !items[index].classes.contains(.determiner) {
        return items[index].isCapital ? nil : index + 1
      }
    }
    return phrase.upperBound
  }

  /// Whether an adverb belongs to the verb before it rather than to the clause after it.
  private func isAdverbial(_ index: Int, to end: Int) -> Bool {
    guard index + 1 < end else { return true }
    let next = items[index + 1]
    if next.classes.contains(.that) || next.isSpan || next.kind == .comma || next.kind == .colon { return true }
    return !startsClause(index, to: end)
  }

  /// The item after a comma's partner, where marked words or a that-clause follow.
  private func parenthesis(from comma: Int, to end: Int) -> Int? {
    var index = comma + 1
    let limit = min(end, comma + 28)
    while index < limit {
      if items[index].isSpan { return nil }
      if items[index].kind == .comma || items[index].kind == .dash, index + 1 < end {
        let next = items[index + 1]
        if next.isSpan || next.classes.contains(.that) { return index + 1 }
      }
      if items[index].kind == .colon, index + 1 < end, items[index + 1].isSpan { return index + 1 }
      index += 1
    }
    return nil
  }

  /// A "that" further on, before any comma.
  private func that(from start: Int, to end: Int) -> Int? {
    var index = start
    let limit = min(end, start + 14)
    while index < limit {
      if items[index].isSpan || items[index].kind == .comma { return nil }
      if items[index].isWord, items[index].classes.contains(.that), index + 1 < end,
        !isFinite(index + 1)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// The item after a prepositional phrase.
  private func adjunct(at index: Int, to end: Int) -> Int? {
    guard index + 1 < end else { return nil }
    let next = items[index + 1]
    if next.isSpan { return index + 2 }
    guard let phrase = nounPhrase(startingAt: index + 1, notAfter: end) else { return nil }
    // The clause's own subject is not part of the phrase: "in an interview Lorrens would".
    if phrase.upperBound < end, items[phrase.upperBound].isWord, isFinite(phrase.upperBound) {
      var cut = phrase.upperBound - 1
      while cut > phrase.lowerBound + 1, items[cut - 1].isCapital == items[cut].isCapital,
        items[cut].classes.isDisjoint(with: [.determiner, .possessivePronoun, .subjectPronoun])
      {
        cut -= 1
      }
      return cut > phrase.lowerBound ? cut : nil
    }
    return phrase.upperBound
  }
}
