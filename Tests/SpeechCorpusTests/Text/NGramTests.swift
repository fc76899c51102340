import Testing

@testable import SpeechCorpus

@Suite struct NGramTests {
  /// What `CountVectorizer(ngram_range=…).build_analyzer()` of scikit-learn 1.9 gives.
  @Test(
    arguments: [
      (
        1...2, "Peace and war, and naïve peace",
        [
          "peace", "and", "war", "and", "naïve", "peace", "peace and", "and war", "war and", "and naïve", "naïve peace",
        ]
      ),
      (
        2...3, "Peace and war, and naïve peace",
        [
          "peace and", "and war", "war and", "and naïve", "naïve peace", "peace and war", "and war and",
          "war and naïve",
          "and naïve peace",
        ]
      ),
      (
        3...8, "The ÉTÉ x of U.N. 1945 _it_",
        [
          "the été of", "été of 1945", "of 1945 _it_", "the été of 1945", "été of 1945 _it_", "the été of 1945 _it_",
        ]
      ),
      (1...3, "One", ["one"]), (2...2, "One", []), (1...2, "a b c", []), (2...8, "", []),
    ] as [(ClosedRange<Int>, String, [String])])
  func runsAreThoseOfScikitLearn(_ lengths: ClosedRange<Int>, _ text: String, _ expected: [String]) {
    #expect(Analyzer.words.ngrams(lengths).terms(of: text) == expected)
  }

  @Test func runsAreAllRunsOfTheTerms() {
    var generator = SeededGenerator(seed: 51)
    let own = Analyzer(id: "own") { $0.split(separator: " ", omittingEmptySubsequences: false).map(String.init) }
    for analyzer in [Analyzer.words, .topics, .reuse, .topics(in: .fr), own] {
      for _ in 0..<150 {
        let text = generator.text(of: Pieces.text + ["peace", "guerre"], count: 0...25)
        let first = generator.number(in: 1...4)
        let lengths = first...generator.number(in: first...8)
        let terms = analyzer.terms(of: text)
        var expected: [String] = []
        for length in lengths {
          for start in terms.indices where start + length <= terms.count {
            expected.append(terms[start..<start + length].joined(separator: " "))
          }
        }
        #expect(analyzer.ngrams(lengths).terms(of: text) == expected)
      }
    }
  }

  @Test func lengthsAreBroughtIntoBounds() {
    #expect(Analyzer.words.ngrams(-3...0).id == "words-1")
    #expect(Analyzer.words.ngrams(1...1).id == "words-1")
    #expect(Analyzer.words.ngrams(-1...2).id == "words-1 1-2")
    #expect(Analyzer.words.ngrams(2...Int.max).id == "words-1 2-8")
    #expect(Analyzer.words.ngrams(9...9).id == "words-1 8-8")
    #expect(Analyzer.words.ngrams(1...2).ngrams(2...3).id == "words-1 2-3")
    #expect(Analyzer.words.ngrams(1...2).ngrams(1...1).id == "words-1")
    #expect(Analyzer(id: "own") { [$0] }.ngrams(1...2).id == "own 1-2")
  }

  @Test func namesFindTheAnalyzers() {
    let bases = Analyzer.Language.allCases.map { Analyzer.topics(in: $0) } + [.reuse, .words]
    for base in bases {
      for lengths in [1...2, 1...8, 3...3] {
        let analyzer = base.ngrams(lengths)
        #expect(Analyzer(named: analyzer.id)?.id == analyzer.id)
        #expect(Analyzer(named: analyzer.id)?.terms(of: "war war") == analyzer.terms(of: "war war"))
      }
    }
    #expect(Analyzer(named: "words 1-3")?.id == "words-1 1-3")
    #expect(Analyzer.topics.ngrams(1...2).name == "topics 1-2")
    let wrong = [
      "words-1 ", "words-1 1", "words-1 1-1", "words-1 2-1", "words-1 0-2", "words-1 1-9", "words-1 01-2",
      "words-1 +1-2",
      "words-1 1-2 ", "words-1  1-2", "words-1 1-2 1-2", "words-1 1--2", "own 1-2", " 1-2",
      "words-1 1-99999999999999999999",
    ]
    for name in wrong { #expect(Analyzer(named: name) == nil, "\(name)") }
  }
}
