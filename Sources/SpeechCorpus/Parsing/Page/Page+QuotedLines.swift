extension Page {
  /// The mark that mail and forums put before each line that somebody else wrote.
  static let quoteMark = UInt8(ascii: ">")

  /// How many lines in a row have marks before they are taken for those of a quotation.
  static let minimumQuotedLines = 3

  /// Lines with the marks of quoted mail taken off: "> We have agreed" begins with "We".
  ///
  /// The marks stand outside the content of their lines, as the white space does; a line of nothing but marks is blank.
  /// Where the depth of the quotation changes, somebody else goes on: blank lines are counted there.
  ///
  /// - Complexity: O(*n*) in the length of the lines.
  static func withoutQuoteMarks(_ lines: [Line], of utf8: [UInt8]) -> [Line] {
    var unquoted: [Line] = []
    unquoted.reserveCapacity(lines.count)
    var index = 0
    while index < lines.count {
      var end = index
      while end < lines.count, utf8[lines[end].content.lowerBound] == quoteMark,
        end == index || lines[end].blanksBefore == 0
      {
        end += 1
      }
      guard end - index >= minimumQuotedLines else {
        let next = max(end, index + 1)
        unquoted += lines[index..<next]
        index = next
        continue
      }
      appendQuoted(lines[index..<end], of: utf8, to: &unquoted)
      if end < lines.count {
        var next = lines[end]
        next.blanksBefore = max(next.blanksBefore, blanksAtChange)
        unquoted.append(next)
        end += 1
      }
      index = end
    }
    return unquoted
  }

  /// How many blank lines stand at the least where the depth of a quotation changes.
  private static let blanksAtChange = 2

  private static func appendQuoted(_ lines: ArraySlice<Line>, of utf8: [UInt8], to unquoted: inout [Line]) {
    var depth = 0
    var blanks = 0
    for line in lines {
      let (content, marks) = contentBehindMarks(line.content, in: utf8)
      blanks += line.blanksBefore
      guard !content.isEmpty else {
        blanks += 1
        continue
      }
      if marks != depth { blanks = max(blanks, blanksAtChange) }
      unquoted.append(Line(range: line.range, content: content, blanksBefore: blanks))
      depth = marks
      blanks = 0
    }
  }

  /// A line's content without the marks before it, and how many there are.
  private static func contentBehindMarks(_ content: Range<Int>, in utf8: [UInt8]) -> (content: Range<Int>, marks: Int) {
    var start = content.lowerBound
    var marks = 0
    while start < content.upperBound, utf8[start] == quoteMark || utf8[start] == 0x20 || utf8[start] == 0x09 {
      if utf8[start] == quoteMark { marks += 1 }
      start += 1
    }
    let rest = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(start..<content.upperBound, in: $0) }
    return (rest, marks)
  }
}
