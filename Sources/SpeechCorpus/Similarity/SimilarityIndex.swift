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
///
/// Inside, passages lie in blocks of 32,768 (`PostingBlock`), blocks that share a vocabulary form a segment, and counts
/// are kept, not weights. So a weighting can be chosen when querying, and an index grows by segments without touching
/// those that are there. What depends on all passages at once, rarities and norms, stands apart (`PassageScales`).
public struct SimilarityIndex: Sendable {
  /// The chain from text to terms.
  public let analyzer: Analyzer
  /// How terms count.
  public let weighting: Weighting
  let storage: IndexStorage
  let scales: PassageScales
  let bounds: StripBounds
  let termWeight: TermWeight

  init(
    storage: IndexStorage, analyzer: Analyzer, weighting: Weighting, scales: PassageScales? = nil,
    bounds: StripBounds? = nil, jobs: Int = 1
  ) {
    self.storage = storage
    self.analyzer = analyzer
    self.weighting = weighting
    let scales = scales ?? PassageScales(of: storage, weighting: weighting, jobs: jobs)
    self.scales = scales
    self.bounds = bounds ?? StripBounds(of: storage, weighting: weighting, scales: scales, jobs: jobs)
    termWeight = TermWeight(weighting)
  }

  /// Builds an index in memory.
  ///
  /// An index has room for terms of 4 GiB, all different ones together, which is more than words ever need; longer runs of
  /// them may not fit. Passages whose terms do not are left out, and all behind them; ``init(_:options:progress:)`` throws.
  ///
  /// - Parameters:
  ///   - passages: The passages; one without a text is in the index, and never found.
  ///   - analyzer: The chain from text to terms.
  ///   - weighting: How terms count; by default what suits the analyzer.
  /// - Complexity: O(*n*) in the length of the texts.
  public init(_ passages: some Sequence<Passage>, analyzer: Analyzer = .topics, weighting: Weighting? = nil) {
    var builder = IndexBuilder(options: Options(analyzer: analyzer, weighting: weighting))
    for passage in passages { builder.add(passage) }
    self.init(builder, options: Options(analyzer: analyzer, weighting: weighting))
  }

  /// Builds an index in memory, with options.
  ///
  /// - Parameters:
  ///   - passages: The passages; one without a text is in the index, and never found.
  ///   - options: How to build.
  ///   - progress: Called after every few thousand passages.
  /// - Throws: ``IndexError`` where the terms are longer than 4 GiB together, `CancellationError` where the task was cancelled.
  public init(
    _ passages: some Sequence<Passage>, options: Options, progress: ((Progress) -> Void)? = nil
  ) throws {
    var builder = IndexBuilder(options: options)
    try builder.add(passages, progress: progress)
    try builder.settle()
    self.init(builder, options: options)
  }

  /// Finishes what was built, behind the passages of another index, if any.
  init(_ builder: consuming IndexBuilder, options: Options, extending base: IndexStorage? = nil) {
    let built = builder.finish()
    let storage = IndexStorage(
      extending: base, vocabulary: built.vocabulary, blocks: built.blocks, progress: built.progress,
      keepsTexts: options.keepsTexts)
    self.init(storage: storage, analyzer: options.analyzer, weighting: options.weighting, jobs: options.jobs)
  }

  /// What is in the index.
  public var statistics: Statistics { storage.statistics }
  /// The number of passages.
  public var count: Int { storage.statistics.passages }
  /// The number of distinct terms.
  public var termCount: Int { storage.statistics.terms }
  /// Whether the passages' texts are in the index.
  public var keepsTexts: Bool { storage.keepsTexts }

  /// The same index with another weighting.
  ///
  /// - Parameter weighting: How terms shall count.
  /// - Returns: An index that shares everything with this one but the norms.
  /// - Complexity: O(*n*) in the number of postings where the weighting has norms or lengths; keep the result.
  public func weighted(by weighting: Weighting) -> SimilarityIndex {
    weighting == self.weighting ? self : SimilarityIndex(storage: storage, analyzer: analyzer, weighting: weighting)
  }
}
