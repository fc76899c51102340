/// One sentence: its frames take their contents from left and right, and what is left over floats.
extension AttributionFinder {
  mutating func search(sentence number: Int) {
    let sentence = skeleton.sentences[number].items
    let all = skeleton.frames(in: sentence)
    // A verb that takes only what was talked about bounds no clause and attributes no words.
    let frames = all.filter { $0.traits != .report }
    var free = sentence.lowerBound
    let first = found.count
    if let end = quoting(in: sentence, number) { free = end }
    let tail = tail(of: frames, in: sentence)
    for (place, frame) in frames.enumerated() {
      if frame.clause.lowerBound < free { continue }
      if let tail, place < tail { continue }
      if let end = search(frame, place, frames, in: sentence, from: free, number) { free = max(free, end) }
    }
    var left = sentence.lowerBound
    for index in sentence.lowerBound..<sentence.upperBound where skeleton.isAccording(index) {
      guard index >= left, !isTaken(index, since: first) else { continue }
      if let end = accordingTo(index, in: sentence, from: left, number) { left = max(left, end) }
    }
    reports(of: all, in: sentence, since: first, number)
    nouns(in: sentence, number)
    equations(in: sentence, number)
    float(in: sentence, number)
  }

  /// The frame at the end of a sentence whose content is all before it, other frames included: "X said that C, Y reported".
  private func tail(of frames: [CueFrame], in sentence: Range<Int>) -> Int? {
    guard frames.count > 1, let last = frames.last, case .phrase = last.source, !last.isParticiple, !last.isAside,
      !last.isRelative, last.traits.contains(.clause), last.clause.lowerBound > sentence.lowerBound + 3,
      items[last.clause.lowerBound - 1].kind == .comma, !items[last.clause.lowerBound - 2].isSpan
    else { return nil }
    var end = max(last.group.upperBound, last.clause.upperBound)
    while end < sentence.upperBound, items[end].isWord,
      items[end].classes.contains(.time) || items[end].classes.contains(.preposition)
    { end += 1 }
    guard end >= trimmedEnd(sentence) else { return nil }
    let inner = frames[frames.count - 2]
    switch skeleton.complement(of: inner, in: sentence.lowerBound..<last.clause.lowerBound - 1).kind {
    case .that, .bare: break
    default: return nil
    }
    guard !inner.isParticiple, inner.clause.upperBound < last.clause.lowerBound - 3 else { return nil }
    return frames.count - 1
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
    // "It can be said that": nobody says it.
    if frame.isPassive, frame.sourceRange == nil, frame.group.contains(where: { items[$0].classes.contains(.modal) }) {
      return true
    }
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
    default: opens = opens || frame.isInverted || last == sentence.lowerBound && !isComplement(complement)
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

  /// Whether a clause that opens with a subordinate one goes on with a main one.
  private func followsMainClause(_ clause: Range<Int>) -> Bool {
    guard let comma = clause.last(where: { items[$0].kind == .comma }), comma + 2 < clause.upperBound else {
      return false
    }
    return skeleton.startsClause(comma + 1, to: clause.upperBound)
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
    var left = skeleton.clauseStart(in: free..<start - 1)..<start - 1
    guard !left.isEmpty else { return nil }
    // "She made this point: the water, she said, has …": behind the colon stands a subject whose verb is yet to come.
    if clauseEnd < sentence.upperBound, items[clauseEnd].kind == .comma,
      let colon = left.suffix(12).last(where: { items[$0].kind == .colon }), colon + 1 < left.upperBound,
      !(colon + 1..<left.upperBound).contains(where: { skeleton.isFinite($0) || items[$0].isSpan })
    {
      left = colon + 1..<left.upperBound
    }
    let opener = items[left.lowerBound]
    let hasSubordinate =
      opener.classes.isDisjoint(with: [.subordinator, .like]) || opener.classes.contains(.question)
      || followsMainClause(left)
    let hasVerb =
      skeleton.startsClause(left.lowerBound, to: left.upperBound)
      || left.contains { items[$0].isSpan }
    let isAfterComma = clauseEnd < sentence.upperBound && items[clauseEnd].kind == .comma
    if hasVerb, hasSubordinate {
      add([left], nil, rule: .clauseAfter, frame: frame, sentence: number)
      return clauseEnd
    }
    // C, X said, C.
    guard isAfterComma, clauseEnd + 2 < sentence.upperBound else { return nil }
    let right = clauseEnd + 1..<trimmedEnd(sentence)
    guard right.count > 1, right.contains(where: { skeleton.isFinite($0) || items[$0].isSpan }) else { return nil }
    // "Still, he said, C": what only leads in is left out.
    let leads =
      left.count < 3 && !items[left.lowerBound].classes.isDisjoint(with: [.adverb, .coordinator, .preposition])
      && !items[left.lowerBound].classes.contains(.subordinator)
    add(leads ? [right] : [left, right], nil, rule: .around, frame: frame, sentence: number)
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
