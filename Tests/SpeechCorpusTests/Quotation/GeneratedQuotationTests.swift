import SpeechCorpus
import Testing

/// Whatever the text, nothing fails, and every range slices to what is printed.
@Suite struct GeneratedQuotationTests {
  private static let words = [
    "said ", "that ", "“", "”", "\"", "'", "‘", "’", "«", "»", "„", "''", "``", ", ", ". ", "? ", "! ", "— ", ": ",
    "; ",
    "(", ")", "[", "]", "Torvan ", "Ilse ", "he ", "she ", "they ", "we ", "you ", "according ", "to ", "adding ",
    "and ",
    "but ", "who ", "as ", "told ", "called ", "asked ", "whether ", "was ", "the ", "minister ", "of ", "claims ",
    "U.S. ",
    "Mr. ", "s' ", "’s ", "\n", "\n\n", "\r\n", "🤝", "🇷🇺", "é", "Ж", "漢", "\u{301}", "\u{A0}", "\u{200B}", "\u{FEFF}",
    "\u{FFFD}", "\u{0}", "…", "... ", "- ", "12 ", "$3 ", "@name ", "#tag ", "quote ", "To ",
  ]

  private func check(_ text: String, _ found: [Quotation]) {
    let utf8 = Array(text.utf8)
    func slice(_ range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
    var last = 0
    for quotation in found {
      #expect(quotation.contentRange.lowerBound >= last)
      last = quotation.contentRange.lowerBound
      let parts = quotation.parts ?? [quotation.contentRange]
      #expect(parts.map(slice).joined(separator: " ") == quotation.content)
      #expect(parts[0].lowerBound == quotation.contentRange.lowerBound)
      #expect(parts[parts.count - 1].upperBound == quotation.contentRange.upperBound)
      if let range = quotation.cueRange { #expect(slice(range) == quotation.cue) }
      if let range = quotation.sourceRange { #expect(slice(range) == quotation.source) }
      #expect((0...1).contains(quotation.confidence))
    }
  }

  @Test func tenThousandGeneratedTexts() {
    var generator = SeededGenerator(seed: 7)
    let options = QuotationOptions(includesTerms: true, includesReported: true)
    for _ in 0..<10_000 {
      let text = generator.text(of: Self.words, count: 1...24)
      check(text, Quotation.quotations(in: text, options: options))
    }
  }

  private static let german = [
    "sagte ", "teilte ", "mit", "dass ", "„", "“", "»", "«", ", ", ". ", ": ", "er ", "Sie ", "der ", "des ",
    "Minister ",
    "Torvan ", "Ilse ", "laut ", "zufolge ", "nach Angaben von ", "wie ", "so ", "sei ", "habe ", "nicht ", "und ", "ß",
    "14. ",
    "die ", "ist ", "Ob ", "wollte ", "sagen ", "Das ", "(", ")", "\n", "— ", "… ", "nannte ",
    "fragte, ", "versprach, ", "zu gehen", "bezeichnete ",
  ]

  private static let russian = [
    "сказал ", "сообщили ", "что ", "«", "»", "„", "“", "\"", ", ", ". ", "? ", "— ", "- ", ": ", "он ", "Она ",
    "министр ",
    "Торвин ", "Анна ", "по словам ", "согласно ", "Как ", "отметил ", "В ", "порту ", "назвал ", "это ", "не ", "и ",
    "ё",
    "которая ", "обещал ", "уйти ", "(", ")", "\n", "г. ", "О. ", "… ", "Об этом ", "уверен ",
    "называет ", "спросил, ", "кто ",
  ]

  /// Sentences that tell the language, so that the words behind them are read in it.
  private static let openings = [
    "Der Hafen ist nicht offen, und die Brücke ist auch noch nicht fertig. ",
    "Порт ещё не открыт, и мост тоже не готов. ",
  ]

  @Test(arguments: zip([german, russian], openings))
  func generatedTextsOfOtherLanguages(words: [String], opening: String) {
    var generator = SeededGenerator(seed: 9)
    let options = QuotationOptions(includesTerms: true, includesNested: true)
    for number in 0..<4000 {
      let text = (number % 4 == 0 ? "" : opening) + generator.text(of: words, count: 1...24)
      check(text, Quotation.quotations(in: text, options: options))
    }
    for _ in 0..<10 {
      let text = generator.text(of: words, count: 1000...3000)
      check(text, Quotation.quotations(in: text))
    }
  }

  /// The clause of "sagte" begins before what "so" has taken.
  @Test func aClauseAroundAnother() {
    let text = Self.openings[0] + "Der Hafen ist offen, wie „Wiebke“ so Torvan auch nicht sagte er."
    check(text, Quotation.quotations(in: text))
  }

  @Test(arguments: [
    "— Да, — сказал он. ", "«Да, — сказал он. — ", "сказал, что ", "по словам ", "Анна Торвина сказала. ",
    "sagte er, dass ",
    "laut der ", "der Minister Ilse Torvan sagte, ", "„Ja“, so Torvan. ",
  ])
  func longRunsOfOtherLanguages(piece: String) {
    let text = String(repeating: piece, count: 8000)
    check(text, Quotation.quotations(in: text))
  }

  /// Sentences that break off where the content is looked for.
  @Test(arguments: [
    "As he said,", "As Torvan said, ,.", "“No,” as Torvan said,", "He left, as Torvan said,", "According to Torvan, ,",
    "To quote Ilse Torvan, , .", "The ferry, he said, ,", "The ferry is late, he said, , , .",
    "Lorrens, who said that, as he said,", "Lorrens, as Torvan, who said that, said,",
  ])
  func unfinishedSentences(text: String) {
    for ending in ["", ".", "\n", " , ,", "…", "?!"] { check(text + ending, Quotation.quotations(in: text + ending)) }
  }

  @Test func longGeneratedTexts() {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<20 {
      let text = generator.text(of: Self.words, count: 1000...3000)
      check(text, Quotation.quotations(in: text))
    }
  }

  @Test(arguments: ["“", "”", "\"", "'", "‘ ", " \"", "« ", "said ", "he said, ", "said that ", "and ", "of the ", "("])
  func longRunsOfOneThing(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    check(text, Quotation.quotations(in: text))
  }
}
