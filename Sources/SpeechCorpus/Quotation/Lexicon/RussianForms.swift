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
    func addPast(_ letters: Int, _ endings: [String]) {
      for ending in endings { forms.append((infinitive.dropLast(letters) + ending, .past)) }
    }
    if infinitive.hasSuffix("ся") {
      addPast(4, ["лся", "лась", "лось", "лись"])
    } else if infinitive.hasSuffix("нести") {
      // "произнёс": what ends in a consonant takes no ending.
      addPast(2, bareEndings)
    } else if infinitive.hasSuffix("вести") {
      addPast(3, endings)
    } else {
      // "подчеркнуть" keeps its suffix, "опровергнуть" may drop it.
      addPast(2, endings)
      if infinitive.hasSuffix("вергнуть") { addPast(4, bareEndings) }
    }
    for form in present { forms.append((String(form), .third)) }
    return forms
  }

  private static let endings = ["л", "ла", "ло", "ли"]
  private static let bareEndings = ["", "ла", "ло", "ли"]
}
