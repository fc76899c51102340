/// What the ending of a Russian word tells, its letters as ``CyrillicLetters`` folds them.
enum RussianEndings {
  private static let adverbs = ["ски", "чно", "нно", "льно", "сно", "вно", "дно", "тно", "рно", "жно"].map {
    CyrillicLetters.folded($0.utf8)
  }
  private static let pasts = [
    "лся", "лась", "лись", "ал", "ала", "али", "ил", "ила", "или", "ел", "ела", "ели", "нул", "нула", "нули",
  ]
  .map { CyrillicLetters.folded($0.utf8) }
  private static let infinitives = ["ать", "ять", "ить", "еть", "уть", "ыть", "ться", "ести", "йти", "чься"].map {
    CyrillicLetters.folded($0.utf8)
  }

  static func classes(of word: UnsafeRawBufferPointer) -> WordClass {
    if ends(word, in: adverbs) { return .adverb }
    if ends(word, in: pasts) { return .past }
    return ends(word, in: infinitives) ? .plain : []
  }

  private static func ends(_ word: UnsafeRawBufferPointer, in endings: [[UInt8]]) -> Bool {
    endings.contains { ending in
      word.count > ending.count && word[(word.count - ending.count)...].elementsEqual(ending)
    }
  }
}
