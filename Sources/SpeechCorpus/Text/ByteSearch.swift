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
  /// - Complexity: O(*n*) in the distance, eight bytes at a time.
  @inline(__always)
  func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
    let place = ByteScan.first(byte, or: byte, in: self, range)
    return place < range.upperBound ? place : nil
  }
}
