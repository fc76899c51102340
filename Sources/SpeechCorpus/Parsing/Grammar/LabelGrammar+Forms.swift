/// Labels that no colon ends.
extension LabelGrammar {
  /// A question without a colon, told by the wide space in "Q    But the Speaker says", or by a full stop.
  func spacedQuestion(_ range: Range<Int>, line: Int) -> Label? {
    guard range.count > 4 else { return nil }
    let bytes = page.utf8
    let letter = bytes[range.lowerBound]
    guard letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "A") else { return nil }
    let next = bytes[range.lowerBound + 1]
    let isStop = next == UInt8(ascii: ".") && [0x20, 0xC2].contains(bytes[range.lowerBound + 2])
    let behind = bytes[range.lowerBound + 2]
    let isWide =
      letter == UInt8(ascii: "Q")
      && (next == 0x09 || next == 0x20 && (behind == 0x20 || (0x41...0x5A).contains(behind) || behind == 0x22))
    guard isStop || isWide else { return nil }
    let words = range.lowerBound..<range.lowerBound + 1
    let isQuestion = letter == UInt8(ascii: "Q")
    var label = Label(
      line: line, words: words, end: range.lowerBound + (isStop ? 2 : 1), text: isQuestion ? "Q" : "A",
      name: isQuestion ? "Q" : "A", form: .generic(isQuestion ? .question : .answer))
    readStamp(&label)
    return label
  }

  /// A generic word set off by a dash: "Q - Will it sail?", "Frage – Warum?", "Вопрос — Когда?".
  func dashedLabel(_ range: Range<Int>, line: Int) -> Label? {
    let bytes = page.utf8
    guard let space = bytes[range.prefix(24)].firstIndex(of: 0x20), space > range.lowerBound else { return nil }
    let dash: Int
    switch bytes[space + 1] {
    case UInt8(ascii: "-"): dash = 1
    case 0xE2 where bytes[space + 2] == 0x80 && (0x93...0x95).contains(bytes[space + 3]): dash = 3
    default: return nil
    }
    let end = space + 1 + dash
    guard end + 1 < range.upperBound, bytes[end] == 0x20 else { return nil }
    let text = String(decoding: bytes[range.lowerBound..<space], as: UTF8.self)
    guard let role = LabelLexicon.generic[text.inLowerCase], role == .question || role == .answer else { return nil }
    var label = Label(
      line: line, words: range.lowerBound..<space, end: end, text: text, name: text, form: .generic(role))
    readStamp(&label)
    return label
  }

  /// A question that a sentence before it introduces, as in "The following question was raised later: Why?".
  func introducedQuestion(_ range: Range<Int>, line: Int) -> Label? {
    guard range.count > 24, page.utf8[range.upperBound - 1] == UInt8(ascii: "?"),
      page.holds(LabelLexicon.introductions, inLine: line)
    else { return nil }
    let head = page.head(of: range, bytes: 200)
    guard let colon = page.utf8[head].firstIndex(of: UInt8(ascii: ":")), colon > range.lowerBound + 12,
      colon + 1 < range.upperBound, page.utf8[colon + 1] == 0x20 || page.utf8[colon + 1] >= 0x80
    else { return nil }
    let words = page.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(range.lowerBound..<colon, in: $0) }
    let text = page.text(words)
    guard LabelLexicon.introductions.isFound(in: text.inLowerCase), !text.contains(". ") else { return nil }
    var label = Label(
      line: line, words: words, end: colon + 1, text: text, name: text, form: .generic(.question))
    label.isCertain = true
    readStamp(&label)
    return label
  }

  // MARK: - Times

  /// A label with a time before it: "[00:01:12] Ada Roe: Welcome".
  func stampedLabel(_ line: Range<Int>, line index: Int, _ memory: inout Memory) -> Label? {
    guard let stamp = stamp(at: line.lowerBound, before: line.upperBound) else { return nil }
    let rest = stamp.end..<line.upperBound
    guard !rest.isEmpty, let colon = colon(in: rest), colon.lowerBound > rest.lowerBound,
      var label = label(rest.lowerBound..<colon.lowerBound, behind: colon.upperBound, line: index, &memory)
    else { return nil }
    label.stamp = stamp.seconds
    return label
  }

  /// The length of the number that a printed record puts before a question, and of the white space behind it.
  func questionCount(_ line: Range<Int>) -> Int {
    page.utf8.withUnsafeBufferPointer { bytes in
      var end = line.lowerBound
      while end < line.upperBound, (0x30...0x39).contains(bytes[end]) || bytes[end] == UInt8(ascii: "*") { end += 1 }
      guard end > line.lowerBound, end < line.lowerBound + 5, end < line.upperBound, bytes[end] == UInt8(ascii: ".")
      else { return 0 }
      end += 1
      let start = end
      while end < line.upperBound, case let step = WhiteSpace.length(in: bytes, at: end), step > 0 { end += step }
      return end > start && end < line.upperBound ? end - line.lowerBound : 0
    }
  }

  /// Where the words behind the number of a question begin: "Q12 Chair:"; `nil` where there is none.
  func questionNumber(_ line: Range<Int>) -> Int? {
    guard line.count > 6, page.utf8[line.lowerBound] == UInt8(ascii: "Q"),
      (0x30...0x39).contains(page.utf8[line.lowerBound + 1])
    else { return nil }
    var end = line.lowerBound + 1
    while end < line.upperBound, (0x30...0x39).contains(page.utf8[end]) || page.utf8[end] == UInt8(ascii: ".") {
      end += 1
    }
    let start = end
    page.utf8.withUnsafeBufferPointer { bytes in
      while end < line.upperBound, case let step = WhiteSpace.length(in: bytes, at: end), step > 0 { end += step }
    }
    return end > start && end < line.upperBound ? end : nil
  }

  /// A label alone on its line with a time behind it: "Ada Roe  0:14".
  func timedLabel(_ line: Range<Int>, line index: Int, _ memory: inout Memory) -> Label? {
    let bytes = page.utf8
    guard line.count >= 6, line.count <= 60, (0x30...0x39).contains(bytes[line.upperBound - 1]),
      bytes[line.upperBound - 3] == UInt8(ascii: ":"),
      let space = bytes[line].lastIndex(where: { $0 == 0x20 || $0 == 0x09 }),
      let stamp = stamp(at: space + 1, before: line.upperBound), stamp.end == line.upperBound,
      var label = label(line.lowerBound..<space, behind: line.upperBound, line: index, &memory)
    else { return nil }
    label.isBare = true
    label.stamp = stamp.seconds
    return label
  }

  /// Takes the time off the end of a label: "Ada Roe (01:14)".
  func stampAtEnd(_ range: inout Range<Int>) -> Int? {
    let bytes = page.utf8
    guard range.count > 7, [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(bytes[range.upperBound - 1]),
      (0x30...0x39).contains(bytes[range.upperBound - 2]),
      let open = bytes[range.suffix(10)].lastIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }),
      let stamp = stamp(at: open, before: range.upperBound), stamp.end == range.upperBound, open > range.lowerBound
    else { return nil }
    range = bytes.withUnsafeBufferPointer { WhiteSpace.trimmed(range.lowerBound..<open, in: $0) }
    return stamp.seconds
  }

  /// Whether a stretch stands in quotation marks.
  func isQuoted(_ range: Range<Int>) -> Bool {
    let bytes = page.utf8[range]
    guard bytes.count > 4 else { return false }
    switch bytes[range.lowerBound] {
    case UInt8(ascii: "\""):
      return bytes[range.upperBound - 1] == UInt8(ascii: "\"") || bytes[range.upperBound - 2] == UInt8(ascii: "\"")
    case 0xE2:
      // “ ” and „ “
      return bytes[range.lowerBound + 1] == 0x80 && [0x9C, 0x9E].contains(bytes[range.lowerBound + 2])
        && bytes.suffix(4).contains { $0 == 0x9C || $0 == 0x9D }
    case 0xC2: return bytes[range.lowerBound + 1] == 0xAB && bytes.suffix(3).contains(0xBB)
    default: return false
    }
  }

  /// Whether a colon stands between digits inside parentheses or brackets.
  func isStamp(_ bytes: UnsafeBufferPointer<UInt8>, around colon: Int, in range: Range<Int>) -> Bool {
    guard (0x30...0x39).contains(bytes[colon + 1]) else { return false }
    var start = colon
    while start > range.lowerBound, (0x30...0x3A).contains(bytes[start - 1]) { start -= 1 }
    guard start < colon, start > range.lowerBound else { return false }
    return bytes[start - 1] == UInt8(ascii: "(") || bytes[start - 1] == UInt8(ascii: "[")
  }

  /// Whether words are no label for certain: one behind the first begins with a small letter and is none that a label
  /// may have.
  ///
  /// Nearly all lines that do not begin with a label are told by this, without a string being made of them.
  func hasStrangeWord(_ range: Range<Int>) -> Bool {
    page.utf8.withUnsafeBufferPointer { bytes in
      // Notes behind a name, numbers and generic labels are judged by the whole.
      let last = bytes[range.upperBound - 1]
      guard last < 0x80, !(0x30...0x39).contains(last), last != UInt8(ascii: ")"), last != UInt8(ascii: "]") else {
        return false
      }
      var start = range.lowerBound
      var isStrange = false
      while start < range.upperBound, !isStrange {
        var end = start
        var isPlain = true
        while end < range.upperBound, bytes[end] != 0x20 {
          if !(0x21..<0x80).contains(bytes[end]) || bytes[end] == UInt8(ascii: "?") { isPlain = false }
          end += 1
        }
        if isPlain, end > start, start > range.lowerBound, (0x61...0x7A).contains(bytes[start]) {
          isStrange = !RoleLexicon.mayStandInside(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
        start = end + 1
      }
      guard isStrange else { return false }
      return !LabelLexicon.mayBeGeneric(UnsafeBufferPointer(rebasing: bytes[range]))
    }
  }

  /// A time of a recording at an offset, in brackets or not, and where the words behind it begin.
  private func stamp(at offset: Int, before end: Int) -> (seconds: Int, end: Int)? {
    let bytes = page.utf8
    var place = offset
    let isEnclosed = bytes[place] == UInt8(ascii: "[") || bytes[place] == UInt8(ascii: "(")
    if isEnclosed { place += 1 }
    var parts: [Int] = []
    while place < end, parts.count < 3 {
      let digits = bytes[place..<min(place + 2, end)].prefix { (0x30...0x39).contains($0) }
      guard !digits.isEmpty else { return nil }
      parts.append(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
      place += digits.count
      guard place < end, bytes[place] == UInt8(ascii: ":") else { break }
      place += 1
    }
    guard parts.count >= 2, parts.dropFirst().allSatisfy({ $0 < 60 }) else { return nil }
    if isEnclosed {
      guard place < end, bytes[place] == UInt8(ascii: "]") || bytes[place] == UInt8(ascii: ")") else { return nil }
      place += 1
    }
    while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 || bytes[place] == UInt8(ascii: "-") { place += 1 }
    return (parts.reduce(0) { $0 * 60 + $1 }, place)
  }

  // MARK: - What a label holds

  /// Takes the office off a label alone on its line: "Oswin Hale -- Chief Executive Officer".
  func splitRole(of label: inout Label) {
    for dash in [" -- ", " – ", " — "] {
      guard label.name.holds(dash), let place = label.name.ranges(of: dash).first else { continue }
      let (name, role) = (String(label.name[..<place.lowerBound]), String(label.name[place.upperBound...]))
      let words = name.inLowerCase.spacedWords
      // "Oral Answers — Ports" is a heading.
      guard words.count >= 2, !words.contains(where: { KindLexicon.kinds[$0] != nil }) else { return }
      label.name = name
      label.qualifier = label.qualifier ?? role
      label.hasRole = true
      return
    }
  }

  /// The note on the line below a name: "Imogen Fairclough" and "(Severnby) (Dem)".
  func noteBelow(_ index: Int) -> String? {
    guard index + 1 < page.lines.count, page.lines[index + 1].blanksBefore == 0 else { return nil }
    let content = page.lines[index + 1].content
    guard (4...80).contains(content.count), page.utf8[content.lowerBound] == UInt8(ascii: "("),
      page.utf8[content.upperBound - 1] == UInt8(ascii: ")"), page.utf8[content.upperBound - 2] != UInt8(ascii: ".")
    else { return nil }
    let note = page.text(content).dropFirst().prefix { $0 != ")" }
    return note.first?.isUppercase == true ? String(note) : nil
  }

  /// Whether words stand wide apart, as the buttons of a site do; behind a form of address, and once before a colon, a
  /// second space is a slip.
  func isSpaced(_ range: Range<Int>) -> Bool {
    page.utf8.withUnsafeBufferPointer { bytes in
      guard bytes.hasDoubleSpace(in: range) else { return false }
      let hasColon = range.upperBound < bytes.count && bytes[range.upperBound] == UInt8(ascii: ":")
      let gaps = range.dropLast(2).filter { bytes[$0] == 0x20 && bytes[$0 + 1] == 0x20 }
      // "Contact us  Address:": a button stands before the gap.
      if hasColon, gaps.count == 1 {
        return FurnitureTerms.buttons.contains(page.text(range.lowerBound..<gaps[0]).inLowerCase)
      }
      return range.dropLast(2).contains { place in
        bytes[place] == 0x20 && bytes[place + 1] == 0x20 && place > range.lowerBound
          && bytes[place - 1] != UInt8(ascii: ".")
      }
    }
  }

  /// Whether leaders stand behind a colon, as they do in a list of those present.
  func holdsLeaders(behind colon: Int, line: Int) -> Bool {
    let end = page.lines[line].content.upperBound
    guard colon < end, end - colon <= 120 else { return false }
    let words = String(decoding: page.utf8[colon..<end], as: UTF8.self)
    return words.holds(" . . . .") || words.holds(".....")
  }

  /// Whether nothing but a day stands behind a colon, as in a field: "Erscheinungsdatum: 14 March 2031".
  func holdsDate(behind colon: Int, line: Int) -> Bool {
    let end = page.lines[line].content.upperBound
    guard colon < end, end - colon <= 40 else { return false }
    let first = page.utf8[colon..<end].first { $0 != 0x20 } ?? 0x20
    guard (0x30...0x39).contains(first) || (0x41...0x5A).contains(first) else { return false }
    let phrase = Phrase(page.utf8, in: colon..<end)
    return DateGrammar().match(phrase, at: 0)?.tokens.upperBound == phrase.tokens.count && !phrase.tokens.isEmpty
  }
}
