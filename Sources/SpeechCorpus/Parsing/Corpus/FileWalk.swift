#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// The files under a folder, in the byte order of their paths, hidden ones left out.
enum FileWalk {
  /// How deep folders may lie in each other.
  static let maximumDepth = 64

  /// What to read for a path that was given: itself, or the files under it.
  ///
  /// A link is followed to a file, never to a folder, so that a folder cannot contain itself.
  ///
  /// A folder inside that cannot be listed stands as a failure in its place.
  ///
  /// - Throws: ``Corpus/Failure`` where there is no such file or the folder itself cannot be listed.
  static func sources(at path: String) throws(Corpus.Failure) -> [Corpus.Source] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Corpus.Failure(code: .missing, path: path, reason: "there is no such file or folder")
    }
    guard isFolder else { return [.file(path)] }
    var sources: [(path: String, source: Corpus.Source)] = []
    var folders = [(path: path, depth: 0)]
    while let folder = folders.popLast() {
      let names: [String]
      do { names = try FileManager.default.contentsOfDirectory(atPath: folder.path) } catch {
        let failure = Corpus.Failure(code: .unreadable, path: folder.path, reason: "the folder cannot be listed")
        guard folder.depth > 0 else { throw failure }
        sources.append((folder.path, .failure(failure)))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let child = folder.path.hasSuffix("/") ? folder.path + name : folder.path + "/" + name
        switch kind(of: child) {
        case .file: sources.append((child, .file(child)))
        case .folder: if folder.depth < maximumDepth { folders.append((child, folder.depth + 1)) }
        case .other: break
        }
      }
    }
    return sources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.source)
  }

  /// The size of a file in bytes, or of that which a link leads to; 0 where there is none.
  static func size(of path: String) -> Int {
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let attributes = try? FileManager.default.attributesOfItem(atPath: target)
    return (attributes?[.size] as? UInt64).map { Int($0) } ?? attributes?[.size] as? Int ?? 0
  }

  /// Why a file gave no bytes.
  static func failure(toRead path: String, named name: String) -> Corpus.Failure {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return Corpus.Failure(code: .missing, path: name, reason: "there is no such file")
    }
    if isFolder { return Corpus.Failure(code: .notFile, path: name, reason: "it is a folder, not a file") }
    let target = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    if kind(of: target) == .other {
      return Corpus.Failure(code: .notFile, path: name, reason: "it is a device or a socket, not a file")
    }
    return Corpus.Failure(code: .unreadable, path: name, reason: "the file cannot be read")
  }

  private enum Kind {
    case file
    case folder
    /// A pipe, a device, a link to a folder: nothing to read.
    case other
  }

  private static func kind(of path: String) -> Kind {
    let type = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
    switch type {
    case .some(.typeDirectory): return .folder
    case .some(.typeRegular): return .file
    case .some(.typeSymbolicLink):
      var isFolder = false
      return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder ? .file : .other
    default: return .other
    }
  }
}
