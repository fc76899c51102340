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
    /// Whether the line below is a telephone number or an address, or stands above one without a gap.
    var isCard = false
    /// The publisher's number, where it stands below the text.
    var reference: Range<Int>?
    /// The day that a source line gives.
    var published: Header.Dated?
  }

  let page: Page
  /// The lines whose label opens a turn; none of them is footer.
  var turns: Set<Int> = []

  /// The longest tail of a page, in lines, and the share of the text that it may be.
  private static let maximumTail = 40
  private static let tailShare = 3

  /// Reads the footer of some lines.
  ///
  /// - Complexity: O(*n*) in the number of lines; only short ones are looked at closely.
  func read(_ lines: Range<Int>) -> Footer {
    var footer = Footer(start: lines.upperBound)
    if let comments = comments(in: lines) {
      for line in comments..<lines.upperBound { footer.roles[line] = .footer }
      footer.start = comments
    }
    let lines = lines.lowerBound..<footer.start
    readTail(lines, into: &footer)
    readHead(lines.lowerBound..<footer.start, into: &footer)
    readGap(lines.lowerBound..<footer.start, into: &footer)
    readClosers(lines.lowerBound..<footer.start, into: &footer)
    if let first = firstRelated(in: lines.lowerBound..<footer.start) {
      footer.related = first..<footer.start
      footer.start = first
      if first > lines.lowerBound + 1, isEnd(first - 1) {
        footer.roles[first - 1] = .footer
        footer.start = first - 1
      }
      readClosers(lines.lowerBound..<footer.start, into: &footer)
    }
    return footer
  }

  /// Cuts off what stands below a mark of the end ("###", "[ends]") or the heading of a tail ("See also").
  ///
  /// Nobody speaks below it, and it is a small part of the whole.
  private func readTail(_ lines: Range<Int>, into footer: inout Footer) {
    let last = lines.suffix(Self.maximumTail)
    guard let low = last.first, lines.count > 1 else { return }
    var start: Int?
    for index in last.reversed() {
      if turns.contains(index) { break }
      if index > lines.lowerBound, isEnd(index) { start = index }
    }
    guard let start, start >= low, !(start..<lines.upperBound).contains(where: { item($0) != nil }) else { return }
    let whole = page.lines[lines.lowerBound].content.lowerBound..<page.lines[lines.upperBound - 1].content.upperBound
    let tail = page.lines[start].content.lowerBound..<whole.upperBound
    guard tail.count <= 300 || tail.count * Self.tailShare <= whole.count else { return }
    for index in start..<lines.upperBound { footer.roles[index] = .footer }
    footer.start = start
  }

  /// What the lines below a text begin with.
  private static let endings = PhraseSet(FurnitureLexicon.ends.words + FurnitureTerms.tailHeadings.words)

  /// Whether a line says that the text has ended, or heads what follows it.
  func isEnd(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 60 else { return false }
    if page.opens(with: Self.endings, line: index) {
      let text = page.text(content).inLowerCase
      if FurnitureLexicon.ends.contains(text) || FurnitureLine.headsTail(page.utf8, content) { return true }
    }
    // "(end transcript)", "-- Ends --"
    let first = page.utf8[content.lowerBound]
    guard content.count <= 40, !(0x41...0x5A).contains(first & 0xDF), first < 0xD0 else { return false }
    let text = page.text(content).inLowerCase
    let bare = text.trimmingOrnaments
    return bare != text && FurnitureLexicon.ends.contains(bare)
  }

  /// How many lines of the site may stand below its first.
  private static let reach = 12

  /// Reads from a line that opens the site's own part to the end, where only short lines follow it.
  private func readHead(_ lines: Range<Int>, into footer: inout Footer) {
    for index in lines.suffix(Self.reach) where page.lines[index].content.count <= 40 {
      var text = page.text(ofLine: index).inLowerCase
      if text.hasSuffix(":") { text.removeLast() }
      guard FurnitureLexicon.footerHeads.contains(text) else { continue }
      guard (index..<lines.upperBound).allSatisfy({ page.lines[$0].content.count <= 120 }) else { continue }
      for line in index..<lines.upperBound { footer.roles[line] = .footer }
      footer.start = index
      return
    }
  }

  /// Whether a line belongs to the site rather than to the text that it is about.
  func isSitePart(_ index: Int) -> Bool {
    let folded = page.text(ofLine: index).inLowerCase
    return FurnitureLexicon.closerPhrases.isFound(in: folded) || FurnitureLexicon.closers.contains(folded)
  }

  /// How many lines of the site are taken off the end one by one; no page has as many.
  private static let maximumClosers = 2000

  private func readClosers(_ lines: Range<Int>, into footer: inout Footer) {
    let last = max(lines.lowerBound, lines.upperBound - Self.maximumClosers)
    while footer.start > last {
      let index = footer.start - 1
      guard let role = closer(index, into: &footer) else { return }
      footer.roles[index] = role
      footer.start = index
    }
  }

  /// What a line at the end is, if it is no body.
  func closer(_ index: Int, into footer: inout Footer) -> Block.Role? {
    let content = page.lines[index].content
    guard content.count <= FurnitureLine.maximumBytes, !turns.contains(index) else { return nil }
    if let source = source(content) {
      footer.credit = source.body ?? footer.credit
      footer.published = source.date ?? footer.published
      return .footer
    }
    if let line = FurnitureLine(page.utf8, content), line.isAtEdge || line.isTailField {
      return line.isLink ? .link : .footer
    }
    guard content.count <= 120 else { return nil }
    if hasLeaders(content) || isPageFoot(content) { return .footer }
    let text = page.text(content)
    let folded = text.inLowerCase
    let isCard = footer.isCard && page.lines[index + 1].blanksBefore == 0 && isCardLine(content)
    footer.isCard = isCard
    switch HeaderLineGrammar(page: page).classify(index) {
    case .contact:
      footer.isCard = true
      return .boilerplate
    case .time: return .boilerplate
    case .text where isCard: return .footer
    case .published: return .footer
    case .reference(let range):
      footer.reference = range
      return .reference
    case .furniture where ![0x2E, 0x21, 0x3F].contains(page.utf8[content.upperBound - 1]): return .footer
    case .date(let hit, _), .dateline(let hit, _, _, _):
      if hit.isWhole, page.lines[index].blanksBefore > 0 || index + 1 == footer.start { return .footer }
    default: break
    }
    if isPlaceAboveDate(index, footer) { return .footer }
    if isEndWithTime(folded) || isRule(text) || isMenu(content) { return .footer }
    if FurnitureLexicon.closerOpenings.contains(where: folded.hasPrefix) { return .footer }
    let isWide = String(decoding: page.utf8[content], as: UTF8.self).holds("   ")
    if isWide || ![".", "!", "?", "…"].contains(where: folded.hasSuffix), content.count <= 80,
      FurnitureLexicon.linkOpenings.contains(where: folded.hasPrefix)
    {
      return .footer
    }
    if FurnitureLexicon.closers.contains(folded) || FurnitureLexicon.closerPhrases.isFound(in: folded) {
      return .footer
    }
    if isAddressCredit(folded) { return .footer }
    return isReactions(text) ? .footer : nil
  }

  /// The foot of a page: its number at one end of the line, far from the other words, or numbers alone with a stroke.
  private func isPageFoot(_ content: Range<Int>) -> Bool {
    let line = String(decoding: page.utf8[content], as: UTF8.self)
    if content.count <= 9, line.allSatisfy({ $0.isNumber || $0 == "/" }), line.first != "/" { return true }
    guard line.holds("   ") || line.holds("\t"), ![".", "!", "?", ":"].contains(where: line.hasSuffix) else {
      return false
    }
    let isNumber = { (word: Substring?) in word.map { $0.allSatisfy { $0.isNumber || "-/.–".contains($0) } } ?? false }
    let words = line.split { $0 == " " || $0 == "\t" }
    return isNumber(words.first) || isNumber(words.last)
  }

  /// A name, an office or a body above a telephone number: words in capitals that end no sentence.
  private func isCardLine(_ content: Range<Int>) -> Bool {
    guard content.count <= 90, ![0x2E, 0x21, 0x3F, 0x2C].contains(page.utf8[content.upperBound - 1]) else {
      return false
    }
    let tokens = Phrase(page.utf8, in: content).tokens
    return tokens.count <= 12 && tokens.count { $0.isCapitalized } * 2 >= tokens.count { !$0.isMark }
  }

  /// "Sarvapur", above the date that closes a page.
  private func isPlaceAboveDate(_ index: Int, _ footer: Footer) -> Bool {
    guard footer.roles[index + 1] != nil, page.lines[index].content.count <= 40 else { return false }
    switch HeaderLineGrammar(page: page).classify(index + 1) {
    case .date: break
    default: return false
    }
    let tokens = Phrase(page.utf8, in: page.lines[index].content).tokens
    return tokens.count <= 3 && tokens.allSatisfy { $0.isCapitalized && !$0.text.hasSuffix(".") }
  }

  /// The end with its time: "END 1:31 PM EST".
  private func isEndWithTime(_ folded: String) -> Bool {
    guard folded.hasPrefix("end ") else { return false }
    return folded.split(separator: " ").dropFirst().first.map { HeaderLineGrammar.isClockTime(String($0)) } ?? false
  }

  /// "# # #", "* * *".
  private func isRule(_ text: String) -> Bool {
    text.utf8.allSatisfy { "#*-_ ".utf8.contains($0) }
  }

  /// "Print version    Share    Back to the list": words of the site, set wide apart on a line.
  private func isMenu(_ content: Range<Int>) -> Bool {
    let line = String(decoding: page.utf8[content], as: UTF8.self).inLowerCase
    guard line.contains("   ") || line.contains(" | ") || line.contains("\t") else { return false }
    let items = line.split(whereSeparator: { $0 == "|" || $0 == "\t" })
      .flatMap { $0.split(separator: "   ").map { $0.trimmingSpaces } }.filter { !$0.isEmpty }
    // Words in threes with wide spaces between them are a menu whatever they say; a sentence ends in a mark.
    let last = page.utf8[content.upperBound - 1]
    let areShort = items.allSatisfy { $0.utf8.count <= 40 && $0.split(separator: " ").count <= 4 }
    if items.count >= 3, areShort, ![0x2E, 0x21, 0x3F, 0x3A].contains(last) { return true }
    let known = items.count { item in
      FurnitureLexicon.closers.contains(item) || FurnitureLexicon.closerPhrases.isFound(in: String(item))
    }
    return items.count >= 2 && known * 2 >= items.count
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

  /// "Source: https://…", which names no body.
  private func isAddressCredit(_ folded: String) -> Bool {
    guard let colon = folded.firstIndex(of: ":"), FurnitureLexicon.credits.contains(String(folded[..<colon])) else {
      return false
    }
    let rest = folded[folded.index(after: colon)...].trimmingSpaces
    return (rest.hasPrefix("http") || rest.hasPrefix("www.")) && !rest.contains(" ")
  }

  /// The body and the day that a source line gives: "Source - BODY", "Source https://…, le 8 février 2030".
  private func source(_ content: Range<Int>) -> (body: Range<Int>?, date: Header.Dated?)? {
    let phrase = Phrase(page.utf8, in: content)
    let tokens = phrase.tokens
    guard (3...24).contains(tokens.count), FurnitureLexicon.credits.contains(tokens[0].folded) else { return nil }
    let isAddress = { (token: Phrase.Token) in token.folded.hasPrefix("http") || token.folded.hasPrefix("www.") }
    let isSetOff = ["-", "–", "—", ":"].contains(tokens[1].text)
    guard isSetOff || isAddress(tokens[1]) else { return nil }
    let start = isSetOff ? 2 : 1
    var end = tokens.count
    var date: Header.Dated?
    if let hit = DateGrammar().firstMatch(phrase, from: start), hit.isWhole, hit.tokens.upperBound == end,
      let range = phrase.range(of: hit.tokens)
    {
      date = Header.Dated(match: hit, range: range)
      end = hit.tokens.lowerBound
      while end > start, [",", "le", "am", "vom", "on", "от", "(", "-", "–"].contains(tokens[end - 1].folded) {
        end -= 1
      }
    }
    guard end > start, !isAddress(tokens[start]) else { return date == nil && !isSetOff ? nil : (nil, date) }
    guard end - start <= 10 else { return nil }
    return (phrase.range(of: start..<end), date)
  }

  /// "Questioned by MR PELHAM ......1": an entry of an index.
  func hasLeaders(_ content: Range<Int>) -> Bool {
    let bytes = page.utf8[content]
    guard let last = bytes.last, (0x30...0x39).contains(last) else { return false }
    let dots = bytes.dropLast().reversed().drop { (0x30...0x39).contains($0) || $0 == 0x20 }
      .prefix { $0 == UInt8(ascii: ".") || $0 == 0x20 }
    return dots.count >= 5
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
    return first > lines.lowerBound || count >= 2 ? first : nil
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
        if items[last].summary == nil {
          items[last].summary = text
        } else {
          items[last].summary?.append("\n" + text)
        }
        items[last].range = items[last].range.lowerBound..<content.upperBound
      }
    }
    return items
  }
}

extension String {
  /// The text without brackets, dashes and stars around it.
  fileprivate var trimmingOrnaments: String {
    let ornaments: Set<Character> = ["(", ")", "[", "]", "-", "–", "—", "*", "_", "/", "<", ">", " ", "."]
    return String(drop { ornaments.contains($0) }.reversed().drop { ornaments.contains($0) }.reversed())
  }
}
