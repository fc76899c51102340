/// What a line is in a head that gives every fact a line of its own.
enum HeadPart {
  /// "by", "von": behind it stands who speaks.
  case agent
  /// A noun for a sort of text and nothing else, or with the word behind which stands who speaks: "STATEMENT", "Remarks by".
  case kind(range: Range<Int>, isJoined: Bool)
  /// A name, with the office before or behind it or without. What has no form of address, no office and no initial may be
  /// another thing that is called by two words.
  case person(name: Range<Int>, role: Range<Int>?, isSure: Bool)
  /// An office without its holder.
  case office(Range<Int>)
  /// "at the", "to the": behind it, or on the next line, stands the occasion.
  case occasion(Range<Int>?)
  /// Anything else.
  case words
}

/// Tells the lines of such a head.
struct HeadPartGrammar {
  let page: Page

  /// The longest line of such a head, in bytes.
  static let maximumBytes = 130

  /// What a line is; `nil` where it is too long or ends as a sentence or a salutation does.
  ///
  /// - Parameters:
  ///   - index: The line.
  ///   - isIntroduced: Whether the line above says that who speaks follows, so that a comma may end a name or an office.
  /// - Returns: The part.
  func part(_ index: Int, isIntroduced: Bool = false) -> HeadPart? {
    var content = page.lines[index].content
    guard content.count <= Self.maximumBytes else { return nil }
    if page.utf8[content.upperBound - 1] == UInt8(ascii: ","), isIntroduced {
      content = content.lowerBound..<content.upperBound - 1
      let phrase = Phrase(page.utf8, in: content)
      return person(phrase) ?? (isOffice(phrase.tokens[...]) ? .office(content) : nil)
    }
    let phrase = Phrase(page.utf8, in: content)
    let tokens = phrase.tokens
    guard let last = tokens.last, !endsSentence(last) else { return nil }
    let folded = tokens.map(\.folded).joined(separator: " ")
    if HeadLexicon.agents.contains(folded) { return .agent }
    if let kind = kind(phrase) { return kind }
    if let occasion = occasion(phrase) { return occasion }
    if let person = person(phrase) { return person }
    // "TRANSCRIPT OF THE PRIME MINISTER"
    let office = tokens.drop { KindLexicon.modifiers.contains($0.folded) || ["of", "the"].contains($0.folded) }
    if tokens[0].isCapitalized, isOffice(office) || isOffice(tokens[...]) {
      let start = (isOffice(office) ? office[...] : tokens[...]).first?.range.lowerBound ?? content.lowerBound
      return .office(start..<content.upperBound)
    }
    return .words
  }

  /// Whether a line ends as sentences and salutations do; "D.C." and initials do not.
  private func endsSentence(_ last: Phrase.Token) -> Bool {
    if ["!", "?", ":", ";", ","].contains(last.text) { return true }
    guard last.text.hasSuffix(".") else { return false }
    return last.text.utf8.count > 4 && !last.text.dropLast().contains(".")
  }

  /// "STATEMENT", "Opening remarks", "Discours de", "Remarks by the".
  private func kind(_ phrase: Phrase) -> HeadPart? {
    let tokens = phrase.tokens
    guard tokens.count <= 7 else { return nil }
    var end = tokens.count
    for length in [2, 1] where tokens.count > length {
      if HeadLexicon.agents.contains(tokens.suffix(length).map(\.folded).joined(separator: " ")) {
        end = tokens.count - length
        break
      }
    }
    guard tokens[..<end].contains(where: { KindLexicon.kinds[$0.folded] != nil }),
      tokens[..<end].allSatisfy({
        KindLexicon.kinds[$0.folded] != nil || KindLexicon.modifiers.contains($0.folded)
          || ["and", "und", "et", "of", "the"].contains($0.folded)
      }), let range = phrase.range(of: 0..<end)
    else { return nil }
    return .kind(range: range, isJoined: end < tokens.count)
  }

  private func occasion(_ phrase: Phrase) -> HeadPart? {
    let tokens = phrase.tokens
    let isOpener = HeadLexicon.occasionOpeners.contains(tokens[0].folded)
    guard isOpener, tokens.count <= 18 else { return nil }
    // "to the", "at the" alone.
    if tokens.allSatisfy({ isOpenerWord($0.folded) }) { return .occasion(nil) }
    let start = tokens.firstIndex { !isOpenerWord($0.folded) } ?? 0
    return phrase.range(of: start..<tokens.count).map { .occasion($0) }
  }

  private func isOpenerWord(_ word: String) -> Bool {
    HeadLexicon.occasionOpeners.contains(word)
      || [
        "the", "occasion", "of", "l’occasion", "l'occasion", "de", "du", "des", "la", "le", "les", "der", "des", "dem",
      ]
      .contains(word)
  }

  // MARK: - People and offices

  /// A name, or an office and a name.
  ///
  /// "H.E. Mr. Tomas Rehn", "Commissioner Maren Oldfield", "Elena Marsh, Minister for Ports".
  func person(_ phrase: Phrase) -> HeadPart? {
    var tokens = phrase.tokens[...]
    var isSure = false
    if let first = tokens.first, ["by", "von", "par"].contains(first.folded), tokens.count > 1 {
      tokens.removeFirst()
      isSure = true
    }
    guard (1...16).contains(tokens.count) else { return nil }
    if tokens.contains(where: { $0.text == "," }) { return listed(phrase, tokens) }
    guard tokens.allSatisfy({ !$0.isMark && !$0.beginsWithDigit }) else { return nil }
    let words = tokens.map(\.text)
    let person = NamePhrase(words)
    let name = person.name
    guard isName(words[name]), name.upperBound == words.count || isDistinguished(words[name.upperBound...]) else {
      return nil
    }
    let start = person.role?.upperBound ?? 0
    let hasTitle = name.lowerBound > start
    // "THE WHITE LODGE"
    if person.role == nil, hasTitle,
      !words[..<name.lowerBound].contains(where: {
        RoleLexicon.honorifics.contains(RoleLexicon.bare($0)) && RoleLexicon.bare($0) != "the"
      })
    {
      return nil
    }
    if name.count == 1, person.role == nil, !hasTitle, !words[name.lowerBound].dropLast().contains(".") { return nil }
    guard let range = phrase.range(of: tokens.startIndex + name.lowerBound..<tokens.startIndex + name.upperBound) else {
      return nil
    }
    if person.role != nil, name.count == 1, words[0].unicodeScalars.first.map({ $0.value >= 0x400 }) ?? false {
      return nil
    }
    if let role = person.role {
      // What somebody is stands in capitals, as the name does, but for the small words in it.
      guard words[role].contains(where: { RoleLexicon.isNoun(RoleLexicon.bare($0)) }),
        isOffice(tokens.dropFirst(role.lowerBound).prefix(role.count)),
        !isJoiner(words[role.upperBound - 1].inLowerCase)
      else { return nil }
      return .person(
        name: range, role: phrase.range(of: tokens.startIndex + role.lowerBound..<tokens.startIndex + role.upperBound),
        isSure: true)
    }
    return .person(name: range, role: nil, isSure: isSure || hasTitle || isMarked(words[name]))
  }

  /// Whether words are a name by their form: initials, or a surname in capitals behind a first name that is not.
  private func isMarked(_ words: ArraySlice<String>) -> Bool {
    // "I. ANNOUNCEMENTS" is a heading with its number.
    if let first = words.first, first.hasSuffix("."), first.dropLast().allSatisfy({ "IVX".contains($0) }) {
      return false
    }
    if words.contains(where: { $0.utf8.contains(UInt8(ascii: ".")) }) { return true }
    guard let first = words.first, let last = words.last, words.count >= 2 else { return false }
    if GivenNames.gender(of: first.lowercased()) != nil { return true }
    return last.utf8.count > 2 && last == last.uppercased() && first != first.uppercased()
  }

  /// Reads "NAME, OFFICE" and "OFFICE, NAME".
  private func listed(_ phrase: Phrase, _ tokens: ArraySlice<Phrase.Token>) -> HeadPart? {
    guard let comma = tokens.firstIndex(where: { $0.text == "," }), comma > tokens.startIndex,
      comma + 1 < tokens.endIndex
    else { return nil }
    let halves = [tokens[..<comma], tokens[(comma + 1)...]]
    for (number, (holder, office)) in [(halves[0], halves[1]), (halves[1], halves[0])].enumerated() {
      // "Founder, Alder Ferries" is what somebody is, and of what.
      if number == 1 {
        let isNamed = holder.first.map { GivenNames.gender(of: $0.folded) != nil } ?? false
        let isAddressed = holder.first.map { RoleLexicon.honorifics.contains(RoleLexicon.bare($0.text)) } ?? false
        guard office.contains(where: { RoleLexicon.isNoun($0.folded) }), office.count >= 2 || isNamed || isAddressed
        else { continue }
      }
      let words = holder.map(\.text)
      let person = NamePhrase(words)
      let hasTitle = person.name.lowerBound > 0
      if person.role == nil, isName(words[person.name]), isDistinguished(office.map(\.text)[...]),
        let name = phrase.range(
          of: holder.startIndex + person.name.lowerBound..<holder.startIndex + person.name.upperBound)
      {
        return .person(name: name, role: nil, isSure: true)
      }
      guard person.role == nil, isName(words[person.name]), person.name.count >= 2 || hasTitle,
        person.name.upperBound == words.count, isOffice(office),
        let name = phrase.range(
          of: holder.startIndex + person.name.lowerBound..<holder.startIndex + person.name.upperBound)
      else { continue }
      return .person(name: name, role: phrase.range(of: office.startIndex..<office.endIndex), isSure: true)
    }
    return nil
  }

  /// Whether words can be a name: one to five of them, in capitals but for particles, none of which is a common noun of
  /// heads.
  private func isName(_ words: ArraySlice<String>) -> Bool {
    guard (1...5).contains(words.count), let last = words.last else { return false }
    return NamePhrase.isNameLike(last)
      && words.allSatisfy { word in
        let bare = RoleLexicon.bare(word)
        guard NamePhrase.isNameLike(word) || RoleLexicon.particles.contains(bare) else { return false }
        return word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "-.’'".unicodeScalars.contains($0) }
          && !RoleLexicon.bodies.contains(bare) && !RoleLexicon.isNoun(bare) && KindLexicon.kinds[bare] == nil
          && !KindLexicon.modifiers.contains(bare) && !FurnitureLexicon.venues.contains(bare)
          && !HeadLexicon.isGathering(bare) && !MenuLine.sites.contains(bare) && Months.number[bare] == nil
          && !RoleLexicon.portfolios.contains(bare)
          && !Self.smallWords.contains(bare) && !FurnitureTerms.sections.contains(bare)
          && !FurnitureTerms.buttons.contains(bare) && !word.hasSuffix("’") && !word.hasSuffix("'")
          && word.withoutPossessive == word
      }
  }

  /// Words of sentences, which are no part of a name in capitals either.
  private static let smallWords: Set<String> = [
    "and", "und", "et", "staff", "our", "your", "with", "at", "of", "for", "to", "in", "on", "by", "from", "the", "mit",
    "avec", "sur", "pour", "on", "as", "is", "or", "not", "no", "new", "this", "that",
  ]

  private func isDistinguished(_ words: ArraySlice<String>) -> Bool {
    words.allSatisfy { RoleLexicon.distinctions.contains(RoleLexicon.bare($0)) }
  }

  /// Whether words name an office and nobody who holds it.
  func isOffice(_ tokens: ArraySlice<Phrase.Token>) -> Bool {
    guard (1...18).contains(tokens.count), let first = tokens.first,
      first.isCapitalized || isOfficeNoun(first.text),
      let noun = tokens.prefix(6).firstIndex(where: { isOfficeNoun($0.text) })
    else { return false }
    guard tokens.allSatisfy({ !$0.beginsWithDigit && (!$0.isMark || [",", "(", ")"].contains($0.text)) }) else {
      return false
    }
    // "Office of the Press Secretary" is a body.
    if let body = tokens[..<noun].firstIndex(where: { RoleLexicon.bodies.contains($0.folded) }),
      isJoiner(tokens[body + 1].folded)
    {
      return false
    }
    // Before the noun stand capitals and small words; what stands behind it may be in small letters where it says of what.
    // "Response to the Head of Mission" is a title.
    let areProper = tokens[..<noun].allSatisfy {
      ($0.isCapitalized || isJoiner($0.folded)) && !["to", "for", "on", "at"].contains($0.folded)
    }
    let small = tokens[noun...].dropFirst().count { !$0.isCapitalized && !$0.isMark && !isJoiner($0.folded) }
    guard areProper, small <= 4,
      !tokens.contains(where: {
        TitleGrammar.verbs.contains($0.folded) || ["with", "live", "mit", "avec"].contains($0.folded)
          || KindLexicon.kinds[$0.folded] != nil
          || $0.text.withoutPossessive != $0.text
      })
    else { return false }
    let next = noun + 1 < tokens.endIndex ? tokens[noun + 1] : nil
    return next.map {
      $0.isMark || isJoiner($0.folded) || isOfficeNoun($0.text) || RoleLexicon.complements.contains($0.folded)
        || !$0.isCapitalized || $0.text.unicodeScalars.first.map { $0.value >= 0x400 } ?? false
    } ?? true
  }

  private func isOfficeNoun(_ word: String) -> Bool {
    let bare = RoleLexicon.bare(word)
    return RoleLexicon.isNoun(bare) || HeadLexicon.holders.contains(bare)
  }

  private func isJoiner(_ word: String) -> Bool {
    RoleLexicon.joiners.contains(word) || RoleLexicon.particles.contains(word)
      || ["and", "und", "et", "in", "on", "at", "&", "и", "по", "au", "aux", "en"].contains(word)
  }
}
