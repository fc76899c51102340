/// Guesses the language of a text from its commonest words.
///
/// Function words make up a third of running text in each of these languages and are nearly disjoint between them
/// (Grefenstette 1995, "Comparing two language identification schemes"). Where too few of them occur, or two languages
/// come close, the guess is none.
enum LanguageGuess {
  /// How much of a text is read, in bytes.
  static let sampleSize = 2000

  private static let codes = ["en", "ru", "de", "fr"]

  /// The languages of the words, in a table with open addressing by their UTF-8 packed into a number; none is longer
  /// than eight bytes, and none is zero.
  private struct CommonWords {
    var words = [UInt64](repeating: 0, count: 1024)
    var languages = [Int](repeating: 0, count: 1024)

    /// The place of a word, or the empty one where it would stand.
    @inline(__always)
    func place(of word: UInt64) -> Int {
      var place = Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) >> 54)
      while words[place] != 0, words[place] != word { place = (place + 1) & 1023 }
      return place
    }

    /// The language of a word.
    @inline(__always)
    subscript(word: UInt64) -> Int? {
      let place = place(of: word)
      return words[place] == word ? languages[place] : nil
    }
  }

  private static let languages: CommonWords = {
    let lists = [
      "the of and to in that is we are for it this with have be on as our not will you by from was they has which at",
      "и в не на что с по это как мы из для к то от но его о за у же так вы бы все был или уже есть нет она они если до при",
      "der die und den das zu ist wir nicht ein sich mit auf für dass eine dem auch von ich sie im hat werden",
      "le la les de des et que nous est en pour dans qui une un vous pas sur il ce au avec plus sont je du",
    ]
    var table = CommonWords()
    for (language, list) in lists.enumerated() {
      for word in list.split(separator: " ") {
        let packed = word.utf8.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        let place = table.place(of: packed)
        guard table.words[place] == 0 else { continue }
        table.words[place] = packed
        table.languages[place] = language
      }
    }
    return table
  }()

  /// Whether a text is in Cyrillic, has letters that Russian has and most others lack, and none that it lacks itself.
  ///
  /// A short text has few function words. The letters ы and э tell Russian from the languages of the Balkans and from
  /// Ukrainian; those beyond я and ё tell the others.
  private static func isRussian(_ utf8: ArraySlice<UInt8>) -> Bool {
    var letters = 0
    var telling = 0
    var previous: UInt8 = 0
    for byte in utf8 {
      defer { previous = byte }
      guard byte & 0xC0 == 0x80 else {
        if (0x41...0x5A).contains(byte & 0xDF) { letters -= 1 }
        continue
      }
      switch (previous, byte) {
      case (0xD1, 0x8B), (0xD1, 0x8D), (0xD0, 0xAD): (letters, telling) = (letters + 1, telling + 1)
      case (0xD0, 0x90...0xBF), (0xD1, 0x80...0x8F), (0xD0, 0x81), (0xD1, 0x91): letters += 1
      case (0xD0...0xD3, _): return false
      default: break
      }
    }
    return letters >= 20 && telling >= 1
  }

  /// The ISO 639-1 code of a text's language, or `nil` where it is not sure.
  ///
  /// - Complexity: O(1): only the start of the text is read.
  static func language(of utf8: ArraySlice<UInt8>) -> String? {
    var counts = [0, 0, 0, 0]
    var total = 0
    var word: UInt64 = 0
    var length = 0
    let languages = languages
    utf8.prefix(sampleSize).withUnsafeBufferPointer { bytes in
      for byte in bytes {
        if byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) {
          word = word << 8 | UInt64(byte < 0x80 ? byte | 0x20 : byte)
          length += 1
        } else if length > 0 {
          total += 1
          if length <= 8, let language = languages[word] { counts[language] += 1 }
          (word, length) = (0, 0)
        }
      }
    }
    if length > 0 {
      total += 1
      if length <= 8, let language = languages[word] { counts[language] += 1 }
    }
    if counts[1] == counts.max(), isRussian(utf8.prefix(sampleSize)) { return codes[1] }
    guard let best = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[best] > 0 else { return nil }
    let second = counts.indices.filter { $0 != best }.map { counts[$0] }.max() ?? 0
    let isSure = counts[best] * 8 >= total && counts[best] > second * 3 / 2 && total >= 4
    return isSure ? codes[best] : nil
  }
}
