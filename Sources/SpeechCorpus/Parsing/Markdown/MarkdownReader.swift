/// Reads Markdown as the plain text that it stands for: marks of headings, emphasis, links and quotations left out.
///
/// The marks are those of CommonMark 0.31 that occur in prose. Lines stay lines, since people write transcripts in
/// Markdown line by line; what was wrapped is joined by the readers of plain text.
struct MarkdownReader {
  private let utf8: [UInt8]

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Whether a text begins with front matter, or with a heading of the first rank.
  static func opensMarkdown(_ sample: [UInt8]) -> Bool {
    if FrontMatter(sample) != nil { return true }
    let start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let first = sample[start...].firstIndex(where: { $0 > 0x20 }), first + 2 < sample.count else { return false }
    return sample[first] == UInt8(ascii: "#") && sample[first + 1] == 0x20 && sample[first + 2] > 0x20
  }

  /// The text as an extract.
  func extract() -> Extract {
    let matter = FrontMatter(utf8)
    var builder = Reading.Builder(source: utf8)
    var headings: [Range<Int>] = []
    var isFenced = false
    let start = matter?.range.upperBound ?? (utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    for line in Lines(utf8) where line.rangeWithTerminator.upperBound > start {
      let range = max(start, line.range.lowerBound)..<max(start, line.range.upperBound)
      let content = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(range, in: $0) }
      if isFence(content) {
        isFenced.toggle()
      } else if isFenced {
        builder.copy(range)
      } else {
        let marks = openingMarks(range)
        if marks.rank > 1 { headings.append(range) }
        if !isUnderline(content) { readInline(marks.start..<marks.end, into: &builder) }
      }
      let end = range.upperBound..<line.rangeWithTerminator.upperBound
      if !end.isEmpty { builder.copy(end) }
    }
    var extract = Extract(range: 0..<utf8.count, reading: builder.finish())
    extract.unspoken = headings
    if let matter {
      extract.facts = matter.facts
      extract.regions = [Extract.Region(role: .boilerplate, range: matter.range)]
    }
    return extract
  }

  // MARK: - Lines

  /// Where the text of a line begins behind the marks of a heading or a quotation, where it ends before closing ones, and
  /// the rank of the heading.
  private func openingMarks(_ line: Range<Int>) -> (start: Int, end: Int, rank: Int) {
    var start = skippingSpaces(from: line.lowerBound, to: line.upperBound)
    while start < line.upperBound, utf8[start] == UInt8(ascii: ">") {
      start = skippingSpaces(from: start + 1, to: line.upperBound)
    }
    var rank = 0
    while start + rank < line.upperBound, utf8[start + rank] == UInt8(ascii: "#"), rank < 6 { rank += 1 }
    guard rank > 0, start + rank < line.upperBound, utf8[start + rank] == 0x20 else {
      return (start, line.upperBound, 0)
    }
    start = skippingSpaces(from: start + rank, to: line.upperBound)
    var end = line.upperBound
    while end > start, utf8[end - 1] == UInt8(ascii: "#") || utf8[end - 1] == 0x20 { end -= 1 }
    return (start, end, rank)
  }

  private func skippingSpaces(from start: Int, to end: Int) -> Int {
    var start = start
    while start < end, utf8[start] == 0x20 || utf8[start] == 0x09 { start += 1 }
    return start
  }

  private func isFence(_ line: Range<Int>) -> Bool {
    line.count >= 3 && (utf8[line].starts(with: "```".utf8) || utf8[line].starts(with: "~~~".utf8))
  }

  /// A line that only underlines the heading above it.
  private func isUnderline(_ line: Range<Int>) -> Bool {
    line.count >= 3 && utf8[line].allSatisfy { $0 == UInt8(ascii: "=") }
  }

  // MARK: - Marks within a line

  private func readInline(_ line: Range<Int>, into builder: inout Reading.Builder) {
    var offset = line.lowerBound
    var start = offset
    while offset < line.upperBound {
      if let link = link(at: offset, in: line) {
        if start < offset { builder.copy(start..<offset) }
        // A picture's words are no words of the text; a link's have no links in them.
        if utf8[offset] == UInt8(ascii: "[") { readInline(link.text, into: &builder) }
        offset = link.end
        start = offset
      } else if utf8[offset] == UInt8(ascii: "&"),
        let reference = CharacterReference.read(utf8, at: offset, before: line.upperBound)
      {
        if start < offset { builder.copy(start..<offset) }
        builder.replace(offset..<offset + reference.length, withUTF8: reference.utf8)
        offset += reference.length
        start = offset
      } else if let mark = markLength(at: offset, in: line) {
        if start < offset { builder.copy(start..<offset) }
        let isEscape = utf8[offset] == UInt8(ascii: "\\")
        offset += mark
        start = offset
        if isEscape, offset < line.upperBound { offset += 1 }
      } else {
        offset += 1
      }
    }
    if start < line.upperBound { builder.copy(start..<line.upperBound) }
  }

  /// The length of the marks of emphasis or code, or of an escape, at an offset.
  private func markLength(at offset: Int, in line: Range<Int>) -> Int? {
    switch utf8[offset] {
    case UInt8(ascii: "`"): return 1
    case UInt8(ascii: "\\"):
      guard offset + 1 < line.upperBound else { return 1 }
      let next = utf8[offset + 1]
      return next > 0x20 && next < 0x7F && !isWord(next) ? 1 : nil
    case UInt8(ascii: "*"), UInt8(ascii: "_"):
      var end = offset
      while end < line.upperBound, utf8[end] == utf8[offset] { end += 1 }
      let before = offset > line.lowerBound ? utf8[offset - 1] : 0x20
      let after = end < line.upperBound ? utf8[end] : 0x20
      // A run that stands free is an ornament or a bullet, an underscore inside a word a part of it.
      guard end - offset <= 3, before > 0x20 || after > 0x20 else { return nil }
      if utf8[offset] == UInt8(ascii: "_"), isWord(before), isWord(after) { return nil }
      return end - offset
    default: return nil
    }
  }

  private func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// The longest text of a link and its longest address, in bytes.
  private static let maximumLinkBytes = 500

  /// The text of a link or picture, and where it ends behind the address.
  private func link(at offset: Int, in line: Range<Int>) -> (text: Range<Int>, end: Int)? {
    let open = utf8[offset] == UInt8(ascii: "!") ? offset + 1 : offset
    guard open < line.upperBound, utf8[open] == UInt8(ascii: "[") else { return nil }
    let limit = min(line.upperBound, open + Self.maximumLinkBytes)
    let close = utf8[open + 1..<limit].firstIndex { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }
    guard let close, utf8[close] == UInt8(ascii: "]"), close + 1 < line.upperBound,
      utf8[close + 1] == UInt8(ascii: "(")
    else { return nil }
    let addressLimit = min(line.upperBound, close + 2 + Self.maximumLinkBytes)
    guard let end = utf8[close + 2..<addressLimit].firstIndex(of: UInt8(ascii: ")")) else { return nil }
    return (open + 1..<close, end + 1)
  }
}
