/// Finds noun phrases at a place: backwards from a verb, and forwards from it.
///
/// There is no tagger: a phrase is what stands between words that cannot be in one. Its left end is a determiner, a
/// possessive, a pronoun, or the place where a name follows a small noun that names no person.
extension Skeleton {
  /// The words of the text that an item range covers, as token numbers.
  func tokens(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return Int(items[range.lowerBound].first)..<Int(items[range.upperBound - 1].last) + 1
  }

  /// Whether marked words can stand in a noun phrase: a few, with no stop at their end.
  private func isNameLike(_ span: Int) -> Bool {
    guard spans[span].isClosed, wordCount(of: span) <= 5, let last = lastInner(of: span) else { return false }
    switch last.kind {
    case .word, .number, .closeBracket: return true
    default: return false
    }
  }

  /// Whether an item can stand inside a noun phrase.
  private func isNominal(_ index: Int) -> Bool {
    let item = items[index]
    if item.isSpan { return isNameLike(Int(item.span)) }
    switch item.kind {
    case .number: return true
    case .word:
      if item.isCapital, !item.shape.contains(.sentenceStart), item.classes.isDisjoint(with: [.subjectVerb]) {
        return true
      }
      if !item.classes.isDisjoint(with: WordClass.function) { return false }
      if item.classes.contains(.time), item.shape.contains(.capital) { return false }
      if item.classes.contains(.objectPronoun), !item.classes.contains(.subjectPronoun),
        !item.classes.contains(.possessivePronoun)
      {
        return false
      }
      if item.classes.contains(.finite), !isNominalPlace(index) { return false }
      if item.cue > 0, !item.classes.contains(.role) {
        return isNominalPlace(index) || item.classes.contains(.nounToo) && !isVerbalPlace(index)
      }
      return true
    case .symbol: return true
    default: return false
    }
  }

  /// The noun phrase that ends before an item, with what belongs to it on its left.
  ///
  /// - Parameters:
  ///   - end: The item after the phrase.
  ///   - start: Where the search ends.
  /// - Returns: The items of the phrase.
  func nounPhrase(endingAt end: Int, notBefore start: Int) -> Range<Int>? {
    var index = end - 1
    guard index >= start else { return nil }
    let last = items[index]
    if last.isWord, last.classes.contains(.subjectPronoun),
      last.classes.isDisjoint(with: [.determiner]) || index == start
    {
      return index..<end
    }
    // A closing bracket: "(R-Texas)".
    var brackets = 0
    var first = end
    let limit = max(start, end - 40)
    scan: while index >= limit {
      let item = items[index]
      switch item.kind {
      case .closeBracket:
        brackets += 1
        index -= 1
        continue scan
      case .openBracket:
        guard brackets > 0 else { break scan }
        brackets -= 1
        index -= 1
        continue scan
      default: break
      }
      if brackets > 0 {
        index -= 1
        continue scan
      }
      // The stop of an abbreviation: "Sen. Amadi".
      if item.kind == .period, index > start, items[index - 1].isWord, first < end,
        items[index - 1].classes.contains(.abbreviation)
          || items[index - 1].last == items[index - 1].first
            && text.tokens[Int(items[index - 1].first)].range.count == 1
      {
        index -= 1
        continue scan
      }
      if item.isWord, item.classes.contains(.preposition) || item.classes.contains(.to), first < end {
        // What hangs on a noun before it.
        guard index > start, isNominal(index - 1), attaches(index) else { break scan }
        index -= 1
        continue scan
      }
      if item.isWord, item.classes.contains(.coordinator), first < end, index > start {
        guard joins(index) else { break scan }
        index -= 1
        continue scan
      }
      guard isNominal(index) else { break scan }
      if item.isWord, item.classes.contains(.adverb), !item.isCapital,
        first < end, !isModifierPlace(index)
      {
        break scan
      }
      if first < end, isWordBoundary(index) { break scan }
      if item.isWord, item.classes.contains(.past) || item.classes.contains(.gerund) || isParticiple(item),
        !item.isCapital, index == start || !isNominalPlace(index) && !isModifierPlace(index)
      {
        break scan
      }
      first = index
      if item.isWord, !item.classes.isDisjoint(with: [.determiner, .possessivePronoun]), index > start {
        // A determiner ends the phrase, unless the phrase hangs on another noun.
        let before = items[index - 1]
        if before.isWord, before.classes.contains(.determiner) {
          index -= 1
          continue scan
        }
        guard before.isWord, before.classes.contains(.preposition) else { break scan }
      }
      index -= 1
    }
    guard first < end else { return nil }
    return first..<end
  }

  private func isParticiple(_ item: Item) -> Bool {
    item.cue > 0 && (item.form == .past || item.form == .participle || item.form == .gerund)
  }

  /// Whether a participle or an adverb here modifies a noun: a determiner stands before it.
  private func isModifierPlace(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let before = items[index - 1]
    return before.isWord
      && !before.classes.isDisjoint(with: [.determiner, .possessivePronoun, .adjective])
  }

  /// Whether a preposition hangs on the noun before it, as in "a spokesman for the ministry".
  private func attaches(_ index: Int) -> Bool {
    let before = items[index - 1]
    if before.isWord, before.classes.contains(.time) { return false }
    return true
  }

  /// Whether "and" joins two parts of one phrase.
  private func joins(_ index: Int) -> Bool {
    let before = items[index - 1]
    let after = items[index + 1]
    guard isNominal(index - 1) else { return false }
    if before.isCapital, after.isCapital { return true }
    if before.classes.contains(.subjectPronoun), after.classes.contains(.possessivePronoun) { return true }
    guard !after.isCapital else { return false }
    return before.isWord && after.isWord
      && (before.classes.contains(.role) || after.classes.contains(.role))
      && !after.classes.contains(.subjectPronoun)
  }

  /// Whether a phrase starts after this item: a small word that names no person before a name, or a time.
  private func isWordBoundary(_ index: Int) -> Bool {
    let item = items[index]
    let next = items[index + 1]
    guard item.isWord, next.isWord || next.kind == .word else { return false }
    if item.classes.contains(.time), !item.shape.contains(.possessive), next.isCapital || isDeterminer(next) {
      return true
    }
    if next.isWord, next.classes.contains(.determiner), !next.isCapital, !item.classes.contains(.determiner) {
      return true
    }
    if !item.isCapital, next.isCapital, !next.shape.contains(.sentenceStart) {
      return !namesPerson(item)
    }
    return false
  }

  private func isDeterminer(_ item: Item) -> Bool {
    item.isWord && !item.classes.isDisjoint(with: [.determiner, .possessivePronoun])
  }

  /// Whether a small word can stand before a name as part of the phrase: a role, an adjective, a determiner.
  func namesPerson(_ item: Item) -> Bool {
    if !item.classes.isDisjoint(with: [.role, .title, .determiner, .possessivePronoun, .adjective]) { return true }
    if item.shape.contains(.possessive) { return true }
    let token = text.tokens[Int(item.last)]
    let count = Int(token.end - token.start)
    guard count > 4 else { return false }
    func ends(_ suffix: StaticString) -> Bool {
      guard count > suffix.utf8CodeUnitCount else { return false }
      let start = Int(token.end) - suffix.utf8CodeUnitCount
      for offset in 0..<suffix.utf8CodeUnitCount where text.utf8[start + offset] != suffix.utf8Start[offset] {
        return false
      }
      return true
    }
    return ends("er") || ends("or") || ends("ist") || ends("man") || ends("ian") || ends("ant") || ends("ent")
      || ends("ee") || ends("ive") || ends("ic") || ends("al") || ends("ary") || ends("ier") || ends("ess")
      || ends("mate") || ends("-old") || ends("ton") || item.classes.contains(.past)
  }

  /// The noun phrase that starts at an item: a name with its titles, or a noun with its determiner, and what hangs on
  /// it by "of", "for", "at" and the like.
  func nounPhrase(startingAt start: Int, notAfter end: Int) -> Range<Int>? {
    var index = start
    guard index < end else { return nil }
    if items[index].isWord,
      !items[index].classes.isDisjoint(with: [.subjectPronoun, .objectPronoun]),
      items[index].classes.isDisjoint(with: [.determiner, .possessivePronoun])
    {
      return index..<index + 1
    }
    var last = start
    let limit = min(end, start + 30)
    scan: while index < limit {
      let item = items[index]
      if item.kind == .openBracket {
        guard last > start else { break scan }
        var close = index + 1
        while close < limit, items[close].kind != .closeBracket { close += 1 }
        guard close < limit else { break scan }
        index = close + 1
        last = index
        continue scan
      }
      if item.kind == .period, index > start, items[index - 1].isWord, index + 1 < limit,
        items[index - 1].classes.contains(.abbreviation)
          || text.tokens[Int(items[index - 1].last)].range.count == 1 && items[index - 1].isCapital
      {
        index += 1
        continue scan
      }
      if item.isWord, item.classes.contains(.preposition), last == index, index > start, index + 1 < limit {
        let next = items[index + 1]
        let isOf = item.last >= 0 && text.tokens[Int(item.first)].range.count == 2
        guard isNominal(index + 1) || isDeterminer(next), !next.classes.contains(.time) else { break scan }
        guard isOf || isAttaching(item) else { break scan }
        if next.classes.contains(.medium) || index + 2 < limit && items[index + 2].classes.contains(.medium),
          !isOfWord(item)
        {
          break scan
        }
        index += 1
        continue scan
      }
      if item.isWord, item.classes.contains(.coordinator), last == index, index > start, index + 1 < limit {
        guard joins(index) else { break scan }
        index += 1
        continue scan
      }
      guard isNominal(index) || isDeterminer(item) else { break scan }
      if item.isWord {
        if item.classes.contains(.subjectPronoun), item.classes.isDisjoint(with: [.determiner]), index > start {
          break scan
        }
        if item.classes.contains(.time), index > start, !item.isCapital || !items[index - 1].isCapital { break scan }
        if item.classes.contains(.adverb), index > start, !item.isCapital { break scan }
        if isDeterminer(item), last == index, index > start, !items[index - 1].classes.contains(.preposition),
          !items[index - 1].classes.contains(.determiner), !items[index - 1].classes.contains(.coordinator)
        {
          break scan
        }
        if index > start, isFinite(index), !isModifierPlace(index) { break scan }
      }
      index += 1
      last = index
    }
    guard last > start else { return nil }
    return start..<last
  }

  private func isOfWord(_ item: Item) -> Bool {
    let token = text.tokens[Int(item.first)]
    return token.range.count == 2 && text.utf8[Int(token.start)] | 0x20 == UInt8(ascii: "o")
      && text.utf8[Int(token.start) + 1] == UInt8(ascii: "f")
  }

  /// of, for, at, in, from, with, to …: prepositions that hang on a noun.
  private func isAttaching(_ item: Item) -> Bool {
    let count = text.tokens[Int(item.first)].range.count
    return count <= 4
  }
}
