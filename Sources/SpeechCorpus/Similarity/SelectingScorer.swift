/// Finds the best passages in single precision, and scores those again exactly.
///
/// Block by block, the lists are added up first. A strip of 64 passages whose best sum cannot reach the best so far, even
/// with the most that its columns could add, is done; only for the others the columns are read. What remains in reach of
/// the last place, within the error of single precision, is scored again as ``ExhaustiveScorer`` defines it.
///
/// The bounds are those of MaxScore (Turtle and Flood 1995), taken strip by strip as in block-max pruning (Ding and Suel
/// 2011; Mallia, Suel and Tonellotto 2024).
struct SelectingScorer: ~Copyable {
  private let similarity: SimilarityIndex
  private let query: ResolvedQuery
  private let bounds: StripBounds
  private let weights: [Float]
  private let values: [Float]
  private let isNatural: Bool
  /// How far a sum in single precision may lie from the exact one, in relation to it.
  private let error: Float
  private var leaders: BestMatches
  /// Below this, in single precision, nothing can be among the best.
  private var cut: Float = 0
  private var candidates: [(score: Float, position: Int)] = []
  private let sums: UnsafeMutablePointer<Float>
  private let slack: UnsafeMutablePointer<Float>

  /// Prepares for a query; nothing where only the exhaustive plan gives exact results.
  init?(_ query: ResolvedQuery, in similarity: SimilarityIndex, limit: Int) {
    guard let bounds = similarity.bounds, limit <= 256, query.coefficients.count <= 4096 else { return nil }
    for coefficient in query.coefficients where coefficient != 0 {
      guard coefficient > 1e-18, coefficient < 1e18 else { return nil }
    }
    self.similarity = similarity
    self.query = query
    self.bounds = bounds
    weights = query.coefficients.map { Float($0) }
    values = similarity.termWeight.smallValues
    isNatural = similarity.termWeight.isNatural
    // Each of the operations on the way to a sum of n terms errs by 2⁻²⁴ at most.
    error = Float(query.coefficients.count + 16) * 0x1p-23
    leaders = BestMatches(limit: limit)
    sums = .allocate(capacity: 1 << 16)
    sums.initialize(repeating: 0, count: 1 << 16)
    slack = .allocate(capacity: PostingLayout.capacity / StripBounds.width)
  }

  deinit {
    sums.deallocate()
    slack.deallocate()
  }

  /// A term's column in a block.
  private struct Column {
    var counts: UnsafePointer<UInt8>
    var impacts: UnsafePointer<Float>
    var weight: Float
  }

  /// Takes in the passages of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - index: Its number.
  ///   - allowed: Which passages may be found, or all.
  mutating func score(_ block: IndexBlock, _ index: Int, allowed: [Bool]?) {
    let postings = block.postings
    let count = postings.count
    let strips = PostingLayout.paddedPassages(count) / StripBounds.width
    let impacts = bounds.impacts[index].values(as: Float.self)
    withUnsafeTemporaryAllocation(of: Column.self, capacity: weights.count) { columns in
      var columnCount = 0
      for term in weights.indices where weights[term] > 0 {
        guard let number = query.number(ofTerm: term, in: block.segment) else { continue }
        switch postings.place(of: number) {
        case .absent: break
        case .list(let range): add(postings, range, weights[term])
        case .column(let column):
          guard let base = impacts.baseAddress, (column + 1) * strips <= impacts.count else { break }
          columns[columnCount] = Column(
            counts: postings.column(column), impacts: base + column * strips, weight: weights[term])
          columnCount += 1
        }
        if postings.layout.numbers.exceptions > 0 { addExceptions(postings, number, weights[term]) }
      }
      let columns = UnsafeMutableBufferPointer(rebasing: columns[..<columnCount])
      for strip in 0..<strips { slack[strip] = 0 }
      for column in columns {
        let weight = column.weight * 1.0001
        for strip in 0..<strips { slack[strip] += weight * column.impacts[strip] }
      }
      collect(block, index, strips, columns, allowed)
    }
    sums.update(repeating: 0, count: PostingLayout.paddedPassages(count))
  }

  /// Adds up a list.
  @inline(__always)
  private func add(_ block: PostingBlock, _ range: Range<Int>, _ weight: Float) {
    let passages = block.listPassages
    let counts = block.listCounts
    if isNatural {
      for index in range { sums[Int(passages[index])] += weight * Float(Int32(counts[index])) }
    } else {
      values.withUnsafeBufferPointer { values in
        for index in range { sums[Int(passages[index])] += weight * values[Int(counts[index])] }
      }
    }
  }

  /// Adds what counts over 255 add beyond that.
  private func addExceptions(_ block: PostingBlock, _ term: Int, _ weight: Float) {
    for exception in block.exceptions(ofTerm: term) {
      let value = Float(similarity.termWeight.value(exception.count, 0))
      sums[exception.passage] += weight * max(0, value - values[255])
    }
  }

  /// Goes through the strips, and completes those that may hold one of the best.
  private mutating func collect(
    _ block: IndexBlock, _ index: Int, _ strips: Int, _ columns: UnsafeMutableBufferPointer<Column>, _ allowed: [Bool]?
  ) {
    let scales = similarity.scales.scales[index]?.values(as: Double.self)
    let stripScales = bounds.scales[index]?.values(as: Float.self)
    for strip in 0..<strips {
      let start = strip * StripBounds.width
      let own = sums + start
      let rest = 0.9999 * (cut - slack[strip])
      let scale = stripScales?[strip] ?? 1
      if scale == 0 { continue }
      if rest >= 0, !Self.anyOver(own, rest / scale) { continue }
      for column in columns { complete(own, column, start) }
      if !Self.anyOver(own, 0.9999 * cut / scale) { continue }
      for passage in start..<min(start + StripBounds.width, block.postings.count) {
        let score = sums[passage] * Float(scales?[passage] ?? 1)
        if score > cut, score > 0, allowed?[passage] ?? true { take(score, block.start + passage) }
      }
    }
  }

  /// Adds a column to the sums of a strip.
  @inline(__always)
  private func complete(_ own: UnsafeMutablePointer<Float>, _ column: Column, _ start: Int) {
    let counts = column.counts + start
    let weight = column.weight
    if isNatural {
      for index in 0..<StripBounds.width { own[index] += weight * Float(Int32(counts[index])) }
    } else {
      values.withUnsafeBufferPointer { values in
        for index in 0..<StripBounds.width { own[index] += weight * values[Int(counts[index])] }
      }
    }
  }

  private mutating func take(_ score: Float, _ position: Int) {
    candidates.append((score, position))
    leaders.offer(Double(score), position)
    cut = Float(leaders.threshold) * (1 - 4 * error)
  }

  /// The best, scored exactly.
  consuming func finish() -> BestMatches {
    var best = BestMatches(limit: leaders.limit)
    for candidate in candidates where candidate.score > cut {
      best.offer(similarity.score(of: candidate.position, for: query), candidate.position)
    }
    return best
  }

  /// Whether any of 64 sums, none negative, is over a threshold.
  ///
  /// Floats that are not negative order as their bits do, so the sign of a difference answers; that becomes two vector
  /// instructions for four sums, where a comparison would stay scalar.
  @inline(__always)
  private static func anyOver(_ sums: UnsafeMutablePointer<Float>, _ threshold: Float) -> Bool {
    let bits = Int32(bitPattern: threshold.bitPattern)
    var signs: Int32 = 0
    for index in 0..<StripBounds.width { signs |= bits &- Int32(bitPattern: sums[index].bitPattern) }
    return signs < 0
  }
}

extension SimilarityIndex {
  /// The score of one passage, as it is defined.
  func score(of position: Int, for query: ResolvedQuery) -> Double {
    guard let index = storage.blockIndex(of: position) else { return 0 }
    let block = storage.blocks[index]
    let passage = position - block.start
    let shape = scales.shapes[index]?.values(as: Double.self)[passage] ?? 0
    var sum = 0.0
    for (term, coefficient) in query.coefficients.enumerated() {
      let number = query.number(ofTerm: term, in: block.segment)
      let count = number.map { block.postings.count(ofTerm: $0, in: passage) } ?? 0
      sum += coefficient * (count > 0 ? termWeight.value(count, shape) : termWeight.absent)
    }
    return sum * (scales.scales[index]?.values(as: Double.self)[passage] ?? 1)
  }
}
