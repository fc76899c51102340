/// Mends paragraphs of quoted mail: the mark before each of their lines is no part of the text.
enum QuoteMarks {
  /// The repairs of some lines, in order: a line end and the marks behind it, which read as a space.
  ///
  /// - Complexity: O(*n*) in the number of lines, where any of them is quoted.
  static func repairs(in page: Page, lines: Range<Int>) -> [Repair] {
    guard page.hasQuoteMarks else { return [] }
    return lines.dropFirst().compactMap { index in
      let range = page.lines[index - 1].content.upperBound..<page.lines[index].content.lowerBound
      guard page.utf8[range].contains(Page.quoteMark) else { return nil }
      return Repair(
        range: range, found: String(decoding: page.utf8[range], as: UTF8.self), mended: " ", kind: .quoteMark)
    }
  }
}
