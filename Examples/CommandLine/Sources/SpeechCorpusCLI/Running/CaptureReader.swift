import Foundation
import SpeechCorpus

/// The captures of a command's inputs, one after the other; what cannot be read is reported and passed by.
///
/// Shows on the terminal how far reading has come.
struct CaptureReader: Sequence, IteratorProtocol {
  private let log: FailureLog
  private let format: Corpus.Format?
  /// A file under the inputs that is no input: what the command is about to replace.
  private let output: String?
  private var inputs: ArraySlice<String>
  private var entries: Corpus.Entries?
  private var bytesDone = 0
  private var count = 0
  private var bar: ProgressBar

  init(_ inputs: [String], format: Corpus.Format?, log: FailureLog, output: String? = nil) {
    self.inputs = inputs[...]
    self.output = output.map(Self.standardized).flatMap { inputs.map(Self.standardized).contains($0) ? nil : $0 }
    self.format = format
    self.log = log
    bar = ProgressBar(unit: "captures") {
      inputs.reduce(0) { $0 + ($1 == "-" ? 0 : (try? Corpus(path: $1, format: format).byteCount) ?? 0) }
    }
  }

  /// The next capture.
  mutating func next() -> Capture? {
    while true {
      while let entry = entries?.next() {
        count += 1
        bar.advance(to: bytesDone + (entries?.bytesRead ?? 0), count: count)
        switch entry {
        case .success(let capture): return capture
        case .failure(let failure) where failure.code == .notText && Self.standardized(failure.path) == output: break
        case .failure(let failure): log.report(failure)
        }
      }
      bytesDone += entries?.bytesRead ?? 0
      entries = nil
      guard let input = inputs.popFirst() else {
        StandardError.clearProgress()
        return nil
      }
      do { entries = try open(input).entries() } catch { log.report(error) }
    }
  }

  private static func standardized(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private func open(_ input: String) throws -> Corpus {
    if input == "-" { return Corpus(reading: try StandardInput.read(), format: format) }
    // A pipe by name, such as a shell's <(…), can be read once, and not be mapped.
    if let pipe = Self.pipe(input) {
      return Corpus(reading: try StandardInput.read(pipe, name: input), name: input, format: format)
    }
    return try Corpus(path: input, format: format)
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
