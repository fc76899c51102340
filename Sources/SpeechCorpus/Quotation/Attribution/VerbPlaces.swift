/// Tells verbs from nouns and adjectives by what stands beside them, as there is no tagger.
extension Skeleton {
  /// Whether an item is a finite verb, as far as it can be told.
  func isFinite(_ index: Int) -> Bool {
    let item = items[index]
    guard item.isWord, !item.shape.contains(.possessive) else { return false }
    if item.isCapital, !item.shape.contains(.sentenceStart), !item.classes.contains(.subjectVerb) { return false }
    if !item.classes.isDisjoint(with: [.finite, .modal, .subjectVerb]) { return true }
    if followsSubjectPronoun(index) { return true }
    if item.cue > 0 {
      if item.form == .past || item.form == .participle { return index > 0 && !isNominalPlace(index) }
      if item.form == .third { return !item.classes.contains(.nounToo) || isVerbalPlace(index) }
      return false
    }
    if item.classes.contains(.plain), followsPlural(index) { return true }
    if item.classes.contains(.past) { return index > 0 && !isNominalPlace(index) && !isAuxiliary(index - 1) }
    return false
  }

  /// Whether a word stands right behind a pronoun that is only a subject: a verb, whatever its form.
  private func followsSubjectPronoun(_ index: Int) -> Bool {
    guard index > 0,
      items[index].classes.isDisjoint(with: WordClass.function.union([.adverb, .determiner, .reflexive]))
    else { return false }
    let before = items[index - 1]
    return before.isWord && before.classes.contains(.subjectPronoun) && !items[index].isCapital
      && before.classes.isDisjoint(with: [.objectPronoun, .determiner])
      && !before.classes.isDisjoint(with: [.male, .female, .plural, .firstPerson])
  }

  /// Whether a plain verb form stands behind a plural noun: "politicians want".
  private func followsPlural(_ index: Int) -> Bool {
    guard index > 0, !items[index].shape.contains(.sentenceStart) else { return false }
    let before = items[index - 1]
    guard before.isWord, before.classes.isDisjoint(with: WordClass.function) else { return false }
    let token = text.tokens[Int(before.last)]
    return text.utf8[Int(token.end) - 1] == UInt8(ascii: "s") && !before.shape.contains(.possessive)
      && before.classes.isDisjoint(with: [.time, .auxiliary, .possessivePronoun])
  }

  func isAuxiliary(_ index: Int) -> Bool {
    items.indices.contains(index) && items[index].isWord
      && !items[index].classes.isDisjoint(with: [.auxiliary, .modal])
  }

  /// Whether what stands before an item makes it an adjective or a noun.
  func isNominalPlace(_ index: Int) -> Bool {
    guard index > 0, !items[index].shape.contains(.sentenceStart) else { return false }
    let before = items[index - 1]
    if before.shape.contains(.possessive) { return true }
    guard before.isWord else { return before.kind == .number }
    if items[index].form == .third, before.classes.isSuperset(of: [.determiner, .subjectPronoun]) { return true }
    if before.classes.contains(.thing) || before.classes.contains(.subjectPronoun) { return false }
    return !before.classes.isDisjoint(with: [.determiner, .possessivePronoun, .adjective])
      || (before.classes.contains(.preposition) && !before.classes.contains(.subordinator))
  }

  /// Whether a word that may be a noun stands where a verb stands: after a name or a pronoun, before "that".
  func isVerbalPlace(_ index: Int) -> Bool {
    guard index > 0, !isNominalPlace(index), !items[index].shape.contains(.sentenceStart) else { return false }
    if index + 1 < items.count {
      let next = items[index + 1]
      if next.classes.contains(.that) || next.isSpan || next.kind == .comma || next.kind == .colon {
        let before = items[index - 1]
        return before.classes.contains(.subjectPronoun) || before.isCapital || before.classes.contains(.role)
          || before.classes.contains(.adverb) || before.kind == .comma || before.classes.contains(.modal)
          || before.classes.contains(.relative)
      }
    }
    let before = items[index - 1]
    if items[index].form == .base, before.classes.contains(.sForm), !before.isCapital, index + 1 < items.count,
      items[index + 1].isCapital || !items[index + 1].classes.isDisjoint(with: [.that, .subjectPronoun, .determiner])
    {
      // "three outlets estimate the bridge".
      return true
    }
    if items[index].form == .base, before.isCapital {
      // "the Velmora state director": a plain form agrees with no single name.
      let last = text.utf8[Int(text.tokens[Int(before.last)].end) - 1]
      return last == UInt8(ascii: "s") && !before.shape.contains(.possessive)
        || before.classes.contains(.subjectPronoun)
    }
    return before.classes.contains(.subjectPronoun) || before.isCapital || before.classes.contains(.role)
      || before.classes.contains(.modal) || before.classes.contains(.relative)
  }
}
