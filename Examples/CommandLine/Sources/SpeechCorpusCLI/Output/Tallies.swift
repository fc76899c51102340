/// How often each of some names was counted.
struct Tallies: Encodable, Sendable {
  private struct Tally: Encodable {
    let name: String
    let count: Int
  }

  private var counts: [String: Int] = [:]

  mutating func count(_ name: String) { counts[name, default: 0] += 1 }

  /// The names with their counts, the most frequent first.
  private var ranked: [Tally] {
    counts.map { Tally(name: $0.key, count: $0.value) }.sorted { ($1.count, $0.name) < ($0.count, $1.name) }
  }

  func encode(to encoder: any Encoder) throws { try ranked.encode(to: encoder) }

  /// The same for people.
  var list: String { ranked.map { "\($0.name) \($0.count)" }.joined(separator: ", ") }
}
