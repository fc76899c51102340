import Foundation
import SpeechCorpus

/// The captures of a command's inputs, one after the other; what cannot be read is reported and passed by.
struct CaptureReader: Sequence, IteratorProtocol {
  private let log: FailureLog
  private let format: Corpus.Format?
  private var inputs: ArraySlice<String>
  private var entries: Corpus.Entries?

  init(_ inputs: [String], format: Corpus.Format?, log: FailureLog) {
    self.inputs = inputs[...]
    self.format = format
    self.log = log
  }

  /// The next capture.
  mutating func next() -> Capture? {
    while true {
      while let entry = entries?.next() {
        switch entry {
        case .success(let capture): return capture
        case .failure(let failure): log.report(failure)
        }
      }
      guard let input = inputs.popFirst() else { return nil }
      do { entries = try open(input).entries() } catch { log.report(error) }
    }
  }

  private func open(_ input: String) throws -> Corpus {
    guard input == "-" else { return try Corpus(path: input, format: format) }
    return Corpus(reading: try StandardInput.read(), format: format)
  }
}

/// Standard input, read to its end.
enum StandardInput {
  static func read() throws -> [UInt8] {
    do {
      return [UInt8](try FileHandle.standardInput.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(.missingInput, "standard input: cannot be read; give a file or a pipe")
    }
  }
}
