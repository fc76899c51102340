/// Byte strings, numbered from 0 in order of first appearance.
///
/// The bytes stand one after another; a hash table with open addressing holds numbers plus one, 0 being free, and beside
/// each the low half of its string's hash, so that another string's bytes are hardly ever looked at. So a string costs its
/// bytes and some twenty-four more, and no allocation. All together are at most 4 GiB long; what would be beyond that counts
/// as the empty string.
struct InternedStrings: Sendable {
  /// All strings, one after another.
  private(set) var letters: [UInt8] = []
  /// Where each ends.
  private(set) var ends: [UInt32] = []
  /// The hash table, a power of two of places: in the low half a number plus one, in the high half a hash.
  private var places: [UInt64]
  private let maximumBytes: Int
  /// Whether there was a string without room, so that its number is that of the empty one.
  private(set) var isFull = false

  /// Creates an empty table.
  ///
  /// - Parameters:
  ///   - places: For how many strings there is room at once, a power of two.
  ///   - maximumBytes: How long all strings may be together, below 4 GiB.
  init(places: Int = 1 << 12, maximumBytes: Int = Int(UInt32.max)) {
    self.places = [UInt64](repeating: 0, count: places)
    self.maximumBytes = maximumBytes
  }

  /// The number of strings.
  var count: Int { ends.count }

  /// The hash table without hashes, as an index stores it.
  ///
  /// - Complexity: O(*n*) in its places; it is made anew for each call.
  var table: [UInt32] { places.map { UInt32(truncatingIfNeeded: $0) } }

  /// The number of a string, a new one where it was not known, that of the empty one where there is no room.
  ///
  /// - Complexity: O(*n*) in its length, on average over all calls.
  mutating func number(of string: UnsafeRawBufferPointer) -> UInt32 {
    let hash = ByteHash.hash(string) &<< 32
    let place = place(of: string, hash)
    if places[place] != 0 { return Self.number(in: places[place]) }
    guard string.count <= maximumBytes - letters.count else {
      isFull = true
      return self.number(of: UnsafeRawBufferPointer(start: nil, count: 0))
    }
    let number = UInt32(count)
    letters.append(contentsOf: string)
    ends.append(UInt32(letters.count))
    places[place] = hash | UInt64(number + 1)
    if count * 2 > places.count { grow() }
    return number
  }

  /// The number of a string, or `nil` where it is not known.
  ///
  /// - Complexity: O(*n*) in its length, on average.
  func knownNumber(of string: UnsafeRawBufferPointer) -> UInt32? {
    let entry = places[place(of: string, ByteHash.hash(string) &<< 32)]
    return entry == 0 ? nil : Self.number(in: entry)
  }

  /// Where a string stands in the hash table, or the free place where it would stand; the low half of its hash comes as
  /// the high half of a number.
  @inline(__always)
  private func place(of string: UnsafeRawBufferPointer, _ hash: UInt64) -> Int {
    let mask = places.count - 1
    var place = Int(truncatingIfNeeded: hash &>> 32) & mask
    while places[place] != 0 {
      if places[place] & ~0xFFFF_FFFF == hash, holds(string, at: Int(Self.number(in: places[place]))) { return place }
      place = (place + 1) & mask
    }
    return place
  }

  private static func number(in entry: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: entry) &- 1 }

  /// The bytes of a string.
  func string(_ number: Int) -> [UInt8] { Array(letters[range(of: number)]) }

  /// Calls a closure with the bytes of a string.
  func withString<Value>(_ number: Int, _ body: (UnsafeRawBufferPointer) -> Value) -> Value {
    letters.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[range(of: number)])) }
  }

  /// Whether a string is the one of a number.
  func holds(_ string: UnsafeRawBufferPointer, at number: Int) -> Bool {
    let range = range(of: number)
    guard range.count == string.count else { return false }
    return letters.withUnsafeBytes { letters in
      let own = UnsafeRawBufferPointer(rebasing: letters[range])
      var place = 0
      while place &+ 8 <= own.count {
        let word = own.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        if word != string.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
        place &+= 8
      }
      while place < own.count {
        if own[place] != string[place] { return false }
        place &+= 1
      }
      return true
    }
  }

  private func range(of number: Int) -> Range<Int> {
    (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number])
  }

  private mutating func grow() {
    var bigger = [UInt64](repeating: 0, count: places.count * 2)
    let mask = bigger.count - 1
    // In order of the numbers, so that the file of an index does not depend on how its table grew.
    var entries = [UInt64](repeating: 0, count: count)
    for entry in places where entry != 0 { entries[Int(truncatingIfNeeded: entry & 0xFFFF_FFFF) - 1] = entry }
    for entry in entries {
      var place = Int(truncatingIfNeeded: entry &>> 32) & mask
      while bigger[place] != 0 { place = (place + 1) & mask }
      bigger[place] = entry
    }
    places = bigger
  }
}
