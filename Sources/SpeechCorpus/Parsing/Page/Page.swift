/// The text of a capture as the grammars see it: lines, with their white space told apart.
struct Page {
  /// One line.
  struct Line {
    /// The line with its terminator; the lines tile the text.
    var range: Range<Int>
    /// The line without the white space around it.
    var content: Range<Int>
    /// How many blank lines stand before it.
    var blanksBefore: Int
  }

  let utf8: [UInt8]
  /// The lines that hold something, in order.
  let lines: [Line]
  /// Whether lines have the marks of quoted mail before their content.
  let hasQuoteMarks: Bool

  /// What the lines are made of, as far as it was asked for.
  let makeups: Makeups

  /// Takes a text apart into lines.
  ///
  /// - Complexity: O(*n*)
  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    var blanks = 0
    var marks = 0
    var lines: [Line] = []
    utf8.withUnsafeBufferPointer { bytes in
      for line in Lines(utf8) {
        let content = WhiteSpace.trimmed(line.range, in: bytes)
        if content.isEmpty {
          blanks += 1
        } else {
          lines.append(Line(range: line.rangeWithTerminator, content: content, blanksBefore: blanks))
          if bytes[content.lowerBound] == Self.quoteMark { marks += 1 }
          blanks = 0
        }
      }
    }
    hasQuoteMarks = marks >= Self.minimumQuotedLines
    self.lines = hasQuoteMarks ? Self.withoutQuoteMarks(lines, of: utf8) : lines
    makeups = Makeups(count: self.lines.count)
  }

  /// The text of a range, white space folded.
  func text(_ range: Range<Int>) -> String {
    ParagraphReader.reading(utf8, range).text
  }

  /// Whether a stretch stands in parentheses or brackets, by its first and its last byte.
  func isEnclosed(_ content: Range<Int>) -> Bool {
    switch (utf8[content.lowerBound], utf8[content.upperBound - 1]) {
    case (UInt8(ascii: "("), UInt8(ascii: ")")), (UInt8(ascii: "["), UInt8(ascii: "]")): true
    default: false
    }
  }

  /// The text of a line, white space folded.
  func text(ofLine index: Int) -> String { text(lines[index].content) }

  /// The start of a range, not more than so many bytes and whole characters.
  func head(of range: Range<Int>, bytes: Int) -> Range<Int> {
    guard range.count > bytes else { return range }
    var end = range.lowerBound + bytes
    while end > range.lowerBound, utf8[end] & 0xC0 == 0x80 { end -= 1 }
    return range.lowerBound..<end
  }

  /// The end of a range, not more than so many bytes and whole characters.
  func tail(of range: Range<Int>, bytes: Int) -> Range<Int> {
    guard range.count > bytes else { return range }
    var start = range.upperBound - bytes
    while start < range.upperBound, utf8[start] & 0xC0 == 0x80 { start += 1 }
    return start..<range.upperBound
  }

  /// The bytes of a line without the white space around it.
  func bytes(ofLine index: Int) -> ArraySlice<UInt8> { utf8[lines[index].content] }

  /// The fingerprint of a line without the white space around it.
  func fingerprint(ofLine index: Int) -> UInt64 { fingerprint(of: lines[index].content) }

  /// The fingerprint of a stretch.
  func fingerprint(of range: Range<Int>) -> UInt64 {
    utf8.withUnsafeBytes { ByteHash.hash(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  /// Whether two lines are the same but for the white space around them.
  func areEqual(_ line: Int, _ other: Int) -> Bool { areEqual(lines[line].content, lines[other].content) }

  /// Whether two stretches are the same.
  func areEqual(_ range: Range<Int>, _ other: Range<Int>) -> Bool {
    guard range.count == other.count else { return false }
    return utf8.withUnsafeBytes { bytes in bytes[range].elementsEqual(bytes[other]) }
  }
}
