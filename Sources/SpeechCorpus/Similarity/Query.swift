/// What was asked of an index: the terms, in byte order, and how often each stands in the query.
struct Query: Sendable {
  let terms: [(term: [UInt8], count: Int)]

  init(terms: [(term: [UInt8], count: Int)]) { self.terms = terms }

  /// The terms of a text.
  init(_ text: String, analyzer: Analyzer) {
    var counts: [[UInt8]: Int] = [:]
    for term in analyzer.terms(of: text) { counts[Array(term.utf8), default: 0] += 1 }
    terms = counts.map { ($0.key, $0.value) }.sorted { $0.term.lexicographicallyPrecedes($1.term) }
  }
}

/// A term of a query as an index knows it.
struct QueryTerm: Sendable {
  /// The term.
  let term: [UInt8]
  /// Its number in each segment.
  let numbers: [Int?]
  /// What the value of its count in a passage is multiplied by: its weight in the query times its rarity.
  let coefficient: Double
}

extension SimilarityIndex {
  /// The terms of a query that the index knows, in byte order, with what each counts.
  func resolve(_ query: Query) -> [QueryTerm] {
    var found: [(term: [UInt8], count: Int, frequency: Int, numbers: [Int?])] = []
    for (term, count) in query.terms {
      let (frequency, numbers) = term.withUnsafeBytes { storage.find($0) }
      // A term that no passage holds adds nothing, and must not weigh on the query's norm.
      if frequency > 0 { found.append((term, count, frequency, numbers)) }
    }
    let weights = weighting.queryWeights(found.map { ($0.count, $0.frequency) }, of: count)
    return zip(found, weights).map { term, weight in
      QueryTerm(
        term: term.term, numbers: term.numbers,
        coefficient: weight * weighting.passageRarity(term.frequency, of: count))
    }
  }
}
