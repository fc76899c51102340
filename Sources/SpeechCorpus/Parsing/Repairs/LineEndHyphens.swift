/// Mends words that were hyphenated over a line end: "govern-⏎ment" is "government", "long-⏎term" is "long-term".
///
/// A hyphen at a line end is either the typesetter's or the word's own, and in most captures the word's own: whoever wraps
/// lines by program breaks them behind hyphens that are there. It is taken out only on evidence: the text has the word in
/// one piece elsewhere, or a part is a mere syllable or an ending, or the text is one that hyphenates and has not both parts as words. Otherwise it stays and only the line end goes. Where a capital follows, or "and", nothing is done
/// at all, unless the text has that very word with its hyphen.
struct LineEndHyphens {
  let page: Page
  let lines: Range<Int>
  let wrapping: Wrapping
  let language: String?

  /// A word in two parts.
  private struct Break {
    /// The first part, its hyphen, the white space and the second part.
    var range: Range<Int>
    var first: String
    var second: String
    /// Whether the hyphen is one that shows only at a line end.
    var isSoft: Bool
  }

  /// A text in which one line of so many ends in a hyphen is one that hyphenates; words with hyphens are much rarer.
  private static let linesPerHyphen = 25

  private enum Decision { case join, keep, leave }

  /// The repairs, in order.
  ///
  /// - Complexity: O(*n*) in the length of the lines, where any of them ends in a hyphen.
  func repairs() -> [Repair] {
    let breaks = lines.dropLast().compactMap { found(at: $0) }
    guard !breaks.isEmpty else { return [] }
    let counts = WordCounts(
      of: breaks.flatMap { [$0.first, $0.second, $0.first + $0.second, $0.first + "-" + $0.second] },
      in: page, lines: lines)
    let judged = breaks.map { judge($0, counts) }
    let joins = judged.count { $0 == .join }
    let isOften = breaks.count >= 3 && breaks.count * Self.linesPerHyphen >= lines.count
    let hyphenates = isOften || joins > 0 && joins >= judged.count { $0 == .keep }
    return zip(breaks, judged).compactMap { found, decision in
      switch decision ?? (hyphenates && !hasWords(found, counts) ? .join : .keep) {
      case .leave: nil
      case .join: repair(found, isJoined: true)
      case .keep: repair(found, isJoined: false)
      }
    }
  }

  private func repair(_ found: Break, isJoined: Bool) -> Repair {
    let text = String(decoding: page.utf8[found.range], as: UTF8.self)
    return Repair(
      range: found.range, found: text, mended: found.first + (isJoined ? "" : "-") + found.second,
      kind: .lineEndHyphen)
  }

  // MARK: - Evidence

  /// What the parts and the text say; `nil` where that depends on whether the text hyphenates.
  private func judge(_ found: Break, _ counts: WordCounts) -> Decision? {
    if found.isSoft { return .join }
    let first = found.first.lowercased()
    let second = found.second.lowercased()
    if HyphenLexicon.conjunctions.contains(second) { return .leave }
    let joined = counts[found.first + found.second]
    let hyphenated = counts[found.first + "-" + found.second]
    let isName = found.second.first?.isUppercase ?? false
    if isName {
      if hyphenated > 0 || found.first.first?.isUppercase ?? false { return .keep }
      return HyphenLexicon.compounding.contains(first) ? .keep : .leave
    }
    if joined != hyphenated { return joined > hyphenated ? .join : .keep }
    // "Ki-⏎moon": a name that is nowhere in one piece keeps its hyphen.
    if joined > 0 || first.contains("-") || found.first.contains(where: \.isUppercase) { return .keep }
    switch language {
    case "de": return .join
    case "en", nil:
      if HyphenLexicon.endings.contains(second) || HyphenLexicon.beginnings.contains(first) { return .join }
      if HyphenLexicon.compounding.contains(first) { return .keep }
      return Self.isSyllable(first) || Self.isSyllable(second) ? .join : nil
    default: return HyphenLexicon.endings.contains(second) ? .join : nil
    }
  }

  /// Whether both parts are words of the text, or common ones.
  private func hasWords(_ found: Break, _ counts: WordCounts) -> Bool {
    guard !HyphenLexicon.syllables.contains(found.first.lowercased()) else { return false }
    return [found.first, found.second].allSatisfy {
      counts[$0] > 0 || HyphenLexicon.shortWords.contains($0.lowercased())
    }
  }

  /// Whether a part is too short to be a word that is not listed.
  private static func isSyllable(_ part: String) -> Bool {
    part.utf8.count <= 3 && !HyphenLexicon.shortWords.contains(part)
  }

  // MARK: - Places

  /// The word that is broken between a line and the next one.
  private func found(at index: Int) -> Break? {
    let content = page.lines[index].content
    let next = page.lines[index + 1]
    guard next.blanksBefore == 0, content.count >= 4 else { return nil }
    let utf8 = page.utf8
    var end = content.upperBound
    var isSoft = false
    if utf8[end - 1] == UInt8(ascii: "-") {
      end -= 1
    } else if page.lines[index].range.contains(end), utf8[end...].starts(with: [0xC2, 0xAD]) {
      isSoft = true
    } else {
      return nil
    }
    let (start, stop) = utf8.withUnsafeBufferPointer { bytes in
      (
        WordLetters.start(of: end, in: bytes, after: content.lowerBound),
        WordLetters.end(of: next.content.lowerBound, in: bytes, before: next.content.upperBound)
      )
    }
    guard end - start >= 2, utf8[end - 1] != UInt8(ascii: "-"), stop > next.content.lowerBound,
      isSoft || wrapping.joins(page, index)
    else { return nil }
    return Break(
      range: start..<stop, first: String(decoding: utf8[start..<end], as: UTF8.self),
      second: String(decoding: utf8[next.content.lowerBound..<stop], as: UTF8.self), isSoft: isSoft)
  }
}

/// The letters that words are made of: those of ASCII, and the characters of two bytes from U+00C0 on.
enum WordLetters {
  /// The length of the letter that starts at an offset, in bytes; 0 where none does.
  @inline(__always)
  static func length(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int, before end: Int) -> Int {
    let byte = bytes[offset]
    if byte < 0x80 { return (0x41...0x5A).contains(byte & 0xDF) ? 1 : 0 }
    return (0xC3...0xDF).contains(byte) && offset + 1 < end ? 2 : 0
  }

  /// Where the letters that start at an offset end.
  static func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var offset = start
    while offset < end {
      let length = length(in: bytes, at: offset, before: end)
      if length == 0 { break }
      offset += length
    }
    return offset
  }

  /// Where the letters and hyphens that end before an offset start; not with a hyphen.
  static func start(of end: Int, in bytes: UnsafeBufferPointer<UInt8>, after limit: Int) -> Int {
    var start = end
    var offset = end
    while offset > limit {
      if bytes[offset - 1] == UInt8(ascii: "-") {
        offset -= 1
        continue
      }
      let step = bytes[offset - 1] < 0x80 ? 1 : 2
      guard offset - step >= limit, length(in: bytes, at: offset - step, before: end) == step else { break }
      offset -= step
      start = offset
    }
    return start
  }
}

/// How often certain words stand in a text, letters of ASCII in any case.
struct WordCounts {
  private var counts: [UInt64: Int] = [:]

  /// Counts some words, hyphens being parts of words; what ends in a hyphen at a line end is no word.
  ///
  /// - Complexity: O(*n*) in the length of the lines.
  init(of words: [String], in page: Page, lines: Range<Int>) {
    // A table of some bits of the hash rules out nearly every word of the text.
    var sieve = [Bool](repeating: false, count: 4096)
    for word in words {
      let hash = Self.hash(word)
      counts[hash] = 0
      sieve[Int(hash & 4095)] = true
    }
    var counts = counts
    page.utf8.withUnsafeBufferPointer { bytes in
      for line in lines {
        let content = page.lines[line].content
        var hash = Self.seed
        var isWord = false
        for offset in content {
          let byte = bytes[offset]
          // Quotation marks and dashes begin with 0xE2; their other bytes are passed over with it.
          let isPart =
            (0x41...0x5A).contains(byte & 0xDF) || byte == UInt8(ascii: "-") || byte >= 0x80 && byte & 0xF0 != 0xE0
          if isPart, !(byte < 0xC0 && offset > 0 && bytes[offset - 1] == 0xE2) {
            hash = Self.add(byte, to: hash)
            isWord = true
          } else if isWord {
            if sieve[Int(hash & 4095)] { counts[hash]? += 1 }
            hash = Self.seed
            isWord = false
          }
        }
        if isWord, sieve[Int(hash & 4095)] { counts[hash]? += 1 }
      }
    }
    self.counts = counts
  }

  /// How often a word stands in the text.
  subscript(word: String) -> Int { counts[Self.hash(word)] ?? 0 }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// FNV-1a (Fowler, Noll and Vo) over letters in lower case.
  @inline(__always)
  private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    let mixed = (hash ^ UInt64(folded)) &* 0x0000_0100_0000_01B3
    return mixed
  }

  private static func hash(_ word: String) -> UInt64 { word.utf8.reduce(seed) { add($1, to: $0) } }
}
