/// Finds the passages that are like a passage and come after it, passage by passage.
///
/// With weights of length 1 on both sides, what a part of the terms can add to a score is at most the length of that part
/// (Cauchy and Schwarz). So only the lists of a passage's rarest terms are added up: as many as it takes until what the
/// others can add is under the least score. Whoever shares none of them is no partner; the few others are scored as
/// ``ExhaustiveScorer`` defines it. That is the prefix filter of AllPairs (Bayardo, Ma and Srikant 2007) with the bound
/// of L2AP (Anastasiu and Karypis 2014).
final class PairFinder {
  private let index: SimilarityIndex
  private let minimumScore: Double
  private var position = 0
  /// The terms and counts of each passage of the block at hand, in byte order of the terms.
  private var counts: [[(term: [UInt8], count: Int)]] = []
  private var blockNumber = -1
  /// Room for any 16-bit number, so that a damaged list cannot reach outside.
  private var sums = [Double](repeating: 0, count: 1 << 16)
  private var touched: [Int] = []
  private var placed: PlacedQuery

  init(_ index: SimilarityIndex, minimumScore: Double) {
    self.index = index
    self.minimumScore = minimumScore
    placed = PlacedQuery(index.termWeight)
  }

  /// The pairs of the next passage with later ones; nothing behind the last passage.
  func pairsOfNextPassage() -> [Pair]? {
    guard let number = index.storage.blockIndex(of: position) else { return nil }
    if number != blockNumber { enter(number) }
    let own = position
    position += 1
    let passage = own - index.storage.blocks[number].start
    guard passage < counts.count, !counts[passage].isEmpty else { return [] }
    let query = ResolvedQuery(Query(terms: counts[passage]), in: index)
    let (prefix, rest) = prefix(of: query)
    var partners: [BestMatches.Entry] = []
    for other in number..<index.storage.blocks.count {
      collect(query, prefix, rest, other, after: other == number ? passage : -1, into: &partners)
    }
    return partners.sorted { $0.precedes($1) }.map {
      Pair(first: own, second: $0.position, score: $0.score, index: index)
    }
  }

  /// The rarest terms, without which no score is large enough, and what the others can add at most.
  private func prefix(of query: ResolvedQuery) -> (terms: [Int], rest: Double) {
    let rarities = query.terms.indices.map { query.weights[$0] > 0 ? query.coefficients[$0] / query.weights[$0] : 0 }
    let order = query.terms.indices.sorted { (-rarities[$0], $0) < (-rarities[$1], $1) }
    var square = 0.0
    var count = order.count
    while count > 0 {
      let weight = query.weights[order[count - 1]]
      let longer = square + weight * weight
      guard longer.squareRoot() < minimumScore * (1 - 1e-9) else { break }
      square = longer
      count -= 1
    }
    return (Array(order[..<count]), square.squareRoot())
  }

  /// Adds the partners in a block.
  private func collect(
    _ query: ResolvedQuery, _ prefix: [Int], _ rest: Double, _ number: Int, after own: Int,
    into partners: inout [BestMatches.Entry]
  ) {
    let block = index.storage.blocks[number]
    let weight = index.termWeight
    for term in prefix {
      guard let found = query.number(ofTerm: term, in: block.segment) else { continue }
      let coefficient = query.coefficients[term]
      block.postings.forEachCount(ofTerm: found) { passage, count in
        guard passage > own, passage < block.postings.count else { return }
        if sums[passage] == 0 { touched.append(passage) }
        sums[passage] += coefficient * weight.value(count, 0)
      }
    }
    guard !touched.isEmpty else { return }
    let scales = index.scales.scales[number]?.values(as: Double.self)
    var isPlaced = false
    for passage in touched {
      let scale = scales?[passage] ?? 1
      let bound = sums[passage] * scale + rest
      sums[passage] = 0
      // Raised a little for the rounding on its way.
      guard bound * (1 + 1e-9) >= minimumScore else { continue }
      if !isPlaced { placed.place(query, in: block) }
      isPlaced = true
      let score = placed.score(of: passage, in: block.postings, shape: 0, scale: scale)
      if score > 0, score >= minimumScore { partners.append(.init(score: score, position: block.start + passage)) }
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Turns the postings of a block around.
  private func enter(_ number: Int) {
    blockNumber = number
    let block = index.storage.blocks[number]
    let vocabulary = index.storage.segments[block.segment].vocabulary
    counts = [[(term: [UInt8], count: Int)]](repeating: [], count: block.postings.count)
    for term in vocabulary.byteOrder() {
      guard let bytes = vocabulary.term(Int(term)).map({ Array($0) }) else { continue }
      block.postings.forEachCount(ofTerm: Int(term)) { passage, count in
        if passage < counts.count { counts[passage].append((bytes, count)) }
      }
    }
  }
}
