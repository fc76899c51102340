import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Indexes of runs of words.
@Suite struct NGramIndexTests {
  static let passages = ScikitLearnTests.texts.enumerated().map {
    Passage(id: "\($0)", document: "\($0)", text: $1)
  }

  /// Terms that have no room are an error; the blocks before them are an index.
  @Test(arguments: [1, 3], [2, 4]) func termsHaveRoomOrFail(jobs: Int, fitting: Int) {
    let options = SimilarityIndex.Options(analyzer: .words.ngrams(1...2), jobs: jobs)
    let first = Self.passages.prefix(fitting)
    let terms = Set(first.flatMap { options.analyzer.terms(of: $0.text ?? "") })
    var builder = IndexBuilder(
      options: options, capacity: 2, maximumBytes: terms.reduce(0) { $0 + $1.utf8.count })
    for passage in Self.passages { builder.add(passage) }
    var code: IndexError.Code?
    do { try builder.settle() } catch { code = error.code }
    #expect(code == (fitting < Self.passages.count ? .tooLarge : nil))
    let index = SimilarityIndex(builder, options: options)
    let expected = SimilarityIndex(first, analyzer: options.analyzer)
    #expect(index.count == fitting)
    for query in ScikitLearnTests.queries { #expect(index.matches(for: query) == expected.matches(for: query)) }
  }

  /// What `TfidfVectorizer(ngram_range=…)` of scikit-learn 1.9 gives, and how many terms it has.
  @Test(
    arguments: [
      (
        1...2, 56,
        [
          [0.5527371096878626, 0.03142903172679405, 0.27054677294339824, 0.04293730998800351],
          [0.06817909129101238, 0.17710244500482425, 0.17756693109253158, 0.35490286792016124],
          [0.0, 0.5186699061369305, 0.2027259381369595, 0.0],
        ]
      ),
      (
        2...2, 35,
        [
          [0.4330127018922192, 0.0, 0.22436656646162687, 0.0],
          [0.0, 0.1573662208813097, 0.18969407593491605, 0.2617627585701322],
          [0.0, 0.0, 0.0, 0.0],
        ]
      ),
      (
        1...3, 89,
        [
          [0.48560076875270525, 0.025382516463868392, 0.20408168901937493, 0.03229254918605521],
          [0.05712678871012248, 0.1551712963575857, 0.14531382244804192, 0.28957439813839375],
          [0.0, 0.45444139246492316, 0.1659029685245593, 0.0],
        ]
      ),
    ] as [(ClosedRange<Int>, Int, [[Double]])])
  func scoresAreThoseOfScikitLearn(_ lengths: ClosedRange<Int>, _ terms: Int, _ expected: [[Double]]) {
    let index = SimilarityIndex(Self.passages, analyzer: .words.ngrams(lengths))
    #expect(index.weighting == .sklearn())
    #expect(index.termCount == terms)
    for (query, row) in zip(ScikitLearnTests.queries, expected) {
      var found = [Double](repeating: 0, count: row.count)
      for match in index.matches(for: query) { found[match.position] = match.score }
      for (score, value) in zip(found, row) { #expect(abs(score - value) < 1e-12, "\(lengths), \(query)") }
    }
  }

  @Test func explanationsNameRuns() throws {
    let index = SimilarityIndex(Self.passages, analyzer: .words.ngrams(1...3))
    let match = try #require(index.matches(for: "the harvest in Vessia").first)
    let terms = index.explanation(of: match).terms.map(\.term)
    #expect(Set(terms).isSuperset(of: ["harvest", "the harvest", "harvest in vessia"]))
  }

  @Test(arguments: [Analyzer.words.ngrams(1...2), .topics(in: .de).ngrams(2...3)])
  func aFileRemembersThem(_ analyzer: Analyzer) throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let whole = SimilarityIndex(Self.passages, analyzer: analyzer)
    for keepsTexts in [true, false] {
      let options = SimilarityIndex.Options(analyzer: analyzer, keepsTexts: keepsTexts)
      try SimilarityIndex(Self.passages[..<2], options: options).write(to: url)
      let grown = try SimilarityIndex(contentsOf: url).appending(Self.passages[2...])
      #expect(grown.analyzer.id == analyzer.id)
      #expect(grown.termCount >= whole.termCount)
      try grown.write(to: url)
      let opened = try SimilarityIndex(contentsOf: url)
      for text in ScikitLearnTests.queries + ScikitLearnTests.texts {
        #expect(opened.matches(for: text) == whole.matches(for: text))
      }
      #expect(try opened.neighbours(of: "0") == whole.neighbours(of: "0"))
      #expect(
        try opened.removing(["1"]).matches(for: "harvest in Vessia").map(\.id)
          == SimilarityIndex(Self.passages.filter { $0.id != "1" }, analyzer: analyzer)
          .matches(for: "harvest in Vessia").map(\.id))
    }
  }

  @Test func runsOfAnOwnAnalyzersTermsNeedThatAnalyzer() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let pairs = Analyzer(id: "letters") { $0.map(String.init) }.ngrams(2...2)
    try SimilarityIndex(Self.passages, analyzer: pairs).write(to: url)
    #expect { try SimilarityIndex(contentsOf: url) } throws: { ($0 as? IndexError)?.code == .analyzerMissing }
    #expect(try SimilarityIndex(contentsOf: url, analyzer: pairs).matches(for: "Grain").first?.id == "1")
  }
}
