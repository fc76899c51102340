/// The words of a text, in order, each as a range of UTF-8 bytes.
///
/// The rules are those of Unicode Standard Annex #29 (WB4 to WB13b): a word is a run of letters, digits and the marks that
/// belong to them. An apostrophe, a full stop or a middle dot between two letters is inside the word (`don’t`, `U.S`), and
/// so is a full stop, a comma or an apostrophe between two digits (`1,000.5`). A hyphen is not: `well-being` is two
/// words. An ideograph is a word of its own. White space, punctuation and emoji make no words.
///
/// Where the Annex leaves room, a colon parts words, letters of Thai and its neighbours are a run, an underscore stands
/// only inside a word, and an invisible character at a word's end is not part of it.
///
/// ```swift
/// Words("Don’t pay 1,000.").map(\.count)   // [7, 3, 5]
/// ```
public struct Words: Sequence, Sendable {
  private let utf8: [UInt8]

  /// Creates the words of a text.
  ///
  /// - Parameter utf8: The text, valid UTF-8.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Creates the words of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Creates an iterator from the first word on.
  public func makeIterator() -> Iterator { Iterator(utf8: utf8) }

  /// Hands out the words one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    private let utf8: [UInt8]
    private let classes = CharacterClasses.shared
    private var position = 0

    init(utf8: [UInt8]) { self.utf8 = utf8 }

    /// The range of the next word.
    ///
    /// - Complexity: O(*n*) in the bytes up to its end; all words together are O(*n*) in the text.
    public mutating func next() -> Range<Int>? {
      while position < utf8.count {
        let start = position
        let (kind, length) = step(at: start)
        position += length
        switch kind {
        case .ideograph:
          return start..<endOfMarks(from: position)
        case .upper, .lower, .letter, .digit, .katakana:
          if let end = endOfRun(startingWith: kind) { return start..<end }
        default:
          continue
        }
      }
      return nil
    }

    /// The class at an offset, and the bytes that the scalar takes.
    @inline(__always)
    private func step(at offset: Int) -> (kind: CharacterClass, length: Int) {
      let byte = utf8[offset]
      if byte < 0x80 { return (classes[ascii: byte], 1) }
      let scalar = utf8.scalar(at: offset)
      return (classes[scalar.value], scalar.length)
    }

    /// Takes a run of letters and digits from its second scalar on.
    ///
    /// - Returns: The end of the word, or `nil` where it is a keycap emoji: a digit with U+20E3 upon it.
    private mutating func endOfRun(startingWith first: CharacterClass) -> Int? {
      var last = first
      var end = position
      var endBeforeLast: Int?
      loop: while position < utf8.count {
        let (kind, length) = step(at: position)
        switch kind {
        case .upper, .lower, .letter, .digit:
          if last == .katakana { break loop }
          (last, endBeforeLast, end) = (kind, end, position + length)
        case .katakana:
          if last != .katakana { break loop }
          (endBeforeLast, end) = (end, position + length)
        case .mark:
          if last == .digit, utf8.scalar(at: position).value == 0x20E3 {
            position += length
            return endBeforeLast
          }
          end = position + length
        case .format:
          break
        case .connector, .apostrophe, .openingQuote, .fullStop, .middleDot, .separator:
          guard let next = inside(kind, length: length, after: last) else { break loop }
          (last, endBeforeLast, end) = (next.kind, end, next.position)
          position = next.position
          continue
        default:
          break loop
        }
        position += length
      }
      return end
    }

    /// Where a word goes on behind a character that may stand inside one, with the letter or digit taken.
    ///
    /// The characters looked at are passed over at most twice, so the whole stays linear.
    private func inside(
      _ middle: CharacterClass, length: Int, after last: CharacterClass
    ) -> (kind: CharacterClass, position: Int)? {
      if middle == .openingQuote, utf8.scalar(at: position).value != 0x2018 { return nil }
      var next = position + length
      var step = (kind: CharacterClass.other, length: 0)
      while next < utf8.count {
        step = self.step(at: next)
        let isSkipped = step.kind == .mark || step.kind == .format || middle == .connector && step.kind == .connector
        if !isSkipped { break }
        next += step.length
      }
      guard next < utf8.count else { return nil }
      let joins =
        switch middle {
        case .connector: step.kind.startsWord && step.kind != .ideograph
        case .middleDot: last.isLetter && step.kind.isLetter
        case .separator: last == .digit && step.kind == .digit
        default: last.isLetter && step.kind.isLetter || last == .digit && step.kind == .digit
        }
      return joins ? (step.kind, next + step.length) : nil
    }

    /// Takes the marks that belong to an ideograph.
    private mutating func endOfMarks(from start: Int) -> Int {
      var end = start
      while position < utf8.count {
        let (kind, length) = step(at: position)
        guard kind == .mark || kind == .format else { break }
        position += length
        if kind == .mark { end = position }
      }
      return end
    }
  }
}
