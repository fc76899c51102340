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
  /// What stands behind the content.
  static let beforeComma = AttributionEvidence(rawValue: 1 << 19)
  static let beforeCapital = AttributionEvidence(rawValue: 1 << 20)
  static let beforePreposition = AttributionEvidence(rawValue: 1 << 21)
  static let beforeSubordinator = AttributionEvidence(rawValue: 1 << 22)
  static let beforeCoordinator = AttributionEvidence(rawValue: 1 << 23)
  static let beforeWord = AttributionEvidence(rawValue: 1 << 24)
  static let beforeMark = AttributionEvidence(rawValue: 1 << 25)
  /// The content follows its cue at once.
  static let adjacent = AttributionEvidence(rawValue: 1 << 26)
  /// Three words or more stand between the cue and the content.
  static let distant = AttributionEvidence(rawValue: 1 << 27)
  /// One verb of saying inside a reported clause.
  static let oneCue = AttributionEvidence(rawValue: 1 << 28)
  /// Two of them, or more.
  static let moreCues = AttributionEvidence(rawValue: 1 << 29)
  /// One comma in a reported clause.
  static let oneComma = AttributionEvidence(rawValue: 1 << 30)
}

extension Attribution {
  /// Gathers the evidence, from the words of content, cue and source.
  mutating func weigh(in skeleton: Skeleton) {
    let tokens = skeleton.text.tokens
    var evidence: AttributionEvidence = []
    if isPlain { evidence.insert(.plainVerb) }
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
    evidence.formUnion(weighPlaces(in: skeleton))
    self.evidence = evidence
  }

  /// What the words around the content say, and the verbs and commas inside it.
  private func weighPlaces(in skeleton: Skeleton) -> AttributionEvidence {
    let tokens = skeleton.text.tokens
    var evidence: AttributionEvidence = []
    if let cue, let start = contents.map(\.lowerBound).min(), start >= cue.upperBound {
      if start == cue.upperBound { evidence.insert(.adjacent) }
      if start - cue.upperBound > 2 { evidence.insert(.distant) }
    }
    if let end = contents.map(\.upperBound).max(), end < tokens.count { evidence.formUnion(Self.behind(tokens[end])) }
    guard kind != .direct else { return evidence }
    var cues = 0
    var commas = 0
    for content in contents {
      for token in tokens[content].prefix(120) {
        if token.cue > 0, token.form == .past || token.form == .third { cues += 1 }
        if token.kind == .comma { commas += 1 }
      }
    }
    if cues > 0 { evidence.insert(cues == 1 ? .oneCue : .moreCues) }
    if commas == 1 { evidence.insert(.oneComma) }
    return evidence
  }

  private static func behind(_ token: QuotedToken) -> AttributionEvidence {
    switch token.kind {
    case .comma: .beforeComma
    case .mark: .beforeMark
    case .word where token.shape.contains(.capital): .beforeCapital
    case .word where token.classes.contains(.preposition): .beforePreposition
    case .word where token.classes.contains(.subordinator): .beforeSubordinator
    case .word where token.classes.contains(.coordinator): .beforeCoordinator
    case .word: .beforeWord
    default: []
    }
  }
}
