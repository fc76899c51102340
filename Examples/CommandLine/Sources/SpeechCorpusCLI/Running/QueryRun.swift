import Foundation
import SpeechCorpus

/// Opens an index, asks it, and prints what it answers.
struct QueryRun {
  let index: String
  let filter: FilterOptions
  let format: OutputFormat
  private let layout = Layout.standardOutput

  init(index: String, filter: FilterOptions, format: OutputFormat) {
    self.index = index
    self.filter = filter
    self.format = format
  }

  /// Asks one question.
  func answer(stats: Bool, _ ask: (SimilarityIndex) throws -> [Match]) throws {
    let stopwatch = Stopwatch()
    let index = try CommandFailure.withIndex(at: index) { try SimilarityIndex(contentsOf: $0) }
    let start = Stopwatch()
    let matches = try ask(index)
    let time = start.seconds
    let openTime = stopwatch.seconds
    var stream = ResultStream<FoundMatch>(format, layout: layout)
    try stream.write(matches.map { FoundMatch($0, explained: filter.explain ? index : nil) })
    try stream.finish()
    if stats { try QueryReport([time], openTime: openTime, seconds: stopwatch.seconds).print() }
  }

  /// Answers the rows of a file, many at once.
  func answer(rows path: String, jobs: Int) throws {
    let log = FailureLog()
    let rows = CaptureReader([path], format: .rows, jobs: jobs, log: log) { $0 }
    let index = try CommandFailure.withIndex(at: index) { try SimilarityIndex(contentsOf: $0) }
    var stream = ResultStream<AnsweredQuery>(format, layout: layout)
    var waiting: [Capture] = []
    func answerWaiting() throws {
      let texts = waiting.map { $0[0..<$0.utf8.count] }
      let found = index.matches(for: texts, limit: filter.limit, where: filter.filter, jobs: jobs)
      try stream.write(zip(waiting, found).map { answer($0, $1, ids($1), from: index) })
      waiting = []
    }
    for row in rows {
      waiting.append(row)
      if waiting.count == 64 * jobs { try answerWaiting() }
    }
    try answerWaiting()
    try stream.finish()
    try log.finish()
  }

  /// Answers the rows of a file one by one, and prints how long that took: a query's time runs from its text to identifiers
  /// and scores.
  func time(rows path: String) throws {
    let log = FailureLog()
    let rows = Array(CaptureReader([path], format: .rows, jobs: 1, log: log) { $0 })
    let stopwatch = Stopwatch()
    let index = try CommandFailure.withIndex(at: index) { try SimilarityIndex(contentsOf: $0) }
    var stream = ResultStream<AnsweredQuery>(format, layout: layout)
    var times: [Double] = []
    // The first answer tells how long it takes to get one from the path.
    var openTime = 0.0
    for row in rows {
      let text = row[0..<row.utf8.count]
      let start = Stopwatch()
      let matches = index.matches(for: text, limit: filter.limit, where: filter.filter)
      let ids = ids(matches)
      times.append(start.seconds)
      if times.count == 1 { openTime = stopwatch.seconds }
      try stream.write([answer(row, matches, ids, from: index)])
    }
    try stream.finish()
    try QueryReport(times, openTime: openTime, seconds: stopwatch.seconds).print()
    try log.finish()
  }

  private func ids(_ matches: [Match]) -> [String] { matches.map(\.id) }

  private func answer(
    _ row: Capture, _ matches: [Match], _ ids: [String], from index: SimilarityIndex
  ) -> AnsweredQuery {
    let found = zip(matches, ids).map { match, id in
      AnsweredQuery.Found(
        id: id, score: match.score, terms: filter.explain ? index.explanation(of: match).terms : nil)
    }
    return AnsweredQuery(query: row.metadata.id ?? row.name, matches: found)
  }
}

/// How long queries took, printed with `--stats`.
struct QueryReport: Encodable {
  let queries: Int
  let seconds: Double
  let openTime: Double
  let median: Double
  let slowest: Double

  private enum CodingKeys: String, CodingKey {
    case queries, seconds
    case openTime = "open_ms"
    case median = "p50_ms"
    case slowest = "p99_ms"
  }

  init(_ times: [Double], openTime: Double, seconds: Double) {
    let sorted = times.sorted()
    // The nearest rank: the smallest time that so many of the queries did not exceed.
    let percentile = { (share: Double) in
      sorted.isEmpty ? 0 : sorted[max(0, Int((share * Double(sorted.count)).rounded(.up)) - 1)]
    }
    queries = times.count
    self.seconds = seconds
    self.openTime = Self.milliseconds(openTime)
    median = Self.milliseconds(percentile(0.5))
    slowest = Self.milliseconds(percentile(0.99))
  }

  func print() throws { try StandardError.write(line: self) }

  private static func milliseconds(_ seconds: Double) -> Double { (seconds * 1e6).rounded() / 1e3 }
}
