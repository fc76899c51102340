extension HeaderLineGrammar {
  /// A date beside the words of a page that says who put it out: "May 27, 2032   By Staff   7 min read", "Posted on March
  /// 30, 2014 by The Gardener | 214 Comments", "Von unserer Redaktion, 14.03.2031".
  ///
  /// It is the day of publication, whoever spoke when.
  func postedLine(_ phrase: Phrase, from start: Int) -> HeaderLine? {
    let tokens = phrase.tokens
    guard tokens.count <= 24, let hit = dates.firstMatch(phrase, from: start), hit.isWhole,
      let range = phrase.range(of: hit.tokens)
    else { return nil }
    let before = trimmed(tokens[start..<hit.tokens.lowerBound])
    let behind = trimmed(tokens[hit.tokens.upperBound...])
    let stamp = before.map(\.folded).joined(separator: " ")
    let isStamped = FurnitureLexicon.publications.contains(stamp)
    guard before.isEmpty || isStamped || Presentation.namesAuthor(before) else { return nil }
    if behind.isEmpty { return before.isEmpty || isStamped ? nil : .published(hit, range) }
    let parts = columns(behind)
    guard let first = parts.first else { return nil }
    let isRest = parts.dropFirst().allSatisfy { isCount($0) || Presentation.namesAuthor($0) || isStamped }
    guard isRest, Presentation.namesAuthor(first) || isCount(first) || isStamped && isAgent(first) else { return nil }
    return .published(hit, range)
  }

  private func isAgent(_ tokens: ArraySlice<Phrase.Token>) -> Bool {
    tokens.first.map { PresentationLexicon.authors.contains($0.folded) || $0.folded == "in" } ?? false
  }

  /// A count of the page: "7 min read", "214 Comments".
  private func isCount(_ tokens: ArraySlice<Phrase.Token>) -> Bool {
    guard tokens.count <= 5, let first = tokens.first, let last = tokens.last else { return false }
    let isCounted = first.beginsWithDigit || ["leave", "no", "kein", "aucun"].contains(first.folded)
    return isCounted
      && [
        "read", "comments", "comment", "views", "min", "minutes", "kommentare", "kommentar", "commentaires", "lesezeit",
        "lecture", "комментариев", "просмотров", "shares", "words",
      ].contains(last.folded)
  }

  /// Tokens without the marks and joining words at their ends.
  private func trimmed(_ tokens: ArraySlice<Phrase.Token>) -> ArraySlice<Phrase.Token> {
    let isJoint = { (token: Phrase.Token) in
      token.isMark || ["on", "le", "am", "vom", "um", "at", "den"].contains(token.folded)
    }
    var tokens = tokens
    while let last = tokens.last, isJoint(last) {
      // "Posted on" is a stamp.
      if FurnitureLexicon.publications.contains(tokens.map(\.folded).joined(separator: " ")) { break }
      tokens.removeLast()
    }
    while let first = tokens.first, first.isMark { tokens.removeFirst() }
    return tokens
  }

  /// The stretches between strokes, bullets and wide spaces.
  private func columns(_ tokens: ArraySlice<Phrase.Token>) -> [ArraySlice<Phrase.Token>] {
    var columns: [ArraySlice<Phrase.Token>] = []
    var start = tokens.startIndex
    for index in tokens.indices {
      let isStroke = ["|", "·", "•", "-", "–", "—"].contains(tokens[index].text)
      let isWide =
        index > start && tokens[index].range.lowerBound - tokens[index - 1].range.upperBound >= 3
        || index > start && tokens[index].beginsWithDigit && !tokens[index - 1].isMark
        || index > start && ["leave", "kommentar", "laisser"].contains(tokens[index].folded)
      guard isStroke || isWide else { continue }
      if start < index { columns.append(tokens[start..<index]) }
      start = isStroke ? index + 1 : index
    }
    if start < tokens.endIndex { columns.append(tokens[start...]) }
    return columns
  }
}
