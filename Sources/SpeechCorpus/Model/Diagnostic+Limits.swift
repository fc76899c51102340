extension [Diagnostic] {
  /// The diagnostics, but of each kind no more than a limit: the last one of a kind that has more says how many.
  ///
  /// - Parameter limit: How many of one kind are kept.
  /// - Returns: The diagnostics that are kept, in their order.
  /// - Complexity: O(*n*) on average.
  func limited(to limit: Int) -> [Diagnostic] {
    guard count > limit else { return self }
    var counts: [String: Int] = [:]
    var kept: [Diagnostic] = []
    for diagnostic in self {
      counts[diagnostic.code, default: 0] += 1
      if counts[diagnostic.code, default: 0] <= limit { kept.append(diagnostic) }
    }
    var last: Set<String> = []
    for index in kept.indices.reversed() where last.insert(kept[index].code).inserted {
      let more = counts[kept[index].code, default: 0] - limit
      guard more > 0 else { continue }
      kept.insert(
        Diagnostic(
          severity: kept[index].severity, code: kept[index].code, message: "\(more) more of this kind.",
          range: kept[index].range.map { $0.upperBound..<$0.upperBound }), at: index + 1)
    }
    return kept
  }
}
