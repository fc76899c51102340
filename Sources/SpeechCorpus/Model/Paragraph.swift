/// A paragraph of a turn, with the map back to the capture.
///
/// The `Codable` form has the text, the range, and, where the text is not the capture's own bytes, the map's segments as
/// `edits`, so that a paragraph read back is the paragraph that was written.
public struct Paragraph: Sendable, Hashable {
  /// The text as people read it, and where each part of it stands in the capture.
  public let reading: Reading

  /// Creates a paragraph from its reading.
  public init(_ reading: Reading) {
    self.reading = reading
  }

  /// The text: repaired, white space folded.
  ///
  /// - Complexity: O(*n*) in its length.
  public var text: String { reading.text }
  /// The range of the capture it was read from, in UTF-8 bytes.
  public var range: Range<Int> { reading.captureRange }
}

extension Paragraph: Codable {
  private enum CodingKeys: String, CodingKey {
    case text, range, edits
  }

  /// Beyond any file, and far enough from the greatest integer to add to.
  private static let greatestOffset = 1 << 60

  /// Reads a paragraph; one without `edits` is a copy of its range.
  ///
  /// - Throws: `DecodingError` where text, range and edits do not fit together.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let utf8 = Array(try container.decode(String.self, forKey: .text).utf8)
    let range = try container.decode(Range<Int>.self, forKey: .range)
    guard range.lowerBound >= 0, range.upperBound <= Self.greatestOffset else {
      throw DecodingError.dataCorruptedError(
        forKey: .range, in: container, debugDescription: "a range of a capture is within 0 and \(Self.greatestOffset)")
    }
    guard let edits = try container.decodeIfPresent([Edit].self, forKey: .edits) else {
      // Without its map, a text of another length than its range is one replacement.
      let kind: Reading.Segment.Kind =
        utf8.count == range.count ? .copied : utf8.isEmpty ? .omitted : range.isEmpty ? .inserted : .replaced
      reading = Reading(utf8: utf8, segments: [.init(text: 0..<utf8.count, capture: range, kind: kind)])
      return
    }
    var segments: [Reading.Segment] = []
    var text = 0
    var capture = range.lowerBound
    for edit in edits {
      guard text <= utf8.count, capture <= range.upperBound else { break }
      segments.append(edit.segment(text: text, capture: capture))
      text = segments[segments.count - 1].text.upperBound
      capture = segments[segments.count - 1].capture.upperBound
    }
    guard text == utf8.count, capture == range.upperBound else {
      throw DecodingError.dataCorruptedError(
        forKey: .edits, in: container, debugDescription: "the edits do not add up to the text and the range")
    }
    reading = Reading(utf8: utf8, segments: segments)
  }

  /// Writes the text, the range, and the edits where there are any.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    if !reading.isCopy { try container.encode(reading.segments.map(Edit.init), forKey: .edits) }
    try container.encode(range, forKey: .range)
    try container.encode(text, forKey: .text)
  }

  /// A segment as two lengths, in UTF-8 bytes of the text and of the capture; a copy is one length.
  private struct Edit: Codable {
    let lengths: [Int]

    init(_ segment: Reading.Segment) {
      lengths = segment.kind == .copied ? [segment.text.count] : [segment.text.count, segment.capture.count]
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      lengths = try container.decode([Int].self)
      guard (1...2).contains(lengths.count), lengths.allSatisfy({ (0..<1 << 40).contains($0) }) else {
        throw DecodingError.dataCorruptedError(in: container, debugDescription: "an edit is one or two lengths")
      }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      try container.encode(lengths)
    }

    func segment(text: Int, capture: Int) -> Reading.Segment {
      let source = lengths[lengths.count - 1]
      let kind: Reading.Segment.Kind =
        lengths.count == 1 ? .copied : lengths[0] == 0 ? .omitted : source == 0 ? .inserted : .replaced
      return .init(text: text..<text + lengths[0], capture: capture..<capture + source, kind: kind)
    }
  }
}
