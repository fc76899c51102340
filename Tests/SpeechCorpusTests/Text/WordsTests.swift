import SpeechCorpus
import Testing

@Suite struct WordsTests {
  private func words(_ text: String) -> [String] {
    let utf8 = Array(text.utf8)
    return Words(utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("We are well-behaved.", ["We", "are", "well", "behaved"]),
    ("don't, we’re, O‘Neil’s", ["don't", "we’re", "O‘Neil’s"]),
    ("'quoted' words' end’", ["quoted", "words", "end"]),
    ("the U.S. and the U.N.", ["the", "U.S", "and", "the", "U.N"]),
    ("1,000.50 or 3.14, not 5.", ["1,000.50", "or", "3.14", "not", "5"]),
    ("1,a a,1 1.a a.1", ["1", "a", "a", "1", "1", "a", "a", "1"]),
    ("G7 B2B 21st", ["G7", "B2B", "21st"]),
    ("snake_case _private_ __", ["snake_case", "private"]),
    ("a:b a/b a\u{2014}b", ["a", "b", "a", "b", "a", "b"]),
    ("Тёплый приём — в 2014 г.", ["Тёплый", "приём", "в", "2014", "г"]),
    ("Große Übersicht, z.B. für Müller", ["Große", "Übersicht", "z.B", "für", "Müller"]),
    ("l’été où j'ai reçu l·l", ["l’été", "où", "j'ai", "reçu", "l·l"]),
    ("漢字かな", ["漢", "字", "か", "な"]),
    ("カタカナ語", ["カタカナ", "語"]),
    ("한국어 문장", ["한국어", "문장"]),
    ("שלום עולם", ["שלום", "עולם"]),
    ("กรุงเทพ", ["กรุงเทพ"]),
    ("👍 ok 👩‍👩‍👧🇺🇳 1️⃣ 2 ab3️⃣c", ["ok", "2", "ab", "c"]),
    ("e\u{301}te\u{301} \u{301}x", ["e\u{301}te\u{301}", "x"]),
    ("co\u{AD}operate word\u{200B} \u{FEFF}start", ["co\u{AD}operate", "word", "start"]),
    ("", []), (" \n\t", []), ("...", []), ("½ ©", []),
  ])
  func splits(_ text: String, into expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test func generatedTextsLoseNoLetter() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let text = generator.text(of: Pieces.text, count: 0...30)
      let utf8 = Array(text.utf8)
      var end = 0
      var covered = Set<Int>()
      for range in Words(utf8) {
        #expect(!range.isEmpty && range.lowerBound >= end && range.upperBound <= utf8.count)
        #expect(String(validating: utf8[range], as: UTF8.self) != nil)
        end = range.upperBound
        covered.formUnion(range)
      }
      var offset = 0
      for scalar in text.unicodeScalars {
        let isMark = scalar.properties.generalCategory == .nonspacingMark
        if scalar.properties.isAlphabetic && !isMark && !covered.contains(offset) {
          Issue.record("\(scalar) of \(text.debugDescription) is in no word")
        }
        if scalar.properties.isWhitespace && covered.contains(offset) { Issue.record("white space in a word") }
        offset += UTF8.width(scalar)
      }
    }
  }

  @Test func bytesThatAreNoTextAreSurvived() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1_000 {
      let bytes = (0..<generator.number(in: 0...40)).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      for range in Words(bytes) { #expect(range.upperBound <= bytes.count) }
      for range in Sentences(bytes) { #expect(range.upperBound <= bytes.count) }
      for line in Lines(bytes) { #expect(line.rangeWithTerminator.upperBound <= bytes.count) }
    }
  }

  @Test(arguments: ["a.", "a'", "_", "1,", "\u{301}", "a\u{AD}", "1\u{20E3}", "a_.", "漢\u{301}"])
  func hostileTextsTakeLinearTime(_ piece: String) {
    let utf8 = Array(String(repeating: piece, count: 50_000).utf8)
    #expect(Words(utf8).reduce(0) { $0 + $1.count } <= utf8.count)
  }
}
