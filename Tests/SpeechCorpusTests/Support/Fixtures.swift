#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Files of expected values that lie beside the tests.
enum Fixtures {
  /// The lines of a fixture, empty ones included.
  static func lines(of name: String, file: String = #filePath) throws -> [Substring] {
    try text(of: name, file: file).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The whole text of a fixture.
  static func text(of name: String, file: String = #filePath) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder(file) + name)), as: UTF8.self)
  }

  /// The names, in order, of the files in a folder of fixtures that end alike, without their end.
  static func names(in folder: String, withSuffix suffix: String, file: String = #filePath) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self.folder(file) + folder)
      .filter { $0.hasSuffix(suffix) }.map { String($0.dropLast(suffix.count)) }.sorted()
  }

  private static func folder(_ file: String) -> String {
    file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/") + "/Fixtures/"
  }
}
