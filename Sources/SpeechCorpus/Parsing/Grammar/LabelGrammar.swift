/// Finds the labels that may open a turn, line by line; which of them do is decided over the whole document.
struct LabelGrammar {
  /// The longest label, in words and in bytes.
  static let maximumWords = 8
  /// The longest label in capitals that gives an office and who holds it, in words.
  static let maximumOfficeWords = 14
  static let maximumBytes = 120

  let page: Page

  /// What the words of labels read as that were seen before, by their fingerprints: most labels stand again and again.
  struct Memory {
    fileprivate var readings: [UInt64: (words: Range<Int>, label: Label?)] = [:]
  }

  /// The label at the start of a line, if the line begins like one.
  func label(atLine index: Int) -> Label? {
    var memory = Memory()
    return label(atLine: index, &memory)
  }

  /// The label at the start of a line, if the line begins like one.
  ///
  /// - Parameters:
  ///   - index: The line.
  ///   - memory: What was read so far on the page.
  /// - Returns: The label.
  /// - Complexity: O(1), as labels are short.
  func label(atLine index: Int, _ memory: inout Memory) -> Label? {
    var line = page.lines[index].content
    let marked = Self.behindSectionMark(line, of: page)
    let isMarked = marked != nil
    if let marked {
      line = marked
      guard !line.isEmpty else { return nil }
      line = line.dropFirst(questionCount(line))
    }
    // "Q12 Chair:": records of evidence number their questions.
    if let end = questionNumber(line) {
      let rest = end..<line.upperBound
      guard let colon = colon(in: rest), colon.lowerBound > rest.lowerBound,
        var label = label(rest.lowerBound..<colon.lowerBound, behind: colon.upperBound, line: index, &memory)
      else { return nil }
      label.marker = .question
      return label
    }
    // Neither a small letter nor a digit opens a label.
    let first = page.utf8[line.lowerBound]
    if (0x61...0x7A).contains(first) && first != UInt8(ascii: "t") { return nil }
    if first == UInt8(ascii: "[") || first == UInt8(ascii: "(") || (0x30...0x39).contains(first) {
      return stampedLabel(line, line: index, &memory)
    }
    let symbols = Symbols.leadingLength(page.utf8, in: line)
    let marker = symbols > 0 ? marker(line.prefix(symbols)) : nil
    let start = line.lowerBound + symbols
    if let spaced = spacedQuestion(start..<line.upperBound, line: index) { return spaced }
    if let dashed = dashedLabel(start..<line.upperBound, line: index) { return dashed }
    if let introduced = introducedQuestion(start..<line.upperBound, line: index) { return introduced }
    guard let colon = colon(in: start..<line.upperBound), colon.lowerBound > start,
      var label = label(start..<colon.lowerBound, behind: colon.upperBound, line: index, &memory)
    else {
      if let stopped = stoppedLabel(start..<line.upperBound, line: index, &memory) { return stopped }
      guard let marker else { return symbols > 0 ? nil : bareLabel(line, line: index, isMarked: isMarked, &memory) }
      return Label(
        line: index, words: start..<start, end: start, text: "", name: "", form: .marker, marker: marker)
    }
    label.marker = marker
    return label
  }

  /// What stands behind the section sign by which printed records mark their speakers; `nil` where a line has none.
  static func behindSectionMark(_ line: Range<Int>, of page: Page) -> Range<Int>? {
    guard line.count > 4, page.utf8[line.lowerBound] == 0xC2, page.utf8[line.lowerBound + 1] == 0xA7 else { return nil }
    return page.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(line.lowerBound + 2..<line.upperBound, in: $0) }
  }

  /// A label without a colon on a line of its own: "APOLLINE KERMADEC", "Frage", "Oswin Tarrant (Kelp Bay)".
  private func bareLabel(_ line: Range<Int>, line index: Int, isMarked: Bool, _ memory: inout Memory) -> Label? {
    guard line.count <= 140, !endsLikeText(page.utf8[line.upperBound - 1]), lowerWords(in: line) <= 4 else {
      return nil
    }
    if let timed = timedLabel(line, line: index, &memory) { return timed }
    let isShort = line.count <= 80 || page.utf8[line.upperBound - 1] == UInt8(ascii: ")")
    let mayOpenOtherwise = page.utf8.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes[line])
      return line[0] == UInt8(ascii: "t") || Self.captions.isFound(in: line)
    }
    guard mayOpenOtherwise else {
      guard isShort, var label = label(line, behind: line.upperBound, line: index, &memory) else { return nil }
      finishBare(&label, isMarked: isMarked)
      return label
    }
    var text = page.text(line)
    var words = line
    var person: String?
    // One archive marks the first speaker so.
    if text.hasPrefix("ti : ") {
      words = line.lowerBound + 5..<line.upperBound
      text = String(text.dropFirst(5))
    }
    let pieces = text.split(separator: " ")
    if let portrait = pieces.firstIndex(of: "Portrait"), portrait > 0, portrait + 1 < pieces.count {
      // "NAME Portrait LABEL": the caption of a picture runs into the label.
      person = pieces[..<portrait].joined(separator: " ")
      text = pieces[(portrait + 1)...].joined(separator: " ")
      words = line.upperBound - text.utf8.count..<line.upperBound
    }
    guard person != nil || isShort, var label = label(words, behind: line.upperBound, line: index, &memory) else {
      return nil
    }
    finishBare(&label, isMarked: isMarked)
    if let person {
      label.isCertain = true
      label.name = person
      label.form = label.text.hasSuffix("Speaker") || label.text.hasSuffix("Chair") ? .generic(.moderator) : .names
    }
    return label
  }

  /// Reads what a line of its own says of a label: a note below, an office behind a dash.
  private func finishBare(_ label: inout Label, isMarked: Bool) {
    label.isBare = true
    splitRole(of: &label)
    if label.qualifier == nil, let note = noteBelow(label.line) { label.qualifier = note }
    // A title stands apart from what it heads, a name does not.
    let next = label.line + 1
    label.isCertain = isMarked && next < page.lines.count && page.lines[next].blanksBefore == 0
  }

  /// The word between the name and the office in the caption of a picture.
  private static let captions = PhraseSet(["portrait"])

  private func endsLikeText(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"),
      UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// How many words of a stretch begin with a small letter of ASCII; a label has few of them.
  func lowerWords(in range: Range<Int>) -> Int {
    page.utf8.withUnsafeBufferPointer { bytes in
      var count = 0
      var isStart = true
      for byte in bytes[range] {
        if isStart, (0x61...0x7A).contains(byte) { count += 1 }
        isStart = byte == 0x20
      }
      return count
    }
  }

  private func marker(_ symbols: Range<Int>) -> Label.Marker? {
    for scalar in String(decoding: page.utf8[symbols], as: UTF8.self).unicodeScalars {
      if scalar == "❓" || scalar == "❔" { return .question }
      if scalar == "💬" || scalar == "🗣" { return .quotation }
    }
    return nil
  }

  /// The colon that ends a label: the first one, narrow or full width, with white space or nothing behind it.
  func colon(in range: Range<Int>) -> Range<Int>? {
    page.utf8.withUnsafeBufferPointer { bytes in
      let end = min(range.upperBound, range.lowerBound + Self.maximumBytes)
      var offset = range.lowerBound
      while offset < end {
        switch bytes[offset] {
        case UInt8(ascii: ":"):
          let next = offset + 1
          guard next < range.upperBound, WhiteSpace.length(in: bytes, at: next) == 0 else { return offset..<next }
          // "Ada Roe (01:14):"
          if isStamp(bytes, around: offset, in: range) {
            offset += 1
            continue
          }
          // A label may run into its text, a clock or an address may not.
          let follows = bytes[next]
          let isWord = follows >= 0x80 || (0x41...0x5A).contains(follows) || follows == UInt8(ascii: "(")
          return isWord ? offset..<next : nil
        case 0xEF where offset + 2 < range.upperBound && bytes[offset + 1] == 0xBC && bytes[offset + 2] == 0x9A:
          return offset..<offset + 3
        case UInt8(ascii: "?") where isInsideWord(bytes, offset, range): offset += 1
        case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: ";"): return nil
        default: offset += 1
        }
      }
      return nil
    }
  }

  /// Whether a question mark stands between two letters, as a no-break space that a site could not show does.
  private func isInsideWord(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ range: Range<Int>) -> Bool {
    guard offset > range.lowerBound, offset + 1 < range.upperBound else { return false }
    return (0x41...0x5A).contains(bytes[offset - 1] & 0xDF) && (0x41...0x5A).contains(bytes[offset + 1])
  }

  /// Judges the words before a colon.
  func label(_ range: Range<Int>, behind colon: Int, line: Int, _ memory: inout Memory) -> Label? {
    var range = page.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(range, in: $0) }
    let stamp = stampAtEnd(&range)
    // "#Roe:" of a channel.
    if range.count > 1, page.utf8[range.lowerBound] == UInt8(ascii: "#"), page.utf8[range.lowerBound + 1] > 0x40 {
      range = range.dropFirst()
    }
    guard !range.isEmpty, lowerWords(in: range) <= 4 && !hasStrangeWord(range) || isAddressedOffice(range) else {
      return nil
    }
    let fingerprint = page.fingerprint(of: range)
    let reading: Label?
    if let known = memory.readings[fingerprint], page.areEqual(known.words, range) {
      reading = known.label
    } else {
      reading = self.reading(of: range)
      memory.readings[fingerprint] = (range, reading)
    }
    guard var label = reading, !isSpaced(range), label.form == .honorific || !holdsDate(behind: colon, line: line),
      !holdsLeaders(behind: colon, line: line)
    else { return nil }
    label.line = line
    label.words = range
    label.end = colon
    if let stamp { (label.stamp, label.hasTimeStamp) = (stamp, true) }
    readStamp(&label)
    // A long office has a line of its own, or its holder behind it.
    if label.isLong, label.qualifier == nil, !label.text.holds(" -- ") {
      guard label.isAlone, page.utf8[colon - 1] == UInt8(ascii: ":") else { return nil }
    }
    return label
  }

  /// Whether words open with a form of address, an article and an office: "Mme la présidente de la commission".
  private func isAddressedOffice(_ range: Range<Int>) -> Bool {
    guard range.count >= 8, page.utf8[range.lowerBound] == UInt8(ascii: "M") else { return false }
    return Self.isAddressedOffice(page.text(range).spacedWords)
  }

  /// What some words read as, wherever they stand before a colon.
  private func reading(of range: Range<Int>) -> Label? {
    let text = page.text(range)
    var name = text
    var qualifier: String?
    // "NAME (Kelp Bay) (Lab)", "NAME [Harbour Gazette]": what stands behind the name in parentheses is no part of it.
    while let last = name.last, last == ")" || last == "]", let open = name.openingOfLastNote, open > name.startIndex {
      qualifier = String(name[name.index(after: open)...].dropLast()).trimmingSpaces
      name = String(name[..<open]).trimmingSpaces
    }
    name = name.withoutNoBreakMarks
    let words = name.spacedWords
    guard let form = Self.form(of: words) else { return nil }
    var label = Label(
      line: 0, words: range, end: range.upperBound, text: text, name: name, qualifier: qualifier, form: form)
    if form == .names { label.affiliation = Affiliation(name) }
    return label
  }

  /// Moves the end of a label behind its time stamp and the white space.
  func readStamp(_ label: inout Label) {
    let content = page.lines[label.line].content
    page.utf8.withUnsafeBufferPointer { bytes in
      func skip() {
        while label.end < content.upperBound {
          let step = WhiteSpace.unseenLength(in: bytes, at: label.end)
          if step == 0 { break }
          label.end += step
        }
      }
      skip()
      if label.end < content.upperBound, bytes[label.end] == UInt8(ascii: "(") || bytes[label.end] == UInt8(ascii: "[")
      {
        var offset = label.end + 1
        while offset < content.upperBound, (0x30...0x3A).contains(bytes[offset]) { offset += 1 }
        if offset > label.end + 4, offset < content.upperBound, bytes[offset] == 0x29 || bytes[offset] == 0x5D {
          label.end = offset + 1
          label.hasTimeStamp = true
          skip()
        }
      }
    }
    label.isAlone = label.end >= content.upperBound
    label.opensProse = opensProse(label)
    label.asks = page.utf8[content.upperBound - 1] == UInt8(ascii: "?")
    label.end = min(label.end, content.upperBound)
    label.isQuoted = isQuoted(label.end..<content.upperBound)
  }

  private func opensProse(_ label: Label) -> Bool {
    let line = label.isAlone ? label.line + 1 : label.line
    guard line < page.lines.count else { return false }
    let content = page.lines[line].content
    let start = label.isAlone ? content.lowerBound : min(label.end, content.upperBound)
    // Some words are prose whatever they end with: the line may be wrapped, or broken off.
    let head = page.utf8[page.head(of: start..<content.upperBound, bytes: 80)]
    if head.count >= 30, head.count(where: { $0 == 0x20 }) >= 4 { return true }
    if zip(head, head.dropFirst()).contains(where: { $0 == UInt8(ascii: ".") && $1 == 0x20 }) { return true }
    switch page.utf8[content.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "\""), UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ":"), 0x80...0xFF:
      return true
    default: break
    }
    // So is what the next line goes on with.
    guard line + 1 < page.lines.count, page.lines[line + 1].blanksBefore <= 1 else { return false }
    return (0x61...0x7A).contains(page.utf8[page.lines[line + 1].content.lowerBound])
  }
}

extension String {
  /// The text with the question marks between its letters read as the no-break spaces that they were.
  fileprivate var withoutNoBreakMarks: String {
    utf8.contains(UInt8(ascii: "?")) ? String(map { $0 == "?" ? " " : $0 }) : self
  }

  /// Where the parenthesis or bracket opens that the text ends with, those inside it aside.
  fileprivate var openingOfLastNote: String.Index? {
    var depth = 0
    for index in indices.reversed() {
      switch self[index] {
      case ")", "]": depth += 1
      case "(", "[":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }
}
