/// A run of words that names a person, taken apart into office, form of address and name.
///
/// "Foreign Minister Amadi Lorrens" has the office "Foreign Minister"; "President of Saremba Odile Rennart" has
/// "President of Saremba"; "MR WHITCOMB" has a form of address and a surname; "Press Secretary" is an office alone.
struct NamePhrase: Equatable {
  /// The words of the office, as indices of the words that were given.
  var role: Range<Int>?
  /// The words of the name; empty where only an office is named.
  var name: Range<Int>

  /// Takes words apart.
  ///
  /// An office "of" something ends where the name begins, which no word tells. A name that is known (from a label, say)
  /// decides; otherwise the name is the last two words, with the particles and initials before them.
  ///
  /// - Parameters:
  ///   - words: The words as printed, without the marks between them.
  ///   - known: Names that are known from elsewhere.
  init(_ words: [String], known: [String] = []) {
    let bare = words.map(RoleLexicon.bare)
    let first = Self.firstWord(words, bare)
    let last = Self.withoutDistinctions(bare)
    if let start = Self.knownStart(words, known) {
      var end = start
      while end > first, RoleLexicon.honorifics.contains(bare[end - 1]) { end -= 1 }
      (role, name) = (first < end ? first..<end : nil, start..<words.count)
      return
    }
    let isRole = { (index: Int) in index < last && RoleLexicon.isNoun(words[index], bare: bare[index]) }
    let noun = bare.indices[first...].last { isRole($0) && !Self.isLikelySurname(words, bare, at: $0) }
    guard let noun else {
      // "jurist Leonora Pask": small words before a name are what somebody is.
      // "Grain and Silk Weekly" is one name.
      let small = words.indices[first...].last { index in
        !Self.isNameLike(words[index]) && !RoleLexicon.particles.contains(bare[index])
          && !RoleLexicon.joiners.contains(bare[index]) && !["and", "und", "et", "&", "и"].contains(bare[index])
      }
      let start = small.map { $0 + 1 } ?? first
      role = start > first && start < words.count ? first..<start : nil
      name = Self.withoutHonorifics(bare, start..<max(start, last))
      return
    }
    var end = noun + 1
    while end < words.count, RoleLexicon.complements.contains(bare[end]) { end += 1 }
    if end < words.count, ["of", "for", "to", "de", "du", "des", "für", "der"].contains(bare[end]) {
      end = Self.nameStart(words, bare, from: end + 1, known: known)
    } else if end < words.count, Self.isCyrillic(words[end]) {
      end = Self.nameStartBehindGenitive(words, from: end)
    } else if end + 2 < words.count, Self.isAcronym(words[end]), words[end + 1].contains(where: \.isLowercase) {
      // "Official Spokesperson MFA Anna Lisova"
      end += 1
    }
    role = first..<end
    name = Self.withoutHonorifics(bare, end..<max(end, last))
  }

  /// Whether some words may end in a name, by the last letter of both, which tells most names apart.
  private static func mayEnd(_ words: [String], in name: String) -> Bool {
    guard let last = words.last?.utf8.last, let other = name.utf8.last else { return true }
    // Beyond ASCII the same letter may be written in two ways.
    return last == other || last >= 0x80 || other >= 0x80
  }

  /// Where a name of two words or more that is known begins at the end of the words, with something before it.
  private static func knownStart(_ words: [String], _ known: [String]) -> Int? {
    for name in known where mayEnd(words, in: name) {
      let parts = name.spacedWords
      guard parts.count >= 2, parts.count < words.count else { continue }
      if zip(words.suffix(parts.count), parts).allSatisfy({ $0 == $1 }) { return words.count - parts.count }
    }
    return nil
  }

  private static func isCyrillic(_ word: String) -> Bool {
    word.unicodeScalars.first.map { (0x400...0x4FF).contains($0.value) } ?? false
  }

  /// Where the name begins behind an office whose genitive has no preposition: "Президент Лугории *Игнат Лодыгин*".
  ///
  /// Initials open a name; otherwise it is the last two words, or three with a patronymic.
  private static func nameStartBehindGenitive(_ words: [String], from start: Int) -> Int {
    let initialled = words[start...].firstIndex { word in
      let pieces = word.split(separator: ".", omittingEmptySubsequences: false)
      return pieces.count > 1 && pieces[0].count == 1 && isNameLike(word)
    }
    if let initialled { return initialled }
    let proper = words[start...].reversed().prefix { isNameLike($0) }.count
    guard proper > 0 else { return words.count }
    let hasPatronymic = words.suffix(min(2, proper)).contains { word in
      ["вич", "вна", "вича", "вны", "вне", "вичу"].contains { word.lowercased().hasSuffix($0) }
    }
    return words.count - min(proper, hasPatronymic ? 3 : 2)
  }

  /// The first word that can belong to the office or the name.
  ///
  /// Determiners and possessives do not, nor does what stands before a comma with a name behind it: in "My teacher at
  /// Tamrin, the jurist Leonora Pask" the phrase begins with the jurist.
  private static func firstWord(_ words: [String], _ bare: [String]) -> Int {
    var first = 0
    if let comma = words.dropLast().lastIndex(where: { $0.utf8.last == UInt8(ascii: ",") }),
      words[(comma + 1)...].filter({ isNameLike($0) }).count >= 2
    {
      first = comma + 1
    }
    while first + 1 < words.count,
      RoleLexicon.determiners.contains(bare[first]) || isPossessive(words[first])
        || ["excellency", "excellence", "exzellenz"].contains(bare[first])
    {
      first += 1
    }
    return first
  }

  private static func isPossessive(_ word: String) -> Bool {
    word.utf8.last == UInt8(ascii: "s") && (word.hasSuffix("’s") || word.hasSuffix("'s"))
  }

  private static func withoutHonorifics(_ bare: [String], _ range: Range<Int>) -> Range<Int> {
    let start = range.first { !RoleLexicon.honorifics.contains(bare[$0]) } ?? range.upperBound
    return start..<range.upperBound
  }

  /// Where the letters behind a name begin: "MP", "QC".
  private static func withoutDistinctions(_ bare: [String]) -> Int {
    var last = bare.count
    while last > 2, RoleLexicon.distinctions.contains(bare[last - 1]), !RoleLexicon.joiners.contains(bare[last - 2]) {
      last -= 1
    }
    return last
  }

  /// Whether a word is the capitals of a body's name: "MFA".
  private static func isAcronym(_ word: String) -> Bool {
    (2...6).contains(word.count) && word.allSatisfy { $0.isUppercase && $0.isLetter }
  }

  /// Whether a word that also names an office stands where a surname does: behind one or two capitalised words, at the
  /// end, with an office before it.
  private static func isLikelySurname(_ words: [String], _ bare: [String], at index: Int) -> Bool {
    guard index == words.count - 1, index >= 2 else { return false }
    return bare[..<(index - 1)].contains { RoleLexicon.isNoun($0) } && !bare[..<index].contains("of")
      && !RoleLexicon.isNoun(bare[index - 1]) && !RoleLexicon.bodies.contains(bare[index - 1])
  }

  /// Where the name begins behind "President of …".
  private static func nameStart(_ words: [String], _ bare: [String], from start: Int, known: [String]) -> Int {
    let count = words.count
    guard start < count else { return count }
    for name in known where mayEnd(words, in: name) {
      let length = name.spacedWords.count
      if length < count - start + 1, length > 0, words[(count - length)...].joined(separator: " ") == name {
        return max(start, count - length)
      }
    }
    let proper = words[start...].filter { isNameLike($0) }.count
    guard proper >= 3 else { return count }
    // Where letters stand behind the name they are no part of it, and an initial needs a name before it.
    let last = withoutDistinctions(bare)
    var index = max(start + 1, last - 2)
    if index > start + 1, isInitial(words[index]) { index -= 1 }
    while index > start + 1,
      RoleLexicon.particles.contains(bare[index - 1]) || isInitial(words[index - 1])
        || RoleLexicon.honorifics.contains(bare[index - 1])
    {
      index -= 1
    }
    if RoleLexicon.portfolios.contains(bare[last - 1]) || RoleLexicon.conjunctions.contains(bare[index]) {
      return count
    }
    if RoleLexicon.portfolios.contains(bare[index]) { index += 1 }
    // What is left must look like a name, or the whole is an office.
    return index < last && areNameLike(words[index..<last])
      ? index : count
  }

  /// Whether a word can be part of a name: it begins with a capital letter.
  static func isNameLike(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first else { return false }
    return first.properties.isUppercase || first.value > 0x2E80
  }

  /// Whether words can be a name: each begins with a capital letter or is one of the small words inside names.
  static func areNameLike(_ words: some Sequence<String>) -> Bool {
    words.allSatisfy { isNameLike($0) || RoleLexicon.particles.contains($0) }
  }

  /// Whether a word is an initial: "R.".
  static func isInitial(_ word: String) -> Bool { word.utf8.count <= 3 && word.hasSuffix(".") && isNameLike(word) }

  /// The surname of a name in lower case: its last word, without marks.
  static func surname(of name: String) -> String { RoleLexicon.lastPart(ofName: name) }
}
