/// Two passages of an index that are alike.
public struct Pair: Sendable {
  /// The number of the passage that was inserted first.
  public let first: Int
  /// The number of the other passage.
  public let second: Int
  /// How alike they are: a cosine in 0...1.
  public let score: Double
  /// The index they stand in.
  let index: SimilarityIndex

  /// The identifier of the passage that was inserted first.
  public var firstID: String { index.passageID(at: first) }
  /// The identifier of the other passage.
  public var secondID: String { index.passageID(at: second) }
}

extension Pair: Equatable {
  /// Whether two pairs name the same passages with the same score.
  public static func == (left: Pair, right: Pair) -> Bool {
    left.first == right.first && left.second == right.second && left.score == right.score
  }
}

extension Pair: CustomStringConvertible {
  /// The identifiers and the score on a line.
  public var description: String { "\(firstID) \(secondID) \(score)" }
}

extension SimilarityIndex {
  /// All pairs of passages that are at least so alike, each once.
  ///
  /// Pairs are found while they are asked for, passage after passage, so that they need not fit into memory. The results
  /// are those of comparing every two passages. It must not matter which of two passages is compared with the other, so
  /// where the index's weighting treats the two differently, or is no cosine, scikit-learn's sublinear TF-IDF cosine
  /// takes its place, for which norms are computed in one pass over the postings.
  ///
  /// - Parameters:
  ///   - minimumScore: The least score, more than 0; the higher, the faster.
  ///   - limit: How many pairs of a passage count: a pair is left out where neither passage has it among its best so many.
  ///     All pairs are found before the first one comes where there is a limit.
  /// - Returns: The pairs in order of the first passage; of one passage the best first, of equal ones the first inserted
  ///   first.
  /// - Complexity: O(*n* · *m*) in the number of passages and the number of those that share a rare term with a passage.
  public func pairs(minimumScore: Double, limit: Int? = nil) -> Pairs {
    Pairs(index: weighting.isSymmetricCosine ? self : weighted(by: .sklearn(sublinear: true)), minimumScore, limit)
  }

  /// The pairs of passages of an index that are alike, found one passage at a time.
  public struct Pairs: Sequence, Sendable {
    private let index: SimilarityIndex
    private let minimumScore: Double
    private let limit: Int?

    init(index: SimilarityIndex, _ minimumScore: Double, _ limit: Int?) {
      self.index = index
      self.minimumScore = minimumScore
      self.limit = limit
    }

    /// Starts over from the first passage.
    public func makeIterator() -> Iterator {
      let all = Iterator(PairFinder(index, minimumScore: minimumScore))
      guard let limit else { return all }
      return Iterator(Self.best(limit, of: all))
    }

    /// The pairs that are among the best so many of one of their passages, in the same order.
    private static func best(_ limit: Int, of all: Iterator) -> [Pair] {
      let pairs = Array(IteratorSequence(all))
      let order = pairs.indices.sorted { left, right in
        if pairs[left].score != pairs[right].score { return pairs[left].score > pairs[right].score }
        return (pairs[left].first, pairs[left].second) < (pairs[right].first, pairs[right].second)
      }
      var counts: [Int: Int] = [:]
      var isKept = [Bool](repeating: false, count: pairs.count)
      for number in order {
        for passage in [pairs[number].first, pairs[number].second] {
          counts[passage, default: 0] += 1
          if counts[passage, default: 0] <= limit { isKept[number] = true }
        }
      }
      return pairs.indices.filter { isKept[$0] }.map { pairs[$0] }
    }

    /// Goes through the pairs.
    public struct Iterator: IteratorProtocol {
      private let finder: PairFinder?
      private var found: [Pair] = []
      private var place = 0

      init(_ finder: PairFinder) { self.finder = finder }

      init(_ pairs: [Pair]) {
        finder = nil
        found = pairs
      }

      /// The next pair.
      public mutating func next() -> Pair? {
        while place == found.count {
          guard let more = finder?.pairsOfNextPassage() else { return nil }
          found = more
          place = 0
        }
        defer { place += 1 }
        return found[place]
      }
    }
  }
}
