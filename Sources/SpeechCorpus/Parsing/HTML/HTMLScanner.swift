/// Takes HTML apart into tags and text, byte by byte, without recursion and without ever failing.
///
/// The states are those of the tokenizer in the HTML Living Standard, section 13.2.5, as far as they decide what is text
/// and what is not: a `<` that opens no tag is text, a comment that is not closed runs to the end, and so does a tag.
/// Every byte is looked at a fixed number of times.
struct HTMLScanner {
  /// A piece of HTML; the pieces tile the text.
  enum Token: Equatable {
    /// Text with character references in it.
    case text(Range<Int>)
    /// The content of an element that has no tags inside, such as a script.
    case rawText(Range<Int>)
    /// A start tag; `name` and `attributes` lie inside `range`.
    case start(Range<Int>, name: Range<Int>, attributes: Range<Int>)
    /// An end tag.
    case end(Range<Int>, name: Range<Int>)
    /// A comment, a document type, a processing instruction.
    case markup(Range<Int>)
  }

  private let utf8: [UInt8]
  private var position: Int
  private let limit: Int
  /// The name of the element whose content is raw text, where one was just opened.
  private var rawName: Range<Int>?

  init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    position = 0
    limit = utf8.count
  }

  /// The next piece.
  mutating func next() -> Token? {
    if let name = rawName {
      rawName = nil
      let content = rawText(of: name)
      if !content.isEmpty { return .rawText(content) }
    }
    guard position < limit else { return nil }
    let start = position
    if utf8[position] == UInt8(ascii: "<"), let token = tag() { return token }
    position = start + 1
    utf8.withUnsafeBufferPointer { bytes in
      while position < limit, bytes[position] != UInt8(ascii: "<") || !Self.opens(bytes, position + 1) { position += 1 }
    }
    return .text(start..<position)
  }

  /// Whether a byte behind `<` begins a tag or a declaration.
  private static func opens(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Bool {
    guard offset < bytes.count else { return false }
    switch bytes[offset] {
    case UInt8(ascii: "!"), UInt8(ascii: "?"), 0x41...0x5A, 0x61...0x7A: return true
    case UInt8(ascii: "/"): return offset + 1 < bytes.count
    default: return false
    }
  }

  private mutating func tag() -> Token? {
    let start = position
    guard start + 1 < limit else { return nil }
    switch utf8[start + 1] {
    case UInt8(ascii: "!"):
      position = comment(from: start) ?? bogusComment(from: start)
      return .markup(start..<position)
    case UInt8(ascii: "?"):
      position = bogusComment(from: start)
      return .markup(start..<position)
    case UInt8(ascii: "/"):
      guard start + 2 < limit else { return nil }
      guard Self.isLetter(utf8[start + 2]) else {
        position = bogusComment(from: start)
        return .markup(start..<position)
      }
      let name = name(from: start + 2)
      position = attributesEnd(from: name.upperBound)
      return .end(start..<position, name: name)
    case let byte where Self.isLetter(byte):
      let name = name(from: start + 1)
      position = attributesEnd(from: name.upperBound)
      if HTMLTag(utf8[name])?.isRawText ?? false { rawName = name }
      return .start(start..<position, name: name, attributes: name.upperBound..<position)
    default:
      return nil
    }
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while end < limit, !Self.endsName(utf8[end]) { end += 1 }
    return start..<end
  }

  /// Where the tag ends whose name ends at an offset: behind the next `>` outside of quoted values.
  private func attributesEnd(from start: Int) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var offset = start
      var followsEquals = false
      while offset < limit {
        let byte = bytes[offset]
        offset += 1
        if byte == UInt8(ascii: ">") { return offset }
        if followsEquals, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          while offset < limit, bytes[offset] != byte { offset += 1 }
          offset = min(offset + 1, limit)
        }
        if byte > 0x20 { followsEquals = byte == UInt8(ascii: "=") }
      }
      return limit
    }
  }

  /// The end of a comment; `nil` where the declaration is none.
  private func comment(from start: Int) -> Int? {
    guard start + 3 < limit, utf8[start + 2] == UInt8(ascii: "-"), utf8[start + 3] == UInt8(ascii: "-") else {
      return nil
    }
    return utf8.withUnsafeBufferPointer { bytes in
      // "<!-->" is a comment as well.
      var offset = start + 4
      while offset < limit {
        if bytes[offset] == UInt8(ascii: ">"), bytes[offset - 1] == UInt8(ascii: "-"),
          bytes[offset - 2] == UInt8(ascii: "-")
        {
          return offset + 1
        }
        offset += 1
      }
      return limit
    }
  }

  private func bogusComment(from start: Int) -> Int {
    var offset = start
    while offset < limit, utf8[offset] != UInt8(ascii: ">") { offset += 1 }
    return min(offset + 1, limit)
  }

  /// The content up to the end tag of a name; everything where there is none.
  private mutating func rawText(of name: Range<Int>) -> Range<Int> {
    let start = position
    while position < limit {
      if utf8[position] == UInt8(ascii: "<"), closes(name, at: position) { break }
      position += 1
    }
    return start..<position
  }

  private func closes(_ name: Range<Int>, at offset: Int) -> Bool {
    let end = offset + 2 + name.count
    guard end < limit, utf8[offset + 1] == UInt8(ascii: "/"), Self.endsName(utf8[end]) else { return false }
    return zip(utf8[offset + 2..<end], utf8[name]).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
