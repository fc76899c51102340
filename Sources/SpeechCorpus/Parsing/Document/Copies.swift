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
    // The first line of each fingerprint; another line with the same one is as good as new.
    var first = FirstLines(capacity: lines.count)
    var copies: [Copy] = []
    var index = lines.lowerBound
    var floor = index
    while index < lines.upperBound {
      guard page.lines[index].content.count >= 12 else {
        index += 1
        continue
      }
      let fingerprint = page.fingerprint(ofLine: index)
      let seen = first.insert(index, for: fingerprint)
      guard var original = seen, page.areEqual(original, index) else {
        index += 1
        continue
      }
      let place = index
      var length = 0
      var size = 0
      while index + length < lines.upperBound, original + length < index,
        page.areEqual(index + length, original + length)
      {
        size += page.lines[index + length].content.count
        length += 1
      }
      // What stands just above may be too short to be found by, such as a label.
      while index > floor, original > lines.lowerBound, original + length < index,
        page.areEqual(index - 1, original - 1)
      {
        index -= 1
        original -= 1
        length += 1
        size += page.lines[index].content.count
      }
      let isWhole = index + length == lines.upperBound && original == lines.lowerBound
      let isClose = isWhole || original + length == index
      if size >= (isClose ? minimumWhereClose : minimumBytes) {
        copies.append(Copy(lines: index..<index + length, original: original..<original + length))
        index += length
        floor = index
      } else {
        index = place + 1
      }
    }
    return copies
  }

  /// Finds the copies in the body of a document and marks them as duplicates.
  ///
  /// - Parameters:
  ///   - lines: The lines of the body.
  ///   - minimumBytes: How long a run must be to count.
  ///   - minimumWhereClose: How long a run must be that follows its original at once or reaches to the end.
  ///   - draft: The document.
  /// - Returns: The lines that are copies, to be left out of the turns.
  static func mark(
    in lines: Range<Int>, minimumBytes: Int, minimumWhereClose: Int, into draft: inout Draft
  ) -> [Int: Block.Role] {
    let page = draft.page
    func hull(_ lines: Range<Int>) -> Range<Int> {
      page.lines[lines.lowerBound].content.lowerBound..<page.lines[lines.upperBound - 1].content.upperBound
    }
    var excluded: [Int: Block.Role] = [:]
    for copy in find(page, lines: lines, minimumBytes: minimumBytes, minimumWhereClose: minimumWhereClose) {
      let range = hull(copy.lines)
      draft.document.duplicates.append(Duplicate(range: range, of: hull(copy.original)))
      draft.mark(.duplicate, range)
      for line in copy.lines { excluded[line] = .duplicate }
    }
    return excluded
  }

  /// Posts with those that a dump gives twice in a row as one, whose second half is then found to be a copy.
  ///
  /// - Complexity: O(*n*) in the length of the posts.
  static func joined(_ posts: [Range<Int>], of page: Page) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    var previous: Range<Int>?
    for post in posts {
      if let previous, let last = joined.last, previous.count == post.count,
        zip(previous, post).allSatisfy({ page.areEqual($0, $1) })
      {
        joined[joined.count - 1] = last.lowerBound..<post.upperBound
      } else {
        joined.append(post)
        previous = post
      }
    }
    return joined
  }
}

/// The first line of each fingerprint, in a table with open addressing; it is never more than half full.
private struct FirstLines {
  private var slots: [(fingerprint: UInt64, line: Int)]

  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: (0, -1), count: count)
  }

  /// The line that was the first with a fingerprint; where there was none, `nil`, and the line given becomes it.
  mutating func insert(_ line: Int, for fingerprint: UInt64) -> Int? {
    let mask = slots.count &- 1
    return slots.withUnsafeMutableBufferPointer { slots in
      var index = Int(truncatingIfNeeded: fingerprint) & mask
      while slots[index].line >= 0 {
        if slots[index].fingerprint == fingerprint { return slots[index].line }
        index = (index &+ 1) & mask
      }
      slots[index] = (fingerprint, line)
      return nil
    }
  }
}
