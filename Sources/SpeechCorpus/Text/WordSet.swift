/// Short texts that are looked up by their bytes, without a string being made for it.
///
/// A table with open addressing over the bytes' hashes, at most half full; it is made once and only read after that.
/// A set of strings answers the same and takes several times as long, as strings are compared and hashed by their
/// characters. It is still asked for a word that has an accent as a character of its own, which is the same word.
final class WordSet: Sendable {
  private struct Slot {
    var hash: UInt64
    /// Where the word starts in the bytes of all words.
    var start: Int32
    /// How many bytes it has; -1 where the slot is empty.
    var count: Int32
    /// The word's number.
    var number: Int32
  }

  /// The words, in the order they were given, each once.
  let words: [String]
  private let numbers: [String: Int]
  private let bytes: [UInt8]
  private let slots: [Slot]
  /// The longest word, in bytes.
  private let maximumCount: Int

  /// Makes the set of some words.
  ///
  /// - Complexity: O(*n*) in their bytes.
  init(_ words: some Sequence<String>) {
    var numbers: [String: Int] = [:]
    var distinct: [String] = []
    for word in words where numbers[word] == nil {
      numbers[word] = distinct.count
      distinct.append(word)
    }
    var capacity = 16
    while capacity < distinct.count * 2 { capacity *= 2 }
    var slots = Array(repeating: Slot(hash: 0, start: 0, count: -1, number: 0), count: capacity)
    var bytes: [UInt8] = []
    for (number, word) in distinct.enumerated() {
      let utf8 = Array(word.utf8)
      let hash = utf8.withUnsafeBytes { ByteHash.hash($0) }
      var index = Int(truncatingIfNeeded: hash) & (capacity - 1)
      while slots[index].count >= 0 { index = (index + 1) & (capacity - 1) }
      slots[index] = Slot(
        hash: hash, start: Int32(bytes.count), count: Int32(utf8.count), number: Int32(number))
      bytes += utf8
    }
    self.words = distinct
    self.numbers = numbers
    self.bytes = bytes
    self.slots = slots
    maximumCount = distinct.map(\.utf8.count).max() ?? 0
  }

  /// The number of a word, counted from 0 in the order they were given; `nil` for any other text.
  ///
  /// - Complexity: O(*n*) in its length.
  func number(of word: UnsafeRawBufferPointer) -> Int? {
    if word.count <= maximumCount, let number = place(of: word) { return number }
    guard word.contains(where: { $0 & 0xFE == 0xCC }) else { return nil }
    return numbers[String(decoding: word, as: UTF8.self)]
  }

  private func place(of word: UnsafeRawBufferPointer) -> Int? {
    let hash = ByteHash.hash(word)
    return slots.withUnsafeBufferPointer { slots in
      var index = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
      while slots[index].count >= 0 {
        let slot = slots[index]
        if slot.hash == hash, Int(slot.count) == word.count, isEqual(word, from: Int(slot.start)) {
          return Int(slot.number)
        }
        index = (index &+ 1) & (slots.count &- 1)
      }
      return nil
    }
  }

  /// The number of a word; `nil` for any other text.
  func number(of word: String) -> Int? {
    var word = word
    return word.withUTF8 { number(of: UnsafeRawBufferPointer($0)) }
  }

  /// Whether some bytes are one of the words.
  func contains(_ word: UnsafeRawBufferPointer) -> Bool { number(of: word) != nil }

  /// Whether some bytes are one of the words.
  func contains(_ word: [UInt8]) -> Bool { word.withUnsafeBytes { number(of: $0) != nil } }

  /// Whether a stretch of some bytes is one of the words.
  func contains(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { number(of: UnsafeRawBufferPointer(rebasing: $0[range])) != nil }
  }

  /// Whether a text is one of the words.
  func contains(_ word: String) -> Bool { number(of: word) != nil }

  private func isEqual(_ word: UnsafeRawBufferPointer, from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < word.count {
        if bytes[start &+ index] != word[index] { return false }
        index &+= 1
      }
      return true
    }
  }
}

extension WordSet: ExpressibleByArrayLiteral {
  convenience init(arrayLiteral words: String...) { self.init(words) }
}

/// A value for each of some words, looked up by their bytes.
struct WordMap<Value: Sendable>: Sendable {
  private let words: WordSet
  private let values: [Value]

  /// Makes the table of some words and their values.
  init(_ table: [String: Value]) {
    words = WordSet(table.keys)
    values = words.words.compactMap { table[$0] }
  }

  /// The words, in no order.
  var keys: [String] { words.words }

  /// The value of a word; `nil` for any other text.
  subscript(word: String) -> Value? { words.number(of: word).map { values[$0] } }
}
