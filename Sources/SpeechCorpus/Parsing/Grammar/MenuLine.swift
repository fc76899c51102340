/// Tells the rows of a site's menu, and the lines that give its name, whatever their words are.
enum MenuLine {
  /// The longest row, in bytes, and the longest entry, in words.
  private static let maximumBytes = 200
  private static let maximumWords = 4

  /// Whether a line is a row of entries: few words each, in capitals, set apart by strokes or wide spaces, or some of them
  /// the words of menus.
  ///
  /// - Parameters:
  ///   - utf8: The page.
  ///   - content: The line, which has no date.
  /// - Returns: Whether it is such a row.
  static func isRow(_ utf8: [UInt8], _ content: Range<Int>) -> Bool {
    guard (8...maximumBytes).contains(content.count), ![0x2E, 0x21, 0x3F, 0x2C].contains(utf8[content.upperBound - 1])
    else { return false }
    let entries = entries(utf8, content)
    if entries.count >= 3 {
      let hasStrokes = utf8[content].contains(UInt8(ascii: "|"))
      return entries.allSatisfy { entry in
        let words = Phrase(utf8, in: entry).tokens
        return words.count <= maximumWords && words.first.map { $0.isCapitalized } ?? false
          && (hasStrokes || words.allSatisfy { $0.isCapitalized || $0.isMark || isSmall($0.folded) })
      }
    }
    return entries.count == 1 && isWordRow(utf8, content)
  }

  /// The stretches of a line between strokes, bullets and wide spaces.
  private static func entries(_ utf8: [UInt8], _ content: Range<Int>) -> [Range<Int>] {
    var entries: [Range<Int>] = []
    utf8.withUnsafeBufferPointer { bytes in
      var start = content.lowerBound
      var offset = start
      while offset < content.upperBound {
        let length = separatorLength(bytes, offset, content.upperBound)
        guard length > 0 else {
          offset += 1
          continue
        }
        let entry = WhiteSpace.trimmed(start..<offset, in: bytes)
        if !entry.isEmpty { entries.append(entry) }
        offset += length
        start = offset
      }
      let entry = WhiteSpace.trimmed(start..<content.upperBound, in: bytes)
      if !entry.isEmpty { entries.append(entry) }
    }
    return entries
  }

  private static func separatorLength(_ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ end: Int) -> Int {
    switch bytes[offset] {
    case UInt8(ascii: "|"), 0x09: return 1
    case 0x20 where offset + 2 < end && bytes[offset + 1] == 0x20 && bytes[offset + 2] == 0x20: return 3
    // · and •
    case 0xC2 where offset + 1 < end && bytes[offset + 1] == 0xB7: return 2
    case 0xE2 where offset + 2 < end && bytes[offset + 1] == 0x80 && bytes[offset + 2] == 0xA2: return 3
    default: return 0
    }
  }

  private static func isSmall(_ word: String) -> Bool {
    RoleLexicon.joiners.contains(word) || ["and", "&", "und", "et", "a", "in", "this", "by", "on", "и"].contains(word)
  }

  /// Whether a line is four words or more that begin with capitals, the first and another of which stand in menus.
  private static func isWordRow(_ utf8: [UInt8], _ content: Range<Int>) -> Bool {
    let words = Phrase(utf8, in: content).tokens
    guard (4...16).contains(words.count), words.allSatisfy({ $0.isCapitalized }), isEntry(words[0].folded) else {
      return false
    }
    return words.count { isEntry($0.folded) } * 2 >= words.count
      || FurnitureTerms.buttons.contains(words[0].folded) && words.count { isEntry($0.folded) } >= 2
  }

  private static func isEntry(_ word: String) -> Bool {
    FurnitureTerms.buttons.contains(word) || FurnitureTerms.sections.contains(word) || entries.contains(word)
  }

  /// Words of menus that are none of other lines' furniture.
  private static let entries = WordSet(
    """
    debates bills members committees mps votes laws research admissions athletics students alumni campus give donate
    weather lifestyle travel health science technology jobs careers shop services resources publications people
    leadership organisation organization priorities policy issues spotlights
    debatten gesetze ausschüsse abgeordnete forschung studium wetter karriere
    débats lois députés recherche météo emploi services
    законы депутаты комитеты наука погода вакансии
    """.listedWords)

  /// Whether a line is one word with its letters set apart, as above a table of contents: "I N D E X".
  static func isSpaced(_ utf8: [UInt8], _ content: Range<Int>) -> Bool {
    guard (5...30).contains(content.count) else { return false }
    let letters = utf8[content].split(separator: 0x20)
    return letters.count >= 4 && letters.allSatisfy { $0.count == 1 && (0x41...0x5A).contains($0[$0.startIndex]) }
  }

  /// Whether a line is a link to another page: "Return to the main page", "View original document".
  static func leadsElsewhere(_ text: String) -> Bool {
    guard text.utf8.count <= 80, !text.hasSuffix("."), !text.hasSuffix("?"), !text.hasSuffix("!") else { return false }
    let folded = text.inLowerCase
    return links.contains { folded.hasPrefix($0) }
  }

  private static let links = [
    "return to", "back to", "view original", "view all", "view the", "go to", "click ", "download ", "read more",
    "see all",
    "skip to", "article from", "posted by", "follow us", "sign up", "subscribe", "zurück z", "zur übersicht", "retour ",
    "вернуться", "назад", "новые комментарии", "latest news", "most read", "watch the replay", "watch live",
  ]

  /// Whether a line is one word with capitals inside it, or an address: "HarbourWatch", "harbourwatch.example".
  static func isCoined(_ text: String) -> Bool {
    guard !text.contains(" "), text.utf8.count >= 6 else { return false }
    let inner = text.dropFirst().dropLast()
    return inner.contains(".") || inner.contains(where: \.isUppercase) && inner.contains(where: \.isLowercase)
  }

  /// Whether a line says that it is the name of a site: "Official Web Portal", "Official website of the Governor".
  static func namesSite(_ text: String) -> Bool {
    guard text.utf8.count <= 120 else { return false }
    let words = text.inLowerCase.spacedWords
    guard words.count <= 12, words.contains(where: sites.contains) else { return false }
    return words.contains { $0.hasPrefix("offi") || $0.hasPrefix("офиц") } || words.count <= 2
  }

  /// What sites call themselves.
  static let sites: WordSet = [
    "site", "website", "web", "portal", "page", "internet", "webseite", "internetseite", "internetportal", "сайт",
    "портал", "интернет-портал", "homepage", "blog",
  ]
}
