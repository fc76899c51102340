/// Tells the sentences that stand between a title and its text and are no part of the text: what it is, who wrote the page.
enum Presentation {
  /// The longest paragraph that presents a text, in bytes.
  private static let maximumBytes = 700

  /// Whether a paragraph says that the text follows: a sentence of it begins so, and names a sort of text.
  ///
  /// "The shipbuilder spoke in Keel Hall. *Below is the text of her speech.*"
  static func announces(_ text: String) -> Bool {
    guard text.utf8.count <= maximumBytes else { return false }
    let folded = text.inLowerCase
    guard openings.isFound(in: folded) else { return false }
    return folded.sentenceStarts.contains { sentence in
      PresentationLexicon.openings.contains { sentence.hasPrefix($0) } && namesText(sentence)
    }
  }

  /// What such sentences begin with, looked for all at once: most lines hold none of it.
  private static let openings = PhraseSet(Array(PresentationLexicon.openings))

  private static func namesText(_ sentence: Substring) -> Bool {
    String(sentence).spacedWords.contains { word in
      let bare = RoleLexicon.bare(word.withoutPossessive)
      return PresentationLexicon.texts.contains(bare) || KindLexicon.kinds[bare] != nil
    }
  }

  /// Whether a line says who wrote the page and nothing else: "By Staff", "Von unserer Redaktion", "Ada Roe, Staff Writer".
  ///
  /// Whoever speaks has an office, or an occasion.
  static func namesAuthor(_ tokens: ArraySlice<Phrase.Token>) -> Bool {
    guard (1...10).contains(tokens.count), let first = tokens.first else { return false }
    let words = tokens.map(\.folded)
    let hasWriter = words.contains { PresentationLexicon.writers.contains($0) }
    let isBehind = PresentationLexicon.authors.contains(first.folded)
    guard isBehind || hasWriter,
      !words.contains(where: { KindLexicon.kinds[$0] != nil || KindLexicon.occasions.contains($0) && $0 != "im" }),
      !words.contains(where: { HeadLexicon.isGathering($0) })
    else { return false }
    guard hasWriter || !words.contains(where: { RoleLexicon.isNoun($0) }) else { return false }
    let areProper = tokens.dropFirst(isBehind ? 1 : 0).allSatisfy {
      $0.isCapitalized || $0.isMark || RoleLexicon.particles.contains($0.folded)
        || PresentationLexicon.writers.contains($0.folded)
        || ["and", "und", "et", "the", "our", "unserer", "la"].contains($0.folded)
    }
    return areProper && tokens.count > (isBehind ? 1 : 0)
      && !tokens.contains { [".", "?", "!", ":", "“", "\""].contains($0.text) }
  }
}

extension String {
  /// What stands at the start of the text and behind each mark that ends a sentence.
  fileprivate var sentenceStarts: [Substring] {
    var starts = [self[...]]
    var index = startIndex
    while let end = self[index...].firstIndex(where: { ".!?)]".contains($0) }) {
      index = self.index(after: end)
      let rest = self[index...].drop { $0 == " " }
      if !rest.isEmpty, index < endIndex, self[index] == " " { starts.append(rest) }
    }
    return starts
  }
}
