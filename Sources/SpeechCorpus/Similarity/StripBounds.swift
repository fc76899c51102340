/// What a strip of 64 passages can add to a score at most, for a weighting whose values depend on the count alone.
///
/// Most strips of a block hold nothing that could be among the best. The bounds tell without their columns being read.
struct StripBounds: Sendable {
  /// The passages of a strip.
  static let width = 64

  /// The largest scale in each strip, for each block; none where the weighting has no norm.
  let scales: [Section?]
  /// For each column of each block, the largest value times scale in each strip.
  let impacts: [Section]

  init(scales: [Section?], impacts: [Section]) {
    self.scales = scales
    self.impacts = impacts
  }

  /// Computes the bounds; nothing for weightings that have none.
  ///
  /// - Complexity: O(*n*) in the size of the columns.
  init?(of storage: IndexStorage, weighting: Weighting, scales: PassageScales) {
    guard !weighting.hasShapes else { return nil }
    let values = TermWeight(weighting).smallValues
    var stripScales: [Section?] = []
    var impacts: [Section] = []
    for (index, block) in storage.blocks.enumerated() {
      let padded = PostingLayout.paddedPassages(block.postings.count)
      var own = [Float](repeating: 0, count: padded)
      for passage in 0..<block.postings.count {
        own[passage] = Float(scales.scales[index]?.values(as: Double.self)[passage] ?? 1).nextUp
      }
      if scales.scales[index] == nil {
        stripScales.append(nil)
      } else {
        stripScales.append(Section(Self.largest(of: own)))
      }
      var rows: [Float] = []
      for column in 0..<block.postings.layout.numbers.columns {
        let counts = block.postings.column(column)
        rows += Self.largest(of: (0..<padded).map { (values[Int(counts[$0])] * own[$0]).nextUp })
      }
      impacts.append(Section(rows))
    }
    self.init(scales: stripScales, impacts: impacts)
  }

  private static func largest(of values: [Float]) -> [Float] {
    stride(from: 0, to: values.count, by: width).map { start in
      values[start..<start + width].reduce(0) { max($0, $1) }
    }
  }
}
