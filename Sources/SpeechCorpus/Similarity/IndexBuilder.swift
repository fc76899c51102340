/// Builds an index: collects passages to blocks, counts and inverts each block when it is full.
///
/// Everything that one block touches while it is built stays in the caches, which makes turning it around cheap.
struct IndexBuilder: ~Copyable {
  private let options: SimilarityIndex.Options
  /// The segments and blocks that were there before.
  private let base: IndexStorage?
  private var counter: TermCounter
  private var table: PassageTableBuilder
  /// The counts of passages whose terms are known already; either all passages of a builder come so, or none.
  private var hasCounts = false
  private var blocks: [(postings: PostingBlock, table: PassageTable)] = []
  private var bytesIn = 0
  private var passages = 0

  init(options: SimilarityIndex.Options, extending base: IndexStorage? = nil) {
    self.options = options
    self.base = base
    counter = TermCounter(analyzer: options.analyzer)
    table = PassageTableBuilder(keepsTexts: options.keepsTexts)
  }

  /// The number of passages added.
  var count: Int { passages + table.count }

  /// How far building has come.
  var progress: SimilarityIndex.Progress { .init(passages: count, bytes: bytesIn + table.texts.count) }

  /// Adds a passage.
  mutating func add(_ passage: Passage) {
    table.add(passage)
    if table.count == PostingLayout.capacity { closeBlock() }
  }

  /// Adds a passage whose terms are counted already.
  mutating func add(_ passage: Passage, counts: [(term: UnsafeRawBufferPointer, count: Int)]) {
    if table.count == 0 { counter.startBlock() }
    hasCounts = true
    counter.add(counts)
    table.add(passage)
    if table.count == PostingLayout.capacity { closeBlock() }
  }

  /// Counts and inverts the passages that were collected.
  private mutating func closeBlock() {
    guard table.count > 0 else { return }
    if !hasCounts {
      counter.startBlock()
      let table = table
      table.texts.withUnsafeBytes { texts in
        for number in 0..<table.count {
          counter.count(UnsafeRawBufferPointer(rebasing: texts[table.textRange(number)]))
        }
      }
    }
    let (section, frequencies) = PostingBlockBuilder.block(of: counter)
    counter.add(frequencies: frequencies)
    passages += table.count
    bytesIn += table.texts.count
    if let postings = PostingBlock(section), let facts = table.finish() { blocks.append((postings, facts)) }
    table = PassageTableBuilder(keepsTexts: options.keepsTexts)
  }

  /// The index.
  consuming func finish() -> SimilarityIndex {
    closeBlock()
    var segments = base?.segments ?? []
    var all = base?.blocks ?? []
    var start = base?.numbers.passages ?? 0
    var tokens = base?.numbers.tokens ?? 0
    var postings = base?.statistics.postings ?? 0
    let vocabulary = counter.vocabulary.finish()
    var terms = base?.statistics.terms ?? 0
    for number in 0..<vocabulary.count {
      guard let term = vocabulary.term(number) else { continue }
      if !segments.contains(where: { $0.vocabulary.number(of: term) != nil }) { terms += 1 }
    }
    for block in blocks {
      all.append(IndexBlock(postings: block.postings, table: block.table, segment: segments.count, start: start))
      start += block.postings.count
      tokens += block.postings.layout.numbers.tokens
      postings += block.postings.layout.numbers.postings
    }
    if !blocks.isEmpty { segments.append(IndexSegment(vocabulary: vocabulary)) }
    let sizes =
      all.map { block in
        block.table.namedSections.reduce(block.postings.section.bytes.count) { $0 + $1.section.bytes.count }
      } + segments.map { $0.vocabulary.byteCount }
    let statistics = SimilarityIndex.Statistics(
      passages: start, terms: terms, postings: postings, bytesIn: bytesIn + (base?.statistics.bytesIn ?? 0),
      bytesOut: sizes.reduce(0, +))
    let storage = IndexStorage(
      segments: segments, blocks: all, numbers: CollectionNumbers(passages: start, tokens: tokens),
      statistics: statistics, keepsTexts: options.keepsTexts)
    return SimilarityIndex(storage: storage, analyzer: options.analyzer, weighting: options.weighting)
  }
}
