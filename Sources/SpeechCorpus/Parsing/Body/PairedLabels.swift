/// Finds labels of two lines, as sites of debates print them: the name, and below it the party and the seat, or an office;
/// perhaps a third line with the time.
///
/// A list of people looks the same, but nobody's words stand between them.
struct PairedLabels {
  let page: Page
  let lines: Range<Int>

  private static let maximumName = 60
  private static let maximumNote = 140

  /// The labels, in order; none where fewer than two stand, or three where none of them recurs.
  ///
  /// - Parameter known: The lines that begin with a label of another form.
  /// - Returns: The labels by line.
  /// - Complexity: O(*n*) in the number of lines; only short ones are looked at.
  func labels(besides known: Set<Int>) -> [Label] {
    var found: [Label] = []
    for index in lines.dropLast(2) where !known.contains(index) && !known.contains(index + 1) {
      if let last = found.last, index <= last.line { continue }
      if let label = label(at: index) { found.append(label) }
    }
    let names = Set(found.map(\.key))
    return found.count >= (names.count < found.count ? 2 : 3) ? found : []
  }

  private func label(at index: Int) -> Label? {
    let (name, note) = (page.lines[index], page.lines[index + 1])
    guard name.content.count <= Self.maximumName, (3...Self.maximumNote).contains(note.content.count),
      note.blanksBefore == 0, name.blanksBefore > 0 || index == lines.lowerBound, !endsSentence(name.content),
      !endsSentence(note.content)
    else { return nil }
    let words = page.text(name.content).spacedWords
    guard (2...5).contains(words.count),
      NamePhrase.areNameLike(words), !words.contains(where: { $0.hasSuffix(",") }),
      [.names, .honorific, .capitals].contains(LabelGrammar.form(of: words)), isAffiliation(note.content)
    else { return nil }
    var last = index + 1
    if last + 1 < lines.upperBound, page.lines[last + 1].blanksBefore == 0, isTime(last + 1) { last += 1 }
    guard last + 1 < lines.upperBound, page.lines[last + 1].blanksBefore <= 1, isProse(last + 1) else { return nil }
    var label = Label(
      line: last, words: name.content, end: page.lines[last].content.upperBound, text: page.text(name.content),
      name: page.text(name.content), qualifier: page.text(note.content).trimmingParentheses,
      form: LabelGrammar.form(of: words) ?? .names)
    label.firstLine = index
    (label.isCertain, label.isAlone, label.opensProse, label.isPaired) = (true, true, true, true)
    return label
  }

  private func endsSentence(_ content: Range<Int>) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ";")]
      .contains(page.utf8[content.upperBound - 1])
  }

  /// Whether a line says what somebody is: a party and a seat, an office, or either in parentheses.
  private func isAffiliation(_ content: Range<Int>) -> Bool {
    let tokens = Phrase(page.utf8, in: content).tokens
    guard let first = tokens.first, first.isCapitalized || first.text == "(" else { return false }
    let words = tokens.filter { !$0.isMark }
    let small = words.count { token in
      !token.isCapitalized && !RoleLexicon.joiners.contains(token.folded)
        && !RoleLexicon.particles.contains(token.folded) && !["and", "in", "und", "et", "&"].contains(token.folded)
    }
    guard words.count <= 18, small * 4 <= words.count else { return false }
    let hasComma = tokens.dropFirst().dropLast().contains { $0.text == "," }
    let isEnclosed = first.text == "(" && tokens.last?.text == ")"
    return hasComma || isEnclosed || words.contains { RoleLexicon.isNoun(RoleLexicon.bare($0.text)) }
  }

  /// Whether a line gives the hour or the day.
  private func isTime(_ index: Int) -> Bool {
    guard page.lines[index].content.count <= 60 else { return false }
    let tokens = Phrase(page.utf8, in: page.lines[index].content).tokens
    guard let first = tokens.first, first.beginsWithDigit || first.isCapitalized, tokens.count <= 12 else {
      return false
    }
    switch HeaderLineGrammar(page: page).classify(index) {
    case .time, .date, .dateline, .published: return true
    default: break
    }
    // "4:30 pm, 4 March 2031"
    var rest = tokens.filter { !$0.isMark && !HeaderLineGrammar.isClockTime($0.text) }
    rest.removeAll { ["am", "pm", "a.m.", "p.m.", "at", "on", "um", "uhr", "à", "le"].contains($0.folded) }
    guard rest.count < tokens.count,
      let hit = DateGrammar().firstMatch(Phrase(page.utf8, in: page.lines[index].content))
    else { return false }
    return rest.count <= hit.tokens.count
  }

  /// Whether a line is somebody's words: long, or a sentence with an end.
  private func isProse(_ index: Int) -> Bool {
    let content = page.lines[index].content
    return content.count >= 60 || endsSentence(content) || page.utf8[content.upperBound - 1] >= 0x80
      || page.utf8[content.upperBound - 1] == UInt8(ascii: ",")
  }
}

extension String {
  /// The text without the parentheses around the whole of it.
  fileprivate var trimmingParentheses: String {
    guard hasPrefix("("), hasSuffix(")"), !dropFirst().dropLast().contains("(") else { return self }
    return String(dropFirst().dropLast())
  }
}
