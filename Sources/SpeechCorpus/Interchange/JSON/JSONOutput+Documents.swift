/// The lists that most of a document's JSON consists of, written at once: the same bytes that their elements encode.
extension JSONOutput {
  /// Writes a value if it is one of the commonest kinds; anything else is left to the value itself.
  ///
  /// - Returns: Whether it is written.
  mutating func appendAtOnce<Value: Encodable>(_ value: Value) -> Bool {
    // The type is compared before the cast, which costs more.
    if Value.self == Range<Int>.self, let range = value as? Range<Int> {
      append(range)
    } else if Value.self == [Paragraph].self, let paragraphs = value as? [Paragraph] {
      append(paragraphs) { $0.append($1) }
    } else if Value.self == [Block].self, let blocks = value as? [Block] {
      append(blocks) { $0.append($1) }
    } else {
      return false
    }
    return true
  }

  /// Writes a list.
  private mutating func append<Element>(_ list: [Element], each write: (inout JSONOutput, Element) -> Void) {
    bytes.append(UInt8(ascii: "["))
    for (index, element) in list.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes a block.
  private mutating func append(_ block: Block) {
    append(literal: #"{"range":"#)
    append(block.range)
    append(literal: #","role":""#)
    bytes.append(contentsOf: block.role.rawValue.utf8)
    append(literal: #""}"#)
  }

  /// Writes a paragraph.
  private mutating func append(_ paragraph: Paragraph) {
    let reading = paragraph.reading
    bytes.append(UInt8(ascii: "{"))
    if !reading.isCopy {
      append(literal: #""edits":"#)
      append(reading.segments) { $0.append($1) }
      bytes.append(UInt8(ascii: ","))
    }
    append(literal: #""range":"#)
    append(paragraph.range)
    append(literal: #","text":"#)
    reading.utf8.withUnsafeBufferPointer { append(utf8: $0) }
    bytes.append(UInt8(ascii: "}"))
  }

  /// Writes a segment of a reading as its two lengths; a copy is one length.
  private mutating func append(_ segment: Reading.Segment) {
    bytes.append(UInt8(ascii: "["))
    append(segment.text.count)
    if segment.kind != .copied {
      bytes.append(UInt8(ascii: ","))
      append(segment.capture.count)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func append(literal: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }
}
