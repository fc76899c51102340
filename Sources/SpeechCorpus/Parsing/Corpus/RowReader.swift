/// Reads the rows of a `.jsonl` file: each line an object with a `text`, each text a capture of its own.
enum RowReader {
  /// How much of a file is looked at to tell whether it has rows, in bytes.
  static let sampleSize = 64 * 1024

  /// Whether every non-empty line in the first 64 KiB is an object with a string `text`.
  ///
  /// `sample` is the start of a file; unless it `isWhole`, its last line may be cut off.
  static func holdsRows(_ sample: [UInt8], isWhole: Bool) -> Bool {
    var found = false
    var start = sample.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    while start < sample.count {
      let end = sample[start...].firstIndex(of: 0x0A) ?? sample.count
      defer { start = end + 1 }
      guard let first = sample[start..<end].first(where: { $0 > 0x20 }) else { continue }
      guard first == UInt8(ascii: "{") else { return false }
      if end == sample.count, !isWhole { return found || hasTextKey(sample, in: start..<end) }
      guard (try? row(sample, in: start..<end)) != nil else { return false }
      found = true
    }
    return found
  }

  /// What a row holds.
  struct Row {
    var text: [UInt8]
    var id: String?
    var fields: [String: String]
  }

  /// Reads one row.
  ///
  /// Strings, numbers and truth values become fields; of lists and objects only `speakers` is read.
  ///
  /// - Throws: A fault with the byte of `bytes` at which the row stops to be one.
  static func row(_ bytes: [UInt8], in range: Range<Int>) throws(JSONScanner.Fault) -> Row {
    var members = RowMembers()
    try members.read(bytes, in: range)
    var row = Row(text: JSONText.utf8(bytes, in: members.text), fields: [:])
    row.id = members.id.map { $0.text(in: bytes) }
    for field in members.fields { row.fields[JSONText.string(bytes, in: field.name)] = field.value.text(in: bytes) }
    if let speakers = members.speakers { try readSpeakers(bytes, in: speakers, into: &row) }
    return row
  }

  /// Reads a list of people, names or objects with a `name`, into the fields of the first speaker and of those behind.
  private static func readSpeakers(
    _ bytes: [UInt8], in range: Range<Int>, into row: inout Row
  ) throws(JSONScanner.Fault) {
    var scanner = JSONScanner(bytes, in: range)
    var number = 0
    var key = "name"
    while let token = try scanner.next() {
      switch token {
      case .beginObject: if scanner.depth == 2 { number += 1 }
      case .key(let name): key = JSONText.string(bytes, in: name)
      case .string(let value) where scanner.depth <= 2:
        if scanner.depth == 1 { (number, key) = (number + 1, "name") }
        guard let field = MetadataReader.field(ofSpeaker: number, key), row.fields[field] == nil else { continue }
        row.fields[field] = JSONText.string(bytes, in: value)
      default: break
      }
    }
  }

  /// Whether a line that is cut off has got as far as a string `text`.
  private static func hasTextKey(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    var scanner = JSONScanner(bytes, in: range)
    guard (try? scanner.next()) == .beginObject else { return false }
    while true {
      do throws(JSONScanner.Fault) {
        guard let token = try scanner.next() else { return false }
        if scanner.depth == 1, case .key(let name) = token, bytes[name].elementsEqual("text".utf8) { return true }
      } catch {
        return false
      }
    }
  }
}
