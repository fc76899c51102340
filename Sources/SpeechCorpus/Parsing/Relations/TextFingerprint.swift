/// What a text is known by without being kept: a hash of all its words, and hashes of some runs of them.
///
/// The runs are the shingles of Broder ("On the resemblance and containment of documents", 1997), here of five words.
/// Of each twelve that follow each other one is kept, by winnowing (Schleimer, Wilkerson and Aiken, "Winnowing: local
/// algorithms for document fingerprinting", 2003): which one depends on these twelve alone, so that two texts that share
/// sixteen words in a row share a fingerprint, and what is cut out of a text keeps the fingerprints that it had there.
/// Of a very long text only the hashes that end in zeros are kept, as Broder does.
struct TextFingerprint: Sendable {
  /// How many words a shingle has.
  static let shingleLength = 5
  /// Out of how many shingles one is kept.
  static let windowLength = 12
  /// How many fingerprints are kept of a text at most: of some 26,000 words all of them.
  static let maximumCount = 4096

  /// How many words the text has.
  private(set) var wordCount = 0
  /// A hash of all words in their order.
  private(set) var digest: UInt64 = 0
  /// The fingerprints, ascending, each once.
  private(set) var hashes: [UInt64] = []
  /// How many zeros every fingerprint ends in.
  private(set) var level = 0

  /// Takes the fingerprints of paragraphs, read as one text.
  ///
  /// - Complexity: O(*n*) in the length of the text; O(*h* log *h*) in the number of fingerprints.
  init(_ paragraphs: some Sequence<Paragraph>) {
    var words: [UInt64] = []
    for paragraph in paragraphs { Self.appendWords(of: paragraph.reading.utf8, to: &words) }
    self.init(words: words)
  }

  /// Takes the fingerprints of words, each given by its hash.
  init(words: [UInt64]) {
    wordCount = words.count
    for word in words { digest = Self.mixed(digest &* Self.base &+ word) }
    var hashes = Self.winnowed(Self.shingles(words))
    hashes.sort()
    var unique: [UInt64] = []
    for hash in hashes where hash != unique.last { unique.append(hash) }
    while unique.count > Self.maximumCount {
      level += 1
      unique.removeAll { $0.trailingZeroBitCount < level }
    }
    self.hashes = unique
  }

  /// How many fingerprints two texts share, and how many of each were compared.
  ///
  /// - Complexity: O(*h*) in the number of fingerprints of both.
  func compared(with other: TextFingerprint) -> (shared: Int, own: Int, others: Int) {
    let level = max(level, other.level)
    var (shared, own, others) = (0, 0, 0)
    var position = 0
    for hash in hashes where hash.trailingZeroBitCount >= level {
      own += 1
      while position < other.hashes.count, other.hashes[position] < hash {
        if other.hashes[position].trailingZeroBitCount >= level { others += 1 }
        position += 1
      }
      if position < other.hashes.count, other.hashes[position] == hash { shared += 1 }
    }
    others += other.hashes[position...].count { $0.trailingZeroBitCount >= level }
    return (shared, own, others)
  }

  // MARK: - Words

  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// Adds the hashes of the words of a text: case and accents folded, marks inside a word left out.
  static func appendWords(of utf8: [UInt8], to words: inout [UInt64]) {
    let folded = CaseFolding.removingAccents.folded(utf8)
    for range in Words(folded) {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      folded.withUnsafeBufferPointer { bytes in
        var offset = range.lowerBound
        while offset < range.upperBound {
          let byte = bytes[offset]
          // Apostrophes and full stops inside a word, in ASCII or of the block of typographic marks, and soft hyphens.
          if byte < 0x30 || byte == 0x3A || byte == 0x5F {
            offset += 1
          } else if byte == 0xE2, offset + 2 < range.upperBound, bytes[offset + 1] == 0x80 {
            offset += 3
          } else if byte == 0xC2, offset + 1 < range.upperBound, bytes[offset + 1] == 0xAD {
            offset += 2
          } else {
            // FNV-1a (Fowler, Noll and Vo).
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            offset += 1
          }
        }
      }
      words.append(mixed(hash))
    }
  }

  /// Spreads a hash over all bits: the finalizer of SplitMix64 (Steele, Lea and Flood 2014).
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var mixed = (hash ^ (hash &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed &>> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed &>> 31)
  }

  // MARK: - Shingles

  /// The hashes of all runs of five words, rolled over the text (Karp and Rabin 1987).
  static func shingles(_ words: [UInt64]) -> [UInt64] {
    guard words.count >= shingleLength else { return [] }
    var shingles: [UInt64] = []
    shingles.reserveCapacity(words.count - shingleLength + 1)
    var last: UInt64 = 1
    for _ in 1..<shingleLength { last = last &* base }
    var rolling: UInt64 = 0
    for index in words.indices {
      if index >= shingleLength { rolling = rolling &- words[index - shingleLength] &* last }
      rolling = rolling &* base &+ words[index]
      if index + 1 >= shingleLength { shingles.append(mixed(rolling)) }
    }
    return shingles
  }

  /// The least of each twelve hashes in a row, the last of several; of fewer than twelve the least.
  private static func winnowed(_ hashes: [UInt64]) -> [UInt64] {
    guard hashes.count > windowLength else { return hashes.min().map { [$0] } ?? [] }
    var kept: [UInt64] = []
    // The places that may become the least of a window, their hashes ascending.
    var places: [Int] = []
    var first = 0
    var lastKept = -1
    for index in hashes.indices {
      while places.count > first, hashes[places[places.count - 1]] >= hashes[index] { places.removeLast() }
      places.append(index)
      if places[first] + windowLength <= index { first += 1 }
      guard index + 1 >= windowLength, places[first] != lastKept else { continue }
      lastKept = places[first]
      kept.append(hashes[lastKept])
      if first > 4096 {
        places.removeFirst(first)
        first = 0
      }
    }
    return kept
  }
}
