extension DocumentReader {
  /// How many lines at the start of a row may be header.
  private static let headerLines = 12

  /// The header of a row that says nothing of itself and begins with a whole title, which some collections leave in the
  /// text; the row is its body otherwise.
  func rowHeader(_ candidates: [Label]) -> Header? {
    guard capture.metadata.fields.isEmpty, lines.count >= 2, let first = lines.first, mayBeTitle(first) else {
      return nil
    }
    let top = lines.prefix(Self.headerLines)
    let labels = LineLabels(Array(candidates.prefix(Self.headerLines)), lines: top)
    let turns = Set(top.filter { labels[$0].map { !$0.isBare } ?? false })
    guard !turns.contains(first) else { return nil }
    var head = HeadLines(page, lines: top, dates: DateGrammar())
    let header = HeaderReader(page: page, lines: top, profile: .plain, labels: labels, turns: turns).read(&head)
    guard header.titleLine == first, let title = header.title, let kind = title.kindRange, let name = title.name,
      title.opensWithKind || name.lowerBound < kind.lowerBound,
      title.date != nil || !header.datesBelow.isEmpty || header.dateline != nil, header.bodyStart < lines.upperBound
    else { return nil }
    return header
  }

  /// Whether a line can be a title: neither too short nor too long, and the end of no sentence.
  private func mayBeTitle(_ line: Int) -> Bool {
    let content = page.lines[line].content
    guard (20...300).contains(content.count) else { return false }
    return ![UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(page.utf8[content.upperBound - 1])
  }
}
