extension Page {
  /// What a line is made of, as far as it tells cheaply what the line cannot be.
  struct Makeup: OptionSet {
    let rawValue: UInt8

    /// Its bytes can be searched as they stand: single spaces, and no letters but those of ASCII.
    static let isPlain = Makeup(rawValue: 1)
    static let hasDigit = Makeup(rawValue: 2)
    /// It has another sign than letters, digits and the marks of sentences.
    static let hasSign = Makeup(rawValue: 4)
    /// It holds a noun for a sort of text.
    static let holdsKind = Makeup(rawValue: 8)

    fileprivate static let isKnown = Makeup(rawValue: 16)
    fileprivate static let isSearched = Makeup(rawValue: 32)
  }

  /// What the lines of a page are made of, found out where it is asked for and kept: grammar after grammar asks for it.
  final class Makeups {
    private let lines: UnsafeMutableBufferPointer<Makeup>

    /// Takes nothing for known of some lines.
    init(count: Int) {
      lines = .allocate(capacity: count)
      lines.initialize(repeating: [])
    }

    deinit { lines.deallocate() }

    fileprivate subscript(line: Int) -> Makeup {
      get {
        precondition(lines.indices.contains(line))
        return lines[line]
      }
      set {
        precondition(lines.indices.contains(line))
        lines[line] = newValue
      }
    }
  }

  /// What a line is made of, but for the phrases it holds.
  ///
  /// - Complexity: O(*n*) in its length, once.
  func makeup(ofLine index: Int) -> Makeup {
    let known = makeups[index]
    if known.contains(.isKnown) { return known }
    let makeup = looked(over: lines[index].content)
    makeups[index] = makeup
    return makeup
  }

  /// Whether a line holds a noun for a sort of text.
  ///
  /// - Complexity: O(*n*) in its length, once.
  func holdsKind(inLine index: Int) -> Bool {
    var makeup = makeup(ofLine: index)
    if !makeup.contains(.isSearched) {
      makeup.insert(.isSearched)
      if holds(KindLexicon.nouns, inLine: index) { makeup.insert(.holdsKind) }
      makeups[index] = makeup
    }
    return makeup.contains(.holdsKind)
  }

  private func looked(over content: Range<Int>) -> Makeup {
    utf8.withUnsafeBufferPointer { bytes in
      var makeup: Makeup = [.isKnown, .isPlain]
      var offset = content.lowerBound
      while offset < content.upperBound {
        let byte = bytes[offset]
        switch Self.kinds[Int(byte)] {
        case 0: break
        case 1: makeup.insert(.hasDigit)
        case 2: makeup.insert(.hasSign)
        case 3: if bytes[offset - 1] == 0x20 { makeup.remove(.isPlain) }
        default:
          makeup.insert(.hasSign)
          // Typographic marks have no case; of what else is beyond ASCII it is not known.
          let isMark = byte == 0xE2 && offset + 2 < content.upperBound && bytes[offset + 1] == 0x80
          if isMark, (0x90...0xA7).contains(bytes[offset + 2]) {
            offset += 3
            continue
          }
          makeup.remove(.isPlain)
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
  func holds(_ phrases: PhraseSet, inLine index: Int) -> Bool {
    withFoldedBytes(ofLine: index) { phrases.isFound(in: $0) }
  }

  /// Whether a line begins with any of some phrases, white space folded and in lower case.
  func opens(with phrases: PhraseSet, line index: Int) -> Bool {
    withFoldedBytes(ofLine: index) { phrases.lengthOfOpening(in: $0) > 0 }
  }

  /// The numbers of the phrases that a line holds, white space folded and in lower case.
  func found(_ phrases: PhraseSet, inLine index: Int) -> [Int] {
    withFoldedBytes(ofLine: index) { phrases.found(in: $0) }
  }

  /// Hands on a line with its white space folded, in lower case but for letters of ASCII.
  func withFoldedBytes<Result>(ofLine index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if makeup(ofLine: index).contains(.isPlain) {
      return utf8.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[lines[index].content])) }
    }
    var folded = text(ofLine: index).inLowerCase
    return folded.withUTF8(body)
  }
}
