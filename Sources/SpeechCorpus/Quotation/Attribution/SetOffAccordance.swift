/// Reports by a phrase in German and Russian: "laut X", "X zufolge", "nach Angaben von X", "по словам X", "согласно X".
extension AttributionFinder {
  /// Takes what such a phrase reports.
  mutating func accordance(_ index: Int, in sentence: Range<Int>, _ number: Int, _ language: QuotationLanguage) {
    let phrase =
      language == .german ? germanAccordance(index, in: sentence) : russianAccordance(index, in: sentence)
    guard var phrase else { return }
    let start = phrase.range.lowerBound
    var end = phrase.range.upperBound
    // "по мнению профессора, которая …, C".
    if end + 1 < sentence.upperBound, items[end].kind == .comma, items[end + 1].classes.contains(.relative),
      let close = (end + 2..<sentence.upperBound).first(where: { items[$0].kind == .comma })
    {
      phrase.source = phrase.source.lowerBound..<close
      end = close
    }
    let leads = !(sentence.lowerBound..<start).contains {
      items[$0].isWord && !items[$0].classes.contains(.coordinator) || items[$0].isSpan
    }
    var contents: [Range<Int>] = []
    let isSetOff = end < sentence.upperBound && items[end].kind == .comma
    let right = isSetOff ? rest(of: sentence, behind: end) : end..<max(end, trimmedEnd(sentence))
    if leads {
      guard right.count > 1 else { return }
      contents = [right]
    } else {
      let hasComma = items[start - 1].kind == .comma
      let left = skeleton.clauseStart(in: sentence.lowerBound..<start)..<start - (hasComma ? 1 : 0)
      guard left.count > 1 else { return }
      contents = right.count > 0 ? [left, right] : [left]
      if language == .russian, !hasComma { return }
      if language == .german, !hasComma, !left.contains(where: { skeleton.isFiniteSetOff($0) }) { return }
    }
    var frame = CueFrame(
      verb: phrase.cue.lowerBound, group: phrase.cue, source: .phrase(phrase.source), clause: phrase.range,
      traits: [.clause])
    frame.isInverted = true
    add(contents, nil, rule: .accordingTo, frame: frame, sentence: number)
  }

  private typealias Accordance = (cue: Range<Int>, source: Range<Int>, range: Range<Int>)

  private func germanAccordance(_ index: Int, in sentence: Range<Int>) -> Accordance? {
    let end = sentence.upperBound
    if skeleton.isWord(index, "laut") {
      guard let source = skeleton.setOffPhrase(startingAt: index + 1, notAfter: end, .german) else { return nil }
      return (index..<index + 1, source, index..<source.upperBound)
    }
    if skeleton.isWord(index, "zufolge") {
      var start = index
      while start > sentence.lowerBound, !skeleton.isBoundary(start - 1) { start -= 1 }
      while start < index, items[start].classes.contains(.coordinator) { start += 1 }
      guard start < index else { return nil }
      if items[start].classes.contains(.possessivePronoun) || items[start].classes.contains(.objectPronoun) {
        return (start + 1..<index + 1, start..<start + 1, start..<index + 1)
      }
      return (index..<index + 1, start..<index, start..<index + 1)
    }
    guard items[index].isCapital, index > sentence.lowerBound else { return nil }
    var start = index - 1
    var own: Int?
    if items[start].classes.contains(.possessivePronoun), start > sentence.lowerBound {
      own = start
      start -= 1
    }
    // "nach den Worten des Ministers".
    if own == nil, items[start].classes.contains(.oblique), start > sentence.lowerBound { start -= 1 }
    guard skeleton.isWord(start, "nach") || skeleton.isWord(start, "aus") else { return nil }
    if let own {
      if skeleton.isWord(index, "worten"), index + 1 < end, skeleton.isWord(index + 1, "zufolge") { return nil }
      return (start..<index + 1, own..<own + 1, start..<index + 1)
    }
    var first = index + 1
    guard first < end else { return nil }
    let hasPreposition = skeleton.isWord(first, "von") || skeleton.isWord(first, "vom")
    if hasPreposition { first += 1 }
    guard hasPreposition || !items[first].classes.isDisjoint(with: [.oblique, .determiner]),
      let source = skeleton.setOffPhrase(startingAt: first, notAfter: end, .german)
    else { return nil }
    return (start..<first, source, start..<source.upperBound)
  }

  private func russianAccordance(_ index: Int, in sentence: Range<Int>) -> Accordance? {
    let end = sentence.upperBound
    var start = index
    var own: Int?
    if !skeleton.isCyrillic(index, "согласно") {
      guard index > sentence.lowerBound else { return nil }
      start = index - 1
      if items[start].classes.contains(.possessivePronoun), start > sentence.lowerBound {
        own = start
        start -= 1
      }
      guard
        skeleton.isCyrillic(start, "по") || skeleton.isCyrillic(start, "с") && skeleton.isCyrillic(index, "зрения")
          || skeleton.isCyrillic(start, "точки")
      else { return nil }
    }
    if let own { return (start..<index + 1, own..<own + 1, start..<index + 1) }
    guard let source = skeleton.setOffPhrase(startingAt: index + 1, notAfter: end, .russian) else { return nil }
    return (start..<index + 1, source, start..<source.upperBound)
  }
}
