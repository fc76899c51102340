extension Attribution {
  /// How sure it is that this is a quotation and that its source is right.
  var confidence: Double {
    var value: Double
    switch rule {
    case .afterDirect: value = 0.95
    case .beforeDirect: value = 0.9
    case .clauseThat: value = 0.75
    case .clauseBare: value = 0.7
    case .clauseQuestion: value = 0.6
    case .infinitive: value = 0.4
    case .colon: value = 0.5
    case .clauseAfter: value = 0.75
    case .around: value = 0.8
    case .accordingTo: value = 0.8
    case .aside: value = 0.6
    case .open: value = 0.4
    case .noun: value = 0.5
    case .equation: value = 0.7
    case .naming: value = 0.5
    case .blame: value = 0.6
    case .floating: value = 0.8
    case .leadIn: value = 0.7
    case .implicit: value = 0.5
    case .signature: value = 0.8
    case .bare: value = 0.3
    case .block: value = 0.95
    case .report: value = 0.4
    case .term: value = 0.5
    }
    if isThought { value -= 0.2 }
    return max(0.05, value)
  }
}
