import Testing

@testable import SpeechCorpus

@Suite struct TermCounterTests {
  /// Words of every length around the edges of eight and sixteen bytes, some of which begin alike, and some of which stand
  /// for several terms or none.
  private static let words: [String] = {
    var words = [
      "a", "I", "_", "42", "naïve", "ΟΔΟΣ", "б", "Ёлка", "it's", "co\u{301}te", "x\u{2019}y", "İ", "a\u{2014}b",
    ]
    for length in [1, 2, 7, 8, 9, 15, 16, 17, 18, 24, 33, 70] {
      words.append(String(repeating: "m", count: length))
      words.append(String(repeating: "m", count: length - 1) + "N")
      words.append("Q" + String(repeating: "m", count: length - 1))
      words.append(String(repeating: "ж", count: length))
    }
    return words
  }()

  private static let separators = [" ", ". ", "\n\n", ", “", "-", "   ", "!?… "]

  private static func text(_ generator: inout SeededGenerator) -> String {
    var text = Bool.random(using: &generator) ? "" : " "
    // Up to a few stretches of those in which a text is folded.
    for _ in 0..<Int.random(in: 0...[3, 40, 700].randomElement(using: &generator)!, using: &generator) {
      text += words.randomElement(using: &generator)!
      text += separators.randomElement(using: &generator)!
    }
    if Bool.random(using: &generator) { text += words.randomElement(using: &generator)! }
    return text
  }

  private static func check(_ texts: [String], _ analyzer: Analyzer) {
    var counter = TermCounter(analyzer: analyzer)
    for block in stride(from: 0, to: texts.count, by: 10) {
      counter.startBlock()
      let texts = texts[block..<min(block + 10, texts.count)]
      for text in texts { Array(text.utf8).withUnsafeBytes { counter.count($0) } }
      var place = 0
      var tokens = 0
      for (text, end) in zip(texts, counter.ends) {
        var counts: [String: Int] = [:]
        while place < end {
          let term = counter.vocabulary.string(Int(counter.terms.base[place]))
          counts[String(decoding: term, as: UTF8.self)] =
            counter.exceptions[place] ?? Int(counter.counts.base[place])
          place += 1
        }
        let terms = analyzer.terms(of: text)
        tokens += terms.count
        #expect(counts == Dictionary(terms.map { ($0, 1) }, uniquingKeysWith: +))
      }
      #expect(place == counter.used)
      #expect(tokens == counter.tokens)
    }
  }

  @Test("What is counted of a text are its terms", arguments: ["words", "topics", "reuse"])
  func countsTerms(name: String) throws {
    let analyzer = try #require(Analyzer(named: name))
    var generator = SeededGenerator(seed: 31)
    Self.check((0..<60).map { _ in Self.text(&generator) }, analyzer)
  }

  @Test("Texts that end at the edge of a stretch or a word of marks keep their last run")
  func countsAtEdges() {
    let lengths = [0, 1, 2, 63, 64, 65, 127, 128, 1022, 1023, 1024, 1025, 1088, 2047, 2048, 2049, 5000]
    let texts = lengths.flatMap { length in
      [
        String(repeating: "w", count: length), String(repeating: " ", count: length) + "end",
        String(repeating: "ab ", count: length / 3) + "ab", String(repeating: "ab ", count: length / 3),
      ]
    }
    Self.check(texts, .words)
  }

  @Test("Runs longer than sixteen bytes are told apart by every byte")
  func tellsLongRunsApart() {
    let long = Array("abcdefghijklmnopqrstuvwxyz")
    let texts = long.indices.map { place in
      var other = long
      other[place] = "_"
      return String(other) + " " + String(long) + " " + String(long.prefix(16)) + " " + String(other.prefix(17))
    }
    Self.check(texts, .words)
  }

  @Test("A term counted more than 255 times is counted to the end")
  func countsFrequentTerms() {
    Self.check([String(repeating: "on and ", count: 300), "on", String(repeating: "on ", count: 255)], .words)
  }
}
