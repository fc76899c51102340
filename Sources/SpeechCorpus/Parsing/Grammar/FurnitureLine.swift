/// Tells a line that belongs to a site, not to the text on it: buttons, menus, paths, language switches, counters,
/// fields, credits of pictures, invitations to subscribe.
///
/// The line tells it by its own words. At the edges of a text any of the forms counts; inside one, where a wrong guess
/// loses something that was said, only a line of buttons or a field.
struct FurnitureLine {
  /// The longest line that can be furniture, in bytes.
  static let maximumBytes = 200

  private let folded: String
  private let words: [Substring]
  private let endsSentence: Bool

  /// Takes a line apart; `nil` where it is too long.
  init?(_ utf8: [UInt8], _ content: Range<Int>) {
    guard (1...Self.maximumBytes).contains(content.count) else { return nil }
    folded = String(decoding: utf8[content], as: UTF8.self).lowercased()
    words = folded.split(whereSeparator: Self.separates)
    endsSentence = [0x2E, 0x21, 0x3F].contains(utf8[content.upperBound - 1])
  }

  /// Whether the line is furniture where it stands above or below a text.
  var isAtEdge: Bool { isInside || isPath || isCodes || isButtons(withSections: true) || isPhrase }

  /// Whether the line is furniture wherever it stands.
  var isInside: Bool {
    isField || isAdvertisement || !endsSentence && (isButtons(withSections: false) || isInvitation)
  }

  /// Whether the line offers something to try: "Try … and save time transcribing".
  private var isAdvertisement: Bool { folded.hasPrefix("try ") && FurnitureTerms.phrases.isFound(in: folded) }

  /// Whether the line leads to the whole text: "Read in full".
  var isLink: Bool { FurnitureTerms.links.contains(words.joined(separator: " ")) }

  /// Whether the line is a field that stands above transcripts: "Subjects: …".
  var isHeaderField: Bool {
    opens(FurnitureTerms.headerFields) || folded.hasPrefix("e & o e") || folded.hasPrefix("e&oe")
  }

  /// Whether the line is a field that stands below transcripts: "Transcript: Press Office".
  var isTailField: Bool { opens(FurnitureTerms.tailFields) }

  /// Whether the line heads what follows the text: "See also".
  var headsTail: Bool {
    var text = folded[...]
    while let last = text.last, last == ":" || last == " " || last == "…" || last == "." { text.removeLast() }
    return FurnitureTerms.tailHeadings.contains(String(text))
  }

  // MARK: - Forms

  private static func separates(_ character: Character) -> Bool {
    character.isWhitespace || "|»›·•→←↑>/◄►«‹".contains(character)
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
        let term = words[index..<index + length].joined(separator: " ")
        if FurnitureTerms.buttons.contains(term) {
          hasButton = true
          return true
        }
        return withSections && FurnitureTerms.sections.contains(term)
      }
      guard let length else { return false }
      index += length
      hasTerm = true
    }
    return hasTerm && (hasButton || words.count > 1)
  }

  /// A count: "12", "(3)", "14.2k", "1,204".
  private func isNumber(_ word: Substring) -> Bool {
    word.utf8.allSatisfy { (0x30...0x39).contains($0) || "()+.,:kmк".utf8.contains($0) }
      && word.utf8.contains { (0x30...0x39).contains($0) } || word == "&" || word == "-" || word == "–"
  }

  /// A path through a site: "Home » Newsroom", "Startseite > Reden > Interview".
  private var isPath: Bool {
    // The marks of a quotation are no path.
    guard !folded.utf8.contains(0xAB) || !folded.unicodeScalars.contains("«") else { return false }
    for separator in [" » ", " › ", " > ", " → ", " / ", " :: "] where folded.holds(separator) {
      let steps = folded.split(separator: separator, omittingEmptySubsequences: false)
      guard steps.count >= 2, !steps.contains(where: { $0.isEmpty || $0.utf8.count > 90 }) else { continue }
      let opens = String(steps[0])
      if FurnitureTerms.buttons.contains(opens) || FurnitureTerms.sections.contains(opens) { return true }
      if separator != " / " && separator != " :: " || steps.count >= 3 { return true }
    }
    return false
  }

  /// A switch of languages: "EN | DE | FR".
  private var isCodes: Bool {
    words.count >= 2 && words.count <= 12
      && words.allSatisfy { Self.codes.contains(String($0)) }
  }

  private static let codes: Set<String> = [
    "en", "de", "fr", "ru", "es", "it", "pt", "ar", "zh", "tr", "pl", "uk", "nl", "sv", "fi", "da", "el", "cs", "hu",
    "ro", "eng", "rus", "рус", "англ", "deu", "fra",
  ]

  /// Whether the line begins with the name of a field and a colon.
  private var isField: Bool { opens(FurnitureTerms.fields) }

  private func opens(_ fields: Set<String>) -> Bool {
    guard let colon = folded.firstIndex(of: ":"), colon > folded.startIndex else { return false }
    var name = folded[..<colon]
    while name.last?.isWhitespace ?? false { name.removeLast() }
    while let first = name.first, Self.separates(first) || Symbols.isSymbolic(String(first)) { name.removeFirst() }
    return name.utf8.count <= 40 && fields.contains(String(name))
  }

  private var isInvitation: Bool { FurnitureTerms.invitations.contains(where: folded.hasPrefix) }

  private var isPhrase: Bool {
    FurnitureTerms.invitations.contains(where: folded.hasPrefix)
      || FurnitureTerms.phrases.isFound(in: folded)
  }
}

extension FurnitureLine {
  /// The first words of terms, fields and invitations, packed into numbers, by which a line is passed over quickly.
  private static let openings: Set<UInt64> = {
    packed(
      [FurnitureTerms.buttons, FurnitureTerms.fields].flatMap { Array($0) } + FurnitureTerms.invitations + ["try"])
  }()

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
  private static let edgeOpenings: Set<UInt64> = {
    let fields = [FurnitureTerms.sections, FurnitureTerms.headerFields, FurnitureTerms.tailFields, codes]
    return openings.union(packed(fields.flatMap { Array($0) }))
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
