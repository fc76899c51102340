/// Noun phrases of the languages that set clauses off by commas, German and Russian.
///
/// There is no tagger here either. A German phrase is a determiner and what leads to its capitals; a Russian one is a
/// run of words that are neither verbs nor particles of speech.
extension Skeleton {
  /// The noun phrase that starts at an item.
  func setOffPhrase(startingAt start: Int, notAfter end: Int, _ language: QuotationLanguage) -> Range<Int>? {
    guard start < end, items[start].isWord || items[start].kind == .number || items[start].isSpan else { return nil }
    let first = items[start]
    if first.isWord, first.classes.contains(.subjectPronoun),
      first.classes.isDisjoint(with: [.determiner, .possessivePronoun])
    {
      return start..<start + 1
    }
    return language == .german
      ? germanPhrase(startingAt: start, notAfter: end) : russianPhrase(startingAt: start, notAfter: end)
  }

  /// Whether marked words can stand inside a noun phrase, as the name of a ship or a paper does.
  func isName(_ index: Int) -> Bool {
    guard items[index].isSpan, spans[Int(items[index].span)].isClosed, wordCount(of: Int(items[index].span)) <= 4,
      let last = lastInner(of: Int(items[index].span))
    else { return false }
    return last.kind == .word || last.kind == .number
  }

  /// The item behind what brackets hold, or `nil` where they do not close soon.
  private func behindBracket(_ index: Int, _ end: Int) -> Int? {
    guard
      let close = (index + 1..<max(index + 1, min(end, index + 9))).first(where: { items[$0].kind == .closeBracket })
    else { return nil }
    return close + 1
  }

  private func isInitial(_ index: Int) -> Bool {
    guard items[index].isWord, items[index].isCapital else { return false }
    let token = text.tokens[Int(items[index].first)]
    return text.utf8.scalar(at: Int(token.start)).length == token.range.count
  }

  private func germanPhrase(startingAt start: Int, notAfter end: Int) -> Range<Int>? {
    var index = start
    var last = start
    var nouns = 0
    var takesGenitive = false
    scan: while index < min(end, start + 24) {
      let item = items[index]
      if item.isSpan {
        guard nouns > 0, isName(index), index == last else { break scan }
        index += 1
        last = index
        continue
      }
      switch item.kind {
      case .openBracket:
        guard nouns > 0, let next = behindBracket(index, end) else { break scan }
        index = next
        last = index
        continue
      case .period:
        guard index > start, items[index - 1].classes.contains(.abbreviation) || isInitial(index - 1) else {
          break scan
        }
        index += 1
        continue
      case .number:
        index += 1
        if nouns > 0 { last = index }
        continue
      case .word: break
      default: break scan
      }
      let isFunction = !item.classes.isDisjoint(with: [
        .preposition, .adverb, .subordinator, .coordinator, .question, .like,
      ])
      let isCounted = index > start && (0x30...0x39).contains(text.utf8[Int(text.tokens[Int(item.first)].start)])
      if item.isCapital || isCounted, !(isFunction && item.shape.contains(.sentenceStart)),
        item.classes.isDisjoint(with: [.determiner, .possessivePronoun, .oblique, .subjectPronoun])
      {
        if nouns > 0, item.classes.contains(.time) { break scan }
        nouns += 1
        if item.classes.contains(.role) { takesGenitive = true }
        index += 1
        last = index
        continue
      }
      if !item.classes.isDisjoint(with: [.determiner, .possessivePronoun, .oblique]) {
        if index == start {
          takesGenitive = true
        } else if nouns > 0 {
          // "der Sprecher der Stadt": a genitive; "sagte Klarwein der Zeitung": whom it was said to.
          guard takesGenitive,
            isWord(index, "des") || isWord(index, "der") || isWord(index, "eines") || isWord(index, "einer")
              || item.classes.contains(.possessivePronoun) && item.classes.contains(.oblique)
          else { break scan }
        } else if items[index - 1].isWord, items[index - 1].classes.contains(.determiner) == false {
          break scan
        }
        index += 1
        continue
      }
      if isWord(index, "von") || isWord(index, "und") {
        guard nouns > 0, index + 1 < end, items[index + 1].isCapital, items[index + 1].isWord, index == last,
          isWord(index, "von") || index + 2 >= end || !isFiniteSetOff(index + 2)
        else { break scan }
        index += 1
        continue
      }
      guard !isFunction, isAdjective(index), opensNoun(index + 1, before: end) else { break scan }
      index += 1
    }
    guard nouns > 0 || last > start else {
      // "Manche", "Viele", "Einige" alone.
      let isAlone =
        items[start].classes.isSuperset(of: [.determiner, .subjectPronoun])
        && items[start].classes.isDisjoint(with: [.thing])
      return isAlone ? start..<start + 1 : nil
    }
    return start..<last
  }

  /// Whether a small German word has the ending of an adjective before its noun.
  private func isAdjective(_ index: Int) -> Bool {
    guard items[index].cue == 0 || items[index].form == .participle, !items[index].classes.contains(.finite) else {
      return false
    }
    let word = bytes(ofWord: index)
    guard word.count > 3, let last = word.last else { return false }
    if last == UInt8(ascii: "e") { return true }
    let before = word[word.endIndex - 2]
    return before == UInt8(ascii: "e")
      && (last == UInt8(ascii: "r") || last == UInt8(ascii: "n") || last == UInt8(ascii: "s")
        || last == UInt8(ascii: "m"))
  }

  /// Whether a capital follows, past further adjectives.
  private func opensNoun(_ start: Int, before end: Int) -> Bool {
    var index = start
    while index < min(end, start + 3) {
      guard items[index].isWord else { return false }
      if items[index].isCapital { return true }
      guard isAdjective(index) || items[index].classes.contains(.coordinator) else { return false }
      index += 1
    }
    return false
  }

  private func russianPhrase(startingAt start: Int, notAfter end: Int) -> Range<Int>? {
    var index = start
    var last = start
    scan: while index < min(end, start + 14) {
      let item = items[index]
      if item.isSpan {
        guard index > start, isName(index) else { break scan }
        index += 1
        last = index
        continue
      }
      switch item.kind {
      case .openBracket:
        guard index > start, let next = behindBracket(index, end) else { break scan }
        index = next
        last = index
        continue
      case .period:
        guard index > start, items[index - 1].classes.contains(.abbreviation) || isInitial(index - 1) else {
          break scan
        }
        index += 1
        last = index
        continue
      case .number:
        index += 1
        last = index
        continue
      case .word: break
      default: break scan
      }
      let function: WordClass = [
        .adverb, .preposition, .coordinator, .subordinator, .relative, .question, .negation, .finite, .objectPronoun,
        .time,
        .plain,
      ]
      if !item.classes.isDisjoint(with: function), !item.isCapital || item.shape.contains(.sentenceStart) {
        // "источник в делегации".
        guard item.classes.contains(.preposition), index == last, index > start,
          items[index - 1].classes.contains(.role) && items[index - 1].classes.isDisjoint(with: [.body]),
          isCyrillic(index, "в"), isCyrillic(index - 1, "источник") || isCyrillic(index - 1, "собеседник"),
          index + 1 < end
        else { break scan }
        index += 1
        continue
      }
      if item.cue > 0, item.form != .base || !item.isCapital { break scan }
      if index > start, item.classes.contains(.determiner) { break scan }
      if item.classes.contains(.subjectPronoun), item.classes.isDisjoint(with: [.determiner]), index > start {
        break scan
      }
      index += 1
      last = index
    }
    return last > start ? start..<last : nil
  }

  /// Whether an item is a finite verb of these languages, as far as the lists tell.
  func isFiniteSetOff(_ index: Int) -> Bool {
    let item = items[index]
    guard item.isWord, !item.isCapital || item.shape.contains(.sentenceStart) else { return false }
    if !item.classes.isDisjoint(with: [.finite, .auxiliary, .modal, .subjunctive]) { return true }
    return item.cue > 0 && (item.form == .past || item.form == .third)
  }

  /// Whether an item bounds a clause: a mark of punctuation, or marked words that are no name.
  func isBoundary(_ index: Int) -> Bool {
    let item = items[index]
    if item.isSpan { return index == 0 || !isName(index) || !items[index - 1].isWord }
    switch item.kind {
    case .comma, .colon, .semicolon, .dash, .question, .exclamation, .ellipsis: return true
    case .period:
      return index == 0 || items[index - 1].classes.isDisjoint(with: [.abbreviation]) && !isInitial(index - 1)
    default: return false
    }
  }
}
