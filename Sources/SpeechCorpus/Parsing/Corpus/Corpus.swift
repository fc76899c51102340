#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// Folders, files or a stream of captures, read in order, on several threads.
///
/// A corpus holds paths, not texts: a few captures at a time are read and parsed ahead of whoever asks, so that memory
/// does not grow with the corpus, but for the identifiers of rows: a repeated one is numbered (`a`, `a!2`), so that every
/// document has its own. Files come in the byte order of their paths, rows in the order of their file, whatever the
/// number of threads.
///
/// ```swift
/// for document in try Corpus(contentsOf: folder) { print(document.title ?? document.id) }
/// ```
///
/// A file, row or folder inside that cannot be read is passed by; ``entries()`` says which, and why.
public struct Corpus: Sendable {
  /// Where captures come from.
  enum Source: Sendable {
    case file(String)
    case bytes([UInt8], name: String)
    case capture(Capture)
    /// What could not be listed, in its place.
    case failure(Failure)
  }

  private(set) var sources: [Source]
  /// The format to read every file in; `nil` tells it from the content of each.
  public var format: Format?
  /// How much a file that is one capture may hold; rows are read one by one, however many there are.
  public var limits = Capture.Limits()
  /// How many threads read and parse, at least 1; by default as many as there are cores.
  ///
  /// Results do not depend on it.
  public var jobs = ProcessInfo.processInfo.activeProcessorCount
  /// How much of a file of rows is read at a time, in bytes.
  var pieceSize = 1 << 19

  /// Creates a corpus of a file, or of the files under a folder, hidden ones left out.
  ///
  /// - Parameters:
  ///   - url: A file URL; captures are named by its path as it was given.
  ///   - format: The format to read every file in; `nil` tells it from the content of each.
  /// - Throws: ``Failure`` where there is no such file, or it is a folder that cannot be listed.
  /// - Complexity: O(*n* log *n*) in the number of files; none is opened yet.
  public init(contentsOf url: URL, format: Format? = nil) throws(Failure) {
    try self.init(path: url.relativePath, format: format)
  }

  /// Creates a corpus of a file, or of the files under a folder, by its path.
  ///
  /// - Parameters:
  ///   - path: The path; captures are named by it as it was given.
  ///   - format: The format to read every file in; `nil` tells it from the content of each.
  /// - Throws: ``Failure`` where there is no such file, or it is a folder that cannot be listed.
  public init(path: String, format: Format? = nil) throws(Failure) {
    sources = try FileWalk.sources(at: path)
    self.format = format
  }

  /// Creates a corpus of several files and folders, in their order; one that is missing is a failure in its place.
  ///
  /// - Parameters:
  ///   - paths: The paths. A file that is reached twice, by itself and through a folder, is read once.
  ///   - format: The format to read every file in; `nil` tells it from the content of each.
  public init(paths: [String], format: Format? = nil) {
    sources = []
    self.format = format
    var seen: Set<String> = []
    for path in paths {
      do throws(Failure) {
        for source in try FileWalk.sources(at: path) where Self.isFirst(source, of: &seen) { sources.append(source) }
      } catch {
        sources.append(.failure(error))
      }
    }
  }

  /// Creates a corpus of one text that has been read already, such as standard input.
  ///
  /// - Parameters:
  ///   - bytes: The bytes as they were read.
  ///   - name: What to call the captures.
  ///   - format: Their format; `nil` tells it from the content.
  public init(reading bytes: [UInt8], name: String = "-", format: Format? = nil) {
    sources = [.bytes(bytes, name: name)]
    self.format = format
  }

  /// Creates a corpus that cannot be read, which keeps its place among others.
  ///
  /// - Parameter failure: Why; the one entry of the corpus.
  public init(_ failure: Failure) {
    sources = [.failure(failure)]
    format = nil
  }

  /// Creates a corpus of captures at hand.
  public init(_ captures: some Sequence<Capture>) {
    sources = captures.map { .capture($0) }
    format = nil
  }

  /// Adds the captures of another corpus behind those of this one, to be read in this one's format and limits.
  ///
  /// - Parameter other: The other corpus; a file that is in this one already is not read again.
  /// - Complexity: O(*n*) in the number of files of both.
  public mutating func append(_ other: Corpus) {
    var seen: Set<String> = []
    for source in sources { _ = Self.isFirst(source, of: &seen) }
    sources += other.sources.filter { Self.isFirst($0, of: &seen) }
  }

  /// Whether a source is not a file that was seen before.
  private static func isFirst(_ source: Source, of seen: inout Set<String>) -> Bool {
    guard case .file(let path) = source else { return true }
    return seen.insert(URL(fileURLWithPath: path).standardizedFileURL.path).inserted
  }
}

extension Corpus {
  /// The captures, in order; what cannot be read is passed by.
  public func captures() -> some Sequence<Capture> {
    entries().lazy.compactMap { try? $0.get() }
  }

  /// The captures, in order, and in its place each failure to read one.
  public func entries() -> Entries { Entries(self, crew: Crew(jobs: jobs)) }

  /// The size of the files, or of the texts at hand, in bytes.
  ///
  /// - Complexity: O(*n*) in the number of files.
  public var byteCount: Int {
    sources.reduce(0) { total, source in
      switch source {
      case .file(let path): total + FileWalk.size(of: path)
      case .bytes(let bytes, _): total + bytes.count
      case .capture(let capture): total + capture.utf8.count
      case .failure: total
      }
    }
  }
}

extension Corpus: Sequence {
  /// Creates an iterator over the documents, capture by capture; what cannot be read is passed by.
  public func makeIterator() -> Documents { Documents(self) }

  /// Hands out the documents of a corpus one by one, parsed ahead on several threads.
  public struct Documents: Sequence, IteratorProtocol, Sendable {
    private var parsed: Results<[Document]>
    private var pending: [Document] = []

    init(_ corpus: Corpus) {
      parsed = corpus.concurrentMap { [limits = corpus.limits] in $0.documents(limits: limits) }
    }

    /// The next document.
    public mutating func next() -> Document? {
      while pending.isEmpty {
        guard let result = parsed.next() else { return nil }
        if case .success(let documents) = result { pending = documents.reversed() }
      }
      return pending.popLast()
    }
  }
}
