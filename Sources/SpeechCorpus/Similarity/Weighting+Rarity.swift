extension Weighting {
  /// The rarity of a term in passages.
  ///
  /// - Parameters:
  ///   - frequency: How many passages hold it, at least 1.
  ///   - count: How many there are.
  /// - Returns: A factor, never negative.
  func passageRarity(_ frequency: Int, of count: Int) -> Double {
    let n = Double(count)
    let df = Double(frequency)
    switch form {
    case .vector(let passage, _): return passage.rarity.value(df, n)
    case .bm25(let form, _, _, _):
      switch form {
      case .robertson: return max(0, Logarithm.natural((n - df + 0.5) / (df + 0.5)))
      case .lucene: return Logarithm.natural(1 + (n - df + 0.5) / (df + 0.5))
      case .atire: return Logarithm.natural(n / df)
      case .bm25plus: return Logarithm.natural((n + 1) / df)
      case .bm25l: return Logarithm.natural((n + 1) / (df + 0.5))
      }
    }
  }

  /// The weights of a query's terms, in the order given, their norm applied.
  ///
  /// - Parameters:
  ///   - terms: The counts of the terms in the query, and how many passages hold each.
  ///   - passages: How many passages there are.
  ///   - pivot: How many distinct terms a passage has on average.
  /// - Returns: A weight for each term.
  func queryWeights(
    _ terms: [(count: Int, frequency: Int)], of passages: Int, pivot: Double = 0
  ) -> [Double] {
    guard case .vector(_, let side) = form else { return terms.map { Double($0.count) } }
    let largest = Double(terms.map(\.count).max() ?? 1)
    let average = Self.averageFactor(total: terms.reduce(0) { $0 + $1.count }, distinct: terms.count)
    var weights = terms.map { term in
      let frequency = Double(term.count)
      let rarity = side.rarity.value(Double(term.frequency), Double(passages))
      switch side.frequency {
      case .natural: return frequency * rarity
      case .logarithmic: return (1 + Logarithm.natural(frequency)) * rarity
      case .averaged: return (1 + Logarithm.natural(frequency)) * average * rarity
      case .doublyLogarithmic: return (1 + Logarithm.natural(1 + Logarithm.natural(frequency))) * rarity
      case .boolean: return rarity
      case .augmented: return (0.5 + 0.5 * frequency / largest) * rarity
      }
    }
    var norm = 0.0
    switch side.norm {
    case .none: return weights
    case .euclidean: norm = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    case .manhattan: norm = weights.reduce(0) { $0 + abs($1) }
    case .pivoted: norm = (1 - Self.slope) * pivot + Self.slope * Double(terms.count)
    }
    guard norm > 0 else { return weights }
    for index in weights.indices { weights[index] /= norm }
    return weights
  }

  /// About how much a term weighs in a query that is like a passage, before the norm.
  func queryWeight(ofCount count: Int, rarity: Double) -> Double {
    guard case .vector(let passage, let query) = form else { return Double(count) }
    let frequency =
      switch query.frequency {
      case .natural: Double(count)
      case .boolean: 1.0
      default: 1 + Logarithm.natural(Double(count))
      }
    return query.rarity == .none ? frequency : frequency * (passage.rarity == .none ? 1 : rarity)
  }

  /// What passages are divided by.
  var passageNorm: Norm {
    if case .vector(let passage, _) = form { passage.norm } else { .none }
  }

  /// Whether scores are multiplied by a scale of each passage.
  var hasScales: Bool {
    if case .vector(let passage, _) = form { passage.norm != .none || passage.frequency == .averaged } else { false }
  }

  /// One over 1 plus the logarithm of the average count of the distinct terms of a text.
  static func averageFactor(total: Int, distinct: Int) -> Double {
    distinct > 0 ? 1 / (1 + Logarithm.natural(Double(total) / Double(distinct))) : 1
  }

  /// Whether the value of a count depends on the passage.
  var hasShapes: Bool {
    switch form {
    case .vector(let passage, _): passage.frequency == .augmented
    case .bm25: true
    }
  }
}

extension Weighting.Rarity {
  /// The rarity of a term that *df* of *n* passages hold.
  func value(_ df: Double, _ n: Double) -> Double {
    switch self {
    case .none: 1
    case .inverse: Logarithm.natural(n / df)
    case .probabilistic: n > df ? max(0, Logarithm.natural((n - df) / df)) : 0
    case .inversePlusOne: Logarithm.natural(n / df) + 1
    case .relevance: Logarithm.natural(1 + (n - df + 0.5) / (df + 0.5))
    case .smoothed: Logarithm.natural((1 + n) / (1 + df)) + 1
    }
  }
}
