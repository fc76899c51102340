extension Document: Codable {
  private enum CodingKeys: String, CodingKey {
    case id, capture, range, family, headline, title, kind, speakers, event, venue, place, delivered, published
    case captured, reference, publisher
    case forwardedFrom = "forwarded_from"
    case language, hashtags, elisions, turns, related, blocks, repairs, duplicates, evidence, confidence, diagnostics
  }

  /// Reads a document; lists that are absent are empty.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      capture: try container.decode(String.self, forKey: .capture),
      range: try container.decode(Range<Int>.self, forKey: .range),
      family: try container.decode(String.self, forKey: .family),
      kind: try container.decode(Kind.self, forKey: .kind))
    headline = try container.decodeIfPresent(String.self, forKey: .headline)
    title = try container.decodeIfPresent(String.self, forKey: .title)
    speakers = try container.decodeIfPresent([Speaker].self, forKey: .speakers) ?? []
    event = try container.decodeIfPresent(String.self, forKey: .event)
    venue = try container.decodeIfPresent(String.self, forKey: .venue)
    place = try container.decodeIfPresent(String.self, forKey: .place)
    delivered = try container.decodeIfPresent(PartialDate.self, forKey: .delivered)
    published = try container.decodeIfPresent(PartialDate.self, forKey: .published)
    captured = try container.decodeIfPresent(PartialDate.self, forKey: .captured)
    reference = try container.decodeIfPresent(String.self, forKey: .reference)
    publisher = try container.decodeIfPresent(String.self, forKey: .publisher)
    forwardedFrom = try container.decodeIfPresent(String.self, forKey: .forwardedFrom)
    language = try container.decodeIfPresent(String.self, forKey: .language)
    hashtags = try container.decodeIfPresent([String].self, forKey: .hashtags) ?? []
    elisions = try container.decodeIfPresent(Int.self, forKey: .elisions) ?? 0
    turns = try container.decodeIfPresent([Turn].self, forKey: .turns) ?? []
    related = try container.decodeIfPresent([RelatedItem].self, forKey: .related) ?? []
    blocks = try container.decodeIfPresent([Block].self, forKey: .blocks) ?? []
    repairs = try container.decodeIfPresent([Repair].self, forKey: .repairs) ?? []
    duplicates = try container.decodeIfPresent([Duplicate].self, forKey: .duplicates) ?? []
    evidence = try container.decodeIfPresent([Field: Range<Int>].self, forKey: .evidence) ?? [:]
    confidence = try container.decodeIfPresent(Double.self, forKey: .confidence) ?? 0
    diagnostics = try container.decodeIfPresent([Diagnostic].self, forKey: .diagnostics) ?? []
  }

  /// Writes a document; what is absent or empty is left out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    // In the order of the keys, as sorted output wants them: then nothing has to be moved.
    try container.encode(blocks, forKey: .blocks)
    try container.encode(capture, forKey: .capture)
    try container.encodeIfPresent(captured, forKey: .captured)
    try container.encode(confidence, forKey: .confidence)
    try container.encodeIfPresent(delivered, forKey: .delivered)
    try container.encodeUnlessEmpty(diagnostics, forKey: .diagnostics)
    try container.encodeUnlessEmpty(duplicates, forKey: .duplicates)
    if elisions > 0 { try container.encode(elisions, forKey: .elisions) }
    try container.encodeIfPresent(event, forKey: .event)
    if !evidence.isEmpty { try container.encode(evidence, forKey: .evidence) }
    try container.encode(family, forKey: .family)
    try container.encodeIfPresent(forwardedFrom, forKey: .forwardedFrom)
    try container.encodeUnlessEmpty(hashtags, forKey: .hashtags)
    try container.encodeIfPresent(headline, forKey: .headline)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(place, forKey: .place)
    try container.encodeIfPresent(published, forKey: .published)
    try container.encodeIfPresent(publisher, forKey: .publisher)
    try container.encode(range, forKey: .range)
    try container.encodeIfPresent(reference, forKey: .reference)
    try container.encodeUnlessEmpty(related, forKey: .related)
    try container.encodeUnlessEmpty(repairs, forKey: .repairs)
    try container.encodeUnlessEmpty(speakers, forKey: .speakers)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeUnlessEmpty(turns, forKey: .turns)
    try container.encodeIfPresent(venue, forKey: .venue)
  }
}

extension KeyedEncodingContainer {
  /// Encodes a list that has elements; an empty one is left out.
  mutating func encodeUnlessEmpty(_ list: [some Encodable], forKey key: Key) throws {
    if !list.isEmpty { try encode(list, forKey: key) }
  }
}
