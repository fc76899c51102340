/// A line of a header as words and marks, each with its place, for the grammars of titles, dates and names.
struct Phrase {
  /// A word, or a mark that stands apart.
  struct Token {
    /// The token as printed.
    var text: String
    /// The token in lower case.
    var folded: String
    /// Its range in the page.
    var range: Range<Int>

    /// Whether it is a mark rather than a word.
    var isMark: Bool
    /// Whether it begins with a digit of ASCII.
    var beginsWithDigit: Bool { text.utf8.first.map { (0x30...0x39).contains($0) } ?? false }
    /// Whether it begins with a capital letter.
    var isCapitalized: Bool {
      if let first = text.utf8.first, first < 0x80 { return (0x41...0x5A).contains(first) }
      guard let first = text.unicodeScalars.first else { return false }
      return first.properties.isUppercase
    }
    /// Whether it has letters and all of them are capitals.
    var isCapitals: Bool {
      if let first = text.utf8.first, (0x61...0x7A).contains(first) { return false }
      var hasLetter = false
      for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
        if scalar.properties.isLowercase { return false }
        hasLetter = true
      }
      return hasLetter
    }
  }

  private(set) var tokens: [Token]

  /// The phrase without the full stop that ends it as a sentence; "D.C." and initials keep theirs.
  var withoutFullStop: Phrase {
    var phrase = self
    guard let last = tokens.last, last.text.hasSuffix("."), last.text.utf8.count > 3 else { return self }
    let word = String(last.text.dropLast())
    guard !word.contains(".") else { return self }
    phrase.tokens[tokens.count - 1] = Token(
      text: word, folded: word.inLowerCase, range: last.range.lowerBound..<last.range.upperBound - 1, isMark: false)
    return phrase
  }

  /// Takes a stretch of a page apart.
  ///
  /// - Complexity: O(*n*)
  init(_ utf8: [UInt8], in range: Range<Int>) {
    var tokens: [Token] = []
    tokens.reserveCapacity(min(range.count / 5 + 4, 200))
    utf8.withUnsafeBufferPointer { bytes in
      var start = range.lowerBound
      var offset = start
      while offset < range.upperBound {
        let space = WhiteSpace.unseenLength(in: bytes, at: offset)
        let mark = space > 0 ? 0 : Self.markLength(in: bytes, at: offset, before: range)
        guard space + mark > 0 else {
          offset += 1
          continue
        }
        if start < offset { tokens.append(Self.token(start..<offset, of: bytes)) }
        if mark > 0 { tokens.append(Self.token(offset..<offset + mark, of: bytes)) }
        offset += space + mark
        start = offset
      }
      // A character that the range cuts in two may have led beyond its end.
      if start < range.upperBound { tokens.append(Self.token(start..<range.upperBound, of: bytes)) }
    }
    self.tokens = tokens
  }

  private static func token(_ range: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Token {
    let token = UnsafeBufferPointer(rebasing: bytes[range])
    let text = String(decoding: token, as: UTF8.self)
    let isFolded = token.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
    return Token(text: text, folded: isFolded ? text : text.inLowerCase, range: range, isMark: isMark(token))
  }

  /// The length of the mark that starts at an offset, in bytes; 0 where there is none.
  ///
  /// A colon or comma between two digits and a hyphen inside a word belong to the word.
  private static func markLength(in utf8: UnsafeBufferPointer<UInt8>, at offset: Int, before range: Range<Int>) -> Int {
    let byte = utf8[offset]
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ";"),
      UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "!"), UInt8(ascii: "?"):
      return 1
    case UInt8(ascii: ":"), UInt8(ascii: ","):
      let isInside =
        offset > range.lowerBound && offset + 1 < range.upperBound && isDigit(utf8[offset - 1])
        && isDigit(utf8[offset + 1])
      return isInside ? 0 : 1
    case 0xC2 where offset + 1 < range.upperBound:
      return [0xAB, 0xBB, 0xB7].contains(utf8[offset + 1]) ? 2 : 0
    case 0xE2 where offset + 2 < range.upperBound:
      switch (utf8[offset + 1], utf8[offset + 2]) {
      case (0x80, 0x9C...0x9E), (0x80, 0x93...0x95), (0x80, 0xA2), (0x88, 0x92): return 3
      default: return 0
      }
    case 0xEF where offset + 2 < range.upperBound:
      return utf8[offset + 1] == 0xBC && utf8[offset + 2] == 0x9A ? 3 : 0
    default: return 0
    }
  }

  /// Whether some bytes are a mark alone: one that is apart wherever it stands, or a hyphen between spaces.
  private static func isMark(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes.count {
    case 1:
      switch bytes[0] {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "("), UInt8(ascii: ")"),
        UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "|"), UInt8(ascii: "-"),
        UInt8(ascii: "!"), UInt8(ascii: "?"):
        return true
      default: return false
      }
    case 2:
      let isHyphens = bytes[0] == UInt8(ascii: "-") && bytes[1] == UInt8(ascii: "-")
      return isHyphens || bytes[0] == 0xC2 && [0xAB, 0xBB, 0xB7].contains(bytes[1])
    case 3:
      switch (bytes[0], bytes[1], bytes[2]) {
      // “ ” • – — − ：
      case (0xE2, 0x80, 0x9C...0x9D), (0xE2, 0x80, 0xA2), (0xE2, 0x80, 0x93...0x94), (0xE2, 0x88, 0x92),
        (0xEF, 0xBC, 0x9A):
        return true
      default: return false
      }
    default: return false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// The stretch of the page from one token to another.
  func range(of tokens: Range<Int>) -> Range<Int>? {
    guard !tokens.isEmpty else { return nil }
    return self.tokens[tokens.lowerBound].range.lowerBound..<self.tokens[tokens.upperBound - 1].range.upperBound
  }
}
