/// Who writes a JSON text: the one owner of its bytes while values encode themselves, from wherever they do.
///
/// The text is kept behind a pointer: each use of a class's own property is checked for overlapping accesses while the
/// program runs, and here those checks took two fifths of the time.
final class JSONWriter {
  /// The text so far.
  let text: UnsafeMutablePointer<JSONOutput>

  init(_ bytes: [UInt8]) {
    text = .allocate(capacity: 1)
    text.initialize(to: JSONOutput(bytes))
  }

  deinit {
    text.deinitialize(count: 1)
    text.deallocate()
  }

  /// Writes a value where one is due.
  func write(_ value: some Encodable) throws {
    let slot = slot()
    if slot.depth == 0 { text.pointee.forgetOpenPlace() }
    try value.encode(to: slot)
    text.pointee.endValue(at: slot.depth)
  }

  /// The place for a value that encodes itself, now or later.
  func slot() -> JSONSlot {
    JSONSlot(writer: self, depth: text.pointee.depth, serial: text.pointee.openSlot())
  }
}

/// The key of a member, for saying where something went wrong.
struct JSONKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
