/// Finds the damage that a site or a capture did to the letters of a text, of every kind that can be mended for certain.
enum Repairs {
  /// The repairs of a run of lines, in order, none overlapping another.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - lines: The lines to look at.
  ///   - wrapping: How the lines were wrapped.
  ///   - language: The language of the text, where it is known.
  /// - Returns: The repairs.
  /// - Complexity: O(*n*) in the length of the lines, and O(*n* log *n*) in the number of repairs.
  static func find(in page: Page, lines: Range<Int>, wrapping: Wrapping, language: String?) -> [Repair] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let range = page.lines[first].range.lowerBound..<page.lines[last].range.upperBound
    var repairs = SplitKeywords.repairs(in: page.utf8, range: range, language: language)
    repairs += NoBreakMarks.repairs(in: page.utf8, range: range)
    if wrapping.margin != nil {
      repairs += LineEndHyphens(page: page, lines: lines, wrapping: wrapping, language: language).repairs()
    }
    repairs += QuoteMarks.repairs(in: page, lines: lines)
    return repairs.isEmpty ? [] : inOrder(repairs)
  }

  /// Those repairs that a document's paragraphs are read with; a heading or a list below shows the capture as it stands.
  static func applied(_ repairs: [Repair], in document: Document) -> [Repair] {
    guard !repairs.isEmpty else { return [] }
    let paragraphs = document.turns.flatMap(\.paragraphs).map(\.range)
    var next = 0
    return repairs.filter { repair in
      while next < paragraphs.count, paragraphs[next].upperBound < repair.range.upperBound { next += 1 }
      return next < paragraphs.count && paragraphs[next].lowerBound <= repair.range.lowerBound
    }
  }

  /// Repairs by their place; of two that overlap the first stays.
  private static func inOrder(_ repairs: [Repair]) -> [Repair] {
    var ordered: [Repair] = []
    for repair in repairs.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = ordered.last, last.range.upperBound > repair.range.lowerBound { continue }
      ordered.append(repair)
    }
    return ordered
  }
}
