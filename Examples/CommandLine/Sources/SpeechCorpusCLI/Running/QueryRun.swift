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

  /// Answers the rows of a file.
  func answer(rows path: String, jobs: Int, stats: Bool) throws {
    let log = FailureLog()
    let rows = Array(CaptureReader([path], format: .rows, jobs: jobs, log: log) { $0 })
    let stopwatch = Stopwatch()
    let index = try CommandFailure.withIndex(at: index) { try SimilarityIndex(contentsOf: $0) }
    var stream = ResultStream<AnsweredQuery>(format, layout: layout)
    var times: [Double] = []
    // The first row is answered by itself, which tells how long it takes from the path to an answer.
    let first = rows.first.map { answer($0, from: index) }
    let openTime = stopwatch.seconds
    if let first {
      try stream.write([first])
      times.append(first.seconds)
    }
    for answered in ParallelMap(rows.dropFirst(), jobs: jobs, transform: { answer($0, from: index) }) {
      try stream.write([answered])
      times.append(answered.seconds)
    }
    try stream.finish()
    if stats { try QueryReport(times, openTime: openTime, seconds: stopwatch.seconds).print() }
    try log.finish()
  }

  private func answer(_ row: Capture, from index: SimilarityIndex) -> AnsweredQuery {
    let text = row[0..<row.utf8.count]
    let start = Stopwatch()
    let matches = index.matches(for: text, limit: filter.limit, where: filter.filter)
    let found = matches.map { AnsweredQuery.Found(id: $0.id, score: $0.score, terms: nil) }
    let seconds = start.seconds
    guard filter.explain else {
      return AnsweredQuery(query: row.metadata.id ?? row.name, matches: found, seconds: seconds)
    }
    let explained = matches.map {
      AnsweredQuery.Found(id: $0.id, score: $0.score, terms: index.explanation(of: $0).terms)
    }
    return AnsweredQuery(query: row.metadata.id ?? row.name, matches: explained, seconds: seconds)
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
