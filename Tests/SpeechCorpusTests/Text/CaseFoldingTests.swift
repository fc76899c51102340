import Testing

@testable import SpeechCorpus

@Suite struct CaseFoldingTests {
  private func fold(_ text: String, _ folding: CaseFolding = .keepingAccents) -> String {
    String(decoding: folding.folded(Array(text.utf8)), as: UTF8.self)
  }

  @Test(arguments: [
    ("The U.S. PRESIDENT", "the u.s. president"), ("Straße STRASSE", "strasse strasse"),
    ("ΣΊΣΥΦΟΣ σίσυφος", "σίσυφοσ σίσυφοσ"),
    ("ЁЛКА Їжак", "ёлка їжак"), ("ÉTÉ Œuvre", "été œuvre"), ("ŁÓDŹ", "łódź"), ("İ", "i\u{307}"), ("ı", "ı"),
    ("ﬁn", "fin"),
    ("ᾘ", "ἠι"), ("ẞ", "ss"), ("Ⅷ", "ⅷ"), ("Ａ", "ａ"), ("𐐀", "𐐨"), ("漢字 👍", "漢字 👍"), ("", ""), ("µ", "μ"), ("K", "k"),
  ])
  func foldsCase(_ text: String, _ expected: String) {
    #expect(Array(fold(text).utf8) == Array(expected.utf8))
  }

  @Test(arguments: [
    ("naïve Café", "naive cafe"), ("Türkiye İSTANBUL ısı", "turkiye istanbul isi"),
    ("Ёлка йод ёж Їжак", "елка йод еж їжак"),
    ("Łódź Ørsted Đặng Æther Œuvre Þór", "lodz orsted dang aether oeuvre thor"), ("Größe", "grosse"),
    ("Ἀθῆναι", "αθηναι"),
    ("nai\u{308}ve", "naive"), ("\u{438}\u{306}од \u{418}\u{306}", "йод й"), ("за\u{301}мок е\u{308}ж", "замок еж"),
    ("\u{456}\u{308}жак", "їжак"), ("Å ᾘ ǰ", "a ηι j"), ("が と\u{301}", "が と\u{301}"), ("\u{301}x", "\u{301}x"),
    ("", ""),
  ])
  func removesAccents(_ text: String, _ expected: String) {
    #expect(Array(fold(text, .removingAccents).utf8) == Array(expected.utf8))
  }

  @Test func everyCaseOfALetterFoldsToTheSame() {
    var wrong: [String] = []
    for value in UInt32(0x80)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value), isKnown(scalar) else { continue }
      let properties = scalar.properties
      let folded = fold(String(scalar))
      let isDotless = value == 0x131
      let agrees =
        fold(folded) == folded && fold(properties.lowercaseMapping) == folded
        && (isDotless || fold(properties.uppercaseMapping) == folded)
      let isFixed = folded.unicodeScalars.elementsEqual([scalar])
      if !agrees || (isFixed && properties.changesWhenCaseFolded) { wrong.append("U+\(String(value, radix: 16))") }
    }
    #expect(wrong == [])
  }

  /// Every accented letter is, by canonical equivalence, a letter of the table or its base with one mark more.
  @Test func accentsAreThoseOfTheDecomposition() {
    let marks = (UInt32(0x300)...0x345).compactMap(Unicode.Scalar.init).map(String.init)
    var bases: [String: String] = [:]
    for (base, letters) in CaseFolding.lettersByBase where base.unicodeScalars.count == 1 {
      for letter in letters.unicodeScalars { bases[String(letter)] = base }
      bases[base] = base
    }
    var composed: [String: String] = [:]
    for (letter, base) in bases {
      for mark in marks where letter != "и" || mark != "\u{306}" { composed[letter + mark] = base }
    }
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x3FF, 0x1E00...0x1FFF]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.generalCategory == .lowercaseLetter else { continue }
      guard let base = composed[String(scalar)], fold(String(scalar)).unicodeScalars.count == 1 else { continue }
      #expect(fold(String(scalar), .removingAccents) == base, "\(scalar)")
    }
  }

  @Test func foldingTwiceIsFoldingOnce() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<2_000 {
      let text = generator.text(of: Pieces.text + ["и\u{306}", "І\u{308}", "ĄŻ", "ὈΔ", "ﬀ", "Ǆ"], count: 0...20)
      for folding in [CaseFolding.keepingAccents, .removingAccents] {
        let once = fold(text, folding)
        #expect(fold(once, folding) == once, "\(text.debugDescription)")
        #expect(Array(fold(text.lowercased(), .removingAccents).utf8) == Array(fold(text, .removingAccents).utf8))
      }
    }
  }

  private func isKnown(_ scalar: Unicode.Scalar) -> Bool {
    guard let age = scalar.properties.age else { return false }
    return (age.major, age.minor) <= (CharacterClass.unicodeVersion.major, CharacterClass.unicodeVersion.minor)
  }
}
