/// Tells whether the lines of a text were wrapped at a width, so that a line end is no end of a paragraph.
struct Wrapping {
  /// The usual width of a full line, in bytes; `nil` where lines are paragraphs.
  let width: Int?

  /// Lines that are paragraphs.
  static let none = Wrapping(width: nil)

  private init(width: Int?) { self.width = width }

  /// Judges some lines.
  ///
  /// Wrapped lines are short, most end in the middle of a sentence that the next one goes on with in lower case, and they
  /// come close to one width. The lines of a poem begin with capitals.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  init(_ page: Page, lines: Range<Int>) {
    var pairs = 0
    var open = 0
    var goesOn = 0
    var widths: [Int] = []
    for index in lines.dropLast() where page.lines[index + 1].blanksBefore == 0 {
      pairs += 1
      let content = page.lines[index].content
      widths.append(content.count)
      guard !Self.endsSentence(page.utf8, content) else { continue }
      open += 1
      if !Self.beginsWithCapital(page.utf8, page.lines[index + 1].content) { goesOn += 1 }
    }
    widths.sort()
    // Where sentences happen to be as long as lines, fewer lines are open, but nearly all of these go on.
    let isWrapped = open * 2 > pairs && goesOn * 2 > open || open * 4 > pairs && goesOn * 4 >= open * 3
    guard pairs >= 3, isWrapped, let widest = widths.last else {
      width = nil
      return
    }
    let usual = widths[widths.count * 3 / 4]
    // Verse is narrow and a page of paragraphs is wide.
    width = usual >= 35 && usual <= 130 && widest <= usual * 2 + 40 ? usual : nil
  }

  /// Whether a line is continued by the next one.
  func joins(_ page: Page, _ index: Int) -> Bool {
    guard let width, page.lines[index + 1].blanksBefore == 0 else { return false }
    let content = page.lines[index].content
    // A line that ends a sentence well before the margin ends a paragraph.
    return !(Self.endsSentence(page.utf8, content) && content.count * 4 < width * 3)
  }

  private static func endsSentence(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    switch utf8[range.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "\""),
      UInt8(ascii: ")"), UInt8(ascii: ";"):
      return true
    default:
      let tail = utf8[range.suffix(3)]
      return tail.elementsEqual([0xE2, 0x80, 0x9D]) || tail.elementsEqual([0xE2, 0x80, 0xA6])
        || tail.elementsEqual([0xE2, 0x80, 0x99])
    }
  }

  private static func beginsWithCapital(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
    let first = utf8[range.lowerBound]
    guard first >= 0x80 else { return (0x41...0x5A).contains(first) }
    return String(decoding: utf8[range.prefix(4)], as: UTF8.self).unicodeScalars.first?.properties.isUppercase ?? false
  }
}
