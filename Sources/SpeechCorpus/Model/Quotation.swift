/// A source, a cue and a content: who is quoted, the words that attribute, and what was said.
///
/// The terms are those of PARC 3.0 (Pareti 2016) and PolNeAR (Newell et al. 2018). Ranges are UTF-8 bytes of the
/// capture, or of the text where there is no capture.
public struct Quotation: Sendable, Hashable, Codable, Identifiable {
  /// How the words are given.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Inside marks, word for word.
    case direct
    /// A reported clause without marks.
    case indirect
    /// A reported clause with a part in marks; the content is the whole clause.
    case mixed
    /// A text set off under a speaker's name.
    case block
    /// A term, a title or a scare quote: in marks, but nobody is quoted. Only on request.
    case term
    /// A report without a clause ("criticised the deal"). Only on request.
    case reported
  }

  /// The turn that a quotation stands in.
  public struct Context: Sendable, Hashable, Codable {
    /// Who speaks in the turn.
    public var speaker: String?
    /// The turn's number in its document, from 0.
    public var turn: Int

    /// Creates a context.
    public init(speaker: String? = nil, turn: Int) {
      self.speaker = speaker
      self.turn = turn
    }
  }

  /// A stable identifier: the document's, with the quotation's number behind `@`, counted from 1.
  public var id: String
  /// The identifier of the quotation that this one is nested in.
  public var parent: String?
  /// The identifier of the document it stands in.
  public var document: String
  /// The name of the capture it stands in.
  public var capture: String
  /// How the words are given.
  public var kind: Kind
  /// What was said, as it reads; marks included where it is direct.
  public var content: String
  /// The content's range, from the first part to the last.
  public var contentRange: Range<Int>
  /// The ranges of the parts, where the content is split by its attribution.
  public var parts: [Range<Int>]?
  /// The words that attribute, as they read.
  public var cue: String?
  /// The range of the cue.
  public var cueRange: Range<Int>?
  /// The words of the text that name the source, as they read.
  public var source: String?
  /// The range of the source.
  public var sourceRange: Range<Int>?
  /// Who the source is: through titles, short forms, pronouns and the turn's own speaker.
  public var speaker: Speaker?
  /// The turn that the quotation stands in.
  public var within: Context?
  /// Whether the words are imagined rather than reported ("people who say …").
  public var isHypothetical: Bool
  /// How sure it is that this is a quotation and that its source is right, 0...1.
  public var confidence: Double
  /// The name of the rule that found it.
  public var rule: String

  /// Creates a quotation.
  public init(
    id: String, document: String, capture: String, kind: Kind, content: String, contentRange: Range<Int>,
    confidence: Double, rule: String
  ) {
    self.id = id
    self.document = document
    self.capture = capture
    self.kind = kind
    self.content = content
    self.contentRange = contentRange
    self.confidence = confidence
    self.rule = rule
    isHypothetical = false
  }
}

extension Quotation {
  private enum CodingKeys: String, CodingKey {
    case id, parent, document, capture, kind, content
    case contentRange = "content_range"
    case parts, cue
    case cueRange = "cue_range"
    case source
    case sourceRange = "source_range"
    case speaker, within
    case isHypothetical = "hypothetical"
    case confidence, rule
  }

  /// Reads a quotation.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      document: try container.decode(String.self, forKey: .document),
      capture: try container.decode(String.self, forKey: .capture),
      kind: try container.decode(Kind.self, forKey: .kind),
      content: try container.decode(String.self, forKey: .content),
      contentRange: try container.decode(Range<Int>.self, forKey: .contentRange),
      confidence: try container.decode(Double.self, forKey: .confidence),
      rule: try container.decode(String.self, forKey: .rule))
    parent = try container.decodeIfPresent(String.self, forKey: .parent)
    parts = try container.decodeIfPresent([Range<Int>].self, forKey: .parts)
    cue = try container.decodeIfPresent(String.self, forKey: .cue)
    cueRange = try container.decodeIfPresent(Range<Int>.self, forKey: .cueRange)
    source = try container.decodeIfPresent(String.self, forKey: .source)
    sourceRange = try container.decodeIfPresent(Range<Int>.self, forKey: .sourceRange)
    speaker = try container.decodeIfPresent(Speaker.self, forKey: .speaker)
    within = try container.decodeIfPresent(Context.self, forKey: .within)
    isHypothetical = try container.decodeIfPresent(Bool.self, forKey: .isHypothetical) ?? false
  }

  /// Writes a quotation; what is absent is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // In the order of the keys, as sorted output wants them: then nothing has to be moved.
    try container.encode(capture, forKey: .capture)
    try container.encode(confidence, forKey: .confidence)
    try container.encode(content, forKey: .content)
    try container.encode(contentRange, forKey: .contentRange)
    try container.encodeIfPresent(cue, forKey: .cue)
    try container.encodeIfPresent(cueRange, forKey: .cueRange)
    try container.encode(document, forKey: .document)
    if isHypothetical { try container.encode(true, forKey: .isHypothetical) }
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(parent, forKey: .parent)
    try container.encodeIfPresent(parts, forKey: .parts)
    try container.encode(rule, forKey: .rule)
    try container.encodeIfPresent(source, forKey: .source)
    try container.encodeIfPresent(sourceRange, forKey: .sourceRange)
    try container.encodeIfPresent(speaker, forKey: .speaker)
    try container.encodeIfPresent(within, forKey: .within)
  }
}
