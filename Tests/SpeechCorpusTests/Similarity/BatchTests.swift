import Testing

@testable import SpeechCorpus

/// Many texts asked for at once.
@Suite struct BatchTests {
  @Test func aBatchIsItsQueries() {
    for seed in 0..<12 as Range<UInt64> {
      var texts = ZipfTexts(seed: 70_000 + seed, vocabulary: [12, 60][Int(seed % 2)])
      let passages = texts.passages(texts.generator.number(in: 0...120), words: 1...15)
      let weighting = ExactnessTests.weightings[Int(seed) % ExactnessTests.weightings.count]
      let index = SimilarityIndex(passages, analyzer: .words, weighting: weighting)
      let queries = (0..<[0, 1, 15, 16, 17, 100][Int(seed % 6)]).map { _ in texts.text(words: 0...12) }
      let limit = texts.generator.pick([0, 1, 10, 300])
      let filter: PassageFilter = texts.generator.oneIn(2) ? .everything : [.notInDocument("d1")]
      let expected = queries.map { index.matches(for: $0, limit: limit, where: filter) }
      for jobs in [-1, 1, 2, 5] {
        #expect(index.matches(for: queries, limit: limit, where: filter, jobs: jobs) == expected, "seed \(seed)")
      }
    }
  }

  @Test func anExplanationKnowsItsQuery() throws {
    let index = SimilarityIndex(NGramIndexTests.passages, analyzer: .words)
    let found = index.matches(for: ["good harvest", "grain"], jobs: 2)
    for (matches, term) in zip(found, ["harvest", "grain"]) {
      let best = try #require(matches.first)
      #expect(index.explanation(of: best).score == best.score)
      #expect(index.explanation(of: best).terms.contains { $0.term == term })
    }
  }
}
