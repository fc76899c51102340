/// The first word behind a mark that may end a sentence.
struct FollowingWord {
  /// The class of the first character, behind dashes and marks that open.
  let kind: CharacterClass
  /// Where that character stands.
  let start: Int
  private let scanner: SentenceScanner

  /// Looks at the word at an offset, which is below the end of the text.
  init(at offset: Int, in scanner: SentenceScanner) {
    self.scanner = scanner
    var start = offset
    var kind = CharacterClass.other
    // Eight are more than any text has in good faith, and keep hostile ones linear.
    for _ in 0..<8 where start < scanner.utf8.count {
      let step = scanner.step(at: start)
      kind = step.kind
      switch kind {
      case .dash, .space, .openingQuote, .openingBracket, .straightQuote, .apostrophe, .format, .lineBreak:
        start += step.length
        continue
      default: break
      }
      break
    }
    self.start = start
    self.kind = kind
  }

  /// The word's letters up to an apostrophe, 24 bytes and one more letter at most.
  var text: String {
    var end = start
    while end < scanner.utf8.count, end - start < 24 {
      let step = scanner.step(at: end)
      guard step.kind.isLetter || step.kind == .mark else { break }
      end += step.length
    }
    return String(decoding: scanner.utf8[start..<end], as: UTF8.self)
  }

  /// Whether sentences mostly begin with it, and names do not; an initial does not.
  var isStarter: Bool {
    let text = text
    let end = start + text.utf8.count
    let isInitial = end < scanner.utf8.count && scanner.utf8[end] == 0x2E && text.unicodeScalars.count == 1
    return !isInitial && SentenceLexicon.starters.contains(text.inLowerCase)
  }
}

/// A single full stop before white space, and the token that it stands behind.
struct FullStop {
  private let scanner: SentenceScanner
  private let token: Range<Int>
  private let sentenceStart: Int

  /// Finds the token before a full stop.
  init(at offset: Int, sentenceStart: Int, in scanner: SentenceScanner) {
    self.scanner = scanner
    self.sentenceStart = sentenceStart
    token = Self.token(before: offset, after: sentenceStart, in: scanner)
  }

  /// Whether the sentence ends at the full stop.
  ///
  /// - Parameter following: What comes next; not a small letter.
  /// - Returns: `false` where the full stop belongs to an abbreviation, an initial or the number of an item.
  func endsSentence(before following: FollowingWord) -> Bool {
    guard !token.isEmpty, token.count <= 24 else { return true }
    let text = String(decoding: scanner.utf8[token], as: UTF8.self)
    if isNumber { return endsSentence(afterNumber: text, before: following) }
    if let isCapital = singleLetter { return endsSentence(afterLetter: text, isCapital: isCapital, before: following) }
    switch SentenceLexicon.abbreviations[text] ?? SentenceLexicon.abbreviations[text.inLowerCase] {
    case .never: return false
    case .unlessNumber: return following.kind != .digit
    case .beforeCapital: return true
    case .beforeStarter: return endsAmbiguously(before: following)
    case .timeOfDay: return following.kind == .upper ? !isZone(following) : endsAmbiguously(before: following)
    case nil: return isDotted ? endsAmbiguously(before: following) : true
    }
  }

  /// Ends before a word that mostly begins sentences, and before what is neither a word nor a number.
  private func endsAmbiguously(before following: FollowingWord) -> Bool {
    !(following.kind.isLetter || following.kind == .digit) || following.isStarter
  }

  /// A number at the start counts an item; before the name of a month it is an ordinal, as German writes it.
  private func endsSentence(afterNumber text: String, before following: FollowingWord) -> Bool {
    if token.lowerBound == sentenceStart, text.utf8.count <= 3 { return false }
    return text.utf8.count > 2 || !SentenceLexicon.namesAfterOrdinals.contains(following.text.inLowerCase)
  }

  /// One letter is an initial or an abbreviation, unless a word follows that mostly begins sentences.
  private func endsSentence(afterLetter text: String, isCapital: Bool, before following: FollowingWord) -> Bool {
    if isCapital && token.lowerBound == sentenceStart { return false }
    // The pronoun, unless another initial or a title stands before it.
    if text == "I" && !isBehindFullStop { return true }
    return endsAmbiguously(before: following)
  }

  private var isNumber: Bool {
    for byte in scanner.utf8[token] where !(0x30...0x39).contains(byte) { return false }
    return true
  }

  /// Whether the token is one letter, and then whether it is a capital.
  private var singleLetter: Bool? {
    let step = scanner.step(at: token.lowerBound)
    guard step.length == token.count, step.kind.isLetter else { return nil }
    return step.kind == .upper
  }

  /// Whether the token is letters by ones and twos with full stops between them: `U.S`, `Ph.D`.
  private var isDotted: Bool {
    var letters = 0
    var fullStops = 0
    var offset = token.lowerBound
    while offset < token.upperBound {
      let step = scanner.step(at: offset)
      if step.kind == .fullStop {
        guard letters > 0 else { return false }
        letters = 0
        fullStops += 1
      } else {
        letters += 1
        guard step.kind.isLetter, letters <= 2 else { return false }
      }
      offset += step.length
    }
    return fullStops > 0
  }

  /// Whether another full stop stands right before the token, as in `S. I. Orlay`.
  private var isBehindFullStop: Bool {
    token.lowerBound >= 2 && scanner.utf8[token.lowerBound - 2] == 0x2E
  }

  /// Whether the next words name the zone of a time of day: `5 p.m. EST`, `5 p.m. Orlan time`.
  private func isZone(_ following: FollowingWord) -> Bool {
    let text = following.text
    if (2...5).contains(text.utf8.count), text == text.uppercased() { return true }
    let start = following.start + text.utf8.count
    let time = Array(" time".utf8)
    return start + time.count <= scanner.utf8.count && scanner.utf8[start..<start + time.count].elementsEqual(time)
  }

  /// The letters, digits and full stops before an offset, an apostrophe between two letters too; one that is too long to
  /// be an abbreviation is cut.
  private static func token(before offset: Int, after limit: Int, in scanner: SentenceScanner) -> Range<Int> {
    var start = offset
    while start > limit, offset - start <= 24 {
      let scalar = scanner.utf8.scalar(before: start)
      let kind = scanner.classes[scalar.value]
      let isInside = kind.isLetter || kind == .digit || kind == .mark || kind == .fullStop
      guard isInside || kind == .apostrophe && isLetter(before: start - scalar.length, after: limit, in: scanner) else {
        break
      }
      start -= scalar.length
    }
    return Swift.max(start, limit)..<offset
  }

  private static func isLetter(before offset: Int, after limit: Int, in scanner: SentenceScanner) -> Bool {
    offset > limit && scanner.classes[scanner.utf8.scalar(before: offset).value].isLetter
  }
}
