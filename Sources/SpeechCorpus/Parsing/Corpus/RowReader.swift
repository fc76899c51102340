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
  /// Strings, numbers and truth values become fields; lists and objects beside `text` are passed over.
  ///
  /// - Throws: A fault with the byte of `bytes` at which the row stops to be one.
  static func row(_ bytes: [UInt8], in range: Range<Int>) throws(JSONScanner.Fault) -> Row {
    var members = RowMembers()
    try members.read(bytes, in: range)
    var row = Row(text: JSONText.utf8(bytes, in: members.text), fields: [:])
    row.id = members.id.map { $0.text(in: bytes) }
    for field in members.fields { row.fields[JSONText.string(bytes, in: field.name)] = field.value.text(in: bytes) }
    return row
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
