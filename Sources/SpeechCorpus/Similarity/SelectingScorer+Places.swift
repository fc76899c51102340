extension SelectingScorer {
  /// A term's column in a block.
  struct Column {
    var counts: UnsafePointer<UInt8>
    var impacts: UnsafePointer<Float>
    var coefficient: Double
    /// The weight of one occurrence, in units of the sums, rounded up.
    var step: UInt16
    /// The weight of the table's unit, in 2⁻³² units of the sums, rounded up.
    var factor: UInt64
  }

  /// What belongs to the block at hand.
  struct Place {
    var block: IndexBlock
    var postings: PostingBlock
    var bounds: StripBounds.Block
    var scales: UnsafePointer<Double>?
    var shapes: UnsafePointer<Double>?
    var classes: UnsafePointer<UInt8>?
    var allowed: [Bool]?
    /// What one step of the sums is worth.
    var unit: Double
    /// The length of the query's vector of its columns' terms.
    var columnLength: Double
    var strips: Int

    func passages(ofStrip strip: Int) -> Range<Int> {
      strip * StripBounds.width..<min((strip + 1) * StripBounds.width, postings.count)
    }
  }
}
