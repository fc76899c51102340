import ArgumentParser
import Foundation
import SpeechCorpus

/// What a command reads, and with how many threads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders (walked recursively, hidden files left out), or - for standard input."))
  var input: [String]

  @OptionGroup var reading: ReadingOptions

  func validate() throws { try Self.validate(input) }

  /// Refuses inputs that cannot be read as they are given.
  static func validate(_ input: [String]) throws {
    guard input.filter({ $0 == "-" }).count <= 1 else {
      throw ValidationError("standard input (-) can be read once; give it once")
    }
  }
}

/// How input is read.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Read every file in this format instead of telling it from the content.")
  var inputFormat: Corpus.Format?

  @OptionGroup var threads: ThreadOptions

  @Flag(help: "Print what was read and how long it took, as a JSON line on standard error.")
  var stats = false
}

/// With how many threads a command works.
struct ThreadOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "How many threads work; results do not depend on it. (default: the cores)")
  var jobs: Int?

  /// The number of threads.
  var count: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 on, not \(jobs)") }
  }
}
