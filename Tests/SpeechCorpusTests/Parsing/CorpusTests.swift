import Foundation
import SpeechCorpus
import Testing

@Suite struct CorpusTests {
  /// A folder of its own for each test, removed afterwards.
  private func withFolder(_ files: [String: String], _ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("corpus-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, text) in files {
      let url = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    try body(folder.path)
  }

  @Test func walksAFolderInByteOrderAndLeavesHiddenFilesOut() throws {
    try withFolder(["b.txt": "B", "a/z.txt": "Z", "a.txt": "A", ".hidden": "no", "a/.git/x": "no"]) { folder in
      let corpus = try Corpus(path: folder)
      #expect(corpus.captures().map(\.name) == ["a.txt", "a/z.txt", "b.txt"].map { folder + "/" + $0 })
      #expect(corpus.captures().map { $0[0..<$0.utf8.count] } == ["A", "Z", "B"])
    }
  }

  @Test func anEmptyFolderIsAnEmptyCorpus() throws {
    try withFolder([:]) { folder in
      let documents = Array(try Corpus(path: folder))
      #expect(documents.isEmpty)
    }
  }

  @Test func aMissingFileIsSaidToBeMissing() {
    #expect(throws: Corpus.Failure.self) { try Corpus(path: "no/such/file.txt") }
    let url = URL(fileURLWithPath: "no/such/file.txt")
    #expect { try Capture(contentsOf: url) } throws: { ($0 as? Corpus.Failure)?.code == .missing }
  }

  @Test func readsRowsWithTheirFieldsAndEscapes() throws {
    let rows = """
      {"id": "r1", "speaker": "Ada Roe", "year": 1999, "tags": ["a", {"b": 1}], "text": "One\\nT\\u00e9 \\ud83d\\ude00"}

      {"text": "Two \\x0b \\"quoted\\"", "title": null}
      """
    let captures = Array(Corpus(reading: Array(rows.utf8), name: "rows.jsonl").captures())
    #expect(captures.map(\.name) == ["rows.jsonl#r1", "rows.jsonl#3"])
    #expect(captures.map { $0[0..<$0.utf8.count] } == ["One\nTé 😀", "Two \u{0B} \"quoted\""])
    #expect(captures[0].metadata.fields == ["speaker": "Ada Roe", "year": "1999"])
    #expect(captures.map(\.metadata.isBody) == [true, true])
  }

  @Test func aBadRowIsReportedWithItsPlaceAndTheOthersAreRead() throws {
    let rows = "{\"text\": \"one\"}\n{\"text\": \"cut\n{\"text\": \"three\"}\n"
    let entries = Array(Corpus(reading: Array(rows.utf8), name: "rows.jsonl", format: .rows).entries())
    #expect(entries.count == 3)
    #expect(throws: Never.self) { try entries[0].get() }
    #expect { try entries[1].get() } throws: {
      let failure = $0 as? Corpus.Failure
      return failure?.code == .malformed && failure?.line == 2 && failure?.byte == 25
    }
    #expect(try entries[2].get().utf8 == Array("three".utf8))
  }

  @Test(arguments: ["{\"text\": 5}\n", "plain\n{\"text\": \"x\"}\n", "[1]\n", "\n\n"])
  func takesForRowsOnlyWhatIsRows(_ text: String) {
    let captures = Array(Corpus(reading: Array(text.utf8), name: "t").captures())
    #expect(captures.map(\.name) == ["t"])
  }

  @Test func refusesWhatIsNoText() {
    let entries = Array(Corpus(reading: [0x25, 0x50, 0x00, 0x44]).entries())
    #expect { try entries[0].get() } throws: { ($0 as? Corpus.Failure)?.code == .notText }
  }
}
