/// Frames whose content is no clause on their right: names for things, reproaches, asides with "as".
extension AttributionFinder {
  /// X called Y “C”.
  mutating func named(
    _ frame: CueFrame, _ complement: Complement, in sentence: Range<Int>, _ number: Int
  ) -> Int? {
    guard case .phrase = frame.source, !frame.isPassive || false else {
      if frame.isParticiple, frame.sourceRange != nil { return namedObject(frame, in: sentence, number) }
      return nil
    }
    if frame.traits.contains(.blame) { return blamed(frame, frame.group.upperBound, in: sentence, number) }
    return namedObject(frame, in: sentence, number)
  }

  private mutating func namedObject(_ frame: CueFrame, in sentence: Range<Int>, _ number: Int) -> Int? {
    guard frame.traits.contains(.naming) else { return nil }
    // "what he calls “C”": a term of his.
    if frame.clause.lowerBound > sentence.lowerBound,
      !items[frame.clause.lowerBound - 1].classes.isDisjoint(with: [.question, .relative])
    {
      return nil
    }
    let start = frame.group.upperBound
    let limit = min(sentence.upperBound, start + 16)
    guard start + 1 < limit, !items[start].isSpan, !items[start].classes.contains(.reflexive) else { return nil }
    var index = start
    while index < limit {
      if items[index].isSpan {
        var end = index + 1
        while end + 1 < sentence.upperBound, items[end + 1].isSpan,
          items[end].classes.contains(.coordinator) || items[end].kind == .comma
        {
          end += 2
        }
        add([start..<end], .mixed, rule: .naming, frame: frame, sentence: number)
        return end
      }
      if items[index].kind == .comma || skeleton.isFinite(index) { return nil }
      index += 1
    }
    return nil
  }

  /// X criticised Y for “C”.
  mutating func blamed(_ frame: CueFrame, _ start: Int, in sentence: Range<Int>, _ number: Int) -> Int? {
    guard frame.sourceRange != nil, !frame.isPassive else { return nil }
    var index = start
    let limit = min(sentence.upperBound, start + 20)
    while index < limit {
      if items[index].isSpan {
        let words = skeleton.wordCount(of: Int(items[index].span))
        guard words > 2, index > start || start > frame.group.upperBound else { return nil }
        add([index..<index + 1], .mixed, rule: .blame, frame: frame, sentence: number)
        return index + 1
      }
      if items[index].kind == .comma || items[index].kind == .semicolon { return nil }
      index += 1
    }
    return nil
  }

  /// As X said, C; C, as X said.
  mutating func aside(
    _ frame: CueFrame, _ complement: Complement, in sentence: Range<Int>, from free: Int, _ number: Int
  ) -> Int? {
    guard frame.sourceRange != nil, frame.traits.contains(.direct) || frame.traits.contains(.clause) else { return nil }
    if case .span(let introduced) = complement.kind {
      let words = skeleton.wordCount(of: Int(items[complement.start].span))
      guard introduced || words > 2 else { return nil }
      add([complement.start..<complement.start + 1], nil, rule: .aside, frame: frame, sentence: number)
      return complement.start + 1
    }
    let start = frame.clause.lowerBound
    let end = max(frame.group.upperBound, frame.clause.upperBound)
    let leads =
      start > free && items[start - 1].classes.contains(.coordinator)
      || (min(free, start)..<start).allSatisfy {
        items[$0].classes.contains(.coordinator) || skeleton.isStop(items[$0]) || items[$0].classes.contains(.adverb)
      }
    if leads {
      guard let comma = (end..<min(end + 20, sentence.upperBound)).first(where: { items[$0].kind == .comma }) else {
        return nil
      }
      let content = rest(of: sentence, behind: comma)
      guard content.count > 2 else { return nil }
      add([content], nil, rule: .aside, frame: frame, sentence: number)
      return content.upperBound
    }
    guard items[start - 1].kind == .comma else { return nil }
    let content = skeleton.clauseStart(in: free..<start - 1)..<start - 1
    guard content.count > 2, skeleton.startsClause(content.lowerBound, to: content.upperBound) else { return nil }
    add([content], nil, rule: .aside, frame: frame, sentence: number)
    return end
  }
}
