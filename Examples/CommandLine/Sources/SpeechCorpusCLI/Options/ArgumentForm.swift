import ArgumentParser
import SpeechCorpus

/// Values of the library that have a form of their own; where an argument has another one, the error says what to give.
enum ArgumentForm {
  static func passageUnit(_ text: String) throws -> PassageUnit {
    try value(PassageUnit(text), or: "give paragraph, sentences:N, words:N or document, N from 1 on")
  }

  static func weighting(_ text: String) throws -> Weighting {
    try value(
      Weighting(named: text),
      or: """
        give tfidf, sklearn, bm25, or a SMART triple for passages and one for queries, such as ltc.ltc (frequency n, l, \
        b, a, L or d; rarity n, t, p, i, s or r; norm n, c, m or u)
        """)
  }

  /// How many words the runs have that are taken for terms.
  static func lengths(_ text: String) throws -> ClosedRange<Int> {
    let bounds = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    let limits = 1...Analyzer.longestNGram
    let isInOrder = bounds.count <= 2 && bounds.allSatisfy(limits.contains) && bounds[0] <= bounds[bounds.count - 1]
    return try value(
      isInOrder ? bounds[0]...bounds[bounds.count - 1] : nil,
      or: "give a number from 1 to \(limits.upperBound), or two with a hyphen between them: 2, 1-3")
  }

  static func condition(_ text: String) throws -> PassageFilter.Condition {
    try value(
      PassageFilter.Condition(text), or: "give speaker=…, document=… or the name of an attribute, = and its value")
  }

  /// A date to compare with, which needs a year.
  static func date(_ text: String) throws -> PartialDate {
    let date = PartialDate(text)
    return try value(date?.year == nil ? nil : date, or: "give a year, a month or a day: 2020, 2020-05 or 2020-05-31")
  }

  private static func value<Value>(_ value: Value?, or advice: String) throws -> Value {
    guard let value else { throw ValidationError(advice) }
    return value
  }
}
