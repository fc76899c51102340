/// Takes a page that holds several documents apart: an archive that prints one speech below the other, a site that lists
/// what its people said on a day.
///
/// Each document begins with a heading, and soon below it stands what only a heading has: a sentence that says what the
/// text is and who gave it, or the line with day, time and place. One such place is a page's own; two or more are documents.
struct DocumentSplitter {
  let page: Page

  /// How many lines may stand between a heading and the line that tells it.
  private static let reach = 4
  private static let maximumHeading = 250

  /// The runs of lines that are documents, which tile all lines; one run where the page holds one document.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  func documents() -> [Range<Int>] {
    let whole = page.lines.indices
    var starts: [Int] = []
    for index in page.lines.indices where mayPresent(index) {
      guard let heading = heading(above: index, floor: starts.last.map { $0 + 2 } ?? 0) else { continue }
      starts.append(heading)
    }
    guard starts.count >= 2 else { return [whole] }
    starts[0] = 0
    return zip(starts, starts.dropFirst() + [page.lines.count]).map { $0..<$1 }
  }

  /// Whether a line says what the text is, or gives its day with the time.
  private func mayPresent(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 400, content.count >= 12 else { return false }
    let bytes = page.utf8[content]
    let first = bytes[bytes.startIndex]
    if first == UInt8(ascii: "B") || first == UInt8(ascii: "T") || first == UInt8(ascii: "F"),
      mayBePresentation(bytes), isPresentation(page.text(content))
    {
      return true
    }
    guard content.count <= 100, hasColon(content), page.makeup(ofLine: index).contains(.hasDigit) else { return false }
    switch HeaderLineGrammar(page: page).classify(index) {
    case .date(let hit, _), .dateline(let hit, _, _, _): return hit.hasTime && hit.isWhole
    default: return false
    }
  }

  private func hasColon(_ content: Range<Int>) -> Bool {
    page.utf8.withUnsafeBufferPointer { $0.firstOffset(of: UInt8(ascii: ":"), in: content) } != nil
  }

  /// Whether a line may begin as a presentation does, by two of its letters.
  private func mayBePresentation(_ line: ArraySlice<UInt8>) -> Bool {
    switch line[line.startIndex + 1] | 0x20 {
    case UInt8(ascii: "e"), UInt8(ascii: "o"): return true
    case UInt8(ascii: "h"):
      // "The speech", "The text", "The maiden speech"; white space may be wider.
      let letter = line[line.startIndex + 4]
      return !(0x41...0x5A).contains(letter & 0xDF) || "stm".utf8.contains(letter | 0x20)
    default: return false
    }
  }

  private func isPresentation(_ text: String) -> Bool {
    let folded = text.inLowerCase
    let opens = [
      "below is the text", "the speech", "the statement", "text of the", "the text of", "the maiden speech",
      "following is",
    ]
    guard opens.contains(where: folded.hasPrefix) else { return false }
    return PresentationLexicon.agents.isFound(in: folded)
  }

  /// The heading above a line that tells one: the first of the lines set off together, none of which ends a sentence.
  private func heading(above index: Int, floor: Int) -> Int? {
    var heading: Int?
    for line in stride(from: index - 1, through: max(floor, index - Self.reach), by: -1) {
      let content = page.lines[line].content
      if content.count <= Self.maximumHeading, isHeading(content) { heading = line }
      if page.lines[line].blanksBefore >= 2, heading == line { break }
      if page.lines[line].blanksBefore == 1, heading == line, line == index - 1 { break }
    }
    return heading
  }

  private func isHeading(_ content: Range<Int>) -> Bool {
    let last = page.utf8[content.upperBound - 1]
    guard ![0x2E, 0x21, 0x3F, 0x3A, 0x3B, 0x2C, 0x22, 0x2A].contains(last) else { return false }
    let phrase = Phrase(page.utf8, in: content)
    guard (3...40).contains(phrase.tokens.count), phrase.tokens[0].isCapitalized else { return false }
    return TitleGrammar(phrase).read().map { $0.kind != nil } ?? false
  }
}
