/// Tells the lines of a poem among paragraphs.
///
/// Where paragraphs are set apart by blank lines, a run of short lines without any between them, most of which begin with a
/// capital and few of which end a sentence, is verse; wrapped prose goes on in small letters.
enum Verse {
  /// The fewest lines that make a poem.
  private static let minimumLines = 3
  /// The longest line of a poem, in bytes.
  private static let maximumBytes = 70

  /// The starts of the lines that are verse.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - lines: The lines of the body.
  ///   - isSkipped: Whether a line is a label, a heading or furniture.
  /// - Returns: The offsets at which the lines' words begin.
  /// - Complexity: O(*n*) in the number of lines.
  static func starts(_ page: Page, _ lines: Range<Int>, isSkipped: (Int) -> Bool) -> Set<Int> {
    guard lines.count(where: { page.lines[$0].blanksBefore > 0 }) * 3 >= lines.count else { return [] }
    var starts: Set<Int> = []
    var run: [Int] = []
    func close() {
      if run.count >= minimumLines, isVerse(page, run) {
        starts.formUnion(run.map { page.lines[$0].content.lowerBound })
      }
      run = []
    }
    for index in lines {
      let line = page.lines[index]
      if line.blanksBefore > 0 { close() }
      if line.content.count <= maximumBytes, !isSkipped(index) { run.append(index) } else { close() }
    }
    close()
    return starts
  }

  private static func isVerse(_ page: Page, _ run: [Int]) -> Bool {
    var capitals = 0
    var ends = 0
    for index in run {
      let content = page.lines[index].content
      let text = String(decoding: page.utf8[content.prefix(8)], as: UTF8.self)
      // Bullets, numbers and symbols are lists.
      guard let first = text.unicodeScalars.first(where: { !"“\"'‘«(".unicodeScalars.contains($0) }),
        first.properties.isAlphabetic
      else { return false }
      if first.properties.isUppercase { capitals += 1 }
      if page.utf8[content.upperBound - 1] == UInt8(ascii: ".") { ends += 1 }
    }
    return capitals * 3 >= run.count * 2 && ends * 2 <= run.count
  }
}
