/// Finds the best passages by sums in 16 bits that are never too small, and scores only what they let through.
///
/// Block by block, the lists of the query's terms are added up in whole numbers, each term rounded up. Then strips of 64
/// passages, and passages, are passed over whose sum cannot reach the worst of the best so far, even with the most that
/// their columns could add (``StripBounds``); for the others the columns are read. What is still in reach is scored as
/// ``ExhaustiveScorer`` defines it, so that results do not depend on any rounding.
///
/// That frequent terms need not be read for passages that cannot make it is the idea of MaxScore (Turtle and Flood 1995);
/// bounds for short runs of passages are that of block-max pruning (Ding and Suel 2011; Mallia, Suel and Tonellotto 2024).
struct SelectingScorer: ~Copyable {
  /// Up to so many columns are bounded one by one, more of them together.
  private static let fewColumns = 6
  /// A strip with so many passages to complete is completed as a whole.
  private static let manyPassages = 4
  /// Sums are scaled to stay below this, so that differences of sums and thresholds fit into 16 bits with a sign.
  private static let largestSum = 12_000.0
  /// How far sums may be too large at most by the rounding of weights.
  private static let largestError = 2300.0
  /// What no sum reaches: marks a passage that has to be looked at.
  private static let marked: UInt16 = 16_383
  /// From so many strips the first threshold is taken.
  private static let leadingStrips = 4

  private let similarity: SimilarityIndex
  private let query: ResolvedQuery
  private let bounds: StripBounds
  private let isNatural: Bool
  private(set) var best: BestMatches
  /// What a passage's gains, scaled, must reach to be among the best.
  private var bar = 0.0
  /// What every passage has before any gain, with BM25L and BM25+.
  private let base: Double
  /// How many passages are still to be scored without regard to their gains, because all score above 0.
  private var unconditional: Int
  /// The query's length, its largest weight, and the sum of its coefficients.
  private let length: Double
  private let peak: Double
  private let total: Double

  private var placed: PlacedQuery
  /// The passages of the block that were scored before the others.
  private var scored: [Int] = []
  /// Whether whole strips can be completed as fast as a few passages.
  private var completesStrips = false
  private var columns: [Column] = []
  private let scratch: Scratch

  /// Prepares for a query; nothing where only the exhaustive plan gives exact results.
  init?(_ query: ResolvedQuery, in similarity: SimilarityIndex, limit: Int) {
    guard limit <= 256, query.coefficients.count <= 2048 else { return nil }
    for coefficient in query.coefficients where coefficient != 0 {
      // Far from where single precision ends.
      guard coefficient > 1e-15, coefficient < 1e15 else { return nil }
    }
    self.similarity = similarity
    self.query = query
    bounds = similarity.bounds
    isNatural = similarity.termWeight.isNatural
    best = BestMatches(limit: limit)
    let absent = similarity.termWeight.absent
    base = query.coefficients.reduce(0) { $0 + $1 * absent }
    unconditional = absent > 0 ? limit : 0
    length = query.weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
    peak = query.weights.max() ?? 0
    total = query.coefficients.reduce(0, +)
    placed = PlacedQuery(similarity.termWeight)
    scratch = Scratch()
  }

  /// Takes in the passages of a block.
  ///
  /// - Parameters:
  ///   - block: The block.
  ///   - index: Its number.
  ///   - allowed: Which passages may be found, or all.
  mutating func score(_ block: IndexBlock, _ index: Int, allowed: [Bool]?) {
    placed.place(query, in: block)
    guard !placed.terms.isEmpty else { return }
    let scales = similarity.scales
    var place = Place(
      block: block, postings: block.postings, bounds: bounds.blocks[index],
      scales: scales.scales[index]?.values(as: Double.self).baseAddress,
      shapes: scales.shapes[index]?.values(as: Double.self).baseAddress,
      classes: bounds.blocks[index].classes?.values(as: UInt8.self).baseAddress, allowed: allowed, unit: 0,
      columnLength: 0, strips: PostingLayout.paddedPassages(block.postings.count) / StripBounds.width)
    place.unit = largestGain(in: place) / Self.largestSum
    scored.removeAll(keepingCapacity: true)
    scoreFirstPassages(place)
    guard place.unit > 1e-30, place.unit < 1e30 else {
      // No bound to go by.
      for passage in 0..<block.postings.count { take(passage, place) }
      return
    }
    addLists(&place)
    boundColumns(place)
    if best.threshold == 0 { scoreLeaders(place) }
    if columns.count <= Self.fewColumns { collectStrips(place) } else { collectPassages(place) }
    scratch.sums.update(repeating: 0, count: place.strips * StripBounds.width)
  }

  /// What the query's terms can add to any passage of a block, before its scale.
  private func largestGain(in place: Place) -> Double {
    let norm = Double(place.bounds.norms?.values(as: Float.self).last ?? 1)
    switch similarity.weighting.passageNorm {
    case .euclidean: return norm * length
    case .manhattan: return norm * peak
    case .none, .pivoted: return total * bounds.gains.largest
    }
  }

  /// How far sums may be too large if the weights of all terms are whole numbers of units: by the counts of a passage,
  /// which its norm bounds.
  private func largestError(in place: Place) -> Double {
    guard similarity.weighting.passageNorm == .euclidean, let norm = place.bounds.norms?.values(as: Float.self).last
    else { return .infinity }
    var square = 0.0
    for term in placed.terms {
      let inverse = query.weights[term.queryNumber] / term.coefficient
      square += inverse * inverse
    }
    return Double(norm) * square.squareRoot()
  }

  /// Adds up the lists, and notes the columns.
  private mutating func addLists(_ place: inout Place) {
    let steps = isNatural && largestError(in: place) < Self.largestError
    completesStrips = steps
    columns.removeAll(keepingCapacity: true)
    let impacts = place.bounds.impacts.values(as: Float.self).baseAddress
    let balances = place.bounds.balances.values(as: Float.self)
    let perUnit = 1 / place.unit
    var square = 0.0
    let hasExceptions = place.postings.layout.numbers.exceptions > 0
    for term in placed.terms {
      let weight = term.coefficient * perUnit
      let factor = Self.whole(weight * (isNatural ? 0x1p32 : 0x1p32 / GainTable.unit))
      if let passages = term.passages {
        if isNatural, steps {
          Self.add(passages, term.counts, term.number, step: Self.step(weight), to: scratch.sums)
        } else if isNatural {
          Self.add(passages, term.counts, term.number, factor, to: scratch.sums)
        } else if let classes = place.classes {
          let count = place.postings.count
          bounds.gains.values.withUnsafeBufferPointer { values in
            guard let values = values.baseAddress else { return }
            Self.add(passages, term.counts, term.number, factor, values, classes, count, to: scratch.sums)
          }
        } else {
          bounds.gains.values.withUnsafeBufferPointer { values in
            guard let values = values.baseAddress else { return }
            Self.add(passages, term.counts, term.number, factor, values, to: scratch.sums)
          }
        }
      } else if let impacts {
        columns.append(
          Column(
            counts: term.counts, impacts: impacts + term.number * place.strips, coefficient: term.coefficient,
            step: Self.step(weight), factor: factor))
        let balanced = query.weights[term.queryNumber] * Double(balances[term.number])
        square += balanced * balanced
      }
    }
    place.columnLength = square.squareRoot()
    guard hasExceptions else { return }
    for term in placed.terms {
      for exception in place.postings.exceptions(ofTerm: term.vocabularyNumber) {
        scratch.sums[exception.passage] = Self.marked
      }
    }
  }

  /// Computes what the columns can add in each strip.
  private func boundColumns(_ place: Place) {
    let bounds = scratch.columnBounds
    let strips = place.strips
    if columns.count <= Self.fewColumns {
      bounds.update(repeating: 0, count: strips)
      for column in columns {
        let weight = Float(column.coefficient)
        let impacts = column.impacts
        for strip in 0..<strips { bounds[strip] += weight * impacts[strip] }
      }
    } else {
      let length = Float(place.columnLength)
      guard let shares = place.bounds.shares.values(as: Float.self).baseAddress else { return }
      for strip in 0..<strips { bounds[strip] = length * shares[strip] }
    }
  }

  // MARK: Going through a block

  /// Scores the first passages of all, where every passage is a match: no later one without any gain comes before them.
  private mutating func scoreFirstPassages(_ place: Place) {
    var passage = 0
    while unconditional > 0, passage < place.postings.count {
      if place.allowed?[passage] ?? true {
        take(passage, place)
        scored.append(passage)
        unconditional -= 1
      }
      passage += 1
    }
  }

  /// Scores the passages that look best, so that the others can be measured against something.
  private mutating func scoreLeaders(_ place: Place) {
    var leading = BestMatches(limit: Self.leadingStrips)
    let scales = place.bounds.scales?.values(as: Float.self)
    for strip in 0..<place.strips {
      let sum = Float(Self.largest(scratch.sums + strip * StripBounds.width)) * Float(place.unit)
      leading.offer(Double(sum * (scales?[strip] ?? 1) + scratch.columnBounds[strip]), strip)
    }
    var leaders = BestMatches(limit: best.limit)
    for strip in leading.sorted() {
      for passage in place.passages(ofStrip: strip.position) {
        leaders.offer(gain(of: passage, place), passage)
      }
    }
    for leader in leaders.sorted() where leader.score > 0 && !scored.contains(leader.position) {
      take(leader.position, place)
      scored.append(leader.position)
    }
  }

  /// Goes through the strips, and completes those that may hold one of the best.
  private mutating func collectStrips(_ place: Place) {
    let stripScales = place.bounds.scales?.values(as: Float.self)
    let stripNorms = place.bounds.norms?.values(as: Float.self)
    let normParts = place.bounds.normParts?.values(as: UInt8.self).baseAddress
    let unit = Float(place.unit)
    for strip in 0..<place.strips {
      let start = strip * StripBounds.width
      let own = scratch.sums + start
      let scale = stripScales?[strip] ?? 1
      guard scale > 0 else { continue }
      // Bounds are lowered a little for the rounding on their way.
      let bar = 0.9999 * Float(self.bar)
      let rest = bar - 1.0001 * scratch.columnBounds[strip]
      if rest >= 0, !Self.anyOver(own, Self.threshold(rest / (scale * unit))) { continue }
      var sums = UnsafePointer(own)
      let stripNorm = (stripNorms?[strip] ?? 1) / unit
      let parts = normParts.map { $0 + start } ?? UnsafePointer(scratch.wholes)
      if !columns.isEmpty {
        if rest >= 0, Self.differences(own, parts, Self.multiplier(rest * stripNorm), into: scratch.differences) == 0 {
          continue
        }
        complete(own, start, place)
        sums = UnsafePointer(scratch.completed)
      }
      let norm = Self.multiplier(bar * stripNorm)
      guard Self.differences(sums, parts, norm, into: scratch.differences) > 0 else { continue }
      takeMarked(start, place, isComplete: true)
    }
  }

  /// Adds the columns to the sums of a strip.
  private func complete(_ own: UnsafePointer<UInt16>, _ start: Int, _ place: Place) {
    let completed = scratch.completed
    // Each column has one cache line here. To touch them all first, and do nothing else, waits for many at a time.
    var touched: UInt8 = 0
    for column in columns { touched |= column.counts[start] }
    scratch.differences[0] = Int16(truncatingIfNeeded: touched)
    for index in 0..<StripBounds.width { completed[index] = own[index] }
    for column in columns {
      let counts = column.counts + start
      if isNatural {
        Self.add(counts, column.step, to: completed)
      } else {
        bounds.gains.values.withUnsafeBufferPointer { values in
          guard let values = values.baseAddress else { return }
          if let classes = place.classes {
            let count = min(StripBounds.width, place.postings.count - start)
            Self.add(counts, column.factor, values, classes + start, count, to: completed)
          } else {
            Self.add(counts, column.factor, values, to: completed)
          }
        }
      }
    }
  }

  /// Goes through the strips and the passages, and completes those that may be among the best.
  private mutating func collectPassages(_ place: Place) {
    let stripScales = place.bounds.scales?.values(as: Float.self)
    let stripNorms = place.bounds.norms?.values(as: Float.self)
    let normParts = place.bounds.normParts?.values(as: UInt8.self).baseAddress
    let lengths = place.bounds.lengths.values(as: Float.self)
    guard let lengthParts = place.bounds.lengthParts.values(as: UInt8.self).baseAddress else { return }
    let unit = Float(place.unit)
    let length = Float(place.columnLength) * 1.0001
    for strip in 0..<place.strips {
      let start = strip * StripBounds.width
      let own = scratch.sums + start
      let scale = stripScales?[strip] ?? 1
      guard scale > 0 else { continue }
      // Bounds are lowered a little for the rounding on their way.
      let bar = 0.9999 * Float(self.bar)
      let rest = bar - 1.0001 * scratch.columnBounds[strip]
      if rest >= 0, !Self.anyOver(own, Self.threshold(rest / (scale * unit))) { continue }
      let norm = Self.multiplier(bar * (stripNorms?[strip] ?? 1) / unit)
      let parts = normParts.map { $0 + start } ?? UnsafePointer(scratch.wholes)
      let columns = Self.whole(Double(length * lengths[strip] / unit) * 256 / 255) + 1
      if columns < UInt64(Self.marked) {
        let length = UInt16(truncatingIfNeeded: columns)
        let count = Self.differences(own, parts, norm, lengthParts + start, length, into: scratch.differences)
        guard count > 0 else { continue }
        if !completesStrips || count < Self.manyPassages {
          takeMarked(start, place, isComplete: false)
          continue
        }
      }
      complete(own, start, place)
      guard Self.differences(scratch.completed, parts, norm, into: scratch.differences) > 0 else { continue }
      takeMarked(start, place, isComplete: true)
    }
  }

  /// Scores the passages of a strip whose difference to the threshold is negative, where their gains can reach the bar.
  private mutating func takeMarked(_ start: Int, _ place: Place, isComplete: Bool) {
    let words = UnsafeRawPointer(scratch.differences).assumingMemoryBound(to: UInt64.self)
    for word in 0..<StripBounds.width / 4 {
      var signs = UInt64(littleEndian: words[word]) & 0x8000_8000_8000_8000
      while signs != 0 {
        let passage = start + 4 * word + signs.trailingZeroBitCount / 16
        signs &= signs &- 1
        guard passage < place.postings.count, place.allowed?[passage] ?? true else { continue }
        let sum = isComplete && !columns.isEmpty ? scratch.completed[passage - start] : scratch.sums[passage]
        if sum < Self.marked {
          var gain = Double(sum) * place.unit
          if !isComplete { gain += columnGain(of: passage, place) }
          gain *= place.scales?[passage] ?? 1
          guard gain > 0, gain * 1.0001 >= bar else { continue }
        }
        if !scored.isEmpty, scored.contains(passage) { continue }
        take(passage, place)
      }
    }
  }

  /// What a passage's terms add to its score, about.
  private func gain(of passage: Int, _ place: Place) -> Double {
    guard place.allowed?[passage] ?? true else { return 0 }
    let gain = Double(scratch.sums[passage]) * place.unit + columnGain(of: passage, place)
    return gain * (place.scales?[passage] ?? 1)
  }

  /// What the columns add to a passage at most, before its scale.
  @inline(__always)
  private func columnGain(of passage: Int, _ place: Place) -> Double {
    var sum = 0.0
    if isNatural {
      for column in columns { sum += column.coefficient * Double(Int32(column.counts[passage])) }
    } else {
      let row = place.classes == nil ? 1 : ShapeClasses.count
      let highest = place.classes == nil ? 255 : GainTable.rows - 1
      let shape = place.classes.map { Int($0[passage]) } ?? 0
      bounds.gains.values.withUnsafeBufferPointer { values in
        for column in columns {
          sum += column.coefficient * Double(values[min(Int(column.counts[passage]), highest) * row + shape])
        }
      }
      sum /= GainTable.unit
    }
    return sum
  }

  /// Scores a passage, and keeps it if it is among the best.
  private mutating func take(_ passage: Int, _ place: Place) {
    guard place.allowed?[passage] ?? true else { return }
    let score = placed.score(
      of: passage, in: place.postings, shape: place.shapes?[passage] ?? 0, scale: place.scales?[passage] ?? 1)
    guard score > 0 else { return }
    best.offer(score, place.block.start + passage)
    bar = max(0, best.threshold * (1 - 1e-9) - base)
  }
}
