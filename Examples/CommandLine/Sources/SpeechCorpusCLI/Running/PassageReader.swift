import SpeechCorpus

/// The passages of a command's inputs, cut on several threads, in order.
struct PassageReader: Sequence, IteratorProtocol {
  private var lists: CaptureReader<[Passage]>
  private var passages: [Passage] = []

  /// Creates the passages of inputs, of which an index in a folder among them that is about to be replaced is none.
  init(_ inputs: [String], by unit: PassageUnit, options: ReadingOptions, log: FailureLog, output: String) {
    lists = CaptureReader(
      inputs, format: options.inputFormat, jobs: options.threads.count, log: log, output: output
    ) { $0.passages(by: unit) }
  }

  /// Whether there is another passage; reads on to find it.
  var hasPassages: Bool {
    mutating get {
      while passages.isEmpty {
        guard let list = lists.next() else { return false }
        passages = list.reversed()
      }
      return true
    }
  }

  /// The next passage.
  mutating func next() -> Passage? { hasPassages ? passages.popLast() : nil }
}
