import SpeechCorpus

/// What `index` built, printed with `--stats`.
struct IndexReport: Encodable {
  let statistics: SimilarityIndex.Statistics
  let seconds: Double

  init(_ statistics: SimilarityIndex.Statistics, seconds: Double) {
    self.statistics = statistics
    self.seconds = seconds
  }

  private enum CodingKeys: String, CodingKey {
    case seconds
    case peakMemory = "peak_rss_bytes"
  }

  func encode(to encoder: any Encoder) throws {
    try statistics.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(seconds, forKey: .seconds)
    try container.encode(Stopwatch.peakMemory, forKey: .peakMemory)
  }

  /// The same for people.
  func sentence(_ path: String) -> String {
    let size = Quantity.bytes(statistics.bytesOut)
    return "\(path): \(statistics.passages) passages, \(statistics.terms) terms, \(size), in \(seconds) s\n"
  }
}
