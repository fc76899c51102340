/// Joins the words that a typesetter hyphenated over a line end, where there is little doubt.
///
/// Most hyphens at the end of a wrapped line are soft. One is taken for soft where the joined word stands elsewhere in the
/// text, or where the first half is no word of the text and no prefix that keeps its hyphen; otherwise it is left alone.
enum LineEndHyphens {
  /// First parts of compounds that keep their hyphen.
  static let prefixes = Set(
    """
    co re pre non self well anti ex semi multi inter post pro long short high low two three four five half all part full
    quasi sub super trans ultra under over cross counter vice e so far near mid neo pan step by in on up off out
    """.split(whereSeparator: \.isWhitespace).map { hash(Array($0.utf8)[...]) })

  /// The repairs of wrapped lines, in order.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - lines: The lines of the body.
  ///   - joins: Whether a line is continued by the next one.
  /// - Returns: The repairs; ranges are those of the page.
  /// - Complexity: O(*n*) in the bytes of the lines.
  static func repairs(in page: Page, lines: Range<Int>, joins: (Int) -> Bool) -> [Repair] {
    let candidates = lines.dropLast().filter { index in
      let line = page.lines[index].content
      let next = page.lines[index + 1].content
      return line.count > 2 && page.utf8[line.upperBound - 1] == UInt8(ascii: "-")
        && isLetter(page.utf8[line.upperBound - 2]) && (0x61...0x7A).contains(page.utf8[next.lowerBound])
        && joins(index)
    }
    guard !candidates.isEmpty else { return [] }
    let words = vocabulary(page, lines: lines)
    return candidates.compactMap { index in
      var start = page.lines[index].content.upperBound - 1
      while start > page.lines[index].content.lowerBound, isLetter(page.utf8[start - 1]) { start -= 1 }
      let next = page.lines[index + 1].content
      var end = next.lowerBound
      while end < next.upperBound, isLetter(page.utf8[end]) { end += 1 }
      let first = page.utf8[start..<page.lines[index].content.upperBound - 1]
      let second = page.utf8[next.lowerBound..<end]
      // "so-called" over a line end may be the second half of a compound already.
      if start > page.lines[index].content.lowerBound, page.utf8[start - 1] == UInt8(ascii: "-") { return nil }
      if end < next.upperBound, page.utf8[end] == UInt8(ascii: "-") { return nil }
      let joined = first + second
      let isKnown = words.contains(hash(joined))
      guard isKnown || !words.contains(hash(first)) && !prefixes.contains(hash(first)) else { return nil }
      let range = start..<end
      return Repair(
        range: range, found: String(decoding: page.utf8[range], as: UTF8.self),
        mended: String(decoding: joined, as: UTF8.self), kind: .lineEndHyphen)
    }
  }

  /// The hashes of the whole words of some lines, halves at line ends left out.
  private static func vocabulary(_ page: Page, lines: Range<Int>) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for index in lines {
      let line = page.lines[index].content
      var offset = line.lowerBound
      // What a hyphen at the end of the line before has cut is no whole word.
      if index > lines.lowerBound, page.utf8[page.lines[index - 1].content.upperBound - 1] == UInt8(ascii: "-") {
        while offset < line.upperBound, isLetter(page.utf8[offset]) { offset += 1 }
      }
      while offset < line.upperBound {
        guard isLetter(page.utf8[offset]) else {
          offset += 1
          continue
        }
        let start = offset
        while offset < line.upperBound, isLetter(page.utf8[offset]) { offset += 1 }
        let isCut = offset == line.upperBound - 1 && page.utf8[offset] == UInt8(ascii: "-")
        if !isCut { words.insert(hash(page.utf8[start..<offset])) }
      }
    }
    return words
  }

  /// A hash of a word without regard to case: FNV-1a, 64 bits (Fowler, Noll and Vo).
  private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
    word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1 < 0x80 ? $1 | 0x20 : $1)) &* 0x100_0000_01B3 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) || byte >= 0xC3 }
}
