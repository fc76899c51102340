/// The inflected forms of an English verb.
struct VerbForms {
  var base: String
  var third: String
  var past: String
  var gerund: String
  var participle: String

  /// Derives the regular forms.
  ///
  /// - Parameters:
  ///   - base: The base form.
  ///   - past: The past form, where it is not regular.
  ///   - participle: The past participle, where it is not the past form.
  ///   - doubles: Whether the last consonant is doubled before a vowel: "admitted".
  init(base: String, past: String? = nil, participle: String? = nil, doubles: Bool = false) {
    self.base = base
    let letters = Array(base.utf8)
    let last = letters.last ?? 0
    let beforeLast = letters.count > 1 ? letters[letters.count - 2] : 0
    let endsInConsonantY = last == UInt8(ascii: "y") && !Self.isVowel(beforeLast)
    let hisses =
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x") || last == UInt8(ascii: "z")
      || (last == UInt8(ascii: "h") && (beforeLast == UInt8(ascii: "c") || beforeLast == UInt8(ascii: "s")))
    let stem = doubles ? base + String(decoding: letters.suffix(1), as: UTF8.self) : base
    if endsInConsonantY {
      third = base.dropLast() + "ies"
    } else {
      third = base + (hisses ? "es" : "s")
    }
    let regular: String
    if last == UInt8(ascii: "e") {
      regular = base + "d"
      gerund =
        beforeLast == UInt8(ascii: "e") || beforeLast == UInt8(ascii: "o") ? base + "ing" : base.dropLast() + "ing"
    } else if endsInConsonantY {
      regular = base.dropLast() + "ied"
      gerund = base + "ing"
    } else {
      regular = stem + "ed"
      gerund = stem + "ing"
    }
    self.past = past ?? regular
    self.participle = participle ?? past ?? regular
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
    default: false
    }
  }
}
