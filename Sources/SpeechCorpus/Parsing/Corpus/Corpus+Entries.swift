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
        if let entry = rows?.next(&identifiers) { return entry }
        bytesDone += rows?.position ?? 0
        rows = nil
        switch nextPart() {
        case .entry(let entry): return entry
        case .rows(let file): rows = Rows(file, crew: crew, window: window)
        case nil: return nil
        }
      }
    }

    /// A part of a corpus.
    enum Part {
      /// A capture, or why there is none in its place.
      case entry(Result<Capture, Failure>)
      /// Rows, not read yet.
      case rows(RowFile)
    }

    /// What comes next: a file of rows as a whole, which the caller reads, or else a capture.
    mutating func nextPart() -> Part? {
      while true {
        if let entry = messages?.next() { return .entry(entry) }
        bytesDone += messages?.position ?? 0
        messages = nil
        guard let content = contents.next() else { return nil }
        switch content {
        case .capture(let capture, let size):
          bytesDone += size
          return .entry(.success(capture))
        case .failure(let failure, let size):
          bytesDone += size
          return .entry(.failure(failure))
        case .rows(let file): return .rows(file)
        case .messages(let export): messages = Messages(export, limits: limits)
        }
      }
    }

    /// Counts rows that the caller has read.
    mutating func finish(_ lines: RowLines) { bytesDone += lines.position }
  }
}

extension Capture {
  /// Creates a capture from a text that is valid UTF-8 already.
  init(decoded utf8: [UInt8], name: String, metadata: Metadata) {
    self.init(name: name, utf8: utf8, encoding: .utf8, malformed: [], metadata: metadata)
  }
}
