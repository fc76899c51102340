#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Capture {
  /// Creates a capture from a file.
  ///
  /// - Parameter url: A file URL; the capture is named by its path as it was given.
  /// - Throws: ``Corpus/Failure`` where the file is missing, cannot be read or is no text.
  public init(contentsOf url: URL) throws(Corpus.Failure) {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw Corpus.Failure(code: .missing, path: url.relativePath, reason: "there is no such file")
    }
    guard !isFolder, let data = try? Data(contentsOf: url) else {
      throw Corpus.Failure(code: .unreadable, path: url.relativePath, reason: "the file cannot be read")
    }
    self.init(bytes: [UInt8](data), name: url.relativePath)
    if let reason = TextCheck.fault(in: self) {
      throw Corpus.Failure(code: .notText, path: name, reason: reason)
    }
  }
}
