extension Range where Bound == String.Index {
  /// Creates the range of a string that a range in UTF-8 bytes stands for; `nil` where it reaches beyond the text.
  ///
  /// ```swift
  /// let text = "né à 🎙"
  /// if let range = Range(utf8Offsets: 7..<11, in: text) { print(text[range]) }   // "🎙"
  /// ```
  ///
  /// - Parameters:
  ///   - offsets: A range in UTF-8 bytes; a bound inside a character stands for the start of that character.
  ///   - text: The text.
  /// - Complexity: O(1) for a native string, O(*n*) for one that is bridged from Objective-C.
  public init?(utf8Offsets offsets: Range<Int>, in text: String) {
    guard offsets.lowerBound >= 0, offsets.upperBound <= text.utf8.count else { return nil }
    let lower = text.index(atUTF8Offset: offsets.lowerBound)
    self = lower..<text.index(atUTF8Offset: offsets.upperBound)
  }
}

extension String {
  /// The index of the character that holds an offset in UTF-8, which is in the text or its end.
  fileprivate func index(atUTF8Offset offset: Int) -> Index {
    var index = utf8.index(utf8.startIndex, offsetBy: offset)
    while index < utf8.endIndex, utf8[index] & 0xC0 == 0x80, index > utf8.startIndex {
      index = utf8.index(before: index)
    }
    return index
  }
}

extension Range where Bound == Int {
  /// Creates the range in UTF-8 bytes that a range of a string stands for.
  ///
  /// - Parameters:
  ///   - range: A range of the string.
  ///   - text: The string.
  /// - Complexity: O(1) for a native string, O(*n*) for one that is bridged from Objective-C.
  public init(utf8OffsetsOf range: Range<String.Index>, in text: String) {
    let utf8 = text.utf8
    let lower = utf8.distance(from: utf8.startIndex, to: range.lowerBound)
    self = lower..<lower + utf8.distance(from: range.lowerBound, to: range.upperBound)
  }
}
