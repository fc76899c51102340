/// Finds the best passages in single precision, and scores those again exactly.
///
/// Block by block, the lists are added up first. Then strips of 64 passages, and passages, are passed over whose sum cannot
/// reach the best so far, even with the most that their columns could add (``StripBounds``); only for the others the columns
/// are read. What remains in reach of the last place, within the error of single precision, is scored again as
/// ``ExhaustiveScorer`` defines it.
///
/// That frequent terms need not be read for passages that cannot make it is the idea of MaxScore (Turtle and Flood 1995);
/// bounds for short runs of passages are that of block-max pruning (Ding and Suel 2011; Mallia, Suel and Tonellotto 2024).
struct SelectingScorer: ~Copyable {
  private let similarity: SimilarityIndex
  private let query: ResolvedQuery
  private let bounds: StripBounds
  private let weights: [Float]
  /// The values of the counts from 0 to 255.
  private let values: [Float]
  private let isNatural: Bool
  /// How far a sum in single precision may lie from the exact one, in relation to it.
  private let error: Float
  private var leaders: BestMatches
  /// Below this, in single precision, nothing can be among the best.
  private var cut: Float = 0
  private var candidates: [(score: Float, position: Int)] = []
  private let sums: UnsafeMutablePointer<Float>

  /// Prepares for a query; nothing where only the exhaustive plan gives exact results.
  init?(_ query: ResolvedQuery, in similarity: SimilarityIndex, limit: Int) {
    guard let bounds = similarity.bounds, limit <= 256, query.coefficients.count <= 4096 else { return nil }
    for coefficient in query.coefficients where coefficient != 0 {
      // Far from where single precision ends.
      guard coefficient > 1e-15, coefficient < 1e15 else { return nil }
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
    // Room for any 16-bit number, so that a damaged list cannot reach outside.
    sums = .allocate(capacity: 1 << 16)
    sums.initialize(repeating: 0, count: 1 << 16)
  }

  deinit { sums.deallocate() }

  /// A term's column in a block.
  private struct Column {
    var counts: UnsafePointer<UInt8>
    var impacts: UnsafePointer<Float>
    var weight: Float
  }

  /// Up to so many columns are added up strip by strip, more of them passage by passage.
  private static let fewColumns = 6

  /// Takes in the passages of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - index: Its number.
  ///   - allowed: Which passages may be found, or all.
  mutating func score(_ block: IndexBlock, _ index: Int, allowed: [Bool]?) {
    let postings = block.postings
    let strips = PostingLayout.paddedPassages(postings.count) / StripBounds.width
    let impacts = bounds.impacts[index].values(as: Float.self)
    withUnsafeTemporaryAllocation(of: Column.self, capacity: weights.count) { columns in
      var count = 0
      var square = 0.0
      for term in weights.indices where weights[term] > 0 {
        guard let number = query.number(ofTerm: term, in: block.segment) else { continue }
        switch postings.place(of: number) {
        case .absent: break
        case .list(let range): add(postings, range, weights[term])
        case .column(let column):
          guard let base = impacts.baseAddress else { break }
          columns[count] = Column(
            counts: postings.column(column), impacts: base + column * strips, weight: weights[term])
          count += 1
          square += query.weights[term] * query.weights[term]
        }
        if postings.layout.numbers.exceptions > 0 { addExceptions(postings, number, weights[term]) }
      }
      let columns = UnsafeMutableBufferPointer(rebasing: columns[..<count])
      if count <= Self.fewColumns {
        collectStrips(block, index, columns, allowed)
      } else {
        collectPassages(block, index, columns, 1.0001 * Float(square.squareRoot()), allowed)
      }
    }
    sums.update(repeating: 0, count: PostingLayout.paddedPassages(postings.count))
  }

  /// The strips of a block; as long as nothing is known of the best, those with the best sums first.
  ///
  /// Then the rest of the block can be measured against something.
  private func order(_ block: IndexBlock) -> [Int] {
    let strips = PostingLayout.paddedPassages(block.postings.count) / StripBounds.width
    guard cut == 0 else { return Array(0..<strips) }
    let largest = (0..<strips).map { strip in
      var bits: Int32 = 0
      for index in strip * StripBounds.width..<(strip + 1) * StripBounds.width {
        bits = max(bits, Int32(bitPattern: sums[index].bitPattern))
      }
      return bits
    }
    return (0..<strips).sorted { (-largest[$0], $0) < (-largest[$1], $1) }
  }

  /// Adds up a list.
  @inline(__always)
  private func add(_ block: PostingBlock, _ range: Range<Int>, _ weight: Float) {
    let passages = block.listPassages
    let counts = block.listCounts
    let sums = sums
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
  private mutating func collectStrips(
    _ block: IndexBlock, _ index: Int, _ columns: UnsafeMutableBufferPointer<Column>, _ allowed: [Bool]?
  ) {
    let scales = similarity.scales.scales[index]?.values(as: Double.self)
    let stripScales = bounds.scales[index]?.values(as: Float.self)
    for strip in order(block) {
      let start = strip * StripBounds.width
      let own = sums + start
      let scale = stripScales?[strip] ?? 1
      guard scale > 0 else { continue }
      var share: Float = 0
      for column in columns { share += column.weight * column.impacts[strip] }
      // Bounds are lowered a little for the rounding on their way.
      let rest = 0.9999 * cut - 1.0001 * share
      if rest >= 0, !Self.anyOver(own, rest / scale) { continue }
      for column in columns { complete(own, column, start) }
      if !Self.anyOver(own, 0.9999 * cut / scale) { continue }
      for passage in start..<min(start + StripBounds.width, block.postings.count) {
        let score = sums[passage] * Float(scales?[passage] ?? 1)
        if score > cut, allowed?[passage] ?? true { take(score, block.start + passage) }
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

  /// Goes through the strips and the passages, and completes those that may be among the best.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - index: Its number.
  ///   - columns: The columns of the query's terms.
  ///   - length: The length of the query's vector of those terms.
  ///   - allowed: Which passages may be found, or all.
  private mutating func collectPassages(
    _ block: IndexBlock, _ index: Int, _ columns: UnsafeMutableBufferPointer<Column>, _ length: Float,
    _ allowed: [Bool]?
  ) {
    let scales = similarity.scales.scales[index]?.values(as: Double.self)
    let stripScales = bounds.scales[index]?.values(as: Float.self)
    let shares = bounds.shares[index].values(as: Float.self)
    let parts = bounds.parts[index].values(as: UInt8.self)
    for strip in order(block) {
      let start = strip * StripBounds.width
      let own = sums + start
      let scale = stripScales?[strip] ?? 1
      let share = length * shares[strip]
      // Bounds are lowered a little for the rounding on their way.
      let bound = 0.9999 * cut
      guard scale > 0, let stripParts = parts.baseAddress.map({ $0 + start }) else { continue }
      if bound > share, !Self.anyOver(own, (bound - share) / scale) { continue }
      let step = share / 255
      if !Self.anyOver(own, scale, stripParts, step, bound) { continue }
      for passage in 0..<min(StripBounds.width, block.postings.count - start) {
        if own[passage] * scale + step * Float(Int32(stripParts[passage])) < bound { continue }
        let sum = own[passage] + columnSum(columns, start + passage)
        let score = sum * Float(scales?[start + passage] ?? 1)
        if score > cut, allowed?[start + passage] ?? true { take(score, block.start + start + passage) }
      }
    }
  }

  /// What the columns add to a passage.
  @inline(__always)
  private func columnSum(_ columns: UnsafeMutableBufferPointer<Column>, _ passage: Int) -> Float {
    var sum: Float = 0
    if isNatural {
      for column in columns { sum += column.weight * Float(Int32(column.counts[passage])) }
    } else {
      for column in columns { sum += column.weight * values[Int(column.counts[passage])] }
    }
    return sum
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

  /// Whether any of 64 sums, none negative, is over a threshold that is not negative.
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

  /// Whether any of 64 sums, scaled, is over a threshold together with what the columns may add.
  @inline(__always)
  private static func anyOver(
    _ sums: UnsafeMutablePointer<Float>, _ scale: Float, _ parts: UnsafePointer<UInt8>, _ step: Float,
    _ threshold: Float
  ) -> Bool {
    let bits = Int32(bitPattern: threshold.bitPattern)
    var signs: Int32 = 0
    for index in 0..<StripBounds.width {
      signs |= bits &- Int32(bitPattern: (sums[index] * scale + step * Float(Int32(parts[index]))).bitPattern)
    }
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
