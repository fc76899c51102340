import ArgumentParser
import Foundation
import SpeechCorpus

/// An index to the pairs of its passages that are alike.
struct PairsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pairs",
    abstract: "Find the passages of an index that are alike, two and two.",
    discussion: """
      Each pair comes once, the passage that was indexed first as “a”. Scores are cosines, the same whichever of the two \
      is asked for.

      Examples:
        speechcorpus pairs speeches.index --minimum-score 0.8
        speechcorpus pairs speeches.index --minimum-score 0.3 --limit-per-passage 5 --format csv
      """)

  @Argument(help: "The file of the index.")
  var index: String

  @Option(help: ArgumentHelp("The least score, above 0 and up to 1.", valueName: "score"))
  var minimumScore = 0.5

  @Option(help: ArgumentHelp("Leave pairs out that are not among the best so many of either passage.", valueName: "k"))
  var limitPerPassage: Int?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    try output.refuse(.tei, by: "pairs")
    guard minimumScore > 0, minimumScore <= 1 else {
      throw ValidationError("--minimum-score takes a number above 0 and up to 1")
    }
    if let limitPerPassage, limitPerPassage < 1 {
      throw ValidationError("--limit-per-passage takes a number from 1 on")
    }
  }

  func run() throws {
    let index = try CommandFailure.withIndex(at: index) { try SimilarityIndex(contentsOf: $0) }
    var stream = ResultStream<FoundPair>(output.resolvedFormat, layout: Layout.standardOutput)
    for pair in index.pairs(minimumScore: minimumScore, limit: limitPerPassage) {
      try stream.write([FoundPair(pair)])
    }
    try stream.finish()
  }
}
