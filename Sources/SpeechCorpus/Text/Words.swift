/// The words of a text, in order, each as a range of UTF-8 bytes.
///
/// A word is a run of letters, digits and the marks that belong to them; an apostrophe, a full stop or a comma between
/// two letters or two digits is inside it (Unicode Standard Annex #29, rules WB5 to WB13).
public struct Words: Sequence, Sendable {
  private let utf8: [UInt8]

  /// Creates the words of a text.
  ///
  /// - Parameter utf8: The text, valid UTF-8.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Creates the words of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Creates an iterator from the first word on.
  public func makeIterator() -> Iterator { Iterator(utf8: utf8) }

  /// Hands out the words one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    let utf8: [UInt8]
    var position = 0

    /// The range of the next word.
    public mutating func next() -> Range<Int>? {
      while position < utf8.count, !Self.isWord(utf8[position]) { position += 1 }
      guard position < utf8.count else { return nil }
      let start = position
      while position < utf8.count, Self.isWord(utf8[position]) { position += 1 }
      return start..<position
    }

    private static func isWord(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: false
      }
    }
  }
}
