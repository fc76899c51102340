/// Words that say nothing about what a text is about: a published list, for looking words up by their bytes.
///
/// Words are in lower case, with `'` for an apostrophe. Lookup is by open addressing over a hash of the bytes (FNV-1a,
/// Fowler, Noll and Vo), so that no string is made.
struct StopWords: Sendable {
  private let words: [[UInt8]]
  /// One more than the index of a word, 0 where a slot is free; more than half of the slots are.
  private let slots: [UInt16]

  /// Creates a list.
  ///
  /// - Parameter list: The words, parted by white space.
  init(_ list: String) {
    words = list.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    var count = 64
    while count < words.count * 3 { count *= 2 }
    var slots = [UInt16](repeating: 0, count: count)
    for (index, word) in words.enumerated() {
      var slot = word.withUnsafeBytes { Self.hash($0) } & (count - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (count - 1) }
      slots[slot] = UInt16(truncatingIfNeeded: index + 1)
    }
    self.slots = slots
  }

  /// How many words the list has.
  var count: Int { words.count }

  /// Whether a word is in the list.
  func contains(_ word: [UInt8]) -> Bool { word.withUnsafeBytes { contains($0) } }

  /// Whether a word is in the list.
  func contains(_ word: UnsafeRawBufferPointer) -> Bool {
    var slot = Self.hash(word) & (slots.count - 1)
    while slots[slot] != 0 {
      let candidate = words[Int(slots[slot]) - 1]
      if candidate.count == word.count, candidate.elementsEqual(word) { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private static func hash(_ word: UnsafeRawBufferPointer) -> Int {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return Int(hash ^ hash >> 15)
  }
}
