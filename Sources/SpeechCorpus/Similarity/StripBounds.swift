/// What the columns can add to a score at most, for a weighting whose values depend on the count alone.
///
/// By the inequality of Cauchy and Schwarz, the sum over the columns of a query's weights times a passage's is at most the
/// length of the one vector times the length of the other. The passage's, its share, does not depend on the query and is
/// kept; so whether a passage can be among the best is told, nearly always, without reading its columns. For one column or
/// few, the largest value in the strip is the better bound.
struct StripBounds: Sendable {
  /// The passages of a strip.
  static let width = 64

  /// The largest scale in each strip, for each block; none where the weighting has no norm.
  let scales: [Section?]
  /// The largest share in each strip, for each block.
  let shares: [Section]
  /// The share of each passage, in 255ths of the largest in its strip, rounded up.
  let parts: [Section]
  /// For each column of each block, the largest value times scale in each strip.
  let impacts: [Section]

  init(scales: [Section?], shares: [Section], parts: [Section], impacts: [Section]) {
    self.impacts = impacts
    self.scales = scales
    self.shares = shares
    self.parts = parts
  }

  /// Computes the bounds, on so many threads; nothing for weightings that have none.
  ///
  /// - Complexity: O(*n*) in the size of the columns.
  init?(of storage: IndexStorage, weighting: Weighting, scales: PassageScales, jobs: Int) {
    guard !weighting.hasShapes else { return nil }
    let weight = TermWeight(weighting)
    let values = weight.smallValues
    let squares = (0..<256).map { $0 == 0 ? 0 : weight.value($0, 0) * weight.value($0, 0) }
    let found = Workers.map(storage.blocks.count, jobs: jobs) { index in
      let block = storage.blocks[index]
      let own = scales.scales[index]?.values(as: Double.self)
      let lengths = Self.lengths(of: block, squares) { term in
        let frequency = storage.frequency(ofTerm: term, inSegment: block.segment)
        return weighting.passageRarity(max(1, frequency), of: storage.numbers.passages)
      }
      return Self.strips(of: block.postings, own, lengths, impacts: Self.impacts(of: block.postings, own, values))
    }
    self.init(
      scales: scales.scales.indices.map { scales.scales[$0] == nil ? nil : found[$0].scales },
      shares: found.map(\.shares), parts: found.map(\.parts), impacts: found.map(\.impacts))
  }

  private static func strips(
    of block: PostingBlock, _ own: UnsafeBufferPointer<Double>?, _ lengths: [Double], impacts: Section
  ) -> (scales: Section, shares: Section, parts: Section, impacts: Section) {
    var scales: [Float] = []
    var shares: [Float] = []
    var parts = [UInt8](repeating: 0, count: lengths.count)
    for start in stride(from: 0, to: lengths.count, by: width) {
      let passages = start..<min(start + width, block.count)
      var scale: Double = 0
      var share: Double = 0
      for passage in passages {
        scale = max(scale, own?[passage] ?? 1)
        share = max(share, lengths[passage] * (own?[passage] ?? 1))
      }
      for passage in passages where share > 0 {
        parts[passage] = UInt8(min(255, (lengths[passage] * (own?[passage] ?? 1) / share * 255).rounded(.up)))
      }
      scales.append(Float(scale).nextUp)
      shares.append(Float(share).nextUp)
    }
    return (Section(scales), Section(shares), Section(parts), impacts)
  }

  /// The largest value times scale of each column in each strip.
  private static func impacts(
    of block: PostingBlock, _ scales: UnsafeBufferPointer<Double>?, _ values: [Float]
  ) -> Section {
    let padded = PostingLayout.paddedPassages(block.count)
    let strips = padded / width
    var own = [Float](repeating: 1, count: padded)
    if let scales { for passage in 0..<block.count { own[passage] = Float(scales[passage]).nextUp } }
    return Section(count: 4 * strips * block.layout.numbers.columns) { bytes in
      let rows = bytes.bindMemory(to: Float.self)
      for column in 0..<block.layout.numbers.columns {
        let counts = block.column(column)
        for strip in 0..<strips {
          var largest: Float = 0
          for passage in strip * width..<(strip + 1) * width {
            largest = max(largest, values[Int(counts[passage])] * own[passage])
          }
          rows[column * strips + strip] = largest.nextUp
        }
      }
    }
  }

  /// The length of each passage's vector of the columns' terms, before its scale; zero for the padding.
  private static func lengths(
    of block: IndexBlock, _ squares: [Double], _ rarity: (_ term: Int) -> Double
  ) -> [Double] {
    var sums = [Double](repeating: 0, count: PostingLayout.paddedPassages(block.postings.count))
    for column in 0..<block.postings.layout.numbers.columns {
      let counts = block.postings.column(column)
      let factor = rarity(block.postings.columnTerm(column))
      let weighted = squares.map { $0 * factor * factor }
      weighted.withUnsafeBufferPointer { weighted in
        for passage in sums.indices { sums[passage] += weighted[Int(counts[passage])] }
      }
    }
    return sums.map { $0.squareRoot() }
  }
}
