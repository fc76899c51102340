/// Cuts French words to their stems, as Snowball 3.1 defines it.
///
/// The stemmer is for words in lower case, with `'` for an apostrophe. Its definition, with the reasons for each rule, is at
/// https://snowballstem.org/algorithms/french/stemmer.html; the step and region names are those of that page. Most accents
/// stay in the stem.
enum FrenchStemmer {
  /// Cuts a word to its stem in place.
  ///
  /// - Parameter word: A word in lower case, as UTF-8.
  static func stem(_ word: inout [UInt8]) {
    var stemming = Stemming(word: StemmedWord(word))
    stemming.run()
    word = stemming.word.utf8
  }

  static let vowels = Set("aeiouyâàëéêèïîôûù".unicodeScalars)
  private static let elidedLetters = Set("cdjlmnst".unicodeScalars)

  /// A word on its way to its stem.
  struct Stemming {
    var word: StemmedWord
    /// Where the region RV begins, in which endings of verbs are looked for.
    private(set) var rv = 0
    /// Where the region R1 begins: behind the first consonant that follows a vowel.
    private(set) var r1 = 0
    /// Where the region R2 begins: the same within R1.
    private(set) var r2 = 0

    init(word: StemmedWord) { self.word = word }

    mutating func run() {
      removeElision()
      markConsonants()
      writeDiaereses()
      markRegions()
      if step1() || step2a() || step2b() {
        step3()
      } else {
        step4()
      }
      step5()
      step6()
      restoreLetters()
    }

    /// Takes off what is elided before the word: l', qu' and their like.
    private mutating func removeElision() {
      let length = word.starts(with: "qu'") ? 3 : word.has(elidedLetters, at: 0) && word.has(["'"], at: 1) ? 2 : 0
      if length > 0, word.count > length { word.cutFirst(length) }
    }

    /// Writes `U`, `I` and `Y` for the letters that stand for consonants.
    private mutating func markConsonants() {
      var place = 0
      while place < word.count { if !markConsonant(behind: place) { place += 1 } }
    }

    /// Marks the letter behind a place, or else the one there.
    ///
    /// - Returns: Whether one was marked.
    private mutating func markConsonant(behind place: Int) -> Bool {
      let next: Unicode.Scalar? = place + 1 < word.count ? word[place + 1] : nil
      let isBetweenVowels = word.has(vowels, at: place) && word.has(vowels, at: place + 2)
      switch (word[place], next) {
      case (_, "u") where isBetweenVowels: word[place + 1] = "U"
      case (_, "i") where isBetweenVowels: word[place + 1] = "I"
      case (_, "y") where word.has(vowels, at: place): word[place + 1] = "Y"
      case ("y", _) where word.has(vowels, at: place + 1): word[place] = "Y"
      case ("q", "u"): word[place + 1] = "U"
      default: return false
      }
      return true
    }

    /// Writes `He` and `Hi` for ë and ï, so that endings in e and i are found.
    private mutating func writeDiaereses() {
      word.rewrite { letters in
        letters.flatMap { letter -> [Unicode.Scalar] in
          switch letter {
          case "ë": ["H", "e"]
          case "ï": ["H", "i"]
          default: [letter]
          }
        }
      }
    }

    private mutating func markRegions() {
      rv = startOfRV ?? word.count
      r1 = word.regionStart(vowels) ?? word.count
      r2 = word.regionStart(vowels, from: r1) ?? word.count
    }

    /// Behind two first vowels and the next letter, behind some whole beginnings, or behind the first vowel that is not the
    /// first letter.
    private var startOfRV: Int? {
      if word.count > 2, word.has(vowels, at: 0), word.has(vowels, at: 1) { return 3 }
      if ["par", "col", "tap"].contains(where: word.starts(with:)) { return 3 }
      if word.starts(with: "ni"), word.has(vowels, at: 2) { return 3 }
      return word.placeBehindVowel(vowels, from: 1)
    }

    /// What the definition writes in capitals becomes what it was.
    private mutating func restoreLetters() {
      word.rewrite { letters in
        var written: [Unicode.Scalar] = []
        for (place, letter) in letters.enumerated() {
          let next: Unicode.Scalar? = place + 1 < letters.count ? letters[place + 1] : nil
          switch (letter, next) {
          case ("I", _): written.append("i")
          case ("U", _): written.append("u")
          case ("Y", _): written.append("y")
          case ("H", _): break
          case ("e", _) where place > 0 && letters[place - 1] == "H": written.append("ë")
          case ("i", _) where place > 0 && letters[place - 1] == "H": written.append("ï")
          default: written.append(letter)
          }
        }
        return written
      }
    }
  }
}
