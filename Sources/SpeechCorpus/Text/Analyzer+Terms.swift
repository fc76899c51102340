extension Analyzer {
  /// The terms of a text, in order, as often as they stand there.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public func terms(of text: String) -> [String] {
    if case .custom(let terms) = kind { return terms(text) }
    return []
  }
}
