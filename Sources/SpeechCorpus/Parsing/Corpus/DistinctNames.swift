/// Keeps the identifiers of rows and messages apart: the second "a" is "a!2".
///
/// It remembers each identifier, told apart by its bytes, and is all that grows with a corpus while it is read.
struct DistinctNames: Sendable {
  /// The identifiers that were handed out.
  private var known = InternedStrings()
  /// The number that was last tried for those that were repeated.
  private var numbers: [UInt32: Int] = [:]

  /// The identifier, or where an earlier one is the same the identifier with the first number that is free.
  ///
  /// - Complexity: O(1) on average over all calls.
  mutating func distinct(_ id: String) -> String {
    var id = id
    return id.withUTF8 { distinct(UnsafeRawBufferPointer($0)) } ?? id
  }

  /// The identifier with the first number that is free, or `nil` where no earlier one is the same.
  mutating func distinct(_ id: UnsafeRawBufferPointer) -> String? {
    let count = known.count
    let place = known.number(of: id)
    guard known.count == count else { return nil }
    let base = String(decoding: id, as: UTF8.self)
    var number = numbers[place] ?? 1
    while true {
      number += 1
      let numbered = Array("\(base)!\(number)".utf8)
      let count = known.count
      numbered.withUnsafeBytes { _ = known.number(of: $0) }
      if known.count > count {
        numbers[place] = number
        return String(decoding: numbered, as: UTF8.self)
      }
    }
  }
}
