/// A calendar date that may lack parts, with the time of day where one was printed.
///
/// A page that says "December 26" gives a month and a day; no year is invented. ``description`` and the `Codable` form
/// write it as ISO 8601 does: `2025-05-29T14:47`, `2025-05-29T14`, `2016-05`, `2016`, and `--12-26` for a date without a
/// year (ISO 8601:2000, 5.2.1.3). The time is that of the place, as it was printed; it has no zone.
public struct PartialDate: Sendable, Hashable {
  /// The year of the Gregorian calendar.
  public var year: Int?
  /// The month, 1...12.
  public var month: Int?
  /// The day of the month, 1...31.
  public var day: Int?
  /// The hour, 0...23.
  public var hour: Int?
  /// The minute, 0...59.
  public var minute: Int?

  /// Creates a date from the parts that are known.
  ///
  /// - Returns: `nil` where the parts make no date: a day without a month, a month 13, April 31, February 29 of a year
  ///   that has none, an hour without a whole date.
  public init?(year: Int? = nil, month: Int? = nil, day: Int? = nil, hour: Int? = nil, minute: Int? = nil) {
    guard year != nil || month != nil else { return nil }
    if let year { guard (0...9999).contains(year) else { return nil } }
    if let month { guard (1...12).contains(month) else { return nil } }
    if let day {
      guard let month, day >= 1, day <= Self.lastDay(ofMonth: month, year: year) else { return nil }
    }
    if let hour { guard (0...23).contains(hour), year != nil, day != nil else { return nil } }
    if let minute { guard (0...59).contains(minute), hour != nil else { return nil } }
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
  }

  /// The last day of a month; February has 29 where the year is unknown.
  private static func lastDay(ofMonth month: Int, year: Int?) -> Int {
    switch month {
    case 4, 6, 9, 11: return 30
    case 2:
      guard let year else { return 29 }
      return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: return 31
    }
  }
}

extension PartialDate: LosslessStringConvertible {
  /// Reads the form that ``description`` writes, or with a space in place of the `T`, as RFC 3339 allows; seconds and a
  /// zone are read and dropped.
  public init?(_ description: String) {
    let halves = description.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "T" || $0 == " " }
    var date = halves[0][...]
    let lacksYear = date.hasPrefix("--")
    if lacksYear { date = date.dropFirst(2) }
    let parts = date.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count <= (lacksYear ? 2 : 3) else { return nil }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      let digits = !lacksYear && index == 0 ? 4 : 2
      guard part.utf8.count == digits, let number = Self.number(part) else { return nil }
      numbers.append(number)
    }
    if lacksYear { numbers.insert(-1, at: 0) }
    var clock: (hour: Int?, minute: Int?) = (nil, nil)
    if halves.count == 2 {
      guard let time = Self.clock(halves[1]) else { return nil }
      clock = time
    }
    self.init(
      year: lacksYear ? nil : numbers[0], month: numbers.count > 1 ? numbers[1] : nil,
      day: numbers.count > 2 ? numbers[2] : nil, hour: clock.hour, minute: clock.minute)
  }

  /// Reads `14`, `14:47`, `14:47:05` or `14:47:05.25`, with `Z`, `+03`, `+0300` or `+03:00` behind it or nothing.
  private static func clock(_ text: Substring) -> (hour: Int?, minute: Int?)? {
    var time = text
    if time.hasSuffix("Z") {
      time = time.dropLast()
    } else if let sign = time.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let zone = time[time.index(after: sign)...].split(separator: ":", omittingEmptySubsequences: false)
      guard zone.allSatisfy({ number($0) != nil }), ["2", "2:2", "4"].contains(lengths(zone)) else { return nil }
      time = time[..<sign]
    }
    var parts = time.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 3, let point = parts[2].firstIndex(where: { $0 == "." || $0 == "," }) {
      guard number(parts[2][parts[2].index(after: point)...]) != nil else { return nil }
      parts[2] = parts[2][..<point]
    }
    let numbers = parts.compactMap(number)
    guard numbers.count == parts.count, ["2", "2:2", "2:2:2"].contains(lengths(parts)) else { return nil }
    // A leap second is second 60.
    if numbers.count == 3 { guard numbers[2] <= 60 else { return nil } }
    return (numbers[0], numbers.count > 1 ? numbers[1] : nil)
  }

  /// How long parts are, in bytes: `2:2` of `14:47`.
  private static func lengths(_ parts: [Substring]) -> String {
    parts.map { String($0.utf8.count) }.joined(separator: ":")
  }

  /// The date as ISO 8601 writes it.
  public var description: String {
    var text = year.map { Self.padded($0, to: 4) } ?? "-"
    if let month { text += "-" + Self.padded(month, to: 2) }
    if let day { text += "-" + Self.padded(day, to: 2) }
    if let hour { text += "T" + Self.padded(hour, to: 2) }
    if let minute { text += ":" + Self.padded(minute, to: 2) }
    return text
  }

  /// The number that digits make; `Int` would take a sign as well.
  private static func number(_ digits: Substring) -> Int? {
    digits.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(digits) : nil
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}

extension PartialDate: Codable {
  /// Reads a date from its ISO 8601 string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” is no ISO 8601 date")
    }
    self = date
  }

  /// Writes the date as its ISO 8601 string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
