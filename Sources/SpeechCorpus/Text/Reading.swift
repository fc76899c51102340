/// What a stretch of a capture reads as: a text, and the ordered map from it back to the capture.
///
/// Tags, entities, repairs, no-break spaces and wrapped lines all make the text that people read differ from the bytes
/// that were captured. A reading is the one mechanism for all of them: a list of ``Segment`` values, each of which says
/// which bytes of the text come from which bytes of the capture, and how. Analysis runs on ``utf8`` and hands its
/// results back through ``captureRange(of:)``.
///
/// Segments tile the text and the capture's stretch alike: the first starts where both start, each next one starts where
/// the one before it ended, and the last ends where both end. A reading that changes nothing is one copied segment.
///
/// ```swift
/// var builder = Reading.Builder(source: Array("fr om  here".utf8))
/// builder.replace(0..<5, with: "from")
/// builder.replace(5..<7, with: " ")
/// builder.copy(7..<11)
/// let reading = builder.finish()
/// reading.text                        // "from here"
/// reading.captureRange(of: 0..<4)     // 0..<5
/// ```
public struct Reading: Sendable, Hashable {
  /// One stretch of the text and the stretch of the capture it was read from.
  public struct Segment: Sendable, Hashable {
    /// How a segment's text came from the capture.
    public enum Kind: Sendable, Hashable {
      /// The same bytes, one for one.
      case copied
      /// Other bytes stand in the text than in the capture.
      case replaced
      /// Bytes of the text that stand nowhere in the capture.
      case inserted
      /// Bytes of the capture that are not read.
      case omitted
    }

    /// The bytes of the text, in UTF-8 offsets of the reading.
    public var text: Range<Int>
    /// The bytes of the capture, in UTF-8 offsets of the capture.
    public var capture: Range<Int>
    /// How the one came from the other.
    public var kind: Kind

    /// Creates a segment.
    public init(text: Range<Int>, capture: Range<Int>, kind: Kind) {
      self.text = text
      self.capture = capture
      self.kind = kind
    }
  }

  /// The text, as valid UTF-8.
  public let utf8: [UInt8]
  /// The map to the capture, in order; never empty.
  public let segments: [Segment]

  init(utf8: [UInt8], segments: [Segment]) {
    self.utf8 = utf8
    self.segments = segments.isEmpty ? [Segment(text: 0..<0, capture: 0..<0, kind: .copied)] : segments
  }

  /// Creates the reading of a text that is its own capture.
  ///
  /// - Parameters:
  ///   - utf8: The text.
  ///   - start: Where the text starts in the capture, in UTF-8 bytes.
  public init(copying utf8: [UInt8], at start: Int = 0) {
    self.utf8 = utf8
    segments = [Segment(text: 0..<utf8.count, capture: start..<start + utf8.count, kind: .copied)]
  }

  /// The text as a string.
  ///
  /// - Complexity: O(*n*) in its length.
  public var text: String { String(decoding: utf8, as: UTF8.self) }

  /// The stretch of the capture that the whole text was read from.
  public var captureRange: Range<Int> {
    segments[0].capture.lowerBound..<segments[segments.count - 1].capture.upperBound
  }

  /// Whether the text is the capture's own bytes.
  public var isCopy: Bool { segments.count == 1 && segments[0].kind == .copied }
}
