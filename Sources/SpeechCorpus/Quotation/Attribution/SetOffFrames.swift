/// Finds the verbs of saying of the languages that set clauses off by commas, and who says it.
extension Skeleton {
  /// The frames of a sentence, in order.
  func setOffFrames(in sentence: Range<Int>, _ language: QuotationLanguage) -> [CueFrame] {
    let table = table.table(for: language)
    var frames: [CueFrame] = []
    for verb in sentence where items[verb].isWord {
      if items[verb].cue > 0 {
        let traits = table.traits[Int(items[verb].cue)]
        if let frame = setOffFrame(at: verb, traits, in: sentence, language, after: frames) { frames.append(frame) }
      } else if language == .german, let frame = soFrame(at: verb, in: sentence) {
        frames.append(frame)
      } else if let frame = openSetOffFrame(at: verb, in: sentence, language) {
        frames.append(frame)
      }
    }
    return frames
  }

  /// A verb outside the lexicon, between marked words and a name, or between a subject and "dass" or "что".
  private func openSetOffFrame(at verb: Int, in sentence: Range<Int>, _ language: QuotationLanguage) -> CueFrame? {
    guard mayBeOpenVerb(verb, language), verb > sentence.lowerBound else { return nil }
    let clause = clause(around: verb, in: sentence)
    var frame = CueFrame(
      verb: verb, group: verb..<verb + 1, source: .none, clause: clause.lowerBound..<verb + 1,
      traits: [.direct, .weak])
    frame.isOpen = true
    if verb == clause.lowerBound {
      var mark = verb - 1
      if items[mark].kind == .dash, !items[mark].isSpan { mark -= 1 }
      if mark >= sentence.lowerBound, items[mark].kind == .comma { mark -= 1 }
      guard mark >= sentence.lowerBound, items[mark].isSpan,
        let source = invertedSource(after: verb, to: clause.upperBound, language), items[source.lowerBound].isCapital
      else { return nil }
      frame.source = .phrase(source)
      frame.isInverted = true
      frame.clause = verb..<source.upperBound
      return frame
    }
    guard verb + 2 < sentence.upperBound, items[verb + 1].kind == .comma, items[verb + 2].classes.contains(.that),
      let source = directSource(clause.lowerBound..<verb, verb, language),
      source.contains(where: {
        items[$0].isCapital && !items[$0].shape.contains(.sentenceStart) || items[$0].classes.contains(.role)
      })
    else { return nil }
    frame.source = .phrase(source)
    frame.traits = [.that, .weak]
    return frame
  }

  /// Whether a word that no list has may be a verb, by its ending.
  private func mayBeOpenVerb(_ index: Int, _ language: QuotationLanguage) -> Bool {
    guard !items[index].isCapital, items[index].cue == 0 else { return false }
    if language == .russian { return items[index].classes == [.past] }
    guard items[index].classes.isEmpty else { return false }
    let word = bytes(ofWord: index)
    return word.count > 4 && (word.suffix(2).elementsEqual("te".utf8) || word.suffix(3).elementsEqual("ten".utf8))
  }

  /// The clause that an item stands in, without the marks that bound it.
  private func clause(around index: Int, in sentence: Range<Int>) -> Range<Int> {
    var start = index
    while start > sentence.lowerBound, !isBoundary(start - 1) { start -= 1 }
    var end = index + 1
    while end < sentence.upperBound, !isBoundary(end) { end += 1 }
    return start..<end
  }

  private func setOffFrame(
    at verb: Int, _ traits: CueTraits, in sentence: Range<Int>, _ language: QuotationLanguage, after earlier: [CueFrame]
  ) -> CueFrame? {
    let item = items[verb]
    if item.isCapital, !item.shape.contains(.sentenceStart) { return nil }
    let clause = clause(around: verb, in: sentence)
    if traits.contains(.particle), !hasParticle(verb, in: clause) { return nil }
    // "so the finite verb": an auxiliary or a modal where the verb itself is none.
    var finite = verb
    if item.form == .participle || item.form == .base {
      guard language == .german,
        let helper = (clause.lowerBound..<clause.upperBound).first(where: {
          $0 != verb && !items[$0].classes.isDisjoint(with: [.auxiliary, .modal])
            && (items[$0].classes.isDisjoint(with: [.oblique]))
        })
      else {
        guard language == .german, item.form == .base,
          endsPlural(clause.lowerBound..<verb) || opensClause(verb, clause)
        else { return nil }
        return frame(verb, finite: verb, traits, clause, in: sentence, language, after: earlier)
      }
      finite = helper
    }
    return frame(verb, finite: finite, traits, clause, in: sentence, language, after: earlier)
  }

  /// Whether the particle of a verb stands at the end of its clause, or before "und".
  private func hasParticle(_ verb: Int, in clause: Range<Int>) -> Bool {
    (verb + 1..<max(verb + 1, clause.upperBound)).contains { index in
      items[index].classes.contains(.particle)
        && (index + 1 >= clause.upperBound || items[index + 1].classes.contains(.coordinator))
    }
  }

  /// Whether a form that is an infinitive or a plural has a plural subject: "Unsere Kritiker behaupten".
  private func endsPlural(_ left: Range<Int>) -> Bool {
    guard let last = left.last, items[last].isWord else { return false }
    return items[last].isCapital || items[last].classes.contains(.subjectPronoun)
  }

  /// Whether a verb opens its clause, and something follows, as in "behaupten unsere Kritiker".
  private func opensClause(_ verb: Int, _ clause: Range<Int>) -> Bool {
    verb == clause.lowerBound && verb + 1 < clause.upperBound
  }

  private func frame(
    _ verb: Int, finite: Int, _ traits: CueTraits, _ clause: Range<Int>, in sentence: Range<Int>,
    _ language: QuotationLanguage, after earlier: [CueFrame]
  ) -> CueFrame? {
    var frame = CueFrame(
      verb: verb, group: verb..<verb + 1, source: .none, clause: clause.lowerBound..<max(verb + 1, finite + 1),
      traits: traits)
    if verb > finite, verb == finite + 1 { frame.group = finite..<verb + 1 }
    var start = clause.lowerBound
    let isCoordinated = start < finite && items[start].classes.contains(.coordinator) && !items[start].isCapital
    while start < finite, items[start].classes.contains(.coordinator) { start += 1 }
    let left = start..<finite
    let before = clause.lowerBound > sentence.lowerBound ? items[clause.lowerBound - 1] : nil
    if let first = left.first {
      if items[first].classes.contains(.like), language == .russian || finite >= clause.upperBound - 2 {
        frame.isAside = true
        if let phrase = setOffPhrase(startingAt: first + 1, notAfter: finite, language) {
          frame.source = .phrase(phrase)
        } else if let source = invertedSource(after: finite, to: clause.upperBound, language) {
          frame.source = .phrase(source)
          frame.isInverted = true
        } else if let source = place(first + 1..<finite, verb, language)
          ?? place(finite + 1..<clause.upperBound, verb, language)
        {
          frame.source = .phrase(source)
        }
        frame.clause = clause.lowerBound..<clause.upperBound
        return frame
      }
      if opensSubordinate(first, finite, clause, before) {
        // "…, в которой говорится, что": who wrote it is not said.
        guard language == .russian,
          items[first].classes.contains(.relative) || items[first].classes.contains(.preposition)
            || isCyrillic(first, "кто")
        else { return nil }
        if isCyrillic(first, "кто") { frame.source = .phrase(first..<first + 1) }
        frame.isRelative = true
        return frame
      }
      if let source = directSource(left, verb, language) {
        frame.source = .phrase(source)
        return frame
      }
      frame.isPreviousContent = pointsBack(left, language)
      if let source = place(left, verb, language) {
        frame.source = .phrase(source)
        return frame
      }
    }
    if let source = invertedSource(
      after: finite < verb ? finite : frame.group.lowerBound, to: clause.upperBound, language)
    {
      frame.source = .phrase(withSetOffAppositions(source, in: sentence, language))
      frame.isInverted = true
      if let range = frame.sourceRange {
        frame.clause = frame.clause.lowerBound..<max(frame.clause.upperBound, range.upperBound)
      }
      return frame
    }
    if left.isEmpty, let source = place(verb + 1..<clause.upperBound, verb, language) {
      frame.source = .phrase(source)
      frame.isInverted = true
      frame.clause = frame.clause.lowerBound..<max(frame.clause.upperBound, source.upperBound)
      return frame
    }
    if !isCoordinated, before?.kind == .comma, let source = interruptedSource(clause, in: sentence, language) {
      frame.source = .phrase(source)
      frame.clause = source.lowerBound..<frame.clause.upperBound
      return frame
    }
    if isCoordinated || before?.kind == .comma || !left.isEmpty {
      if let last = earlier.last(where: { $0.sourceRange != nil }), let range = last.sourceRange {
        frame.source = .inherited(range)
      } else if let phrase = setOffPhrase(startingAt: sentence.lowerBound, notAfter: clause.upperBound, language),
        phrase.upperBound <= verb
      {
        frame.source = .inherited(phrase)
      } else {
        return nil
      }
      return frame
    }
    return nil
  }

  /// Whether a clause is subordinate, so that its verb reports nothing of its own: "den die Anhänger nennen".
  private func opensSubordinate(_ first: Int, _ finite: Int, _ clause: Range<Int>, _ before: Item?) -> Bool {
    let item = items[first]
    if !item.classes.isDisjoint(with: [.subordinator, .relative]), item.classes.isDisjoint(with: [.preposition]) {
      return true
    }
    if item.classes.contains(.question), item.classes.isDisjoint(with: [.subjectPronoun, .determiner]) { return true }
    if before?.kind == .comma, isCyrillic(first, "кто") { return true }
    if before?.kind == .comma, first + 1 < finite, item.classes.contains(.preposition),
      items[first + 1].classes.contains(.relative)
    {
      return true
    }
    // A German relative clause ends with its verb.
    return before?.kind == .comma && finite >= clause.upperBound - 1 && first < finite - 1
      && !item.classes.isDisjoint(with: [.determiner, .oblique])
      && !item.isCapital
  }

  /// The subject before a verb: the phrase that opens the clause, with nothing but adverbs and places behind it.
  private func directSource(_ left: Range<Int>, _ verb: Int, _ language: QuotationLanguage) -> Range<Int>? {
    var start = left.lowerBound
    while start < left.upperBound, language == .russian,
      items[start].classes.contains(.adverb) || items[start].classes.contains(.time)
    {
      start += 1
    }
    guard start < left.upperBound else { return nil }
    let first = items[start]
    let opens: WordClass = [.preposition, .adverb, .subordinator, .oblique, .objectPronoun]
    if language == .german || !first.isCapital, !first.classes.isDisjoint(with: opens),
      first.classes.isDisjoint(with: [.subjectPronoun, .determiner, .possessivePronoun])
    {
      return nil
    }
    if first.classes.contains(.thing), left.count == 1 { return nil }
    if first.classes.contains(.preposition) { return nil }
    guard let phrase = setOffPhrase(startingAt: start, notAfter: left.upperBound, language) else { return nil }
    if language == .german, phrase.upperBound < left.upperBound,
      !(phrase.upperBound..<left.upperBound).allSatisfy({
        items[$0].classes.contains(.adverb) || items[$0].classes.contains(.reflexive)
      })
    {
      return nil
    }
    if language == .russian, isPast(verb), !agrees(phrase, with: verb) { return nil }
    return phrase
  }

  /// Whether "das" or "об этом" stands before a verb, for what the sentence before said.
  private func pointsBack(_ left: Range<Int>, _ language: QuotationLanguage) -> Bool {
    switch language {
    case .german: left.count == 1 && (isWord(left.lowerBound, "das") || isWord(left.lowerBound, "dies"))
    case .russian:
      left.count == 2 && isCyrillic(left.lowerBound, "об") && isCyrillic(left.lowerBound + 1, "этом")
    case .english: false
    }
  }

  /// Where it was said, which stands for who said it: "В министерстве подчеркнули".
  private func place(_ range: Range<Int>, _ verb: Int, _ language: QuotationLanguage) -> Range<Int>? {
    guard language == .russian, isPluralRussian(verb) else { return nil }
    guard let preposition = range.first(where: { isCyrillic($0, "в") || isCyrillic($0, "во") || isCyrillic($0, "на") }),
      preposition == range.lowerBound
    else { return nil }
    return setOffPhrase(startingAt: preposition + 1, notAfter: range.upperBound, language)
  }

  /// The subject behind a verb, past whom it was said to.
  private func invertedSource(after verb: Int, to end: Int, _ language: QuotationLanguage) -> Range<Int>? {
    var start = verb + 1
    while start < end, items[start].isWord,
      !items[start].classes.isDisjoint(with: [.objectPronoun, .reflexive])
        && items[start].classes.isDisjoint(with: [.subjectPronoun])
        || items[start].classes.contains(.adverb) && (language == .russian || !items[start].isCapital)
        || language == .russian && isDative(start) && start + 1 < end
    {
      start += 1
    }
    guard start < end else { return nil }
    let first = items[start]
    guard first.classes.isDisjoint(with: [.preposition]) || first.isCapital, !first.isSpan,
      first.classes.isDisjoint(with: [.thing]) || first.classes.contains(.determiner)
    else { return nil }
    if language == .german, first.classes.contains(.oblique),
      first.classes.isDisjoint(with: [.possessivePronoun, .determiner])
    {
      return nil
    }
    if language == .russian, first.cue > 0 || first.classes.contains(.plain) { return nil }
    guard let phrase = setOffPhrase(startingAt: start, notAfter: end, language) else { return nil }
    if language == .russian, isPast(verb), !agrees(phrase, with: verb) { return nil }
    return phrase
  }

  /// A phrase with an apposition between commas: "sagte Kern, die Sprecherin der Stadt".
  private func withSetOffAppositions(_ phrase: Range<Int>, in sentence: Range<Int>, _ language: QuotationLanguage)
    -> Range<Int>
  {
    let comma = phrase.upperBound
    guard comma + 1 < sentence.upperBound, items[comma].kind == .comma,
      let apposition = setOffPhrase(startingAt: comma + 1, notAfter: sentence.upperBound, language),
      apposition.contains(where: { items[$0].classes.contains(.role) }),
      apposition.upperBound >= sentence.upperBound || isBoundary(apposition.upperBound)
    else { return phrase }
    return phrase.lowerBound..<apposition.upperBound
  }

  /// The subject that an insertion parts from its verb: "Kern, Sprecherin der Stadt, sagte".
  private func interruptedSource(_ clause: Range<Int>, in sentence: Range<Int>, _ language: QuotationLanguage) -> Range<
    Int
  >? {
    var start = clause.lowerBound - 1
    // To the boundary before the pair of commas.
    var commas = 1
    while start > sentence.lowerBound {
      let item = items[start - 1]
      if item.isSpan, isBoundary(start - 1) { return nil }
      if item.kind == .colon || item.kind == .semicolon || item.kind == .dash { break }
      if item.kind == .comma {
        commas += 1
        if commas > 2 { break }
      }
      start -= 1
    }
    while start < clause.lowerBound,
      items[start].classes.contains(.coordinator) || items[start].classes.contains(.adverb)
    {
      start += 1
    }
    guard commas >= 2, start < clause.lowerBound, items[start].isWord,
      items[start].classes.isDisjoint(with: [.preposition, .subordinator, .like]),
      let phrase = setOffPhrase(startingAt: start, notAfter: clause.lowerBound, language),
      phrase.upperBound < clause.lowerBound, items[phrase.upperBound].kind == .comma,
      !(phrase.lowerBound..<clause.lowerBound).contains(where: { items[$0].cue > 0 && items[$0].form != .base })
    else { return nil }
    // "das Ministerium, so hieß es, …": what is no apposition names nobody.
    let insertion = items[phrase.upperBound + 1]
    let isApposition = insertion.classes.isDisjoint(with: [.preposition, .adverb, .subordinator, .relative, .like])
    return isApposition ? phrase.lowerBound..<clause.lowerBound - 1 : phrase
  }

  /// "„C“, so Kern": the particle that reports.
  private func soFrame(at index: Int, in sentence: Range<Int>) -> CueFrame? {
    guard isWord(index, "so"), index > sentence.lowerBound, index + 1 < sentence.upperBound,
      items[index - 1].kind == .comma || items[index - 1].isSpan,
      let phrase = germanSubject(index + 1, sentence.upperBound),
      phrase.upperBound >= sentence.upperBound || isBoundary(phrase.upperBound)
        || items[phrase.upperBound].classes.contains(.preposition) || items[phrase.upperBound].classes.contains(.adverb)
    else { return nil }
    var frame = CueFrame(
      verb: index, group: index..<index + 1, source: .phrase(withSetOffAppositions(phrase, in: sentence, .german)),
      clause: index..<phrase.upperBound, traits: [.clause, .direct, .plain])
    frame.isInverted = true
    return frame
  }

  private func germanSubject(_ start: Int, _ end: Int) -> Range<Int>? {
    guard
      items[start].isCapital || items[start].classes.contains(.determiner)
        || items[start].classes.contains(.possessivePronoun)
        || items[start].classes.contains(.subjectPronoun)
    else { return nil }
    return setOffPhrase(startingAt: start, notAfter: end, .german)
  }
}
