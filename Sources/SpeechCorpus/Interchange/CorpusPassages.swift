/// Reads a corpus and adds its passages to an index that is built, block by block.
struct CorpusPassages: ~Copyable {
  private let corpus: Corpus
  private let unit: PassageUnit
  private let progress: ((SimilarityIndex.Progress) -> Void)?
  private let failed: ((Corpus.Failure) -> Void)?
  private let ledger = RowLedger()
  private var block: CorpusBlock
  /// Captures that wait to be cut on several threads, and their size.
  private var captures: [Capture] = []
  private var capturesSize = 0

  init(
    _ corpus: Corpus, by unit: PassageUnit, progress: ((SimilarityIndex.Progress) -> Void)?,
    failed: ((Corpus.Failure) -> Void)?
  ) {
    self.corpus = corpus
    self.unit = unit
    self.progress = progress
    self.failed = failed
    block = CorpusBlock(ledger: ledger)
  }

  /// Adds the passages.
  ///
  /// - Parameters:
  ///   - builder: What builds the index.
  ///   - store: May take the blocks that are finished.
  /// - Throws: What `store` throws, `CancellationError`; the first failure where nothing else could be read.
  consuming func add(
    to builder: inout IndexBuilder, store: (inout IndexBuilder) throws -> Void = { _ in }
  ) throws {
    if unit == .document { try addDocuments(to: &builder, store) } else { try addParts(to: &builder, store) }
    if !block.isEmpty { builder.add(block) }
    try builder.settle()
    try turn(&builder, bytesRead: corpus.byteCount, store)
    if builder.progress.passages == 0, let failure = ledger.firstFailure { throw failure }
  }

  /// Adds passages that documents are cut into.
  private func addParts(to builder: inout IndexBuilder, _ store: (inout IndexBuilder) throws -> Void) throws {
    var results = corpus.concurrentMap { [unit] in $0.passages(by: unit) }
    while let result = results.next() {
      switch result {
      case .success(let passages): for passage in passages { builder.add(passage) }
      case .failure(let failure): ledger.report(failure)
      }
      try turn(&builder, bytesRead: results.bytesRead, store)
    }
  }

  /// Adds whole documents, among which rows need not be parsed.
  private mutating func addDocuments(
    to builder: inout IndexBuilder, _ store: (inout IndexBuilder) throws -> Void
  ) throws {
    var entries = corpus.entries()
    while let part = entries.nextPart() {
      switch part {
      case .entry(.success(let capture)):
        captures.append(capture)
        capturesSize += capture.utf8.count
        if capturesSize >= corpus.jobs << 19 { cutCaptures(into: &builder) }
      case .entry(.failure(let failure)):
        cutCaptures(into: &builder)
        add(.failure(failure), count: 1, to: &builder)
      case .rows(let file):
        cutCaptures(into: &builder)
        var lines = RowLines(file)
        while let (rows, count) = lines.split(builder.capacity - block.count) {
          add(.rows(rows), count: count, to: &builder)
          try turn(&builder, bytesRead: entries.bytesRead + lines.position, store)
        }
        entries.finish(lines)
      }
      try turn(&builder, bytesRead: entries.bytesRead, store)
    }
    cutCaptures(into: &builder)
  }

  /// Cuts the captures that wait into passages.
  private mutating func cutCaptures(into builder: inout IndexBuilder) {
    let cut = Workers.map(captures.count, jobs: corpus.jobs) { [captures, unit] in captures[$0].passages(by: unit) }
    captures = []
    capturesSize = 0
    for passages in cut {
      var rest = passages[...]
      while !rest.isEmpty {
        let part = rest.prefix(builder.capacity - block.count)
        add(.passages(Array(part)), count: part.count, to: &builder)
        rest = rest.dropFirst(part.count)
      }
    }
  }

  /// Adds a piece for which the block has room, and hands the block on when it is full.
  private mutating func add(_ piece: CorpusBlock.Piece, count: Int, to builder: inout IndexBuilder) {
    block.add(piece, count: count)
    guard block.count >= builder.capacity else { return }
    builder.add(block)
    block = CorpusBlock(ledger: ledger)
  }

  /// What is due from time to time: blocks to store, failures and progress to tell, and whether to go on at all.
  private func turn(
    _ builder: inout IndexBuilder, bytesRead: Int, _ store: (inout IndexBuilder) throws -> Void
  ) throws {
    try Task.checkCancellation()
    try builder.checkSize()
    try store(&builder)
    for failure in ledger.takeFailures() { failed?(failure) }
    var done = builder.progress
    done.bytesRead = bytesRead
    progress?(done)
  }
}
