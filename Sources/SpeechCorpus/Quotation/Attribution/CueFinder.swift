/// Finds the verbs of saying in a sentence and their subjects.
extension Skeleton {
  /// The frames of a sentence, in order.
  func frames(in sentence: Range<Int>) -> [CueFrame] {
    var frames: [CueFrame] = []
    for index in sentence where items[index].isWord {
      let item = items[index]
      if item.cue > 0 {
        if let frame = frame(at: index, in: sentence, after: frames) { frames.append(frame) }
      } else if item.classes.contains(.light) {
        if let frame = lightFrame(at: index, in: sentence) { frames.append(frame) }
      } else if mayBeOpen(index, in: sentence),
        item.classes.isDisjoint(with: WordClass.function.union([.notCue, .finite, .time])),
        let frame = openFrame(at: index, in: sentence)
      {
        frames.append(frame)
      }
    }
    return frames
  }

  /// Whether "that" follows an item, or marked words stand before it.
  @inline(__always)
  private func mayBeOpen(_ index: Int, in sentence: Range<Int>) -> Bool {
    index + 1 < sentence.upperBound && items[index + 1].classes.contains(.that)
      || index > sentence.lowerBound && items[index - 1].isSpan
  }

  /// The start of the verb group that ends with a verb: auxiliaries, negations and adverbs before it.
  func groupStart(of verb: Int, in sentence: Range<Int>) -> Int {
    var start = verb
    while start > sentence.lowerBound {
      let before = items[start - 1]
      if start - 2 >= sentence.lowerBound, items[start - 2].isWord,
        isWord(start - 1, "both") || isWord(start - 1, "all") || isWord(start - 1, "each"),
        items[start - 2].classes.contains(.subjectPronoun) || isNominalWord(start - 2)
      {
        // "Lorrens and Torvan both said".
        start -= 1
        continue
      }
      guard before.isWord,
        !before.classes.isDisjoint(with: [.auxiliary, .modal, .negation, .adverb, .to, .control]),
        before.classes.isDisjoint(with: [.preposition, .subordinator]) || before.classes.contains(.to),
        !before.isCapital
      else {
        // "went on to say".
        guard items[start].classes.contains(.to), start - 2 >= sentence.lowerBound, before.isWord,
          text.tokens[Int(before.first)].range.count == 2, items[start - 2].classes.contains(.control)
        else { break }
        start -= 1
        continue
      }
      if before.classes.contains(.control), !items[start].classes.contains(.to), items[start].cue == 0,
        items[start].classes.isDisjoint(with: [.adverb, .auxiliary, .preposition])
      {
        break
      }
      if before.classes.contains(.subjectVerb) { break }
      if before.classes.contains(.determiner), before.classes.isDisjoint(with: [.adverb]) { break }
      start -= 1
    }
    return start
  }

  private func frame(at verb: Int, in sentence: Range<Int>, after earlier: [CueFrame]) -> CueFrame? {
    let item = items[verb]
    let traits = table.traits[Int(item.cue)]
    // A capital inside a sentence is a name, not a verb; in a headline it may be one.
    if item.isCapital, !item.shape.contains(.sentenceStart), verb > sentence.lowerBound { return nil }
    if item.shape.contains(.possessive) { return nil }
    // "the member states of".
    if item.classes.contains(.nounToo), item.form != .past, verb + 1 < sentence.upperBound, isWord(verb + 1, "of") {
      return nil
    }
    var start = groupStart(of: verb, in: sentence)
    let before = start > sentence.lowerBound ? items[start - 1] : nil
    let hasAuxiliary = (start..<verb).contains { isAuxiliary($0) }
    let hasTo = (start..<verb).contains { items[$0].classes.contains(.to) }
    if let before, start < verb, !hasAuxiliary, !hasTo,
      !before.classes.isDisjoint(with: [.determiner, .possessivePronoun]),
      before.classes.isDisjoint(with: [.subjectPronoun])
    {
      // "the only hope": an adverb inside a noun phrase.
      return nil
    }
    let isModified = isNominalPlace(verb) && start == verb
    if isModified, item.form != .gerund || before?.classes.contains(.preposition) != true { return nil }
    if item.classes.contains(.nounToo), !hasAuxiliary, !hasTo, !isVerbalPlace(verb) {
      guard let before,
        before.classes.contains(.subjectPronoun) || before.kind == .comma
          || before.classes.contains(.adverb) || before.classes.contains(.coordinator)
      else { return nil }
    }
    var frame = CueFrame(
      verb: verb, group: start..<verb + 1, source: .none, clause: start..<verb + 1, traits: traits)
    if let before, before.classes.contains(.subjectVerb) {
      // "he'd said", "we've said": the pronoun is in the word before.
      frame.source = .phrase(start - 1..<start)
      frame.clause = start - 1..<verb + 1
      frame.isAside = start - 2 >= sentence.lowerBound && items[start - 2].classes.contains(.like)
      return frame
    }
    if item.form == .base, !hasAuxiliary, !hasTo, before == nil { return nil }
    if item.form == .gerund, !hasAuxiliary {
      frame.isParticiple = true
      // "by saying", "after saying", ", saying": the subject is that of the sentence.
      if let before, before.classes.contains(.preposition) || before.classes.contains(.subordinator) {
        start -= 1
        frame.group = start + 1..<verb + 1
        frame.clause = start..<verb + 1
      }
      if let before, before.isWord, start == verb, !before.classes.contains(.coordinator),
        let phrase = nounPhrase(endingAt: start, notBefore: sentence.lowerBound),
        start - phrase.count >= sentence.lowerBound,
        items[phrase.upperBound - 1].classes.contains(.role) || items[phrase.upperBound - 1].classes.contains(.sForm)
          || items[phrase.upperBound - 1].kind == .number
          || items[phrase.upperBound - 1].isCapital
            && items[phrase.upperBound - 1].classes.isDisjoint(with: [.time, .medium])
            && isSubject(phrase, in: sentence)
      {
        // "voters saying that".
        frame.source = .phrase(phrase)
        return frame
      }
      inherit(&frame, in: sentence, after: earlier)
      return frame
    }
    // Passive: "was told", "is said", "was asked whether". Who says it stands behind "by", or nowhere.
    if item.form == .past || item.form == .participle, hasAuxiliary, isBe(before: verb, from: start) {
      frame.isPassive = true
      let subject = subject(before: start, in: sentence)
      guard subject != nil || before?.classes.contains(.subjectPronoun) == true else { return nil }
      if let subject, !subject.isRelative { start = subject.clause.lowerBound }
      if verb + 2 < sentence.upperBound, isWord(verb + 1, "by"),
        let agent = nounPhrase(startingAt: verb + 2, notAfter: sentence.upperBound)
      {
        frame.source = .phrase(agent)
        frame.isInverted = true
      }
      frame.clause = start..<max(verb + 1, frame.sourceRange?.upperBound ?? 0)
      return frame
    }
    if hasTo {
      // "went on to say": its subject; "urged him to say", "the right to say": nobody's.
      let controls = (start..<verb).contains { items[$0].classes.contains(.control) }
      guard controls else { return nil }
      if let before, before.kind == .comma || before.classes.contains(.coordinator), isGerund(start) {
        // "…, refusing to say".
        frame.isParticiple = true
        inherit(&frame, in: sentence, after: earlier)
        return frame
      }
    }
    if let subject = subject(before: start, in: sentence) {
      if item.form == .base, !hasAuxiliary, !hasTo, !isPlural(subject.phrase) { return nil }
      frame.source = .phrase(subject.phrase)
      frame.clause = subject.clause.lowerBound..<verb + 1
      frame.isRelative = subject.isRelative
      let first = subject.clause.lowerBound
      if first > sentence.lowerBound, items[first - 1].classes.contains(.like) {
        frame.isAside = true
        frame.clause = first - 1..<verb + 1
      }
      return frame
    }
    // "when asked whether".
    if let before, before.classes.contains(.subordinator), item.form == .past || item.form == .participle,
      start == verb,
      traits.contains(.question), !traits.contains(.clause)
    {
      frame.clause = start - 1..<verb + 1
      frame.isPassive = true
      return frame
    }
    // Inverted: "said Lorrens".
    let mayInvert =
      item.form == .past || item.form == .third
      || item.form == .base && (before?.isSpan == true || before?.kind == .comma && !item.classes.contains(.nounToo))
    if mayInvert, start == verb, traits.contains(.direct) || traits.contains(.clause),
      before.map({ $0.isSpan || $0.kind != .word || $0.classes.contains(.like) }) ?? true,
      let source = source(after: verb, in: sentence), item.form != .base || isPlural(source)
    {
      frame.source = .phrase(source)
      frame.clause = verb..<source.upperBound
      frame.isInverted = true
      if let before, before.classes.contains(.like) {
        frame.isAside = true
        frame.clause = verb - 1..<source.upperBound
      }
      return frame
    }
    // Coordinated: "…, and said".
    if let before, before.classes.contains(.coordinator) || before.kind == .comma || before.kind == .dash {
      guard item.form == .past || item.form == .third || hasAuxiliary else { return nil }
      if before.classes.contains(.coordinator) {
        frame.clause = start - 1..<verb + 1
      }
      inherit(&frame, in: sentence, after: earlier)
      if case .none = frame.source { return nil }
      if tellsSpeaker(frame) {
        // "I met the mayor, and told me": whoever speaks was told, by whom they met.
        let end = items[start - 1].classes.contains(.coordinator) && start > sentence.lowerBound + 1 ? start - 1 : start
        let clause = end > sentence.lowerBound && items[end - 1].kind == .comma ? end - 1 : end
        let phrase = nounPhrase(endingAt: clause, notBefore: sentence.lowerBound)
        let speaks = phrase?.contains { items[$0].isCapital || items[$0].classes.contains(.role) } == true
        frame.source = speaks ? phrase.map { .phrase($0) } ?? .none : .none
      }
      return frame
    }
    if before == nil, item.form == .past || item.form == .participle { return frame }
    return nil
  }

  /// Whether a frame has "I" or "we" tell "me" or "us".
  private func tellsSpeaker(_ frame: CueFrame) -> Bool {
    guard frame.traits.contains(.addressee), let source = frame.sourceRange, source.count == 1,
      items[source.lowerBound].classes.contains(.firstPerson), frame.verb + 1 < items.count
    else { return false }
    return isWord(frame.verb + 1, "me") || isWord(frame.verb + 1, "us")
  }

  /// Whether a plain verb form agrees with a phrase: it is plural, or I, we, you, they, or may be either.
  private func isPlural(_ phrase: Range<Int>) -> Bool {
    let last = items[phrase.upperBound - 1]
    if last.kind != .word || last.isSpan { return true }
    if last.classes.contains(.subjectPronoun) || last.classes.contains(.relative) || last.classes.contains(.determiner)
    {
      return last.classes.isDisjoint(with: [.male, .female, .thing])
    }
    if phrase.contains(where: { items[$0].classes.contains(.coordinator) }) { return true }
    return bytes(ofWord: phrase.upperBound - 1).last == UInt8(ascii: "s") || isWord(phrase.upperBound - 1, "people")
      || isWord(phrase.upperBound - 1, "police") || isWord(phrase.upperBound - 1, "percent")
      || isWord(phrase.upperBound - 1, "men") || isWord(phrase.upperBound - 1, "women")
      || items[phrase.lowerBound..<phrase.upperBound].contains {
        $0.kind == .number || $0.classes.contains(.preposition)
      }
  }

  private func isNominalWord(_ index: Int) -> Bool {
    items[index].isCapital && !items[index].shape.contains(.sentenceStart) || items[index].classes.contains(.sForm)
      || items[index].classes.contains(.role)
  }

  /// Whether a word ends in -ing.
  private func isGerund(_ index: Int) -> Bool {
    items[index].isWord && bytes(ofWord: index).suffix(3).elementsEqual("ing".utf8)
  }

  func isBe(before verb: Int, from start: Int) -> Bool {
    for index in (start..<verb).reversed() where isAuxiliary(index) {
      let token = text.tokens[Int(items[index].first)]
      let first = text.utf8[Int(token.start)] | 0x20
      // is, are, was, were, be, been, being, am: not has, have, had, do, did.
      return first == UInt8(ascii: "i") || first == UInt8(ascii: "a") || first == UInt8(ascii: "w")
        || first == UInt8(ascii: "b")
    }
    return false
  }

  /// “C!” beamed X: a verb outside the lexicon between marked words and a name.
  private func invertedFrame(at verb: Int, in sentence: Range<Int>) -> CueFrame? {
    guard verb > sentence.lowerBound, items[verb - 1].isSpan, items[verb].classes.contains(.past),
      !items[verb].isCapital,
      verb + 1 < sentence.upperBound, items[verb + 1].isCapital, let source = source(after: verb, in: sentence)
    else { return nil }
    var frame = CueFrame(
      verb: verb, group: verb..<verb + 1, source: .phrase(source), clause: verb..<source.upperBound,
      traits: [.direct, .weak])
    frame.isInverted = true
    return frame
  }

  /// "NP verb that": a verb outside the lexicon.
  private func openFrame(at verb: Int, in sentence: Range<Int>) -> CueFrame? {
    if let frame = invertedFrame(at: verb, in: sentence) { return frame }
    guard verb + 1 < sentence.upperBound, items[verb + 1].classes.contains(.that), !items[verb].isCapital else {
      return nil
    }
    let classes = items[verb].classes
    guard classes.contains(.past) || classes.contains(.sForm) || classes.contains(.gerund) else { return nil }
    let start = groupStart(of: verb, in: sentence)
    guard let subject = subject(before: start, in: sentence) else { return nil }
    let head = items[subject.phrase.upperBound - 1]
    guard head.classes.isDisjoint(with: [.firstPerson, .secondPerson]) else { return nil }
    guard head.isCapital || head.classes.contains(.role) || head.classes.contains(.subjectPronoun),
      head.classes.isDisjoint(with: [.thing, .preposition]),
      head.classes.isDisjoint(with: [.determiner]) || head.classes.contains(.subjectPronoun)
    else { return nil }
    if classes.contains(.sForm), items[subject.phrase.upperBound - 1].classes.contains(.plural) { return nil }
    guard !isBe(before: verb, from: start) else { return nil }
    var frame = CueFrame(
      verb: verb, group: start..<verb + 1, source: .phrase(subject.phrase),
      clause: subject.clause.lowerBound..<verb + 1, traits: [.that, .weak])
    frame.isOpen = true
    return frame
  }

  /// Gives a frame the subject of an earlier clause of its sentence.
  private func inherit(_ frame: inout CueFrame, in sentence: Range<Int>, after earlier: [CueFrame]) {
    if let last = earlier.last(where: { $0.sourceRange != nil && !$0.isRelative }), let source = last.sourceRange {
      frame.source = .inherited(source)
      return
    }
    for index in sentence.lowerBound..<frame.clause.lowerBound where isFinite(index) {
      let start = groupStart(of: index, in: sentence)
      if let subject = subject(before: start, in: sentence), !subject.isRelative {
        frame.source = .inherited(subject.phrase)
        return
      }
    }
  }
}
