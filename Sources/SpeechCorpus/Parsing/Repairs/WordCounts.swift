/// How often certain words stand in a text, letters of ASCII in any case.
struct WordCounts {
  private var counts: [UInt64: Int] = [:]

  /// Counts some words, hyphens being parts of words; what ends in a hyphen at a line end is no word.
  ///
  /// - Complexity: O(*n*) in the length of the lines.
  init(of words: [String], in page: Page, lines: Range<Int>) {
    // A table of some bits of the hash rules out nearly every word of the text.
    var sieve = [Bool](repeating: false, count: 4096)
    for word in words {
      let hash = Self.hash(word)
      counts[hash] = 0
      sieve[Int(hash & 4095)] = true
    }
    var counts = counts
    page.utf8.withUnsafeBufferPointer { bytes in
      let letters = Self.letters
      for line in lines {
        let content = page.lines[line].content
        var hash = Self.seed
        var isWord = false
        for offset in content {
          let byte = bytes[offset]
          let letter = letters[Int(byte)]
          // Quotation marks and dashes begin with 0xE2; their other bytes are passed over with it.
          if letter != 0, !(0x80..<0xC0).contains(byte) || offset == 0 || bytes[offset &- 1] != 0xE2 {
            hash = (hash ^ UInt64(letter)) &* Self.prime
            isWord = true
          } else if isWord {
            if sieve[Int(hash & 4095)] { counts[hash]? += 1 }
            hash = Self.seed
            isWord = false
          }
        }
        if isWord, sieve[Int(hash & 4095)] { counts[hash]? += 1 }
      }
    }
    self.counts = counts
  }

  /// Takes one occurrence of a word off its count.
  mutating func remove(_ word: String) {
    let hash = Self.hash(word)
    if let count = counts[hash], count > 0 { counts[hash] = count - 1 }
  }

  /// How often a word stands in the text.
  subscript(word: String) -> Int { counts[Self.hash(word)] ?? 0 }

  private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01B3

  /// Each byte of a word, letters of ASCII in lower case; 0 for bytes between words.
  private static let letters: [UInt8] = (UInt8(0)...255).map { byte in
    switch byte {
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, UInt8(ascii: "-"): byte
    default: byte >= 0x80 && byte & 0xF0 != 0xE0 ? byte : 0
    }
  }

  /// FNV-1a (Fowler, Noll and Vo) over letters in lower case.
  @inline(__always)
  private static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    let folded = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    return (hash ^ UInt64(folded)) &* prime
  }

  private static func hash(_ word: String) -> UInt64 { word.utf8.reduce(seed) { add($1, to: $0) } }
}
