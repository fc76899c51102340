/// Finds what the pages of a printed text carry between them and nobody says: page numbers, running heads and feet.
///
/// A line that is nothing but a number or two is a page's where it cuts a sentence in two, or where it stands a page's length
/// from the number before or after it in such a row. A head or a foot is a short line beside the breaks of pages, which
/// are page numbers and form feeds, that recurs at half of them or more, whatever its digits.
struct PageFurniture {
  let page: Page
  let lines: Range<Int>

  /// How many lines or bytes lie between two page numbers at the least.
  private static let pageLength = (lines: 12, bytes: 1200)

  /// Marks at the end of a line that is said.
  private static let ends: [UInt8] = Array(".,:;?!".utf8)

  /// The lines that are furniture.
  ///
  /// - Complexity: O(*n*) in the number of lines, and in the length of the text where it has form feeds.
  func find() -> Set<Int> {
    let numbers = pageNumbers()
    var breaks: [Int] = []
    // A number and the form feed behind it are one break.
    for line in (numbers + formFeeds()).sorted() where line > (breaks.last ?? lines.lowerBound - 4) + 3 {
      breaks.append(line)
    }
    guard !breaks.isEmpty else { return [] }
    return Set(numbers).union(runningLines(at: breaks, numbers: Set(numbers)))
  }

  // MARK: - Page numbers

  /// The lines of wrapped text that are nothing but a number of up to four digits, and that no sentence was wrapped into.
  func loneNumbers(in wrapping: Wrapping) -> [Int] {
    guard wrapping.margin != nil else { return [] }
    let marks = pageMarks()
    return marks
      + lines.filter { index in
        let content = page.lines[index].content
        return content.count <= 4 && page.utf8[content].allSatisfy { (0x30...0x39).contains($0) }
          && !(index > lines.lowerBound && wrapping.breaksSentence(page, index - 1))
      }
  }

  /// What a typist puts at the end of a page and at the start of the next: ".../2", "3.", "-4-", each more than the last.
  private func pageMarks() -> [Int] {
    var found: [(line: Int, number: Int)] = []
    for index in lines {
      let content = page.lines[index].content
      guard (2...8).contains(content.count), page.lines[index].blanksBefore > 0,
        index + 1 < lines.upperBound, page.lines[index + 1].blanksBefore > 0
      else { continue }
      let bytes = page.utf8[content]
      let digits = bytes.filter { (0x30...0x39).contains($0) }
      let isMark = bytes.allSatisfy { (0x30...0x39).contains($0) || ".-/ ".utf8.contains($0) || $0 >= 0x80 }
      guard isMark, (1...3).contains(digits.count), digits.count < bytes.count,
        let number = Int(String(decoding: digits, as: UTF8.self)), number > (found.last?.number ?? 1)
      else { continue }
      found.append((index, number))
    }
    let isSure = found.contains {
      page.text(ofLine: $0.line).hasPrefix("..") || page.text(ofLine: $0.line).hasPrefix("…")
    }
    return found.count >= 2 || isSure ? found.map(\.line) : []
  }

  private func pageNumbers() -> [Int] {
    let candidates = lines.compactMap { index in numbers(at: index).map { (line: index, numbers: $0) } }
    var found: [Int] = []
    for (place, candidate) in candidates.enumerated() {
      let isInRow =
        place > 0 && follows(candidates[place - 1], candidate)
        || place + 1 < candidates.count && follows(candidate, candidates[place + 1])
      if isInRow || cutsSentence(candidate.line) { found.append(candidate.line) }
    }
    return found
  }

  /// Whether two lines have the numbers of neighbouring pages, whatever other numbers stand beside them.
  private func follows(_ first: (line: Int, numbers: [Int]), _ second: (line: Int, numbers: [Int])) -> Bool {
    guard first.numbers.count == second.numbers.count else { return false }
    let bytes = page.lines[second.line].content.lowerBound - page.lines[first.line].content.upperBound
    guard second.line - first.line > Self.pageLength.lines || bytes > Self.pageLength.bytes else { return false }
    return zip(first.numbers, second.numbers).contains { $1 > $0 && $1 <= $0 + 2 }
      || first.numbers.count > 1 && !Set(first.numbers).isDisjoint(with: second.numbers)
  }

  /// Whether a sentence goes on from the line above to the line below, or to the next page.
  private func cutsSentence(_ index: Int) -> Bool {
    guard index > lines.lowerBound, index + 1 < lines.upperBound else { return false }
    let (above, below) = (page.lines[index - 1].content, page.lines[index + 1].content)
    let last = page.utf8[above.upperBound - 1]
    let goesOn = Self.isSmallLetter(page.utf8[below.lowerBound])
    let isCut = goesOn && ((0x30...0x39).contains(last) || last == UInt8(ascii: "-"))
    guard above.count >= 30, isCut || Self.isLetter(last) || last == UInt8(ascii: ",") else { return false }
    return goesOn || page.lines[index + 1].blanksBefore > 0
      || page.utf8[page.lines[index].content.upperBound..<below.lowerBound].contains(0x0C)
  }

  /// The numbers of a line that has nothing else: "12", "- 12 -", "[12]", "Page 12 of 20", "12/18", "12 31-20174".
  private func numbers(at index: Int) -> [Int]? {
    let content = page.lines[index].content
    guard content.count <= 16, !Self.ends.contains(page.utf8[content.upperBound - 1]) else { return nil }
    var numbers: [Int] = []
    for word in page.utf8[content].split(whereSeparator: { !(0x30...0x39).contains($0) && !Self.isLetter($0) }) {
      if (0x30...0x39).contains(word[word.startIndex]), let number = Int(String(decoding: word, as: UTF8.self)) {
        numbers.append(number)
      } else if !["page", "p", "of", "seite", "von"].contains(String(decoding: word, as: UTF8.self).lowercased()) {
        return nil
      }
    }
    let isAmount = page.utf8[content].contains { $0 == UInt8(ascii: "$") || $0 == UInt8(ascii: "%") }
    return numbers.isEmpty || isAmount ? nil : numbers
  }

  // MARK: - Running heads and feet

  /// The lines that stand right behind a form feed.
  private func formFeeds() -> [Int] {
    guard let first = lines.first, let last = lines.last else { return [] }
    let range = page.lines[first].range.lowerBound..<page.lines[last].range.upperBound
    guard page.utf8.withUnsafeBufferPointer({ $0.firstOffset(of: 0x0C, in: range) }) != nil else { return [] }
    return lines.dropFirst().filter { index in
      page.utf8[page.lines[index - 1].content.upperBound..<page.lines[index].content.lowerBound].contains(0x0C)
    }
  }

  /// Where lines of one form stand.
  private struct RunningLine {
    /// How many breaks they stand beside, and the last of these.
    var breaks = 0
    private var last: Int?
    var lines: [Int] = []

    init() {}

    mutating func note(_ line: Int, beside place: Int) {
      if last != place { breaks += 1 }
      last = place
      lines.append(line)
    }
  }

  private func runningLines(at breaks: [Int], numbers: Set<Int>) -> Set<Int> {
    var places: [[UInt8]: RunningLine] = [:]
    for place in breaks {
      for index in max(lines.lowerBound, place - 3)..<min(lines.upperBound, place + 4) where !numbers.contains(index) {
        guard let form = form(at: index) else { continue }
        places[form, default: RunningLine()].note(index, beside: place)
      }
    }
    return Set(places.values.filter { $0.breaks >= 2 && $0.breaks * 2 >= breaks.count }.flatMap(\.lines))
  }

  /// A short line with its digits made alike; `nil` for what may be a label or the end of a sentence.
  private func form(at index: Int) -> [UInt8]? {
    let content = page.lines[index].content
    guard (4...80).contains(content.count) else { return nil }
    let last = page.utf8[content.upperBound - 1]
    guard !Self.ends.contains(last) else { return nil }
    var form: [UInt8] = []
    for byte in page.utf8[content] {
      let byte = (0x30...0x39).contains(byte) ? UInt8(ascii: "0") : byte
      if byte != UInt8(ascii: "0") || form.last != byte { form.append(byte) }
    }
    return form
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
