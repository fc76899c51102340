import Foundation
import SpeechCorpus

/// What a closure makes of each capture of a command's inputs, in order; what cannot be read is reported and passed by.
///
/// Shows on the terminal how far reading has come.
struct CaptureReader<Output: Sendable>: Sequence, IteratorProtocol {
  private let log: FailureLog
  private var results: Corpus.Results<Output>
  private var count = 0
  private var bar: ProgressBar

  /// Creates the results of a closure.
  ///
  /// - Parameters:
  ///   - inputs: Files, folders, and `-` for standard input.
  ///   - format: The format to read every file in; `nil` tells it from the content of each.
  ///   - jobs: How many threads read and work.
  ///   - log: Where failures are reported.
  ///   - transform: What to make of a capture; called on any thread.
  init(
    _ inputs: [String], format: Corpus.Format?, jobs: Int, log: FailureLog,
    transform: @escaping @Sendable (Capture) -> Output
  ) {
    self.log = log
    let corpus = InputCorpus.open(inputs, format: format, jobs: jobs)
    results = corpus.concurrentMap(transform)
    bar = ProgressBar(unit: "captures") { corpus.byteCount }
  }

  /// The next result.
  mutating func next() -> Output? {
    while let result = results.next() {
      count += 1
      bar.advance(to: results.bytesRead, count: count)
      switch result {
      case .success(let output): return output
      case .failure(let failure): log.report(failure)
      }
    }
    StandardError.clearProgress()
    return nil
  }
}

/// Standard input, or another pipe, read to its end.
enum StandardInput {
  static func read(
    _ handle: FileHandle = .standardInput, name: String = "standard input"
  ) throws(Corpus.Failure) -> [UInt8] {
    do {
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw Corpus.Failure(code: .notFile, path: name, reason: "cannot be read")
    }
  }
}
