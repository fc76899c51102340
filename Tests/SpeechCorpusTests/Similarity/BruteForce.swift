@testable import SpeechCorpus

/// The plain thing that an index has to agree with: every passage against every query, by the published formulas.
struct BruteForce {
  let analyzer: Analyzer
  let weighting: Weighting
  let passages: [Passage]
  let counts: [[String: Int]]
  let frequencies: [String: Int]
  let lengths: [Int]

  init(_ passages: [Passage], analyzer: Analyzer, weighting: Weighting) {
    self.analyzer = analyzer
    self.weighting = weighting
    self.passages = passages
    var counts: [[String: Int]] = []
    var frequencies: [String: Int] = [:]
    for passage in passages {
      var own: [String: Int] = [:]
      for term in analyzer.terms(of: passage.text ?? "") { own[term, default: 0] += 1 }
      for term in own.keys { frequencies[term, default: 0] += 1 }
      counts.append(own)
    }
    self.counts = counts
    self.frequencies = frequencies
    lengths = counts.map { $0.values.reduce(0, +) }
  }

  /// The terms in byte order, which is the order that sums are defined in.
  static func inByteOrder(_ terms: some Collection<String>) -> [String] {
    terms.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  func rarity(_ term: String) -> Double { weighting.passageRarity(frequencies[term] ?? 0, of: passages.count) }

  /// The value of a term in a passage, before the norm.
  func value(_ term: String, _ passage: Int) -> Double {
    let count = counts[passage][term] ?? 0
    if count == 0, case .vector = weighting.form { return 0 }
    let frequency = Double(count)
    switch weighting.form {
    case .vector(let side, _):
      switch side.frequency {
      case .natural: return frequency
      case .logarithmic, .averaged: return 1 + Logarithm.natural(frequency)
      case .doublyLogarithmic: return 1 + Logarithm.natural(1 + Logarithm.natural(frequency))
      case .boolean: return 1
      case .augmented:
        // Multiplied by one over the peak, not divided by it: the index's definition, to the last bit.
        return 0.5 + 0.5 * frequency * (1 / Double(counts[passage].values.max() ?? 1))
      }
    case .bm25(let form, let k1, let b, let delta):
      let average = Double(lengths.reduce(0, +)) / Double(passages.count)
      let normal = average > 0 ? 1 - b + b * Double(lengths[passage]) / average : 1
      switch form {
      case _ where count == 0 && form != .bm25l && form != .bm25plus: return 0
      case .robertson, .lucene: return frequency / (frequency + k1 * normal)
      case .atire: return frequency * (k1 + 1) / (frequency + k1 * normal)
      case .bm25plus: return (k1 + 1) * frequency / (k1 * normal + frequency) + delta
      case .bm25l: return (k1 + 1) * (frequency / normal + delta) / (k1 + (frequency / normal + delta))
      }
    }
  }

  /// How many distinct terms a passage has on average.
  var pivot: Double { Double(counts.reduce(0) { $0 + $1.count }) / Double(counts.count) }

  func scale(_ passage: Int) -> Double {
    var sum = 0.0
    var factor = 1.0
    if case .vector(let side, _) = weighting.form, side.frequency == .averaged, !counts[passage].isEmpty {
      factor = 1 / (1 + Logarithm.natural(Double(lengths[passage]) / Double(counts[passage].count)))
    }
    for term in Self.inByteOrder(counts[passage].keys) {
      let value = value(term, passage) * rarity(term)
      sum += weighting.passageNorm == .euclidean ? value * value : abs(value)
    }
    switch weighting.passageNorm {
    case .none: return factor
    case .pivoted: return factor / (0.8 * pivot + 0.2 * Double(counts[passage].count))
    case .euclidean: return sum > 0 ? 1 / sum.squareRoot() : 0
    case .manhattan: return sum > 0 ? 1 / sum : 0
    }
  }

  /// The scores of all passages.
  func scores(for query: String) -> [Double] {
    var own: [String: Int] = [:]
    for term in analyzer.terms(of: query) where frequencies[term] != nil { own[term, default: 0] += 1 }
    let terms = Self.inByteOrder(own.keys)
    let weights = weighting.queryWeights(
      terms.map { (own[$0] ?? 0, frequencies[$0] ?? 0) }, of: passages.count, pivot: pivot)
    return passages.indices.map { passage in
      var sum = 0.0
      for (term, weight) in zip(terms, weights) {
        sum += weight * rarity(term) * value(term, passage)
      }
      return sum * scale(passage)
    }
  }

  /// The best passages: score, then order of insertion.
  func best(for query: String, limit: Int, where allowed: (Passage) -> Bool = { _ in true }) -> [(Int, Double)] {
    let scores = scores(for: query)
    let found = scores.indices.filter { scores[$0] > 0 && allowed(passages[$0]) }
    return found.sorted { (-scores[$0], $0) < (-scores[$1], $1) }.prefix(limit).map { ($0, scores[$0]) }
  }
}

/// Texts with the frequencies of real ones: the rank-th word is met about one in rank times.
struct ZipfTexts {
  var generator: SeededGenerator
  let words: [String]

  init(seed: UInt64, vocabulary: Int) {
    var generator = SeededGenerator(seed: seed)
    let syllables = ["ka", "lo", "mi", "re", "tu", "sha", "ne", "vo", "é", "ж", "ö", "9", "_x", "the", "of"]
    var made: [String] = []
    for number in 0..<vocabulary {
      let length = generator.number(in: 1...3)
      made.append((0..<length).map { _ in generator.pick(syllables) }.joined() + (number > 40 ? "\(number)" : ""))
    }
    words = made
    self.generator = generator
  }

  mutating func word() -> String {
    // The inverse of the distribution function of 1/x between 1 and the number of words.
    let place = Logarithm.exponential(Double.random(in: 0..<1, using: &generator), base: Double(words.count))
    return words[min(words.count - 1, Int(place) - 1)]
  }

  mutating func text(words count: ClosedRange<Int>) -> String {
    (0..<generator.number(in: count)).map { _ in word() }.joined(separator: generator.pick([" ", ", ", " — ", "\n"]))
  }

  mutating func passages(_ count: Int, words: ClosedRange<Int>) -> [Passage] {
    (0..<count).map { number in
      // Some texts stand there twice, so that scores are equal.
      let text = text(words: generator.oneIn(8) ? 0...2 : words)
      return Passage(
        id: "d\(number / 3)#\(number % 3)", document: "d\(number / 3)", text: generator.oneIn(9) ? "the the of" : text)
    }
  }
}

extension Logarithm {
  /// base to the power of a number between 0 and 1, roughly.
  static func exponential(_ power: Double, base: Double) -> Double {
    var result = 1.0
    var factor = base
    var rest = power
    for _ in 0..<20 {
      factor = factor.squareRoot()
      rest *= 2
      if rest >= 1 {
        result *= factor
        rest -= 1
      }
    }
    return result
  }
}
