extension Analyzer {
  /// How many terms an n-gram may have at most.
  public static let longestNGram = 8

  /// The analyzer whose terms are runs of this one's terms, joined by spaces.
  ///
  /// They come as scikit-learn's `ngram_range` has them: all runs of the shortest length in the order of the text, then
  /// those of the next length. Stop words that this analyzer leaves out do not part a run.
  ///
  /// ```swift
  /// Analyzer.words.ngrams(1...2).terms(of: "peace and war")
  /// // ["peace", "and", "war", "peace and", "and war"]
  /// ```
  ///
  /// The ``id`` is that of this analyzer, a space and the lengths, `words-1 1-2`; ``init(named:)`` reads it. Of an analyzer
  /// that has n-grams already, the lengths are replaced. Runs of one term only are the analyzer itself.
  ///
  /// - Parameter lengths: How many terms a run has. A bound below 1 counts as 1, one above ``longestNGram`` as that.
  /// - Returns: The analyzer.
  public func ngrams(_ lengths: ClosedRange<Int>) -> Analyzer {
    let base = if case .ngrams(let base, _) = kind { base } else { self }
    let lengths = lengths.clamped(to: 1...Self.longestNGram)
    if lengths == 1...1 { return base }
    return Analyzer(
      id: "\(base.id) \(lengths.lowerBound)-\(lengths.upperBound)", kind: .ngrams(of: base, lengths: lengths))
  }

  /// Reads a name that ends in the lengths of n-grams, the way ``ngrams(_:)`` writes it.
  init?(namedWithLengths name: String) {
    let parts = name.utf8.split(separator: 0x20, maxSplits: 1)
    guard parts.count == 2, let base = Analyzer(named: String(Substring(parts[0]))) else { return nil }
    let bounds = parts[1].split(separator: 0x2D).compactMap { Int(Substring($0)) }
    guard bounds.count == 2, bounds[0] <= bounds[1] else { return nil }
    let found = base.ngrams(bounds[0]...bounds[1])
    guard found.id == name || found.name == name else { return nil }
    self = found
  }
}
