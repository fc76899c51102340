/// What a message of a JSON export says, gathered member by member.
struct TelegramMessage {
  let utf8: [UInt8]
  private(set) var id: String?
  private var isService = false
  /// The strings of the text, as ranges between their marks; a later `text` counts more than an empty or earlier one.
  private var text: [Range<Int>] = []
  private var entities: [Range<Int>] = []
  private var date: Range<Int>?
  private var unixTime: Range<Int>?
  private var forward: Range<Int>?

  init(utf8: [UInt8]) { self.utf8 = utf8 }

  /// Whether it is a message that somebody wrote.
  var isMessage: Bool { !isService }

  /// Reads the value of a member; one that does not matter is passed over.
  mutating func readMember(_ name: String, from scanner: inout JSONScanner) throws(JSONScanner.Fault) {
    switch name {
    case "text": try readText(from: &scanner) { message, strings in if !strings.isEmpty { message.text = strings } }
    case "text_entities": try readText(from: &scanner) { message, strings in message.entities = strings }
    case "id", "type", "date", "date_unixtime", "forwarded_from":
      switch try scanner.next() {
      case .string(let range): read(name, range)
      case .scalar(let range): if !utf8[range].elementsEqual("null".utf8) { read(name, range) }
      case .beginObject, .beginArray: try scanner.leaveOpened()
      default: break
      }
    default: try scanner.skipValue()
    }
  }

  private mutating func read(_ name: String, _ range: Range<Int>) {
    switch name {
    case "id": id = id ?? JSONText.string(utf8, in: range)
    case "type": isService = utf8[range].elementsEqual("service".utf8)
    case "date": date = range
    case "date_unixtime": unixTime = range
    default: forward = range
    }
  }

  /// Reads a string, or an array of strings and of objects that have a `text`.
  private mutating func readText(
    from scanner: inout JSONScanner, _ keep: (inout TelegramMessage, [Range<Int>]) -> Void
  ) throws(JSONScanner.Fault) {
    var strings: [Range<Int>] = []
    let depth = scanner.depth
    var name: Range<Int>?
    repeat {
      let token: JSONScanner.Token?
      do throws(JSONScanner.Fault) { token = try scanner.next() } catch {
        keep(&self, strings)
        throw error
      }
      switch token {
      case .key(let range): name = range
      case .string(let range):
        let isText = name.map { utf8[$0].elementsEqual("text".utf8) } ?? true
        if isText, scanner.depth - depth <= 2, !range.isEmpty { strings.append(range) }
        name = nil
      case .scalar, .endObject, .beginObject: name = nil
      case .endArray, .beginArray: break
      case nil: return
      }
    } while scanner.depth > depth
    keep(&self, strings)
  }

  /// The words, or `nil` where there are none.
  func reading() -> Reading? {
    let strings = text.isEmpty ? entities : text
    guard let first = strings.first else { return nil }
    var builder = Reading.Builder(source: utf8)
    for range in strings { JSONText.read(range, into: &builder, of: utf8) }
    let reading = builder.finish()
    let content = reading.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(reading.utf8.indices, in: $0) }
    return content.isEmpty || first.isEmpty ? nil : reading
  }

  /// What the message says of itself beside its words.
  func facts() -> [Extract.Fact] {
    var facts: [Extract.Fact] = []
    if let date, let value = HTMLHead.date(JSONText.string(utf8, in: date)) {
      facts.append(Extract.Fact(name: "published", value: value.description, range: date))
    } else if let unixTime, let seconds = Int(JSONText.string(utf8, in: unixTime)),
      let value = PartialDate(secondsSince1970: seconds)
    {
      facts.append(Extract.Fact(name: "published", value: value.description, range: unixTime))
    }
    if let forward {
      let name = JSONText.string(utf8, in: forward)
      if !name.isEmpty { facts.append(Extract.Fact(name: "forwarded_from", value: name, range: forward)) }
    }
    return facts
  }
}

extension PartialDate {
  /// The minute of a time in seconds since the beginning of 1970, in UTC; `nil` outside of the years 1 to 9999.
  ///
  /// The days are counted as Howard Hinnant describes in "chrono-Compatible Low-Level Date Algorithms" (2013).
  init?(secondsSince1970 seconds: Int) {
    guard (-62_135_596_800..<253_402_300_800).contains(seconds) else { return nil }
    let days = (seconds >= 0 ? seconds : seconds - 86_399) / 86_400
    let clock = seconds - days * 86_400
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    self.init(
      year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1,
      hour: clock / 3600, minute: clock / 60 % 60)
  }
}
