/// Finds labels that run into the words without a mark between, as printed records of debates have them.
///
/// "Mr. Oswin Tarrant (Kelp Bay) I beg to move", "§ Mr. Hale I am aware of it". A name with its constituency or office in parentheses tells such a label by itself, a surname alone only where another
/// label gives it or a section mark stands before it.
struct InlineLabels {
  let page: Page
  let lines: Range<Int>

  /// How many bytes a label has at most.
  private static let maximumBytes = 160

  /// The labels, in order; none where fewer than two lines show that the document has them.
  ///
  /// - Parameter known: The lines that begin with a label of another form.
  /// - Returns: The labels by line.
  /// - Complexity: O(*n*) in the number of lines; only those that open with a form of address are looked at.
  func labels(besides known: Set<Int>) -> [Label] {
    var found: [Label] = []
    var others: [(line: Int, Opening)] = []
    for index in lines where !known.contains(index) {
      guard let opening = opening(index) else { continue }
      if let label = notedLabel(index, from: opening.start) {
        found.append(label)
      } else {
        others.append((index, opening))
      }
    }
    // What is listed behind names is no sentence.
    let prose = found.count { endsSentence($0.line) }
    guard
      found.count >= 2 && prose * 2 >= found.count
        || others.count(where: { $1.isMarked || $1.isNumbered }) >= (holdMarks(known) ? 1 : 2)
    else { return [] }
    var surnames: Set<String> = []
    for label in found {
      surnames.insert(label.surname)
      if label.form == .office, let note = label.qualifier { surnames.insert(NamePhrase.surname(of: note)) }
    }
    for other in others {
      if let label = namedLabel(other.line, other.1, surnames) {
        found.append(label)
      }
    }
    return found.sorted { $0.line < $1.line }
  }

  /// Whether two or more lines with labels of another form bear section marks.
  private func holdMarks(_ known: Set<Int>) -> Bool {
    known.count { line in
      LabelGrammar.behindSectionMark(page.lines[line].content, of: page) != nil
    } >= 2
  }

  /// Where the words of a line begin that opens with a form of address or an office, and what stands before them.
  private struct Opening {
    var start: Int
    /// Whether a section mark does.
    var isMarked = false
    /// Whether the number of a question does.
    var isNumbered = false
  }

  private func opening(_ index: Int) -> Opening? {
    let content = page.lines[index].content
    let marked = LabelGrammar.behindSectionMark(content, of: page)
    var start = marked?.lowerBound ?? content.lowerBound
    // "12. Mr. ROE asked": records number their questions.
    let number =
      start < content.upperBound && page.utf8[start] <= 0x39
      ? LabelGrammar(page: page).questionCount(start..<content.upperBound) : 0
    start += number
    let (isMarked, isNumbered) = (marked != nil, number > 0)
    return page.utf8.withUnsafeBufferPointer { bytes in
      guard content.upperBound - start > 12, (0x41...0x5A).contains(bytes[start]) else { return nil }
      var word: UInt64 = 0
      for byte in bytes[start..<min(start + 8, content.upperBound)] {
        if byte <= 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") { break }
        word = word << 8 | UInt64(byte | 0x20)
      }
      guard Self.openings.contains(word) else { return nil }
      return Opening(start: start, isMarked: isMarked, isNumbered: isNumbered)
    }
  }

  private static let openings = PackedWordSet(
    """
    mr mrs ms miss dr sir dame lord lady baroness baron viscount countess marquess earl the hon captain major colonel
    lieut lieutenant commander admiral general brigadier professor rev reverend rear vice wing squadron
    """.split(whereSeparator: \.isWhitespace).map { word in
      word.utf8.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    })

  /// Words by which a record tells what a member does instead of giving his words.
  private static let doings: WordSet = ["asked", "rose", "moved", "had", "to", "begged", "presented"]
  /// Those that stand behind the number of a question.
  private static let askings: WordSet = ["asked", "to"]

  /// A name or an office with a note, and words right behind it.
  private func notedLabel(_ index: Int, from start: Int) -> Label? {
    let content = page.lines[index].content
    let head = start..<min(content.upperBound, start + Self.maximumBytes)
    guard page.utf8[head].contains(UInt8(ascii: "(")) else { return nil }
    let tokens = Phrase(page.utf8, in: page.head(of: start..<content.upperBound, bytes: Self.maximumBytes)).tokens
    guard let open = tokens.firstIndex(where: { $0.text == "(" }), (2...10).contains(open),
      let close = tokens.firstIndex(where: { $0.text == ")" }), close > open, close + 2 < tokens.count
    else { return nil }
    // "(Kelp Bay) (Lab)"
    var end = close
    if tokens[end + 1].text == "(", let next = tokens[(end + 2)...].firstIndex(where: { $0.text == ")" }) { end = next }
    guard end + 1 < tokens.count, goesOn(tokens[end + 1]) else { return nil }
    let words = tokens[..<open].map(\.text)
    guard let form = LabelGrammar.form(of: words), form == .honorific || form == .office else { return nil }
    let note = page.text(tokens[open + 1].range.lowerBound..<tokens[close].range.lowerBound)
    return label(index, start..<tokens[end].range.upperBound, words.joined(separator: " "), note, form)
  }

  /// A form of address and a surname, and words right behind it.
  private func namedLabel(_ index: Int, _ opening: Opening, _ surnames: Set<String>) -> Label? {
    let content = page.lines[index].content
    let start = opening.start
    let tokens = Phrase(page.utf8, in: page.head(of: start..<content.upperBound, bytes: Self.maximumBytes)).tokens
    guard let first = tokens.first, RoleLexicon.bare(first.text) != "the" else { return nil }
    var end = tokens.prefix(5).indices.dropFirst().first { surnames.contains(RoleLexicon.bare(tokens[$0].text)) }
    if end == nil, opening.isNumbered {
      // Whatever a name is made of, it ends where its bearer asks.
      end = tokens.prefix(7).firstIndex { Self.askings.contains($0.text) }.map { $0 - 1 }
      guard let end, end > 0 else { return nil }
      return label(index, start..<tokens[end].range.upperBound, words(of: tokens[...end]), nil, .honorific)
    }
    if end == nil, opening.isMarked {
      end = tokens.indices.dropFirst().first { !NamePhrase.isInitial(tokens[$0].text) }
      // "Mr. Alfred Noakes (Kelp Bay)": more of the name follows.
      if let last = end, tokens[last...].prefix(5).contains(where: { $0.text == "(" }) { return nil }
    }
    guard let end, end + 1 < tokens.count, goesOn(tokens[end + 1]), tokens[...end].allSatisfy(\.isCapitalized),
      !tokens[end].text.hasSuffix(".")
    else { return nil }
    let words = tokens[...end].map(\.text)
    guard LabelGrammar.form(of: words) == .honorific else { return nil }
    return label(index, start..<tokens[end].range.upperBound, words.joined(separator: " "), nil, .honorific)
  }

  private func words(of tokens: ArraySlice<Phrase.Token>) -> String { tokens.map(\.text).joined(separator: " ") }

  private func endsSentence(_ line: Int) -> Bool {
    switch page.utf8[page.lines[line].content.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), 0x80...: true
    default: page.lines[line].content.count >= 120
    }
  }

  /// Whether words that somebody says, or what he does, begin with a token.
  private func goesOn(_ token: Phrase.Token) -> Bool {
    token.isCapitalized || Self.doings.contains(token.text) || ["\"", "“", "["].contains(token.text)
  }

  private func label(_ line: Int, _ words: Range<Int>, _ name: String, _ note: String?, _ form: Label.Form) -> Label {
    let rest = words.upperBound..<page.lines[line].content.upperBound
    let end = page.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(rest, in: $0).lowerBound }
    var label = Label(
      line: line, words: words, end: end, text: page.text(words), name: name, qualifier: note, form: form)
    label.isInline = true
    label.opensProse = true
    return label
  }
}
