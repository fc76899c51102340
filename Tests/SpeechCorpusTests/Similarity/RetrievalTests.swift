import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// How well the default weightings find what they are for: topics by collections with judgements, reuse by excerpts with
/// changed words.
@Suite struct RetrievalTests {
  // MARK: Topics

  struct Row: Decodable {
    let id: String
    let text: String
  }

  /// The values to reach are those of the best program compared with, less .005 (see Performance.md).
  @Test(
    .enabled(if: DataFolder.isPresent, "\(DataFolder.absence)"), arguments: [("cran", 0.3878), ("cisi", 0.4051)])
  func topicsAreFoundAsWellAsByOthers(_ collection: String, _ least: Double) throws {
    func data(_ suffix: String) throws -> Data {
      try Data(contentsOf: DataFolder.url("gold/retrieval/\(collection).\(suffix)"))
    }
    let rows = try data("jsonl").split(separator: 0x0A).map { try JSONDecoder().decode(Row.self, from: Data($0)) }
    let queries = try JSONDecoder().decode([Row].self, from: data("queries.json"))
    let relevant = try JSONDecoder().decode([String: [String]].self, from: data("qrels.json")).mapValues { Set($0) }
    let index = SimilarityIndex(rows.map { Passage(id: $0.id, document: $0.id, text: $0.text) })
    var gains: [Double] = []
    for query in queries {
      guard let relevant = relevant[query.id], !relevant.isEmpty else { continue }
      var gain = 0.0
      for match in index.matches(for: query.text) where relevant.contains(match.id) {
        gain += Self.discount(match.rank)
      }
      gains.append(gain / (1...min(10, relevant.count)).reduce(0) { $0 + Self.discount($1) })
    }
    let mean = gains.reduce(0, +) / Double(gains.count)
    print("nDCG@10 of \(collection): \(mean)")
    #expect(mean >= least)
  }

  /// What a find at a rank counts: one over the logarithm to base 2 of one more.
  private static func discount(_ rank: Int) -> Double {
    Logarithm.natural(2) / Logarithm.natural(Double(rank) + 1)
  }

  // MARK: Reuse

  @Test func excerptsAreFoundInGeneratedTexts() {
    var texts = ZipfTexts(seed: 81, vocabulary: 2000)
    let passages = (0..<1500).map { Passage(id: "\($0)", document: "\($0)", text: texts.text(words: 30...60)) }
    #expect(Self.reciprocalRank(of: passages, excerpts: 100) >= 0.996)
  }

  @Test(
    .enabled(
      if: RealPassagesTests.environment["SPEECHCORPUS_CAMPAIGN"].map { $0.hasSuffix(".jsonl") } ?? false,
      "the passages are found through SPEECHCORPUS_CAMPAIGN"))
  func excerptsAreFoundInRealPassages() throws {
    let path = try #require(RealPassagesTests.environment["SPEECHCORPUS_CAMPAIGN"])
    let passages = try Corpus(contentsOf: URL(fileURLWithPath: path)).passages(by: .document).prefix(100_000)
    let rank = Self.reciprocalRank(of: Array(passages), excerpts: 1000)
    print("MRR@10 of excerpts: \(rank)")
    #expect(rank >= 0.996)
  }

  /// The mean of one over the rank, among the first ten, of the passage that 25 words were taken from, of which a fifth
  /// were replaced by words of other passages.
  private static func reciprocalRank(of passages: [Passage], excerpts: Int) -> Double {
    let index = SimilarityIndex(passages, analyzer: .reuse)
    var generator = SeededGenerator(seed: 82)
    func words() -> (passage: Int, words: [Substring]) {
      while true {
        let number = generator.number(in: 0...passages.count - 1)
        let words = (passages[number].text ?? "").split(whereSeparator: \.isWhitespace)
        if words.count >= 25 { return (number, words) }
      }
    }
    var sum = 0.0
    for _ in 0..<excerpts {
      let (passage, own) = words()
      let start = generator.number(in: 0...own.count - 25)
      var excerpt = Array(own[start..<start + 25])
      for place in Array(0..<25).shuffled(using: &generator).prefix(5) {
        excerpt[place] = generator.pick(words().words)
      }
      // Of passages with the same text, any will do.
      let found = index.matches(for: excerpt.joined(separator: " ")).first {
        passages[$0.position].text == passages[passage].text
      }
      sum += found.map { 1 / Double($0.rank) } ?? 0
    }
    return sum / Double(excerpts)
  }
}
