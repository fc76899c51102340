extension TitleGrammar {
  /// The words before a possessive mark: "*Foreign Minister Amadi Lorrens*’ interview".
  func possessor(in range: Range<Int>) -> Range<Int>? {
    let tokens = phrase.tokens
    guard
      let index = tokens[range].lastIndex(where: {
        guard $0.isCapitalized || RoleLexicon.isNoun($0.folded.withoutPossessive) else { return false }
        return $0.folded.hasSuffix("’s") || $0.folded.hasSuffix("'s") || $0.folded.hasSuffix("s’")
          || $0.folded.hasSuffix("s'")
      })
    else { return nil }
    var start = index
    while start > range.lowerBound {
      let token = tokens[start - 1]
      // "*Transcript of* Chair Ada Roe’s …"
      if token.folded == "of", start - 2 >= range.lowerBound, Self.openings.contains(tokens[start - 2].folded) { break }
      let isPart =
        token.isCapitalized || RoleLexicon.particles.contains(token.folded)
        || RoleLexicon.joiners.contains(token.folded)
        || RoleLexicon.isNoun(token.folded) || token.folded == "and"
      if !isPart || token.isMark || ["from"].contains(token.folded) { break }
      start -= 1
    }
    // "Read Governor Elena Marsh’s speech", "Elena Marsh’s Founders’ Day Address".
    while start < index, Self.invitations.contains(tokens[start].folded) { start += 1 }
    let first = tokens[start..<index].firstIndex { $0.text.withoutPossessive != $0.text }
    if let first, hasName(start..<first + 1) { return start..<first + 1 }
    return start..<index + 1
  }

  /// Words by which a page asks to read a text.
  private static let invitations: Set<String> = ["read", "watch", "hear", "listen", "see", "full", "complete"]

  /// Words by which a title says that it gives a text, before "of".
  private static let openings: WordSet = [
    "transcript", "text", "excerpts", "extracts", "video", "translation", "summary", "recording",
  ]

  /// Where the name behind "by" ends: at a preposition, a mark, or a word in lower case that is no part of a name.
  func personEnd(_ range: Range<Int>) -> Int {
    let tokens = phrase.tokens
    for index in range {
      let token = tokens[index]
      if token.isMark || isAudience(index, behind: range.lowerBound) { return index }
      // "by Foreign Minister Ada Roe for the magazine …"
      if token.folded == "for", index - range.lowerBound <= 16, hasName(range.lowerBound..<index),
        hasHolder(range.lowerBound..<index)
      {
        return index
      }
      if KindLexicon.occasions.contains(token.folded)
        || ["on", "in", "and", "und", "et", "with", "held", "holds", "aboard"].contains(token.folded)
      {
        if ["and", "und", "et"].contains(token.folded), index + 1 < range.upperBound, index > range.lowerBound,
          !hasName(range.lowerBound..<index), !hasHolder(range.lowerBound..<index)
        {
          continue
        }
        return index
      }
      let isPart =
        token.isCapitalized || RoleLexicon.particles.contains(token.folded)
        || RoleLexicon.joiners.contains(token.folded)
        || RoleLexicon.isNoun(token.folded) || RoleLexicon.honorifics.contains(RoleLexicon.bare(token.text))
        || RoleLexicon.complements.contains(RoleLexicon.bare(token.text))
      if !isPart { return index }
    }
    return range.upperBound
  }

  /// Offices that are held with somebody: "Ambassador of Saremba *to* Tamrin".
  private static let envoys: WordSet = [
    "ambassador", "representative", "envoy", "delegate", "observer", "commissioner", "nuncio", "adviser", "advisor",
  ]

  /// Whether a word is the "to" between a name and those who were spoken to: "by President Mara Orlay *to* the Council".
  private func isAudience(_ index: Int, behind start: Int) -> Bool {
    guard phrase.tokens[index].folded == "to", index - start <= 16, hasName(start..<index) else { return false }
    let words = phrase.tokens[start..<index].map { RoleLexicon.bare($0.text) }
    return !words.contains("of") || !words.contains(where: Self.envoys.contains)
  }

  private func hasName(_ range: Range<Int>) -> Bool {
    let words = phrase.tokens[range].map(\.text.withoutPossessive)
    return NamePhrase(words, known: knownNames).name.count >= 2
  }

  /// Whether an office and a name stand in a range.
  func hasHolder(_ range: Range<Int>) -> Bool {
    let phrase = NamePhrase(phrase.tokens[range].map(\.text), known: knownNames)
    return phrase.role != nil && !phrase.name.isEmpty
  }

  /// Reads "ROLE NAME", the mark of a possessive left out.
  func readPerson(_ range: Range<Int>, into reading: inout Reading) {
    guard !range.isEmpty else { return }
    var range = range
    if ["by", "with", "von", "de"].contains(phrase.tokens[range.lowerBound].folded), range.count > 1 {
      range = range.lowerBound + 1..<range.upperBound
    }
    if phrase.tokens[range.lowerBound].folded == "the" { range = range.lowerBound + 1..<range.upperBound }
    guard !range.isEmpty else { return }
    let words = phrase.tokens[range].map { $0.text.withoutPossessive }
    let person = NamePhrase(words, known: knownNames)
    let offset = { (part: Range<Int>) in part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound }
    if !person.name.isEmpty,
      NamePhrase.areNameLike(words[person.name]),
      person.role != nil || person.name.count >= 2, person.name.count <= 5, !isBody(words[person.name])
    {
      reading.name = phrase.range(of: offset(person.name)).map { trimmed($0, last: range.upperBound - 1) }
      reading.role = person.role.flatMap { phrase.range(of: offset($0)) }
    } else if let role = person.role, person.name.isEmpty {
      reading.role = phrase.range(of: offset(role)).map { trimmed($0, last: range.upperBound - 1) }
    }
  }

  private func isBody(_ words: ArraySlice<String>) -> Bool {
    words.contains { RoleLexicon.bodies.contains(RoleLexicon.bare($0)) }
  }

  /// Cuts the mark of a possessive off the end of a range that ends with a token.
  private func trimmed(_ range: Range<Int>, last: Int) -> Range<Int> {
    let token = phrase.tokens[last]
    guard range.upperBound == token.range.upperBound else { return range }
    return range.lowerBound..<range.upperBound - (token.text.utf8.count - token.text.withoutPossessive.utf8.count)
  }
}
