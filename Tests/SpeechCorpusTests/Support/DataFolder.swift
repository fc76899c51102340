import Foundation

/// The folder of real captures and gold that some tests compare with; it is no part of the repository.
enum DataFolder {
  private static let path = ProcessInfo.processInfo.environment["SPEECHCORPUS_DATA"].flatMap { $0.isEmpty ? nil : $0 }

  /// Whether there is such a folder.
  static var isPresent: Bool { path != nil }

  /// What to say where it is not.
  static let absence = "SPEECHCORPUS_DATA names no folder with seeds and gold"

  /// A file of the folder that `SPEECHCORPUS_DATA` names.
  static func url(_ name: String) -> URL { URL(fileURLWithPath: (path ?? "") + "/" + name) }

  /// The lines of a file of the folder that are not empty.
  static func lines(of path: String) throws -> [Data] {
    try Data(contentsOf: url(path)).split(separator: 0x0A).map { Data($0) }
  }
}
