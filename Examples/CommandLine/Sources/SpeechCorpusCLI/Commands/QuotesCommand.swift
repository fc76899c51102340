import ArgumentParser
import SpeechCorpus

/// Captures to quotations.
struct QuotesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quotes",
    abstract: "Find who is quoted saying what.",
    discussion: """
      One JSON object for each quotation, in order of place: its content, the words that attribute it, the words that \
      name its source, and who that is.

      Examples:
        speechcorpus quotes Captures
        speechcorpus quotes Captures --kind direct --minimum-confidence 0.9
        speechcorpus quotes page.txt --speaker Asker --format text
      """)

  @OptionGroup var input: InputOptions

  @Option(help: "Only quotations of this kind; can be given several times.")
  var kind: [Quotation.Kind] = []

  @Option(help: ArgumentHelp("Only quotations of this speaker, by the name or a part of it.", valueName: "name"))
  var speaker: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only quotations that are at least so sure, from 0 to 1.", valueName: "x"))
  var minimumConfidence = 0.0

  @Flag(help: "Marked terms, titles and scare quotes too, as kind term.")
  var terms = false

  @Flag(help: "Reports without a clause too (“criticised the deal”), as kind reported.")
  var reported = false

  @Flag(help: "What is quoted inside a quotation too; it names its parent.")
  var nested = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var offsets: OffsetOptions

  func validate() throws {
    try output.refuse(.tei, by: "quotes")
    guard (0...1).contains(minimumConfidence) else {
      throw ValidationError("--minimum-confidence takes a number from 0 to 1, not \(minimumConfidence)")
    }
  }

  func run() throws {
    var run = CaptureRun(input)
    let layout = Layout.standardOutput
    var stream = ResultStream<FoundQuotation>(output.resolvedFormat, layout: layout)
    try run.run { [self, options, format = output.resolvedFormat] capture in
      let documents = capture.documents()
      let found = documents.flatMap { document in
        document.quotations(options).filter(isWanted).map { FoundQuotation($0, in: document) }
      }
      return (
        try ResultStream.chunk(offsets.converted(found, of: capture), as: format, layout: layout), documents.count
      )
    } receive: { result, statistics in
      statistics.documents = (statistics.documents ?? 0) + result.1
      statistics.quotations = (statistics.quotations ?? 0) + result.0.count
      try stream.write(result.0)
    }
    try stream.finish()
    try run.finish()
  }

  private var options: QuotationOptions {
    QuotationOptions(
      kinds: kind.isEmpty ? Set(Quotation.Kind.allCases) : Set(kind), includesTerms: terms || kind.contains(.term),
      includesReported: reported || kind.contains(.reported), includesNested: nested,
      minimumConfidence: minimumConfidence)
  }

  private func isWanted(_ quotation: Quotation) -> Bool {
    guard let speaker else { return true }
    return quotation.speaker?.name.lowercased().contains(speaker.lowercased()) ?? false
  }
}
