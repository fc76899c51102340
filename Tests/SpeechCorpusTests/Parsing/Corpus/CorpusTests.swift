import Foundation
import Testing

@testable import SpeechCorpus

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

  @Test func repeatedRowsAreNumberedAsPostsAre() throws {
    let row = { (id: String) in "{\"id\": \"\(id)\", \"text\": \"One.\"}\n" }
    let files = ["1.jsonl": ["a", "b", "a", "a!2", "a!4", "a", "a"].map(row).joined(), "2.jsonl": row("b") + row("c")]
    try withFolder(files) { folder in
      let corpus = try Corpus(path: folder)
      let ids = ["a", "b", "a!2", "a!2!2", "a!4", "a!3", "a!5", "b!2", "c"]
      #expect(corpus.map(\.id) == ids)
      #expect(corpus.captures().map { $0.name.split(separator: "#").last.map(String.init) } == ids)
      #expect(corpus.passages(by: .document).map(\.id) == ids)
    }
  }

  @Test(arguments: 0..<50) func noTwoRowsHaveTheSameIdentifier(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var identifiers = DistinctNames()
    var seen: Set<String> = []
    for _ in 0..<200 {
      let id =
        "a"
        + (0..<Int.random(in: 0...3, using: &generator)).map { _ in
          "!\(Int.random(in: 1...3, using: &generator))"
        }.joined()
      let isNew = !seen.contains(id)
      let distinct = identifiers.distinct(id)
      #expect((distinct == id) == isNew)
      #expect(seen.insert(distinct).inserted, "\(distinct)")
    }
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may list every folder"))
  func aFolderThatCannotBeListedStandsInItsPlace() throws {
    try withFolder(["a.txt": "A", "b/x.txt": "X", "c.txt": "C"]) { folder in
      let closed = folder + "/b"
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: closed)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: closed) }
      let corpus = try Corpus(path: folder)
      #expect(corpus.captures().map(\.name) == [folder + "/a.txt", folder + "/c.txt"])
      let entries = Array(corpus.entries())
      #expect(entries.count == 3)
      #expect { try entries[1].get() } throws: {
        "\($0)" == "\(closed): the folder cannot be listed; check the permissions"
      }
      #expect(throws: Corpus.Failure.self) { try Corpus(path: closed) }
    }
  }

  @Test func aRowsDateThatIsNoneIsTold() throws {
    let row = { (fields: String) in Array(#"{"id": "a", "text": "One.", \#(fields)}"#.utf8) }
    let document = { (fields: String) in Corpus(reading: row(fields), format: .rows).first { _ in true } }
    let odd = try #require(document(#""date": "last Tuesday", "published": "2031-05-03 10:00:00", "captured": " ""#))
    let told = odd.diagnostics.filter { $0.code == "unreadable_date" }
    #expect(told.map(\.message) == ["The field “date” holds no date: “last Tuesday”."])
    #expect(told.map(\.severity) == [.warning])
    #expect(odd.delivered == nil && odd.captured == nil && odd.published?.day == 3)
    let both = try #require(document(#""delivered": "n/a", "date": "2031-05-03""#))
    #expect(both.delivered?.description == "2031-05-03")
    #expect(both.diagnostics.filter { $0.code == "unreadable_date" }.count == 1)
    let long = try #require(document(#""date": "\#(String(repeating: "x", count: 1000))""#))
    #expect(long.diagnostics.contains { $0.code == "unreadable_date" && $0.message.count < 100 })
  }

  @Test func aReadingCanBeHandedToATask() async {
    let corpus = Corpus([Capture(text: "One."), Capture(text: "Two.")])
    let entries = corpus.entries()
    let documents = corpus.makeIterator()
    let counts = await Task { (Array(entries).count, Array(documents).count) }.value
    #expect(counts == (2, 2))
  }

  @Test func refusesWhatIsNoText() {
    let entries = Array(Corpus(reading: [0x25, 0x50, 0x00, 0x44]).entries())
    #expect { try entries[0].get() } throws: { ($0 as? Corpus.Failure)?.code == .notText }
  }
}
