/// The inflected forms of a German verb, and those that part with their particle.
struct GermanForms {
  /// The forms in which particle and stem are one word, or all of them where there is no particle.
  var joined: [(String, VerbForm)] = []
  /// The forms whose particle stands at the end of the clause.
  var parted: [(String, VerbForm)] = []

  /// Derives the forms.
  ///
  /// - Parameters:
  ///   - verb: The infinitive, its particle parted by a bar: "mit|teilen".
  ///   - strong: Third person, past and participle of the stem, where they are not weak.
  init(_ verb: Substring, strong: (third: String, past: String, participle: String)?) {
    let halves = verb.split(separator: "|")
    let base = String(halves[halves.count - 1])
    let particle = halves.count > 1 ? String(halves[0]) : nil
    let stem = base.hasSuffix("en") ? String(base.dropLast(2)) : String(base.dropLast())
    let link = stem.hasSuffix("t") || stem.hasSuffix("d") ? "e" : ""
    let third = strong?.third ?? stem + link + "t"
    let past = strong?.past ?? stem + link + "te"
    let hasPrefix =
      stem.hasSuffix("ier")
      || ["be", "er", "ver", "ent", "emp", "zer", "wider", "wieder", "unter"].contains { base.hasPrefix($0) }
    let participle = strong?.participle ?? (hasPrefix ? "" : "ge") + stem + link + "t"
    let finite: [(String, VerbForm)] = [
      (third, .third), (past, .past), (past + (past.hasSuffix("e") ? "n" : "en"), .past), (base, .base),
    ]
    guard let particle else {
      joined = finite + [(participle, .participle)]
      return
    }
    parted = finite
    joined = finite.map { (particle + $0.0, $0.1) } + [(particle + participle, .participle)]
  }
}
