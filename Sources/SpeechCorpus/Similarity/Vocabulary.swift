/// The terms of a segment, numbered from 0 in order of first appearance.
///
/// Three sections: the terms' bytes one after another, where each ends, and a hash table with open addressing of numbers
/// plus one, 0 being free. Nothing in them is trusted: a number that leads outside finds nothing.
struct Vocabulary: Sendable {
  let letters: Section
  let ends: Section
  let table: Section
  /// In how many passages of the segment each term stands.
  let frequencies: Section

  /// The number of terms.
  var count: Int { frequencies.bytes.count / 4 }

  /// The number of a term.
  func number(of term: UnsafeRawBufferPointer) -> Int? {
    let table = table.values(as: UInt32.self)
    guard table.count > 0 else { return nil }
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: ByteHash.hash(term)) & mask
    for _ in 0..<table.count {
      let entry = Int(table[place & (table.count - 1)])
      if entry == 0 { return nil }
      if let found = self.term(entry - 1), found.count == term.count, found.elementsEqual(term) { return entry - 1 }
      place = (place + 1) & mask
    }
    return nil
  }

  /// The bytes of a term.
  func term(_ number: Int) -> UnsafeRawBufferPointer? {
    let ends = ends.values(as: UInt32.self)
    guard number >= 0, number < ends.count else { return nil }
    let start = number == 0 ? 0 : Int(ends[number - 1])
    let end = Int(ends[number])
    guard start <= end, end <= letters.bytes.count else { return nil }
    return UnsafeRawBufferPointer(rebasing: letters.bytes[start..<end])
  }

  /// In how many passages of the segment a term stands.
  func frequency(_ number: Int) -> Int { Int(frequencies.values(as: UInt32.self)[number]) }

  /// The numbers of all terms, in byte order of the terms.
  ///
  /// - Complexity: O(*n* log *n*).
  func byteOrder() -> [UInt32] {
    // The first eight bytes decide nearly every comparison, and a number is compared faster than bytes are.
    var keys: [(head: UInt64, number: UInt32)] = []
    keys.reserveCapacity(count)
    for number in 0..<count {
      var head: UInt64 = 0
      if let term = term(number) {
        for index in 0..<8 { head = head &<< 8 | (index < term.count ? UInt64(term[index]) : 0) }
      }
      keys.append((head, UInt32(number)))
    }
    keys.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      guard let first = term(Int(left.number)), let second = term(Int(right.number)) else {
        return left.number < right.number
      }
      return first.lexicographicallyPrecedes(second)
    }
    return keys.map(\.number)
  }
}

/// A vocabulary while it grows.
struct VocabularyBuilder {
  private var terms: InternedStrings
  /// In how many passages each term stands.
  var frequencies: [UInt32] = []

  /// Creates an empty vocabulary.
  ///
  /// - Parameter maximumBytes: How long all terms may be together.
  init(maximumBytes: Int) { terms = InternedStrings(maximumBytes: maximumBytes) }

  /// The number of terms.
  var count: Int { terms.count }
  /// Whether nothing more is counted, be it that a term had no room here or elsewhere.
  var isFull: Bool { terms.isFull || isClosed }
  /// Whether a term had no room elsewhere.
  var isClosed = false

  /// The number of a term, a new one where it was not known.
  mutating func number(of term: UnsafeRawBufferPointer) -> UInt32 {
    let number = terms.number(of: term)
    if terms.count > frequencies.count { frequencies.append(0) }
    return number
  }

  /// The vocabulary as sections.
  func finish() -> Vocabulary {
    Vocabulary(
      letters: Section(terms.letters), ends: Section(terms.ends), table: Section(terms.table),
      frequencies: Section(frequencies))
  }
}
