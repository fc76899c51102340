extension Page {
  /// What a line is made of, as far as it tells cheaply what the line cannot be.
  struct Makeup {
    /// Whether it is ASCII with single spaces, so that its bytes are its text.
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
      var makeup = Makeup()
      var previous = UInt8(ascii: "x")
      for byte in bytes[lines[index].content] {
        switch byte {
        case 0x20: if previous == 0x20 { makeup.isPlain = false }
        case 0..<0x20, 0x80...: makeup.isPlain = false
        case 0x30...0x39: makeup.hasDigit = true
        case 0x41...0x5A, 0x61...0x7A: break
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "?"),
          UInt8(ascii: "!"), UInt8(ascii: ";"):
          break
        default: makeup.hasSign = true
        }
        previous = byte
      }
      return makeup
    }
  }

  /// Whether a line holds any of some phrases, white space folded and in lower case.
  func holds(_ phrases: PhraseSet, inLine index: Int) -> Bool {
    withFoldedBytes(ofLine: index) { phrases.isFound(in: $0) }
  }

  /// The numbers of the phrases that a line holds, white space folded and in lower case.
  func found(_ phrases: PhraseSet, inLine index: Int) -> [Int] {
    withFoldedBytes(ofLine: index) { phrases.found(in: $0) }
  }

  /// Hands on a line with its white space folded, in lower case but for letters of ASCII.
  private func withFoldedBytes<Result>(ofLine index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if makeup(ofLine: index).isPlain {
      return utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[lines[index].content])) }
    }
    var folded = text(ofLine: index).lowercased()
    return folded.withUTF8(body)
  }
}
