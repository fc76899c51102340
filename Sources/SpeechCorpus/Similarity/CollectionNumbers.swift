/// The numbers of a whole index that rarities and lengths are measured against.
struct CollectionNumbers: Sendable {
  /// The number of passages.
  var passages: Int
  /// The number of terms in them, repetitions counted.
  var tokens: Int

  /// The number of terms a passage has on average.
  var averageLength: Double { passages > 0 ? Double(tokens) / Double(passages) : 0 }
}
