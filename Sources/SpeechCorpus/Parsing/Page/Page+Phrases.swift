extension Page {
  /// What a line is made of, as far as it tells cheaply what the line cannot be.
  struct Makeup {
    /// Whether its bytes can be searched as they stand: single spaces, and no letters but those of ASCII.
    var isPlain = true
    var hasDigit = false
    /// Whether it has another sign than letters, digits and the marks of sentences.
    var hasSign = false
  }

  /// Looks over the bytes of a line.
  ///
  /// - Complexity: O(*n*) in its length.
  func makeup(ofLine index: Int) -> Makeup {
    utf8.withUnsafeBufferPointer { bytes in
      let content = lines[index].content
      var makeup = Makeup()
      var offset = content.lowerBound
      while offset < content.upperBound {
        let byte = bytes[offset]
        switch Self.kinds[Int(byte)] {
        case 0: break
        case 1: makeup.hasDigit = true
        case 2: makeup.hasSign = true
        case 3: if bytes[offset - 1] == 0x20 { makeup.isPlain = false }
        default:
          makeup.hasSign = true
          // Typographic marks have no case; of what else is beyond ASCII it is not known.
          let isMark = byte == 0xE2 && offset + 2 < content.upperBound && bytes[offset + 1] == 0x80
          if isMark, (0x90...0xA7).contains(bytes[offset + 2]) {
            offset += 3
            continue
          }
          makeup.isPlain = false
        }
        offset += 1
      }
      return makeup
    }
  }

  /// What each byte is: 0 nothing to speak of, 1 a digit, 2 a sign, 3 a space, 4 something that is not plain.
  private static let kinds: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case 0x20: 3
    case 0..<0x20, 0x80...: 4
    case 0x30...0x39: 1
    case 0x41...0x5A, 0x61...0x7A: 0
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"),
      UInt8(ascii: "!"), UInt8(ascii: ";"):
      0
    default: 2
    }
  }

  /// Whether a line holds any of some phrases, white space folded and in lower case.
  ///
  /// - Parameters:
  ///   - phrases: What to look for.
  ///   - index: The line.
  ///   - makeup: What the line is made of, where that is known.
  /// - Returns: Whether one of them stands in it.
  func holds(_ phrases: PhraseSet, inLine index: Int, of makeup: Makeup? = nil) -> Bool {
    withFoldedBytes(ofLine: index, makeup) { phrases.isFound(in: $0) }
  }

  /// The numbers of the phrases that a line holds, white space folded and in lower case.
  func found(_ phrases: PhraseSet, inLine index: Int) -> [Int] {
    withFoldedBytes(ofLine: index, nil) { phrases.found(in: $0) }
  }

  /// Hands on a line with its white space folded, in lower case but for letters of ASCII.
  private func withFoldedBytes<Result>(
    ofLine index: Int, _ makeup: Makeup?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    if (makeup ?? self.makeup(ofLine: index)).isPlain {
      return utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[lines[index].content])) }
    }
    var folded = text(ofLine: index).inLowerCase
    return folded.withUTF8(body)
  }
}
