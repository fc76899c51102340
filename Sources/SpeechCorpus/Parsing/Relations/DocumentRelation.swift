/// That two documents of a corpus give the same text, or tell of the same event.
///
/// These are three things: the same words under two addresses, some of the words, and other words about the same event.
public struct DocumentRelation: Sendable, Hashable, Codable {
  /// What two documents have to do with each other.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// The same words, whatever their case, accents, punctuation and white space.
    case copy
    /// Most of the words of the one stand in the other, in the same order; the other may have more, or hardly any more.
    case excerpt
    /// Other words, by the same person on the same day at what agrees in place or occasion.
    case sameEvent = "same_event"
  }

  /// What the two have to do with each other.
  public var kind: Kind
  /// The identifier of the copy, of the excerpt, or of the later account.
  public var document: String
  /// The identifier of the original, of the whole, or of the first account.
  public var of: String
  /// Which share of the text of ``document`` stands in the other, 0...1: the share of its fingerprints.
  public var shared: Double
  /// Which share of the text of ``of`` stands in ``document``, 0...1: of an edition of the whole it is near 1.
  public var covered: Double
  /// The fields that agree; of the same event only.
  public var agreeing: [Document.Field]

  /// Creates a relation.
  public init(
    kind: Kind, document: String, of original: String, shared: Double, covered: Double, agreeing: [Document.Field] = []
  ) {
    self.kind = kind
    self.document = document
    self.of = original
    self.shared = shared
    self.covered = covered
    self.agreeing = agreeing
  }

  private enum CodingKeys: String, CodingKey {
    case kind, document, of, shared, covered, agreeing
  }

  /// Reads a relation; fields that are absent are none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    kind = try container.decode(Kind.self, forKey: .kind)
    document = try container.decode(String.self, forKey: .document)
    of = try container.decode(String.self, forKey: .of)
    shared = try container.decode(Double.self, forKey: .shared)
    covered = try container.decode(Double.self, forKey: .covered)
    agreeing = try container.decodeIfPresent([Document.Field].self, forKey: .agreeing) ?? []
  }

  /// Writes a relation; fields are left out where there are none.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(document, forKey: .document)
    try container.encode(of, forKey: .of)
    try container.encode(shared, forKey: .shared)
    try container.encode(covered, forKey: .covered)
    try container.encodeUnlessEmpty(agreeing, forKey: .agreeing)
  }
}
