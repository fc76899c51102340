/// What speaks for or against an attribution, beside the rule that found it.
struct AttributionEvidence: OptionSet {
  let rawValue: UInt32
  /// The verb is one of the plain ones: say, tell, add, write.
  static let plainVerb = AttributionEvidence(rawValue: 1 << 0)
  /// The verb is for thoughts: think, believe.
  static let thought = AttributionEvidence(rawValue: 1 << 1)
  /// The verb is a participle: saying.
  static let participle = AttributionEvidence(rawValue: 1 << 2)
  static let negated = AttributionEvidence(rawValue: 1 << 3)
  static let modal = AttributionEvidence(rawValue: 1 << 4)
  static let noSource = AttributionEvidence(rawValue: 1 << 5)
  /// The source is he, she or they.
  static let pronoun = AttributionEvidence(rawValue: 1 << 6)
  /// The source has a name in it.
  static let name = AttributionEvidence(rawValue: 1 << 7)
  /// The source comes from another clause.
  static let inherited = AttributionEvidence(rawValue: 1 << 8)
  static let longSource = AttributionEvidence(rawValue: 1 << 9)
  static let shortContent = AttributionEvidence(rawValue: 1 << 10)
  static let longContent = AttributionEvidence(rawValue: 1 << 11)
  /// Two commas or more in a reported clause.
  static let commas = AttributionEvidence(rawValue: 1 << 12)
  static let split = AttributionEvidence(rawValue: 1 << 13)
  static let mixed = AttributionEvidence(rawValue: 1 << 14)
  /// Nothing follows the content in its sentence.
  static let endsSentence = AttributionEvidence(rawValue: 1 << 15)
  /// The verb is in the present tense.
  static let present = AttributionEvidence(rawValue: 1 << 16)
  /// A dash, a bracket or a semicolon inside a reported clause.
  static let breaks = AttributionEvidence(rawValue: 1 << 17)
  /// The source is something that takes place, as talks are.
  static let event = AttributionEvidence(rawValue: 1 << 18)
}

extension Attribution {
  /// Gathers the evidence, from the words of content, cue and source.
  mutating func weigh(in skeleton: Skeleton) {
    let tokens = skeleton.text.tokens
    var evidence: AttributionEvidence = []
    if skeleton.table.plainVerbs.contains(lemma) { evidence.insert(.plainVerb) }
    if isThought { evidence.insert(.thought) }
    if form == .gerund { evidence.insert(.participle) }
    if form == .third || form == .base { evidence.insert(.present) }
    if isNegated { evidence.insert(.negated) }
    if isHypothetical { evidence.insert(.modal) }
    if isInherited { evidence.insert(.inherited) }
    if let source {
      if source.contains(where: { tokens[$0].classes.contains(.event) }),
        SourceReading(source, in: skeleton.text).isEvent
      {
        evidence.insert(.event)
      }
      if source.count > 8 { evidence.insert(.longSource) }
      if source.contains(where: { tokens[$0].shape.contains(.capital) && !tokens[$0].shape.contains(.sentenceStart) }) {
        evidence.insert(.name)
      }
      if source.count == 1, tokens[source.lowerBound].classes.contains(.subjectPronoun) { evidence.insert(.pronoun) }
    } else {
      evidence.insert(.noSource)
    }
    let count = contents.reduce(0) { $0 + $1.count }
    if count < 7 { evidence.insert(.shortContent) }
    if count > 35 { evidence.insert(.longContent) }
    if contents.count > 1 { evidence.insert(.split) }
    if kind == .mixed { evidence.insert(.mixed) }
    if kind != .direct, let content = contents.first {
      var commas = 0
      for token in content.prefix(200) {
        switch tokens[token].kind {
        case .comma: commas += 1
        case .dash, .openBracket, .semicolon, .colon: evidence.insert(.breaks)
        default: break
        }
      }
      if commas > 1 { evidence.insert(.commas) }
    }
    if let end = contents.map(\.upperBound).max(), end < tokens.count, kind != .direct {
      switch tokens[end].kind {
      case .period, .question, .exclamation: evidence.insert(.endsSentence)
      default: break
      }
    }
    self.evidence = evidence
  }
}
