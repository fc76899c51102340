/// Finds what a page prints between turns and nobody says: the heads of topics above a label, and lines of the site that
/// stand below one turn after another.
struct BetweenTurns {
  let page: Page
  let lines: Range<Int>
  let labels: [Label]
  let wrapping: Wrapping
  /// Lines that are known to be no words of a turn.
  let excluded: [Int: Block.Role]
  private let labelled: Set<Int>

  init(page: Page, lines: Range<Int>, labels: [Label], wrapping: Wrapping, excluded: [Int: Block.Role]) {
    (self.page, self.lines, self.labels, self.wrapping, self.excluded) = (page, lines, labels, wrapping, excluded)
    labelled = Set(labels.map(\.line))
  }

  private static let maximumBytes = 120
  private static let maximumWords = 16

  /// The lines, and what they are.
  ///
  /// - Complexity: O(*n*) in the number of lines; only short ones before labels are looked at.
  func find() -> [Int: Block.Role] {
    guard labels.count >= 2 else { return [:] }
    let starts = labels.map { start(of: $0) }.filter { $0 > lines.lowerBound }
    var roles = sites(before: starts)
    var runs: [Range<Int>] = []
    for start in starts {
      if let run = heads(before: start, besides: roles) { runs.append(run) }
    }
    // Where half of all turns end without a mark, nobody put marks, and the lines are words.
    guard runs.count * 2 <= labels.count + 1 else { return roles }
    let surnames = Set(labels.map(\.surname).filter { $0.utf8.count > 2 })
    for run in runs where runs.count >= 2 || run.contains(where: isTitle) {
      // "Questioned by MR ROE" tells what happens.
      let namesSpeaker = run.contains { line in
        Phrase(page.utf8, in: page.lines[line].content).tokens.contains {
          surnames.contains($0.folded) && !RoleLexicon.isNoun($0.folded)
        }
      }
      if namesSpeaker, !run.allSatisfy(isLoud) { continue }
      for line in run { roles[line] = .heading }
    }
    return roles
  }

  /// The line where a label begins, which may be one above the label's own.
  private func start(of label: Label) -> Int {
    var line = label.line
    while line > lines.lowerBound, page.lines[line].content.lowerBound > label.words.lowerBound { line -= 1 }
    return line
  }

  // MARK: - Lines of the site

  /// The lines right above labels, and above the end, that stand there three times or more.
  private func sites(before starts: [Int]) -> [Int: Block.Role] {
    var places: [UInt64: [Int]] = [:]
    for line in starts.map({ $0 - 1 }) + [lines.upperBound - 1] where lines.contains(line) {
      let content = page.lines[line].content
      guard excluded[line] == nil, (4...Self.maximumBytes).contains(content.count), !endsSentence(line),
        !labelled.contains(line)
      else { continue }
      places[page.fingerprint(ofLine: line), default: []].append(line)
    }
    let recurring = places.values.filter { $0.count >= 3 }.joined()
    return Dictionary(recurring.map { ($0, .boilerplate) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Heads

  /// The run of heads right above a line.
  private func heads(before start: Int, besides roles: [Int: Block.Role]) -> Range<Int>? {
    var first = start
    while first - 1 > lines.lowerBound, isHead(first - 1), roles[first - 1] == nil { first -= 1 }
    // The first of them stands apart from what was said before.
    while first < start, page.lines[first].blanksBefore == 0, excluded[first - 1] == nil, roles[first - 1] == nil {
      first += 1
    }
    guard first < start, first > lines.lowerBound else { return nil }
    let before = first - 1
    let isBehindWords = excluded[before] == nil && roles[before] == nil
    return !isBehindWords || endsSentence(before) || isEnclosed(before) ? first..<start : nil
  }

  private func isHead(_ line: Int) -> Bool {
    let content = page.lines[line].content
    guard excluded[line] == nil, content.count <= Self.maximumBytes, !labelled.contains(line),
      line == lines.lowerBound || !wrapping.joins(page, line - 1) || isLoud(line) && isLoud(line - 1)
    else { return false }
    let tokens = Phrase(page.utf8, in: content).tokens
    guard let first = tokens.first, tokens.count <= Self.maximumWords,
      first.isCapitalized || first.beginsWithDigit || first.text == "(" && tokens.count > 3
    else { return false }
    if isEnclosed(line) || first.text == "(" && !isNumbered(tokens) { return false }
    switch page.utf8[content.upperBound - 1] {
    case UInt8(ascii: "."): return tokens.count >= 2 && isLoud(line)
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
      UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      return false
    case 0x80...:
      // … — – ” » ’
      let tail = Array(page.utf8[content.suffix(3)])
      let isMark = tail.count == 3 && tail[0] == 0xE2 && tail[1] == 0x80 || tail.suffix(2) == [0xC2, 0xBB]
      return !isMark
    default: return true
    }
  }

  /// Whether all words of a line are capitals.
  private func isLoud(_ line: Int) -> Bool {
    let tokens = Phrase(page.utf8, in: page.lines[line].content).tokens
    return tokens.allSatisfy { $0.isMark || $0.isCapitals || $0.beginsWithDigit }
  }

  /// Whether words open with a number in parentheses: "(1) Visit to the lake".
  private func isNumbered(_ tokens: [Phrase.Token]) -> Bool {
    tokens.count > 3 && tokens[2].text == ")" && tokens[1].text.utf8.count <= 2
  }

  /// Whether a line reads as a title by itself: a number, capitals, or capitalised words.
  private func isTitle(_ line: Int) -> Bool {
    let words = Phrase(page.utf8, in: page.lines[line].content).tokens.filter { !$0.isMark }
    guard words.count > 1 else { return words.first?.beginsWithDigit ?? false }
    let small = words.count { !$0.isCapitalized && !$0.beginsWithDigit }
    return words.count >= 2 && small * 3 <= words.count
  }

  private func isEnclosed(_ line: Int) -> Bool { page.isEnclosed(page.lines[line].content) }

  private func endsSentence(_ line: Int) -> Bool {
    let content = page.lines[line].content
    switch page.utf8[content.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ":"), UInt8(ascii: ";"),
      UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: ","):
      return true
    case 0x80...:
      let tail = Array(page.utf8[content.suffix(3)])
      return tail.count == 3 && tail[0] == 0xE2 && tail[1] == 0x80 || tail.suffix(2) == [0xC2, 0xBB]
    default: return isEnclosed(line)
    }
  }
}
