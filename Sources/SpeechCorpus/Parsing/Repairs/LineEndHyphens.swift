/// Mends words that were broken at a hyphen over a line end: "govern-⏎ment" is "government", "long-⏎term" is "long-term".
///
/// A hyphen at a line end is either the typesetter's or the word's own, and in most captures the word's own: whoever wraps
/// lines by program breaks them behind hyphens that are there. It is taken out only on evidence, of which the text's own is
/// the best: the word stands elsewhere in one piece, or with its hyphen. Next come the parts, which are words or mere
/// syllables, and the whole, which is a common word or none. What that leaves open is read as the rest of the text: it is
/// one that hyphenates where words that can only be the typesetter's breaks are many and others few. Otherwise the hyphen
/// stays, and only the line end goes. Where a capital follows, or "and", nothing is done at all, unless the text has that
/// very word with its hyphen.
///
/// A word that keeps its hyphen is a repair too: a paragraph's text is its range, mended and with white space folded, and
/// folding alone would leave a space in the word.
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
    /// Whether another hyphen stands behind the second part: "day-⏎to-day".
    var goesOn: Bool
  }

  private enum Verdict {
    /// The hyphen is the typesetter's.
    case join
    /// The hyphen is the word's own.
    case keep
    /// The hyphen waits for another word.
    case leave
    /// Neither part is a word: the typesetter's, unless the text is one that keeps its hyphens.
    case likely
    /// The typesetter's where the text hyphenates, else the word's own.
    case open
  }

  /// The repairs, in order.
  ///
  /// - Complexity: O(*n*) in the length of the lines, where any of them ends in a hyphen.
  func repairs() -> [Repair] {
    let breaks = lines.dropLast().compactMap { found(at: $0) }
    guard !breaks.isEmpty else { return [] }
    var counts = WordCounts(
      of: breaks.flatMap {
        [$0.first, $0.second, lastPart($0.first), $0.first + $0.second, $0.first + "-" + $0.second]
      },
      in: page, lines: lines)
    // The second parts are no words that the text has.
    for found in breaks where !found.goesOn { counts.remove(found.second) }
    let judged = breaks.map { judge($0, counts) }
    let joins = judged.count { $0 == .join }
    let keeps = judged.count { $0 == .keep }
    let mayHyphenate = joins > 0 && joins >= keeps
    let hyphenates = mayHyphenate && joins >= 2
    return zip(breaks, judged).compactMap { found, verdict in
      switch verdict {
      case .leave: nil
      case .join: repair(found, isJoined: true)
      case .keep: repair(found, isJoined: false)
      case .likely: repair(found, isJoined: mayHyphenate)
      case .open: repair(found, isJoined: hyphenates)
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

  private func judge(_ found: Break, _ counts: WordCounts) -> Verdict {
    if found.isSoft { return .join }
    // "21st-⏎century", "COVID-⏎19"; but "in 1983-⏎When" has a dash.
    if (found.first + found.second).utf8.contains(where: Self.isDigit) {
      let isDash =
        found.first.utf8.last.map(Self.isDigit) ?? false
        && (0x41...0x5A).contains(found.second.utf8.first ?? 0)
      return isDash || found.second.utf8.count < 3 && !found.second.utf8.allSatisfy(Self.isDigit)
        ? .leave : .keep
    }
    let (first, second) = (found.first.lowercased(), found.second.lowercased())
    let joined = counts[found.first + found.second]
    let hyphenated = counts[found.first + "-" + found.second]
    let isCapitalized = [found.first, lastPart(found.first)].contains {
      $0.first?.isUppercase ?? false
    }
    if found.second.first?.isUppercase ?? false {
      if hyphenated > 0 || isCapitalized || HyphenLexicon.beforeNames.contains(first) {
        return .keep
      }
      return HyphenLexicon.compounding.contains(first) || HyphenLexicon.prefixes.contains(first)
        ? .keep : .leave
    }
    if joined != hyphenated { return joined > hyphenated ? .join : .keep }
    if joined > 0 { return .keep }
    switch language {
    case "de": return HyphenLexicon.conjunctions.contains(second) ? .leave : .join
    case "en", nil: return judgeEnglish(found, first: first, second: second, counts)
    default:
      if HyphenLexicon.conjunctions.contains(second) { return .leave }
      return found.goesOn || first.contains("-") || HyphenLexicon.clitics.contains(second)
        ? .keep : .open
    }
  }

  /// What the parts say where the text has the word nowhere else; both in lower case.
  private func judgeEnglish(_ found: Break, first: String, second: String, _ counts: WordCounts)
    -> Verdict
  {
    let last = lastPart(first)
    let isWhole = last.utf8.count + second.utf8.count >= 5 && HyphenLexicon.isWord(last + second)
    if HyphenLexicon.conjunctions.contains(second), !found.goesOn {
      return isWhole && counts[first] == 0 ? .open : waits(found, last) ? .leave : .keep
    }
    // "di-⏎distance": somebody begins again.
    if second.hasPrefix(first), !HyphenLexicon.prefixes.contains(first) { return .keep }
    let areWords = [last, second].allSatisfy { counts[$0] > 0 || HyphenLexicon.isWord($0) }
    if found.goesOn || last != first {
      return isWhole && !areWords ? .join : areWords ? .keep : .open
    }
    if HyphenLexicon.firm.contains(first) { return .keep }
    // "Co-⏎operative" is as common in one piece.
    if isWhole, !areWords { return first == "co" ? .open : .join }
    let isEnding = HyphenLexicon.endings.contains(second)
    // "Ki-⏎moon": a name that is nowhere in one piece keeps its hyphen.
    let isSecondWord = counts[second] > 0 || HyphenLexicon.isWord(second)
    if !isWhole, found.first.contains(where: \.isUppercase) {
      return isEnding || !isSecondWord && second.utf8.count >= 6 ? .open : .keep
    }
    if HyphenLexicon.compounding.contains(first),
      isSecondWord || !isEnding && second.utf8.count >= 4
    {
      return .keep
    }
    if HyphenLexicon.compoundSeconds.contains(second) || first == "co" && isSecondWord {
      return .keep
    }
    if isWhole { return .join }
    if HyphenLexicon.beginnings.contains(first) { return .join }
    if areWords {
      let isClosed =
        HyphenLexicon.closedFirsts.contains(first) || HyphenLexicon.closedSeconds.contains(second)
      return isClosed ? .open : .keep
    }
    if isEnding { return .join }
    if HyphenLexicon.prefixes.contains(first), isSecondWord { return .keep }
    // A part as short as this that is not listed is a syllable.
    let isSyllable = { (part: String) in
      part.utf8.count <= 4 && counts[part] == 0 && !HyphenLexicon.isWord(part)
    }
    if isSyllable(first) && !HyphenLexicon.prefixes.contains(first) || isSyllable(second) {
      return .join
    }
    return isSecondWord || counts[first] > 0 || HyphenLexicon.isWord(first) ? .open : .likely
  }

  /// Whether a hyphen before "and" waits for another word, as in "pre- and post-war".
  ///
  /// Then the part is one that words are formed with, or a hyphen stands in one of the next words. Else it is a dash:
  /// "the reserves-and I pledge them".
  private func waits(_ found: Break, _ last: String) -> Bool {
    if HyphenLexicon.prefixes.contains(last) || HyphenLexicon.compounding.contains(last) {
      return true
    }
    let utf8 = page.utf8
    let words = utf8[found.range.upperBound...].prefix(60).split(whereSeparator: { $0 <= 0x20 })
      .prefix(3)
    return words.contains { $0.dropFirst().contains(UInt8(ascii: "-")) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// What stands behind the last hyphen of a word.
  private func lastPart(_ word: String) -> String {
    String(word[(word.lastIndex(of: "-").map { word.index(after: $0) } ?? word.startIndex)...])
  }

  // MARK: - Places

  /// The word that is broken between a line and the next one.
  private func found(at index: Int) -> Break? {
    let content = page.lines[index].content
    let next = page.lines[index + 1]
    guard next.blanksBefore <= 1, content.count >= 4 else { return nil }
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
    guard end - start >= 2, ![UInt8(ascii: "-"), UInt8(ascii: "'"), 0x99].contains(utf8[end - 1]),
      stop > next.content.lowerBound,
      isSoft && next.blanksBefore == 0 || wrapping.joins(page, index)
    else { return nil }
    return Break(
      range: start..<stop, first: String(decoding: utf8[start..<end], as: UTF8.self),
      second: String(decoding: utf8[next.content.lowerBound..<stop], as: UTF8.self), isSoft: isSoft,
      goesOn: stop < next.content.upperBound && utf8[stop] == UInt8(ascii: "-"))
  }
}
