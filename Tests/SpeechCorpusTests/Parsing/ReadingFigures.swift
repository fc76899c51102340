import Foundation
import SpeechCorpus

/// What is counted while many captures are read: that nothing is lost, how fast it goes, and which ones are slow.
///
/// Times are those of the processor, so that a busy machine changes them little.
struct ReadingFigures {
  let name: String
  private(set) var captures = 0
  private(set) var bytes = 0
  private(set) var documents = 0
  private(set) var turns = 0
  private(set) var seconds = 0.0
  /// What was wrong with a capture: its documents do not cover it, or a range does not say what its text says.
  private(set) var faults: [String] = []
  /// The time of each capture for each byte, in nanoseconds.
  private var times: [(perByte: Double, bytes: Int, name: String)] = []

  init(_ name: String) { self.name = name }

  /// What a short capture costs beside its bytes, counted in bytes.
  private static let overhead = 4000

  /// Reads a capture, measures that, and checks what comes out of it.
  mutating func read(_ capture: Capture) -> [Document] {
    let start = Foundation.clock()
    let found = capture.documents()
    let time = Double(Foundation.clock() - start) / Double(CLOCKS_PER_SEC)
    captures += 1
    bytes += capture.utf8.count
    documents += found.count
    turns += found.reduce(0) { $0 + $1.turns.count }
    seconds += time
    times.append((time * 1e9 / Double(capture.utf8.count + Self.overhead), capture.utf8.count, capture.name))
    if let fault = RangeCheck.fault(found, of: capture) { faults.append("\(capture.name): \(fault)") }
    return found
  }

  /// How many times the usual time the slowest capture took, for its length.
  var worstRatio: Double {
    let sorted = times.map(\.perByte).sorted()
    guard let slowest = sorted.last, sorted[sorted.count / 2] > 0 else { return 0 }
    return slowest / sorted[sorted.count / 2]
  }

  /// The figures, for people.
  var report: String {
    let sorted = times.sorted { $0.perByte > $1.perByte }
    let share = { (percent: Int) in
      sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)].perByte
    }
    let slowest = sorted.prefix(5).map { "    \(rounded($0.perByte)) ns a byte, \($0.bytes) bytes: \($0.name)" }
    return """
      \(name): \(captures) captures, \(bytes) bytes, \(documents) documents, \(turns) turns, \(faults.count) faults
        \(rounded(seconds)) s of one core, \(rounded(Double(bytes) / max(seconds, 1e-9) / 1e6)) MB/s
        ns a byte: median \(rounded(share(50))), 10 % above \(rounded(share(10))), 1 % above \(rounded(share(1))), slowest
      \(slowest.joined(separator: "\n"))
      """
  }

  private func rounded(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
