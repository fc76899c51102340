/// Verbs that report only together with a noun or an adjective: "expressed concern that", "has made it clear that".
extension Skeleton {
  /// The frame of such a verb, where "that" follows its noun.
  func lightFrame(at verb: Int, in sentence: Range<Int>) -> CueFrame? {
    guard let complement = lightComplement(of: verb, in: sentence) else { return nil }
    let start = groupStart(of: verb, in: sentence)
    var frame = CueFrame(
      verb: verb, group: start..<complement, source: .none, clause: start..<complement, traits: [.that])
    if (start..<verb).contains(where: { items[$0].classes.contains(.to) }) { return nil }
    guard let subject = subject(before: start, in: sentence) else { return nil }
    if isBe(before: verb, from: start) {
      frame.isPassive = true
    } else {
      frame.source = .phrase(subject.phrase)
    }
    frame.clause = subject.clause.lowerBound..<complement
    frame.isRelative = subject.isRelative
    return frame
  }

  /// The item after the noun or the adjective that such a verb reports with; "that" stands there.
  private func lightComplement(of verb: Int, in sentence: Range<Int>) -> Int? {
    guard !items[verb].isCapital else { return nil }
    var index = verb + 1
    let limit = min(sentence.upperBound - 2, verb + 7)
    while index < limit {
      let item = items[index]
      guard item.isWord else { return nil }
      let isLast =
        item.classes.contains(.cueNoun) || isWord(index, "clear") || isWord(index, "plain") || isWord(index, "known")
      if isLast {
        if items[index + 1].classes.contains(.that) { return isFinite(index + 2) ? nil : index + 1 }
        // "made clear to them that".
        if items[index + 1].classes.contains(.to),
          let phrase = nounPhrase(startingAt: index + 2, notAfter: sentence.upperBound),
          phrase.upperBound + 1 < sentence.upperBound, items[phrase.upperBound].classes.contains(.that)
        {
          return phrase.upperBound
        }
      }
      let inside: WordClass = [.adverb, .determiner, .adjective, .possessivePronoun, .cueNoun, .thing]
      guard !item.classes.isDisjoint(with: inside) || item.classes.isEmpty || item.classes == [.past] else {
        return nil
      }
      index += 1
    }
    return nil
  }
}
