/// Scores every passage of a block, term by term, in doubles: the definition of a score, and the plan for any weighting.
enum ExhaustiveScorer {
  /// Offers the passages of a block that score over 0.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - index: Its number.
  ///   - similarity: The index it belongs to.
  ///   - query: The query.
  ///   - allowed: Which passages may be found, or all.
  ///   - best: Where they are offered.
  static func score(
    _ block: IndexBlock, _ index: Int, of similarity: SimilarityIndex, query: ResolvedQuery, allowed: [Bool]?,
    into best: inout BestMatches
  ) {
    let weight = similarity.termWeight
    let shapes = similarity.scales.shapes[index]?.values(as: Double.self)
    let scales = similarity.scales.scales[index]?.values(as: Double.self)
    // Room for any 16-bit number, so that a damaged list cannot reach outside.
    withUnsafeTemporaryAllocation(of: Double.self, capacity: 1 << 16) { sums in
      sums.initialize(repeating: 0)
      for (term, coefficient) in query.coefficients.enumerated() {
        let absent = coefficient * weight.absent
        var next = 0
        if let number = query.number(ofTerm: term, in: block.segment) {
          block.postings.forEachCount(ofTerm: number) { passage, count in
            if absent > 0 {
              while next < passage {
                sums[next] += absent
                next += 1
              }
              next = passage + 1
            }
            let shape = shapes.map { passage < $0.count ? $0[passage] : 1 } ?? 0
            sums[passage] += coefficient * weight.value(count, shape)
          }
        }
        guard absent > 0, next < block.postings.count else { continue }
        for passage in next..<block.postings.count { sums[passage] += absent }
      }
      for passage in 0..<block.postings.count where sums[passage] > 0 {
        let score = sums[passage] * (scales?[passage] ?? 1)
        if score > best.threshold, allowed?[passage] ?? true { best.offer(score, block.start + passage) }
      }
    }
  }
}
