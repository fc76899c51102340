extension Page {
  /// Whether, of the first lines, one in so many is of a kind, and so many at the least.
  ///
  /// - Parameters:
  ///   - reach: How many lines are looked at.
  ///   - share: One in so many of them must be of the kind.
  ///   - minimum: How many must be at the least.
  ///   - isOne: Whether a line is, by its index; not asked any more where all that are left could not make enough.
  /// - Returns: Whether they are.
  func holdsShare(ofFirst reach: Int, oneIn share: Int, minimum: Int, where isOne: (Int) -> Bool) -> Bool {
    let lines = lines.indices.prefix(reach)
    var found = 0
    for index in lines {
      let possible = found + lines.upperBound - index
      guard possible >= minimum, possible * share >= lines.count else { return false }
      if isOne(index) { found += 1 }
    }
    return found >= minimum && found * share >= lines.count
  }
}
