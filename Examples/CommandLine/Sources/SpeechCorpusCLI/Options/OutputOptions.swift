import ArgumentParser
import SpeechCorpus

/// How a command writes.
struct OutputOptions: ParsableArguments {
  @Option(help: "How to write; by default table on a terminal and jsonl on a pipe. Only parse writes tei.")
  var format: OutputFormat?

  /// The format asked for, or the one that suits where the output goes.
  var resolvedFormat: OutputFormat { format ?? (Terminal.output.isTerminal ? .table : .jsonl) }

  /// Refuses formats that a command does not write.
  func refuse(_ formats: OutputFormat..., by command: String) throws {
    if let format, formats.contains(format) {
      throw ValidationError("\(command) does not write the format “\(format)”")
    }
  }
}
