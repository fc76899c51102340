/// Contents on the right of their frame: X said “C”; X said that C.
extension AttributionFinder {
  /// X said, “C”; X said “C” and so on.
  mutating func span(
    _ frame: CueFrame, _ start: Int, _ introduced: Bool, _ place: Int, _ frames: [CueFrame], in sentence: Range<Int>,
    _ number: Int
  ) -> Int? {
    if frame.traits.contains(.naming), !introduced, !frame.traits.contains(.clause) {
      return named(frame, Complement(kind: .object, start: start), in: sentence, number)
    }
    guard
      frame.traits.contains(.direct) || frame.traits.contains(.that)
        || introduced && !frame.traits.isDisjoint(with: [.blame])
    else {
      return frame.traits.contains(.blame) ? blamed(frame, start, in: sentence, number) : nil
    }
    if frame.isPassive, frame.sourceRange == nil { return nil }
    let words = skeleton.wordCount(of: Int(items[start].span))
    let next = start + 1 < sentence.upperBound ? items[start + 1] : nil
    let isLast = next.map { skeleton.isStop($0) && $0.kind != .comma && $0.kind != .dash } ?? true
    let goesOn = introduced && goesOn(start, next)
    if introduced && !goesOn || isLast || items[start].isCapital && words > 4 && !goesOn {
      var contents = [start..<start + 1]
      var end = start + 1
      // “C” and “C”.
      while end + 1 < sentence.upperBound, items[end].classes.contains(.coordinator), items[end + 1].isSpan {
        contents.append(end + 1..<end + 2)
        end += 2
      }
      add(contents, nil, rule: .beforeDirect, frame: frame, sentence: number)
      return end
    }
    let end = skeleton.clauseEnd(from: start, of: frame, at: place, in: frames, sentence: sentence)
    add([start..<max(end, start + 1)], nil, rule: .beforeDirect, frame: frame, sentence: number)
    return max(end, start + 1)
  }

  /// Whether the clause goes on behind marked words that no stop ends: “the end” of the season.
  private func goesOn(_ span: Int, _ next: Skeleton.Item?) -> Bool {
    guard let next, next.isWord, next.classes.contains(.preposition), !next.classes.contains(.subordinator),
      let last = skeleton.lastInner(of: Int(items[span].span))
    else { return false }
    return (last.kind == .word || last.kind == .number) && !items[span].isCapital
  }

  /// X said that C.
  mutating func clause(
    _ frame: CueFrame, _ start: Int, _ rule: Attribution.Rule, _ place: Int, _ frames: [CueFrame],
    in sentence: Range<Int>, _ number: Int
  ) -> Int? {
    // What I think and hope is no quotation.
    if frame.traits.contains(.attitude), let source = frame.sourceRange,
      source.contains(where: { items[$0].classes.contains(.firstPerson) })
    {
      return nil
    }
    var end = skeleton.clauseEnd(from: start, of: frame, at: place, in: frames, sentence: sentence)
    guard end - start >= 2 || items[start].isSpan else { return nil }
    let opensSentence = frame.clause.lowerBound == sentence.lowerBound
    // "Asked whether C, Lorrens left".
    let isBare = frame.sourceRange == nil && frame.group.lowerBound == frame.clause.lowerBound
    if frame.isRelative || opensSentence && (isBare || frame.isParticiple || frame.isAside) {
      // "Lorrens, who said that C, left"; "Asked whether C, Lorrens left".
      end = mainClause(after: start, to: end) ?? end
    } else if isSubordinate(frame, in: sentence) {
      end = mainClause(after: start, to: end) ?? end
    }
    add([start..<end], nil, rule: rule, frame: frame, sentence: number)
    return end
  }

  /// Whether a frame stands in a clause that a main one must follow: "While Lorrens says C, …".
  private func isSubordinate(_ frame: CueFrame, in sentence: Range<Int>) -> Bool {
    var index = frame.clause.lowerBound - 1
    let limit = max(sentence.lowerBound, index - 12)
    while index >= limit {
      let item = items[index]
      guard item.isWord else {
        return false
      }
      if !item.classes.isDisjoint(with: [.subordinator, .like, .question])
        || item.form == .gerund && index == sentence.lowerBound
      {
        return index == sentence.lowerBound || index <= sentence.lowerBound + 2 && !skeleton.isFinite(index - 1)
      }
      index -= 1
    }
    return false
  }

  /// The comma before the main clause that goes on after a content.
  private func mainClause(after start: Int, to end: Int) -> Int? {
    var index = start + 1
    while index + 1 < end {
      let isComma = items[index].kind == .comma && index > start + 1
      if isComma || items[index].isSpan && skeleton.lastInner(of: Int(items[index].span))?.kind == .comma,
        skeleton.isFinite(index + 1) || items[index + 1].cue > 0
          || items[index + 1].isCapital || items[index + 1].kind == .number
          || !items[index + 1].classes.isDisjoint(with: [.subjectPronoun])
            && items[index + 1].classes.isDisjoint(with: [.relative])
      {
        return isComma ? index : index + 1
      }
      index += 1
    }
    return nil
  }
}
