/// Tells whether the lines of a text were wrapped at a width, so that a line end is no end of a paragraph.
///
/// Whoever wraps puts a word on the next line because it does not fit on this one. So a line end is a wrap where the next
/// line's first word would have gone beyond the margin, and somebody's own line end where it would have fitted. Where the
/// margin is, the text shows by itself: at line ends in the middle of a sentence that goes on with a small letter, the
/// next word did not fit, whatever the type was set in.
struct Wrapping {
  /// How far a line and the next line's first word reach at the least where a line was wrapped, in characters; `nil`
  /// where lines are paragraphs.
  let margin: Int?

  /// The share of surely wrapped lines that may end before the margin: a page break, a lost word.
  private static let strays = 50

  /// Lines that are paragraphs.
  static let none = Wrapping(margin: nil)

  private init(margin: Int?) { self.margin = margin }

  /// Judges some lines.
  ///
  /// Wrapped lines are short, and most end in the middle of a sentence that the next one goes on with in lower case. The
  /// lines of a poem begin with capitals.
  ///
  /// - Complexity: O(*n* log *n*) in the number of lines, O(*n*) where they are not wrapped.
  init(_ page: Page, lines: Range<Int>) {
    var sure: [Int] = []
    var pairs = 0
    var open = 0
    for index in lines.dropLast() where page.lines[index + 1].blanksBefore == 0 {
      pairs += 1
      guard !Self.endsSentence(page.utf8, page.lines[index].content) else { continue }
      open += 1
      if !Self.beginsWithCapital(page.utf8, page.lines[index + 1].content) { sure.append(index) }
    }
    guard pairs >= 3, open * 4 > pairs else {
      margin = nil
      return
    }
    // In a text all of capitals they tell nothing.
    if sure.count * 2 <= open, Self.isCapitals(page, lines) {
      sure = lines.dropLast().filter {
        page.lines[$0 + 1].blanksBefore == 0 && !Self.endsSentence(page.utf8, page.lines[$0].content)
      }
    }
    // Where sentences happen to be as long as lines, fewer lines are open, but nearly all of these go on.
    guard open * 2 > pairs && sure.count * 2 > open || sure.count * 4 >= open * 3 else {
      margin = nil
      return
    }
    let widths = sure.map { Self.width(page.utf8, page.lines[$0].content) }.sorted()
    let usual = widths[widths.count * 3 / 4]
    // Verse is narrow and a page of paragraphs is wide.
    guard usual >= 35, usual <= 130, widths[widths.count - 1] <= usual * 2 + 40 else {
      margin = nil
      return
    }
    let reaches = sure.map { Self.reach(page, $0) }.sorted()
    // No line is longer than the margin, unless the type is proportional.
    margin = max(min(reaches[reaches.count / Self.strays], widths[widths.count - 1] + 1), usual / 2)
  }

  /// Whether a line is continued by the next one.
  func joins(_ page: Page, _ index: Int) -> Bool {
    guard let margin else { return false }
    let (line, next) = (page.lines[index], page.lines[index + 1])
    let ends = Self.endsSentence(page.utf8, line.content)
    let capital = Self.beginsWithCapital(page.utf8, next.content)
    if next.blanksBefore > 0 {
      // The end of a page in the middle of a sentence.
      return next.blanksBefore <= 2 && Self.isSmallLetter(page.utf8[next.content.lowerBound])
        && Self.isSmallLetter(page.utf8[line.content.upperBound - 1]) && Self.reach(page, index) >= margin
    }
    if !ends, !capital { return true }
    // A heading or a salutation is well short of the margin, a name in the middle of a sentence hardly.
    let reach = Self.reach(page, index)
    if !ends { return reach * 4 >= margin * 3 }
    if Self.indent(page, next) >= Self.indent(page, line) + 2 { return false }
    return reach >= margin
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
    utf8.withUnsafeBufferPointer { bytes in
      var count = 0
      for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
      return count
    }
  }

  /// How many spaces a line begins with.
  private static func indent(_ page: Page, _ line: Page.Line) -> Int {
    page.utf8[line.range].prefix { $0 == 0x20 || $0 == 0x09 }.count
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
