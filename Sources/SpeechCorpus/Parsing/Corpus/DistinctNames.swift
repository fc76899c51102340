/// Keeps the identifiers of rows and messages apart: the second "a" is "a!2".
///
/// It remembers each identifier, and is all that grows with a corpus while it is read.
struct DistinctNames: Sendable {
  /// The identifiers that were handed out, each with the number that was last tried for it.
  private var numbers: [String: Int] = [:]

  /// The identifier, or where an earlier one is the same the identifier with the first number that is free.
  ///
  /// - Complexity: O(1) on average over all calls.
  mutating func distinct(_ id: String) -> String {
    guard var number = numbers[id] else {
      numbers[id] = 1
      return id
    }
    var numbered: String
    repeat {
      number += 1
      numbered = "\(id)!\(number)"
    } while numbers[numbered] != nil
    numbers[id] = number
    numbers[numbered] = 1
    return numbered
  }
}
