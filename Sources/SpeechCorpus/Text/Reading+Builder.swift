extension Reading {
  /// Puts a reading together from left to right.
  ///
  /// Each call takes the next bytes of the source; what a call passes over is left out. Neighbouring copies become one
  /// segment.
  public struct Builder: Sendable {
    let source: [UInt8]
    let shift: Int
    private var utf8: [UInt8] = []
    private var segments: [Segment] = []
    private var position: Int?

    /// Creates a builder over the bytes of a capture.
    ///
    /// - Parameters:
    ///   - source: The decoded capture, or a part of it.
    ///   - shift: Where `source` starts in the capture; ranges given to the builder are ranges of the capture.
    public init(source: [UInt8], shift: Int = 0) {
      self.source = source
      self.shift = shift
    }

    /// Makes room for a text of so many bytes.
    mutating func reserveCapacity(_ count: Int) { utf8.reserveCapacity(count) }

    /// The length of the text so far, in UTF-8 bytes.
    public var count: Int { utf8.count }
    /// The last byte of the text so far.
    public var last: UInt8? { utf8.last }

    /// Reads a range of the capture as it stands.
    public mutating func copy(_ range: Range<Int>) {
      passOver(to: range.lowerBound)
      guard !range.isEmpty else { return }
      let start = utf8.count
      utf8.append(contentsOf: source[range.lowerBound - shift..<range.upperBound - shift])
      append(Segment(text: start..<utf8.count, capture: range, kind: .copied))
    }

    /// Reads a range of the capture as another text; an empty text leaves it out.
    public mutating func replace(_ range: Range<Int>, with text: String) {
      replace(range, withUTF8: Array(text.utf8))
    }

    /// Reads a range of the capture as other bytes, which must be valid UTF-8; none leave it out.
    public mutating func replace(_ range: Range<Int>, withUTF8 bytes: [UInt8]) {
      passOver(to: range.lowerBound)
      if bytes.isEmpty && range.isEmpty { return }
      let start = utf8.count
      utf8.append(contentsOf: bytes)
      let kind: Segment.Kind = bytes.isEmpty ? .omitted : range.isEmpty ? .inserted : .replaced
      append(Segment(text: start..<utf8.count, capture: range, kind: kind))
    }

    /// Leaves a range of the capture out of the text.
    public mutating func omit(_ range: Range<Int>) { replace(range, withUTF8: []) }

    /// Adds a text that stands nowhere in the capture.
    public mutating func insert(_ text: String) {
      let position = position ?? shift
      replace(position..<position, with: text)
    }

    /// The reading.
    public func finish() -> Reading { Reading(utf8: utf8, segments: segments) }

    private mutating func passOver(to start: Int) {
      guard let position, position < start else { return }
      append(Segment(text: utf8.count..<utf8.count, capture: position..<start, kind: .omitted))
    }

    private mutating func append(_ segment: Segment) {
      position = segment.capture.upperBound
      if let last = segments.last, last.kind == segment.kind, last.kind == .copied || last.kind == .omitted {
        segments[segments.count - 1].text = last.text.lowerBound..<segment.text.upperBound
        segments[segments.count - 1].capture = last.capture.lowerBound..<segment.capture.upperBound
      } else {
        segments.append(segment)
      }
    }
  }
}
