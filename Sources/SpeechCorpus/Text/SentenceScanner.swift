/// Walks through a text from one end of a sentence to the next.
struct SentenceScanner: Sendable {
  let utf8: [UInt8]
  let classes = CharacterClasses.shared
  private var position = 0

  init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// The range of the next sentence, without white space at its ends.
  mutating func next() -> Range<Int>? {
    position = skipSpace(from: position).end
    guard position < utf8.count else { return nil }
    let start = position
    while position < utf8.count {
      let (kind, length) = step(at: position)
      switch kind {
      case .lineBreak, .paragraphBreak:
        let space = skipSpace(from: position)
        let end = position
        position = space.end
        if space.isParagraphBreak { return start..<trimmingSpace(end) }
      case .fullStop, .terminator, .wideTerminator:
        if let end = sentenceEnd(from: start) { return start..<end }
      default:
        position += length
      }
    }
    return start..<trimmingSpace(utf8.count)
  }

  /// Takes terminators and what closes behind them, and decides whether a sentence ends there.
  ///
  /// Whatever the answer, the position is behind what was taken, so that no byte is taken twice.
  private mutating func sentenceEnd(from start: Int) -> Int? {
    let mark = TerminalMark(takenFrom: &position, in: self)
    let space = skipSpace(from: position)
    var end = position
    if space.end == utf8.count || space.isParagraphBreak {
      position = space.end
      return end
    }
    if space.end == end {
      // Nothing parts what follows: an ideographic stop ends, and so does a missing space behind `!` or `?`.
      if mark.isWide { return end }
      return mark.isStrong && startsSentence(at: end) ? end : nil
    }
    position = space.end
    if let closing = strayClosing(at: space.end) {
      end = closing
      position = skipSpace(from: closing).end
      if position == utf8.count { return end }
    }
    let following = FollowingWord(at: position, in: self)
    switch following.kind {
    case .lower, .separator: return nil
    default: break
    }
    if mark.isStrong || mark.isWide || mark.isEllipsis || mark.closesQuotation { return end }
    return FullStop(at: mark.start, sentenceStart: start, in: self).endsSentence(before: following) ? end : nil
  }

  /// The class at an offset, and the bytes that the scalar takes.
  @inline(__always)
  func step(at offset: Int) -> (kind: CharacterClass, length: Int) {
    let byte = utf8[offset]
    if byte < 0x80 { return (classes[ascii: byte], 1) }
    let scalar = utf8.scalar(at: offset)
    return (classes[scalar.value], scalar.length)
  }

  /// Passes over white space, counting the lines that end in it.
  private func skipSpace(from start: Int) -> (end: Int, isParagraphBreak: Bool) {
    var end = start
    var breaks = 0
    while end < utf8.count {
      let (kind, length) = step(at: end)
      guard kind.isWhiteSpace else { break }
      if kind == .paragraphBreak { breaks += 2 }
      let isSecondHalf = utf8[end] == 0x0A && end > start && utf8[end - 1] == 0x0D
      if kind == .lineBreak && !isSecondHalf { breaks += 1 }
      end += length
    }
    return (end, breaks >= 2)
  }

  private func trimmingSpace(_ offset: Int) -> Int {
    var end = offset
    while end > 0 {
      let scalar = utf8.scalar(before: end)
      guard classes[scalar.value].isWhiteSpace else { break }
      end -= scalar.length
    }
    return end
  }

  /// The end of a mark that closes although a space stands before it, as French has it: `« Oui. » Il …`.
  private func strayClosing(at offset: Int) -> Int? {
    let (kind, length) = step(at: offset)
    guard kind == .closingQuote || kind == .closingBracket else { return nil }
    let end = offset + length
    return end == utf8.count || step(at: end).kind.isWhiteSpace ? end : nil
  }

  /// Whether a capital and a small letter stand at an offset, behind marks that open.
  private func startsSentence(at offset: Int) -> Bool {
    var offset = offset
    var (kind, length) = step(at: offset)
    if kind == .openingQuote || kind == .straightQuote || kind == .openingBracket {
      offset += length
      guard offset < utf8.count else { return false }
      (kind, length) = step(at: offset)
    }
    guard kind == .upper, offset + length < utf8.count else { return false }
    let next = step(at: offset + length).kind
    return next == .lower || next == .space
  }
}

/// The marks that may end a sentence, with what closes behind them.
struct TerminalMark {
  /// Where the first mark stands.
  let start: Int
  /// Whether `!` or `?` is among them.
  private(set) var isStrong = false
  /// Whether an ideographic stop is among them.
  private(set) var isWide = false
  /// Whether they are two full stops or more, or `…`.
  private(set) var isEllipsis = false
  /// Whether a quotation mark closes behind them.
  private(set) var closesQuotation = false

  /// Takes the marks from a position on, and moves the position behind them.
  init(takenFrom position: inout Int, in scanner: SentenceScanner) {
    let utf8 = scanner.utf8
    start = position
    var fullStops = 0
    marks: while position < utf8.count {
      let (kind, length) = scanner.step(at: position)
      switch kind {
      case .fullStop: fullStops += 1
      case .wideTerminator: isWide = true
      case .terminator:
        if utf8[position] == 0xE2, utf8.scalar(at: position).value == 0x2026 {
          isEllipsis = true
        } else {
          isStrong = true
        }
      case .mark, .format: break
      default: break marks
      }
      position += length
    }
    if fullStops > 1 { isEllipsis = true }
    closings: while position < utf8.count {
      let (kind, length) = scanner.step(at: position)
      switch kind {
      case .closingBracket, .mark, .format: break
      case .closingQuote, .apostrophe: closesQuotation = true
      case .straightQuote, .openingQuote:
        // A mark that opens elsewhere closes here, unless a word stands right behind it.
        let next = position + length
        if next < utf8.count, scanner.step(at: next).kind.startsWord { break closings }
        closesQuotation = true
      case .openingBracket:
        guard let end = Self.noteEnd(at: position, in: scanner) else { break closings }
        position = end
        continue
      default: break closings
      }
      position += length
    }
  }

  /// The end of the number of a note in square brackets: `[12]`.
  private static func noteEnd(at offset: Int, in scanner: SentenceScanner) -> Int? {
    guard scanner.utf8[offset] == 0x5B else { return nil }
    var end = offset + 1
    while end < scanner.utf8.count, end < offset + 5, (0x30...0x39).contains(scanner.utf8[end]) { end += 1 }
    guard end > offset + 1, end < scanner.utf8.count, scanner.utf8[end] == 0x5D else { return nil }
    return end + 1
  }
}
