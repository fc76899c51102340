/// Builds a segment: collects passages to blocks, and counts and inverts as many blocks at once as there are threads.
///
/// Everything that one block touches while it is built stays in the caches, which makes turning it around cheap. While the
/// threads work, the caller reads on, and stores the blocks that were finished before: ``takeFinished()``.
struct IndexBuilder: ~Copyable {
  private let keepsTexts: Bool
  /// How many passages a block has.
  let capacity: Int
  private let threads: [SegmentBuilder]
  private var vocabulary: VocabularyBuilder
  /// Whether a term had no room, so that its block and those behind it are left out.
  private var isFull = false

  private var table: PassageTableBuilder
  /// The counts of the table's passages, where they are known already.
  private var counts: [[CountedTerm]] = []
  /// Blocks that wait until there is one for each thread.
  private var waiting: [BlockSource] = []
  /// What the threads do: finish the blocks that were counted before, and count the next ones.
  private var running: [Job<BuiltBlock?>] = []
  private var countedInRun = 0
  private let crew: Crew
  private var finished: [BuiltBlock] = []
  /// What stands in blocks.
  private var passages = 0
  private var bytes = 0

  /// Creates a builder.
  ///
  /// - Parameters:
  ///   - options: How to build.
  ///   - capacity: How many passages a block has.
  ///   - maximumBytes: How long all terms may be together, below 4 GiB.
  init(
    options: SimilarityIndex.Options, capacity: Int = PostingLayout.capacity, maximumBytes: Int = Int(UInt32.max)
  ) {
    self.capacity = capacity
    vocabulary = VocabularyBuilder(maximumBytes: maximumBytes)
    keepsTexts = options.keepsTexts
    // Whoever adds passages reads while the threads work.
    crew = Crew(jobs: options.jobs > 1 ? options.jobs + 1 : 1)
    threads = (0..<options.jobs).map { _ in SegmentBuilder(options: options) }
    table = PassageTableBuilder(keepsTexts: options.keepsTexts)
  }

  /// How far building has come: what was added, and of the blocks that are read on other threads what was counted.
  var progress: SimilarityIndex.Progress {
    .init(passages: passages + table.count, bytes: bytes + table.texts.count)
  }

  /// Adds a passage.
  mutating func add(_ passage: Passage) {
    table.add(passage)
    if table.count == capacity { closeTable() }
  }

  /// Adds passages.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - progress: Called after every few thousand passages.
  ///   - store: May take the blocks that are finished; called as often.
  /// - Throws: What `store` throws, ``IndexError`` as ``checkSize()`` does, `CancellationError` where the task was cancelled.
  mutating func add(
    _ passages: some Sequence<Passage>, progress: ((SimilarityIndex.Progress) -> Void)?,
    store: (inout IndexBuilder) throws -> Void = { _ in }
  ) throws {
    var added = 0
    for passage in passages {
      add(passage)
      added += 1
      if added % 4096 == 0 {
        try Task.checkCancellation()
        try checkSize()
        progress?(self.progress)
        try store(&self)
      }
    }
    progress?(self.progress)
  }

  /// Adds a passage whose terms are counted already; the terms have to stay where they are until ``finish()``.
  ///
  /// Either all passages of a builder come so, or none.
  mutating func add(_ passage: Passage, counts: [CountedTerm]) {
    self.counts.append(counts)
    add(passage)
  }

  /// Adds a block that is read on another thread.
  mutating func add(_ reading: any PassageReading) {
    closeTable()
    add(.reading(reading))
  }

  private mutating func closeTable() {
    guard table.count > 0 else { return }
    let full = table
    passages += full.count
    bytes += full.texts.count
    table = PassageTableBuilder(keepsTexts: keepsTexts)
    add(counts.isEmpty ? .passages(full) : .counted(full, counts: counts))
    counts = []
  }

  private mutating func add(_ source: BlockSource) {
    waiting.append(source)
    if waiting.count == threads.count { advance() }
  }

  /// Waits for the threads, settles the blocks they counted, and gives them the next ones.
  private mutating func advance() {
    wait()
    for thread in threads.prefix(countedInRun) {
      let read = thread.settle(&vocabulary)
      passages += read.passages
      bytes += read.bytes
    }
    if threads.contains(where: \.isFull) { isFull = true }
    let sources = waiting
    waiting = []
    running = (0..<max(countedInRun, sources.count)).map { number in
      let thread = threads[number]
      let finishes = number < countedInRun
      let source = number < sources.count ? sources[number] : nil
      return Job {
        let block = finishes ? thread.finish() : nil
        if let source { thread.count(source) }
        return block
      }
    }
    countedInRun = sources.count
    for job in running { crew.begin(job) }
    // Without another thread there is nothing to wait with.
    if threads.count == 1 { wait() }
  }

  /// Waits until the threads are done.
  private mutating func wait() {
    finished += running.compactMap { crew.result(of: $0) }
    running = []
  }

  /// Counts all that was added; afterwards ``progress`` is exact.
  ///
  /// - Throws: ``IndexError`` as ``checkSize()`` does.
  mutating func settle() throws(IndexError) {
    settleAll()
    try checkSize()
  }

  private mutating func settleAll() {
    closeTable()
    if !waiting.isEmpty { advance() }
    while countedInRun > 0 { advance() }
    wait()
  }

  /// The blocks that were finished since this was asked last, in order.
  mutating func takeFinished() -> [BuiltBlock] {
    defer { finished = [] }
    return finished
  }

  /// Checks that there was room for all terms of the blocks that were settled.
  ///
  /// - Throws: ``IndexError`` where there was not; from there on passages are left out.
  func checkSize() throws(IndexError) {
    guard isFull else { return }
    throw IndexError(
      code: .tooLarge, subject: "the terms",
      detail: "all different ones together are longer than 4 GiB; make several indexes, or index shorter runs of words")
  }

  /// Finishes the blocks that are left.
  ///
  /// - Returns: The terms of all blocks, the blocks that were not taken yet, and how much was built.
  consuming func finish() -> (vocabulary: Vocabulary, blocks: [BuiltBlock], progress: SimilarityIndex.Progress) {
    settleAll()
    let progress = progress
    return (vocabulary.finish(), finished, progress)
  }
}
