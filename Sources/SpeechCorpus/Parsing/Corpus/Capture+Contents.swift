#if canImport(FoundationEssentials)
public import FoundationEssentials
#else
public import Foundation
#endif

extension Capture {
  /// Creates a capture from a file.
  ///
  /// - Parameters:
  ///   - url: A file URL.
  ///   - name: What to call the capture; its path as it was given where nothing is said.
  ///   - limits: How much the file may hold.
  /// - Throws: ``Corpus/Failure`` where the file is missing, cannot be read, is too large or is no text.
  public init(contentsOf url: URL, name: String? = nil, limits: Limits = Limits()) throws(Corpus.Failure) {
    let path = url.relativePath
    var isFolder = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder else {
      throw FileWalk.failure(toRead: url.path, named: path)
    }
    if let failure = Corpus.Failure(size: FileWalk.size(of: url.path), of: path, limits: limits) { throw failure }
    guard let data = try? Data(contentsOf: url) else { throw FileWalk.failure(toRead: url.path, named: path) }
    self.init(bytes: [UInt8](data), name: name ?? path)
    if let reason = TextCheck.fault(in: utf8, from: encoding) {
      throw Corpus.Failure(code: .notText, path: path, reason: reason)
    }
  }
}

extension Corpus.Failure {
  /// Creates the failure of a file that is larger than the limits allow; `nil` where it is not.
  init?(size: Int, of path: String, limits: Capture.Limits) {
    guard size > limits.maximumBytes else { return nil }
    self.init(code: .tooLarge, path: path, reason: "the file has \(size) bytes, the limit is \(limits.maximumBytes)")
  }
}
