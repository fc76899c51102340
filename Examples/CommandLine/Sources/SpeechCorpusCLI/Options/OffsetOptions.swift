import ArgumentParser
import SpeechCorpus

/// What the ranges in results count.
struct OffsetOptions: ParsableArguments {
  @Option(help: "What ranges count: UTF-8 bytes, Unicode code points (Python) or UTF-16 units (JavaScript).")
  var offsets = OffsetMap.Unit.utf8

  func converted(_ documents: [Document], of capture: Capture) -> [Document] {
    guard offsets != .utf8 else { return documents }
    let map = OffsetMap(capture.utf8, unit: offsets)
    return documents.map { $0.mappingRanges(map.range(of:)) }
  }

  func converted(_ found: [FoundQuotation], of capture: Capture) -> [FoundQuotation] {
    guard offsets != .utf8 else { return found }
    let map = OffsetMap(capture.utf8, unit: offsets)
    return found.map { $0.mappingRanges(map.range(of:)) }
  }
}
