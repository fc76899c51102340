extension HeaderReader {
  /// Reads an office and its holder from two lines of the header, one below the other: "MINISTER FOR RIVERS" and "THE HON
  /// ADA ROE MP".
  func readHolders(_ range: Range<Int>, into header: inout Header) {
    for index in range.dropLast() where page.lines[index + 1].content.count <= 80 {
      guard let role = office(index), let name = holder(index + 1) else { continue }
      header.people.append(Header.Person(name: name, role: role))
    }
  }

  /// The words of a line that is an office and nothing else.
  private func office(_ index: Int) -> Range<Int>? {
    let content = page.lines[index].content
    guard content.count <= 80 else { return nil }
    let words = Phrase(page.utf8, in: content).tokens
    guard words.count <= 9, words.allSatisfy({ !$0.isMark && ($0.isCapitalized || isJoiner($0)) }) else { return nil }
    let phrase = NamePhrase(words.map(\.text))
    guard let role = phrase.role, phrase.name.isEmpty else { return nil }
    return words[role.lowerBound].range.lowerBound..<content.upperBound
  }

  private func isJoiner(_ token: Phrase.Token) -> Bool {
    RoleLexicon.joiners.contains(token.folded) || token.folded == "and"
  }

  /// The name in a line that is a form of address and a name.
  private func holder(_ index: Int) -> Range<Int>? {
    let phrase = Phrase(page.utf8, in: page.lines[index].content)
    let words = phrase.tokens.map(\.text)
    guard (2...9).contains(words.count), RoleLexicon.honorifics.contains(RoleLexicon.bare(words[0])) else { return nil }
    let person = NamePhrase(words)
    guard person.role == nil, (1...4).contains(person.name.count), person.name.lowerBound > 0,
      words[person.name].allSatisfy({ NamePhrase.isNameLike($0) || RoleLexicon.particles.contains($0) })
    else { return nil }
    return phrase.range(of: person.name)
  }
}
