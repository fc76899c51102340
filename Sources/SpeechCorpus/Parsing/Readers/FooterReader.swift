/// Tells the lines below the body: lists of other news, newsletters, source credits, reactions.
struct FooterReader {
  /// What stands below the body.
  struct Footer {
    /// The first line that is no longer body.
    var start: Int
    /// The lines from which a list of other news runs.
    var related: Range<Int>?
    /// What each line of the footer is.
    var roles: [Int: Block.Role] = [:]
    /// Who a source line credits.
    var credit: Range<Int>?
  }

  let page: Page

  /// Reads the footer of some lines.
  ///
  /// - Complexity: O(*n*) in the number of lines; only short ones are looked at closely.
  func read(_ lines: Range<Int>) -> Footer {
    var footer = Footer(start: lines.upperBound)
    readClosers(lines, into: &footer)
    if let first = firstRelated(in: lines.lowerBound..<footer.start) {
      footer.related = first..<footer.start
      footer.start = first
      readClosers(lines.lowerBound..<first, into: &footer)
    }
    return footer
  }

  private func readClosers(_ lines: Range<Int>, into footer: inout Footer) {
    while footer.start > lines.lowerBound {
      let index = footer.start - 1
      guard let role = closer(index, into: &footer) else { return }
      footer.roles[index] = role
      footer.start = index
    }
  }

  /// What a line at the end is, if it is no body.
  private func closer(_ index: Int, into footer: inout Footer) -> Block.Role? {
    let content = page.lines[index].content
    guard content.count <= 120 else { return nil }
    let text = page.text(content)
    let folded = text.lowercased()
    if folded == "read in full" || folded == "read more" { return .link }
    if case .time = HeaderLineGrammar(page: page).classify(index) { return .boilerplate }
    if FurnitureLexicon.closers.contains(folded) || FurnitureLexicon.closerPhrases.isFound(in: folded) {
      return .footer
    }
    if isReactions(text) { return .footer }
    if let credit = credit(content) {
      footer.credit = credit
      return .footer
    }
    return nil
  }

  /// "👍17👏3🤝2": symbols and the numbers of those who chose them.
  func isReactions(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, Symbols.isSymbol(first), text.contains(where: \.isNumber) else {
      return false
    }
    return text.unicodeScalars.allSatisfy {
      Symbols.isSymbol($0) || $0.properties.isWhitespace || $0.properties.numericType != nil
        || "KM.".unicodeScalars.contains($0)
        || $0.properties.isEmojiModifier || $0.properties.isEmoji
    }
  }

  /// The body that "Source - BODY" names.
  private func credit(_ content: Range<Int>) -> Range<Int>? {
    let phrase = Phrase(page.utf8, in: content)
    let tokens = phrase.tokens
    guard tokens.count >= 3, tokens.count <= 12, FurnitureLexicon.credits.contains(tokens[0].folded) else { return nil }
    guard ["-", "–", "—", ":"].contains(tokens[1].text) else { return nil }
    return phrase.range(of: 2..<tokens.count)
  }

  // MARK: - Other news

  /// The first line of a list of other news: an item with a date before its title, and more of them below.
  private func firstRelated(in lines: Range<Int>) -> Int? {
    var first: Int?
    var count = 0
    for index in lines where item(index) != nil {
      if first == nil { first = index }
      count += 1
    }
    guard let first, count >= 2 || page.lines[first].blanksBefore >= 3 else { return nil }
    return first > lines.lowerBound ? first : nil
  }

  /// The date and the title of an item: "24.06.2022 - Title".
  func item(_ index: Int) -> (date: DateGrammar.Hit, title: Range<Int>)? {
    let content = page.lines[index].content
    guard content.count > 14, (0x30...0x39).contains(page.utf8[content.lowerBound]),
      (0x30...0x39).contains(page.utf8[content.lowerBound + 1])
    else { return nil }
    let phrase = Phrase(page.utf8, in: page.head(of: content, bytes: 40))
    guard let match = DateGrammar().match(phrase, at: 0), match.tokens.count == 1,
      match.tokens.upperBound + 1 < phrase.tokens.count,
      ["-", "–", "—"].contains(phrase.tokens[match.tokens.upperBound].text)
    else { return nil }
    return (match, phrase.tokens[match.tokens.upperBound + 1].range.lowerBound..<content.upperBound)
  }

  /// The items of a list of other news.
  func items(in lines: Range<Int>) -> [RelatedItem] {
    var items: [RelatedItem] = []
    for index in lines {
      let content = page.lines[index].content
      if let item = item(index) {
        items.append(RelatedItem(date: item.date.date, title: page.text(item.title), range: content))
      } else if !items.isEmpty {
        let last = items.count - 1
        let text = page.text(content)
        items[last].summary = items[last].summary.map { $0 + "\n" + text } ?? text
        items[last].range = items[last].range.lowerBound..<content.upperBound
      }
    }
    return items
  }
}
