import Testing

@testable import SpeechCorpus

/// Scores by SMART's letters against the formulas of Manning, Raghavan and Schütze (2008, figure 6.15) and of Singhal,
/// Buckley and Mitra (1996), written out by hand for a small corpus.
@Suite struct SmartTests {
  /// Three passages: a a a a b, b c, c c d d.
  static let index = SimilarityIndex(
    ["a1 a1 a1 a1 b1", "b1 c1", "c1 c1 d1 d1"].enumerated().map {
      Passage(id: "\($0)", document: "\($0)", text: $1)
    }, analyzer: .words)

  private func score(_ name: String, _ query: String, _ position: Int) throws -> Double {
    let weighting = try #require(Weighting(named: name))
    return Self.index.weighted(by: weighting).matches(for: query).first { $0.position == position }?.score ?? 0
  }

  private let ln2 = 0.693_147_180_559_945_3
  private let ln3 = 1.098_612_288_668_109_8

  @Test func averagesOfCountsDivide() throws {
    // The first passage has five terms, two of them distinct: an average of 2.5.
    let ln2and5 = 0.916_290_731_874_155
    #expect(abs(try score("Lnn.nnn", "a1", 0) - (1 + 2 * ln2) / (1 + ln2and5)) < 1e-14)
    #expect(abs(try score("Lnn.nnn", "c1", 1) - 1) < 1e-14)
    #expect(abs(try score("Lnn.nnn", "c1", 2) - 1) < 1e-14)
  }

  @Test func logarithmsOfLogarithmsGrowSlowly() throws {
    let inner = 1 + 2 * ln2
    #expect(abs(try score("dnn.nnn", "a1", 0) - (1 + Logarithm.natural(inner))) < 1e-14)
    #expect(abs(try score("dtn.nnn", "d1", 2) - (1 + Logarithm.natural(1 + ln2)) * ln3) < 1e-14)
  }

  @Test func longPassagesArePivoted() throws {
    // Two distinct terms in each, so the pivot is 2 and every norm is.
    #expect(abs(try score("nnu.nnn", "a1", 0) - 4 / 2.0) < 1e-14)
    let weights = try #require(Weighting(named: "Lnu.ltu")).queryWeights([(2, 1)], of: 3, pivot: 2)
    #expect(abs(weights[0] - (1 + ln2) * ln3 / (0.8 * 2 + 0.2)) < 1e-14)
  }

  @Test func rarityStaysAboveZero() throws {
    #expect(abs(try score("nrn.nnn", "b1", 0) - Logarithm.natural(1 + 1.5 / 2.5)) < 1e-14)
    let common = SimilarityIndex(
      [Passage(id: "a", document: "a", text: "only one")], analyzer: .words, weighting: .tfidf)
    #expect(common.matches(for: "only").count == 1)
  }

  @Test func theDefaultIsACosine() {
    var texts = ZipfTexts(seed: 77, vocabulary: 200)
    let index = SimilarityIndex(texts.passages(300, words: 1...30))
    #expect(index.weighting.isCosine)
    for _ in 0..<20 {
      for match in index.matches(for: texts.text(words: 1...20)) {
        #expect((0...1.000_000_000_001).contains(match.score))
      }
    }
  }
}
