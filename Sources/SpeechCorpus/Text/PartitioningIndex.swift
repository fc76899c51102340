extension RandomAccessCollection {
  /// The first index whose element meets a condition that every element behind it meets too, or the end.
  ///
  /// Ranges and segments stand in order and apart from each other, so that this finds a place in them. The name is that
  /// of Swift Algorithms.
  ///
  /// - Parameter belongs: The condition; none of the elements before the result meets it.
  /// - Returns: The index, or `endIndex` where no element meets the condition.
  /// - Complexity: O(log *n*).
  func partitioningIndex(where belongs: (Element) -> Bool) -> Index {
    var start = startIndex
    var count = count
    while count > 0 {
      let half = count / 2
      let middle = index(start, offsetBy: half)
      if belongs(self[middle]) {
        count = half
      } else {
        start = index(after: middle)
        count -= half + 1
      }
    }
    return start
  }
}
