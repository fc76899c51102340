/// Tells a line that belongs to a site, not to the text on it: buttons, menus, paths, language switches, counters,
/// fields, credits of pictures, invitations to subscribe.
///
/// The line tells it by its own words. At the edges of a text any of the forms counts; inside one, where a wrong guess
/// loses something that was said, only a line of buttons or a field.
struct FurnitureLine {
  /// The longest line that can be furniture, in bytes.
  static let maximumBytes = 200

  /// The line in lower case.
  private let folded: [UInt8]
  /// The words of the line in lower case, one space between them, and where each of them stands.
  private let spaced: [UInt8]
  private let words: [Range<Int>]
  private let endsSentence: Bool

  /// Takes a line apart; `nil` where it is too long.
  init?(_ utf8: [UInt8], _ content: Range<Int>) {
    guard (1...Self.maximumBytes).contains(content.count) else { return nil }
    var folded: [UInt8] = []
    utf8.withUnsafeBufferPointer { LowerCase.append(UnsafeBufferPointer(rebasing: $0[content]), to: &folded) }
    self.folded = folded
    (spaced, words) = Self.words(of: folded)
    endsSentence = [0x2E, 0x21, 0x3F].contains(utf8[content.upperBound - 1])
  }

  /// The stretches between white space and the marks that sites put between their words.
  private static func words(of line: [UInt8]) -> (spaced: [UInt8], words: [Range<Int>]) {
    var spaced: [UInt8] = []
    spaced.reserveCapacity(line.count + 1)
    var words: [Range<Int>] = []
    line.withUnsafeBufferPointer { bytes in
      var start = 0
      var offset = 0
      func close() {
        if start < offset {
          words.append(spaced.count..<spaced.count + offset - start)
          spaced += bytes[start..<offset]
          spaced.append(0x20)
        }
      }
      while offset < bytes.count {
        let step = separatorLength(in: bytes, at: offset)
        if step == 0 {
          offset += 1
          continue
        }
        close()
        offset += step
        start = offset
      }
      close()
    }
    return (spaced, words)
  }

  /// Whether the line is furniture where it stands above or below a text.
  var isAtEdge: Bool { isInside || isPath || isCodes || isButtons(withSections: true) || isMenu || isPhrase }

  /// Whether the line is furniture wherever it stands.
  var isInside: Bool {
    isField || isAdvertisement || !endsSentence && (isButtons(withSections: false) || isInvitation)
  }

  /// Whether the line offers something to try: "Try … and save time transcribing".
  private var isAdvertisement: Bool {
    opens("try ") && holds(FurnitureTerms.phrases) || opens("this episode is brought to you")
      || opens("this episode is sponsored") || opens("this podcast is brought to you")
  }

  /// Whether the line leads to the whole text: "Read in full".
  var isLink: Bool { FurnitureTerms.links.contains(spaced, in: stretch(0..<words.count)) }

  /// Whether the line is a field that stands above transcripts: "Subjects: …".
  var isHeaderField: Bool {
    isField(of: FurnitureTerms.headerFields) || opens("e & o e") || opens("e&oe") || opens("e & oe")
  }

  /// Whether the line is a field that stands below transcripts: "Transcript: Press Office".
  var isTailField: Bool { isField(of: FurnitureTerms.tailFields) }

  /// Whether a line heads what follows a text: "See also".
  static func headsTail(_ utf8: [UInt8], _ content: Range<Int>) -> Bool {
    guard (1...maximumBytes).contains(content.count) else { return false }
    var folded: [UInt8] = []
    utf8.withUnsafeBufferPointer { LowerCase.append(UnsafeBufferPointer(rebasing: $0[content]), to: &folded) }
    var end = folded.count
    while end > 0 {
      if folded[end - 1] == UInt8(ascii: ":") || folded[end - 1] == 0x20 || folded[end - 1] == UInt8(ascii: ".") {
        end -= 1
      } else if folded[..<end].suffix(3).elementsEqual([0xE2, 0x80, 0xA6]) {
        end -= 3
      } else {
        break
      }
    }
    return FurnitureTerms.tailHeadings.contains(folded, in: 0..<end)
  }

  // MARK: - Forms

  /// The length of the white space or the mark between words of a site at an offset, in bytes; 0 where there is none.
  private static func separatorLength(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    let byte = bytes[offset]
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "/"): return 1
    case 0x21..<0xC2: return 0
    default: break
    }
    let space = WhiteSpace.length(in: bytes, at: offset)
    guard space == 0, offset + 1 < bytes.count else { return space }
    if byte == 0xC2 { return [0xAB, 0xB7, 0xBB].contains(bytes[offset + 1]) ? 2 : 0 }
    guard byte == 0xE2, offset + 2 < bytes.count else { return 0 }
    switch (bytes[offset + 1], bytes[offset + 2]) {
    // ‹ › • and ← ↑ → and ► ◄
    case (0x80, 0xB9...0xBA), (0x80, 0xA2), (0x86, 0x90...0x92), (0x96, 0xBA), (0x97, 0x84): return 3
    default: return 0
    }
  }

  /// The bytes of some words, with the spaces between them.
  private func stretch(_ range: Range<Int>) -> Range<Int> {
    range.isEmpty ? 0..<0 : words[range.lowerBound].lowerBound..<words[range.upperBound - 1].upperBound
  }

  /// Whether the line is made of terms, with numbers between them or none.
  private func isButtons(withSections: Bool) -> Bool {
    var index = 0
    var hasTerm = false
    var hasButton = false
    while index < words.count {
      if isNumber(words[index]) {
        index += 1
        continue
      }
      let longest = min(FurnitureTerms.maximumWords, words.count - index)
      let length = (1...longest).reversed().first { length in
        let term = stretch(index..<index + length)
        if FurnitureTerms.buttons.contains(spaced, in: term) {
          hasButton = true
          return true
        }
        return withSections && FurnitureTerms.sections.contains(spaced, in: term)
      }
      guard let length else { return false }
      index += length
      hasTerm = true
    }
    return hasTerm && (hasButton || words.count > 1)
  }

  /// A count: "12", "(3)", "14.2k", "1,204".
  private func isNumber(_ word: Range<Int>) -> Bool {
    var hasDigit = false
    for byte in spaced[word] {
      switch byte {
      case 0x30...0x39: hasDigit = true
      // Those of "()+.,:kmк".
      case 0x28, 0x29, 0x2B, 0x2E, 0x2C, 0x3A, 0x6B, 0x6D, 0xD0, 0xBA: break
      default:
        return spaced[word].elementsEqual("&".utf8) || spaced[word].elementsEqual("-".utf8)
          || spaced[word].elementsEqual("–".utf8)
      }
    }
    return hasDigit
  }

  /// The marks between the steps of a path, with the spaces around them.
  private static let steps = [" » ", " › ", " > ", " → ", " / ", " :: "].map { Array($0.utf8) }

  /// A path through a site: "Home » Newsroom", "Startseite > Reden > Interview".
  private var isPath: Bool {
    // The marks of a quotation are no path.
    guard folded.contains(where: { $0 == 0x3E || $0 == 0x2F || $0 == 0x3A || $0 == 0xC2 || $0 == 0xE2 }),
      !folded.holds([0xC2, 0xAB])
    else { return false }
    for separator in Self.steps where folded.holds(separator) {
      let steps = folded.stretches(between: separator)
      guard steps.count >= 2, !steps.contains(where: { $0.isEmpty || $0.count > 90 }) else { continue }
      if FurnitureTerms.buttons.contains(folded, in: steps[0])
        || FurnitureTerms.sections.contains(folded, in: steps[0])
      {
        return true
      }
      let isStroke = separator[1] == UInt8(ascii: "/") || separator[1] == UInt8(ascii: ":")
      if !isStroke || steps.count >= 3 { return true }
    }
    return false
  }

  /// The parts of a site beside one another, wide apart or with strokes between them, of which one at least is known.
  private var isMenu: Bool {
    guard !endsSentence, folded.count <= 160 else { return false }
    let line = String(decoding: folded, as: UTF8.self)
    guard line.holds("  ") || line.holds("|") || line.holds("\t") else { return false }
    var items: [String] = [""]
    var spaces = 0
    for character in line {
      if character == "|" || character == "\t" {
        items.append("")
        spaces = 0
      } else if character == " " {
        spaces += 1
      } else {
        if spaces >= 2 { items.append("") } else if spaces == 1 { items[items.count - 1].append(" ") }
        items[items.count - 1].append(character)
        spaces = 0
      }
    }
    items = items.map(\.trimmingSpaces).filter { !$0.isEmpty }
    return items.count >= 3 && items.allSatisfy { $0.utf8.count <= 40 && $0.spacedWords.count <= 4 }
      && items.contains { FurnitureTerms.buttons.contains($0) || FurnitureTerms.sections.contains($0) }
  }

  /// A switch of languages: "EN | DE | FR".
  private var isCodes: Bool {
    // "• English", an entry of a list of languages.
    if words.count == 1, folded.first == 0xE2, Self.languages.contains(spaced, in: words[0]) { return true }
    return words.count >= 2 && words.count <= 12 && words.allSatisfy { Self.codes.contains(spaced, in: $0) }
  }

  private static let languages: WordSet = [
    "english", "french", "français", "german", "deutsch", "russian", "русский", "ukrainian", "українська", "spanish",
    "español", "italian", "italiano", "arabic",
  ]

  private static let codes: WordSet = [
    "en", "de", "fr", "ru", "es", "it", "pt", "ar", "zh", "tr", "pl", "uk", "nl", "sv", "fi", "da", "el", "cs", "hu",
    "ro", "eng", "rus", "рус", "англ", "deu", "fra",
  ]

  /// Whether the line begins with the name of a field and a colon.
  private var isField: Bool { isField(of: FurnitureTerms.fields) }

  private func isField(of fields: WordSet) -> Bool {
    guard let colon = folded.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return false }
    let name = folded.withUnsafeBufferPointer { bytes in
      var end = colon
      while end > 0 {
        var last = end - 1
        while last > 0, bytes[last] & 0xC0 == 0x80 { last -= 1 }
        guard WhiteSpace.length(in: bytes, at: last) == end - last else { break }
        end = last
      }
      var start = 0
      while start < end {
        let scalar = UnsafeRawBufferPointer(bytes).scalar(at: start)
        let isSymbol = scalar.value > 0x7F && Unicode.Scalar(scalar.value).map(Symbols.isSymbol) ?? false
        guard isSymbol || Self.separatorLength(in: bytes, at: start) > 0 else { break }
        start += scalar.length
      }
      return start..<end
    }
    return name.count <= 40 && fields.contains(folded, in: name)
  }

  private var isInvitation: Bool {
    folded.withUnsafeBufferPointer { Self.invitations.lengthOfOpening(in: $0) > 0 }
  }

  private static let invitations = PhraseSet(FurnitureTerms.invitations)

  private var isPhrase: Bool { isInvitation || holds(FurnitureTerms.phrases) }

  private func opens(_ words: String) -> Bool { folded.starts(with: words.utf8) }

  private func holds(_ phrases: PhraseSet) -> Bool { folded.withUnsafeBufferPointer { phrases.isFound(in: $0) } }
}

extension [UInt8] {
  /// Whether some bytes stand among these.
  fileprivate func holds(_ phrase: [UInt8]) -> Bool {
    withUnsafeBufferPointer { bytes in phrase.withUnsafeBufferPointer { bytes.holds($0) } }
  }

  /// What stands before, between and behind some bytes wherever they occur.
  fileprivate func stretches(between separator: [UInt8]) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start = 0
    var offset = 0
    while offset + separator.count <= count {
      if self[offset..<offset + separator.count].elementsEqual(separator) {
        stretches.append(start..<offset)
        offset += separator.count
        start = offset
      } else {
        offset += 1
      }
    }
    stretches.append(start..<count)
    return stretches
  }
}

extension FurnitureLine {
  /// The first words of terms, fields and invitations, packed into numbers, by which a line is passed over quickly.
  private static let openings = PackedWordSet(openingWords)

  private static let openingWords =
    packed(FurnitureTerms.buttons.words + FurnitureTerms.fields.words + FurnitureTerms.invitations + ["try", "this"])

  /// The first words of terms, in small letters, in capitals and as at the start of a line.
  private static func packed(_ terms: [String]) -> Set<UInt64> {
    var openings: Set<UInt64> = []
    for term in terms {
      let word = term.prefix { $0 != " " && $0 != ":" }
      for form in [String(word), word.uppercased(), word.prefix(1).uppercased() + word.dropFirst()] {
        openings.insert(packed(Array(form.utf8)[...]))
      }
    }
    return openings
  }

  /// The same of all lines that are furniture above or below a text.
  private static let edgeOpenings: PackedWordSet = {
    let fields = [FurnitureTerms.sections, FurnitureTerms.headerFields, FurnitureTerms.tailFields, codes]
    return PackedWordSet(openingWords.union(packed(fields.flatMap(\.words))))
  }()

  /// Whether a line may be furniture above or below a text, by its first word, or by a sign or a phrase in it.
  static func mayBeAtEdge(_ utf8: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count <= maximumBytes else { return false }
    guard (0x41...0x5A).contains(utf8[content.lowerBound] & 0xDF) || utf8[content.lowerBound] >= 0x80 else {
      return true
    }
    if edgeOpenings.contains(packed(utf8[content])) { return true }
    return utf8.withUnsafeBufferPointer { bytes in
      let line = UnsafeBufferPointer(rebasing: bytes[content])
      return signs.isFound(in: line) || FurnitureTerms.phrases.isFound(in: line)
    }
  }

  /// The signs of a path.
  private static let signs = PhraseSet([" » ", " › ", " > ", " → ", " / ", " :: ", "|", "•"])

  /// Whether a line may be furniture inside a text, by its first word.
  static func mayBeInside(_ utf8: [UInt8], _ content: Range<Int>) -> Bool {
    guard content.count <= maximumBytes else { return false }
    // A counter begins with a number.
    if (0x30...0x39).contains(utf8[content.lowerBound]) { return content.count <= 40 }
    return openings.contains(packed(utf8[content]))
  }

  /// The first word of a stretch, eight bytes at most, as a number.
  private static func packed(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    var length = 0
    for byte in bytes {
      if byte <= 0x20 || byte == UInt8(ascii: ":") || length == 8 { break }
      word = word << 8 | UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      length += 1
    }
    return word
  }
}
