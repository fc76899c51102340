import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The results over real passages against scoring every passage for every query in the plainest way.
///
/// Long, and meant for a release build: `SPEECHCORPUS_CAMPAIGN` names a file of rows with the passages, such as
/// `corpora/passages.jsonl.gz` unpacked.
@Suite struct RealPassagesTests {
  static let environment = ProcessInfo.processInfo.environment

  @Test(
    .enabled(
      if: environment["SPEECHCORPUS_DATA"] != nil && environment["SPEECHCORPUS_CAMPAIGN"] != nil,
      "the queries are found through SPEECHCORPUS_DATA, the passages through SPEECHCORPUS_CAMPAIGN"),
    arguments: [(Analyzer.words, Weighting.sklearn()), (.topics, .tfidf), (.reuse, .bm25())])
  func matchesEqualBruteForce(_ analyzer: Analyzer, _ weighting: Weighting) throws {
    let path = try #require(Self.environment["SPEECHCORPUS_CAMPAIGN"])
    let data = URL(fileURLWithPath: try #require(Self.environment["SPEECHCORPUS_DATA"]))
    let passages = Array(try Corpus(contentsOf: URL(fileURLWithPath: path)).passages(by: .document))
    var queries: [String] = []
    for name in ["bench/queries-short.jsonl", "bench/queries-passage.jsonl"] {
      let rows = try Corpus(contentsOf: data.appendingPathComponent(name)).passages(by: .document)
      queries += rows.compactMap(\.text)
    }
    #expect(queries.count == 600)
    let index = SimilarityIndex(passages, analyzer: analyzer, weighting: weighting)
    let expected = Self.best(of: passages, for: queries, analyzer: analyzer, weighting: weighting)
    for (query, best) in zip(queries, expected) {
      let found = index.matches(for: query)
      #expect(found.map(\.position) == best.map(\.position), "\(query)")
      #expect(found.map(\.score) == best.map(\.score), "\(query)")
    }
  }

  private struct Found {
    var position: Int
    var score: Double
  }

  /// One pass over the passages that scores them for all queries; only for weightings without a constant.
  private static func best(
    of passages: [Passage], for queries: [String], analyzer: Analyzer, weighting: Weighting
  ) -> [[Found]] {
    // Terms are numbered in byte order, so that sums are in that order.
    let texts = passages.map { analyzer.terms(of: $0.text ?? "") }
    let terms = BruteForce.inByteOrder(Set(texts.joined()))
    let numbers = Dictionary(uniqueKeysWithValues: terms.enumerated().map { ($1, $0) })
    var frequencies = [Int](repeating: 0, count: terms.count)
    let counts = texts.map { text in
      let own = Dictionary(text.compactMap { numbers[$0] }.map { ($0, 1) }, uniquingKeysWith: +)
      for number in own.keys { frequencies[number] += 1 }
      return own.sorted { $0.key < $1.key }
    }
    let rarities = frequencies.map { weighting.passageRarity($0, of: passages.count) }
    let average = Double(texts.reduce(0) { $0 + $1.count }) / Double(texts.count)
    let weight = TermWeight(weighting)
    // What each query gives each of its terms.
    var coefficients: [Int: [(query: Int, value: Double)]] = [:]
    for (number, query) in queries.enumerated() {
      let own = Dictionary(
        analyzer.terms(of: query).compactMap { numbers[$0] }.map { ($0, 1) }, uniquingKeysWith: +
      ).sorted { $0.key < $1.key }
      let weights = weighting.queryWeights(own.map { ($0.value, frequencies[$0.key]) }, of: passages.count)
      for (term, value) in zip(own, weights) {
        coefficients[term.key, default: []].append((number, value * rarities[term.key]))
      }
    }
    var found = [[Found]](repeating: [], count: queries.count)
    for (position, own) in counts.enumerated() {
      let length = Double(texts[position].count)
      var shape = 0.0
      if case .bm25(_, let k1, let b, _) = weighting.form { shape = k1 * (1 - b + b * length / average) }
      var square = 0.0
      var sums = [Double](repeating: 0, count: queries.count)
      for (term, count) in own {
        let value = weight.value(count, shape)
        square += (value * rarities[term]) * (value * rarities[term])
        for (query, coefficient) in coefficients[term] ?? [] { sums[query] += coefficient * value }
      }
      let scale = weighting.passageNorm == .none ? 1 : 1 / square.squareRoot()
      for (query, sum) in sums.enumerated() where sum > 0 {
        let score = sum * scale
        if found[query].count == 10, let last = found[query].last, last.score >= score { continue }
        let place = found[query].firstIndex { $0.score < score } ?? found[query].count
        found[query].insert(Found(position: position, score: score), at: place)
        if found[query].count > 10 { found[query].removeLast() }
      }
    }
    return found
  }
}
