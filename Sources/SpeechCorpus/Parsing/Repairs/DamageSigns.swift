/// Notes what looks like damage that cannot be undone: characters and lines that are lost, spaces where none belong.
///
/// Nothing of it is mended, since what stood there is not known, or since it may have stood there; each note says where.
struct DamageSigns {
  let page: Page
  let lines: Range<Int>
  /// The repairs of the lines, in order.
  let repairs: [Repair]

  private var range: Range<Int> {
    guard let first = lines.first, let last = lines.last else { return 0..<0 }
    return page.lines[first].content.lowerBound..<page.lines[last].content.upperBound
  }

  /// Notes what there is.
  ///
  /// - Complexity: O(*n*) in the length of the lines, many bytes at a time where there is nothing.
  func note(into draft: inout Draft) {
    noteLostCharacters(into: &draft)
    noteQuestionMarks(into: &draft)
    noteSpacedPunctuation(into: &draft)
    noteGaps(into: &draft)
  }

  /// Characters that are U+FFFD, run by run.
  private func noteLostCharacters(into draft: inout Draft) {
    let utf8 = page.utf8
    var offset = range.lowerBound
    while let place = first(0xEF, from: offset) {
      var end = place
      while end + 3 <= range.upperBound, utf8[end] == 0xEF, utf8[end + 1] == 0xBF, utf8[end + 2] == 0xBD { end += 3 }
      offset = max(end, place + 1)
      guard end > place else { continue }
      draft.note(
        "lost_characters", "\((end - place) / 3) characters that were lost stand here as U+FFFD.", at: place..<end,
        severity: .warning)
    }
  }

  /// Question marks inside words, which may stand for an apostrophe, a dash or a no-break space.
  private func noteQuestionMarks(into draft: inout Draft) {
    let utf8 = page.utf8
    var offset = range.lowerBound + 1
    while let place = first(UInt8(ascii: "?"), from: offset), place + 1 < range.upperBound {
      offset = place + 1
      guard Self.isLetter(utf8[place - 1]), Self.isSmallLetter(utf8[place + 1]) else { continue }
      let start = utf8[..<place].suffix(40).lastIndex { $0 <= 0x20 }.map { $0 + 1 } ?? max(0, place - 40)
      let end = utf8[place...].prefix(40).firstIndex { $0 <= 0x20 } ?? min(utf8.count, place + 40)
      let word = utf8[start..<end]
      offset = max(offset, end)
      // An address has question marks of its own.
      guard !word.contains(where: { [0x2F, 0x3D, 0x26, 0x40, 0x5F, 0x23, 0x25].contains($0) }), !isMended(place) else {
        continue
      }
      draft.note(
        "question_mark_inside_word", "A question mark between letters may stand for another sign.",
        at: place..<place + 1)
    }
  }

  /// Spaces before commas and full stops; in all one note, since a text that has one has many.
  private func noteSpacedPunctuation(into draft: inout Draft) {
    let utf8 = page.utf8
    let range = range
    var places: [Int] = []
    utf8.withUnsafeBufferPointer { bytes in
      var offset = range.lowerBound
      while let place = bytes.firstPair(0x20, UInt8(ascii: ","), in: offset..<range.upperBound) {
        offset = place + 2
        if place > range.lowerBound, Self.isLetter(bytes[place - 1]) { places.append(place) }
      }
      offset = range.lowerBound
      while let place = bytes.firstPair(0x20, UInt8(ascii: "."), in: offset..<range.upperBound) {
        offset = place + 2
        guard place > range.lowerBound, Self.isLetter(bytes[place - 1]) else { continue }
        if offset >= range.upperBound || bytes[offset] <= 0x20 { places.append(place) }
      }
    }
    guard let first = places.min() else { return }
    draft.note(
      "spaced_punctuation", "\(places.count) commas or full stops have a space before them, here the first.",
      at: first..<first + 2)
  }

  /// Blank lines in a number that is unusual in the text: a line between them may be lost.
  private func noteGaps(into draft: inout Draft) {
    var counts = [0, 0, 0, 0]
    for index in lines.dropFirst() { counts[min(page.lines[index].blanksBefore, 3)] += 1 }
    let usual = counts.indices.max { counts[$0] < counts[$1] } ?? 0
    guard usual <= 1, counts[3] > 0, counts[3] * 8 <= lines.count else { return }
    for index in lines.dropFirst() where page.lines[index].blanksBefore >= 3 {
      let gap = page.lines[index - 1].content.upperBound..<page.lines[index].content.lowerBound
      draft.note(
        "gap", "\(page.lines[index].blanksBefore) blank lines stand where \(usual) is usual: something may be lost.",
        at: gap)
    }
  }

  // MARK: - Bytes

  private func first(_ byte: UInt8, from offset: Int) -> Int? {
    page.utf8.withUnsafeBufferPointer { $0.firstOffset(of: byte, in: offset..<max(offset, range.upperBound)) }
  }

  private func isMended(_ offset: Int) -> Bool {
    let index = repairs.partitioningIndex { $0.range.upperBound > offset }
    return index < repairs.count && repairs[index].range.contains(offset)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte < 0x80 && (0x41...0x5A).contains(byte & 0xDF) }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
