/// Finds headings inside a body that say who speaks below them: "Briefing by the Spokesman for the Assembly President",
/// "Statement by Ada Roe".
enum SpokenParts {
  private static let maximumBytes = 120
  /// Words between what a part is and whose it is.
  private static let agents: WordSet = ["by", "von", "par", "de", "du"]
  private static let articles: WordSet = ["the", "la", "le", "l’", "der", "dem"]

  /// The headings, and the words that name whoever speaks.
  ///
  /// No label follows, and nothing but the words of the heading stands on the line.
  ///
  /// - Complexity: O(*n*) in the number of lines; only short ones are looked at.
  static func find(in page: Page, lines: Range<Int>, labels: [Label]) -> [Int: String] {
    var parts: [Int: String] = [:]
    let labelled = Set(labels.map(\.line))
    for index in lines.dropLast() where !labelled.contains(index) && !labelled.contains(index + 1) {
      let content = page.lines[index].content
      guard content.count <= maximumBytes, page.lines[index].blanksBefore > 0 || index == lines.lowerBound,
        page.lines[index + 1].blanksBefore > 0 || page.lines[index + 1].content.count > content.count,
        !".!?:,;".utf8.contains(page.utf8[content.upperBound - 1]), page.holds(KindLexicon.nouns, inLine: index)
      else { continue }
      if let bearer = bearer(Phrase(page.utf8, in: content).tokens) { parts[index] = bearer }
    }
    return parts
  }

  private static func bearer(_ tokens: [Phrase.Token]) -> String? {
    guard let agent = tokens.prefix(5).firstIndex(where: { agents.contains($0.folded) }), agent > 0,
      tokens[0].isCapitalized, tokens[..<agent].contains(where: { KindLexicon.kinds[$0.folded] != nil })
    else { return nil }
    var start = agent + 1
    while start < tokens.count, articles.contains(tokens[start].folded) { start += 1 }
    let words = tokens[start...].map(\.text)
    guard (2...12).contains(words.count), !tokens[start...].contains(where: \.isMark),
      NamePhrase.isNameLike(words[0])
    else { return nil }
    let person = NamePhrase(words)
    let isOffice = person.name.isEmpty && person.role != nil
    let isName = person.name.count >= 2 && words[person.name].allSatisfy { NamePhrase.isNameLike($0) }
    return isOffice || isName ? words.joined(separator: " ") : nil
  }
}
