#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension SimilarityIndex {
  /// Builds an index of the passages of a corpus and writes it to a file.
  ///
  /// Files are read as they are needed, and blocks of the index are written as they are finished, so that memory does not
  /// grow with the texts. A row of a `.jsonl` file that is a passage as a whole goes from the file into the index without
  /// detour.
  ///
  /// ```swift
  /// try SimilarityIndex.build(Corpus(contentsOf: folder), by: .paragraph, to: file)
  /// ```
  ///
  /// - Parameters:
  ///   - corpus: The corpus, which says how many threads read and parse.
  ///   - unit: What to cut into.
  ///   - url: The file; what stands there is replaced once all is written, and stays on any error.
  ///   - options: How to build.
  ///   - progress: Called from time to time.
  ///   - failed: Called for each file or row that could not be read; the others are indexed.
  /// - Returns: What was built.
  /// - Throws: ``StorageError``, ``IndexError`` where the terms are longer than 4 GiB together, `CancellationError` where the
  ///   task was cancelled, ``Corpus/Failure`` where nothing could be read at all.
  @discardableResult
  public static func build(
    _ corpus: Corpus, by unit: PassageUnit = .paragraph, to url: URL, options: Options = Options(),
    progress: ((Progress) -> Void)? = nil, failed: ((Corpus.Failure) -> Void)? = nil
  ) throws -> Statistics {
    try build(to: url, options: options) { builder, store in
      try CorpusPassages(corpus, by: unit, progress: progress, failed: failed).add(to: &builder, store: store)
    }
  }

  /// An index of the passages of this one and those of a corpus.
  ///
  /// - Parameters:
  ///   - corpus: The corpus, which says how many threads read and build; identifiers are not compared with those of this
  ///     index.
  ///   - unit: What to cut into.
  ///   - progress: Called from time to time.
  ///   - failed: Called for each file or row that could not be read; the others are added.
  /// - Returns: The larger index; this one stays as it is.
  /// - Throws: `CancellationError` where the task was cancelled, ``Corpus/Failure`` where nothing could be read at all,
  ///   ``IndexError`` where the terms are longer than 4 GiB together, ``StorageError`` where the file that the index was opened
  ///   from is damaged.
  public func appending(
    _ corpus: Corpus, by unit: PassageUnit = .paragraph, progress: ((Progress) -> Void)? = nil,
    failed: ((Corpus.Failure) -> Void)? = nil
  ) throws -> SimilarityIndex {
    try verify()
    var options = options
    options.jobs = max(1, corpus.jobs)
    var builder = IndexBuilder(options: options)
    try CorpusPassages(corpus, by: unit, progress: progress, failed: failed).add(to: &builder)
    return SimilarityIndex(builder, options: options, extending: storage)
  }
}
