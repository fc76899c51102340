extension Corpus {
  /// The captures of a corpus in order, read ahead on several threads, and the failures to read one.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    private var contents: OrderedMap<IndexingIterator<[Source]>, Content>
    private let limits: Capture.Limits
    private let crew: Crew
    private var rows: Rows?
    private var messages: Messages?
    private var identifiers = DistinctNames()
    private var bytesDone = 0
    /// How many files, and pieces of a file, are read ahead.
    private let window: Int

    /// How much has been read so far, in bytes: of ``Corpus/byteCount`` in the end.
    public var bytesRead: Int { bytesDone + (rows?.position ?? messages?.position ?? 0) }

    init(_ corpus: Corpus, crew: Crew) {
      let reader = FileReader(format: corpus.format, limits: corpus.limits, pieceSize: corpus.pieceSize)
      window = corpus.jobs > 1 ? corpus.jobs + 1 : 1
      contents = OrderedMap(corpus.sources.makeIterator(), crew: crew, window: window) { reader.content(of: $0) }
      limits = corpus.limits
      self.crew = crew
    }

    /// The next capture, or why there is none in its place.
    public mutating func next() -> Result<Capture, Failure>? {
      while true {
        if let entry = rows?.next(&identifiers) ?? messages?.next() { return entry }
        bytesDone = bytesRead
        rows = nil
        messages = nil
        guard let content = contents.next() else { return nil }
        switch content {
        case .capture(let capture, let size):
          bytesDone += size
          return .success(capture)
        case .failure(let failure, let size):
          bytesDone += size
          return .failure(failure)
        case .rows(let file): rows = Rows(file, crew: crew, window: window)
        case .messages(let export): messages = Messages(export, limits: limits)
        }
      }
    }
  }
}

extension Capture {
  /// Creates a capture from a text that is valid UTF-8 already.
  init(decoded utf8: [UInt8], name: String, metadata: Metadata) {
    self.init(name: name, utf8: utf8, encoding: .utf8, malformed: [], metadata: metadata)
  }
}
