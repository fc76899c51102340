/// Finds who a verb's subject is: before it, past insertions and relative clauses, and behind it where it is inverted.
extension Skeleton {
  /// A subject, and the clause that it and its verb make.
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
      let isReduced =
        index + 1 < phrase.lowerBound && items[index + 1].classes.contains(.preposition)
        && (item.classes.contains(.past) || item.form == .past || item.form == .participle || isWord(index, "familiar"))
        && !items[index - 1].classes.isDisjoint(with: [.sForm, .role]) && !isAuxiliary(index - 1)
        && items[index - 1].classes.isDisjoint(with: [.cueNoun, .medium])
      if opens || isReduced, items[index - 1].isWord, !items[index - 1].classes.contains(.preposition),
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
    return withAppositions(withModifiers(phrase, in: sentence), in: sentence)
  }

  /// A phrase with what follows it without a comma: "an adviser to the king", "a man calling himself Paul".
  private func withModifiers(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    let end = phrase.upperBound
    guard end + 1 < sentence.upperBound, items[end].isWord else { return phrase }
    var start = end
    if isWord(end, "close") || isWord(end, "known") || isWord(end, "familiar") || items[end].classes.contains(.gerund)
      || items[end].form == .gerund
    {
      start += 1
    } else if !items[end].classes.contains(.to) {
      return phrase
    }
    if items[start].isWord,
      items[start].classes.contains(.to) || items[start].classes.contains(.like)
        || items[start].classes.contains(.preposition) || items[start].classes.contains(.reflexive)
    {
      start += 1
    }
    guard start > end, start < sentence.upperBound, !items[start].classes.contains(.time),
      let rest = nounPhrase(startingAt: start, notAfter: sentence.upperBound)
    else { return phrase }
    // "said Lorrens to reporters": what is spoken to is no part of the source.
    if items[end].classes.contains(.to),
      !items[end - 1].classes.contains(.role) || items[rest.lowerBound].classes.contains(.role)
    {
      return phrase
    }
    return phrase.lowerBound..<rest.upperBound
  }

  /// A phrase with what follows it between commas: "Lorrens, the minister, who …".
  func withAppositions(_ phrase: Range<Int>, in sentence: Range<Int>) -> Range<Int> {
    var end = phrase.upperBound
    while end + 1 < sentence.upperBound, items[end].kind == .comma {
      let next = items[end + 1]
      guard next.isWord || next.kind == .number else { break }
      // A relative clause behind a comma says more of the source, but does not name it.
      if next.classes.contains(.relative) { break }
      guard
        !next.classes.isDisjoint(with: [.determiner, .role, .title, .possessivePronoun, .adjective]) || next.isCapital
          || next.kind == .number,
        next.classes.isDisjoint(with: [.time, .subjectPronoun]) || next.classes.contains(.determiner),
        let apposition = nounPhrase(startingAt: end + 1, notAfter: sentence.upperBound)
      else { break }
      let after = withModifiers(apposition, in: sentence).upperBound
      if after < sentence.upperBound, items[after].isWord, isFinite(after) || items[after].cue > 0 { break }
      end = after
    }
    // "a consultant who ran the office": without a comma the clause is part of the name.
    if end < sentence.upperBound, items[end].isWord, items[end].classes.contains(.relative) {
      while end < sentence.upperBound, items[end].kind != .comma, !isStop(items[end]), !items[end].isSpan { end += 1 }
    }
    return phrase.lowerBound..<end
  }
}
