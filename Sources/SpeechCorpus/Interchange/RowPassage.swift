/// Makes a passage of a row, from bytes to bytes; used for row after row, so that it allocates nothing for most.
struct RowPassage {
  /// The identifier of the row read last; where it has none, what a capture of it would be called.
  private(set) var id: [UInt8] = []
  /// Whether the row has an identifier itself.
  private(set) var hasOwnID = false
  /// Whether the document is called by the row's identifier.
  private(set) var namesDocument = false

  private var members = RowMembers()
  private var document: [UInt8] = []
  private var speaker: [UInt8] = []
  private var value: [UInt8] = []
  private var name: [UInt8] = []

  /// Reads a row and adds it as a passage.
  ///
  /// - Throws: A fault where the line is no row; then nothing is added.
  mutating func read(
    _ lines: RowLines, _ range: Range<Int>, into table: inout PassageTableBuilder
  ) throws(JSONScanner.Fault) {
    let bytes = lines.buffer
    try members.read(bytes, in: range)
    id.removeAll(keepingCapacity: true)
    hasOwnID = members.id != nil
    if let own = members.id { Self.append(own, of: bytes, to: &id) } else { id += lines.rowName(nil).utf8 }
    guard members.putInOrder(bytes) else { return try readByFields(lines, range, into: &table) }

    let length = table.appendText { JSONText.append(bytes, in: members.text, to: &$0) }
    namesDocument = !Self.take("document", members, of: bytes, into: &document)
    let hasSpeaker = Self.take("speaker", members, of: bytes, into: &speaker)
    let date = date("delivered", bytes) ?? date("published", bytes) ?? date("date", bytes)
    table.addNames(document: namesDocument ? id : document, id: id)
    for field in members.fields {
      name.removeAll(keepingCapacity: true)
      name += bytes[field.name]
      value.removeAll(keepingCapacity: true)
      Self.append(field.value, of: bytes, to: &value)
      table.addAttribute(name, value)
    }
    table.close(speaker: hasSpeaker ? speaker : nil, date: date, range: 0..<length, hasText: true)
  }

  /// Reads a row whose fields have odd names by way of its capture.
  private mutating func readByFields(
    _ lines: RowLines, _ range: Range<Int>, into table: inout PassageTableBuilder
  ) throws(JSONScanner.Fault) {
    let row = try RowReader.row(lines.buffer, in: range)
    let metadata = Capture.Metadata(id: String(decoding: id, as: UTF8.self), fields: row.fields, isBody: true)
    namesDocument = row.fields["document"] == nil
    for passage in Capture(decoded: row.text, name: "", metadata: metadata).passages(by: .document) {
      table.add(passage)
    }
  }

  /// The date in a field.
  private mutating func date(_ name: StaticString, _ bytes: [UInt8]) -> PartialDate? {
    guard Self.take(name, members, of: bytes, into: &value) else { return nil }
    return PartialDate(String(decoding: value, as: UTF8.self))
  }

  /// Copies the value of a field, if the row has it.
  private static func take(
    _ name: StaticString, _ members: RowMembers, of bytes: [UInt8], into target: inout [UInt8]
  ) -> Bool {
    guard let field = members.fields.first(where: { RowMembers.isName(name, $0.name, bytes) }) else { return false }
    target.removeAll(keepingCapacity: true)
    append(field.value, of: bytes, to: &target)
    return true
  }

  /// Appends a value, escapes resolved.
  private static func append(_ value: RowMembers.Value, of bytes: [UInt8], to target: inout [UInt8]) {
    if value.isString {
      JSONText.append(bytes, in: value.range, to: &target)
    } else {
      target += String(decoding: bytes[value.range], as: UTF8.self).utf8
    }
  }
}
