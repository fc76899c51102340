/// One sentence: its frames take their contents from left and right, and what is left over floats.
extension AttributionFinder {
  mutating func search(sentence number: Int) {
    let sentence = skeleton.sentences[number].items
    let frames = skeleton.frames(in: sentence)
    var free = sentence.lowerBound
    let first = found.count
    if let end = quoting(in: sentence, number) { free = end }
    for (place, frame) in frames.enumerated() {
      if frame.clause.lowerBound < free { continue }
      if let end = search(frame, place, frames, in: sentence, from: free, number) { free = max(free, end) }
    }
    var left = sentence.lowerBound
    for index in sentence.lowerBound..<sentence.upperBound where skeleton.isAccording(index) {
      guard index >= left, !isTaken(index, since: first) else { continue }
      if let end = accordingTo(index, in: sentence, from: left, number) { left = max(left, end) }
    }
    nouns(in: sentence, number)
    equations(in: sentence, number)
    float(in: sentence, number)
  }

  /// Whether an item is inside a content found in this sentence.
  private func isTaken(_ index: Int, since first: Int) -> Bool {
    let token = Int(items[index].first)
    return found[first...].contains { $0.contents.contains { $0.contains(token) } }
  }

  /// Finds a frame's content; the item after everything it takes, or nil where it has none.
  private mutating func search(
    _ frame: CueFrame, _ place: Int, _ frames: [CueFrame], in sentence: Range<Int>, from free: Int, _ number: Int
  ) -> Int? {
    let complement = skeleton.complement(of: frame, in: sentence)
    if isTalk(frame, complement) { return nil }
    if frame.isAside { return aside(frame, complement, in: sentence, from: free, number) }
    let clauseEnd = max(frame.group.upperBound, frame.clause.upperBound)
    if let end = markedBefore(frame, complement, clauseEnd, in: sentence, from: free, number) { return end }
    switch complement.kind {
    case .span(let introduced):
      return span(frame, complement.start, introduced, place, frames, in: sentence, number)
    case .that:
      guard !frame.traits.isDisjoint(with: [.that, .clause, .direct]) || frame.isOpen else { return nil }
      return clause(frame, complement.start, frame.isOpen ? .open : .clauseThat, place, frames, in: sentence, number)
    case .question:
      return clause(frame, complement.start, .clauseQuestion, place, frames, in: sentence, number)
    case .infinitive:
      return clause(frame, complement.start, .infinitive, place, frames, in: sentence, number)
    case .colon:
      guard frame.traits.contains(.direct), complement.start < sentence.upperBound else { return nil }
      return clause(frame, complement.start, .colon, place, frames, in: sentence, number)
    case .bare, .object, .none:
      if let end = plainBefore(frame, complement, clauseEnd, in: sentence, from: free, number) { return end }
      if case .bare = complement.kind, frame.traits.contains(.clause), frame.sourceRange != nil {
        return clause(frame, complement.start, .clauseBare, place, frames, in: sentence, number)
      }
      return named(frame, complement, in: sentence, number)
    }
  }

  /// Whether a frame says how somebody talks here and now, rather than what was said: "I must say that", "do you think".
  private func isTalk(_ frame: CueFrame, _ complement: Complement) -> Bool {
    guard let source = frame.sourceRange, source.count == 1 else { return false }
    let person = items[source.lowerBound].classes
    let isMarked = if case .span = complement.kind { true } else { false }
    if person.contains(.thing) || frame.isPassive && frame.traits.contains(.weak) {
      return !isMarked && frame.isPassive
    }
    guard person.contains(.firstPerson) || person.contains(.secondPerson) else { return false }
    if frame.traits.contains(.attitude) { return true }
    guard !isMarked else { return false }
    if case .infinitive = complement.kind { return true }
    let group = frame.group.lowerBound..<frame.verb
    if group.contains(where: { !items[$0].classes.isDisjoint(with: [.modal, .to]) }) { return true }
    // "I claim", "we say": the present tense reports only what is said again and again.
    return items[frame.verb].form == .base
      && !group.contains { !items[$0].classes.isDisjoint(with: [.adverb, .auxiliary]) }
  }

  /// “C,” X said — the content ends in marks on the left.
  private mutating func markedBefore(
    _ frame: CueFrame, _ complement: Complement, _ clauseEnd: Int, in sentence: Range<Int>, from free: Int,
    _ number: Int
  ) -> Int? {
    let start = frame.clause.lowerBound
    guard start > free, frame.traits.contains(.direct) || frame.traits.contains(.clause), !frame.isParticiple,
      !frame.isRelative
    else { return nil }
    var last = start - 1
    while last > free, items[last].isWord,
      items[last].classes.contains(.adverb) || items[last].classes.contains(.coordinator)
        || items[last].classes.contains(.time)
    {
      last -= 1
    }
    var hasComma = false
    if last > free, items[last].kind == .comma || items[last].kind == .dash, !items[last].isSpan {
      hasComma = true
      last -= 1
    }
    guard last >= free, items[last].isSpan, frame.sourceRange != nil else { return nil }
    let span = Int(items[last].span)
    guard !claimed[span] else { return nil }
    let ending = skeleton.lastInner(of: span)?.kind
    var opens = hasComma
    switch ending {
    case .comma, .question, .exclamation, .dash, .ellipsis: opens = true
    case .period: opens = opens || !isComplement(complement)
    default: opens = opens || frame.isInverted
    }
    guard opens else { return nil }
    // “Fox News Sunday,” X said? A short title inside a clause of its own is no content.
    var first = last
    if last > free, grows(from: last, free: free) {
      first = skeleton.clauseStart(in: free..<last + 1)
    }
    var contents = [first..<last + 1]
    var end = clauseEnd
    // “C,” X said, “C”.
    if case .span(let introduced) = complement.kind, introduced {
      contents.append(complement.start..<complement.start + 1)
      end = complement.start + 1
    }
    add(contents, nil, rule: .afterDirect, frame: frame, sentence: number)
    return end
  }

  private func isComplement(_ complement: Complement) -> Bool {
    switch complement.kind {
    case .none, .object: false
    default: true
    }
  }

  /// Whether the words before a span belong to the clause that it ends.
  private func grows(from last: Int, free: Int) -> Bool {
    let before = items[last - 1]
    if before.isSpan { return true }
    switch before.kind {
    case .word, .number: return true
    case .comma: return (free..<last).contains { items[$0].isWord }
    default: return false
    }
  }

  /// C, X said — without marks at the end.
  private mutating func plainBefore(
    _ frame: CueFrame, _ complement: Complement, _ clauseEnd: Int, in sentence: Range<Int>, from free: Int,
    _ number: Int
  ) -> Int? {
    let start = frame.clause.lowerBound
    guard start - 1 > free, items[start - 1].kind == .comma || items[start - 1].kind == .dash, !items[start - 1].isSpan,
      frame.traits.contains(.clause), !frame.isParticiple, !frame.isRelative, case .phrase = frame.source
    else { return nil }
    if case .bare = complement.kind { return nil }
    let left = skeleton.clauseStart(in: free..<start - 1)..<start - 1
    guard !left.isEmpty else { return nil }
    let opener = items[left.lowerBound]
    let hasVerb =
      skeleton.startsClause(left.lowerBound, to: left.upperBound)
      || left.contains { items[$0].isSpan }
    let isAfterComma = clauseEnd < sentence.upperBound && items[clauseEnd].kind == .comma
    if hasVerb, opener.classes.isDisjoint(with: [.subordinator, .like]) || opener.classes.contains(.question) {
      add([left], nil, rule: .clauseAfter, frame: frame, sentence: number)
      return clauseEnd
    }
    // C, X said, C.
    guard isAfterComma, clauseEnd + 2 < sentence.upperBound else { return nil }
    let right = clauseEnd + 1..<trimmedEnd(sentence)
    guard right.count > 1, right.contains(where: { skeleton.isFinite($0) || items[$0].isSpan }) else { return nil }
    add([left, right], nil, rule: .around, frame: frame, sentence: number)
    return right.upperBound
  }

  func trimmedEnd(_ sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound + 1, skeleton.isStop(items[end - 1]) { end -= 1 }
    return end
  }

  /// X said, “C”; X said “C” and so on.
  private mutating func span(
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
    if introduced || isLast || items[start].isCapital && words > 4 {
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

  /// X said that C.
  private mutating func clause(
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
    if frame.isRelative || opensSentence && frame.sourceRange == nil || frame.isParticiple && opensSentence {
      // "Lorrens, who said that C, left"; "Asked whether C, Lorrens left".
      end = mainClause(after: start, to: end) ?? end
    }
    add([start..<end], nil, rule: rule, frame: frame, sentence: number)
    return end
  }

  /// The comma before the main clause that goes on after a content.
  private func mainClause(after start: Int, to end: Int) -> Int? {
    var index = start + 2
    while index + 1 < end {
      if items[index].kind == .comma,
        skeleton.isFinite(index + 1) || items[index + 1].cue > 0
          || items[index + 1].isCapital
          || !items[index + 1].classes.isDisjoint(with: [.subjectPronoun])
            && items[index + 1].classes.isDisjoint(with: [.relative])
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// X called Y “C”.
  private mutating func named(
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
  private mutating func blamed(_ frame: CueFrame, _ start: Int, in sentence: Range<Int>, _ number: Int) -> Int? {
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
  private mutating func aside(
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
    let leads = (free..<start).allSatisfy {
      items[$0].classes.contains(.coordinator) || skeleton.isStop(items[$0]) || items[$0].classes.contains(.adverb)
    }
    if leads {
      guard let comma = (end..<min(end + 10, sentence.upperBound)).first(where: { items[$0].kind == .comma }) else {
        return nil
      }
      let content = comma + 1..<trimmedEnd(sentence)
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
