extension Corpus {
  /// Which documents of the corpus are the same text, a part of one, or about the same event.
  ///
  /// ```swift
  /// for relation in try corpus.relations() where relation.kind == .copy { print(relation.document) }
  /// ```
  ///
  /// The corpus is read and parsed once, on several threads; a few kilobytes of each document stay in memory.
  ///
  /// - Parameter progress: Called after each capture.
  /// - Returns: The relations, in the order of the documents; what cannot be read is passed by.
  /// - Throws: `CancellationError` where the task was cancelled.
  public func relations(progress: ((Progress) -> Void)? = nil) throws -> [DocumentRelation] {
    var finder = RelationFinder()
    try read(
      progress: progress,
      transform: { [limits] capture in capture.documents(limits: limits).map(DocumentFingerprint.init) },
      receive: { result in
        guard case .success(let fingerprints) = result else { return }
        for fingerprint in fingerprints { finder.add(fingerprint) }
      })
    return finder.relations()
  }
}
