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
    var scanner = JSONScanner(bytes, in: range)
    guard try scanner.next() == .beginObject else {
      throw JSONScanner.Fault(message: "the row is no object", offset: range.lowerBound)
    }
    var text: [UInt8]?
    var row = Row(text: [], fields: [:])
    while let token = try scanner.next(), token != .endObject {
      guard case .key(let name) = token else {
        throw JSONScanner.Fault(message: "a value without a name", offset: scanner.position)
      }
      try read(&scanner, name: JSONText.string(bytes, in: name), of: bytes, text: &text, into: &row)
    }
    if let trailing = try scanner.next() {
      throw JSONScanner.Fault(message: "more than one value in the row (\(trailing))", offset: scanner.position)
    }
    guard let text else {
      throw JSONScanner.Fault(message: "the row has no string “text”", offset: range.lowerBound)
    }
    row.text = text
    return row
  }

  private static func read(
    _ scanner: inout JSONScanner, name: String, of bytes: [UInt8], text: inout [UInt8]?, into row: inout Row
  ) throws(JSONScanner.Fault) {
    switch try scanner.next() {
    case .string(let value):
      if name == "text" {
        text = JSONText.utf8(bytes, in: value)
      } else if name == "id" {
        row.id = JSONText.string(bytes, in: value)
      } else {
        row.fields[name] = JSONText.string(bytes, in: value)
      }
    case .scalar(let value):
      let word = String(decoding: bytes[value], as: UTF8.self)
      if name == "id" { row.id = word } else if word != "null" { row.fields[name] = word }
    case .beginObject, .beginArray:
      let depth = scanner.depth
      while scanner.depth >= depth { _ = try scanner.next() }
    default:
      throw JSONScanner.Fault(message: "a name without a value", offset: scanner.position)
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
