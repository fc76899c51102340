/// The contents of the languages that set clauses off by commas: on the right of a verb behind its comma, on its left
/// before it, and around phrases such as "laut" and "по словам".
extension AttributionFinder {
  /// Searches one sentence.
  mutating func searchSetOff(sentence number: Int, _ language: QuotationLanguage) {
    let sentence = skeleton.sentences[number].items
    let frames = skeleton.setOffFrames(in: sentence, language)
    let first = found.count
    var free = sentence.lowerBound
    for (place, frame) in frames.enumerated() {
      guard frame.group.lowerBound >= free else { continue }
      if let end = searchSetOff(frame, place, frames, in: sentence, from: free, number, language) {
        free = max(free, end)
      }
    }
    for index in sentence where items[index].classes.contains(.accordance) {
      guard !isCovered(index, since: first) else { continue }
      accordance(index, in: sentence, number, language)
    }
    if isNested { return }
    if found.count == first { implied(in: sentence, number, language) }
    floatSetOff(in: sentence, number, language)
  }

  private func isCovered(_ index: Int, since first: Int) -> Bool {
    let token = Int(items[index].first)
    return found[first...].contains { $0.contents.contains { $0.contains(token) } }
  }

  /// Finds a frame's content; the item after everything it takes, or nil where it has none.
  private mutating func searchSetOff(
    _ frame: CueFrame, _ place: Int, _ frames: [CueFrame], in sentence: Range<Int>, from free: Int, _ number: Int,
    _ language: QuotationLanguage
  ) -> Int? {
    if isOwnTalk(frame, in: sentence) { return nil }
    let complement = skeleton.setOffComplement(of: frame, in: sentence, language)
    if let end = leftMarked(frame, complement, in: sentence, from: free, number) { return end }
    if frame.isAside { return asideSetOff(frame, in: sentence, from: free, number, language) }
    switch complement.kind {
    case .span, .colon, .that, .bare, .infinitive, .question:
      if case .span(let introduced) = complement.kind, !introduced, !frame.traits.contains(.direct) { return nil }
      var end = skeleton.setOffEnd(from: complement.start, place, frames, sentence)
      var rule = Attribution.Rule.clauseThat
      switch complement.kind {
      case .span:
        rule = .beforeDirect
        let behind = complement.start + 1
        if behind >= sentence.upperBound || skeleton.isStop(items[behind]) { end = behind }
      case .colon: rule = .colon
      case .bare: rule = .clauseBare
      case .infinitive: rule = .infinitive
      default: break
      }
      guard end > complement.start, items[complement.start].isSpan || end - complement.start > 1 else { return nil }
      add([complement.start..<end], nil, rule: rule, frame: frame, sentence: number)
      return end
    case .object:
      let span = (complement.start..<sentence.upperBound).first { items[$0].isSpan }
      guard let span, frame.sourceRange != nil else { return nil }
      add([complement.start..<span + 1], .mixed, rule: .naming, frame: frame, sentence: number)
      return span + 1
    case .none: break
    }
    if frame.isPreviousContent, number > 0, frame.sourceRange != nil,
      skeleton.sentences[number - 1].paragraph == skeleton.sentences[number].paragraph
    {
      let before = skeleton.sentences[number - 1].items
      guard !before.contains(where: { items[$0].isSpan && claimed[Int(items[$0].span)] }) else { return nil }
      add([before.lowerBound..<trimmedEnd(before)], nil, rule: .implicit, frame: frame, sentence: number)
      return frame.clause.upperBound
    }
    return leftPlain(frame, in: sentence, from: free, number)
  }

  /// Whether somebody says how they talk here and now: "ich sage", "я думаю".
  private func isOwnTalk(_ frame: CueFrame, in sentence: Range<Int>) -> Bool {
    guard let source = frame.sourceRange, source.count == 1 else { return false }
    let classes = items[source.lowerBound].classes
    guard classes.contains(.firstPerson) || classes.contains(.secondPerson), classes.contains(.subjectPronoun) else {
      return false
    }
    return frame.traits.contains(.attitude) || items[frame.verb].form != .past && items[frame.verb].form != .participle
  }

  /// “C”, X said; the words before the marks belong to them where they are one clause.
  private mutating func leftMarked(
    _ frame: CueFrame, _ complement: Complement, in sentence: Range<Int>, from free: Int, _ number: Int
  ) -> Int? {
    var last = frame.clause.lowerBound - 1
    guard last >= free, frame.traits.contains(.direct) || frame.traits.contains(.clause), frame.sourceRange != nil
    else {
      return nil
    }
    var hasMark = false
    if items[last].kind == .dash, !items[last].isSpan { (last, hasMark) = (last - 1, true) }
    if last >= free, items[last].kind == .comma { (last, hasMark) = (last - 1, true) }
    guard last >= free, items[last].isSpan, !claimed[Int(items[last].span)] else { return nil }
    let ending = skeleton.lastInner(of: Int(items[last].span))?.kind
    let isFull = ending == .question || ending == .exclamation || ending == .comma || ending == .ellipsis
    guard hasMark || isFull || frame.isInverted, frame.isInverted || hasMark else { return nil }
    if case .that = complement.kind { return nil }
    var first = last
    if last > free, items[last - 1].isWord || items[last - 1].isSpan {
      first = skeleton.clauseStart(in: free..<last + 1)
    } else if last > free, items[last - 1].kind == .comma, (free..<last).contains(where: { items[$0].isWord }) {
      first = skeleton.clauseStart(in: free..<last + 1)
    }
    var contents = [first..<last + 1]
    var end = max(frame.group.upperBound, frame.clause.upperBound)
    if case .span(let introduced) = complement.kind, introduced {
      contents.append(complement.start..<complement.start + 1)
      end = complement.start + 1
    }
    add(contents, nil, rule: .afterDirect, frame: frame, sentence: number)
    return end
  }

  /// C, said X: a clause without marks before an inverted verb.
  private mutating func leftPlain(
    _ frame: CueFrame, in sentence: Range<Int>, from free: Int, _ number: Int
  ) -> Int? {
    let start = frame.clause.lowerBound
    guard start > free + 1, items[start - 1].kind == .comma, frame.sourceRange != nil,
      frame.traits.contains(.clause) || frame.traits.contains(.direct),
      frame.isInverted, frame.group.lowerBound <= start + 1 || items[start].classes.contains(.modal)
    else { return nil }
    if case .inherited = frame.source { return nil }
    let content = skeleton.clauseStart(in: free..<start - 1)..<start - 1
    guard content.count > 2 else { return nil }
    add([content], nil, rule: .clauseAfter, frame: frame, sentence: number)
    return max(frame.group.upperBound, frame.clause.upperBound)
  }

  /// As X said, C; C, as X said.
  private mutating func asideSetOff(
    _ frame: CueFrame, in sentence: Range<Int>, from free: Int, _ number: Int, _ language: QuotationLanguage
  ) -> Int? {
    guard frame.sourceRange != nil else { return nil }
    let start = frame.clause.lowerBound
    let leads = !(min(free, start)..<start).contains { items[$0].isWord || items[$0].isSpan }
    if leads {
      let content = rest(of: sentence, behind: frame.clause.upperBound)
      guard frame.clause.upperBound < sentence.upperBound, items[frame.clause.upperBound].kind == .comma,
        content.count > 1 || content.first.map({ items[$0].isSpan }) == true
      else { return nil }
      add([content], nil, rule: .aside, frame: frame, sentence: number)
      return content.upperBound
    }
    guard start > free + 1, items[start - 1].kind == .comma else { return nil }
    let content = skeleton.clauseStart(in: free..<start - 1)..<start - 1
    guard content.count > 2 else { return nil }
    add([content], nil, rule: .aside, frame: frame, sentence: number)
    return frame.clause.upperBound
  }

  /// A sentence in the subjunctive of reported speech goes on with the report before it.
  private mutating func implied(in sentence: Range<Int>, _ number: Int, _ language: QuotationLanguage) {
    guard language == .german, lastSentence == number - 1, let last = found.last, last.source != nil,
      last.kind != .term,
      number > 0, skeleton.sentences[number - 1].paragraph == skeleton.sentences[number].paragraph,
      sentence.contains(where: { items[$0].isWord && !items[$0].isCapital && items[$0].classes.contains(.subjunctive) }
      ),
      !sentence.contains(where: { items[$0].isWord && items[$0].classes.contains(.firstPerson) })
    else { return }
    add([sentence.lowerBound..<trimmedEnd(sentence)], nil, rule: .implicit, frame: nil, sentence: number)
    takeSource(from: found.count - 2)
  }

  /// Marked words that no frame took: they go on from those before, or follow a lead-in.
  private mutating func floatSetOff(in sentence: Range<Int>, _ number: Int, _ language: QuotationLanguage) {
    let paragraph = skeleton.sentences[number].paragraph
    for index in sentence where items[index].isSpan {
      let span = Int(items[index].span)
      guard !claimed[span], !skeleton.spans[span].continues, !skeleton.spans[span].isContinuation else { continue }
      let words = skeleton.wordCount(of: span)
      let opens = !(sentence.lowerBound..<index).contains { items[$0].isWord || items[$0].kind == .number }
      let ends = index + 1 >= sentence.upperBound || skeleton.isStop(items[index + 1])
      if opens, ends, words > 1 || !skeleton.spans[span].isOpened, lastDirect >= 0, number - lastDirectSentence <= 2,
        found[lastDirect].paragraph == paragraph
      {
        extend(lastDirect, with: index..<index + 1, sentence: number)
        continue
      }
      if index > sentence.lowerBound, items[index - 1].kind == .colon, words > 2,
        let source = skeleton.setOffPhrase(startingAt: sentence.lowerBound, notAfter: index - 1, language)
      {
        let frame = CueFrame(
          verb: source.lowerBound, group: source, source: .phrase(source), clause: source, traits: [.direct])
        add([index..<index + 1], .direct, rule: .leadIn, frame: frame, sentence: number)
        clearLastCue()
      } else if opens, words > 9 {
        add([index..<index + 1], .direct, rule: .bare, frame: nil, sentence: number)
      }
    }
  }
}
