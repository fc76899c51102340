/// Finds stretches of lines that a capture gives twice, as pages and channel dumps do with bodies and posts.
enum Copies {
  /// A run of lines and the earlier run that it repeats.
  struct Copy {
    var lines: Range<Int>
    var original: Range<Int>
  }

  /// The runs that repeat earlier ones, in order.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - lines: The lines to look at.
  ///   - minimumBytes: How long a run must be to count; a shorter one is somebody repeating himself.
  ///   - minimumWhereClose: How long a run must be that follows its original at once, or that repeats the lines from
  ///     their first to the end.
  /// - Returns: The copies; no line is in two of them, and no original is a copy.
  /// - Complexity: O(*n*) expected, in the bytes of the lines.
  static func find(_ page: Page, lines: Range<Int>, minimumBytes: Int, minimumWhereClose: Int) -> [Copy] {
    var first: [ArraySlice<UInt8>: Int] = [:]
    var copies: [Copy] = []
    var index = lines.lowerBound
    while index < lines.upperBound {
      let bytes = page.bytes(ofLine: index)
      guard let original = first[bytes] else {
        if bytes.count >= 12 { first[bytes] = index }
        index += 1
        continue
      }
      var length = 0
      var size = 0
      while index + length < lines.upperBound, original + length < index,
        page.bytes(ofLine: index + length) == page.bytes(ofLine: original + length)
      {
        size += page.lines[index + length].content.count
        length += 1
      }
      let isWhole = index + length == lines.upperBound && original == lines.lowerBound
      let isClose = isWhole || original + length == index
      if size >= (isClose ? minimumWhereClose : minimumBytes) {
        copies.append(Copy(lines: index..<index + length, original: original..<original + length))
        index += length
      } else {
        index += 1
      }
    }
    return copies
  }
}
