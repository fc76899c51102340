/// The terms that made a match, and the share that each has in its score.
public struct Explanation: Sendable, Hashable, Codable {
  /// A term that stands in the query and in the passage.
  public struct Term: Sendable, Hashable, Codable {
    /// The term, as the analyzer made it.
    public let term: String
    /// What it adds to the score.
    public let weight: Double
  }

  /// The terms, the heaviest first; the weights add up to ``score``.
  public let terms: [Term]
  /// The score that they make.
  public let score: Double
}

extension Explanation: CustomStringConvertible {
  /// The terms with their weights, the heaviest first.
  public var description: String {
    terms.map { "\($0.term) \(($0.weight * 10_000).rounded() / 10_000)" }.joined(separator: ", ")
  }
}
