import ArgumentParser
import Foundation
import SpeechCorpus

/// An index and a passage to its neighbours.
struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "similar",
    abstract: "Find the passages of an index that are most like a passage.",
    discussion: """
      The passage is one of the index, a text, or the text of a file.

      Examples:
        speechcorpus similar speeches.index --id "Captures/page.txt#3"
        speechcorpus similar speeches.index --text "A border is only a river with opinions."
        speechcorpus similar speeches.index --file paragraph.txt --explain
      """)

  @Argument(help: "The file of the index.")
  var index: String

  @Option(help: ArgumentHelp("The identifier of a passage of the index.", valueName: "passage"))
  var id: String?

  @Option(help: "A text.")
  var text: String?

  @Option(help: "A file with a text, or - for standard input.")
  var file: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions

  @Flag(help: "Print how long it took, as a JSON line on standard error.")
  var stats = false

  func validate() throws {
    try output.refuse(.tei, by: "similar")
    guard [id, text, file].compactMap(\.self).count == 1 else {
      throw ValidationError("similar takes one of --id, --text and --file")
    }
  }

  func run() throws {
    let text = try file.map(Self.contents) ?? text
    try QueryRun(index: index, filter: filter, format: output.resolvedFormat).answer(stats: stats) { index in
      if let id { return try index.neighbours(of: id, limit: filter.limit, where: filter.filter) }
      return index.matches(for: text ?? "", limit: filter.limit, where: filter.filter)
    }
  }

  private static func contents(of path: String) throws -> String {
    let capture =
      try path == "-"
      ? Capture(bytes: StandardInput.read(), name: "-") : Capture(contentsOf: URL(fileURLWithPath: path))
    return capture[0..<capture.utf8.count]
  }
}
