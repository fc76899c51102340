/// Cuts German words to their stems, as Snowball 3.1 defines it.
///
/// The stemmer is for words in lower case, with `'` for an apostrophe. Its definition, with the reasons for each rule, is at
/// https://snowballstem.org/algorithms/german/stemmer.html; the step and region names are those of that page. Umlauts go,
/// written `ä` or `ae`, and `ß` is `ss`: `Länder`, `Laender` and `Landes` meet.
enum GermanStemmer {
  /// Cuts a word to its stem in place.
  ///
  /// - Parameter word: A word in lower case, as UTF-8.
  static func stem(_ word: inout [UInt8]) {
    var stemming = Stemming(word: StemmedWord(word))
    stemming.run()
    word = stemming.word.utf8
  }

  private static let vowels = Set("aeiouyäöü".unicodeScalars)
  private static let sEndings = Set("bdfghklmnrt".unicodeScalars)
  private static let stEndings = Set("bdfghklmnt".unicodeScalars)
  private static let etEndings = Set("dfgklmnrstUzä".unicodeScalars)
  /// Stems whose -et is their own.
  private static let stemsInEt = ["geordn", "intern", "plan", "tick", "tr"]

  private enum Inflection { case em, er, e, s, l }
  private enum Comparison { case en, st, et }
  private enum Derivation { case ung, ig, lich, keit }

  private static let step1Endings = Endings<Inflection>([
    (.em, "em"), (.er, "ern er erin erinnen"), (.e, "e en es"), (.s, "s"), (.l, "ln lns"),
  ])
  private static let step2Endings = Endings<Comparison>([(.en, "en er est"), (.st, "st"), (.et, "et")])
  private static let step3Endings = Endings<Derivation>([
    (.ung, "end ung"), (.ig, "ig ik isch"), (.lich, "lich heit"), (.keit, "keit"),
  ])

  /// A word on its way to its stem.
  private struct Stemming {
    var word: StemmedWord
    /// Where the region R1 begins: behind the first consonant that follows a vowel, and three letters at least.
    var r1 = 0
    /// Where the region R2 begins: the same within R1.
    var r2 = 0

    mutating func run() {
      markConsonants()
      writeUmlauts()
      markRegions()
      step1()
      step2()
      step3()
      step4()
      restoreLetters()
    }

    /// Writes `U` and `Y` for u and y between vowels.
    private mutating func markConsonants() {
      guard word.count > 2 else { return }
      for place in 1..<word.count - 1 where word[place] == "u" || word[place] == "y" {
        guard word.has(vowels, at: place - 1), word.has(vowels, at: place + 1) else { continue }
        word[place] = word[place] == "u" ? "U" : "Y"
      }
    }

    /// Writes `ss` for ß, and umlauts for ae, oe and, unless behind q, ue.
    private mutating func writeUmlauts() {
      word.rewrite { letters in
        var written: [Unicode.Scalar] = []
        var place = 0
        while place < letters.count {
          let next: Unicode.Scalar? = place + 1 < letters.count ? letters[place + 1] : nil
          switch (letters[place], next) {
          case ("ß", _): written += ["s", "s"]
          case ("a", "e"): written.append("ä")
          case ("o", "e"): written.append("ö")
          case ("u", "e"): written.append("ü")
          case ("q", "u"): written += ["q", "u"]
          default:
            written.append(letters[place])
            place += 1
            continue
          }
          place += letters[place] == "ß" ? 1 : 2
        }
        return written
      }
    }

    private mutating func markRegions() {
      r1 = word.count
      r2 = word.count
      guard word.count >= 3, let start = word.regionStart(vowels) else { return }
      r1 = max(start, 3)
      r2 = word.regionStart(vowels, from: start) ?? word.count
    }

    private func isInR1(_ length: Int) -> Bool { word.count - length >= r1 }
    private func isInR2(_ length: Int) -> Bool { word.count - length >= r2 }

    /// Endings of nouns, adjectives and verbs.
    private mutating func step1() {
      guard let (length, group) = step1Endings.longest(of: word), isInR1(length) else { return }
      switch group {
      case .em: if !word.ends(in: "syst", before: length) { word.cut(length) }
      case .er: word.cut(length)
      case .e:
        word.cut(length)
        if word.ends(in: "niss") { word.cut(1) }
      case .s: if word.has(sEndings, at: word.count - 2) { word.cut(length) }
      case .l: word.replace(length, with: "l")
      }
    }

    /// Endings of comparison, and of verbs.
    private mutating func step2() {
      guard let (length, group) = step2Endings.longest(of: word), isInR1(length) else { return }
      let end = word.count - length
      switch group {
      case .en: word.cut(length)
      case .st: if end > 3, word.has(stEndings, at: end - 1) { word.cut(length) }
      case .et:
        let isOwn = stemsInEt.contains { word.ends(in: $0, before: length) }
        if !isOwn, word.has(etEndings, at: end - 1) { word.cut(length) }
      }
    }

    /// What makes a word of another.
    private mutating func step3() {
      guard let (length, group) = step3Endings.longest(of: word), isInR2(length) else { return }
      switch group {
      case .ung:
        word.cut(length)
        if word.ends(in: "ig"), !word.ends(in: "e", before: 2), isInR2(2) { word.cut(2) }
      case .ig: if !word.ends(in: "e", before: length) { word.cut(length) }
      case .lich:
        word.cut(length)
        if word.ends(in: "er") || word.ends(in: "en"), isInR1(2) { word.cut(2) }
      case .keit:
        word.cut(length)
        if !word.cut("lich", from: r2) { word.cut("ig", from: r2) }
      }
    }

    /// The apostrophe of a genitive, and of an adjective made of a name.
    private mutating func step4() {
      for ending in ["'sch", "'s", "'"] where word.ends(in: ending) {
        if word.count - ending.unicodeScalars.count > 1 { word.cut(ending) }
        return
      }
    }

    /// Takes the umlauts off, and writes u and y again.
    private mutating func restoreLetters() {
      for place in 0..<word.count {
        switch word[place] {
        case "ä": word[place] = "a"
        case "ö": word[place] = "o"
        case "ü", "U": word[place] = "u"
        case "Y": word[place] = "y"
        default: break
        }
      }
    }
  }
}
