/// Cuts English words to their stems: the Porter2 algorithm, as Snowball 3.1 defines it.
///
/// The stemmer is for words in lower case, with `'` for an apostrophe. Its definition, with the reasons for each rule, is
/// at https://snowballstem.org/algorithms/english/stemmer.html; the step and region names are those of that page. A stem
/// need not be a word: what matters is that `nation`, `nations` and `national` meet.
enum EnglishStemmer {
  /// Cuts a word to its stem in place.
  ///
  /// - Parameter word: A word in lower case, as UTF-8.
  static func stem(_ word: inout [UInt8]) {
    let count = word.withUnsafeMutableBufferPointer { stem($0) }
    word.removeLast(word.count - count)
  }

  /// Cuts a word to its stem in place, without allocation.
  ///
  /// - Parameter word: A word in lower case, as UTF-8.
  /// - Returns: How many of the first bytes are the stem; never more than the word has.
  static func stem(_ word: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var stemming = Stemming(word)
    stemming.run()
    return stemming.count
  }

  /// A word on its way to its stem.
  struct Stemming {
    let bytes: UnsafeMutableBufferPointer<UInt8>
    /// How many bytes the word still has.
    var count: Int
    /// Where the region R1 begins: behind the first consonant that follows a vowel.
    var r1 = 0
    /// Where the region R2 begins: the same within R1.
    var r2 = 0

    init(_ word: UnsafeMutableBufferPointer<UInt8>) {
      bytes = word
      count = word.count
    }

    mutating func run() {
      if stemWholeWord() || hasAtMostTwoCharacters { return }
      prepare()
      markRegions()
      step1a()
      step1b()
      step1c()
      step2()
      step3()
      step4()
      step5()
      for index in 0..<count where bytes[index] == UInt8(ascii: "Y") { bytes[index] = UInt8(ascii: "y") }
    }

    private var hasAtMostTwoCharacters: Bool {
      if count < 3 { return true }
      guard count <= 8 else { return false }
      var characters = 0
      for index in 0..<count where bytes[index] & 0xC0 != 0x80 { characters += 1 }
      return characters < 3
    }

    /// Words that the rules would not do justice to.
    private mutating func stemWholeWord() -> Bool {
      guard (3...6).contains(count) else { return false }
      let words: [(word: StaticString, stem: StaticString)]
      switch bytes[0] {
      case UInt8(ascii: "a"): words = Self.wholeWordsInA
      case UInt8(ascii: "s"): words = Self.wholeWordsInS
      case UInt8(ascii: "b"), UInt8(ascii: "c"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "h"),
        UInt8(ascii: "i"), UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: "u"):
        words = Self.otherWholeWords
      default: return false
      }
      for (word, stem) in words where equals(word) {
        replaceEnd(of: count, with: stem)
        return true
      }
      return false
    }

    private static let wholeWordsInA: [(word: StaticString, stem: StaticString)] = [
      ("atlas", "atlas"), ("andes", "andes"),
    ]

    private static let wholeWordsInS: [(word: StaticString, stem: StaticString)] = [
      ("skis", "ski"), ("skies", "sky"), ("singly", "singl"), ("sky", "sky"),
    ]

    private static let otherWholeWords: [(word: StaticString, stem: StaticString)] = [
      ("idly", "idl"), ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("news", "news"),
      ("howe", "howe"), ("cosmos", "cosmos"), ("bias", "bias"),
    ]

    /// Takes an apostrophe off the front, and writes `Y` where y is a consonant.
    private mutating func prepare() {
      if bytes[0] == UInt8(ascii: "'") {
        for index in 1..<count { bytes[index - 1] = bytes[index] }
        count -= 1
      }
      for index in 0..<count where bytes[index] == UInt8(ascii: "y") {
        if index == 0 || isVowel(index - 1) { bytes[index] = UInt8(ascii: "Y") }
      }
    }

    private mutating func markRegions() {
      r1 = count
      r2 = count
      if let prefix = wholePrefix {
        r1 = prefix
      } else {
        guard let start = regionStart(from: 0) else { return }
        r1 = start
      }
      r2 = regionStart(from: r1) ?? count
    }

    /// The length of a beginning that R1 never cuts, since words of different sense would meet: `generous`, `generate`.
    private var wholePrefix: Int? {
      let prefix: StaticString
      switch bytes[0] {
      case UInt8(ascii: "a"): prefix = "arsen"
      case UInt8(ascii: "c"): prefix = "commun"
      case UInt8(ascii: "e"): prefix = "emerg"
      case UInt8(ascii: "g"): prefix = "gener"
      case UInt8(ascii: "i"): prefix = "inter"
      case UInt8(ascii: "l"): prefix = "later"
      case UInt8(ascii: "o"): prefix = "organ"
      case UInt8(ascii: "p"): prefix = "past"
      case UInt8(ascii: "u"): prefix = "univers"
      default: return nil
      }
      return starts(with: prefix) ? prefix.utf8CodeUnitCount : nil
    }

    /// The place behind the first consonant that follows a vowel.
    private func regionStart(from start: Int) -> Int? {
      var index = start
      while index < count, !isVowel(index) { index += 1 }
      while index < count, isVowel(index) { index += 1 }
      guard index < count else { return nil }
      index += 1
      while index < count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      return index
    }
  }
}

extension EnglishStemmer.Stemming {
  /// Whether a byte is a vowel; the bytes of other scripts count as consonants.
  @inline(__always)
  func isVowel(_ index: Int) -> Bool {
    switch bytes[index] {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
    default: false
    }
  }

  /// Where the character before an end starts.
  @inline(__always)
  func start(before end: Int) -> Int {
    var start = end - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  /// Whether a vowel stands before an end.
  func hasVowel(before end: Int) -> Bool {
    var index = end
    while index > 0 {
      index -= 1
      if isVowel(index) { return true }
    }
    return false
  }

  /// Whether what stands before an end closes with a short syllable.
  func endsInShortSyllable(before end: Int) -> Bool {
    guard end >= 2 else { return false }
    let consonant = start(before: end)
    guard consonant > 0, !isVowel(consonant), isVowel(consonant - 1) else { return false }
    if consonant == 1 { return true }
    if !isVowel(start(before: consonant - 1)) {
      switch bytes[consonant] {
      case UInt8(ascii: "w"), UInt8(ascii: "x"), UInt8(ascii: "Y"): break
      default: return true
      }
    }
    return false
  }

  func starts(with prefix: StaticString) -> Bool {
    let length = prefix.utf8CodeUnitCount
    guard length <= count else { return false }
    for index in 0..<length where bytes[index] != prefix.utf8Start[index] { return false }
    return true
  }

  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && starts(with: word) }

  /// Whether the bytes before an end are a suffix.
  @inline(__always)
  func ends(in suffix: StaticString, before end: Int) -> Bool {
    let length = suffix.utf8CodeUnitCount
    guard length <= end else { return false }
    for index in 0..<length where bytes[end - length + index] != suffix.utf8Start[index] { return false }
    return true
  }

  @inline(__always)
  func ends(in suffix: StaticString) -> Bool { ends(in: suffix, before: count) }

  /// Writes another ending over the last bytes; it is never longer than what was cut off the word.
  mutating func replaceEnd(of length: Int, with ending: StaticString) {
    count -= length
    for index in 0..<ending.utf8CodeUnitCount { bytes[count + index] = ending.utf8Start[index] }
    count += ending.utf8CodeUnitCount
  }
}
