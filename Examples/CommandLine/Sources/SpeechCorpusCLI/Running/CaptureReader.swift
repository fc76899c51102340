import Foundation
import SpeechCorpus

/// What a closure makes of each capture of a command's inputs, in order; what cannot be read is reported and passed by.
///
/// Shows on the terminal how far reading has come.
struct CaptureReader<Output: Sendable>: Sequence, IteratorProtocol {
  private let log: FailureLog
  /// A file under the inputs that is no input: what the command is about to replace.
  private let output: String?
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
  ///   - output: What the command is about to replace.
  ///   - transform: What to make of a capture; called on any thread.
  init(
    _ inputs: [String], format: Corpus.Format?, jobs: Int, log: FailureLog, output: String? = nil,
    transform: @escaping @Sendable (Capture) -> Output
  ) {
    self.output = output.map(Self.standardized).flatMap { inputs.map(Self.standardized).contains($0) ? nil : $0 }
    self.log = log
    var corpus = Corpus(paths: [], format: format)
    corpus.jobs = jobs
    for input in inputs {
      do { corpus.append(try Self.open(input)) } catch { log.report(error) }
    }
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
      case .failure(let failure) where failure.code == .notText && Self.standardized(failure.path) == output: break
      case .failure(let failure): log.report(failure)
      }
    }
    StandardError.clearProgress()
    return nil
  }

  private static func standardized(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private static func open(_ input: String) throws -> Corpus {
    if input == "-" { return Corpus(reading: try StandardInput.read()) }
    // A pipe by name, such as a shell's <(…), can be read once, and not be mapped.
    if let pipe = pipe(input) { return Corpus(reading: try StandardInput.read(pipe, name: input), name: input) }
    return Corpus(paths: [input])
  }

  private static func pipe(_ path: String) -> FileHandle? {
    var information = stat()
    guard stat(path, &information) == 0, information.st_mode & S_IFMT == S_IFIFO else { return nil }
    return FileHandle(forReadingAtPath: path)
  }
}

/// Standard input, or another pipe, read to its end.
enum StandardInput {
  static func read(_ handle: FileHandle = .standardInput, name: String = "standard input") throws -> [UInt8] {
    do {
      return [UInt8](try handle.readToEnd() ?? Data())
    } catch {
      throw CommandFailure(.missingInput, "\(name): cannot be read; give a file or a pipe")
    }
  }
}
