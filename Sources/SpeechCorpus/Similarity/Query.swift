/// What was asked of an index: the terms, in byte order, and how often each stands in the query.
struct Query: Sendable {
  let terms: [(term: [UInt8], count: Int)]

  init(terms: [(term: [UInt8], count: Int)]) { self.terms = terms }

  /// The terms of a text.
  init(_ text: String, analyzer: Analyzer) {
    var text = text
    var found = text.withUTF8 { Terms(UnsafeRawBufferPointer($0), analyzer: analyzer) }
    terms = found.counted()
  }

  /// The terms of a text as they are found: their bytes one after another, and where each stands.
  private struct Terms {
    private struct Place {
      /// The first eight bytes as a number that orders as they do.
      var head: UInt64
      var start: Int
      var end: Int
    }

    private var letters: [UInt8] = []
    private var places: [Place] = []

    init(_ text: UnsafeRawBufferPointer, analyzer: Analyzer) {
      guard case .words = analyzer.kind, !analyzer.needsContext(text) else {
        analyzer.forEachTerm(of: text) { add($0) }
        return
      }
      letters.reserveCapacity(text.count)
      places.reserveCapacity(text.count / 5)
      analyzer.forEachRun(in: text) { run in
        if run.contains(where: { $0 >= 0x80 }) {
          for term in analyzer.terms(ofRun: run) { add(term) }
        } else if run.count > 1 {
          // What analyzing the run would give, without the detour.
          add(run.lazy.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 })
        }
      }
    }

    private mutating func add(_ term: some Sequence<UInt8>) {
      let start = letters.count
      letters.append(contentsOf: term)
      var head: UInt64 = 0
      for index in 0..<8 { head = head &<< 8 | (start + index < letters.count ? UInt64(letters[start + index]) : 0) }
      places.append(Place(head: head, start: start, end: letters.count))
    }

    /// The distinct terms in byte order, with their counts.
    mutating func counted() -> [(term: [UInt8], count: Int)] {
      letters.withUnsafeBufferPointer { letters in
        places.sort { left, right in
          if left.head != right.head { return left.head < right.head }
          return letters[left.start..<left.end].lexicographicallyPrecedes(letters[right.start..<right.end])
        }
        var terms: [(term: [UInt8], count: Int)] = []
        terms.reserveCapacity(places.count)
        for place in places {
          let term = letters[place.start..<place.end]
          if let last = terms.last, last.term.count == term.count, last.term.elementsEqual(term) {
            terms[terms.count - 1].count += 1
          } else {
            terms.append((Array(term), 1))
          }
        }
        return terms
      }
    }
  }
}

/// The terms of a query that an index knows, in byte order, and what each counts there.
struct ResolvedQuery: Sendable {
  /// The terms.
  private(set) var terms: [[UInt8]] = []
  /// The weight of each term in the query.
  private(set) var weights: [Double] = []
  /// What the value of a term's count in a passage is multiplied by: its weight in the query times its rarity.
  private(set) var coefficients: [Double] = []
  /// The number of each term in each segment, or -1.
  private var numbers: [Int32] = []
  private let segmentCount: Int

  /// Looks the terms of a query up.
  init(_ query: Query, in index: SimilarityIndex) {
    let storage = index.storage
    segmentCount = storage.segments.count
    var counts: [(count: Int, frequency: Int)] = []
    for (term, count) in query.terms {
      var frequency = 0
      let start = numbers.count
      term.withUnsafeBytes { term in
        for segment in storage.segments {
          let number = segment.vocabulary.number(of: term)
          if let number { frequency += segment.vocabulary.frequency(number) }
          numbers.append(number.map { Int32(truncatingIfNeeded: $0) } ?? -1)
        }
      }
      if frequency > 0 {
        terms.append(term)
        counts.append((count, frequency))
      } else {
        // A term that no passage holds adds nothing, and must not weigh on the query's norm.
        numbers.removeSubrange(start...)
      }
    }
    weights = index.weighting.queryWeights(counts, of: index.count, pivot: storage.averageDistinct)
    coefficients = weights
    for (place, count) in counts.enumerated() {
      coefficients[place] *= index.weighting.passageRarity(count.frequency, of: index.count)
    }
  }

  /// The number of a term in a segment.
  @inline(__always)
  func number(ofTerm term: Int, in segment: Int) -> Int? {
    let number = numbers[term * segmentCount + segment]
    return number < 0 ? nil : Int(number)
  }
}
