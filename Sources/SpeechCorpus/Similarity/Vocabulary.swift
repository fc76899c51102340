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
  /// Whether any block uses it.
  var isUsed = true

  /// The number of terms.
  var count: Int { frequencies.bytes.count / 4 }

  /// The number of a term.
  func number(of term: UnsafeRawBufferPointer) -> Int? {
    let table = table.values(as: UInt32.self)
    guard table.count > 0 else { return nil }
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: TermHash.hash(term)) & mask
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
  private var letters: [UInt8] = []
  private var ends: [UInt32] = []
  private var table = [UInt32](repeating: 0, count: 1 << 12)
  /// In how many passages each term stands.
  var frequencies: [UInt32] = []

  /// The number of terms.
  var count: Int { ends.count }
  /// The length of all terms, in bytes.
  var byteCount: Int { letters.count }

  /// The number of a term, a new one where it was not known.
  mutating func number(of term: UnsafeRawBufferPointer) -> UInt32 {
    let hash = TermHash.hash(term)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place] != 0 {
      let number = Int(table[place] - 1)
      let range = range(of: number)
      if range.count == term.count, letters[range].elementsEqual(term) { return UInt32(number) }
      place = (place + 1) & (table.count - 1)
    }
    let number = UInt32(count)
    letters.append(contentsOf: term)
    ends.append(UInt32(letters.count))
    frequencies.append(0)
    table[place] = number + 1
    if count * 2 > table.count { grow() }
    return number
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private mutating func grow() {
    var bigger = [UInt32](repeating: 0, count: table.count * 2)
    letters.withUnsafeBytes { letters in
      for number in 0..<count {
        let term = UnsafeRawBufferPointer(rebasing: letters[range(of: number)])
        var place = Int(truncatingIfNeeded: TermHash.hash(term)) & (bigger.count - 1)
        while bigger[place] != 0 { place = (place + 1) & (bigger.count - 1) }
        bigger[place] = UInt32(number + 1)
      }
    }
    table = bigger
  }

  /// The vocabulary as sections.
  func finish() -> Vocabulary {
    Vocabulary(
      letters: Section(letters), ends: Section(ends), table: Section(table), frequencies: Section(frequencies))
  }
}
