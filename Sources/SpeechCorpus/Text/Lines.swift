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

  /// Creates the lines of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Creates an iterator from the first line on.
  public func makeIterator() -> Iterator { Iterator(utf8: utf8) }

  /// Hands out the lines one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    private let utf8: [UInt8]
    private var position = 0

    init(utf8: [UInt8]) { self.utf8 = utf8 }

    /// The next line.
    ///
    /// - Complexity: O(*n*) in its length.
    public mutating func next() -> Line? {
      guard position < utf8.count else { return nil }
      let start = position
      while position < utf8.count {
        position = endOfPlainRun()
        guard position < utf8.count else { break }
        let length = terminatorLength()
        if length > 0 {
          let end = position
          position += length
          return Line(range: start..<end, rangeWithTerminator: start..<position)
        }
        position += 1
      }
      return Line(range: start..<position, rangeWithTerminator: start..<position)
    }

    /// The first place from the position on at which a terminator may begin.
    private func endOfPlainRun() -> Int {
      utf8.withUnsafeBufferPointer { bytes in
        bytes.firstOffset(in: position..<bytes.count) { $0 == 0x0A || $0 == 0x0D || $0 == 0xC2 || $0 == 0xE2 }
          ?? bytes.count
      }
    }

    /// The bytes of the terminator at the position, 0 where there is none.
    @inline(__always)
    private func terminatorLength() -> Int {
      switch utf8[position] {
      case 0x0A: 1
      case 0x0D: position + 1 < utf8.count && utf8[position + 1] == 0x0A ? 2 : 1
      case 0xC2: position + 1 < utf8.count && utf8[position + 1] == 0x85 ? 2 : 0
      case 0xE2:
        position + 2 < utf8.count && utf8[position + 1] == 0x80 && utf8[position + 2] & 0xFE == 0xA8 ? 3 : 0
      default: 0
      }
    }
  }
}
