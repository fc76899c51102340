/// One sentence: its frames take their contents from left and right, and what is left over floats.
extension AttributionFinder {
  mutating func search(sentence number: Int) {
    let language = skeleton.text.paragraphs[skeleton.sentences[number].paragraph].language
    if language.marksClauses { return searchSetOff(sentence: number, language) }
    let sentence = skeleton.sentences[number].items
    let all = skeleton.frames(in: sentence)
    // A verb that takes only what was talked about bounds no clause and attributes no words.
    let frames = all.filter { $0.traits != .report }
    var free = sentence.lowerBound
    let first = found.count
    if let end = quoting(in: sentence, number) { free = end }
    let tail = tail(of: frames, in: sentence)
    for (place, frame) in frames.enumerated() {
      if frame.clause.lowerBound < free, !encloses(frame, from: free, since: first) { continue }
      if let tail, place < tail { continue }
      if let end = search(frame, place, frames, in: sentence, from: free, number) { free = max(free, end) }
    }
    var left = sentence.lowerBound
    var signs = Signs()
    for index in sentence {
      if items[index].isSpan {
        signs.insert(.span)
      } else if items[index].classes.contains(.cueNoun) {
        signs.insert(.noun)
      }
    }
    for index in sentence
    where index + 1 < items.count && items[index + 1].classes.contains(.to) && skeleton.isAccording(index) {
      guard index >= left, !isTaken(index, since: first) else { continue }
      if let end = accordingTo(index, in: sentence, from: left, number) { left = max(left, end) }
    }
    if isNested { return }
    reports(of: all, in: sentence, since: first, number)
    if signs.contains(.noun) { nouns(in: sentence, number) }
    guard signs.contains(.span) else { return }
    equations(in: sentence, number)
    float(in: sentence, number)
  }

  /// What a sentence must hold for some of its readings to be worth the while.
  private struct Signs: OptionSet {
    let rawValue: UInt8
    static let span = Signs(rawValue: 1 << 0)
    /// A noun that reports, as "claim" does.
    static let noun = Signs(rawValue: 1 << 1)
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

  /// Whether what was found before a frame's verb stands inside its subject: "Lorrens, who said that C, added".
  private func encloses(_ frame: CueFrame, from free: Int, since first: Int) -> Bool {
    guard frame.group.lowerBound >= free, found.count > first, let content = found.last?.contents.first else {
      return false
    }
    return content.lowerBound > Int(items[frame.clause.lowerBound].first)
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
    if frame.isAside, case .that = complement.kind {
      // "As he noted that C, they left": a clause of time. "We know, as he said, that C": what follows is his.
      return clause(frame, complement.start, .clauseThat, place, frames, in: sentence, number)
    }
    if frame.isAside, case .bare = complement.kind, complement.start == frame.group.upperBound,
      frame.traits.contains(.clause)
    {
      return clause(frame, complement.start, .clauseBare, place, frames, in: sentence, number)
    }
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
      if case .bare = complement.kind, frame.traits.contains(.clause), frame.sourceRange != nil, !isGapped(frame) {
        return clause(frame, complement.start, .clauseBare, place, frames, in: sentence, number)
      }
      return named(frame, complement, in: sentence, number)
    }
  }

  /// Whether "what" stands before a frame, so that what follows it lacks a part: "what he says it does".
  private func isGapped(_ frame: CueFrame) -> Bool {
    frame.clause.lowerBound > 0 && skeleton.isWord(frame.clause.lowerBound - 1, "what")
  }

  /// Whether a frame says how somebody talks here and now, rather than what was said: "I must say that", "do you think".
  private func isTalk(_ frame: CueFrame, _ complement: Complement) -> Bool {
    // "It can be said that": nobody says it.
    if frame.isPassive, frame.sourceRange == nil, frame.group.contains(where: { items[$0].classes.contains(.modal) }) {
      return true
    }
    guard let source = frame.sourceRange, source.count == 1 else { return false }
    if skeleton.isWord(source.lowerBound, "let's") || skeleton.isWord(source.lowerBound, "let’s") { return true }
    let person = items[source.lowerBound].classes
    let isMarked = if case .span = complement.kind { true } else { false }
    if person.contains(.thing) || frame.isPassive && frame.traits.contains(.weak) {
      return !isMarked && frame.isPassive
    }
    guard person.contains(.firstPerson) || person.contains(.secondPerson) else { return false }
    if frame.traits.contains(.attitude) { return true }
    if case .span(let introduced) = complement.kind, !introduced, items[frame.verb].form == .base,
      skeleton.wordCount(of: Int(items[complement.start].span)) < 3
    {
      // "how we say “hello”": a word, not words.
      return true
    }
    guard !isMarked else { return false }
    if case .infinitive = complement.kind { return true }
    let group = frame.group.lowerBound..<frame.verb
    if group.contains(where: { items[$0].classes.contains(.modal) }) { return true }
    if let to = group.first(where: { items[$0].classes.contains(.to) }) {
      // "I went on to say", "we have sought to argue": told of the past. "I want to say": said now.
      return !group.contains { place in
        place < to
          && (skeleton.isWord(place, "went") || skeleton.isWord(place, "gone") || items[place].classes.contains(.past))
      }
    }
    // "I claim", "we say": the present tense reports only what is said again and again.
    return (items[frame.verb].form == .base || items[frame.verb].classes.isSuperset(of: [.light, .plain]))
      && !group.contains { !items[$0].classes.isDisjoint(with: [.adverb, .auxiliary]) }
  }

  /// What stands behind an item, to the stops that end its sentence; empty where nothing but stops does.
  func rest(of sentence: Range<Int>, behind index: Int) -> Range<Int> {
    index + 1..<max(index + 1, trimmedEnd(sentence))
  }

  func trimmedEnd(_ sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > sentence.lowerBound + 1, skeleton.isStop(items[end - 1]) { end -= 1 }
    return end
  }
}
