#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Files of expected values that lie beside the tests.
enum Fixtures {
  /// The lines of a fixture, empty ones included.
  static func lines(of name: String, file: String = #filePath) throws -> [Substring] {
    let tests = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: tests + "/Fixtures/" + name))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
