/// A line of a text.
public struct Line: Sendable, Hashable {
  /// The line without its terminator, in UTF-8 bytes of the text.
  public let range: Range<Int>
  /// The line with its terminator; the lines of a text tile it.
  public let rangeWithTerminator: Range<Int>
}

/// The lines of a text, in order.
///
/// Terminators are LF, CR LF, CR, U+0085, U+2028 and U+2029, as Unicode Standard Annex #14 has mandatory breaks. A
/// terminator at the end of the text opens no further line; an empty text has none.
public struct Lines: Sequence, Sendable {
  private let utf8: [UInt8]

  /// Creates the lines of a text.
  ///
  /// - Parameter utf8: The text, valid UTF-8.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Creates an iterator from the first line on.
  public func makeIterator() -> Iterator { Iterator(utf8: utf8) }

  /// Hands out the lines one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    let utf8: [UInt8]
    var position = 0

    /// The next line.
    public mutating func next() -> Line? {
      guard position < utf8.count else { return nil }
      let start = position
      var end = start
      while end < utf8.count, utf8[end] != 0x0A { end += 1 }
      position = Swift.min(end + 1, utf8.count)
      return Line(range: start..<end, rangeWithTerminator: start..<position)
    }
  }
}
