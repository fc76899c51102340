/// Cuts Russian words to their stems, as Snowball 3.1 defines it.
///
/// The stemmer is for words in lower case. Its definition, with the reasons for each rule, is at
/// https://snowballstem.org/algorithms/russian/stemmer.html; the names of the classes of endings, steps and regions are
/// those of that page. Words in Latin letters stay as they are.
enum RussianStemmer {
  /// Cuts a word to its stem in place.
  ///
  /// - Parameter word: A word in lower case, as UTF-8; ё counts as е.
  static func stem(_ word: inout [UInt8]) {
    var stemming = Stemming(word: StemmedWord(word))
    stemming.run()
    word = stemming.word.utf8
  }

  private static let vowels = Set("аеиоуыэюя".unicodeScalars)

  /// What an ending follows.
  private enum Condition: Sendable {
    /// Group 1 of the definition: only а or я.
    case behindA
    /// Group 2: anything.
    case anywhere
  }

  private static let perfectiveGerund = Endings<Condition>([
    (.behindA, "в вши вшись"), (.anywhere, "ив ивши ившись ыв ывши ывшись"),
  ])
  private static let adjective = Endings<Condition>([
    (.anywhere, "ее ие ые ое ими ыми ей ий ый ой ем им ым ом его ого ему ому их ых ую юю ая яя ою ею")
  ])
  private static let participle = Endings<Condition>([(.behindA, "ем нн вш ющ щ"), (.anywhere, "ивш ывш ующ")])
  private static let reflexive = Endings<Condition>([(.anywhere, "ся сь")])
  private static let verb = Endings<Condition>([
    (.behindA, "ла на ете йте ли й л ем н ло но ет ют ны ть ешь нно"),
    (
      .anywhere,
      """
      ила ыла ена ейте уйте ите или ыли ей уй ил ыл им ым ен ило ыло ено ят ует уют ит ыт ены ить ыть ишь ую ю
      """
    ),
  ])
  private static let noun = Endings<Condition>([
    (
      .anywhere,
      """
      а ев ов ие ье е иями ями ами еи ии и ией ей ой ий й иям ям ием ем ам ом о у ах иях ях ы ь ию ью ю ия ья я
      """
    )
  ])
  private static let derivational = Endings<Condition>([(.anywhere, "ост ость")])
  private static let superlative = Endings<Condition>([(.anywhere, "ейш ейше")])

  /// A word on its way to its stem.
  private struct Stemming {
    var word: StemmedWord
    /// Where the region RV begins, behind the first vowel; nothing before it is looked at.
    var rv = 0
    /// Where the region R2 begins.
    var r2 = 0

    mutating func run() {
      for place in 0..<word.count where word[place] == "ё" { word[place] = "е" }
      guard let start = word.placeBehindVowel(vowels) else { return }
      rv = start
      r2 = word.regionStart(vowels).flatMap { word.regionStart(vowels, from: $0) } ?? word.count
      step1()
      step2()
      step3()
      step4()
    }

    /// Cuts off the longest ending of a class in RV.
    ///
    /// - Returns: Whether there was one that follows what it has to.
    @discardableResult
    private mutating func cut(_ endings: Endings<Condition>) -> Bool {
      guard let (length, condition) = endings.longest(of: word, from: rv) else { return false }
      if condition == .behindA {
        guard word.ends(in: "а", before: length, from: rv) || word.ends(in: "я", before: length, from: rv) else {
          return false
        }
      }
      word.cut(length)
      return true
    }

    /// The endings of verbs, adjectives and nouns.
    private mutating func step1() {
      if cut(perfectiveGerund) { return }
      cut(reflexive)
      if cut(adjective) {
        // An adjectival ending is that of an adjective, which may be a participle.
        cut(participle)
      } else if !cut(verb) {
        cut(noun)
      }
    }

    private mutating func step2() { word.cut("и", from: rv) }

    /// The abstract nouns in -ость.
    private mutating func step3() {
      if let (length, _) = derivational.longest(of: word, from: rv), word.count - length >= r2 { word.cut(length) }
    }

    /// Superlatives, a second н, and the soft sign.
    private mutating func step4() {
      if cut(superlative) || word.ends(in: "н", from: rv) {
        if word.ends(in: "нн", from: rv) { word.cut(1) }
      } else {
        word.cut("ь", from: rv)
      }
    }
  }
}
