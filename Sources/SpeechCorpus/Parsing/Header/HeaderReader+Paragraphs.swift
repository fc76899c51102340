extension HeaderReader {
  /// Whether a line goes on with the sentence of the line above it.
  func continuesSentence(_ index: Int) -> Bool {
    guard index > lines.lowerBound, page.lines[index].blanksBefore == 0 else { return false }
    let above = page.lines[index - 1].content
    let isOpen = above.count >= 40 && ![0x2E, 0x3A, 0x3F, 0x21].contains(page.utf8[above.upperBound - 1])
    return isOpen && (0x61...0x7A).contains(page.utf8[page.lines[index].content.lowerBound])
  }

  /// The paragraph that a line begins or goes on with, where its lines were wrapped.
  private func paragraph(around index: Int) -> Range<Int> {
    var (first, last) = (index, index)
    while first > lines.lowerBound, index - first < Self.longestParagraph, page.lines[first].blanksBefore == 0 {
      first -= 1
    }
    while last + 1 < lines.upperBound, last - index < Self.longestParagraph, page.lines[last + 1].blanksBefore == 0 {
      last += 1
    }
    let isWrapped = first < last && (first + 1...last).contains { continuesSentence($0) }
    let range = isWrapped ? first...last : index...index
    return page.lines[range.lowerBound].content.lowerBound..<page.lines[range.upperBound].content.upperBound
  }

  /// How many lines of a paragraph are looked at on either side.
  private static let longestParagraph = 12

  /// Whether a line above the first label is said by somebody, not told of him.
  func speaks(_ index: Int) -> Bool {
    let content = paragraph(around: index)
    guard content.count >= 40, [0x2E, 0x21, 0x3F].contains(page.utf8[content.upperBound - 1]) else { return false }
    var isQuoted = false
    for token in Phrase(page.utf8, in: page.head(of: content, bytes: 600)).tokens {
      switch token.text {
      case "“", "«", "„": isQuoted = true
      case "”", "»": isQuoted = false
      case "\"": isQuoted.toggle()
      // A briefing opens with what is going to happen, a lead tells what has happened.
      case "will" where !isQuoted && profile.usualKind == .newsConference: return true
      default: if !isQuoted, PersonLexicon.subjectsAndListeners.contains(RoleLexicon.bare(token.text)) { return true }
      }
    }
    return false
  }

  /// Whether a sentence ends inside a line and another begins: the line is wrapped prose.
  func endsSentence(within index: Int) -> Bool {
    let bytes = Array(page.bytes(ofLine: index))
    let isSmall = { (place: Int) in (0x61...0x7A).contains(bytes[place]) }
    return bytes.indices.dropLast(4).contains { place in
      guard bytes[place + 2] == UInt8(ascii: "."), bytes[place + 3] == 0x20 else { return false }
      return isSmall(place) && isSmall(place + 1) && (0x41...0x5A).contains(bytes[place + 4])
    }
  }
}
