/// The lines between marks at the top of a Markdown file, which say what the text is.
///
/// Both usual forms are read as far as plain values go: `key: value` between lines of `---` (YAML 1.2), and
/// `key = "value"` between lines of `+++` (TOML 1.0). Of a list the first item counts.
struct FrontMatter {
  /// From the first mark to behind the line of the second.
  private(set) var range: Range<Int>
  /// The values that a document has a field for, by the field's name.
  private(set) var facts: [Extract.Fact] = []

  /// How long front matter may be, in bytes.
  private static let maximumBytes = 32 * 1024

  /// The names of fields, by what keys are called.
  private static let names: [String: String] = {
    let lists = [
      "title": "title", "headline": "headline subtitle", "speaker": "speaker speakers",
      "role": "role office position speaker_role", "affiliation": "affiliation organisation organization",
      "event": "event occasion", "venue": "venue", "place": "place location city",
      "delivered": "delivered date date_delivered delivery_date", "published": "published date_published pubdate",
      "captured": "captured accessed retrieved", "reference": "reference", "publisher": "publisher",
      "language": "language lang", "kind": "kind type genre", "forwarded_from": "forwarded_from",
    ]
    var names: [String: String] = [:]
    for (field, keys) in lists { for key in keys.split(separator: " ") { names[String(key)] = field } }
    return names
  }()

  /// Reads the front matter of a text, if it begins with some.
  init?(_ utf8: [UInt8]) {
    let start = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard let mark = utf8.dropFirst(start).first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") else {
      return nil
    }
    range = start..<start
    var key: String?
    var keys = 0
    var isClosed = false
    for (number, line) in Lines(utf8).enumerated() {
      let content = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(line.range, in: $0) }
      if number == 0 {
        guard Self.isMark(utf8[content], mark) else { return nil }
        continue
      }
      range = start..<line.rangeWithTerminator.upperBound
      guard range.count <= Self.maximumBytes else { return nil }
      if Self.isMark(utf8[content], mark) || mark == UInt8(ascii: "-") && utf8[content].elementsEqual("...".utf8) {
        isClosed = true
        break
      }
      if let member = Self.member(utf8, content, separator: mark == UInt8(ascii: "-") ? ":" : "=") {
        key = member.key
        keys += 1
        add(member.key, member.value, of: utf8)
      } else if let key, utf8[content].first == UInt8(ascii: "-") {
        let item = content.lowerBound + 1..<content.upperBound
        add(key, utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(item, in: $0) }, of: utf8)
      }
    }
    guard isClosed, keys > 0 else { return nil }
  }

  private static func isMark(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
    line.count == 3 && line.allSatisfy { $0 == mark }
  }

  /// The key and the value of a line.
  private static func member(
    _ utf8: [UInt8], _ line: Range<Int>, separator: Unicode.Scalar
  ) -> (key: String, value: Range<Int>)? {
    guard let end = utf8[line].firstIndex(of: UInt8(ascii: separator)), end > line.lowerBound else { return nil }
    let key = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(line.lowerBound..<end, in: $0) }
    let isWord = utf8[key].allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F || $0 == 0x2D
    }
    guard isWord, !key.isEmpty, key.count <= 40 else { return nil }
    let name = String(decoding: utf8[key].map { $0 == 0x2D ? 0x5F : $0 }, as: UTF8.self).lowercased()
    let value = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(end + 1..<line.upperBound, in: $0) }
    return (name, value)
  }

  /// Adds a fact, the marks around its value left out; the first value of a field counts.
  private mutating func add(_ key: String, _ value: Range<Int>, of utf8: [UInt8]) {
    guard let name = Self.names[key], !value.isEmpty, !facts.contains(where: { $0.name == name }) else { return }
    let content = Self.unmarked(utf8, value)
    guard let text = Self.value(of: name, String(decoding: utf8[content], as: UTF8.self)), !text.isEmpty else { return }
    facts.append(Extract.Fact(name: name, value: text, range: content))
  }

  /// A value in the form that its field has; `nil` where it is none.
  private static func value(of name: String, _ text: String) -> String? {
    switch name {
    case "delivered", "published", "captured":
      return (HTMLHead.date(text) ?? writtenDate(text))?.description
    case "kind":
      let word = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" }).joined(separator: "_")
      return Document.Kind(rawValue: word)?.rawValue
    case "language": return String(text.prefix(2)).lowercased()
    default:
      // Marks of quotation inside a value are escaped or doubled.
      let whole = text.split(separator: "\\\"", omittingEmptySubsequences: false).joined(separator: "\"")
      return whole.split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
    }
  }

  /// A value without the quotation marks, or the brackets of a list, around it; of a list its first item.
  private static func unmarked(_ utf8: [UInt8], _ value: Range<Int>) -> Range<Int> {
    var range = value
    if utf8[range.lowerBound] == UInt8(ascii: "["), utf8[range.upperBound - 1] == UInt8(ascii: "]"), range.count > 2 {
      let end = utf8[range].firstIndex(of: UInt8(ascii: ",")) ?? range.upperBound - 1
      range = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(value.lowerBound + 1..<end, in: $0) }
      guard !range.isEmpty else { return range }
    }
    let mark = utf8[range.lowerBound]
    if mark == UInt8(ascii: "\"") || mark == UInt8(ascii: "'"), range.count >= 2, utf8[range.upperBound - 1] == mark {
      return range.lowerBound + 1..<range.upperBound - 1
    }
    return range
  }

  /// A date in words or in numbers, and nothing beside it.
  private static func writtenDate(_ text: String) -> PartialDate? {
    let utf8 = Array(text.utf8)
    return DateGrammar().match(Phrase(utf8, in: utf8.indices), at: 0)?.date
  }
}
