/// Builds an index: collects passages to blocks, and counts and inverts as many blocks at once as there are threads.
///
/// Everything that one block touches while it is built stays in the caches, which makes turning it around cheap. Threads
/// share nothing: each has a segment of its own, with its own vocabulary, and takes every so many-th block.
struct IndexBuilder: ~Copyable {
  private let options: SimilarityIndex.Options
  /// The segments and blocks that were there before.
  private let base: IndexStorage?
  /// How many passages a block has.
  private let capacity: Int
  private let segments: [SegmentBuilder]
  private var table: PassageTableBuilder
  /// The counts of the table's passages, where they are known already.
  private var counts: [[(term: UnsafeRawBufferPointer, count: Int)]] = []
  private var hasCounts = false
  /// Full blocks that wait until there is one for each thread.
  private var waiting: [PassageTableBuilder] = []
  private var blocks: [(postings: PostingBlock, table: PassageTable)] = []
  private var bytesIn = 0
  private var passages = 0

  init(
    options: SimilarityIndex.Options, extending base: IndexStorage? = nil, capacity: Int = PostingLayout.capacity
  ) {
    self.options = options
    self.base = base
    self.capacity = capacity
    segments = (0..<options.jobs).map { _ in SegmentBuilder(analyzer: options.analyzer) }
    table = PassageTableBuilder(keepsTexts: options.keepsTexts)
  }

  /// The number of passages added.
  var count: Int { passages + table.count }

  /// How far building has come.
  var progress: SimilarityIndex.Progress { .init(passages: count, bytes: bytesIn + table.texts.count) }

  /// Adds a passage.
  mutating func add(_ passage: Passage) {
    table.add(passage)
    if table.count == capacity { closeTable() }
  }

  /// Adds a passage whose terms are counted already; the terms have to stay where they are until ``finish()``.
  ///
  /// Either all passages of a builder come so, or none.
  mutating func add(_ passage: Passage, counts: [(term: UnsafeRawBufferPointer, count: Int)]) {
    hasCounts = true
    self.counts.append(counts)
    table.add(passage)
    if table.count == capacity { closeTable() }
  }

  private mutating func closeTable() {
    guard table.count > 0 else { return }
    passages += table.count
    bytesIn += table.texts.count
    if !hasCounts {
      waiting.append(table)
      if waiting.count == segments.count { closeWaiting() }
    } else {
      if let block = segments[0].block(of: table, counts: counts) { blocks.append(block) }
      counts = []
    }
    table = PassageTableBuilder(keepsTexts: options.keepsTexts)
  }

  /// Counts and inverts the blocks that wait, each on a thread.
  private mutating func closeWaiting() {
    let waiting = waiting
    let segments = segments
    self.waiting = []
    blocks += Workers.map(waiting.count, jobs: waiting.count) { segments[$0].block(of: waiting[$0], counts: nil) }
      .compactMap { $0 }
  }

  /// The index.
  consuming func finish() -> SimilarityIndex {
    closeTable()
    closeWaiting()
    let vocabularies = segments.map { $0.vocabulary }
    var all = base?.segments ?? []
    var numbers: [Int?] = []
    var terms = base?.statistics.terms ?? 0
    for vocabulary in vocabularies {
      terms += (0..<vocabulary.count).count { number in
        guard let term = vocabulary.term(number) else { return false }
        return !all.contains { $0.vocabulary.number(of: term) != nil }
      }
      // A segment without blocks is left out.
      numbers.append(vocabulary.isUsed ? all.count : nil)
      if vocabulary.isUsed { all.append(IndexSegment(vocabulary: vocabulary)) }
    }
    var placed = base?.blocks ?? []
    var total = CollectionNumbers(passages: base?.numbers.passages ?? 0, tokens: base?.numbers.tokens ?? 0)
    var postings = base?.statistics.postings ?? 0
    for (index, block) in blocks.enumerated() {
      let segment = hasCounts ? 0 : index % segments.count
      placed.append(
        IndexBlock(
          postings: block.postings, table: block.table, segment: numbers[segment] ?? 0, start: total.passages))
      total.passages += block.postings.count
      total.tokens += block.postings.layout.numbers.tokens
      postings += block.postings.layout.numbers.postings
    }
    let size =
      placed.reduce(0) { $0 + $1.postings.section.bytes.count + $1.table.byteCount }
      + all.reduce(0) { $0 + $1.vocabulary.byteCount }
    let storage = IndexStorage(
      segments: all, blocks: placed, numbers: total,
      statistics: SimilarityIndex.Statistics(
        passages: total.passages, terms: terms, postings: postings,
        bytesIn: bytesIn + (base?.statistics.bytesIn ?? 0), bytesOut: size),
      keepsTexts: options.keepsTexts)
    return SimilarityIndex(
      storage: storage, analyzer: options.analyzer, weighting: options.weighting, jobs: options.jobs)
  }
}

/// Counts and inverts the blocks of one segment, one after another.
///
/// Used by one thread at a time.
final class SegmentBuilder: @unchecked Sendable {
  private var counter: TermCounter
  private var isUsed = false

  init(analyzer: Analyzer) { counter = TermCounter(analyzer: analyzer) }

  /// Makes a block of passages, whose terms may be counted already.
  func block(
    of table: PassageTableBuilder, counts: [[(term: UnsafeRawBufferPointer, count: Int)]]?
  ) -> (postings: PostingBlock, table: PassageTable)? {
    isUsed = true
    counter.startBlock()
    if let counts {
      for passage in counts { counter.add(passage) }
    } else {
      table.texts.withUnsafeBytes { texts in
        for number in 0..<table.count {
          counter.count(UnsafeRawBufferPointer(rebasing: texts[table.textRange(number)]))
        }
      }
    }
    let (section, frequencies) = PostingBlockBuilder.block(of: counter)
    counter.add(frequencies: frequencies)
    guard let postings = PostingBlock(section), let facts = table.finish() else { return nil }
    return (postings, facts)
  }

  /// The terms of the blocks so far.
  var vocabulary: Vocabulary {
    var vocabulary = counter.vocabulary.finish()
    vocabulary.isUsed = isUsed
    return vocabulary
  }
}
