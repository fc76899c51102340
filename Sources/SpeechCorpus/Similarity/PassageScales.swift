/// What a weighting needs to know of each passage: its scale, by which its score is multiplied, and its shape, on which the
/// values of its counts depend.
///
/// Both come from the counts in one pass over the postings, in byte order of the terms, so that they are the same however
/// the index was put together.
struct PassageScales: Sendable {
  /// One over the norm, for each passage of each block; no section where the weighting has no norm.
  let scales: [Section?]
  /// The shape, for each passage of each block; no section where the weighting has none.
  let shapes: [Section?]

  init(scales: [Section?], shapes: [Section?]) {
    self.scales = scales
    self.shapes = shapes
  }

  /// Computes them, on so many threads.
  ///
  /// - Complexity: O(*n*) in the number of postings.
  init(of storage: IndexStorage, weighting: Weighting, jobs: Int) {
    let weight = TermWeight(weighting)
    let norm = weighting.passageNorm
    let needsWeights = norm == .euclidean || norm == .manhattan
    var orders: [[UInt32]] = []
    var rarities: [[Double]] = []
    if needsWeights {
      orders = Workers.map(storage.segments.count, jobs: jobs) { storage.segments[$0].vocabulary.byteOrder() }
      rarities = Workers.map(storage.segments.count, jobs: jobs) { segment in
        storage.frequencies(ofSegment: segment).map {
          weighting.passageRarity(max(1, $0), of: storage.numbers.passages)
        }
      }
    }
    let pivot = storage.averageDistinct
    let found = Workers.map(storage.blocks.count, jobs: jobs) { [orders, rarities] index -> (Section?, Section?) in
      let block = storage.blocks[index]
      let shape = weighting.hasShapes ? Self.shapes(of: block.postings, weighting, storage.numbers) : nil
      guard needsWeights else {
        let scale = weighting.hasScales ? Self.lengthScales(of: block.postings, weighting, pivot: pivot) : nil
        return (scale.map { Section($0) }, shape.map { Section($0) })
      }
      let scale = Self.scales(
        of: block.postings, orders[block.segment], rarities[block.segment], weight, norm, shape)
      return (Section(scale), shape.map { Section($0) })
    }
    self.init(scales: found.map(\.0), shapes: found.map(\.1))
  }

  private static func scales(
    of block: PostingBlock, _ order: [UInt32], _ rarities: [Double], _ weight: TermWeight, _ norm: Weighting.Norm,
    _ shapes: [Double]?
  ) -> [Double] {
    let squares = norm == .euclidean
    let values = shapes == nil ? (0..<256).map { $0 == 0 ? 0 : weight.value($0, 0) } : []
    // Room for any 16-bit number, so that a damaged list cannot reach outside.
    var sums = [Double](repeating: 0, count: 1 << 16)
    sums.withUnsafeMutableBufferPointer { sums in
      for term in order {
        let rarity = rarities[Int(term)]
        if !values.isEmpty, block.exceptions(ofTerm: Int(term)).isEmpty {
          add(block, Int(term), values, rarity, squares: squares, to: sums)
          continue
        }
        block.forEachCount(ofTerm: Int(term)) { passage, count in
          let value = weight.value(count, shapes.map { passage < $0.count ? $0[passage] : 1 } ?? 0) * rarity
          sums[passage] += squares ? value * value : abs(value)
        }
      }
    }
    return sums.prefix(block.count).map { sum in
      guard sum > 0 else { return 0 }
      return 1 / (norm == .euclidean ? sum.squareRoot() : sum)
    }
  }

  /// Scales that follow from how many terms a passage has, and how many distinct ones.
  private static func lengthScales(of block: PostingBlock, _ weighting: Weighting, pivot: Double) -> [Double] {
    guard case .vector(let side, _) = weighting.form else { return [] }
    var totals = [Int](repeating: 0, count: 1 << 16)
    var distinct = totals
    block.forEachPosting { _, passage, count in
      totals[passage] += count
      distinct[passage] += 1
    }
    return (0..<block.count).map { passage in
      guard distinct[passage] > 0 else { return 0 }
      let average = Weighting.averageFactor(total: totals[passage], distinct: distinct[passage])
      let factor = side.frequency == .averaged ? average : 1
      guard side.norm == .pivoted else { return factor }
      return factor / ((1 - Weighting.slope) * pivot + Weighting.slope * Double(distinct[passage]))
    }
  }

  /// Adds what a term without exceptions adds to each passage's norm, where values depend on the count alone.
  @inline(__always)
  private static func add(
    _ block: PostingBlock, _ term: Int, _ values: [Double], _ rarity: Double, squares: Bool,
    to sums: UnsafeMutableBufferPointer<Double>
  ) {
    @inline(__always)
    func part(_ count: UInt8) -> Double {
      let value = values[Int(count)] * rarity
      return squares ? value * value : abs(value)
    }
    switch block.place(of: term) {
    case .absent: break
    case .column(let number):
      let parts = (0..<256).map { part(UInt8($0)) }
      let counts = block.column(number)
      parts.withUnsafeBufferPointer { parts in
        // A count of 0 adds 0, which changes nothing.
        for passage in 0..<block.count { sums[passage] += parts[Int(counts[passage])] }
      }
    case .list(let range):
      let passages = block.listPassages
      let counts = block.listCounts
      for index in range { sums[Int(passages[index])] += part(counts[index]) }
    }
  }

  private static func shapes(
    of block: PostingBlock, _ weighting: Weighting, _ numbers: CollectionNumbers
  ) -> [Double] {
    var lengths = [Int](repeating: 0, count: 1 << 16)
    var peaks = lengths
    block.forEachPosting { _, passage, count in
      lengths[passage] += count
      peaks[passage] = max(peaks[passage], count)
    }
    guard case .bm25(let form, let k1, let b, _) = weighting.form else {
      return peaks.prefix(block.count).map { $0 > 0 ? 1 / Double($0) : 0 }
    }
    let average = numbers.averageLength
    return lengths.prefix(block.count).map { length in
      let normal = average > 0 ? 1 - b + b * Double(length) / average : 1
      return form == .bm25l ? normal : k1 * normal
    }
  }
}

extension PostingBlock {
  /// Calls a closure with each passage that holds a term, in order, and the count there.
  @inline(__always)
  func forEachCount(ofTerm term: Int, _ body: (_ passage: Int, _ count: Int) -> Void) {
    switch place(of: term) {
    case .absent: break
    case .column(let number):
      let values = column(number)
      let exceptions = exceptions(ofTerm: term)
      for passage in 0..<count where values[passage] != 0 {
        body(passage, exact(Int(values[passage]), passage, exceptions))
      }
    case .list(let range):
      let passages = listPassages
      let counts = listCounts
      let exceptions = exceptions(ofTerm: term)
      for index in range {
        let passage = Int(passages[index])
        body(passage, exact(Int(counts[index]), passage, exceptions))
      }
    }
  }

  @inline(__always)
  private func exact(_ count: Int, _ passage: Int, _ exceptions: [(passage: Int, count: Int)]) -> Int {
    guard count == 255, !exceptions.isEmpty else { return count }
    return exceptions.first { $0.passage == passage }?.count ?? count
  }

  /// Calls a closure with each posting of the block, term by term.
  func forEachPosting(_ body: (_ term: Int, _ passage: Int, _ count: Int) -> Void) {
    for term in 0..<layout.numbers.vocabulary { forEachCount(ofTerm: term) { body(term, $0, $1) } }
  }
}
