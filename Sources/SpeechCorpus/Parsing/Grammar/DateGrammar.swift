/// Finds calendar dates in a phrase, in the forms that captures print them.
///
/// `May 29, 2025`, `29 May 2025 14:47`, `14 March 203116:05` (date and time run together), `Wednesday 23rd February 2028`,
/// `22. Januar 2028`, `1er septembre 2029`, `24.09.2026`, `24/06/2021`, `05/06/2031 06:31 PM EDT`, `2030-08-03 14:05`,
/// `December 26`. Parts that are not printed stay absent.
struct DateGrammar {
  /// A date and the tokens it was read from.
  struct Hit: Equatable {
    var date: PartialDate
    var tokens: Range<Int>
    var hasTime: Bool { date.hour != nil }
    var isWhole: Bool { date.year != nil && date.day != nil }
  }

  /// How a date of numbers with slashes is meant.
  enum NumberOrder: Sendable {
    case dayFirst
    case monthFirst
  }

  var order = NumberOrder.dayFirst

  /// The date that starts at a token, with its time of day where one follows.
  func match(_ phrase: Phrase, at start: Int) -> Hit? {
    let tokens = phrase.tokens
    // Of a weekday, a comma, a month and a day at least one has digits.
    guard start < tokens.count, tokens[start..<min(start + 4, tokens.count)].contains(where: \.beginsWithDigit) else {
      return nil
    }
    var index = start
    if Months.weekdays.contains(Self.bare(tokens[index].folded)), index + 1 < tokens.count {
      index += tokens[index + 1].text == "," ? 2 : 1
      // "Mittwoch, den 7. Mai"
      if index + 1 < tokens.count, tokens[index].folded == "den" || tokens[index].folded == "le" { index += 1 }
      guard index < tokens.count else { return nil }
    }
    guard var found = numeric(tokens, at: index) ?? monthFirst(tokens, at: index) ?? dayFirst(tokens, at: index)
    else { return nil }
    let dateEnd = found.end
    found.end = readTime(tokens, from: found.end, into: &found.parts)
    // Whoever writes AM and PM writes the month first.
    if tokens[dateEnd..<found.end].contains(where: { Self.halfDay($0.folded) != nil }), order == .dayFirst,
      tokens[index].text.utf8.contains(UInt8(ascii: "/"))
    {
      return DateGrammar(order: .monthFirst).match(phrase, at: start)
    }
    guard let date = found.parts.date else { return nil }
    return Hit(date: date, tokens: start..<found.end)
  }

  /// The first date of a phrase at or behind a token.
  func firstMatch(_ phrase: Phrase, from start: Int = 0) -> Hit? {
    var index = start
    while index < phrase.tokens.count {
      if let match = match(phrase, at: index) { return match }
      index += 1
    }
    return nil
  }

  /// The parts of a date before they are known to make one.
  private struct Parts {
    var year: Int?
    var month: Int?
    var day: Int?
    var hour: Int?
    var minute: Int?

    /// The date; a time that makes none is dropped.
    var date: PartialDate? {
      PartialDate(year: year, month: month, day: day, hour: hour, minute: minute)
        ?? PartialDate(year: year, month: month, day: day)
    }
  }

  private typealias Found = (parts: Parts, end: Int)

  /// `May 29, 2025`, `May 29`, `May 2025`.
  private func monthFirst(_ tokens: [Phrase.Token], at index: Int) -> Found? {
    guard index + 1 < tokens.count, tokens[index + 1].beginsWithDigit, let month = month(tokens[index]) else {
      return nil
    }
    if let day = Self.day(tokens[index + 1]) {
      var parts = Parts(month: month, day: day)
      var end = index + 2
      let next = end < tokens.count && tokens[end].text == "," ? end + 1 : end
      if next < tokens.count, readYear(tokens[next].text, into: &parts) { end = next + 1 }
      return (parts, end)
    }
    var parts = Parts(month: month)
    return readYear(tokens[index + 1].text, into: &parts) ? (parts, index + 2) : nil
  }

  /// `29 May 2025`, `23rd of February, 2028`, `22. Januar 2028`, `1er mai`.
  private func dayFirst(_ tokens: [Phrase.Token], at index: Int) -> Found? {
    guard index + 1 < tokens.count, let day = Self.day(tokens[index]) else { return nil }
    var next = index + 1
    if tokens[next].folded == "of", next + 1 < tokens.count { next += 1 }
    guard let month = month(tokens[next]) else { return nil }
    var parts = Parts(month: month, day: day)
    var end = next + 1
    let year = end < tokens.count && tokens[end].text == "," ? end + 1 : end
    if year < tokens.count, readYear(tokens[year].text, into: &parts) {
      end = year + 1
      if end < tokens.count, ["года", "год", "г", "г."].contains(tokens[end].folded) { end += 1 }
    }
    return (parts, end)
  }

  /// `24.09.2026`, `24/06/2021`, `2030-08-03`, with a time glued behind or not.
  private func numeric(_ tokens: [Phrase.Token], at index: Int) -> Found? {
    let text = tokens[index].text.utf8
    guard tokens[index].beginsWithDigit, text.count >= 8 else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    var separator: UInt8?
    var value = 0
    var digits = 0
    for byte in Array(text) + [0] {
      if Self.isDigit(byte), digits < 9 {
        value = value * 10 + Int(byte - 0x30)
        digits += 1
        continue
      }
      guard digits > 0 else { return nil }
      numbers.append((value, digits))
      (value, digits) = (0, 0)
      if numbers.count == 3 { break }
      guard byte == 0x2E || byte == 0x2F || byte == 0x2D, separator == nil || separator == byte else { return nil }
      separator = byte
    }
    guard numbers.count == 3 else { return nil }
    // What stands behind the third number may be a full stop or a glued time, nothing else.
    let used = numbers.reduce(2) { $0 + $1.digits }
    let rest = text.dropFirst(used)
    let isClosed = rest.isEmpty || rest.elementsEqual(".".utf8) || rest.first == UInt8(ascii: "T")
    if numbers[0].digits == 4, numbers[1].digits == 2, numbers[2].digits == 2, isClosed {
      var parts = Parts(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
      if rest.first == UInt8(ascii: "T") { Self.readClock(Array(rest.dropFirst().prefix(5)), into: &parts) }
      return (parts, index + 1)
    }
    guard numbers[0].digits <= 2, numbers[1].digits <= 2, numbers[2].digits == 4 else { return nil }
    guard isClosed || rest.first == UInt8(ascii: ":") else { return nil }
    var (day, month) = (numbers[0].value, numbers[1].value)
    if separator == 0x2F, order == .monthFirst && day <= 12 || month > 12 { swap(&day, &month) }
    guard separator != 0x2D || numbers[0].digits == 2 else { return nil }
    return (Parts(year: numbers[2].value, month: month, day: day), index + 1)
  }

  private func month(_ token: Phrase.Token) -> Int? {
    guard let number = Months.number[Self.bare(token.folded)] else { return nil }
    // In lower case these are other words in English.
    return token.isCapitalized || token.text != "may" && token.text != "mar" && token.text != "march" ? number : nil
  }

  /// Reads `2025`, `2025.`, and `203116:05`, a year with the time of day glued to it.
  private func readYear(_ text: String, into parts: inout Parts) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, bytes[..<4].allSatisfy(Self.isDigit) else { return false }
    let year =
      Int(bytes[0] - 0x30) * 1000 + Int(bytes[1] - 0x30) * 100 + Int(bytes[2] - 0x30) * 10 + Int(bytes[3] - 0x30)
    guard (1500...2199).contains(year) else { return false }
    let rest = Array(bytes[4...])
    if rest.isEmpty || rest == [UInt8(ascii: ".")] {
      parts.year = year
      return true
    }
    guard rest.count == 5, rest[2] == UInt8(ascii: ":"), Self.readClock(rest, into: &parts) else { return false }
    parts.year = year
    return true
  }

  /// Reads a time of day behind a date, with `AM`/`PM` and a zone; returns the token behind what was read.
  private func readTime(_ tokens: [Phrase.Token], from end: Int, into parts: inout Parts) -> Int {
    guard parts.hour == nil, parts.day != nil else { return end }
    var index = end
    while index < tokens.count, [",", "-", "–", "—", "|", "at", "um", "à"].contains(tokens[index].folded) { index += 1 }
    guard index < tokens.count, Self.readClock(Array(tokens[index].text.utf8), into: &parts) else { return end }
    index += 1
    if index < tokens.count, let half = Self.halfDay(tokens[index].folded), let hour = parts.hour {
      if hour <= 12 { parts.hour = hour % 12 + half }
      index += 1
    } else if index + 1 < tokens.count, tokens[index + 1].folded.hasPrefix("m"),
      let half = Self.halfDay(tokens[index].folded + tokens[index + 1].folded), let hour = parts.hour
    {
      // "1:04 P. M."
      if hour <= 12 { parts.hour = hour % 12 + half }
      index += 2
    }
    if index < tokens.count, Self.isZone(tokens[index].text) { index += 1 }
    return index
  }

  @discardableResult
  private static func readClock(_ text: [UInt8], into parts: inout Parts) -> Bool {
    let numbers = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard (2...3).contains(numbers.count), numbers.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(isDigit) })
    else { return false }
    let values = numbers.map { $0.reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    guard values[0] < 24, values[1] < 60 else { return false }
    parts.hour = values[0]
    parts.minute = values[1]
    return true
  }

  private static func halfDay(_ text: String) -> Int? {
    switch text {
    case "am", "a.m.", "a.m": 0
    case "pm", "p.m.", "p.m": 12
    default: nil
    }
  }

  private static func isZone(_ text: String) -> Bool {
    (2...5).contains(text.utf8.count) && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      && (text.hasSuffix("T") || text == "UTC")
  }

  /// A day of the month: `9`, `09`, `9.`, `9th`, `1er`.
  private static func day(_ token: Phrase.Token) -> Int? {
    guard token.beginsWithDigit, token.text.utf8.count <= 4 else { return nil }
    var rest = token.text.utf8[...]
    var value = 0
    while let byte = rest.first, isDigit(byte) {
      value = value * 10 + Int(byte - 0x30)
      rest.removeFirst()
    }
    guard token.text.utf8.count - rest.count <= 2 else { return nil }
    guard rest.isEmpty || ordinalEndings.contains(where: { rest.elementsEqual($0.utf8) }) else { return nil }
    return (1...31).contains(value) ? value : nil
  }

  /// What may stand behind the number of a day.
  private static let ordinalEndings = ["st", "nd", "rd", "th", "er", "."]

  private static func bare(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
