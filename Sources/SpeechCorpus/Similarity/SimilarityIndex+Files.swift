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
  static let stripImpacts = "strip-impacts"
  static let shapeClasses = "shape-classes"
  static let classShapes = "class-shapes"
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
  /// The file is mapped, not read; it may be replaced while it is open, but must not be cut.
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
    if file.byteCount <= Self.sizeCheckedAtOnce { try file.verify() }
    let analyzer = try Self.analyzer(of: file, given: analyzer)
    guard let weighting = Weighting(named: try file.section(IndexFile.weighting).text) else {
      throw StorageError(.corrupted, path: file.path, section: IndexFile.weighting, "this weighting is not known")
    }
    let storage = try IndexStorage(file)
    let scales = try PassageScales(file, of: storage, weighting: weighting)
    let bounds = try StripBounds(file, of: storage, weighting: weighting)
    self.init(storage: storage, analyzer: analyzer, weighting: weighting, scales: scales, bounds: bounds)
  }

  /// Files up to this size are checked as a whole when they are opened; it takes a few milliseconds.
  private static let sizeCheckedAtOnce = 32 << 20

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
  /// - Throws: ``StorageError``.
  @discardableResult
  public func write(to url: URL) throws -> Int {
    var writer = try SectionWriter(path: url.path, kind: IndexFile.kind, contentVersion: IndexFile.version)
    for (number, block) in storage.blocks.enumerated() {
      try writer.add(IndexFile.postings, number, block.postings.section)
      for (name, section) in block.table.namedSections { try writer.add(name, number, section) }
      if let section = scales.scales[number] { try writer.add(IndexFile.scales, number, section) }
      if let section = scales.shapes[number] { try writer.add(IndexFile.shapes, number, section) }
      for (name, section) in bounds.blocks[number].namedSections { try writer.add(name, number, section) }
    }
    if let section = bounds.classShapes { try writer.add(IndexFile.classShapes, 0, section) }
    for (number, segment) in storage.segments.enumerated() {
      try writer.add(IndexFile.letters, number, segment.vocabulary.letters)
      try writer.add(IndexFile.ends, number, segment.vocabulary.ends)
      try writer.add(IndexFile.table, number, segment.vocabulary.table)
      try writer.add(IndexFile.frequencies, number, segment.vocabulary.frequencies)
    }
    try writer.add(IndexFile.analyzer, 0, Section(analyzer.id))
    try writer.add(IndexFile.weighting, 0, Section(weighting.name))
    try writer.add(IndexFile.index, 0, storage.indexSection)
    return try writer.finish()
  }

  /// Builds an index and writes it to a file.
  ///
  /// - Parameters:
  ///   - passages: The passages.
  ///   - url: The file; what stands there is replaced once all is written, and stays on any error.
  ///   - options: How to build.
  ///   - progress: Called after every few thousand passages.
  /// - Returns: What was built.
  /// - Throws: ``StorageError``, `CancellationError` where the task was cancelled.
  @discardableResult
  public static func build(
    _ passages: some Sequence<Passage>, to url: URL, options: Options = Options(),
    progress: ((Progress) -> Void)? = nil
  ) throws -> Statistics {
    let index = try SimilarityIndex(passages, options: options, progress: progress)
    let size = try index.write(to: url)
    let built = index.statistics
    return Statistics(
      passages: built.passages, terms: built.terms, postings: built.postings, bytesIn: built.bytesIn, bytesOut: size)
  }

  /// Checks every byte of the index's file against its checksums; an index that was not opened from a file is sound.
  ///
  /// - Throws: ``StorageError`` for the first section that was changed.
  /// - Complexity: O(*n*) in the size of the file.
  public func verify() throws { try storage.file?.verify() }
}
