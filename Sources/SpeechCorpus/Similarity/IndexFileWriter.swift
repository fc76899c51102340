#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Writes the file of an index: blocks as they come, then the segments and the numbers of the whole, then what the weighting
/// has of each block.
///
/// What was written need not stay in memory: scales and bounds are computed from the file as it lies.
struct IndexFileWriter: ~Copyable {
  private var writer: SectionWriter
  private var blocks: [IndexStorage.BlockNumbers] = []

  /// Starts a file that will replace what stands there.
  init(_ url: URL) throws {
    writer = try SectionWriter(path: url.path, kind: IndexFile.kind, contentVersion: IndexFile.version)
  }

  /// Adds blocks of the one segment that is built.
  mutating func add(_ built: [BuiltBlock]) throws {
    for block in built { try add(block.postings, block.table, segment: 0) }
  }

  private mutating func add(_ postings: PostingBlock, _ table: PassageTable, segment: Int) throws {
    try writer.add(IndexFile.postings, blocks.count, postings.section)
    for (name, section) in table.namedSections { try writer.add(name, blocks.count, section) }
    blocks.append(.init(segment: segment, postings: postings.layout.numbers))
  }

  /// Adds all blocks of an index, its segments and its numbers.
  mutating func add(_ storage: IndexStorage) throws {
    for block in storage.blocks { try add(block.postings, block.table, segment: block.segment) }
    try add(
      storage.segments, terms: storage.statistics.terms, bytes: storage.statistics.bytesIn,
      keepsTexts: storage.keepsTexts)
  }

  private mutating func add(_ segments: [IndexSegment], terms: Int, bytes: Int, keepsTexts: Bool) throws {
    for (number, segment) in segments.enumerated() {
      try writer.add(IndexFile.letters, number, segment.vocabulary.letters)
      try writer.add(IndexFile.ends, number, segment.vocabulary.ends)
      try writer.add(IndexFile.table, number, segment.vocabulary.table)
      try writer.add(IndexFile.frequencies, number, segment.vocabulary.frequencies)
    }
    let section = IndexStorage.section(
      blocks, segments: segments.count, terms: terms, bytes: bytes, keepsTexts: keepsTexts)
    try writer.add(IndexFile.index, 0, section)
  }

  /// Adds the segment that was built and what is computed from it, and puts the file in its place.
  ///
  /// - Returns: What was built.
  consuming func finish(
    vocabulary: Vocabulary, bytes: Int, options: SimilarityIndex.Options
  ) throws -> SimilarityIndex.Statistics {
    // A segment without blocks is left out.
    let segments = blocks.isEmpty ? [] : [IndexSegment(vocabulary: vocabulary)]
    try add(segments, terms: vocabulary.count, bytes: bytes, keepsTexts: options.keepsTexts)
    let storage = try IndexStorage(try writer.written())
    let index = SimilarityIndex(
      storage: storage, analyzer: options.analyzer, weighting: options.weighting, jobs: options.jobs)
    let size = try finish(index)
    let built = storage.statistics
    return SimilarityIndex.Statistics(
      passages: built.passages, terms: built.terms, postings: built.postings, bytesIn: built.bytesIn, bytesOut: size)
  }

  /// Adds what the analyzer and the weighting of an index have, and puts the file in its place.
  ///
  /// - Returns: The size of the file, in bytes.
  consuming func finish(_ index: SimilarityIndex) throws -> Int {
    try writer.add(IndexFile.analyzer, 0, Section(index.analyzer.id))
    try writer.add(IndexFile.weighting, 0, Section(index.weighting.name))
    for number in index.storage.blocks.indices {
      if let section = index.scales.scales[number] { try writer.add(IndexFile.scales, number, section) }
      if let section = index.scales.shapes[number] { try writer.add(IndexFile.shapes, number, section) }
      for (name, section) in index.bounds.blocks[number].namedSections { try writer.add(name, number, section) }
    }
    if let section = index.bounds.classShapes { try writer.add(IndexFile.classShapes, 0, section) }
    return try writer.finish()
  }
}
