/// What blocks share: a vocabulary.
///
/// A segment never changes; an index grows by further segments.
struct IndexSegment: Sendable {
  let vocabulary: Vocabulary
}

/// A block with what belongs to it.
struct IndexBlock: Sendable {
  /// The postings.
  let postings: PostingBlock
  /// The facts of the passages.
  let table: PassageTable
  /// The number of the segment whose vocabulary the postings use.
  let segment: Int
  /// The number of the first passage in the index.
  let start: Int
}

/// All that an index holds apart from its weighting: segments, blocks in passage order, and the numbers of the whole.
final class IndexStorage: Sendable {
  let segments: [IndexSegment]
  let blocks: [IndexBlock]
  let numbers: CollectionNumbers
  let statistics: SimilarityIndex.Statistics
  let keepsTexts: Bool
  /// The file it was opened from.
  let file: SectionFile?
  /// Whether something was asked yet.
  let firstUse = FirstUse()

  init(
    segments: [IndexSegment], blocks: [IndexBlock], numbers: CollectionNumbers,
    statistics: SimilarityIndex.Statistics, keepsTexts: Bool, file: SectionFile? = nil
  ) {
    self.segments = segments
    self.blocks = blocks
    self.numbers = numbers
    self.statistics = statistics
    self.keepsTexts = keepsTexts
    self.file = file
  }

  /// How many distinct terms a passage has on average.
  var averageDistinct: Double {
    numbers.passages > 0 ? Double(statistics.postings) / Double(numbers.passages) : 0
  }

  /// Holds the segments and blocks of another one, if any, and behind them those of a segment that was built.
  convenience init(
    extending base: IndexStorage?, vocabulary: Vocabulary, blocks built: [BuiltBlock],
    progress: SimilarityIndex.Progress, keepsTexts: Bool
  ) {
    var segments = base?.segments ?? []
    let known = segments
    let terms = (0..<vocabulary.count).count { number in
      guard let term = vocabulary.term(number) else { return false }
      return !known.contains { $0.vocabulary.number(of: term) != nil }
    }
    // A segment without blocks is left out.
    if !built.isEmpty { segments.append(IndexSegment(vocabulary: vocabulary)) }
    var blocks = base?.blocks ?? []
    var numbers = CollectionNumbers(passages: base?.numbers.passages ?? 0, tokens: base?.numbers.tokens ?? 0)
    var postings = base?.statistics.postings ?? 0
    for block in built {
      blocks.append(
        IndexBlock(
          postings: block.postings, table: block.table, segment: segments.count - 1, start: numbers.passages))
      numbers.passages += block.postings.count
      numbers.tokens += block.postings.layout.numbers.tokens
      postings += block.postings.layout.numbers.postings
    }
    let size =
      blocks.reduce(0) { $0 + $1.postings.section.bytes.count + $1.table.byteCount }
      + segments.reduce(0) { $0 + $1.vocabulary.byteCount }
    self.init(
      segments: segments, blocks: blocks, numbers: numbers,
      statistics: SimilarityIndex.Statistics(
        passages: numbers.passages, terms: terms + (base?.statistics.terms ?? 0), postings: postings,
        bytesIn: progress.bytes + (base?.statistics.bytesIn ?? 0), bytesOut: size),
      keepsTexts: keepsTexts)
  }

  /// The block of a passage.
  func block(of position: Int) -> IndexBlock? { blockIndex(of: position).map { blocks[$0] } }

  /// The number of the block of a passage.
  func blockIndex(of position: Int) -> Int? {
    guard position >= 0, position < numbers.passages else { return nil }
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].start + blocks[middle].postings.count <= position { low = middle + 1 } else { high = middle }
    }
    return low < blocks.count ? low : nil
  }

  /// In how many passages of the whole index a term of a segment stands.
  func frequency(ofTerm number: Int, inSegment index: Int) -> Int {
    let vocabulary = segments[index].vocabulary
    guard number < vocabulary.count, let term = vocabulary.term(number) else { return 0 }
    var frequency = vocabulary.frequency(number)
    for (other, segment) in segments.enumerated() where other != index {
      if let number = segment.vocabulary.number(of: term) { frequency += segment.vocabulary.frequency(number) }
    }
    return frequency
  }

  /// In how many passages of the whole index each term of a segment stands.
  ///
  /// - Complexity: O(*n*) in the number of the terms and of the segments.
  func frequencies(ofSegment index: Int) -> [Int] {
    (0..<segments[index].vocabulary.count).map { frequency(ofTerm: $0, inSegment: index) }
  }
}
