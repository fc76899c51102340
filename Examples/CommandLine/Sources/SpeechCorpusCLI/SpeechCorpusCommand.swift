import ArgumentParser
import Foundation

/// The program: parses the command line, runs the command, and turns whatever goes wrong into one line and a status.
@main
struct SpeechCorpusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "speechcorpus",
    abstract: "Read captured speeches, find what is said again, and who is quoted saying what.",
    discussion: """
      INPUT is a file, a folder or - for standard input. Results go to standard output: a readable layout on a \
      terminal, JSON Lines on a pipe. Everything else goes to standard error.

      Examples:
        speechcorpus quotes Captures
        speechcorpus parse page.txt --format text
        speechcorpus index Captures --output speeches.index
        speechcorpus search speeches.index "the winter toll" --explain

      Exit status: 0 done, 64 usage, 65 input that is not what it claims to be, 66 input that is missing or cannot be \
      read, 73 output that cannot be written, 1 anything else.
      """,
    version: "0.1.0",
    subcommands: [
      ParseCommand.self, QuotesCommand.self, IndexCommand.self, SearchCommand.self, SimilarCommand.self,
      PairsCommand.self, InfoCommand.self,
    ])

  static func main() async {
    // A closed pipe is an error of the write that meets it, not the end of the process.
    StandardOutput.reportClosedPipes()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(withStatusOf: error)
    }
  }

  /// Reports an error and ends the process.
  private static func exit(withStatusOf error: any Error) -> Never {
    switch exitCode(for: error) {
    case .success:
      // Help and the version are results like any other.
      let output = StandardOutput()
      do {
        output.write(fullMessage(for: error, columns: Terminal.output.width) + "\n")
        try output.flush()
      } catch {
        exit(withStatusOf: error)
      }
      Foundation.exit(0)
    case .validationFailure:
      let message = message(for: error)
        .replacing(":\n  - ", with: ": ").replacing("\n  - ", with: ", ")
      CommandFailure(.usage, "\(message) (“speechcorpus help” tells more)").report()
      Foundation.exit(CommandFailure.Status.usage.rawValue)
    default:
      let failure = CommandFailure(error)
      failure.report()
      Foundation.exit(failure.status.rawValue)
    }
  }
}
