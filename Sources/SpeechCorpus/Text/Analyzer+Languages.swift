extension Analyzer {
  /// A language whose words ``Analyzer/topics(in:)`` cuts to their stems, by its code in ISO 639-1.
  public enum Language: String, Sendable, Hashable, CaseIterable {
    /// English.
    case en
    /// German.
    case de
    /// French.
    case fr
    /// Russian.
    case ru
  }

  /// The analyzer for what a text in a language is about: stop words out, words cut to their stems, case and accents folded.
  ///
  /// The stemmers and lists of stop words are those of Snowball 3.1 (https://snowballstem.org). Accents are folded once a
  /// word is cut, so that `éducation` and `education`, `Länder` and `Laender`, `ещё` and `еще` meet. French elisions are no
  /// part of a word: `l’Europe` is `europe`. Words of other languages are kept, and cut by the rules of this one where these
  /// apply.
  ///
  /// ```swift
  /// Analyzer.topics(in: .ru).terms(of: "новые дороги")   // ["нов", "дорог"]
  /// ```
  ///
  /// - Parameter language: The language of the texts.
  /// - Returns: An analyzer whose ``id`` names the language.
  public static func topics(in language: Language) -> Analyzer {
    Analyzer(id: "topics-\(language.rawValue)-\(language == .en ? 2 : 1)", kind: .topics(language))
  }
}

extension Analyzer.Language {
  /// How words are folded before they are cut: the stemmers of German and French need their accents.
  var folding: CaseFolding {
    switch self {
    case .en, .ru: .removingAccents
    case .de, .fr: .keepingAccents
    }
  }

  /// The stem of a word that says something about the topic.
  ///
  /// - Parameter word: A word, folded by ``folding``, with `'` for an apostrophe.
  /// - Returns: The stem without accents, or nothing for a stop word or a single letter.
  func topic(of word: [UInt8]) -> [UInt8]? {
    var stem = word
    if self == .de || self == .fr { CaseFolding.compose(&stem) }
    if self == .fr { Self.removeElision(from: &stem) }
    // A single letter is an initial, a number of a list, or what is left of an abbreviation.
    guard self == .en ? stem.count > 1 : stem.hasSeveralCharacters, !stopWords.contains(stem) else { return nil }
    switch self {
    case .en:
      EnglishStemmer.stem(&stem)
      return stem
    case .de: GermanStemmer.stem(&stem)
    case .fr: FrenchStemmer.stem(&stem)
    case .ru: RussianStemmer.stem(&stem)
    }
    stem = CaseFolding.removingAccents.folded(stem)
    return stem.isEmpty ? nil : stem
  }

  private var stopWords: StopWords {
    switch self {
    case .en: .english
    case .de: .german
    case .fr: .french
    case .ru: .russian
    }
  }

  /// Takes off the words that French elides before a vowel, as the ElisionFilter of Lucene has them.
  private static func removeElision(from word: inout [UInt8]) {
    // None of them has more than six letters.
    guard let apostrophe = word.prefix(7).firstIndex(of: 0x27), apostrophe + 1 < word.count else { return }
    if elisions.contains(word, in: 0..<apostrophe) { word.removeFirst(apostrophe + 1) }
  }

  private static let elisions: WordSet = [
    "l", "m", "t", "qu", "n", "s", "j", "d", "c", "jusqu", "quoiqu", "lorsqu", "puisqu",
  ]
}

extension [UInt8] {
  fileprivate var hasSeveralCharacters: Bool {
    var starts = 0
    for byte in self where byte & 0xC0 != 0x80 {
      starts += 1
      if starts > 1 { return true }
    }
    return false
  }
}
