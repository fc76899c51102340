extension Attribution {
  /// How sure it is that this is a quotation and that its source is right, 0...1.
  ///
  /// A logistic model: each rule has a weight, and each piece of evidence adds to it or takes from it. The weights were
  /// fitted by ridge regression to a development set of news; fitted to one half of its documents and asked of the other,
  /// the model gives what `Documentation/Quotations.md` tells.
  var confidence: Double {
    switch rule {
    case .block: return 0.95
    case .term: return 0.5
    default: break
    }
    var sum = ruleWeight
    for (piece, weight) in Self.weights where evidence.contains(piece) { sum += weight }
    if evidence.contains(.plainVerb) {
      switch rule {
      case .clauseBare: sum += -0.21
      case .clauseThat: sum += -0.52
      case .beforeDirect: sum += 0.08
      default: break
      }
    }
    if isMarkedAlone {
      for (piece, weight) in Self.markedWeights where evidence.contains(piece) { sum += weight }
    }
    // Where the evidence is strong the model is a little too modest.
    if sum > 1.4 { sum += 0.4 * min(1, (sum - 1.4) / 0.33) }
    return min(0.99, max(0.02, Self.logistic(sum)))
  }

  private static let weights: [(AttributionEvidence, Double)] = [
    (.plainVerb, 1.02), (.thought, -1.86), (.participle, -0.62), (.negated, -1.07), (.modal, -0.65), (.noSource, -1.52),
    (.pronoun, 0.63), (.name, 0.77), (.inherited, -0.48), (.longSource, 0.29), (.shortContent, -0.65),
    (.longContent, 0.1), (.commas, -1.26), (.split, -0.59), (.mixed, 0.07), (.endsSentence, 0.88), (.present, -0.02),
    (.breaks, -1.13), (.event, -1.5), (.beforeComma, -0.2), (.beforeCapital, 1.13), (.beforePreposition, -1.15),
    (.beforeSubordinator, -0.55), (.beforeCoordinator, -0.22), (.beforeWord, 0.5), (.beforeMark, 0.01),
    (.adjacent, -0.34), (.distant, -1.05), (.oneCue, -0.49), (.moreCues, -0.59), (.oneComma, -0.82),
  ]

  /// What is added where marked words stand for themselves.
  private static let markedWeights: [(AttributionEvidence, Double)] = [
    (.beforeCapital, -0.92), (.beforeCoordinator, -1.33), (.beforeWord, -0.84), (.beforeMark, -0.57),
    (.beforePreposition, 0.13),
  ]

  /// Whether the rule takes marked words without a clause around them.
  private var isMarkedAlone: Bool {
    switch rule {
    case .afterDirect, .floating, .leadIn, .implicit, .signature, .bare, .equation: true
    default: false
    }
  }

  private var ruleWeight: Double {
    switch rule {
    case .afterDirect: 2.04
    case .beforeDirect: -0.3
    case .clauseThat: 0.67
    case .clauseBare: 0.08
    case .clauseQuestion: 0.94
    case .infinitive: -1.0
    case .colon: -0.62
    case .clauseAfter: 1.24
    case .around: 1.05
    case .accordingTo: 1.71
    case .aside: 0.0
    case .open: -1.49
    case .noun: -2.1
    case .equation: 0.8
    case .naming: -0.47
    case .blame: -1
    case .floating: -0.71
    case .leadIn: -0.34
    case .implicit: -0.9
    case .signature: 1.65
    case .bare: -0.61
    case .report: -0.4
    case .block, .term: 0
    }
  }

  /// The logistic function, by the continued fraction of the hyperbolic tangent (Lambert 1768), good to 1e-4 here.
  private static func logistic(_ x: Double) -> Double {
    let half = max(-4, min(4, x / 2))
    let square = half * half
    let above = half * (135_135 + square * (17_325 + square * (378 + square)))
    let below = 135_135 + square * (62_370 + square * (3_150 + square * 28))
    return 0.5 + 0.5 * above / below
  }
}
