extension String {
  /// Whether the text holds some bytes.
  ///
  /// The standard library's search for a string in a string compares characters, and prepares each search with tables
  /// that cost more than a line has bytes.
  ///
  /// - Parameter phrase: What to look for; short, as every start of it is tried.
  /// - Returns: Whether its bytes stand somewhere; an empty phrase stands everywhere.
  /// - Complexity: O(*n* · *m*) at the worst, O(*n*) where the phrase's first byte is rare.
  func holds(_ phrase: String) -> Bool {
    var (text, phrase) = (self, phrase)
    return text.withUTF8 { text in phrase.withUTF8 { text.holds($0) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether some bytes stand among these.
  ///
  /// - Complexity: O(*n* · *m*) at the worst, O(*n*) where the first byte is rare.
  func holds(_ phrase: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = phrase.first else { return true }
    guard phrase.count <= count else { return false }
    for start in 0...count - phrase.count where self[start] == first {
      var length = 1
      while length < phrase.count, self[start + length] == phrase[length] { length += 1 }
      if length == phrase.count { return true }
    }
    return false
  }

  /// The first place of a byte in a range, or `nil`; made for bytes that are rare.
  ///
  /// - Complexity: O(*n*) in the distance, many bytes at a time.
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? { firstOffset(in: range) { $0 == byte } }

  /// The first place in a range of a byte that fits, or `nil`; made for bytes that are rare.
  ///
  /// - Parameters:
  ///   - range: Where to look.
  ///   - fits: Whether it is such a byte; comparisons only, so that the compiler makes them those of vectors.
  /// - Returns: An offset in the range.
  /// - Complexity: O(*n*) in the distance, many bytes at a time.
  @inline(__always)
  func firstOffset(in range: Range<Int>, where fits: (UInt8) -> Bool) -> Int? {
    guard let base = baseAddress else { return nil }
    var offset = range.lowerBound
    while range.upperBound &- offset >= Self.blockSize {
      if Self.isAny(of: base + offset, { fits($0[0]) }) { break }
      offset &+= Self.blockSize
    }
    while offset < range.upperBound {
      if fits(base[offset]) { return offset }
      offset &+= 1
    }
    return nil
  }

  /// Whether two spaces stand side by side in a range.
  ///
  /// - Complexity: O(*n*), many bytes at a time.
  func hasDoubleSpace(in range: Range<Int>) -> Bool { firstPair(0x20, 0x20, in: range) != nil }

  /// The first place in a range where two bytes stand side by side, or `nil`; made for pairs that are rare.
  ///
  /// - Complexity: O(*n*) in the distance, many bytes at a time.
  @inline(__always)
  func firstPair(_ first: UInt8, _ second: UInt8, in range: Range<Int>) -> Int? {
    guard let base = baseAddress else { return nil }
    var offset = range.lowerBound
    while range.upperBound &- offset > Self.blockSize {
      if Self.isAny(of: base + offset, { ($0[0] ^ first) | ($0[1] ^ second) == 0 }) { break }
      offset &+= Self.blockSize
    }
    while offset &+ 1 < range.upperBound {
      if base[offset] == first, base[offset &+ 1] == second { return offset }
      offset &+= 1
    }
    return nil
  }

  /// How many characters begin in a range.
  ///
  /// - Complexity: O(*n*), many bytes at a time.
  func countOfCharacters(in range: Range<Int>) -> Int {
    guard let base = baseAddress else { return 0 }
    var count = 0
    var offset = range.lowerBound
    while range.upperBound &- offset >= Self.blockSize {
      let block = base + offset
      var inBlock: UInt8 = 0
      var index = 0
      while index < Self.blockSize {
        inBlock &+= block[index] & 0xC0 == 0x80 ? 0 : 1
        index &+= 1
      }
      count &+= Int(inBlock)
      offset &+= Self.blockSize
    }
    while offset < range.upperBound {
      if base[offset] & 0xC0 != 0x80 { count &+= 1 }
      offset &+= 1
    }
    return count
  }

  /// The end of what needs no folding from an offset on: single spaces between characters of ASCII that are seen.
  ///
  /// - Returns: The offset or a place behind it, not more than a block before the first that needs it.
  /// - Complexity: O(*n*), many bytes at a time.
  func endOfFolded(in range: Range<Int>) -> Int {
    guard let base = baseAddress else { return range.lowerBound }
    var offset = range.lowerBound
    while range.upperBound &- offset > Self.blockSize {
      let block = base + offset
      var found: UInt8 = 0
      var index = 0
      while index < Self.blockSize {
        let isOther: UInt8 = block[index] &- 0x20 >= 0x60 ? 1 : 0
        let isSpace: UInt8 = block[index] == 0x20 ? 1 : 0
        let isBeforeOther: UInt8 = block[index &+ 1] &- 0x21 >= 0x5F ? 1 : 0
        found |= isOther | isSpace & isBeforeOther
        index &+= 1
      }
      if found != 0 { break }
      offset &+= Self.blockSize
    }
    return offset
  }

  private static var blockSize: Int { 32 }

  /// Whether any place of a block fits.
  ///
  /// A loop of fixed length without an exit, and without the checks of a range: that is what becomes one of vectors.
  @inline(__always)
  private static func isAny(of block: UnsafePointer<UInt8>, _ fits: (UnsafePointer<UInt8>) -> Bool) -> Bool {
    var found: UInt8 = 0
    var index = 0
    while index < blockSize {
      found |= fits(block + index) ? 1 : 0
      index &+= 1
    }
    return found != 0
  }
}
