/// Words that say nothing about what a text is about: a published list, for looking words up by their bytes.
///
/// Words are in lower case, with `'` for an apostrophe.
struct StopWords: Sendable {
  private let words: WordSet

  /// Creates a list.
  ///
  /// - Parameter list: The words, parted by white space.
  init(_ list: String) { words = WordSet(list.split(whereSeparator: \.isWhitespace).map(String.init)) }

  /// How many words the list has.
  var count: Int { words.words.count }

  /// Whether a word is in the list.
  func contains(_ word: [UInt8]) -> Bool { words.contains(word) }
}
