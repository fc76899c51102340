import Foundation
import Testing

/// Compares a whole text with the one in `Golden/`.
///
/// Where the variable `SPEECHCORPUS_RECORD_GOLDEN` is set, the text is written there instead: look at the difference
/// before it is committed.
func expectGolden(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Golden/\(name).txt")
  if ProcessInfo.processInfo.environment["SPEECHCORPUS_RECORD_GOLDEN"] != nil {
    return try Data(text.utf8).write(to: file)
  }
  let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
  #expect(text == golden, "differs from Golden/\(name).txt", sourceLocation: sourceLocation)
}
