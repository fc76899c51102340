import Testing

@testable import SpeechCorpus

@Suite struct FilterTests {
  static let dates = [nil, "2019", "2020-05", "2020-05-17", "2020-05-18T10:00", "2021-01-01", "--05-17"]

  static func passages(_ texts: inout ZipfTexts) -> [Passage] {
    texts.passages(80, words: 1...8).enumerated().map { number, passage in
      var passage = passage
      passage.speaker = texts.generator.pick([nil, "Amadi Lorrens", "Ines Okoro", "amadi lorrens"])
      passage.date = dates[number % dates.count].flatMap { PartialDate($0) }
      if texts.generator.oneIn(2) { passage.attributes["country"] = texts.generator.pick(["Orlay", "Vessia"]) }
      if texts.generator.oneIn(2) { passage.attributes["chamber"] = texts.generator.pick(["Orlay", "upper"]) }
      return passage
    }
  }

  @Test func filtersEqualBruteForce() throws {
    let day = try #require(PartialDate("2020-05-17"))
    let month = try #require(PartialDate("2020-05"))
    // The condition, and the same said of a passage in plain words.
    let conditions: [(PassageFilter.Condition, (Passage) -> Bool)] = [
      (.speaker("Amadi Lorrens"), { $0.speaker == "Amadi Lorrens" }),
      (.speaker("nobody"), { _ in false }),
      (.document("d3"), { $0.document == "d3" }),
      (.notInDocument("d3"), { $0.document != "d3" }),
      (.attribute(name: "country", value: "Orlay"), { $0.attributes["country"] == "Orlay" }),
      (.attribute(name: "nothing", value: "Orlay"), { _ in false }),
      (.from(day), { ["2020-05", "2020-05-17", "2020-05-18T10:00", "2021-01-01"].contains($0.date?.description) }),
      (.through(day), { ["2019", "2020-05", "2020-05-17"].contains($0.date?.description) }),
      (.from(month), { ["2020-05", "2020-05-17", "2020-05-18T10:00", "2021-01-01"].contains($0.date?.description) }),
      (
        .through(month), { ["2019", "2020-05", "2020-05-17", "2020-05-18T10:00"].contains($0.date?.description) }
      ),
    ]
    for seed in 0..<6 as Range<UInt64> {
      var texts = ZipfTexts(seed: 70 + seed, vocabulary: 20)
      let passages = Self.passages(&texts)
      let brute = BruteForce(passages, analyzer: .words, weighting: .tfidf)
      let index = SimilarityIndex(passages, analyzer: .words, weighting: .tfidf)
      let query = texts.text(words: 5...5)
      for (first, isFirst) in conditions {
        for (second, isSecond) in conditions {
          let found = index.matches(for: query, limit: 20, where: [first, second])
          let expected = brute.best(for: query, limit: 20) { isFirst($0) && isSecond($0) }
          #expect(found.map(\.position) == expected.map(\.0), "\(first), \(second)")
        }
      }
    }
  }

  @Test func conditionsAreReadFromText() {
    #expect(PassageFilter.Condition("speaker=Amadi Lorrens") == .speaker("Amadi Lorrens"))
    #expect(PassageFilter.Condition("document=a=b") == .document("a=b"))
    #expect(PassageFilter.Condition("country=") == .attribute(name: "country", value: ""))
    #expect(PassageFilter.Condition("=x") == nil)
    #expect(PassageFilter.Condition("speaker") == nil)
  }

  @Test func factsComeBackAsTheyWere() throws {
    var texts = ZipfTexts(seed: 5, vocabulary: 20)
    var passages = Self.passages(&texts)
    passages[0].range = 5..<17
    passages[1].id = "e\u{301}"
    passages[2].id = "é"
    passages[3].id = passages[3].document
    passages[4].text = nil
    passages[5].text = ""
    passages[6].date = PartialDate("2020-05-17T23:59")
    let index = SimilarityIndex(passages)
    #expect((0..<index.count).map(index.passage) == passages)
    #expect((0..<index.count).map(index.passageID).map { Array($0.utf8) } == passages.map { Array($0.id.utf8) })
    for (position, passage) in passages.enumerated() { #expect(index.position(ofPassage: passage.id) == position) }
    let bare = try SimilarityIndex(passages, options: .init(keepsTexts: false))
    for position in 0..<bare.count { #expect(bare.passage(at: position).text == nil) }
  }
}
