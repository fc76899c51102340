extension Corpus {
  /// What a closure makes of each capture, in order, worked out on several threads.
  ///
  /// ```swift
  /// for result in corpus.concurrentMap({ $0.documents() }) {
  ///   switch result {
  ///   case .success(let documents): print(documents.count)
  ///   case .failure(let failure): print(failure)
  ///   }
  /// }
  /// ```
  ///
  /// - Parameter transform: What to make of a capture; called on any thread, for a few captures ahead of what was asked.
  /// - Returns: A sequence that reads and works as it is asked. Of a capture that cannot be read it has the reason.
  public func concurrentMap<Output: Sendable>(
    _ transform: @escaping @Sendable (Capture) -> Output
  ) -> Results<Output> {
    Results(self, transform)
  }

  /// What was made of the captures of a corpus, in their order.
  public struct Results<Output: Sendable>: Sequence, IteratorProtocol, Sendable {
    private var batches: OrderedMap<Batches, Batch<Output>>
    private var pending: [Result<Output, Failure>] = []

    /// How much has been read for what was handed out so far, in bytes: of ``Corpus/byteCount`` in the end.
    public private(set) var bytesRead = 0

    init(_ corpus: Corpus, _ transform: @escaping @Sendable (Capture) -> Output) {
      let crew = Crew(jobs: corpus.jobs)
      // Two for each thread, so that none runs dry while the results of others are taken.
      let window = corpus.jobs > 1 ? 2 * corpus.jobs : 1
      batches = OrderedMap(Batches(entries: Entries(corpus, crew: crew)), crew: crew, window: window) { batch in
        Batch(items: batch.items.map { $0.map(transform) }, bytesRead: batch.bytesRead)
      }
    }

    /// The next result.
    public mutating func next() -> Result<Output, Failure>? {
      while pending.isEmpty {
        guard let batch = batches.next() else { return nil }
        pending = batch.items.reversed()
        bytesRead = batch.bytesRead
      }
      return pending.popLast()
    }
  }

  /// Some captures that one thread works on, or what it made of them.
  private struct Batch<Item: Sendable>: Sendable {
    var items: [Result<Item, Failure>]
    /// How much was read up to the end of them, in bytes.
    var bytesRead: Int
  }

  /// Puts captures together until there is enough to do.
  private struct Batches: IteratorProtocol, Sendable {
    var entries: Entries

    /// How much text one thread works on at a time, in bytes.
    private static let size = 1 << 16

    mutating func next() -> Batch<Capture>? {
      var items: [Result<Capture, Failure>] = []
      var size = 0
      while size < Self.size, let entry = entries.next() {
        items.append(entry)
        // A short row costs more than its bytes.
        size += 512 + ((try? entry.get())?.utf8.count ?? 0)
      }
      return items.isEmpty ? nil : Batch(items: items, bytesRead: entries.bytesRead)
    }
  }

  /// How far reading has come.
  public struct Progress: Sendable, Hashable {
    /// The captures and failures so far.
    public let captures: Int
    /// How much was read for them, in bytes: of ``Corpus/byteCount`` in the end.
    public let bytes: Int
  }

  /// Works on every capture on several threads, and hands the results on in order.
  ///
  /// ```swift
  /// try corpus.read(
  ///   progress: { print($0.captures) }, transform: { $0.documents() },
  ///   receive: { result in total += try result.get().count })
  /// ```
  ///
  /// - Parameters:
  ///   - progress: Called after each result.
  ///   - transform: What to make of a capture; called on any thread.
  ///   - receive: What to do with it, or with the failure to read the capture; called in order, on the calling thread.
  /// - Throws: What `receive` throws; `CancellationError` where the task was cancelled, between two captures.
  public func read<Output: Sendable>(
    progress: ((Progress) -> Void)? = nil, transform: @escaping @Sendable (Capture) -> Output,
    receive: (Result<Output, Failure>) throws -> Void
  ) throws {
    var results = concurrentMap(transform)
    var count = 0
    while true {
      try Task.checkCancellation()
      guard let result = results.next() else { return }
      try receive(result)
      count += 1
      progress?(Progress(captures: count, bytes: results.bytesRead))
    }
  }
}
