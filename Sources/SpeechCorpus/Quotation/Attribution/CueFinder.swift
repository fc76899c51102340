/// Finds the verbs of saying in a sentence and their subjects.
extension Skeleton {
  /// The frames of a sentence, in order.
  func frames(in sentence: Range<Int>) -> [CueFrame] {
    var frames: [CueFrame] = []
    for index in sentence where items[index].isWord {
      let item = items[index]
      if item.cue > 0 {
        if let frame = frame(at: index, in: sentence, after: frames) { frames.append(frame) }
      } else if item.classes.isDisjoint(with: WordClass.function.union([.notCue, .finite, .time])),
        let frame = openFrame(at: index, in: sentence)
      {
        frames.append(frame)
      }
    }
    return frames
  }

  /// The start of the verb group that ends with a verb: auxiliaries, negations and adverbs before it.
  private func groupStart(of verb: Int, in sentence: Range<Int>) -> Int {
    var start = verb
    while start > sentence.lowerBound {
      let before = items[start - 1]
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
        items[start].classes.isDisjoint(with: [.adverb, .auxiliary])
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
      verb: verb, group: start..<verb + 1, source: .none, clause: start..<verb + 1, traits: traits, lemma: item.cue)
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
      guard subject(before: start, in: sentence) != nil || before?.classes.contains(.subjectPronoun) == true else {
        return nil
      }
      if verb + 2 < sentence.upperBound, isWord(verb + 1, "by"),
        let agent = nounPhrase(startingAt: verb + 2, notAfter: sentence.upperBound)
      {
        frame.source = .phrase(agent)
        frame.group = start..<agent.lowerBound
      }
      frame.clause = start..<max(verb + 1, frame.sourceRange?.upperBound ?? 0)
      return frame
    }
    if hasTo {
      // "went on to say": its subject; "urged him to say", "the right to say": nobody's.
      let controls = (start..<verb).contains { items[$0].classes.contains(.control) }
      guard controls else { return nil }
    }
    if let subject = subject(before: start, in: sentence) {
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
    let mayInvert = item.form == .past || item.form == .third || before?.isSpan == true && item.form == .base
    if mayInvert, start == verb, traits.contains(.direct) || traits.contains(.clause),
      before == nil || before!.isSpan || before!.kind != .word || before!.classes.contains(.like),
      let source = source(after: verb, in: sentence)
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
      return frame
    }
    if before == nil, item.form == .past || item.form == .participle { return frame }
    return nil
  }

  private func isBe(before verb: Int, from start: Int) -> Bool {
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
      traits: [.direct, .weak],
      lemma: 0)
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
    guard head.isCapital || head.classes.contains(.role) || head.classes.contains(.subjectPronoun),
      head.classes.isDisjoint(with: [.thing, .preposition]),
      head.classes.isDisjoint(with: [.determiner]) || head.classes.contains(.subjectPronoun)
    else { return nil }
    if classes.contains(.sForm), items[subject.phrase.upperBound - 1].classes.contains(.plural) { return nil }
    guard !isBe(before: verb, from: start) else { return nil }
    var frame = CueFrame(
      verb: verb, group: start..<verb + 1, source: .phrase(subject.phrase),
      clause: subject.clause.lowerBound..<verb + 1, traits: [.that, .weak], lemma: 0)
    frame.isOpen = true
    return frame
  }

  struct Subject {
    var phrase: Range<Int>
    var clause: Range<Int>
    var isRelative = false
  }

  /// The subject of a verb group: the noun phrase before it, past appositions and relative clauses between commas.
  func subject(before end: Int, in sentence: Range<Int>) -> Subject? {
    guard end > sentence.lowerBound else { return nil }
    let last = items[end - 1]
    if last.isWord, last.classes.contains(.relative), end - 1 > sentence.lowerBound {
      // "…, who said": what stands before the comma.
      var antecedent = end - 1
      if items[antecedent - 1].kind == .comma { antecedent -= 1 }
      guard antecedent > sentence.lowerBound,
        let phrase = nounPhrase(endingAt: antecedent, notBefore: sentence.lowerBound)
      else { return nil }
      // A clause without a comma is its own subject: "those who say".
      let own = items[antecedent].kind == .comma ? phrase : end - 1..<end
      return Subject(phrase: own, clause: end - 1..<end, isRelative: true)
    }
    if last.kind == .comma || last.kind == .dash || last.kind == .closeBracket && false {
      return interrupted(before: end, in: sentence)
    }
    guard let phrase = nounPhrase(endingAt: end, notBefore: sentence.lowerBound) else { return nil }
    if let modified = modified(before: phrase, in: sentence) {
      return Subject(phrase: modified, clause: modified.lowerBound..<end)
    }
    guard isSubject(phrase, in: sentence) else { return nil }
    return Subject(phrase: phrase, clause: phrase)
  }

  /// The noun phrase whose relative clause or participle ends in a phrase: "officials who spoke to the paper said".
  private func modified(before phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int>? {
    guard phrase.lowerBound > sentence.lowerBound else { return nil }
    let before = items[phrase.lowerBound - 1]
    guard before.isWord,
      !before.classes.isDisjoint(with: [.preposition, .to]) || isFinite(phrase.lowerBound - 1)
        || before.classes.contains(.gerund)
    else { return nil }
    var index = phrase.lowerBound - 1
    let limit = max(sentence.lowerBound + 1, phrase.lowerBound - 16)
    while index >= limit {
      let item = items[index]
      guard item.isWord || item.kind == .number || item.isSpan else { return nil }
      let opens =
        item.classes.contains(.relative)
        || (item.classes.contains(.gerund) || item.form == .gerund) && !isModifierPlaceOfGerund(index)
      if opens, items[index - 1].isWord, !items[index - 1].classes.contains(.preposition),
        let head = nounPhrase(endingAt: index, notBefore: sentence.lowerBound), isSubject(head, in: sentence)
      {
        return head
      }
      index -= 1
    }
    return nil
  }

  private func isModifierPlaceOfGerund(_ index: Int) -> Bool {
    index == 0 || !items[index - 1].isWord || isNominalPlace(index) || isAuxiliary(index - 1)
      || items[index - 1].classes.contains(.subjectPronoun)
  }

  /// "NP, … , verb": the phrase before the earlier comma.
  private func interrupted(before end: Int, in sentence: Range<Int>) -> Subject? {
    let mark = items[end - 1].kind
    var index = end - 2
    var tried = 0
    let limit = max(sentence.lowerBound, end - 60)
    while index > limit, tried < 5 {
      if items[index].kind == mark, items[index].span < 0 {
        tried += 1
        if let phrase = nounPhrase(endingAt: index, notBefore: sentence.lowerBound),
          isSubject(phrase, in: sentence), isInsertion(index + 1..<end - 1, after: phrase)
        {
          // The phrase itself may be an apposition to a name before another comma.
          let before = phrase.lowerBound
          if before - 1 > sentence.lowerBound, items[before - 1].kind == .comma,
            !items[before].isCapital || items[before].classes.contains(.determiner),
            let outer = nounPhrase(endingAt: before - 1, notBefore: sentence.lowerBound),
            isSubject(outer, in: sentence), items[outer.upperBound - 1].isCapital
          {
            return Subject(phrase: outer.lowerBound..<end, clause: outer.lowerBound..<end)
          }
          let isAdjunct = isAdjunct(index + 1)
          return Subject(
            phrase: isAdjunct ? phrase : phrase.lowerBound..<end, clause: phrase.lowerBound..<end)
        }
      }
      if items[index].kind == .semicolon || items[index].kind == .colon { return nil }
      index -= 1
    }
    return nil
  }

  /// Whether what follows a comma is no part of the noun phrase before it: a time, a place, a participle.
  private func isAdjunct(_ index: Int) -> Bool {
    let item = items[index]
    guard item.isWord else { return false }
    if item.classes.contains(.relative) { return false }
    return !item.classes.isDisjoint(with: [
      .preposition, .subordinator, .adverb, .time, .gerund, .past, .coordinator, .like,
    ]) || item.cue > 0
  }

  /// Whether what stands between two commas can be an insertion into a clause.
  private func isInsertion(_ range: Range<Int>, after phrase: Range<Int>) -> Bool {
    guard let first = range.first else { return false }
    let item = items[first]
    if item.isSpan { return false }
    if item.kind == .number { return true }
    guard item.isWord || item.kind == .openBracket else { return false }
    if item.classes.contains(.relative) || item.classes.contains(.possessivePronoun) { return true }
    if item.classes.contains(.that) || item.classes.contains(.subjectPronoun) && !item.classes.contains(.determiner) {
      return false
    }
    if isAdjunct(first) { return !item.classes.contains(.coordinator) || true }
    // An apposition has no finite verb of its own before a relative pronoun.
    for index in range {
      if items[index].isWord, items[index].classes.contains(.relative) { return true }
      if isFinite(index) { return false }
    }
    return true
  }

  /// Whether a noun phrase can say something.
  func isSubject(_ phrase: Range<Int>, in sentence: Range<Int>) -> Bool {
    let last = items[phrase.upperBound - 1]
    if last.isSpan { return phrase.count > 1 }
    if last.isWord, last.classes.contains(.time), phrase.count == 1 { return false }
    if phrase.lowerBound > sentence.lowerBound {
      let before = items[phrase.lowerBound - 1]
      // "in Iowa said": the object of a preposition is no subject.
      if before.isWord, before.classes.contains(.preposition), !before.classes.contains(.subordinator) {
        return last.kind == .number
      }
    }
    return last.isWord || last.kind == .closeBracket || last.kind == .number
  }

  /// The subject behind an inverted verb, with its appositions.
  func source(after verb: Int, in sentence: Range<Int>) -> Range<Int>? {
    guard let phrase = nounPhrase(startingAt: verb + 1, notAfter: sentence.upperBound) else { return nil }
    let first = items[phrase.lowerBound]
    guard
      first.isCapital || first.isSpan
        || !first.classes.isDisjoint(with: [
          .determiner, .possessivePronoun, .role, .title, .subjectPronoun, .adjective,
        ])
        || first.classes.isEmpty || first.classes.contains(.sForm)
        || first.classes.contains(.past) && items[phrase.upperBound - 1].isCapital
    else { return nil }
    if first.classes.contains(.thing), phrase.count == 1 { return nil }
    if first.isWord, first.classes.contains(.objectPronoun), !first.classes.contains(.subjectPronoun),
      phrase.count == 1
    {
      return nil
    }
    if first.classes.contains(.time) { return nil }
    return withAppositions(phrase, in: sentence)
  }

  /// A phrase with what follows it between commas: "Lorrens, the minister, who …".
  func withAppositions(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var end = phrase.upperBound
    while end + 1 < sentence.upperBound, items[end].kind == .comma {
      let next = items[end + 1]
      guard next.isWord || next.kind == .number else { break }
      if next.classes.contains(.relative) {
        // A relative clause runs to the next comma or the end.
        var index = end + 1
        while index < sentence.upperBound, items[index].kind != .comma, items[index].kind != .period,
          !items[index].isSpan
        {
          index += 1
        }
        end = index
        continue
      }
      guard
        !next.classes.isDisjoint(with: [.determiner, .role, .title, .possessivePronoun, .adjective]) || next.isCapital
          || next.kind == .number,
        next.classes.isDisjoint(with: [.time, .subjectPronoun]) || next.classes.contains(.determiner),
        let apposition = nounPhrase(startingAt: end + 1, notAfter: sentence.upperBound)
      else { break }
      let after = apposition.upperBound
      if after < sentence.upperBound, items[after].isWord, isFinite(after) || items[after].cue > 0 { break }
      end = after
    }
    return phrase.lowerBound..<end
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
