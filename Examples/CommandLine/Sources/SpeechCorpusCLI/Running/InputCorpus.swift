import Foundation
import SpeechCorpus

/// The inputs of a command as one corpus: files, folders, pipes, and - for standard input.
enum InputCorpus {
  /// Opens the inputs; one that cannot be opened is a failure in its place.
  ///
  /// - Parameters:
  ///   - inputs: The inputs, in order.
  ///   - format: The format to read every file in; `nil` tells it from the content of each.
  ///   - jobs: How many threads read and parse.
  /// - Returns: The corpus.
  static func open(_ inputs: [String], format: Corpus.Format?, jobs: Int) -> Corpus {
    var corpus = Corpus(paths: [], format: format)
    corpus.jobs = jobs
    for input in inputs {
      do { corpus.append(try open(input)) } catch { corpus.append(Corpus(error)) }
    }
    return corpus
  }

  private static func open(_ input: String) throws(Corpus.Failure) -> Corpus {
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
