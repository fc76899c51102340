/// What stands behind a verb of saying in the languages that set clauses off by commas.
extension Skeleton {
  /// The most items between a verb and its comma or colon.
  private static let widestGap = 26

  /// Finds what a frame's verb takes on its right.
  func setOffComplement(of frame: CueFrame, in sentence: Range<Int>, _ language: QuotationLanguage) -> Complement {
    var index = frame.group.upperBound
    if frame.isInverted, let source = frame.sourceRange { index = max(index, source.upperBound) }
    let none = Complement(kind: .none, start: index)
    let end = min(sentence.upperBound, index + Self.widestGap)
    while index < end {
      let item = items[index]
      if item.isSpan {
        if frame.traits.contains(.naming) {
          return Complement(kind: .object, start: namedStart(frame, index))
        }
        // A paper or a ship, not what was said.
        guard isName(index), index > frame.group.upperBound, items[index - 1].isWord else {
          return Complement(kind: .span(introduced: false), start: index)
        }
      }
      switch item.kind {
      case .colon:
        guard index + 1 < sentence.upperBound else { return none }
        if items[index + 1].isSpan { return Complement(kind: .span(introduced: true), start: index + 1) }
        guard frame.traits.contains(.direct), items[index + 1].isCapital else { return none }
        return Complement(kind: .colon, start: index + 1)
      case .comma: return behindComma(index, frame, in: sentence, language) ?? none
      case .period, .question, .exclamation, .ellipsis, .semicolon:
        if !isBoundary(index) { break }
        return none
      case .dash:
        guard index + 1 < sentence.upperBound, items[index + 1].isSpan else { return none }
        return Complement(kind: .span(introduced: true), start: index + 1)
      case .word:
        if language == .russian, frame.traits.contains(.infinitive),
          item.classes.contains(.plain) || item.cue > 0 && item.form == .base
        {
          // "пообещал компенсировать", "попросил не ходить".
          let start = items[index - 1].classes.contains(.negation) ? index - 1 : index
          return Complement(kind: .infinitive, start: start)
        }
      default: break
      }
      index += 1
    }
    return none
  }

  /// Where the name that a verb gives begins: "nannte [den Plan einen „…“]", "sprach von [einem „…“]".
  private func namedStart(_ frame: CueFrame, _ span: Int) -> Int {
    var start = frame.group.upperBound
    if frame.isInverted, let source = frame.sourceRange { start = max(start, source.upperBound) }
    if let of = (start..<span).first(where: { isWord($0, "von") || isWord($0, "vom") }) { return of + 1 }
    return start
  }

  private func behindComma(
    _ comma: Int, _ frame: CueFrame, in sentence: Range<Int>, _ language: QuotationLanguage
  ) -> Complement? {
    let start = comma + 1
    guard start < sentence.upperBound else { return nil }
    let next = items[start]
    if next.isSpan { return Complement(kind: .span(introduced: true), start: start) }
    if next.kind == .dash, start + 1 < sentence.upperBound, items[start + 1].isSpan {
      return Complement(kind: .span(introduced: true), start: start + 1)
    }
    guard next.isWord else { return nil }
    let takesClause = !frame.traits.isDisjoint(with: [.clause, .that, .question])
    if takesClause, next.classes.contains(.that) { return Complement(kind: .that, start: start) }
    if !frame.traits.isDisjoint(with: [.question, .clause]), next.classes.contains(.question),
      next.classes.isDisjoint(with: [.like]) || frame.traits.contains(.question), !isOwnAside(start, frame),
      // "вспоминают историю, когда": not what is asked.
      comma == frame.group.upperBound || comma == frame.sourceRange?.upperBound
        || frame.traits.contains(.question)
          && items[comma - 1].classes.contains(.objectPronoun)
    {
      return Complement(kind: .question, start: start)
    }
    if takesClause, let question = prepositionalQuestion(start) { return Complement(kind: .question, start: question) }
    if language == .german {
      if frame.traits.contains(.infinitive), endsInInfinitive(from: start, in: sentence) {
        return Complement(kind: .infinitive, start: start)
      }
      if frame.traits.contains(.clause), startsGermanClause(start, in: sentence) {
        return Complement(kind: .bare, start: start)
      }
    }
    // Past an insertion: ", der seit Jahren warnt, dass"; ", по его признанию, что".
    var index = start
    var commas = 0
    while takesClause, index < min(sentence.upperBound - 1, start + 24) {
      if items[index].kind == .colon, items[index + 1].isSpan, frame.traits.contains(.direct) {
        // "erzählt langsam, mit langen Pausen: „C“".
        return Complement(kind: .span(introduced: true), start: index + 1)
      }
      if items[index].isSpan || items[index].kind == .colon { return nil }
      if items[index].kind == .comma {
        commas += 1
        if items[index + 1].classes.contains(.that), commas < 3 { return Complement(kind: .that, start: index + 1) }
      }
      index += 1
    }
    return nil
  }

  /// Whether "wie" opens a clause of its own rather than a question: "sagte X, wie die Zeitung berichtet".
  private func isOwnAside(_ start: Int, _ frame: CueFrame) -> Bool {
    guard items[start].classes.contains(.like) else { return false }
    var index = start + 1
    while index < items.count, !isBoundary(index) {
      if items[index].cue > 0, items[index].form != .base { return true }
      index += 1
    }
    return false
  }

  /// "о чём", "in welcher": a question behind a preposition.
  private func prepositionalQuestion(_ start: Int) -> Int? {
    guard start + 1 < items.count, items[start].classes.contains(.preposition), items[start + 1].isWord,
      items[start + 1].classes.contains(.question), items[start + 1].classes.isDisjoint(with: [.relative])
    else { return nil }
    return start
  }

  /// Whether a clause ends in an infinitive with "zu".
  private func endsInInfinitive(from start: Int, in sentence: Range<Int>) -> Bool {
    var end = start
    while end < sentence.upperBound, !isBoundary(end) || items[end].isSpan { end += 1 }
    guard end - start > 1, items[end - 1].isWord else { return false }
    if isWord(end - 2, "zu") { return true }
    let word = bytes(ofWord: end - 1)
    guard word.count > 6, word.suffix(1).elementsEqual("n".utf8) else { return false }
    return zip(word.indices.dropFirst(2), word.indices.dropFirst(3)).contains {
      word[$0] == UInt8(ascii: "z") && word[$1] == UInt8(ascii: "u")
    }
  }

  /// Whether a main clause without "dass" starts here: its verb is not its last word, as a relative clause's is.
  private func startsGermanClause(_ start: Int, in sentence: Range<Int>) -> Bool {
    let first = items[start]
    if !first.classes.isDisjoint(with: [.subordinator, .relative, .coordinator]),
      first.classes.isDisjoint(with: [.preposition])
    {
      return false
    }
    var end = start
    while end < sentence.upperBound, !isBoundary(end) || items[end].isSpan { end += 1 }
    let verbs = (start + 1..<max(start + 1, end)).filter { isFiniteSetOff($0) }
    guard let verb = verbs.first else {
      // The verb is not in the lists: marked words, or a pronoun as its subject.
      return first.classes.contains(.subjectPronoun) && first.classes.isDisjoint(with: [.determiner]) && end - start > 2
    }
    if items[verb].classes.contains(.subjunctive) { return true }
    let mayBeRelative =
      !first.classes.isDisjoint(with: [.determiner, .oblique]) || first.classes.contains(.preposition)
    return verb < end - 1 || !mayBeRelative
  }

  /// The item after the last one of a content: the end of its sentence, or where the reporting goes on.
  func setOffEnd(from start: Int, _ place: Int, _ frames: [CueFrame], _ sentence: Range<Int>) -> Int {
    var end = sentence.upperBound
    while end > start + 1, isStop(items[end - 1]) { end -= 1 }
    // "кто спрашивает, откуда это, …": the main clause goes on behind the next comma.
    if frames[place].isRelative, let comma = (start..<end).first(where: { items[$0].kind == .comma }),
      comma > start + 1,
      items[comma + 1].classes.isDisjoint(with: [.that, .question])
    {
      end = comma
    }
    for next in frames[(place + 1)...] where next.clause.lowerBound > start {
      let before = items[next.clause.lowerBound - 1]
      guard
        before.kind == .comma || before.kind == .dash || items[next.clause.lowerBound].classes.contains(.coordinator)
      else { continue }
      let isBeside: Bool
      if case .inherited = next.source { isBeside = true } else { isBeside = next.isAside }
      guard isBeside else { continue }
      let cut = before.kind == .comma || before.kind == .dash ? next.clause.lowerBound - 1 : next.clause.lowerBound
      if cut > start + 1 { return min(end, cut) }
    }
    return end
  }
}
