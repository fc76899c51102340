/// Attributions by phrases rather than verbs: "according to", "to quote", "X's claim that", "X's answer is".
extension AttributionFinder {
  /// According to X, C; C, according to X.
  mutating func accordingTo(_ index: Int, in sentence: Range<Int>, from free: Int, _ number: Int) -> Int? {
    guard index + 2 < sentence.upperBound,
      let phrase = skeleton.nounPhrase(startingAt: index + 2, notAfter: sentence.upperBound)
    else { return nil }
    guard index == sentence.lowerBound || items[index - 1].kind == .comma || speaks(phrase) else { return nil }
    let leads =
      index == free
      || (free..<index).allSatisfy {
        !items[$0].isWord && !items[$0].isSpan || items[$0].classes.contains(.coordinator)
      }
    var source = phrase
    if !leads { source = skeleton.withAppositions(phrase, in: sentence) }
    var frame = CueFrame(
      verb: index, group: index..<index + 2, source: .phrase(source), clause: index..<source.upperBound,
      traits: [.clause])
    frame.isInverted = true
    if leads {
      guard
        let comma = (source.upperBound..<min(source.upperBound + 24, sentence.upperBound))
          .first(where: { items[$0].kind == .comma })
      else { return nil }
      if comma > source.upperBound { frame.source = .phrase(source.lowerBound..<comma) }
      let content = rest(of: sentence, behind: comma)
      guard content.count > 1 else { return nil }
      add([content], nil, rule: .accordingTo, frame: frame, sentence: number)
      return content.upperBound
    }
    var end = index
    while end > free + 1, skeleton.isStop(items[end - 1]) { end -= 1 }
    let content = skeleton.clauseStart(in: free..<end)..<end
    guard content.count > 1 || content.contains(where: { items[$0].isSpan }) else { return nil }
    // C, according to X, C: the clause goes on where what stood before has no verb.
    if source.upperBound < sentence.upperBound, items[source.upperBound].kind == .comma,
      !content.contains(where: { skeleton.isFinite($0) }), source.upperBound + 2 < trimmedEnd(sentence)
    {
      let right = rest(of: sentence, behind: source.upperBound)
      add([content, right], nil, rule: .accordingTo, frame: frame, sentence: number)
      return right.upperBound
    }
    add([content], nil, rule: .accordingTo, frame: frame, sentence: number)
    return source.upperBound
  }

  /// Whether a phrase names somebody or something that can say what follows "according to".
  private func speaks(_ phrase: Range<Int>) -> Bool {
    phrase.contains { place in
      let item = items[place]
      return item.isCapital || item.isSpan || item.shape.contains(.possessive)
        || !item.classes.isDisjoint(with: [.role, .medium, .subjectPronoun, .objectPronoun])
    }
  }

  /// To quote X, C.
  mutating func quoting(in sentence: Range<Int>, _ number: Int) -> Int? {
    let start = sentence.lowerBound
    guard sentence.count > 5, items[start].classes.contains(.to), items[start + 1].cue > 0,
      ["quote", "cite", "paraphrase", "borrow"].contains(skeleton.table.lemmas[Int(items[start + 1].cue)]),
      let phrase = skeleton.nounPhrase(startingAt: start + 2, notAfter: sentence.upperBound),
      phrase.upperBound < sentence.upperBound,
      items[phrase.upperBound].kind == .comma || items[phrase.upperBound].kind == .colon
    else { return nil }
    let content = rest(of: sentence, behind: phrase.upperBound)
    guard content.count > 1 else { return nil }
    let frame = CueFrame(
      verb: start + 1, group: start..<start + 2, source: .phrase(phrase), clause: start..<phrase.upperBound,
      traits: [.clause])
    add([content], nil, rule: .aside, frame: frame, sentence: number)
    return content.upperBound
  }

  /// X's answer is: “C”.
  mutating func equations(in sentence: Range<Int>, _ number: Int) {
    guard sentence.count > 4 else { return }
    for index in sentence.lowerBound + 2..<sentence.upperBound where items[index].isSpan {
      guard !claimed[Int(items[index].span)] else { continue }
      var verb = index - 1
      if items[verb].kind == .colon || items[verb].kind == .comma { verb -= 1 }
      guard verb > sentence.lowerBound, verb < index - 1 || items[index].isCapital, skeleton.isAuxiliary(verb),
        let phrase = skeleton.nounPhrase(endingAt: verb, notBefore: sentence.lowerBound), phrase.count > 1,
        let owner = phrase.first(where: {
          items[$0].classes.contains(.possessivePronoun) || items[$0].shape.contains(.possessive)
        }), owner + 1 < phrase.upperBound
      else { continue }
      let source = items[owner].classes.contains(.possessivePronoun) ? owner..<owner + 1 : phrase.lowerBound..<owner + 1
      let frame = CueFrame(
        verb: verb, group: owner + 1..<verb + 1, source: .phrase(source), clause: phrase.lowerBound..<verb + 1,
        traits: [.direct])
      add([index..<index + 1], .direct, rule: .equation, frame: frame, sentence: number)
    }
  }

  /// The item behind a noun, or behind "is" behind it: "his answer is that".
  private func that(behind noun: Int) -> Int {
    skeleton.isAuxiliary(noun + 1) && skeleton.isBe(before: noun + 2, from: noun + 1) ? noun + 2 : noun + 1
  }

  /// X's claim that C; X's claim is that C.
  mutating func nouns(in sentence: Range<Int>, _ number: Int) {
    guard sentence.count > 4 else { return }
    for index in sentence.lowerBound + 1..<sentence.upperBound - 2
    where items[index].classes.contains(.cueNoun) && items[that(behind: index)].classes.contains(.that) {
      let that = that(behind: index)
      let before = items[index - 1]
      guard before.isWord, before.classes.contains(.possessivePronoun) || before.shape.contains(.possessive) else {
        continue
      }
      let source =
        before.classes.contains(.possessivePronoun)
        ? index - 1..<index
        : skeleton.nounPhrase(endingAt: index, notBefore: sentence.lowerBound).map { $0.lowerBound..<index } ?? index
          - 1..<index
      let token = Int(items[that].first)
      let covered = found.suffix(8).contains { $0.contents.contains { $0.contains(token) } }
      if covered { continue }
      let frame = CueFrame(
        verb: index, group: index..<that, source: .phrase(source), clause: source.lowerBound..<that,
        traits: [.that])
      let end = skeleton.clauseEnd(from: that, of: frame, at: 0, in: [frame], sentence: sentence)
      guard end - that > 2 else { continue }
      add([that..<end], nil, rule: .noun, frame: frame, sentence: number)
    }
  }
}
