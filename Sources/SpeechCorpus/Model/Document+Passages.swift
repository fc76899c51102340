extension Document {
  /// Cuts the document into passages.
  ///
  /// A passage takes its speaker from its turn, its date from the day the document was said, or else put out. It never
  /// crosses a turn, but for ``PassageUnit/document``.
  ///
  /// - Parameter unit: What to cut into.
  /// - Returns: The passages in order; their identifiers are the document's with the passage's number, from 0, behind `#`.
  public func passages(by unit: PassageUnit = .paragraph) -> [Passage] {
    []
  }
}
