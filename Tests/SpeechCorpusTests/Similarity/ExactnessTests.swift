import Testing

@testable import SpeechCorpus

@Suite struct ExactnessTests {
  static let weightings: [Weighting] =
    [
      .tfidf, .sklearn(), .sklearn(sublinear: true), .sklearn(smooth: false), .sklearn(usesRarity: false, norm: .none),
      .sklearn(norm: .manhattan), .bm25(.robertson), .bm25(.lucene, k1: 1.2), .bm25(k1: 0), .bm25(b: 1), .bm25(.atire),
      .bm25(.bm25l), .bm25(.bm25plus, b: 0.3, delta: 0.5),
    ]
    + [
      "ltc.ltc", "lnc.ltn", "bpc.btc", "atn.atc", "atc.nnn", "Lnu.ltu", "Lpn.Lrc", "dsm.dnn", "Ltc.dtu",
    ].compactMap { Weighting(named: $0) }

  @Test func matchesEqualBruteForceOnGeneratedCorpora() throws {
    for seed in 0..<200 as Range<UInt64> {
      var texts = ZipfTexts(seed: seed, vocabulary: [3, 12, 60, 300][Int(seed % 4)])
      let passages = texts.passages(texts.generator.number(in: 0...60), words: 1...20)
      let analyzer: Analyzer = [
        .words, .reuse, .topics, .words.ngrams(1...2), .topics(in: .ru).ngrams(1...3),
      ][Int(seed % 5)]
      let weighting = Self.weightings[Int(seed) % Self.weightings.count]
      let brute = BruteForce(passages, analyzer: analyzer, weighting: weighting)
      let index = SimilarityIndex(passages, analyzer: analyzer, weighting: weighting)
      #expect(index.count == passages.count)
      #expect(index.termCount == brute.frequencies.count)
      #expect(index.statistics.postings == brute.counts.reduce(0) { $0 + $1.count })
      for _ in 0..<4 {
        let query = texts.text(words: 1...8) + " unseen"
        let limit = texts.generator.pick([1, 3, 10, 1000])
        let expected = brute.best(for: query, limit: limit)
        let found = index.matches(for: query, limit: limit)
        #expect(found.map(\.position) == expected.map(\.0), "seed \(seed), \(weighting)")
        #expect(found.map(\.score) == expected.map(\.1), "seed \(seed), \(weighting)")
        #expect(found.map(\.rank) == Array(1..<(found.count + 1)))
      }
    }
  }

  /// Many small blocks, several segments, columns: the same results to the last bit.
  @Test func blocksAndThreadsChangeNothing() throws {
    for seed in 0..<60 as Range<UInt64> {
      var texts = ZipfTexts(seed: 500 + seed, vocabulary: [12, 60, 300][Int(seed % 3)])
      let passages = texts.passages(texts.generator.number(in: 0...300), words: 1...25)
      let weighting = Self.weightings[Int(seed) % Self.weightings.count]
      let whole = SimilarityIndex(passages, analyzer: .words, weighting: weighting)
      let options = SimilarityIndex.Options(
        analyzer: .words, weighting: weighting, jobs: texts.generator.number(in: 1...4))
      var builder = IndexBuilder(options: options, capacity: texts.generator.number(in: 1...130))
      for passage in passages { builder.add(passage) }
      let parts = SimilarityIndex(builder, options: options)
      #expect(parts.termCount == whole.termCount)
      #expect(parts.statistics.postings == whole.statistics.postings)
      #expect((0..<parts.count).map(parts.passage) == passages)
      for words in [1...3, 4...30] {
        let query = texts.text(words: words)
        for limit in [2, 10, 1000] {
          #expect(parts.matches(for: query, limit: limit) == whole.matches(for: query, limit: limit), "seed \(seed)")
        }
      }
    }
  }

  @Test func explanationsAddUpToTheScore() {
    for (number, weighting) in Self.weightings.enumerated() {
      var texts = ZipfTexts(seed: 900 + UInt64(number), vocabulary: 80)
      let index = SimilarityIndex(texts.passages(50, words: 1...30), analyzer: .words, weighting: weighting)
      for match in index.matches(for: texts.text(words: 12...12), limit: 5) {
        let explanation = index.explanation(of: match)
        #expect(explanation.score == match.score)
        #expect(abs(explanation.terms.reduce(0) { $0 + $1.weight } - match.score) < 1e-12)
        #expect(!explanation.terms.isEmpty)
        #expect(zip(explanation.terms, explanation.terms.dropFirst()).allSatisfy { $0.weight >= $1.weight })
      }
    }
  }

  @Test func countsBeyondOneByteCount() {
    let long = Array(repeating: "peace", count: 300).joined(separator: " ")
    let longer = Array(repeating: "peace", count: 3000).joined(separator: " ")
    var passages = [long + " and war", longer + " war", "peace and war", "war", "and"].enumerated().map {
      Passage(id: "\($0)", document: "\($0)", text: $1)
    }
    for analyzer in [Analyzer.words, Analyzer(id: "own") { $0.split(separator: " ").map(String.init) }] {
      check(passages, analyzer)
    }
    // Enough passages for a column.
    for number in 5..<400 {
      let count = number % 7 == 0 ? 254 + number % 4 : number % 3
      let text = Array(repeating: "peace", count: count).joined(separator: " ") + " war\(number % 9) and"
      passages.append(Passage(id: "\(number)", document: "\(number)", text: text))
    }
    check(passages, .words)
  }

  private func check(_ passages: [Passage], _ analyzer: Analyzer) {
    for weighting in [
      Weighting.tfidf, .sklearn(norm: .manhattan), .bm25(.bm25l), Weighting(named: "atc.nnn") ?? .tfidf,
    ] {
      let brute = BruteForce(passages, analyzer: analyzer, weighting: weighting)
      let index = SimilarityIndex(passages, analyzer: analyzer, weighting: weighting)
      for query in ["peace", "war and peace", "and"] {
        let expected = brute.best(for: query, limit: 500)
        let found = index.matches(for: query, limit: 500)
        #expect(found.map(\.position) == expected.map(\.0), "\(weighting)")
        #expect(found.map(\.score) == expected.map(\.1), "\(weighting)")
      }
    }
  }

  @Test func blocksAndColumnsChangeNothing() {
    // More than one block, with terms dense enough for columns and terms that stand in one block only.
    var texts = ZipfTexts(seed: 7, vocabulary: 400)
    let passages = texts.passages(PostingLayout.capacity + 500, words: 1...6)
    let brute = BruteForce(passages, analyzer: .words, weighting: .sklearn())
    let index = SimilarityIndex(passages, analyzer: .words, weighting: .sklearn())
    #expect(index.storage.blocks.count == 2)
    #expect(index.storage.blocks[0].postings.layout.numbers.columns > 0)
    let query = texts.text(words: 6...6)
    let expected = brute.best(for: query, limit: 50)
    let found = index.matches(for: query, limit: 50)
    #expect(found.map(\.position) == expected.map(\.0))
    #expect(found.map(\.score) == expected.map(\.1))
  }

  @Test func nothingIsFoundForNothing() {
    let empty = SimilarityIndex([Passage]())
    #expect(empty.matches(for: "anything").isEmpty)
    #expect(empty.count == 0)
    let index = SimilarityIndex([
      Passage(id: "a", document: "a", text: "Trade winds and harvests"), Passage(id: "b", document: "b", text: ""),
      Passage(id: "c", document: "c", text: nil),
    ])
    #expect(index.count == 3)
    #expect(index.matches(for: "").isEmpty)
    #expect(index.matches(for: "zzz unknown").isEmpty)
    #expect(index.matches(for: "harvest", limit: 0).isEmpty)
    #expect(index.matches(for: "harvest", limit: -1).isEmpty)
    #expect(index.matches(for: "HARVESTS").map(\.id) == ["a"])
  }

  @Test func neighboursLeaveThePassageOut() throws {
    var texts = ZipfTexts(seed: 21, vocabulary: 60)
    let passages = texts.passages(60, words: 3...20)
    let brute = BruteForce(passages, analyzer: .words, weighting: .tfidf)
    let options = SimilarityIndex.Options(analyzer: .words, weighting: .tfidf, keepsTexts: false)
    for index in [
      SimilarityIndex(passages, analyzer: .words, weighting: .tfidf), try SimilarityIndex(passages, options: options),
    ] {
      for (position, passage) in passages.enumerated() {
        let own = brute.best(for: passage.text ?? "", limit: 100).filter { $0.0 != position }
        #expect(try index.neighbours(of: passage.id, limit: 5).map(\.position) == own.prefix(5).map(\.0))
        let others = own.filter { passages[$0.0].document != passage.document }
        let found = try index.neighbours(of: passage.id, limit: 5, includesOwnDocument: false)
        #expect(found.map(\.position) == others.prefix(5).map(\.0))
        #expect(found.map(\.score) == others.prefix(5).map(\.1))
      }
      #expect(throws: IndexError.self) { try index.neighbours(of: "nobody") }
    }
  }

  @Test func anIndexGrownIsAnIndexBuilt() throws {
    var texts = ZipfTexts(seed: 33, vocabulary: 90)
    let passages = texts.passages(90, words: 1...15).enumerated().map { number, passage in
      Passage(id: "p\(number)", document: passage.document, text: passage.text)
    }
    let query = texts.text(words: 6...6)
    for weighting in Self.weightings {
      let built = SimilarityIndex(passages, analyzer: .words, weighting: weighting)
      var grown = SimilarityIndex(passages[..<30], analyzer: .words, weighting: weighting)
      grown = try grown.appending(passages[30..<31]).appending(passages[31...]).appending([])
      #expect(grown.matches(for: query, limit: 90) == built.matches(for: query, limit: 90))
      #expect(grown.termCount == built.termCount)
      #expect(grown.statistics.postings == built.statistics.postings)

      let fewer = passages.filter { $0.document != "d3" && $0.id != "p50" }
      let expected = SimilarityIndex(fewer, analyzer: .words, weighting: weighting)
      let removed = try grown.removing(["d3", "p50"])
      #expect(removed.matches(for: query, limit: 90) == expected.matches(for: query, limit: 90))
      #expect(removed.termCount == expected.termCount)
      #expect((0..<removed.count).map(removed.passage) == fewer)
    }
    #expect(throws: IndexError.self) { try SimilarityIndex(passages).removing(["p1", "nobody"]) }
  }

  @Test func cancellationStopsABuild() async {
    let passages = (0..<10_000).lazy.map { Passage(id: "\($0)", document: "d", text: "word") }
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return try SimilarityIndex(passages, options: .init())
    }
    await #expect(throws: CancellationError.self) { try await task.value }
  }
}
