extension FooterReader {
  /// How many lines a tail below a gap may have, and how long each may be.
  private static let maximumLines = 16
  private static let maximumBytes = 300

  /// Reads what stands below a gap wider than those between paragraphs, down to the end, where the site speaks there and
  /// nobody else.
  ///
  /// One of its lines is the site's by its words; the others open no turn and hold no word of somebody who speaks of
  /// himself, and a sentence stands only behind a line that is the site's.
  func readGap(_ lines: Range<Int>, into footer: inout Footer) {
    guard lines.count > 4 else { return }
    let gap = max(2, usualGap(lines) + 1)
    var start: Int?
    var hasGap = false
    for index in lines.suffix(Self.maximumLines).reversed() where index > lines.lowerBound {
      let content = page.lines[index].content
      guard content.count <= Self.maximumBytes, item(index) == nil, !opensTurn(index, lines), !speaks(content) else {
        break
      }
      if page.lines[index].blanksBefore >= gap {
        hasGap = true
        if isSites(index..<lines.upperBound, footer) { start = index }
      }
    }
    if start == nil {
      start = signature(lines, gap: gap)
      if start != nil { hasGap = true }
    }
    guard hasGap, let start else { return }
    let whole = page.lines[lines.upperBound - 1].content.upperBound - page.lines[lines.lowerBound].content.lowerBound
    let tail = page.lines[lines.upperBound - 1].content.upperBound - page.lines[start].content.lowerBound
    guard tail <= 400 || tail * 3 <= whole else { return }
    for index in (start..<lines.upperBound).reversed() {
      footer.roles[index] = closer(index, into: &footer) ?? .footer
    }
    footer.start = start
  }

  /// The first of a few lines below a gap that are the name of whoever made the text, under an office.
  private func signature(_ lines: Range<Int>, gap: Int) -> Int? {
    guard
      let start = lines.suffix(3).first(where: { line in
        let isBehindIncident =
          line > lines.lowerBound && page.lines[line].blanksBefore > 0 && isEnclosed(page.lines[line - 1].content)
        return page.lines[line].blanksBefore >= gap || isBehindIncident
      }),
      (2...3).contains(lines.upperBound - start), (start..<lines.upperBound).allSatisfy({ !turns.contains($0) })
    else { return nil }
    let areShort = (start..<lines.upperBound).allSatisfy { line in
      let content = page.lines[line].content
      return content.count <= 80 && !".!?,:;…".utf8.contains(page.utf8[content.upperBound - 1])
    }
    let name = page.text(ofLine: lines.upperBound - 1).spacedWords
    let office = page.text(ofLine: start).spacedWords
    return areShort && (2...4).contains(name.count) && name.allSatisfy { NamePhrase.isNameLike($0) }
      && RoleLexicon.holdNoun(office) ? start : nil
  }

  /// How many blank lines usually stand between lines.
  private func usualGap(_ lines: Range<Int>) -> Int {
    var counts = [0, 0, 0, 0, 0]
    for index in lines.dropFirst().prefix(200) { counts[min(page.lines[index].blanksBefore, 4)] += 1 }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }

  /// Whether a turn begins with a line; names below one another are a list.
  private func opensTurn(_ index: Int, _ lines: Range<Int>) -> Bool {
    guard turns.contains(index) else { return false }
    let isListed = { (line: Int) in
      lines.contains(line) && turns.contains(line) && turns.contains(line - 1) && page.lines[line].blanksBefore == 0
    }
    return !isListed(index) && !isListed(index + 1)
  }

  /// Whether one of some lines is the site's by its words, and no sentence stands before the first that is.
  private func isSites(_ lines: Range<Int>, _ footer: Footer) -> Bool {
    var isKnown = false
    for index in lines {
      let content = page.lines[index].content
      var footer = footer
      footer.start = index + 1
      if closer(index, into: &footer) != nil || isEnd(index) || isFootnote(content) {
        isKnown = true
      } else if !isKnown, !isEnclosed(content),
        [0x2E, 0x21, 0x3F, 0x2C].contains(page.utf8[content.upperBound - 1])
      {
        return false
      }
    }
    return isKnown
  }

  /// Whether a line is a footnote: a number in brackets and its words.
  private func isFootnote(_ content: Range<Int>) -> Bool {
    let bytes = page.utf8[content]
    guard bytes.first == UInt8(ascii: "[") || bytes.first == UInt8(ascii: "*") else { return false }
    let rest = bytes.dropFirst().drop { (0x30...0x39).contains($0) || $0 == UInt8(ascii: "*") }
    return rest.first == UInt8(ascii: "]") && rest.count < bytes.count - 1
  }

  private func isEnclosed(_ content: Range<Int>) -> Bool {
    page.utf8[content.lowerBound] == UInt8(ascii: "(") && page.utf8[content.upperBound - 1] == UInt8(ascii: ")")
  }

  private func speaks(_ content: Range<Int>) -> Bool {
    Phrase(page.utf8, in: content).tokens.contains { PersonLexicon.subjects.contains($0.folded) }
  }
}
