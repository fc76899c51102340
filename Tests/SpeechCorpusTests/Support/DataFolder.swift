import Foundation

/// The folder of real captures and gold that some tests compare with; it is no part of the repository.
enum DataFolder {
  /// The folder that `SPEECHCORPUS_DATA` names.
  static let url = ProcessInfo.processInfo.environment["SPEECHCORPUS_DATA"].map { URL(fileURLWithPath: $0) }

  /// Whether the folder is there.
  static var isPresent: Bool { url != nil }

  /// What to say where it is not.
  static let absence = "SPEECHCORPUS_DATA names no folder with seeds and gold"

  /// The lines of a file of the folder that are not empty.
  static func lines(of path: String) throws -> [Data] {
    guard let url else { return [] }
    return try Data(contentsOf: url.appendingPathComponent(path)).split(separator: 0x0A).map { Data($0) }
  }
}
