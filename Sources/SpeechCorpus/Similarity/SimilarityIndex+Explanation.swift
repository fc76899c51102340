extension SimilarityIndex {
  /// The terms that made a match, and the share that each has in its score.
  ///
  /// - Parameter match: A match that this index, or the same with another weighting, returned.
  /// - Returns: The terms that stand in the query and in the passage, the heaviest first; of equal ones in byte order.
  ///   With BM25L and BM25+, terms that are not in the passage count, too.
  public func explanation(of match: Match) -> Explanation {
    guard let block = storage.block(of: match.position) else { return Explanation(terms: [], score: 0) }
    let passage = match.position - block.start
    let index = storage.blocks.firstIndex { $0.start == block.start } ?? 0
    let shape = scales.shapes[index]?.values(as: Double.self)[passage] ?? 0
    let scale = scales.scales[index]?.values(as: Double.self)[passage] ?? 1
    var terms: [Explanation.Term] = []
    var sum = 0.0
    let query = ResolvedQuery(match.query, in: self)
    for (term, coefficient) in query.coefficients.enumerated() {
      let number = query.number(ofTerm: term, in: block.segment)
      let count = number.map { block.postings.count(ofTerm: $0, in: passage) } ?? 0
      let value = coefficient * (count > 0 ? termWeight.value(count, shape) : termWeight.absent)
      guard value > 0 else { continue }
      sum += value
      terms.append(.init(term: String(decoding: query.terms[term], as: UTF8.self), weight: value * scale))
    }
    // A stable order: the terms come in byte order.
    let order = terms.indices.sorted { (-terms[$0].weight, $0) < (-terms[$1].weight, $1) }
    return Explanation(terms: order.map { terms[$0] }, score: sum * scale)
  }
}
