/// The unit of retrieval: a paragraph, or a run of sentences within one turn.
public struct Passage: Sendable, Hashable, Codable, Identifiable {
  /// A stable identifier: the document's, with the passage's number behind `#`, or a row's own.
  public var id: String
  /// The identifier of the document it stands in.
  public var document: String
  /// The text; absent where only ranges are kept.
  public var text: String?
  /// Its stretch of the capture, in UTF-8 bytes, where it is known.
  public var range: Range<Int>?
  /// Who says it.
  public var speaker: String?
  /// The day it was said, or else put out.
  public var date: PartialDate?
  /// Other facts to filter by, such as a row's further fields.
  public var attributes: [String: String]

  /// Creates a passage.
  public init(
    id: String, document: String, text: String?, range: Range<Int>? = nil, speaker: String? = nil,
    date: PartialDate? = nil, attributes: [String: String] = [:]
  ) {
    self.id = id
    self.document = document
    self.text = text
    self.range = range
    self.speaker = speaker
    self.date = date
    self.attributes = attributes
  }

  private enum CodingKeys: String, CodingKey {
    case id, document, text, range, speaker, date, attributes
  }

  /// Reads a passage; absent attributes are none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    id = try container.decode(String.self, forKey: .id)
    document = try container.decode(String.self, forKey: .document)
    text = try container.decodeIfPresent(String.self, forKey: .text)
    range = try container.decodeIfPresent(Range<Int>.self, forKey: .range)
    speaker = try container.decodeIfPresent(String.self, forKey: .speaker)
    date = try container.decodeIfPresent(PartialDate.self, forKey: .date)
    attributes = try container.decodeIfPresent([String: String].self, forKey: .attributes) ?? [:]
  }

  /// Writes a passage; what is absent is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(document, forKey: .document)
    try container.encodeIfPresent(text, forKey: .text)
    try container.encodeIfPresent(range, forKey: .range)
    try container.encodeIfPresent(speaker, forKey: .speaker)
    try container.encodeIfPresent(date, forKey: .date)
    if !attributes.isEmpty { try container.encode(attributes, forKey: .attributes) }
  }
}
