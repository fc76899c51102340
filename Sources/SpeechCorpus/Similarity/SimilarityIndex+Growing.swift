extension SimilarityIndex {
  /// An index of the passages of this one and further ones.
  ///
  /// The further passages become a segment of their own; the segments that are there are shared. Identifiers are not
  /// compared: a passage added twice is there twice, and ``neighbours(of:limit:includesOwnDocument:where:)`` takes the first.
  ///
  /// - Parameters:
  ///   - passages: The further passages.
  ///   - progress: Called after every few thousand passages.
  /// - Returns: The larger index; this one stays as it is.
  /// - Throws: ``StorageError`` where the file that the index was opened from is damaged, ``IndexError`` where the terms are
  ///   longer than 4 GiB together, `CancellationError` where the task was cancelled.
  public func appending(
    _ passages: some Sequence<Passage>, progress: ((Progress) -> Void)? = nil
  ) throws -> SimilarityIndex {
    try verify()
    var builder = IndexBuilder(options: options)
    try builder.add(passages, progress: progress)
    try builder.settle()
    return SimilarityIndex(builder, options: options, extending: storage)
  }

  /// An index without some of the passages of this one.
  ///
  /// - Parameter ids: The identifiers of passages, or of documents, whose passages all go.
  /// - Returns: The smaller index, rebuilt from the counts; this one stays as it is.
  /// - Throws: ``IndexError`` for an identifier that neither a passage nor a document has, or where the terms are longer than
  ///   4 GiB together, ``StorageError`` where the file that the index was opened from is damaged, `CancellationError`.
  /// - Complexity: O(*n*) in the number of postings.
  public func removing(_ ids: some Sequence<String>) throws -> SimilarityIndex {
    try verify()
    var unseen: [[UInt8]: String] = [:]
    var removed: Set<[UInt8]> = []
    for id in ids {
      removed.insert(Array(id.utf8))
      unseen[Array(id.utf8)] = id
    }
    var builder = IndexBuilder(options: options)
    for block in storage.blocks {
      try Task.checkCancellation()
      let counts = counts(in: block)
      for number in 0..<block.postings.count {
        let passage = block.table.passage(number)
        let names = [Array(passage.id.utf8), Array(passage.document.utf8)]
        if names.contains(where: removed.contains) {
          for name in names { unseen[name] = nil }
        } else {
          builder.add(passage, counts: counts[number])
        }
      }
    }
    if let id = unseen.values.sorted().first {
      throw IndexError(
        code: .unknownPassage, subject: id,
        detail: "no passage and no document has this identifier; nothing was removed")
    }
    try builder.settle()
    return SimilarityIndex(builder, options: options)
  }

  /// The options to build more of it with.
  var options: Options {
    Options(analyzer: analyzer, weighting: weighting, keepsTexts: storage.keepsTexts)
  }

  /// The terms and counts of each passage of a block.
  private func counts(in block: IndexBlock) -> [[CountedTerm]] {
    var counts = [[CountedTerm]](repeating: [], count: block.postings.count)
    let vocabulary = storage.segments[block.segment].vocabulary
    block.postings.forEachPosting { term, passage, count in
      guard passage < counts.count, let bytes = vocabulary.term(term) else { return }
      counts[passage].append(CountedTerm(term: bytes, count: count))
    }
    return counts
  }
}
