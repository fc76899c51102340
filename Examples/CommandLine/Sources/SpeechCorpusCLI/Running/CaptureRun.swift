import SpeechCorpus

/// Reads a command's inputs, works on them on several threads, and hands the results on in order.
struct CaptureRun {
  let input: [String]
  let options: ReadingOptions
  let log = FailureLog()
  /// What was read so far.
  private(set) var statistics = RunStatistics()
  private let stopwatch = Stopwatch()

  init(_ options: InputOptions) { self.init(options.input, options: options.reading) }

  init(_ input: [String], options: ReadingOptions) {
    self.input = input
    self.options = options
  }

  /// What is made of one capture.
  private struct Piece<Output: Sendable>: Sendable {
    var output: Result<Output, any Error>
    var bytes: Int
  }

  /// Works on every capture.
  ///
  /// - Parameters:
  ///   - transform: What to make of a capture; called on any thread.
  ///   - receive: What to do with it; called in order.
  /// - Throws: What the two throw; a capture that cannot be read is reported, and no error.
  mutating func run<Output: Sendable>(
    _ transform: @escaping @Sendable (Capture) throws -> Output,
    receive: (Output, inout RunStatistics) throws -> Void
  ) throws {
    let pieces = CaptureReader(input, format: options.inputFormat, jobs: options.threads.count, log: log) { capture in
      Piece(output: Result { try transform(capture) }, bytes: capture.utf8.count)
    }
    for piece in pieces {
      statistics.captures += 1
      statistics.bytesIn += piece.bytes
      try receive(try piece.output.get(), &statistics)
    }
  }

  /// Prints the statistics where they were asked for, and ends with the status of the first failure.
  mutating func finish() throws {
    if options.stats {
      statistics.seconds = stopwatch.seconds
      statistics.peakMemory = Stopwatch.peakMemory
      try StandardError.write(line: statistics)
    }
    try log.finish()
  }
}
