import Foundation

/// What a run read, found and took, printed with `--stats` as a JSON line on standard error.
struct RunStatistics: Encodable {
  var captures = 0
  var documents: Int?
  var turns: Int?
  var quotations: Int?
  var bytesIn = 0
  var seconds = 0.0
  var peakMemory = 0

  private enum CodingKeys: String, CodingKey {
    case captures, documents, turns, quotations
    case bytesIn = "bytes_in"
    case seconds
    case peakMemory = "peak_rss_bytes"
  }
}

/// Measures a run.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// The wall time since the start, to the microsecond.
  var seconds: Double { ((ContinuousClock.now - start) / .microseconds(1)).rounded() / 1e6 }

  /// The most memory the process has had so far, in bytes.
  static var peakMemory: Int {
    var usage = rusage()
    #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
    #else
    getrusage(RUSAGE_SELF.rawValue, &usage)
    return usage.ru_maxrss * 1024
    #endif
  }
}
