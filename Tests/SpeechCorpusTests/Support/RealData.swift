import Foundation

/// The folder of real captures and their gold, which lies outside the repository; `SPEECHCORPUS_DATA` names it.
enum RealData {
  static let folder = ProcessInfo.processInfo.environment["SPEECHCORPUS_DATA"]
  static let advice = "set SPEECHCORPUS_DATA to a folder with seeds, captures and gold to run this"

  /// A file of the folder.
  static func url(_ path: String) -> URL { URL(fileURLWithPath: (folder ?? "") + "/" + path) }
}
