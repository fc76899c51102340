import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Scores of other programs: scikit-learn's and those of the five forms of BM25.
@Suite struct AnchorTests {
  struct Anchors: Decodable {
    struct Vectors: Decodable {
      let sublinear: Bool
      let smooth: Bool
      let usesRarity: Bool
      let norm: String?
      let doc0: [String: Double]
      let scores: [[Double]]

      enum CodingKeys: String, CodingKey {
        case sublinear = "sublinear_tf"
        case smooth = "smooth_idf"
        case usesRarity = "use_idf"
        case norm, doc0, scores
      }
    }

    struct BM25: Decodable {
      let method: String
      let k1: Double
      let b: Double
      let delta: Double
      let scores: [[Double]]
    }

    let docs: [String]
    let queries: [String]
    let tfidf: [Vectors]
    let bm25: [BM25]
  }

  static let data = ProcessInfo.processInfo.environment["SPEECHCORPUS_DATA"]

  @Test(.enabled(if: data != nil, "the peers' values are found through SPEECHCORPUS_DATA"))
  func scoresEqualThePeers() throws {
    let file = URL(fileURLWithPath: try #require(Self.data)).appendingPathComponent("gold/similarity-anchors.json")
    let anchors = try JSONDecoder().decode(Anchors.self, from: Data(contentsOf: file))
    let passages = anchors.docs.enumerated().map { Passage(id: "\($0)", document: "\($0)", text: $1) }
    let index = SimilarityIndex(passages, analyzer: .words)
    #expect(anchors.tfidf.count == 24)
    #expect(anchors.bm25.count == 15)
    for anchor in anchors.tfidf {
      let norm: Weighting.Norm = anchor.norm == nil ? .none : anchor.norm == "l1" ? .manhattan : .euclidean
      let weighting = Weighting.sklearn(
        sublinear: anchor.sublinear, usesRarity: anchor.usesRarity, smooth: anchor.smooth, norm: norm)
      check(index.weighted(by: weighting), anchors.queries, anchor.scores)
      // The weights of the first document, through a query of one term whose own weight is taken out again.
      let plain = Weighting(
        passage: .init(
          frequency: anchor.sublinear ? .logarithmic : .natural,
          rarity: !anchor.usesRarity ? .none : anchor.smooth ? .smoothed : .inversePlusOne, norm: norm),
        query: .init(frequency: .boolean, rarity: .none, norm: .none))
      for (term, weight) in anchor.doc0 {
        let match = index.weighted(by: plain).matches(for: term).first { $0.id == "0" }
        #expect(abs((match?.score ?? 0) - weight) < 1e-12, "\(term), \(weighting)")
      }
    }
    for anchor in anchors.bm25 {
      let form = try #require(Weighting.BM25(rawValue: anchor.method))
      check(
        index.weighted(by: .bm25(form, k1: anchor.k1, b: anchor.b, delta: anchor.delta)), anchors.queries, anchor.scores
      )
    }
  }

  private func check(_ index: SimilarityIndex, _ queries: [String], _ expected: [[Double]]) {
    for (query, row) in zip(queries, expected) {
      var found = [Double](repeating: 0, count: row.count)
      for match in index.matches(for: query, limit: row.count) { found[match.position] = match.score }
      for (score, value) in zip(found, row) { #expect(abs(score - value) < 1e-6, "\(index.weighting), \(query)") }
    }
  }
}
