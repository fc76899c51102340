/// What the endings of Russian words tell of number and case.
extension Skeleton {
  private func ends(_ index: Int, _ endings: [String]) -> Bool {
    let word = bytes(ofWord: index)
    return endings.contains { word.count > $0.utf8.count && word.suffix($0.utf8.count).elementsEqual($0.utf8) }
  }

  /// Whether a Russian word stands at an item, large or small.
  func isCyrillic(_ index: Int, _ word: String) -> Bool {
    guard items[index].isWord else { return false }
    // Large and small letters, and ё and е, are of one length.
    let own = bytes(ofWord: index)
    return own.count == word.utf8.count && CyrillicLetters.folded(own) == CyrillicLetters.folded(word.utf8)
  }

  /// Whether a verb is in the past, where it agrees with its subject.
  func isPast(_ verb: Int) -> Bool { items[verb].form == .past }

  /// Whether a verb form is a plural.
  func isPluralRussian(_ verb: Int) -> Bool {
    ends(verb, ["ли", "лись", "ют", "ят", "ут", "ат", "ются", "ятся", "утся", "атся"])
  }

  /// Whether a phrase can be the subject of a verb in the past: a plural verb takes no single name in the singular.
  func agrees(_ phrase: Range<Int>, with verb: Int) -> Bool {
    guard isPluralRussian(verb), phrase.count == 1 else { return true }
    let item = items[phrase.lowerBound]
    if item.classes.contains(.plural) || item.classes.contains(.firstPerson) || item.classes.contains(.secondPerson) {
      return true
    }
    return ends(phrase.lowerBound, ["и", "ы", "а", "я", "ие", "ые"])
  }

  /// Whether a small word names whom something is said to: "журналистам", "агентству".
  func isDative(_ index: Int) -> Bool {
    guard items[index].isWord, !items[index].isCapital else {
      return items[index].isSpan && index > 0 && isName(index) && isDative(index - 1)
    }
    return ends(index, ["ам", "ям", "ому", "ему"])
      || ends(index, ["у", "ю"]) && items[index].classes.isDisjoint(with: [.role, .preposition])
  }
}
