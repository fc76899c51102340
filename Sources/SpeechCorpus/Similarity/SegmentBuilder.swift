/// What a block is made of, before its terms are counted.
enum BlockSource: Sendable {
  /// Passages that are at hand.
  case passages(PassageTableBuilder)
  /// Passages whose terms are counted already; the terms stay where they are until the block is finished.
  case counted(PassageTableBuilder, counts: [[CountedTerm]])
  /// Passages that are read on the thread that counts them.
  case reading(any PassageReading)
}

/// A term of a passage and its count.
struct CountedTerm: @unchecked Sendable {
  // The bytes belong to an index that nobody changes.
  var term: UnsafeRawBufferPointer
  var count: Int
}

/// Reads the passages of a block on any thread, and settles in the order of the blocks what depends on earlier ones.
protocol PassageReading: AnyObject, Sendable {
  /// Adds the passages; called once, on any thread.
  func read(into table: inout PassageTableBuilder)
  /// Changes what depends on the blocks before, but no text; called once, on the thread that builds.
  func settle(_ table: inout PassageTableBuilder)
}

/// A block that is finished.
struct BuiltBlock: Sendable {
  let postings: PostingBlock
  let table: PassageTable
}

/// Counts and inverts blocks of a segment, one after another: the work that one thread does.
///
/// Threads share nothing while they count. Each numbers terms by itself; what the segment's vocabulary calls them is settled
/// block by block, in the order of the blocks and of first appearance inside each, so that an index does not depend on the
/// number of threads.
final class SegmentBuilder: @unchecked Sendable {
  // Used by one thread at a time: those that build wait for each other between the steps.
  private let keepsTexts: Bool
  private var counter: TermCounter
  private var inverter = PostingBlockBuilder()
  private var reading: (any PassageReading)?
  private var table: PassageTableBuilder
  /// What the vocabulary calls each of the counter's terms.
  private var numbers: [UInt32] = []
  private var vocabularyCount = 0
  /// Whether a term of this block or of one before it had no room, so that the block is left out.
  private(set) var isFull = false

  init(options: SimilarityIndex.Options) {
    keepsTexts = options.keepsTexts
    counter = TermCounter(analyzer: options.analyzer)
    table = PassageTableBuilder(keepsTexts: options.keepsTexts)
  }

  /// First step: counts the terms of a block's passages.
  func count(_ source: BlockSource) {
    counter.startBlock()
    reading = nil
    switch source {
    case .counted(let table, let counts):
      self.table = table
      for passage in counts { counter.add(passage) }
    case .passages(let table):
      self.table = table
      countTexts()
    case .reading(let reading):
      self.reading = reading
      let size = table.texts.count
      table = PassageTableBuilder(keepsTexts: keepsTexts)
      // The next block has about as much text as the last.
      table.reserveTexts(size + size / 8)
      reading.read(into: &table)
      countTexts()
    }
    inverter.takeTerms(of: counter)
  }

  private func countTexts() {
    table.texts.withUnsafeBytes { texts in
      for number in 0..<table.count {
        counter.count(UnsafeRawBufferPointer(rebasing: texts[table.textRange(number)]))
      }
    }
  }

  /// Second step, in the order of the blocks: settles what depends on earlier blocks.
  ///
  /// - Returns: What was read here, on the thread that counts.
  func settle(_ vocabulary: inout VocabularyBuilder) -> SimilarityIndex.Progress {
    reading?.settle(&table)
    defer { reading = nil }
    while numbers.count < counter.vocabulary.count { numbers.append(.max) }
    if counter.isFull { vocabulary.isClosed = true }
    isFull = vocabulary.isFull
    if !isFull { count(in: &vocabulary) }
    vocabularyCount = vocabulary.count
    return reading == nil ? .init(passages: 0, bytes: 0) : .init(passages: table.count, bytes: table.texts.count)
  }

  /// Counts the block in the vocabulary, or not at all where one of its terms has no room there.
  private func count(in vocabulary: inout VocabularyBuilder) {
    for (place, term) in inverter.terms.enumerated() {
      if numbers[Int(term)] == .max {
        numbers[Int(term)] = counter.vocabulary.withString(Int(term)) { vocabulary.number(of: $0) }
        if vocabulary.isFull {
          isFull = true
          for term in inverter.terms[..<place] {
            vocabulary.frequencies[Int(numbers[Int(term)])] -= inverter.frequency(term)
          }
          return
        }
      }
      vocabulary.frequencies[Int(numbers[Int(term)])] += inverter.frequency(term)
    }
  }

  /// Third step: the block; nothing where it has no passages, or is left out.
  func finish() -> BuiltBlock? {
    guard table.count > 0, !isFull else { return nil }
    let section = inverter.block(of: counter, numbers: numbers, vocabulary: vocabularyCount)
    guard let postings = PostingBlock(section), let facts = table.finish() else { return nil }
    return BuiltBlock(postings: postings, table: facts)
  }
}
