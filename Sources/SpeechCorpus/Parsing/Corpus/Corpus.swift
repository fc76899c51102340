#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

/// A folder, a file or a stream of captures, read one after the other.
///
/// A corpus holds paths, not texts: captures are read, parsed and handed out one by one, so that memory does not grow
/// with the corpus, but for the identifiers of rows: a repeated one is numbered (`a`, `a!2`), so that every document
/// has its own. Files come in the byte order of their paths, rows in the order of their file.
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

  let sources: [Source]
  /// The format to read every file in; `nil` tells it from the content of each.
  public var format: Format?
  /// How much a file that is one capture may hold; rows are read one by one, however many there are.
  public var limits = Capture.Limits()

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

  /// Creates a corpus of captures at hand.
  public init(_ captures: some Sequence<Capture>) {
    sources = captures.map { .capture($0) }
    format = nil
  }
}

extension Corpus: Sequence {
  /// Creates an iterator over the documents, capture by capture; what cannot be read is passed by.
  public func makeIterator() -> Documents { Documents(entries: entries()) }

  /// Hands out the documents of a corpus one by one.
  public struct Documents: Sequence, IteratorProtocol, Sendable {
    var entries: Entries
    private var pending: [Document] = []

    init(entries: Entries) { self.entries = entries }

    /// The next document.
    public mutating func next() -> Document? {
      while pending.isEmpty {
        guard let entry = entries.next() else { return nil }
        if case .success(let capture) = entry { pending = capture.documents().reversed() }
      }
      return pending.popLast()
    }
  }

  /// The captures, in order; what cannot be read is passed by.
  public func captures() -> some Sequence<Capture> {
    entries().lazy.compactMap { try? $0.get() }
  }

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

  /// The captures, in order, and in its place each failure to read one.
  public func entries() -> Entries { Entries(sources: sources, format: format, limits: limits) }
}
