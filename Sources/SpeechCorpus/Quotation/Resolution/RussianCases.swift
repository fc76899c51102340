/// Brings Russian names and nouns to the nominative, as far as their endings tell.
///
/// The endings are those of the school grammar; a form that could be of two genders is told by the given name, and what
/// no ending tells stays as it is.
enum RussianCases {
  /// Given names of men that end as women's do.
  private static let men: WordSet = [
    "Фома", "Никита", "Илья", "Лука", "Кузьма", "Савва", "Данила", "Гаврила", "Миша", "Саша", "Коля", "Ваня", "Петя",
    "Женя",
  ]
  private static let irregular = [
    "Павла": "Павел", "Льва": "Лев", "Петра": "Пётр", "Павлу": "Павел", "Павлом": "Павел",
  ]
  private static let vowels: Set<Character> = ["а", "е", "ё", "и", "о", "у", "ы", "э", "ю", "я"]
  private static let hushing: Set<Character> = ["г", "к", "х", "ш", "ч", "ж", "щ"]

  /// Who bears a given name in the nominative.
  static func gender(of given: String) -> GivenNames.Gender? {
    guard let last = given.last, given.count > 1 else { return nil }
    if men.contains(given) { return .male }
    if last == "а" || last == "я" { return .female }
    return vowels.contains(last) || last == "." ? nil : .male
  }

  /// A full name in the nominative.
  ///
  /// - Parameters:
  ///   - name: Given names and surname as they stand.
  ///   - isOblique: Whether they stand in the genitive.
  /// - Returns: The name with each word's ending changed, where it is sure.
  static func nominative(_ name: [String], isOblique: Bool) -> [String] {
    guard name.count > 1, let given = name.first else { return name }
    let surname = name[name.count - 1]
    let isFeminine =
      ["ой", "ей", "ую", "юю", "ову", "еву", "ину"].contains { surname.hasSuffix($0) }
      || ["ы", "и"].contains { given.hasSuffix($0) }
    let isMasculine = surname.hasSuffix("ого") || surname.hasSuffix("его") || surname.hasSuffix("ым")
    guard isOblique || isFeminine || isMasculine else { return name }
    if isFeminine { return name.dropLast().map(feminineGiven) + [feminineSurname(surname)] }
    guard isOblique || isMasculine else { return name }
    return name.dropLast().map(masculineGiven) + [masculineSurname(surname)]
  }

  private static func feminineGiven(_ name: String) -> String {
    guard let last = name.last else { return name }
    let stem = name.dropLast()
    switch last {
    case "ы", "у": return stem + "а"
    case "и": return stem.last.map { hushing.contains($0) } == true ? stem + "а" : stem + "я"
    case "ю": return stem + "я"
    default: return name
    }
  }

  private static func feminineSurname(_ name: String) -> String {
    for (ending, nominative) in [
      ("овой", "ова"), ("евой", "ева"), ("ёвой", "ёва"), ("иной", "ина"), ("ыной", "ына"), ("ову", "ова"),
      ("еву", "ева"),
      ("ину", "ина"), ("ой", "ая"), ("ую", "ая"), ("ей", "яя"), ("юю", "яя"),
    ] where name.hasSuffix(ending) { return name.dropLast(ending.count) + nominative }
    return name
  }

  static func masculineGiven(_ name: String) -> String {
    if let known = irregular[name] { return known }
    guard name.count > 2, let last = name.last else { return name }
    let stem = name.dropLast()
    switch last {
    case "а": return String(stem)
    case "я": return stem.last.map { vowels.contains($0) } == true ? stem + "й" : stem + "ь"
    default: return name
    }
  }

  static func masculineSurname(_ name: String) -> String {
    guard name.count > 3 else { return name }
    if name.hasSuffix("ого") {
      let stem = name.dropLast(3)
      return stem.last.map { hushing.contains($0) } == true ? stem + "ий" : stem + "ый"
    }
    if name.hasSuffix("его") { return name.dropLast(3) + "ий" }
    return masculineGiven(name)
  }

  /// The first noun of a phrase in the nominative, and the adjectives before it: "пограничной службы".
  static func nominative(phrase: [String], isGenitive: Bool) -> [String] {
    var words = phrase
    guard let noun = words.indices.first(where: { !isAdjective(words[$0]) }) else { return phrase }
    words[noun] = nominative(noun: words[noun], isGenitive: isGenitive)
    let isFeminine = words[noun].hasSuffix("а") || words[noun].hasSuffix("я")
    let isNeuter = words[noun].hasSuffix("о") || words[noun].hasSuffix("е")
    for index in words.indices.prefix(noun) {
      for ending in ["ого", "ой", "ом", "ему", "ему", "ей", "его"] where words[index].hasSuffix(ending) {
        words[index] = words[index].dropLast(ending.count) + (isFeminine ? "ая" : isNeuter ? "ое" : "ый")
        break
      }
    }
    return words
  }

  private static func isAdjective(_ word: String) -> Bool {
    word.count > 4 && ["ого", "ой", "ом", "ему", "его"].contains { word.hasSuffix($0) }
      && word.first?.isLowercase == true
  }

  private static func nominative(noun: String, isGenitive: Bool) -> String {
    guard noun.count > 3 else { return noun }
    let table =
      isGenitive
      ? [
        ("ства", "ство"), ("ии", "ия"), ("ения", "ение"), ("ания", "ание"), ("ы", "а"), ("ки", "ка"), ("ти", "ть"),
        ("я", "ь"), ("а", ""),
      ]
      : [("стве", "ство"), ("ии", "ия"), ("ении", "ение"), ("ке", "ка"), ("бе", "ба"), ("те", "т"), ("е", "")]
    for (ending, nominative) in table where noun.hasSuffix(ending) { return noun.dropLast(ending.count) + nominative }
    return noun
  }

  /// Whether two words are one word in two cases.
  static func isSame(_ first: String, _ second: String) -> Bool {
    if first == second { return true }
    let common = zip(first, second).prefix { $0 == $1 }.count
    return common >= 3 && common + 2 >= first.count && common + 2 >= second.count
      || common >= 4 && common + 3 >= first.count && common + 3 >= second.count
  }
}
