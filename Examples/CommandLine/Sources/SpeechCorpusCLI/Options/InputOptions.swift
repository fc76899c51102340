import ArgumentParser
import Foundation
import SpeechCorpus

/// What a command reads, and with how many threads.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files, folders (walked recursively, hidden files left out), or - for standard input."))
  var input: [String]

  @OptionGroup var reading: ReadingOptions
}

/// How input is read.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Read every file in this format instead of telling it from the content.")
  var inputFormat: Corpus.Format?

  @Option(help: "How many threads work; results do not depend on it.")
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  @Flag(help: "Print what was read and how long it took, as a JSON line on standard error.")
  var stats = false

  func validate() throws {
    guard jobs > 0 else { throw ValidationError("--jobs takes a number from 1 on, not \(jobs)") }
  }
}
