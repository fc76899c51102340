/// The sentences of a text, in order, each as a range of UTF-8 bytes without the white space around it.
public struct Sentences: Sequence, Sendable {
  private let utf8: [UInt8]

  /// Creates the sentences of a text.
  ///
  /// - Parameter utf8: The text, valid UTF-8.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Creates the sentences of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Creates an iterator from the first sentence on.
  public func makeIterator() -> Iterator { Iterator(utf8: utf8) }

  /// Hands out the sentences one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    let utf8: [UInt8]
    var position = 0

    /// The range of the next sentence.
    public mutating func next() -> Range<Int>? {
      while position < utf8.count, utf8[position] <= 0x20 { position += 1 }
      guard position < utf8.count else { return nil }
      let start = position
      while position < utf8.count {
        let byte = utf8[position]
        position += 1
        if byte == 0x2E || byte == 0x21 || byte == 0x3F, position == utf8.count || utf8[position] <= 0x20 { break }
      }
      return start..<position
    }
  }
}
