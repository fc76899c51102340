extension Capture {
  /// The passages of the capture's documents, in order.
  ///
  /// A row's further fields are attributes of its passages; a `speaker`, a `document` and a day (`delivered`,
  /// `published` or `date`) count where the text says nothing of them. A row is not parsed where it is a passage as a
  /// whole: it is the passage with its own identifier.
  ///
  /// - Parameter unit: What to cut into.
  /// - Returns: The passages; none of an empty document.
  /// - Complexity: O(*n*) in the length of the capture.
  public func passages(by unit: PassageUnit = .paragraph) -> [Passage] {
    guard metadata.isBody else { return documents().flatMap { $0.passages(by: unit) } }
    let fields = metadata.fields
    let date = ["delivered", "published", "date"].lazy.compactMap { fields[$0] }.compactMap(PartialDate.init).first
    if unit == .document {
      let id = metadata.id ?? name
      return [
        Passage(
          id: id, document: fields["document"] ?? id, text: self[0..<utf8.count], range: 0..<utf8.count,
          speaker: fields["speaker"], date: date, attributes: fields)
      ]
    }
    return documents().flatMap { $0.passages(by: unit) }.map { passage in
      var passage = passage
      passage.speaker = passage.speaker ?? fields["speaker"]
      passage.date = passage.date ?? date
      passage.attributes.merge(fields) { own, _ in own }
      return passage
    }
  }
}

extension Corpus {
  /// The passages of all captures, in order; what cannot be read is passed by.
  ///
  /// ```swift
  /// let index = SimilarityIndex(try Corpus(contentsOf: folder).passages())
  /// ```
  ///
  /// - Parameter unit: What to cut into.
  /// - Returns: A sequence that reads and parses as it is asked, on several threads.
  public func passages(by unit: PassageUnit = .paragraph) -> some Sequence<Passage> {
    concurrentMap { $0.passages(by: unit) }.lazy.flatMap { (try? $0.get()) ?? [] }
  }
}
