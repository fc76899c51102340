/// Tells whether the lines of a text were wrapped at a width, so that a line end is no end of a paragraph.
///
/// Whoever wraps puts a word on the next line because it does not fit on this one. So a line end is a wrap where the next
/// line's first word would have gone beyond the margin, and somebody's own line end where it would have fitted. Where the
/// margin is, the text shows by itself: at line ends in the middle of a sentence that goes on with a small letter, the
/// next word did not fit, whatever the type was set in. So does whether lines that go on are indented, and whether blank
/// lines stand between them, as where a page's every line was made a paragraph.
struct Wrapping {
  /// How far a line and the next line's first word reach at the least where a line was wrapped, in characters; `nil`
  /// where lines are paragraphs.
  let margin: Int?
  /// How many blank lines stand between the lines of a paragraph: none, or one.
  private let gap: Int
  /// How many spaces stand before most lines that go on.
  private let indent: Int
  /// Whether a long line that breaks off in a sentence goes on, though lines are not wrapped: the end of a page.
  private let mayBreakOff: Bool

  /// The share of surely wrapped lines that may end before the margin: a page break, a lost word.
  private static let strays = 50
  /// The width of the widest wrapped lines, but for those that are all alike, in characters.
  private static let widest = 130
  /// How many characters the ends of lines may be counted wrong by, where no paragraph ends at a line end.
  private static let slack = 3

  /// Lines that are paragraphs.
  static let none = Wrapping(margin: nil, mayBreakOff: false)

  private init(margin: Int?, gap: Int = 0, indent: Int = 0, mayBreakOff: Bool = true) {
    self.margin = margin
    self.gap = gap
    self.indent = indent
    self.mayBreakOff = mayBreakOff
  }

  /// Judges some lines.
  ///
  /// Wrapped lines are short, and most end in the middle of a sentence that the next one goes on with in lower case. The
  /// lines of a poem begin with capitals.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - lines: The lines to judge.
  ///   - furniture: Those that are no text.
  /// - Complexity: O(*n* log *n*) in the number of lines, O(*n*) where they are not wrapped.
  init(_ page: Page, lines: Range<Int>, furniture: Set<Int> = []) {
    var pairs: [[Int]] = [[], []]
    var open: [[Int]] = [[], []]
    var sure: [[Int]] = [[], []]
    for index in lines.dropLast() where page.lines[index + 1].blanksBefore <= 1 {
      if !furniture.isEmpty, furniture.contains(index) || furniture.contains(index + 1) { continue }
      let blanks = page.lines[index + 1].blanksBefore
      // Salutations end with commas, and stand apart like paragraphs.
      if blanks == 1, page.utf8[page.lines[index].content.upperBound - 1] == UInt8(ascii: ",") { continue }
      pairs[blanks].append(index)
      guard !Self.endsSentence(page.utf8, page.lines[index].content) else { continue }
      open[blanks].append(index)
      if !Self.beginsWithCapital(page.utf8, page.lines[index + 1].content) { sure[blanks].append(index) }
    }
    let gap = sure[1].count > sure[0].count && open[1].count * 2 > pairs[1].count ? 1 : 0
    if let margin = Self.margin(page, lines, pairs: pairs[gap], open: open[gap], &sure[gap]) {
      self.init(page, margin: margin, gap: gap, pairs: pairs[gap], sure: sure[gap])
    } else if let margin = Self.evenMargin(page, lines, gap: 0, pairs: pairs[0], sure: sure[0]) {
      self.init(page, margin: margin, gap: 0, pairs: pairs[0], sure: sure[0])
    } else if let margin = Self.evenMargin(page, lines, gap: 1, pairs: pairs[1], sure: sure[1]) {
      self.init(page, margin: margin, gap: 1, pairs: pairs[1], sure: sure[1])
    } else {
      self.init(margin: nil)
    }
  }

  private init(_ page: Page, margin: Int, gap: Int, pairs: [Int], sure: [Int]) {
    let indents = sure.map { Self.indent(page, page.lines[$0 + 1]) }.sorted()
    // Where no line ends short of the margin, paragraphs end in blank lines, and a few characters more or less are no end.
    let endsShort = pairs.contains { index in
      Self.endsSentence(page.utf8, page.lines[index].content) && Self.reach(page, index) < margin - Self.slack
    }
    self.init(margin: endsShort ? margin : margin - Self.slack, gap: gap, indent: indents[indents.count / 2])
  }

  /// The margin of lines most of which break off in a sentence, or `nil` where they are not wrapped.
  private static func margin(
    _ page: Page, _ lines: Range<Int>, pairs: [Int], open: [Int], _ sure: inout [Int]
  ) -> Int? {
    guard pairs.count >= 3, open.count * 4 > pairs.count else { return nil }
    // In a text all of capitals they tell nothing.
    if sure.count * 2 <= open.count, isCapitals(page, lines) { sure = open }
    // Where sentences happen to be as long as lines, fewer lines are open, but nearly all of these go on.
    guard open.count * 2 > pairs.count && sure.count * 2 > open.count || sure.count * 4 >= open.count * 3 else {
      return nil
    }
    let widths = sure.map { width(page.utf8, page.lines[$0].content) }.sorted()
    let usual = widths[widths.count * 3 / 4]
    // One line in 25 may have lost its end.
    let longest = widths[widths.count - 1 - widths.count / 25]
    // Verse is narrow and a page of paragraphs is wide, but where all lines are as wide as each other.
    let isNarrow = usual <= widest && longest <= usual * 2 + 40
    let isEven = usual <= 250 && widths[widths.count / 2] * 20 >= usual * 19 && longest * 10 <= usual * 11
    guard usual >= 35, isNarrow || isEven else { return nil }
    let reaches = sure.map { reach(page, $0) }.sorted()
    // No line is longer than the margin, unless the type is proportional.
    return max(min(reaches[reaches.count / strays], longest + 1), usual / 2)
  }

  /// The margin of a text with few wrapped lines.
  ///
  /// None is wider, and each that another follows is as wide as the next word allowed. With blank lines between the lines of a paragraph, those that go on are told by their indent.
  private static func evenMargin(_ page: Page, _ lines: Range<Int>, gap: Int, pairs: [Int], sure: [Int]) -> Int? {
    guard !sure.isEmpty, sure.count * 3 >= pairs.count || gap == 1 else { return nil }
    let wrapped = gap == 0 ? pairs : pairs.filter { indent(page, page.lines[$0 + 1]) >= 2 }
    guard wrapped.count >= 2, wrapped.count < lines.count - 1 || gap == 0 else { return nil }
    var longest = 0
    for index in lines {
      let content = page.lines[index].content
      guard content.count <= widest * 3 else { return nil }
      longest = max(longest, width(page.utf8, content))
    }
    guard longest >= 40, longest <= widest else { return nil }
    // A line or two may have grown since by a space that somebody put into a word.
    return wrapped.allSatisfy { reach(page, $0) + 2 > longest } ? longest - 1 : nil
  }

  /// Whether a line is continued by the next one.
  func joins(_ page: Page, _ index: Int) -> Bool {
    let (line, next) = (page.lines[index], page.lines[index + 1])
    guard let margin else { return mayBreakOff && breaksOff(page, line, next) }
    let capital = Self.beginsWithCapital(page.utf8, next.content)
    if next.blanksBefore > gap {
      // The end of a page in the middle of a sentence.
      return next.blanksBefore <= gap + 2 && Self.isSmallLetter(page.utf8[next.content.lowerBound])
        && Self.isSmallLetter(page.utf8[line.content.upperBound - 1]) && Self.reach(page, index) >= margin
    }
    let (before, behind) = (Self.indent(page, line), Self.indent(page, next))
    // Where each line was made a paragraph, those that begin one hang out.
    if gap == 1, indent > 0, behind == 0 { return false }
    let ends = Self.endsSentence(page.utf8, line.content)
    if !ends, !capital { return true }
    let reach = Self.reach(page, index)
    // A clause, a quotation or a note in parentheses ends within its sentence.
    let last = page.utf8[line.content.upperBound - 1]
    let isStop = last == UInt8(ascii: ".") || last == UInt8(ascii: "!") || last == UInt8(ascii: "?")
    if ends, !isStop, Self.isSmallLetter(page.utf8[next.content.lowerBound]), reach * 4 >= margin * 3 { return true }
    if !ends {
      // A heading, a salutation or a name in a list is well short of the margin, a name in a sentence hardly.
      let isListed = page.utf8[line.content.upperBound - 1] == UInt8(ascii: ",") || isLoud(page, line)
      return isListed ? reach >= margin : reach * 4 >= margin * 3
    }
    return !(behind >= before + 2 && behind > indent) && reach >= margin
  }

  /// Whether a line was wrapped in the middle of a sentence: it ends none, and the next word did not fit.
  func breaksSentence(_ page: Page, _ index: Int) -> Bool {
    guard let margin, page.lines[index + 1].blanksBefore <= gap else { return false }
    return !Self.endsSentence(page.utf8, page.lines[index].content) && Self.reach(page, index) >= margin
  }

  /// Whether a paragraph breaks off in a sentence and the next line goes on with it, both too long to be verse or a list.
  private func breaksOff(_ page: Page, _ line: Page.Line, _ next: Page.Line) -> Bool {
    guard line.content.count >= 100, next.content.count >= 40, next.blanksBefore == 0 else { return false }
    let last = page.utf8[line.content.upperBound - 1]
    return (Self.isSmallLetter(last) || last == UInt8(ascii: ","))
      && Self.isSmallLetter(page.utf8[next.content.lowerBound])
  }

  /// Whether a line is all in capitals, as headings are.
  private func isLoud(_ page: Page, _ line: Page.Line) -> Bool {
    !page.utf8[line.content].contains { Self.isSmallLetter($0) || $0 >= 0xC3 }
  }

  // MARK: - Lines

  /// How far a line would reach with the next line's first word on it, in characters.
  private static func reach(_ page: Page, _ index: Int) -> Int {
    let line = page.lines[index]
    let next = page.lines[index + 1]
    let word = page.utf8[next.content].prefix { $0 > 0x20 }
    // White space that is not seen took its place too, but for what pads a line.
    let unseen =
      line.content
      .upperBound..<max(
        line.content.upperBound, min(line.range.upperBound - 1, line.content.upperBound + 4))
    return width(page.utf8, line.content) + width(page.utf8, unseen) + 1
      + width(page.utf8, next.content.lowerBound..<word.endIndex)
  }

  /// The length of a stretch in characters.
  private static func width(_ utf8: [UInt8], _ range: Range<Int>) -> Int {
    utf8.withUnsafeBufferPointer { $0.countOfCharacters(in: range) }
  }

  /// How many spaces stand before a line's content.
  private static func indent(_ page: Page, _ line: Page.Line) -> Int {
    page.utf8[line.range.lowerBound..<line.content.lowerBound].reversed().prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  private static func isCapitals(_ page: Page, _ lines: Range<Int>) -> Bool {
    let sample = lines.prefix(200)
    let loud = sample.count { index in
      !page.bytes(ofLine: index).contains(where: isSmallLetter)
    }
    return loud * 5 > sample.count * 4
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func endsSentence(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    switch utf8[range.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: ")"), UInt8(ascii: ";"):
      return true
    case 0x99, 0x9D, 0xA6:
      let tail = utf8[range.suffix(3)]
      return tail.elementsEqual([0xE2, 0x80, 0x9D]) || tail.elementsEqual([0xE2, 0x80, 0xA6])
        || tail.elementsEqual([0xE2, 0x80, 0x99])
    default:
      return false
    }
  }

  private static func beginsWithCapital(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let first = utf8[range.lowerBound]
    guard first >= 0x80 else { return (0x41...0x5A).contains(first) }
    return String(decoding: utf8[range.prefix(4)], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }
}
