/// A passage that was found for a query.
public struct Match: Sendable {
  /// The place in the list of results, from 1.
  public let rank: Int
  /// How alike the passage is to the query: with a cosine weighting 0...1, with the others any positive number.
  public let score: Double
  /// The number of the passage in its index, in order of insertion, from 0.
  public let position: Int
  /// The index it was found in.
  let index: SimilarityIndex
  /// What was asked.
  let query: Query

  /// The passage.
  ///
  /// - Complexity: O(*n*) in its length: it is read from the index at each call.
  public var passage: Passage { index.passage(at: position) }
  /// The identifier of the passage.
  public var id: String { index.passageID(at: position) }
}

extension Match: Equatable {
  /// Whether two matches name the same place of the same rank with the same score.
  public static func == (left: Match, right: Match) -> Bool {
    left.rank == right.rank && left.score == right.score && left.position == right.position
  }
}

extension Match: CustomStringConvertible {
  /// Rank, score and identifier on a line.
  public var description: String { "\(rank). \(score) \(id)" }
}
