/// The starts of words, eight bytes at most, looked up as numbers.
///
/// Most lines of a text are passed over by their first word. A set of the standard library answers the same, but hashes
/// so that nobody can foresee it, which takes longer than the whole question here.
struct PackedWordSet: Sendable {
  /// The words in a table with open addressing, at most half full; 0 where nothing is.
  private let slots: [UInt64]

  /// Makes the set of some words; 0 is none.
  init(_ words: some Sequence<UInt64>) {
    let words = Set(words).subtracting([0])
    var capacity = 16
    while capacity < words.count * 2 { capacity *= 2 }
    var slots = [UInt64](repeating: 0, count: capacity)
    for word in words {
      var place = Self.start(of: word, capacity)
      while slots[place] != 0 { place = (place + 1) & (capacity - 1) }
      slots[place] = word
    }
    self.slots = slots
  }

  /// Whether a word is one of them.
  ///
  /// - Complexity: O(1) expected
  func contains(_ word: UInt64) -> Bool {
    guard word != 0 else { return false }
    return slots.withUnsafeBufferPointer { slots in
      var place = Self.start(of: word, slots.count)
      while slots[place] != 0 {
        if slots[place] == word { return true }
        place = (place &+ 1) & (slots.count &- 1)
      }
      return false
    }
  }

  /// Multiplicative hashing (Knuth, "The Art of Computer Programming", volume 3, 6.4).
  private static func start(of word: UInt64, _ capacity: Int) -> Int {
    Int(truncatingIfNeeded: (word &* 0x9E37_79B9_7F4A_7C15) &>> 40) & (capacity &- 1)
  }
}
