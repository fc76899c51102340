import ArgumentParser
import Foundation
import SpeechCorpus

/// An index and words to matches.
struct SearchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find the passages of an index that are most like some words.",
    discussion: """
      With --queries, each row {"id", "text"} of a .jsonl file is a query, answered by a line \
      {"query", "matches": [{"id", "score"}]} in the order of the rows.

      Examples:
        speechcorpus search speeches.index "the winter toll" --limit 5 --explain
        speechcorpus search speeches.index "ferries" --where town=Corvale --from 2031
        speechcorpus search speeches.index --queries queries.jsonl --stats
      """)

  @Argument(help: "The file of the index.")
  var index: String

  @Argument(help: "The words to look for.")
  var query: String?

  @Option(help: ArgumentHelp("Answer the rows of this file, or of standard input (-).", valueName: "file"))
  var queries: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var threads: ThreadOptions

  @Flag(
    help: """
      Print how long it took, as a JSON line on standard error. Queries are then answered one at a time, on one thread.
      """)
  var stats = false

  func validate() throws {
    try output.refuse(.tei, by: "search")
    guard (query == nil) != (queries == nil) else {
      throw ValidationError("search takes either words to look for or --queries")
    }
  }

  func run() throws {
    let run = QueryRun(index: index, filter: filter, format: output.resolvedFormat)
    if let queries {
      try stats ? run.time(rows: queries) : run.answer(rows: queries, jobs: threads.count)
    } else if let query {
      try run.answer(stats: stats) { index in index.matches(for: query, limit: filter.limit, where: filter.filter) }
    }
  }
}
