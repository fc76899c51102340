/// What the columns of a block can add to a score at most.
///
/// By the inequality of Cauchy and Schwarz, the sum over the columns of a query's weights times a passage's is at most the
/// length of the one vector times the length of the other. The passage's length does not depend on the query and is kept,
/// beside its norm; so whether a passage can be among the best is told, nearly always, without reading its columns. Before,
/// the one is multiplied and the other divided by a number for each column, which changes no product and makes the two
/// alike: the bound is the better, the more they point the same way. For one column or few, the largest value in a strip
/// is the better bound.
struct StripBounds: Sendable {
  /// The passages of a strip.
  static let width = 64

  /// The bounds of a block.
  struct Block: Sendable {
    /// The largest scale in each strip; none where the weighting has no norm.
    var scales: Section?
    /// The largest norm in each strip, and behind them the largest of the block; none where the weighting has no norm.
    var norms: Section?
    /// The norm of each passage, in 255ths of the largest in its strip, rounded down.
    var normParts: Section?
    /// The largest length of a passage's vector of the columns' terms in each strip, times the passage's scale.
    var shares: Section
    /// The largest such length in each strip, before scales.
    var lengths: Section
    /// That of each passage, in 255ths of the largest in its strip, rounded up.
    var lengthParts: Section
    /// What each column's weights are divided by before lengths are taken, and the query's multiplied.
    var balances: Section
    /// For each column, the largest value times scale in each strip.
    var impacts: Section
    /// The class of each passage's shape; none where the weighting has no shapes.
    var classes: Section?
  }

  let blocks: [Block]
  /// For each class the shape that makes the largest values; none where the weighting has no shapes.
  let classShapes: Section?
  /// What counts are worth at most.
  let gains: GainTable

  init(blocks: [Block], classShapes: Section?, weight: TermWeight) {
    self.blocks = blocks
    self.classShapes = classShapes
    gains = GainTable(weight, classShapes: classShapes?.values(as: Double.self))
  }

  /// Computes the bounds, on so many threads.
  ///
  /// - Complexity: O(*n*) in the size of the columns.
  init(of storage: IndexStorage, weighting: Weighting, scales: PassageScales, jobs: Int) {
    let weight = TermWeight(weighting)
    let classes = ShapeClasses(scales.shapes, weight)
    let blocks = Workers.map(storage.blocks.count, jobs: jobs) { index in
      let block = storage.blocks[index]
      let maker = Maker(
        postings: block.postings, weight: weight, scales: scales.scales[index]?.values(as: Double.self),
        shapes: scales.shapes[index]?.values(as: Double.self))
      let rarities = (0..<block.postings.layout.numbers.columns).map { column in
        let frequency = storage.frequency(ofTerm: block.postings.columnTerm(column), inSegment: block.segment)
        return weighting.passageRarity(max(1, frequency), of: storage.numbers.passages)
      }
      return maker.bounds(
        rarities, queryWeight: { weighting.queryWeight(ofCount: $0, rarity: rarities[$1]) },
        classes: classes?.classes[index])
    }
    self.init(blocks: blocks, classShapes: classes.map { Section($0.shapes) }, weight: weight)
  }
}

extension StripBounds {
  /// Makes the bounds of one block.
  struct Maker {
    let postings: PostingBlock
    let weight: TermWeight
    let scales: UnsafeBufferPointer<Double>?
    let shapes: UnsafeBufferPointer<Double>?

    func bounds(_ rarities: [Double], queryWeight: (Int, Int) -> Double, classes: Section?) -> Block {
      let balances = balances(rarities, queryWeight)
      let (lengths, impacts) = columns(zip(rarities, balances).map { $0 / Double($1) })
      let strips = lengths.count / width
      var largest = (scales: [Float](), norms: [Float](), shares: [Float](), lengths: [Float]())
      var normParts = [UInt8](repeating: 0, count: lengths.count)
      var lengthParts = normParts
      for strip in 0..<strips {
        let passages = strip * width..<min((strip + 1) * width, postings.count)
        var scale = 0.0
        var norm = 0.0
        var share = 0.0
        var length = 0.0
        for passage in passages {
          scale = max(scale, self.scale(passage))
          norm = max(norm, self.norm(passage))
          share = max(share, lengths[passage] * self.scale(passage))
          length = max(length, lengths[passage])
        }
        for passage in passages {
          if norm > 0 { normParts[passage] = UInt8(self.norm(passage) / norm * 254.999) }
          if length > 0 { lengthParts[passage] = UInt8(min(255, (lengths[passage] / length * 255).rounded(.up))) }
        }
        largest.scales.append(Float(scale).nextUp)
        largest.norms.append(Float(norm).nextUp)
        largest.shares.append(Float(share).nextUp)
        largest.lengths.append(Float(length).nextUp)
      }
      largest.norms.append(largest.norms.max() ?? 0)
      return Block(
        scales: scales.map { _ in Section(largest.scales) }, norms: scales.map { _ in Section(largest.norms) },
        normParts: scales.map { _ in Section(normParts) }, shares: Section(largest.shares),
        lengths: Section(largest.lengths), lengthParts: Section(lengthParts), balances: Section(balances),
        impacts: impacts,
        classes: classes)
    }

    /// The root of how much a column's term weighs in passages to how much in a query of such passages.
    private func balances(_ rarities: [Double], _ queryWeight: (Int, Int) -> Double) -> [Float] {
      rarities.indices.map { column in
        let counts = postings.column(column)
        var passages = 0.0
        var queries = 0.0
        // A sample will do: any balance gives a bound.
        for passage in stride(from: 0, to: postings.count, by: 16) where counts[passage] > 0 {
          passages += weight.gain(Int(counts[passage]), shapes?[passage] ?? 0) * rarities[column]
          queries += queryWeight(Int(counts[passage]), column)
        }
        let balance = Float((passages / queries).squareRoot())
        return balance > 1e-6 && balance < 1e6 ? balance : 1
      }
    }

    private func scale(_ passage: Int) -> Double { scales?[passage] ?? 1 }

    private func norm(_ passage: Int) -> Double {
      let scale = scale(passage)
      return scale > 0 ? 1 / scale : 0
    }

    /// The length of each passage's vector of the columns' terms, zero for the padding; and for each column the largest
    /// value times scale in each strip.
    private func columns(_ rarities: [Double]) -> (lengths: [Double], impacts: Section) {
      let padded = PostingLayout.paddedPassages(postings.count)
      let strips = padded / width
      let values = shapes == nil ? (0..<256).map { weight.gain($0, 0) } : []
      var squares = [Double](repeating: 0, count: padded)
      let impacts = Section(count: 4 * strips * rarities.count) { bytes in
        let rows = bytes.bindMemory(to: Float.self)
        for (column, rarity) in rarities.enumerated() {
          let counts = postings.column(column)
          let square = rarity * rarity
          let own = values.map { $0 * $0 * square }
          for strip in 0..<strips {
            let passages = strip * width..<min((strip + 1) * width, postings.count)
            let largest =
              shapes == nil
              ? add(counts, passages, values, own, to: &squares) : add(counts, passages, square, to: &squares)
            rows[column * strips + strip] = Float(largest).nextUp
          }
        }
      }
      return (squares.map { $0.squareRoot() }, impacts)
    }

    /// Adds the squares of a column's weights in a strip, where values depend on the count alone.
    ///
    /// - Returns: The largest value times scale.
    private func add(
      _ counts: UnsafePointer<UInt8>, _ passages: Range<Int>, _ values: [Double], _ squares: [Double],
      to sums: inout [Double]
    ) -> Double {
      var largest = 0.0
      // A count of 0 adds 0; to ask for it would be a guess that is mostly wrong.
      for passage in passages {
        let count = Int(counts[passage])
        let share = values[count] * scale(passage)
        largest = share > largest ? share : largest
        sums[passage] += squares[count]
      }
      return largest
    }

    /// The same where values depend on the passage, too.
    private func add(
      _ counts: UnsafePointer<UInt8>, _ passages: Range<Int>, _ square: Double, to sums: inout [Double]
    ) -> Double {
      var largest = 0.0
      for passage in passages where counts[passage] > 0 {
        let value = weight.gain(Int(counts[passage]), shapes?[passage] ?? 0)
        largest = max(largest, value * scale(passage))
        sums[passage] += value * value * square
      }
      return largest
    }
  }
}
