import Testing

@testable import SpeechCorpus

@Suite struct PairTests {
  static let weightings: [Weighting] =
    [.sklearn(), .tfidf, .bm25()] + ["ltc.ltc", "bnc.bnc", "Lpc.Lpc", "atc.atc"].compactMap { Weighting(named: $0) }

  @Test func pairsAreThoseOfComparingAll() throws {
    for seed in 0..<60 as Range<UInt64> {
      var texts = ZipfTexts(seed: 60_000 + seed, vocabulary: [6, 40, 200][Int(seed % 3)])
      var passages = texts.passages(texts.generator.number(in: 0...40), words: 1...15)
      for number in passages.indices where number > 0 && texts.generator.oneIn(4) {
        passages[number].text = passages[number - 1].text
      }
      let weighting = texts.generator.pick(Self.weightings)
      let options = SimilarityIndex.Options(
        analyzer: .words, weighting: weighting, jobs: texts.generator.number(in: 1...2))
      var builder = IndexBuilder(options: options, capacity: texts.generator.pick([3, 10, PostingLayout.capacity]))
      for passage in passages { builder.add(passage) }
      let index = SimilarityIndex(builder, options: options)
      let used = weighting.isSymmetricCosine ? weighting : .sklearn(sublinear: true)
      let brute = BruteForce(passages, analyzer: .words, weighting: used)
      let minimum = texts.generator.pick([0.01, 0.3, 0.5, 0.8, 0.999])
      var expected: [(Int, Int, Double)] = []
      for (first, passage) in passages.enumerated() {
        for (second, score) in brute.best(for: passage.text ?? "", limit: passages.count)
        where second > first && score >= minimum {
          expected.append((first, second, score))
        }
      }
      let found = Array(index.pairs(minimumScore: minimum))
      #expect(found.map(\.first) == expected.map(\.0), "seed \(seed), \(weighting)")
      #expect(found.map(\.second) == expected.map(\.1), "seed \(seed), \(weighting)")
      #expect(found.map(\.score) == expected.map(\.2), "seed \(seed), \(weighting)")

      // A pair counts where it is among the best two of one of its passages.
      func isAmongBest(_ pair: Pair, of passage: Int) -> Bool {
        found.filter { $0.first == passage || $0.second == passage }
          .sorted { (-$0.score, $0.first, $0.second) < (-$1.score, $1.first, $1.second) }.prefix(2).contains(pair)
      }
      let best = found.filter { isAmongBest($0, of: $0.first) || isAmongBest($0, of: $0.second) }
      #expect(Array(index.pairs(minimumScore: minimum, limit: 2)) == best, "seed \(seed), \(weighting)")
    }
  }

  @Test func equalPassagesScoreOne() {
    let index = SimilarityIndex([
      Passage(id: "a", document: "a", text: "The harvest was good"),
      Passage(id: "b", document: "b", text: "Nothing else"),
      Passage(id: "c", document: "c", text: "the harvest was GOOD"), Passage(id: "d", document: "d", text: nil),
    ])
    let pairs = Array(index.pairs(minimumScore: 0.99))
    #expect(pairs.map { [$0.firstID, $0.secondID] } == [["a", "c"]])
    #expect(pairs.allSatisfy { abs($0.score - 1) < 1e-12 })
    #expect(Array(SimilarityIndex([Passage]()).pairs(minimumScore: 0)).isEmpty)
  }
}
