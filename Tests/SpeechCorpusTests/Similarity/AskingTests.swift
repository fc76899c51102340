import Testing

@testable import SpeechCorpus

/// Everything that can be combined in a query, over a thousand small corpora, against scoring every passage.
@Suite struct AskingTests {
  @Test func everyWayOfAskingEqualsBruteForce() throws {
    for seed in 0..<1000 as Range<UInt64> {
      var corpus = GeneratedCorpus(seed: seed)
      let index = try corpus.index()
      let brute = BruteForce(corpus.passages, analyzer: corpus.analyzer, weighting: corpus.weighting)
      #expect(index.count == corpus.passages.count)
      let limit = corpus.texts.generator.pick([0, 1, 3, 10, 300])
      let (filter, isAllowed) = corpus.filter()

      let query = corpus.texts.text(words: 1...corpus.texts.generator.pick([3, 30]))
      let expected = brute.best(for: query, limit: limit, where: isAllowed)
      let found = index.matches(for: query, limit: limit, where: filter)
      #expect(found.map(\.position) == expected.map(\.0), "seed \(seed), \(corpus.weighting)")
      #expect(found.map(\.score) == expected.map(\.1), "seed \(seed), \(corpus.weighting)")

      guard let own = corpus.passages.indices.randomElement(using: &corpus.texts.generator) else { continue }
      let passage = corpus.passages[own]
      let includesOwn = corpus.texts.generator.oneIn(2)
      let others = brute.best(for: passage.text ?? "", limit: limit + 1) {
        $0.id != passage.id && isAllowed($0) && (includesOwn || $0.document != passage.document)
      }.prefix(limit)
      let neighbours = try index.neighbours(
        of: passage.id, limit: limit, includesOwnDocument: includesOwn, where: filter)
      #expect(neighbours.map(\.position) == others.map(\.0), "seed \(seed), \(corpus.weighting)")
      #expect(neighbours.map(\.score) == others.map(\.1), "seed \(seed), \(corpus.weighting)")
    }
  }
}

/// A small corpus, and an index of it that was built in some way: at once or in parts, of small blocks, on several
/// threads, with passages taken out again, in memory or in a file.
private struct GeneratedCorpus {
  var texts: ZipfTexts
  var passages: [Passage] = []
  let analyzer: Analyzer
  let weighting: Weighting

  init(seed: UInt64) {
    texts = ZipfTexts(seed: 40_000 + seed, vocabulary: [3, 12, 60][Int(seed % 3)])
    analyzer = [.words, .reuse, .topics, .words.ngrams(1...2), .topics(in: .fr)][Int(seed / 3 % 5)]
    weighting = ExactnessTests.weightings[Int(seed) % ExactnessTests.weightings.count]
    passages = texts.passages(texts.generator.number(in: 0...24), words: 1...12)
    for number in passages.indices {
      passages[number].id = "p\(number)"
      if texts.generator.oneIn(3) { passages[number].speaker = "Amadi Lorrens" }
      // Twice the same text makes equal scores.
      if number > 0, texts.generator.oneIn(4) { passages[number].text = passages[number - 1].text }
      if texts.generator.oneIn(20) { passages[number].text = nil }
    }
  }

  mutating func index() throws -> SimilarityIndex {
    let options = SimilarityIndex.Options(
      analyzer: analyzer, weighting: weighting, keepsTexts: true, jobs: texts.generator.number(in: 1...3))
    var builder = IndexBuilder(options: options, capacity: texts.generator.pick([1, 5, PostingLayout.capacity]))
    let removed = (0..<texts.generator.number(in: 0...2)).map { number in
      Passage(id: "r\(number)", document: "removed", text: texts.text(words: 1...5))
    }
    var all = passages
    for passage in removed { all.insert(passage, at: texts.generator.number(in: 0...all.count)) }
    let first = texts.generator.oneIn(2) ? all.count : texts.generator.number(in: 0...all.count)
    for passage in all[..<first] { builder.add(passage) }
    var index = SimilarityIndex(builder, options: options)
    if first < all.count { index = try index.appending(all[first...]) }
    if !removed.isEmpty { index = try index.removing(removed.map(\.id)) }
    return index
  }

  mutating func filter() -> (PassageFilter, (Passage) -> Bool) {
    switch texts.generator.number(in: 0...3) {
    case 0: ([.speaker("Amadi Lorrens")], { $0.speaker == "Amadi Lorrens" })
    case 1: ([.notInDocument("d1"), .speaker("nobody")], { _ in false })
    case 2: ([.notInDocument("d2")], { $0.document != "d2" })
    default: (.everything, { _ in true })
    }
  }
}
