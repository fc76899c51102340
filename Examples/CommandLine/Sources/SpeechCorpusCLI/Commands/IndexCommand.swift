import ArgumentParser
import Foundation
import SpeechCorpus

/// Captures to an index.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Build an index of passages, for finding what is said again.",
    discussion: """
      Each document is cut into passages. A row of a .jsonl file is a document; its further fields become attributes \
      that “search --where” filters by. The index stands in one file, which is replaced once all is written.

      Examples:
        speechcorpus index Captures --output speeches.index
        speechcorpus index rows.jsonl --output rows.index --passages document
        speechcorpus index Reden --output reden.index --language de --ngrams 1-2
        speechcorpus index More --output speeches.index --append
        speechcorpus index --output speeches.index --remove page.txt
      """)

  @Argument(help: "Files, folders (walked recursively, hidden files left out), or - for standard input.")
  var input: [String] = []

  @Option(name: .shortAndLong, help: "The file of the index.")
  var output: String

  @Option(
    help: "What a passage is: paragraph, sentences:N, words:N or document. (default: paragraph)",
    transform: ArgumentForm.passageUnit)
  var passages: PassageUnit?

  @Option(
    help: """
      How a text becomes terms: topics (stop words out, stemmed), reuse (every word kept) or words (scikit-learn's \
      default tokens). (default: topics)
      """)
  var analyzer: Analyzer?

  @Option(
    help: """
      How terms count: tfidf, sklearn, a SMART triple such as ltc.ltc, or bm25. (default: what suits the analyzer)
      """,
    transform: ArgumentForm.weighting)
  var weighting: Weighting?

  @Option(help: "The language whose words topics cuts to their stems. (default: en)")
  var language: Analyzer.Language?

  @Option(
    help: ArgumentHelp(
      "Take runs of words for terms, N long, or from M to N: 1-2 for words and pairs of words.", valueName: "N|M-N"),
    transform: ArgumentForm.lengths)
  var ngrams: ClosedRange<Int>?

  @Flag(help: "Add to the index that is there.")
  var append = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Take passages, or all passages of documents, out of the index that is there.", valueName: "id"))
  var remove: [String] = []

  @Flag(name: .customLong("no-texts"), help: "Do not keep the passages' texts in the index.")
  var dropsTexts = false

  @OptionGroup var reading: ReadingOptions

  func validate() throws {
    try InputOptions.validate(input)
    guard !["", "-"].contains(output) else {
      throw ValidationError("--output takes the name of a file, not “\(output)”; an index is replaced as a whole")
    }
    if input.isEmpty && remove.isEmpty { throw ValidationError("Missing expected argument '<input> ...'") }
    if !remove.isEmpty && !append && !input.isEmpty {
      throw ValidationError("--remove changes the index that is there; give --append to add the input to it as well")
    }
    if changesIndex && (analyzer != nil || language != nil || ngrams != nil || weighting != nil || dropsTexts) {
      throw ValidationError(
        "--analyzer, --language, --ngrams, --weighting and --no-texts are chosen when an index is first built")
    }
    if let analyzer, language != nil, analyzer.id != Analyzer.topics.id {
      throw ValidationError("--language is for the analyzer topics; “\(analyzer.name)” takes words as they are")
    }
  }

  func run() async throws {
    let stopwatch = Stopwatch()
    let (statistics, status) = try await Interruption.cancelling { [self] in
      let log = FailureLog()
      defer { log.summarize() }
      return (changesIndex ? try change(log) : try build(log), log.firstStatus)
    }
    if let statistics {
      let report = IndexReport(statistics, seconds: stopwatch.seconds)
      if reading.stats {
        try StandardError.write(line: report)
      } else if Terminal.error.isTerminal {
        StandardError.write(report.sentence(output))
      }
    }
    if let status { throw CommandFailure(status, nil) }
  }

  private var changesIndex: Bool { append || !remove.isEmpty }

  /// The chain from text to terms that the options ask for.
  private var chosenAnalyzer: Analyzer {
    let words = language.map { Analyzer.topics(in: $0) } ?? analyzer ?? .topics
    return ngrams.map { words.ngrams($0) } ?? words
  }

  /// Builds an index of the input; nothing is written where nothing could be read.
  private func build(_ log: FailureLog) throws -> SimilarityIndex.Statistics? {
    let options = SimilarityIndex.Options(
      analyzer: chosenAnalyzer, weighting: weighting, keepsTexts: !dropsTexts, jobs: reading.threads.count)
    return try CommandFailure.withIndex(at: output) { url in
      try indexing(log) { corpus, progress, failed in
        try SimilarityIndex.build(
          corpus, by: passages ?? .paragraph, to: url, options: options, progress: progress, failed: failed)
      }
    }
  }

  /// Takes passages out of the index that is there, and adds those of the input.
  private func change(_ log: FailureLog) throws -> SimilarityIndex.Statistics? {
    var index = try CommandFailure.withIndex(at: output) { try SimilarityIndex(contentsOf: $0) }
    if !remove.isEmpty { index = try index.removing(remove) }
    if append {
      let grown = try indexing(log) { [index] corpus, progress, failed in
        try index.appending(corpus, by: passages ?? .paragraph, progress: progress, failed: failed)
      }
      index = grown ?? index
    }
    return try CommandFailure.withIndex(at: output) { url in
      try index.write(to: url)
      // How large the file is stands in the file.
      return try SimilarityIndex(contentsOf: url).statistics
    }
  }

  /// Reads the inputs into an index; what cannot be read is reported, apart from the index that is about to be replaced.
  ///
  /// - Returns: What `work` returns, or nothing where nothing could be read.
  private func indexing<Value>(
    _ log: FailureLog,
    _ work: (Corpus, @escaping (SimilarityIndex.Progress) -> Void, @escaping (Corpus.Failure) -> Void) throws -> Value
  ) throws -> Value? {
    let standardized = { (path: String) in URL(fileURLWithPath: path).standardizedFileURL.path }
    let replaced = standardized(output)
    let isInput = input.map(standardized).contains(replaced)
    let corpus = InputCorpus.open(input, format: reading.inputFormat, jobs: reading.threads.count)
    var bar = ProgressBar(unit: "passages") { corpus.byteCount }
    defer { StandardError.clearProgress() }
    do {
      return try work(corpus) {
        bar.advance(to: $0.bytesRead, count: $0.passages)
      } _: { failure in
        if !isInput, failure.code == .notText, standardized(failure.path) == replaced { return }
        log.report(failure)
      }
    } catch is Corpus.Failure {
      return nil
    }
  }
}
