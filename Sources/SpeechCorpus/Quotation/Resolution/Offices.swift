/// Offices as they stand before a name, and alone.
extension Skeleton {
  /// The number of the paragraph of a token.
  func paragraph(of token: Int) -> Int { text.paragraphs.dropLast().partitioningIndex { $0.tokens.upperBound > token } }

  /// Whether a name is preceded by the words of an office: "Foreign Minister Ilse Torvan" by those of "the Minister".
  ///
  /// - Parameters:
  ///   - name: The tokens of a name with its titles.
  ///   - office: The tokens of the office, an article before it.
  /// - Returns: Whether the last titles of the name are the office.
  func isTitled(_ name: Range<Int>, as office: Range<Int>) -> Bool {
    let isArticle = office.count > 1 && text.tokens[office.lowerBound].classes.contains(.determiner)
    let words = isArticle ? office.dropFirst() : office
    guard let title = name.last(where: { text.tokens[$0].classes.contains(.title) }), title + 1 < name.upperBound,
      title + 1 - words.count >= 0
    else { return false }
    return zip(words, title + 1 - words.count...title).allSatisfy { place, own in
      text.utf8[text.tokens[place].range].elementsEqual(text.utf8[text.tokens[own].range])
    }
  }
}
