import ArgumentParser
import Foundation
import SpeechCorpus

/// What a file or folder is.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info",
    abstract: "Say what a capture, a corpus or an index is: format, counts, speakers, dates, sizes.",
    discussion: """
      Of several captures it says too which documents are the same text under two addresses, which are a part of another, \
      and which tell of the same event in other words. An index is checked against its checksums as well.

      Examples:
        speechcorpus info Captures
        speechcorpus info speeches.index --format json
      """)

  @Argument(help: "A capture, a folder of captures, a .jsonl file, an index, or - for standard input.")
  var file: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var reading: ReadingOptions

  func validate() throws { try output.refuse(.tei, .csv, by: "info") }

  func run() throws {
    var stream = ResultStream<FileReport>(output.resolvedFormat, layout: .standardOutput)
    if reading.inputFormat == nil, let index = try openIndex() {
      try stream.write([FileReport(index, path: file)])
      return try stream.finish()
    }
    var run = CaptureRun([file], options: reading)
    var report = FileReport(captures: file)
    var finder = RelationFinder()
    try run.run { capture in
      let documents = capture.documents()
      return (capture, documents, documents.map(DocumentFingerprint.init))
    } receive: { result, statistics in
      report.count(result.0, documents: result.1)
      for fingerprint in result.2 { finder.add(fingerprint) }
      statistics.documents = (statistics.documents ?? 0) + result.1.count
    }
    report.add(finder.relations())
    // Of a file that cannot be read there is nothing to say but that.
    if run.statistics.captures > 0 || run.log.firstStatus == nil { try stream.write([report]) }
    try stream.finish()
    try run.finish()
  }

  /// The index that the file is, if it is one; a pipe is not looked into, since it can be read only once.
  private func openIndex() throws -> SimilarityIndex? {
    var information = stat()
    guard file != "-", stat(file, &information) == 0, information.st_mode & S_IFMT == S_IFREG else { return nil }
    return try CommandFailure.withIndex(at: file) { url in
      do {
        let index = try SimilarityIndex(contentsOf: url)
        try index.verify()
        return index
      } catch let error as StorageError where error.code == .notAnIndex {
        return nil
      }
    }
  }
}
