extension LabelGrammar {
  /// The form of a label's words, or `nil` where they are no label.
  static func form(of words: [String]) -> Label.Form? {
    guard (1...maximumOfficeWords).contains(words.count) else { return nil }
    let folded = words.joined(separator: " ").inLowerCase
    let unnumbered = folded.trimmingNumber.trimmingStop
    if let role = LabelLexicon.generic[unnumbered] { return .generic(role) }
    if LabelLexicon.unidentified.contains(unnumbered) || LabelLexicon.unidentified.contains(folded.trimmingSign) {
      return .generic(.speech)
    }
    if isAddressedOffice(words) { return .honorific }
    if (2...8).contains(words.count), LabelLexicon.opensVoice(folded) { return .generic(.speech) }
    if folded.hasSuffix("记者") { return .generic(.question) }
    if words.count <= 4, LabelLexicon.namedQuestions.contains(words[0].inLowerCase),
      words.dropFirst().allSatisfy({ NamePhrase.isNameLike($0) })
    {
      return .generic(.question)
    }
    if words.count == 1, KindLexicon.kinds[unnumbered] != nil { return nil }
    // "POST-CABINET PRESS CONFERENCE: MONDAY" is a title.
    if words.count > 1, let last = words.last, KindLexicon.kinds[last.inLowerCase] != nil,
      !RoleLexicon.holdNoun(words)
    {
      return nil
    }
    if LabelLexicon.stops.contains(unnumbered) || LabelLexicon.openers.contains(RoleLexicon.bare(words[0])) {
      return nil
    }
    // Digits end a label only where a body is called so: "Channel 9".
    guard let last = words.last, last.last?.isNumber != true || words.count == 2 && last.count <= 2 else { return nil }
    var hasName = false
    var isCapitals = true
    var hasOffice = false
    var hasJoiner = false
    for (index, word) in words.enumerated() {
      if index > 0, ["&", "–", "—", "-", "--", "/"].contains(word) { continue }
      let bare = RoleLexicon.bare(word)
      let opens = word.unicodeScalars.first { $0 != "(" && $0 != "[" && $0 != "\"" && $0 != "“" && $0 != "‘" }
      guard let opens else { return nil }
      if index < words.count - 1, Self.endsSentence(word) { return nil }
      if opens.isCapital {
        hasName = true
        if word.unicodeScalars.contains(where: \.isSmall), word != "Mc" { isCapitals = false }
      } else if RoleLexicon.particles.contains(bare) || RoleLexicon.joiners.contains(bare)
        || RoleLexicon.conjunctions.contains(bare)
      {
        guard index > 0 else { return nil }
        if ["to", "for", "le", "la"].contains(bare) { hasJoiner = true }
      } else if RoleLexicon.isNoun(bare) {
        isCapitals = false
      } else if word.last?.isNumber == true, index == words.count - 1, index > 0 {
        continue
      } else {
        return nil
      }
      if RoleLexicon.isNoun(word, bare: bare) { hasOffice = true }
      if word.hasSuffix(",") {
        // "Shri NAME, Official Spokesperson", "Official Spokesperson, Shri NAME": on one side stands an office.
        // "NAME, Harbour Gazette": a half may be a paper.
        guard hasOffice || index < words.count - 1 else { return nil }
      }
    }
    guard hasName, words.count <= maximumWords || hasOffice || words.contains("--"), hasOffice || !hasJoiner else {
      return nil
    }
    let isListed = words.contains { $0.hasSuffix(",") }
    if isListed, !hasOffice, !words.contains(where: isOfficeOrBody) {
      return Affiliation(words.joined(separator: " ")) == nil ? nil : .names
    }
    if words.count > 1, isFormOfAddress(words[0]) || words.count > 2 && isFormOfAddress(words[1]) { return .honorific }
    if hasOffice { return .office }
    return isCapitals ? .capitals : .names
  }
}

extension LabelGrammar {
  /// Whether a word stands before a name out of respect; an article does before anything.
  private static func isFormOfAddress(_ word: String) -> Bool {
    let bare = RoleLexicon.bare(word)
    return RoleLexicon.honorifics.contains(bare) && !["the", "his", "her"].contains(bare)
  }

  /// Whether words are a form of address, an article and an office, whatever that is of.
  static func isAddressedOffice(_ words: [String]) -> Bool {
    guard (3...maximumOfficeWords).contains(words.count), ["M.", "Mme", "Mlle", "MM.", "Mmes"].contains(words[0]) else {
      return false
    }
    return ["le", "la", "les"].contains(words[1]) && RoleLexicon.isNoun(RoleLexicon.bare(words[2]))
      && !words.dropLast().contains { $0.hasSuffix(".") && $0.utf8.count > 3 }
  }

  private static func isOfficeOrBody(_ word: String) -> Bool {
    let bare = RoleLexicon.bare(word)
    return RoleLexicon.isNoun(bare) || RoleLexicon.bodies.contains(bare)
  }

  /// Whether a word inside a label ends a sentence; initials and short forms do not.
  private static func endsSentence(_ word: String) -> Bool {
    guard word.hasSuffix("."), word.utf8.count > 3 else { return word.hasSuffix("?") || word.hasSuffix("!") }
    let bare = RoleLexicon.bare(word)
    return !RoleLexicon.honorifics.contains(bare) && !bare.contains(".")
      && !RoleLexicon.isNoun(bare)
  }
}

extension Unicode.Scalar {
  /// Whether the character is a capital, or of a script that has none.
  var isCapital: Bool { value < 0x80 ? (0x41...0x5A).contains(value) : properties.isUppercase || value > 0x2E80 }
  /// Whether the character is a small letter.
  var isSmall: Bool { value < 0x80 ? (0x61...0x7A).contains(value) : properties.isLowercase }
}

extension String {
  /// An abbreviated generic label without its full stop: "в.", "q.".
  fileprivate var trimmingStop: String { count == 2 && hasSuffix(".") ? String(dropLast()) : self }

  /// A voice without its number behind a sign: "unidentified person #1".
  fileprivate var trimmingSign: String {
    guard utf8.contains(UInt8(ascii: "#")), let sign = lastIndex(of: "#"), sign > startIndex,
      self[index(after: sign)...].allSatisfy(\.isNumber)
    else { return self }
    return self[..<sign].trimmingSpaces
  }

  /// A generic label without its number: "question 2".
  fileprivate var trimmingNumber: String {
    guard let last = last, last.isNumber, let space = lastIndex(of: " ") else { return self }
    return self[index(after: space)...].allSatisfy(\.isNumber) ? String(self[..<space]) : self
  }
}
