extension TitleGrammar {
  /// Reads "ROLE NAME" right before a kind, without a mark of possession: "Secretary Ada Roe *Remarks* to the Press",
  /// "TRANSCRIPT OF THE PRIME MINISTER THE HON ADA ROE MP *DOORSTOP INTERVIEW*".
  ///
  /// An office and a name must fill the stretch; a body or an occasion before a kind is nobody.
  func readBearer(_ before: Range<Int>, into reading: inout Reading) -> Bool {
    var start = before.lowerBound
    while start < before.upperBound, isOpener(phrase.tokens[start]) { start += 1 }
    guard (2...14).contains(before.upperBound - start) else { return false }
    let stretch = phrase.tokens[start..<before.upperBound]
    guard
      !stretch.contains(where: {
        $0.isMark || $0.beginsWithDigit || $0.text.withoutPossessive != $0.text || Self.verbs.contains($0.folded)
      })
    else { return false }
    let words = stretch.map(\.text)
    var person = NamePhrase(words, known: knownNames)
    var isCut = false
    // "Governor Roe Flood Briefing": a name that labels give ends where they end it.
    if let surname = words[person.name].dropLast().lastIndex(where: { word in
      let bare = RoleLexicon.bare(word)
      return knownNames.contains { NamePhrase.surname(of: $0) == bare }
    }) {
      person.name = person.name.lowerBound..<surname + 1
      isCut = true
    }
    let isKnown = knownNames.contains(words[person.name].joined(separator: " "))
    let isGiven =
      person.name.count >= 2 && person.name.lowerBound == 0
      && GivenNames.gender(of: words[person.name.lowerBound].inLowerCase) != nil
      // "James Alder Briefing Room"
      && !phrase.tokens[before.upperBound...].contains { FurnitureLexicon.venues.contains($0.folded) }
    guard person.role != nil || isKnown || isGiven, (1...4).contains(person.name.count),
      words[person.name].contains(where: NamePhrase.isNameLike),
      NamePhrase.areNameLike(words[person.name]),
      words[person.name.upperBound...].allSatisfy({ word in
        RoleLexicon.distinctions.contains(RoleLexicon.bare(word)) || isCut
      }),
      !words[person.name].contains(where: { RoleLexicon.bodies.contains(RoleLexicon.bare($0)) }),
      !words.contains(where: { KindLexicon.occasions.contains($0.inLowerCase) })
    else { return false }
    reading.name = phrase.range(of: start + person.name.lowerBound..<start + person.name.upperBound)
    reading.role = person.role.flatMap { phrase.range(of: start + $0.lowerBound..<start + $0.upperBound) }
    return true
  }

  /// Reads "Интервью Президента Саремы Ольги Рудневой телеканалу …": an office in the genitive and a whole name.
  ///
  /// The name is the end of the last run of capitalised words behind the office. Returns the token behind it.
  func readGenitive(_ rest: Range<Int>, into reading: inout Reading) -> Int? {
    let near = rest.prefix(14)
    guard let noun = near.first(where: { RoleLexicon.isNoun(phrase.tokens[$0].folded) }), noun - rest.lowerBound <= 2
    else { return nil }
    var run = noun + 1..<noun + 1
    var end: Int?
    for index in near where index > noun {
      let token = phrase.tokens[index]
      if token.isMark || KindLexicon.occasions.contains(token.folded) { break }
      if token.isCapitalized {
        run = (run.upperBound == index ? run.lowerBound : index)..<index + 1
        end = run.count >= 2 ? run.upperBound : end
      } else if end != nil {
        break
      }
    }
    guard let end else { return nil }
    let words = phrase.tokens[noun..<end].map(\.text)
    let person = NamePhrase(words)
    guard person.role != nil, person.name.count >= 2 else { return nil }
    reading.name = phrase.range(of: noun + person.name.lowerBound..<noun + person.name.upperBound)
    reading.role = phrase.range(of: noun..<noun + person.name.lowerBound)
    return end
  }

  /// Words before the person: "Transcript of the", "Excerpts from".
  private func isOpener(_ token: Phrase.Token) -> Bool {
    KindLexicon.modifiers.contains(token.folded) || ["of", "the", "from", "text"].contains(token.folded)
  }
}
