extension SimilarityIndex {
  /// How an index is built.
  public struct Options: Sendable {
    /// The chain from text to terms.
    public var analyzer: Analyzer
    /// How terms count; a query can choose another by ``SimilarityIndex/weighted(by:)``.
    public var weighting: Weighting
    /// Whether the passages' texts are kept in the index.
    public var keepsTexts: Bool
    /// How many threads build; results do not depend on it.
    public var jobs: Int

    /// Creates options; the defaults are right for finding what is about the same matter.
    ///
    /// - Parameters:
    ///   - analyzer: The chain from text to terms.
    ///   - weighting: How terms count; by default what suits the analyzer.
    ///   - keepsTexts: Whether texts are kept.
    ///   - jobs: How many threads build, at least 1.
    public init(
      analyzer: Analyzer = .topics, weighting: Weighting? = nil, keepsTexts: Bool = true, jobs: Int = 1
    ) {
      self.analyzer = analyzer
      self.weighting = weighting ?? .suited(to: analyzer)
      self.keepsTexts = keepsTexts
      self.jobs = max(1, jobs)
    }
  }

  /// How far building has come.
  public struct Progress: Sendable, Hashable {
    /// The passages indexed so far.
    public let passages: Int
    /// Their texts' length so far, in UTF-8 bytes.
    public let bytes: Int
    /// How much was read of the corpora they are in, in bytes: of their ``Corpus/byteCount`` in the end.
    public internal(set) var bytesRead = 0
  }

  /// What is in an index.
  public struct Statistics: Sendable, Hashable, Codable {
    /// The number of passages.
    public let passages: Int
    /// The number of distinct terms.
    public let terms: Int
    /// The number of pairs of a term and a passage that holds it.
    public let postings: Int
    /// The length of the indexed texts, in UTF-8 bytes.
    public let bytesIn: Int
    /// The size of the index, in bytes.
    public let bytesOut: Int

    private enum CodingKeys: String, CodingKey {
      case passages, terms, postings
      case bytesIn = "bytes_in"
      case bytesOut = "bytes_out"
    }
  }
}
