import ArgumentParser
import SpeechCorpus

/// Captures to documents.
struct ParseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "parse",
    abstract: "Read captures as documents: title, speakers, dates, turns, and what became of the rest.",
    discussion: """
      One JSON object for each document; its ranges are [start, end) of the decoded capture. “--format text” prints \
      clean transcripts, “--format csv” one line for each turn, “--format tei” XML in the manner of ParlaMint.

      Examples:
        speechcorpus parse Captures
        speechcorpus parse page.txt --format text
        curl https://example.org/page | speechcorpus parse - --format tei
      """)

  @OptionGroup var input: InputOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var offsets: OffsetOptions

  func run() throws {
    if output.resolvedFormat == .tei { return try printTEI() }
    var run = CaptureRun(input)
    let layout = Layout.standardOutput
    var stream = ResultStream<ParsedDocument>(output.resolvedFormat, layout: layout)
    try run.run { [offsets, format = output.resolvedFormat] capture in
      let documents = offsets.converted(capture.documents(), of: capture).map(ParsedDocument.init)
      let turns = documents.reduce(0) { $0 + $1.document.turns.count }
      return (try ResultStream.chunk(documents, as: format, layout: layout), turns)
    } receive: { result, statistics in
      statistics.documents = (statistics.documents ?? 0) + result.0.count
      statistics.turns = (statistics.turns ?? 0) + result.1
      try stream.write(result.0)
    }
    try stream.finish()
    try run.finish()
  }

  /// Prints one document as a file of its own, several as a corpus.
  private func printTEI() throws {
    var run = CaptureRun(input)
    let output = StandardOutput()
    var first: Document?
    var count = 0
    try run.run { capture in
      capture.documents()
    } receive: { documents, statistics in
      for document in documents {
        count += 1
        statistics.documents = count
        statistics.turns = (statistics.turns ?? 0) + document.turns.count
        if count == 1 {
          first = document
          continue
        }
        if let held = first {
          output.write(TEI.corpusStart + TEI.element(for: held))
          first = nil
        }
        output.write(TEI.element(for: document))
        try output.flushIfNeeded()
      }
    }
    if let first { output.write(TEI.file(for: first)) } else if count > 1 { output.write(TEI.corpusEnd) }
    try output.flush()
    try run.finish()
  }
}
