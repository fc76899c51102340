/// The forms of a Russian verb that report: the past in its genders, and the present where it is given.
enum RussianForms {
  /// Derives the forms of an infinitive.
  ///
  /// - Parameters:
  ///   - infinitive: "сказать", "признаться".
  ///   - present: The third persons of the present.
  /// - Returns: The forms, each with what it is.
  static func forms(of infinitive: Substring, present: [Substring]) -> [(String, VerbForm)] {
    var forms: [(String, VerbForm)] = [(String(infinitive), .base)]
    let isReflexive = infinitive.hasSuffix("ся")
    let stem: String
    if isReflexive {
      stem = String(infinitive.dropLast(4))
    } else if infinitive.hasSuffix("нести") || infinitive.hasSuffix("вести") {
      stem = String(infinitive.dropLast(3))
    } else {
      stem = String(infinitive.dropLast(2))
    }
    // "подчеркнуть" keeps its suffix, "опровергнуть" may drop it.
    let endings = isReflexive ? ["лся", "лась", "лось", "лись"] : ["л", "ла", "ло", "ли"]
    for ending in endings { forms.append((stem + ending, .past)) }
    if infinitive.hasSuffix("вергнуть") {
      let short = String(infinitive.dropLast(4))
      for ending in ["", "ла", "ло", "ли"] { forms.append((short + ending, .past)) }
    }
    for form in present { forms.append((String(form), .third)) }
    return forms
  }
}
