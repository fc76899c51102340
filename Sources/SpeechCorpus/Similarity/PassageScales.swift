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

  /// Computes them.
  ///
  /// - Complexity: O(*n*) in the number of postings.
  init(of storage: IndexStorage, weighting: Weighting) {
    let weight = TermWeight(weighting)
    var scales: [Section?] = [Section?](repeating: nil, count: storage.blocks.count)
    var shapes: [Section?] = scales
    guard weighting.passageNorm != .none || weighting.hasShapes else {
      self.init(scales: scales, shapes: shapes)
      return
    }
    for segment in storage.segments.indices {
      let order = weighting.passageNorm == .none ? [] : storage.segments[segment].vocabulary.byteOrder()
      let frequencies = weighting.passageNorm == .none ? [] : storage.frequencies(ofSegment: segment)
      let rarities = frequencies.map { weighting.passageRarity(max(1, $0), of: storage.numbers.passages) }
      for (index, block) in storage.blocks.enumerated() where block.segment == segment {
        let shape = weighting.hasShapes ? Self.shapes(of: block.postings, weighting, storage.numbers) : nil
        shapes[index] = shape.map { Section($0) }
        if weighting.passageNorm != .none {
          scales[index] = Section(
            Self.scales(of: block.postings, order, rarities, weight, weighting.passageNorm, shape))
        }
      }
    }
    self.init(scales: scales, shapes: shapes)
  }

  private static func scales(
    of block: PostingBlock, _ order: [UInt32], _ rarities: [Double], _ weight: TermWeight, _ norm: Weighting.Norm,
    _ shapes: [Double]?
  ) -> [Double] {
    // Room for any 16-bit number, so that a damaged list cannot reach outside.
    var sums = [Double](repeating: 0, count: 1 << 16)
    sums.withUnsafeMutableBufferPointer { sums in
      for term in order {
        let rarity = rarities[Int(term)]
        block.forEachCount(ofTerm: Int(term)) { passage, count in
          let value = weight.value(count, shapes.map { passage < $0.count ? $0[passage] : 1 } ?? 0) * rarity
          sums[passage] += norm == .euclidean ? value * value : abs(value)
        }
      }
    }
    return sums.prefix(block.count).map { sum in
      guard sum > 0 else { return 0 }
      return 1 / (norm == .euclidean ? sum.squareRoot() : sum)
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
