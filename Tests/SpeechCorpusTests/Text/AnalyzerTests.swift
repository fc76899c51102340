import Testing

@testable import SpeechCorpus

@Suite struct AnalyzerTests {
  /// Expected values are those of Python's `re.findall(r"(?u)\b\w\w+\b", text.lower())`.
  @Test(
    arguments: [
      ("We the Peoples, a U.N. of 193", ["we", "the", "peoples", "of", "193"]),
      ("naïve café — co-operation", ["naïve", "café", "co", "operation"]),
      ("snake_case _x __ _", ["snake_case", "_x", "__"]),
      ("it’s don't", ["it", "don"]),
      ("İstanbul Iğdır", ["stanbul", "iğdır"]),
      ("ΟΔΟΣ ΟΔΟΣ. ΣΑΣ", ["οδος", "οδος", "σας"]),
      ("Σ ΑΣ’Α", ["ασ"]),
      ("STRASSE Straße", ["strasse", "straße"]),
      ("e\u{301}te cafe\u{301}", ["te", "cafe"]),
      ("漢字 かな ½ ²³ Ⅷx", ["漢字", "かな", "²³", "ⅷx"]),
      ("a\u{0}bc\u{FFFD}de👍fg", ["bc", "de", "fg"]),
      ("", []),
    ] as [(String, [String])])
  func wordsAreThoseOfPython(_ text: String, _ expected: [String]) {
    #expect(Analyzer.words.terms(of: text) == expected)
  }

  @Test(
    arguments: [
      ("The warming climate", ["warm", "climat"]),
      ("naïve naive Türkiye TURKIYE", ["naiv", "naiv", "turkiy", "turkiy"]),
      ("ёлка елка", ["елка", "елка"]),
      ("We don't, we don’t; 'harvests' and people's rights", ["harvest", "peopl", "right"]),
      ("a b 7 42", ["42"]),
      ("_emphasis_", ["emphasi"]),
    ] as [(String, [String])])
  func topicsAreStems(_ text: String, _ expected: [String]) {
    #expect(Analyzer.topics.terms(of: text) == expected)
  }

  @Test(
    arguments: [
      (.de, "Die Länder und LAENDER, größere Straßen", ["land", "land", "gross", "strass"]),
      (.de, "La\u{308}nder Strassen fu\u{308}r O\u{308}l", ["land", "strass", "ol"]),
      (.de, "Geht’s Marias Haus, das Café? é", ["geht", "marias", "haus", "cafe"]),
      (.fr, "L’Europe d'aujourd'hui, c’est l'éducation", ["europ", "aujourd'hui", "est", "educ"]),
      (.fr, "jusqu’en été, lorsqu'elle l’a dit; qu’ils n'aient", ["ete", "dit"]),
      (.fr, "e\u{301}ducations education cœur coeur FRANÇAISE", ["educ", "educ", "coeur", "coeur", "franc"]),
      (.ru, "Новые ДОРОГИ, новая дорога: съёмки и съемка", ["нов", "дорог", "нов", "дорог", "съемк", "съемк"]),
      (.ru, "Ещё за\u{301}мки и NATO; В. А. Й.", ["замк", "nato"]),
      (.en, "Länder", ["lander"]),
    ] as [(Analyzer.Language, String, [String])])
  func topicsAreStemsInOtherLanguages(_ language: Analyzer.Language, _ text: String, _ expected: [String]) {
    #expect(Analyzer.topics(in: language).terms(of: text) == expected)
  }

  @Test(
    arguments: [
      ("The warming of a CLIMATE", ["the", "warming", "of", "a", "climate"]),
      ("We don’t — ‘people’s’ rights'", ["we", "don't", "people's", "rights"]),
      ("café façade", ["cafe", "facade"]),
    ] as [(String, [String])])
  func reuseKeepsEveryWord(_ text: String, _ expected: [String]) {
    #expect(Analyzer.reuse.terms(of: text) == expected)
  }

  @Test func namesFindTheAnalyzers() {
    for analyzer in [Analyzer.topics, .reuse, .words] {
      #expect(Analyzer(named: analyzer.name)?.id == analyzer.id)
    }
    let topics = Analyzer.Language.allCases.map { Analyzer.topics(in: $0) }
    #expect(topics.map(\.id) == ["topics-en-2", "topics-de-1", "topics-fr-1", "topics-ru-1"])
    for analyzer in topics + [.reuse, .words] { #expect(Analyzer(named: analyzer.id)?.id == analyzer.id) }
    #expect(Analyzer(named: "nothing") == nil)
    #expect(Analyzer(id: "own") { [$0] }.terms(of: "A b") == ["A b"])
  }

  /// The fast way of the index and of queries finds the terms that the analyzer defines.
  @Test func countingEqualsAnalyzing() {
    var generator = SeededGenerator(seed: 11)
    let pieces = Pieces.text + ["ΣΑΣ", "Σ", "İ", "’", "’s", "A\u{327}", "l’", "u\u{308}", "Länder", "ёлками", "qu'"]
    let own = Analyzer(id: "own") { $0.split(separator: " ").map(String.init) }
    for analyzer in Analyzer.Language.allCases.map({ Analyzer.topics(in: $0) })
      + [.reuse, .words, own, Analyzer.words.ngrams(1...2), .topics.ngrams(3...4), own.ngrams(2...2)]
    {
      var counter = TermCounter(analyzer: analyzer)
      for _ in 0..<3 {
        counter.startBlock()
        var expected: [[String: Int]] = []
        for _ in 0..<300 {
          let text = generator.text(of: pieces, count: 0...30)
          Array(text.utf8).withUnsafeBytes { counter.count($0) }
          let terms = analyzer.terms(of: text)
          expected.append(Dictionary(terms.map { ($0, 1) }, uniquingKeysWith: +))
          let query = Query(text, analyzer: analyzer)
          #expect(query.terms.map { String(decoding: $0.term, as: UTF8.self) } == BruteForce.inByteOrder(Set(terms)))
          #expect(query.terms.reduce(0) { $0 + $1.count } == terms.count)
        }
        var place = 0
        for (passage, end) in counter.ends.enumerated() {
          var found: [String: Int] = [:]
          while place < end {
            let term = counter.vocabulary.string(Int(counter.terms.base[place]))
            found[String(decoding: term, as: UTF8.self)] = counter.exceptions[place] ?? Int(counter.counts.base[place])
            place += 1
          }
          #expect(found == expected[passage])
        }
      }
    }
  }
}
