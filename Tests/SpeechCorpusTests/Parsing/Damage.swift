/// What sites and capture software do to a text, done on purpose.
enum Damage: CaseIterable {
  /// Keywords of SQL split by a filter.
  case splitKeywords
  /// Lines wrapped at a width, words hyphenated at their syllables.
  case hyphenatedLines
  /// Lines wrapped at a width, broken at spaces and behind hyphens that are there.
  case wrappedLines
  /// Wrapped lines with further spaces between words, so that they end at one margin.
  case justifiedLines
  /// Wrapped lines with a blank line behind each; those that go on are indented.
  case doubleSpacedLines
  /// Wrapped lines with the numbers of pages between them, above form feeds or not.
  case pagedLines
  /// Quotation marks and dashes as the controls that their bytes in Windows-1252 are in Latin-1.
  case controls
  /// The body given twice.
  case doubledBody
  /// The body given twice, the second time without its first paragraph.
  case partialCopy
  /// No-break spaces, zero-width spaces and double spaces.
  case spaces
  /// Quotation marks, dashes and accents decoded with the wrong table.
  case mojibake
  /// Wrapped lines with split keywords and odd spaces.
  case everything
  /// Wrapped lines with the marks of quoted mail before them.
  case quotedMail
  /// Soft hyphens inside words.
  case softHyphens
  /// Question marks where no-break spaces were.
  case questionMarks
  /// Paragraphs that are garbled, once or twice, between others that are not.
  case mojibakeTwice
  /// Paragraphs in Windows-1252 between others in UTF-8.
  case mixedEncodings
  /// The lines of a Markdown file wrapped at a width.
  case markdown
  /// The time of day glued to the date above the title.
  case gluedDates

  /// The kinds that are taken out again without a word list.
  static let undone = allCases.filter { $0 != .hyphenatedLines }

  /// The body of a text after the damage, as a text.
  func done(to paragraphs: [String], using generator: inout SeededGenerator) -> String {
    let text = paragraphs.joined(separator: "\n\n")
    switch self {
    case .quotedMail, .softHyphens, .questionMarks, .mojibakeTwice, .mixedEncodings, .markdown, .gluedDates:
      return doneByOthers(to: paragraphs, using: &generator)
    case .splitKeywords: return Self.filtered(text)
    case .hyphenatedLines, .wrappedLines:
      let width = generator.number(in: 40...120)
      let lines = paragraphs.map {
        Self.wrapped($0, width: width, isHyphenated: self == .hyphenatedLines, using: &generator)
      }
      return lines.joined(separator: "\n\n")
    case .justifiedLines: return Self.justified(Damage.wrappedLines.done(to: paragraphs, using: &generator))
    case .doubleSpacedLines:
      let width = generator.number(in: 58...78)
      let lines = paragraphs.map { Self.wrapped($0, width: width, isHyphenated: false, using: &generator) }
      return lines.map { $0.split(separator: "\n").joined(separator: "\n\n   ") }.joined(separator: "\n\n")
    case .pagedLines: return Self.paged(Damage.wrappedLines.done(to: paragraphs, using: &generator), using: &generator)
    case .controls: return Self.controlled(text)
    case .doubledBody: return text + "\n\n\n" + text
    case .partialCopy: return text + "\n\n" + paragraphs.dropFirst().joined(separator: "\n\n")
    case .spaces: return Self.spaced(text, using: &generator)
    case .mojibake: return Self.garbled(text)
    case .everything:
      return Self.filtered(
        Damage.wrappedLines.done(to: paragraphs.map { Self.spaced($0, using: &generator) }, using: &generator))
    }
  }

  // MARK: - The filter

  /// The pairs of keywords that the filter looks for, in its order.
  private static let pairs: [(first: String, second: String)] = [
    ("union", "select"), ("select", "from"), ("from", "where"), ("from", "limit"), ("update", "set"),
    ("insert", "value"), ("insert", "set"), ("insert", "select"),
  ]
  private static let splits = [
    "union": "uni on", "select": "sel ect", "from": "fr om", "where": "wh ere", "limit": "lim it", "update": "upd ate",
    "set": "se t", "insert": "ins ert", "value": "val ue",
  ]

  /// A text as the filter leaves it: of each pair the first first word and the last second one are split.
  static func filtered(_ text: String) -> String {
    var words = Self.words(of: text)
    for (first, second) in pairs {
      guard let start = words.firstIndex(where: { $0.lowercased() == first }),
        let end = words.lastIndex(where: { $0.lowercased() == second }), end > start
      else { continue }
      words[start] = split(words[start])
      words[end] = split(words[end])
    }
    return words.joined()
  }

  private static func split(_ word: String) -> String {
    guard let form = splits[word.lowercased()], let space = form.firstIndex(of: " ") else { return word }
    let length = form.distance(from: form.startIndex, to: space)
    return word.prefix(length) + " " + word.dropFirst(length)
  }

  /// Words and what stands between them, which put end to end are the text.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var wasLetter = false
    for character in text {
      let isLetter = character.isLetter || character.isNumber
      if isLetter, wasLetter { words[words.count - 1].append(character) } else { words.append(String(character)) }
      wasLetter = isLetter
    }
    return words
  }

  // MARK: - Lines

  /// A paragraph broken into lines of at most a width.
  static func wrapped(
    _ paragraph: String, width: Int, isHyphenated: Bool, using generator: inout SeededGenerator
  ) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      var rest = String(word)
      while !line.isEmpty, line.count + 1 + rest.count > width {
        let room = width - line.count - 1
        let place = isHyphenated ? syllable(rest, room) ?? hyphen(rest, room) : hyphen(rest, room)
        if let place {
          let head = rest.prefix(place)
          lines.append(line + " " + head + (head.last == "-" ? "" : "-"))
          rest = String(rest.dropFirst(place))
        } else {
          lines.append(line)
        }
        line = ""
      }
      line += line.isEmpty ? rest : " " + rest
    }
    return (lines + [line]).joined(separator: "\n")
  }

  /// Wrapped lines that all end at one margin, but for the last ones of paragraphs: further spaces between words.
  static func justified(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let width = lines.map(\.count).max() ?? 0
    return lines.indices.map { index -> String in
      let words = lines[index].split(separator: " ")
      let isLast = index + 1 == lines.count || lines[index + 1].isEmpty
      guard words.count > 1, !isLast else { return String(lines[index]) }
      let missing = width - lines[index].count
      let gaps = words.count - 1
      return words.indices.map { place in
        let extra = missing / gaps + (place < missing % gaps ? 1 : 0)
        return words[place] + (place < gaps ? String(repeating: " ", count: 1 + extra) : "")
      }.joined()
    }.joined(separator: "\n")
  }

  /// Wrapped lines as pages of 25 to 40 lines, each with its number below.
  static func paged(_ text: String, using generator: inout SeededGenerator) -> String {
    var paged = ""
    var number = generator.number(in: 1...40)
    var room = generator.number(in: 3...40)
    let hasFeeds = generator.oneIn(2)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      paged += line + (index + 1 < lines.count ? "\n" : "")
      room -= 1
      if room <= 0, index + 1 < lines.count, !line.isEmpty, !lines[index + 1].isEmpty {
        paged += hasFeeds ? "- \(number) -\n\u{0C}" : "\(number)\n\n"
        number += 1
        room = generator.number(in: 25...40)
      }
    }
    return paged
  }

  /// Where a word can be broken behind a hyphen that it has.
  private static func hyphen(_ word: String, _ room: Int) -> Int? {
    let characters = Array(word)
    return characters.indices.last {
      characters[$0] == "-" && $0 + 1 <= room && $0 > 1 && $0 + 2 < characters.count && characters[$0 - 1].isLetter
        && characters[$0 + 1].isLetter
    }.map { $0 + 1 }
  }

  /// Where a word can be broken at a syllable: between two consonants that vowels surround, or before a single one.
  private static func syllable(_ word: String, _ room: Int) -> Int? {
    let letters = Array(word)
    guard letters.count >= 6, letters.prefix(6).allSatisfy({ $0.isASCII && $0.isLetter && $0.isLowercase }) else {
      return nil
    }
    let end = letters.firstIndex { !($0.isASCII && $0.isLowercase) } ?? letters.count
    let isVowel = { (index: Int) in "aeiouy".contains(letters[index]) }
    return (2..<max(2, end - 2)).last { place in
      guard place + 1 <= room, isVowel(place + 1), !isVowel(place) else { return false }
      return isVowel(place - 1) || !isVowel(place - 1) && isVowel(place - 2)
    }
  }

  // MARK: - Characters

  static func spaced(_ text: String, using generator: inout SeededGenerator) -> String {
    var spaced = ""
    for character in text {
      if character == " ", generator.oneIn(12) {
        spaced += generator.pick(["\u{A0}", "  ", "\u{A0} ", " \u{200B}", "\u{2009}"])
      } else {
        spaced.append(character)
      }
    }
    return spaced
  }

  /// Marks that Windows-1252 has from 0x80 on, as controls.
  static func controlled(_ text: String) -> String {
    let controls: [Unicode.Scalar: Unicode.Scalar] = [
      "‘": "\u{91}", "’": "\u{92}", "“": "\u{93}", "”": "\u{94}", "–": "\u{96}", "—": "\u{97}",
    ]
    return String(String.UnicodeScalarView(text.unicodeScalars.map { controls[$0] ?? $0 }))
  }

  /// UTF-8 decoded as Windows-1252; bytes that are open there become C1 controls.
  static func garbled(_ text: String) -> String {
    let upper: [UInt32] = [
      0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
      0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
      0x0153, 0x9D, 0x017E, 0x0178,
    ]
    var garbled = String.UnicodeScalarView()
    for byte in text.utf8 {
      let value = (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(value) { garbled.append(scalar) }
    }
    return String(garbled)
  }
}
