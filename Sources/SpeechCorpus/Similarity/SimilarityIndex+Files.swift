#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// The names of an index's sections, and reading and writing them.
enum IndexFile {
  static let kind = "SIMINDEX"
  static let version = 1
  static let index = "index"
  static let analyzer = "analyzer"
  static let weighting = "weighting"
  static let postings = "postings"
  static let letters = "terms"
  static let ends = "term-ends"
  static let table = "term-table"
  static let frequencies = "term-frequencies"
  static let scales = "scales"
  static let shapes = "shapes"
  static let stripScales = "strip-scales"
  static let stripNorms = "strip-norms"
  static let normParts = "norm-parts"
  static let stripShares = "strip-shares"
  static let stripLengths = "strip-lengths"
  static let lengthParts = "length-parts"
  static let columnBalances = "column-balances"
  static let stripImpacts = "strip-impacts"
  static let shapeClasses = "shape-classes"
  static let classShapes = "class-shapes"
  /// The sections that everything else is read by; they are small, and checked whenever a file is opened.
  static let checkedAlways = [index, analyzer, weighting, letters, ends, table, frequencies, classShapes]
  /// The numbers in the section `index` before those of the blocks.
  static let indexNumbers = 8
  /// The numbers of a block in the section `index`.
  static let blockNumbers = 2
}

extension SimilarityIndex {
  /// The version of the file format that this library writes, and the only one it opens.
  public static var formatVersion: Int { IndexFile.version }

  /// Opens an index.
  ///
  /// The file is mapped, not read; it may be replaced while it is open, but must not be cut. A file of up to 32 MiB is checked
  /// as a whole against its checksums, of a larger one what everything else is read by: its numbers and its terms. What was
  /// changed in the rest is found by ``verify()``, and before the index is written or grows.
  ///
  /// - Parameters:
  ///   - url: The file.
  ///   - analyzer: The analyzer the index was made with, where it is a program's own.
  /// - Throws: ``StorageError`` where the file is missing, unreadable or no sound index, ``IndexError`` where the analyzer
  ///   is not the one it was made with.
  public init(contentsOf url: URL, analyzer: Analyzer? = nil) throws {
    try self.init(SectionFile(path: url.path, kind: IndexFile.kind), analyzer: analyzer)
  }

  /// Opens an index whose file is mapped already.
  init(_ file: SectionFile, analyzer: Analyzer?) throws {
    guard file.contentVersion == IndexFile.version else {
      throw StorageError(
        .unsupportedVersion, path: file.path, offset: 24, "version \(file.contentVersion) of an index is not known")
    }
    Self.expectOpening(of: file)
    try file.verify { file.byteCount <= Self.sizeCheckedAtOnce || IndexFile.checkedAlways.contains($0) }
    let analyzer = try Self.analyzer(of: file, given: analyzer)
    guard let weighting = Weighting(named: try file.section(IndexFile.weighting).text) else {
      throw StorageError(.corrupted, path: file.path, section: IndexFile.weighting, "this weighting is not known")
    }
    let storage = try IndexStorage(file)
    let scales = try PassageScales(file, of: storage, weighting: weighting)
    let bounds = try StripBounds(file, of: storage, weighting: weighting)
    file.expect(.usual)
    self.init(storage: storage, analyzer: analyzer, weighting: weighting, scales: scales, bounds: bounds)
  }

  /// Files up to this size are checked as a whole when they are opened; it takes a few milliseconds.
  static let sizeCheckedAtOnce = 32 << 20

  private static func analyzer(of file: SectionFile, given: Analyzer?) throws -> Analyzer {
    let id = try file.section(IndexFile.analyzer).text
    if let given {
      guard given.id == id else {
        throw IndexError(
          code: .analyzerDiffers, subject: file.path,
          detail: "the index was made with the analyzer “\(id)”, not with “\(given.id)”; pass that one")
      }
      return given
    }
    guard let known = Analyzer(named: id) else {
      throw IndexError(
        code: .analyzerMissing, subject: file.path,
        detail:
          "the index was made with the analyzer “\(id)”, which this library does not have; pass it to open the index")
    }
    return known
  }

  /// Writes the index to a file.
  ///
  /// - Parameter url: The file; what stands there is replaced once all is written, and stays on any error.
  /// - Returns: The size of the file, in bytes.
  /// - Throws: ``StorageError`` where it cannot be written, or where the file that the index was opened from is damaged.
  @discardableResult
  public func write(to url: URL) throws -> Int {
    // Damage must not be given new checksums.
    try verify()
    var file = try IndexFileWriter(url)
    try file.add(storage)
    return try file.finish(self)
  }

  /// Builds an index and writes it to a file.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - url: The file; what stands there is replaced once all is written, and stays on any error.
  ///   - options: How to build.
  ///   - progress: Called after every few thousand passages.
  /// - Returns: What was built.
  /// - Throws: ``StorageError``, ``IndexError`` where the terms are longer than 4 GiB together, `CancellationError` where the
  ///   task was cancelled.
  @discardableResult
  public static func build(
    _ passages: some Sequence<Passage>, to url: URL, options: Options = Options(),
    progress: ((Progress) -> Void)? = nil
  ) throws -> Statistics {
    try build(to: url, options: options) { builder, store in
      try builder.add(passages, progress: progress, store: store)
    }
  }

  /// Builds an index and writes it to a file, block by block, so that what was written need not stay in memory.
  ///
  /// - Parameters:
  ///   - url: The file.
  ///   - options: How to build.
  ///   - capacity: How many passages a block has.
  ///   - add: Adds the passages, and stores the blocks that are finished on the way.
  /// - Returns: What was built.
  /// - Throws: What `add` throws, ``StorageError``, ``IndexError``.
  static func build(
    to url: URL, options: Options, capacity: Int = PostingLayout.capacity,
    _ add: (_ builder: inout IndexBuilder, _ store: (inout IndexBuilder) throws -> Void) throws -> Void
  ) throws -> Statistics {
    var file = try IndexFileWriter(url)
    var builder = IndexBuilder(options: options, capacity: capacity)
    try add(&builder) { try file.add($0.takeFinished()) }
    try builder.settle()
    let (vocabulary, blocks, progress) = builder.finish()
    try file.add(blocks)
    return try file.finish(vocabulary: vocabulary, bytes: progress.bytes, options: options)
  }

  /// Checks every byte of the index's file against its checksums; an index that was not opened from a file is sound.
  ///
  /// - Throws: ``StorageError`` for the first section that was changed.
  /// - Complexity: O(*n*) in the size of the file.
  public func verify() throws { try storage.file?.verify() }
}
