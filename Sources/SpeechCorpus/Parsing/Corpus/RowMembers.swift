/// Where the members of a row stand in its bytes; nothing is decoded yet.
struct RowMembers {
  /// A string or a scalar.
  struct Value {
    /// Between the marks of a string.
    var range: Range<Int>
    var isString: Bool

    /// The value, escapes resolved.
    func text(in bytes: [UInt8]) -> String {
      isString ? JSONText.string(bytes, in: range) : String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// The string `text`.
  private(set) var text = 0..<0
  /// The list `speakers`, its brackets included.
  private(set) var speakers: Range<Int>?
  /// The member `id`.
  private(set) var id: Value?
  /// The others in the order of the row.
  ///
  /// Lists, objects and `null` are left out; of two with one name the later counts.
  private(set) var fields: [(name: Range<Int>, value: Value)] = []

  /// Finds the members of one row, in place of those of the row before.
  ///
  /// - Throws: A fault with the byte of `bytes` at which the row stops to be one.
  mutating func read(_ bytes: [UInt8], in range: Range<Int>) throws(JSONScanner.Fault) {
    id = nil
    speakers = nil
    fields.removeAll(keepingCapacity: true)
    var scanner = JSONScanner(bytes, in: range)
    guard try scanner.next() == .beginObject else {
      throw JSONScanner.Fault(message: "the row is no object", offset: range.lowerBound)
    }
    var text: Range<Int>?
    while let token = try scanner.next(), token != .endObject {
      guard case .key(let name) = token else {
        throw JSONScanner.Fault(message: "a value without a name", offset: scanner.position)
      }
      try readValue(&scanner, name: name, of: bytes, text: &text)
    }
    guard try scanner.next() == nil else {
      throw JSONScanner.Fault(message: "more than one value in the row", offset: scanner.position)
    }
    guard let text else {
      throw JSONScanner.Fault(message: "the row has no string “text”", offset: range.lowerBound)
    }
    self.text = text
  }

  private mutating func readValue(
    _ scanner: inout JSONScanner, name: Range<Int>, of bytes: [UInt8], text: inout Range<Int>?
  ) throws(JSONScanner.Fault) {
    switch try scanner.next() {
    case .string(let value):
      if Self.isName("text", name, bytes) {
        text = value
      } else if Self.isName("id", name, bytes) {
        id = Value(range: value, isString: true)
      } else {
        fields.append((name, Value(range: value, isString: true)))
      }
    case .scalar(let value):
      if Self.isName("id", name, bytes) {
        id = Value(range: value, isString: false)
      } else if !bytes[value].elementsEqual("null".utf8) {
        fields.append((name, Value(range: value, isString: false)))
      }
    case .beginObject, .beginArray:
      let (depth, start) = (scanner.depth, scanner.position - 1)
      while scanner.depth >= depth { _ = try scanner.next() }
      if Self.isName("speakers", name, bytes) { speakers = start..<scanner.position }
    default:
      throw JSONScanner.Fault(message: "a name without a value", offset: scanner.position)
    }
  }

  /// Puts the fields in order of name.
  ///
  /// - Returns: Whether that could be done by their bytes: they are few, and no name is repeated, has an escape or a character
  ///   beyond ASCII.
  mutating func putInOrder(_ bytes: [UInt8]) -> Bool {
    guard fields.count <= 32 else { return false }
    for field in fields {
      guard bytes[field.name].allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\\") }) else { return false }
    }
    for index in fields.indices.dropFirst() {
      var place = index
      while place > 0, bytes[fields[place].name].lexicographicallyPrecedes(bytes[fields[place - 1].name]) {
        fields.swapAt(place, place - 1)
        place -= 1
      }
      if place > 0, bytes[fields[place].name].elementsEqual(bytes[fields[place - 1].name]) { return false }
    }
    return true
  }

  /// Whether a name is this one, however it is written.
  @inline(__always)
  static func isName(_ word: StaticString, _ name: Range<Int>, _ bytes: [UInt8]) -> Bool {
    let isEqual = word.withUTF8Buffer { word in
      name.count == word.count && word.indices.allSatisfy { word[$0] == bytes[name.lowerBound + $0] }
    }
    guard !isEqual, JSONText.hasEscapes(bytes, in: name) else { return isEqual }
    return JSONText.string(bytes, in: name) == "\(word)"
  }
}
