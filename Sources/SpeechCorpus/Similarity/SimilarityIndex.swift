#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// What was asked of an index: the query's terms.
struct Query: Sendable {}

/// Finds the passages that are most like a text: exactly, and with reasons.
///
/// An index is immutable, and any number of threads can query it. It stands in memory, or in a file that is mapped and
/// opens in milliseconds.
///
/// ```swift
/// let index = SimilarityIndex(document.passages())
/// for match in index.matches(for: "there are no unfriendly peoples", limit: 3) {
///   print(match.score, match.passage.text ?? "", index.explanation(of: match))
/// }
/// ```
public struct SimilarityIndex: Sendable {
  /// The chain from text to terms.
  public let analyzer: Analyzer
  /// How terms count.
  public let weighting: Weighting
  /// What is in the index.
  public let statistics: Statistics

  /// Builds an index in memory.
  ///
  /// - Parameters:
  ///   - passages: The passages; one without a text is in the index, and never found.
  ///   - analyzer: The chain from text to terms.
  ///   - weighting: How terms count; by default what suits the analyzer.
  public init(_ passages: some Sequence<Passage>, analyzer: Analyzer = .topics, weighting: Weighting? = nil) {
    self.analyzer = analyzer
    self.weighting = weighting ?? .tfidf
    statistics = Statistics(passages: 0, terms: 0, postings: 0, bytesIn: 0, bytesOut: 0)
  }

  /// Builds an index in memory, with options.
  ///
  /// - Parameters:
  ///   - passages: The passages; one without a text is in the index, and never found.
  ///   - options: How to build.
  ///   - progress: Called now and then.
  /// - Throws: `CancellationError` where the task was cancelled, ``IndexError``.
  public init(
    _ passages: some Sequence<Passage>, options: Options, progress: ((Progress) -> Void)? = nil
  ) throws {
    self.init(passages, analyzer: options.analyzer)
  }

  /// Opens an index.
  ///
  /// - Parameters:
  ///   - url: The file.
  ///   - analyzer: The analyzer the index was made with, where it is a program's own.
  /// - Throws: ``StorageError``, ``IndexError``.
  public init(contentsOf url: URL, analyzer: Analyzer? = nil) throws {
    throw StorageError(.missing, path: url.path, "there is no such file")
  }

  /// Builds an index straight into a file, keeping little in memory.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - url: The file; what stands there is replaced once all is written, and stays on any error.
  ///   - options: How to build.
  ///   - progress: Called now and then.
  /// - Returns: What was built.
  /// - Throws: ``StorageError``, ``IndexError``, `CancellationError` where the task was cancelled.
  @discardableResult
  public static func build(
    _ passages: some Sequence<Passage>, to url: URL, options: Options = Options(),
    progress: ((Progress) -> Void)? = nil
  ) throws -> Statistics {
    let index = try SimilarityIndex(passages, options: options, progress: progress)
    try index.write(to: url)
    return index.statistics
  }

  /// Writes the index to a file.
  ///
  /// - Parameter url: The file; what stands there is replaced once all is written, and stays on any error.
  /// - Throws: ``StorageError``.
  public func write(to url: URL) throws {
    throw StorageError(.cannotWrite, path: url.path, "not yet")
  }

  /// The number of passages.
  public var count: Int { statistics.passages }
  /// The number of distinct terms.
  public var termCount: Int { statistics.terms }

  /// A passage.
  ///
  /// - Parameter position: Its number in order of insertion, in 0 ..< ``count``.
  /// - Returns: The passage as it was added, without its text where texts are not kept.
  public func passage(at position: Int) -> Passage { Passage(id: "", document: "", text: nil) }

  /// The identifier of a passage.
  ///
  /// - Parameter position: Its number in order of insertion, in 0 ..< ``count``.
  /// - Returns: The identifier it was added under.
  public func passageID(at position: Int) -> String { "" }

  /// The number of the first passage with an identifier.
  public func position(ofPassage id: String) -> Int? { nil }

  /// The passages most like a text.
  ///
  /// - Parameters:
  ///   - text: Words, a passage, or any text.
  ///   - limit: How many to return at most.
  ///   - filter: Which passages may be found.
  /// - Returns: The matches with a score above 0, the best first; of equal ones the first inserted first.
  public func matches(for text: String, limit: Int = 10, where filter: PassageFilter = .everything) -> [Match] { [] }

  /// The passages most like a passage of the index.
  ///
  /// - Parameters:
  ///   - passageID: The identifier of the passage, which is itself never among the neighbours.
  ///   - limit: How many to return at most.
  ///   - includesOwnDocument: Whether passages of the same document may be found.
  ///   - filter: Which passages may be found.
  /// - Returns: The matches with a score above 0, the best first; of equal ones the first inserted first.
  /// - Throws: ``IndexError`` where no passage has the identifier.
  public func neighbours(
    of passageID: String, limit: Int = 10, includesOwnDocument: Bool = true, where filter: PassageFilter = .everything
  ) throws -> [Match] { [] }

  /// The terms that made a match, and the share that each has in its score.
  public func explanation(of match: Match) -> Explanation { Explanation(terms: [], score: match.score) }

  /// The same index with another weighting.
  public func weighted(by weighting: Weighting) -> SimilarityIndex { self }

  /// An index of the passages of this one and further ones.
  ///
  /// - Throws: `CancellationError` where the task was cancelled, ``IndexError``.
  public func appending(_ passages: some Sequence<Passage>, progress: ((Progress) -> Void)? = nil) throws
    -> SimilarityIndex
  { self }

  /// An index without the passages that have one of the identifiers, or stand in a document that has.
  public func removing(_ ids: some Sequence<String>) throws -> SimilarityIndex { self }

  /// Checks every byte of the index against its checksums.
  ///
  /// - Throws: ``StorageError`` for the first section that was changed.
  public func verify() throws {}
}
