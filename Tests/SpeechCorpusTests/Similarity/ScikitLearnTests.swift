import SpeechCorpus
import Testing

/// The values of scikit-learn 1.9's `TfidfVectorizer` on texts of our own.
@Suite struct ScikitLearnTests {
  static let texts = [
    "The harvest in Orlay was good, and the harvest in Vessia was better.",
    "Grain, grain and again grain: the council of Vessia debates grain.",
    "Naïve hopes of a good harvest; the council adjourned.",
    "Orlay and Vessia signed the treaty of the two rivers.",
  ]
  static let queries = [
    "good harvest in Vessia", "the council debates the treaty treaty", "naïve grain",
  ]

  /// What the fitted vectorizer gives.
  ///
  /// `v = TfidfVectorizer(…); (v.transform(queries) @ v.fit_transform(texts).T).toarray()`
  static let cases: [(Weighting, [[Double]])] = [
    (
      .sklearn(),
      [
        [0.6859655479510564, 0.05579406039043567, 0.3242893398789754, 0.09503786072015034],
        [0.10991868863878271, 0.18644161454314734, 0.19118919232692544, 0.4529012023344572],
        [0.0, 0.6306271210500788, 0.30029875931850697, 0.0],
      ]
    ),
    (
      .sklearn(sublinear: true),
      [
        [0.6880535841956426, 0.07989393162455061, 0.3242893398789754, 0.09722635884175271],
        [0.10093120693167848, 0.2896737073125069, 0.20030850960537122, 0.4187227748176682],
        [0.0, 0.5387192486600847, 0.30029875931850697, 0.0],
      ]
    ),
    (
      .sklearn(smooth: false, norm: .manhattan),
      [
        [0.1317065889382569, 0.011250999417911934, 0.05590515044109332, 0.013732987201763589],
        [0.015833493646039417, 0.0466224724401373, 0.0308731943599631, 0.08292068446757522],
        [0.0, 0.22863840027388302, 0.0821386913421985, 0.0],
      ]
    ),
    (
      .sklearn(usesRarity: false, norm: .none),
      [[6, 1, 2, 1], [4, 4, 3, 6], [0, 4, 1, 0]]
    ),
  ]

  @Test func scoresAreThoseOfScikitLearn() {
    let passages = Self.texts.enumerated().map { Passage(id: "\($0)", document: "\($0)", text: $1) }
    let index = SimilarityIndex(passages, analyzer: .words)
    for (weighting, expected) in Self.cases {
      for (query, row) in zip(Self.queries, expected) {
        var found = [Double](repeating: 0, count: row.count)
        for match in index.weighted(by: weighting).matches(for: query) { found[match.position] = match.score }
        for (score, value) in zip(found, row) { #expect(abs(score - value) < 1e-12, "\(weighting), \(query)") }
      }
    }
  }

  @Test func namesMakeTheSameWeightingAgain() {
    let names = [
      "tfidf", "sklearn", "ltc.ltc", "lnc.ltn", "nsm.bpn", "atc.nnn", "Lnu.ltu", "dsc.lrc", "bm25", "robertson",
      "lucene", "atire", "bm25l",
      "bm25+", "bm25,k1=1.2", "bm25+,delta=0.5,b=0", "isc.lic",
    ]
    for name in names where name != "isc.lic" {
      let weighting = Weighting(named: name)
      #expect(weighting != nil, "\(name)")
      #expect(weighting.flatMap { Weighting(named: $0.name) } == weighting, "\(name)")
    }
    #expect(Weighting(named: "bm25") == .bm25(.lucene))
    #expect(Weighting(named: "bm25,k1=1.2") == .bm25(k1: 1.2))
    for name in [
      "", "isc.lic", "dnb.dtn", "ltc", "ltc.", "ltcx.ltc", "bm25,k1", "bm25,b=2", "bm25,k1=-1", "bm25,k1=nan",
      "tfidf,k1=1",
    ] {
      #expect(Weighting(named: name) == nil, "\(name)")
    }
  }
}
