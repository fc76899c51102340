import Foundation
import Testing

/// Building, asking and changing an index.
@Suite(.serialized) struct IndexTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(Fixtures.rows, to: "rows.jsonl")
    try folder.write(Fixtures.harbour, to: "harbour.txt")
    let outcome = try folder.program.run(
      ["index", "rows.jsonl", "--passages", "document", "--output", "rows.index"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.isEmpty && outcome.errors.isEmpty)
  }

  private func ids(_ arguments: String...) throws -> [String] {
    try folder.program.run(arguments).objects.compactMap { $0["id"] as? String }
  }

  @Test("A search finds rows by their words, the best first")
  func search() throws {
    let outcome = try folder.program.run(["search", "rows.index", "paint bridge", "--explain"])
    let matches = outcome.objects
    #expect(matches.map { $0["rank"] as? Int } == [1, 2])
    #expect(Set(matches.compactMap { $0["id"] as? String }) == ["r1", "r2"])
    for match in matches {
      let terms = try #require(match["terms"] as? [[String: Any]])
      let sum = terms.reduce(0) { $0 + ($1["weight"] as? Double ?? 0) }
      #expect(abs(sum - (match["score"] as? Double ?? 0)) < 1e-9)
    }
    #expect(matches.first { $0["id"] as? String == "r1" }?["speaker"] as? String == "Ilse Torvan")
    #expect(try ids("search", "rows.index", "xylophone") == [])
  }

  @Test("An index in the folder that it is built of can be built again")
  func ownFolder() throws {
    try folder.write(Fixtures.harbour, to: "captures/harbour.txt")
    for _ in 0..<2 {
      let outcome = try folder.program.run(["index", "captures", "--output", "captures/own.index"])
      #expect(outcome.status == 0 && outcome.errors.isEmpty)
    }
    // Named as an input it is one, and a bad one: it is not replaced by nothing.
    let outcome = try folder.program.run(["index", "./captures/own.index", "--output", "captures/own.index"])
    #expect(outcome.status == 65 && outcome.errors.contains("the file is binary"))
    #expect(try ids("search", "captures/own.index", "ferry").isEmpty == false)
  }

  @Test("Filters look at speakers, attributes and days")
  func filters() throws {
    #expect(try ids("search", "rows.index", "bridge", "--where", "speaker=Pål Östby") == ["r2"])
    #expect(try ids("search", "rows.index", "bridge", "--where", "town=Ørsund") == ["r1"])
    #expect(try ids("search", "rows.index", "bridge", "--from", "2030") == ["r2"])
    #expect(try ids("search", "rows.index", "bridge", "--to", "2029-12-31") == ["r1"])
    #expect(try ids("search", "rows.index", "bridge", "--limit", "1").count == 1)
  }

  @Test("similar knows a passage, a text and a file, and leaves the passage itself out")
  func similar() throws {
    try folder.write("paint bridge", to: "text.txt")
    let neighbours = try ids("similar", "rows.index", "--id", "r1")
    #expect(neighbours.contains("r2") && !neighbours.contains("r1"))
    #expect(try Set(ids("similar", "rows.index", "--text", "paint bridge")) == ["r1", "r2"])
    #expect(
      try ids("similar", "rows.index", "--file", "text.txt")
        == ids("similar", "rows.index", "--text", "paint bridge"))
    let outcome = try folder.program.run(["similar", "rows.index", "--id", "r9"])
    #expect(outcome.status == 64 && outcome.errors.hasPrefix("speechcorpus: r9: no passage has this identifier"))
  }

  @Test("Rows of queries are answered in their order, whatever the number of threads")
  func queries() throws {
    let rows = (0..<50).map { "{\"id\": \"q\($0)\", \"text\": \"\($0.isMultiple(of: 2) ? "bridge" : "herring")\"}" }
    try folder.write(rows.joined(separator: "\n"), to: "queries.jsonl")
    let one = try folder.program.run(["search", "rows.index", "--queries", "queries.jsonl", "--jobs", "1", "--stats"])
    #expect(one.objects.map { $0["query"] as? String } == (0..<50).map { "q\($0)" })
    let second = try #require(one.objects[1]["matches"] as? [[String: Any]])
    #expect(second.map { $0["id"] as? String } == ["r3"] && second[0].keys.sorted() == ["id", "score"])
    let many = try folder.program.run(["search", "rows.index", "--queries", "queries.jsonl", "--jobs", "4"])
    #expect(many.output == one.output)
    let statistics = try #require(
      try JSONSerialization.jsonObject(with: Data(one.errors.utf8)) as? [String: Any])
    #expect(statistics.keys.sorted() == ["open_ms", "p50_ms", "p99_ms", "queries", "seconds"])
    #expect(statistics["queries"] as? Int == 50)
  }

  @Test("With statistics queries are answered alike, one after the other")
  func explainedQueries() throws {
    try folder.write("{\"text\": \"paint bridge\"}\n{\"text\": \"xylophone\"}\n", to: "queries.jsonl")
    let search = ["search", "rows.index", "--queries", "queries.jsonl", "--explain"]
    let batch = try folder.program.run(search)
    let timed = try folder.program.run(search + ["--stats"])
    #expect(batch.output == timed.output && batch.errors.isEmpty && !timed.errors.isEmpty)
    let matches = try #require(batch.objects.first?["matches"] as? [[String: Any]])
    #expect(matches.count == 2 && matches.allSatisfy { $0["terms"] != nil })
    #expect((batch.objects.last?["matches"] as? [Any])?.isEmpty == true)
  }

  @Test("Topics are found in German, French and Russian", arguments: ["de", "fr", "ru"])
  func languages(language: String) throws {
    let (text, query) =
      switch language {
      case "de": ("Die neuen Brücken verbinden die Länder.", "Bruecke")
      case "fr": ("L’énergie des régions côtières.", "regional energie région")
      default: ("Новые мосты соединили берега.", "мостов")
      }
    try folder.write(text, to: "\(language).txt")
    _ = try folder.program.run(["index", "\(language).txt", "--language", language, "--output", "\(language).index"])
    #expect(try ids("search", "\(language).index", query) == ["\(language).txt#0"])
    let report = try #require(try folder.program.run(["info", "\(language).index"]).objects.first)
    #expect(report["analyzer"] as? String == "topics-\(language)-1")
  }

  @Test("Runs of words are terms on request, and stay so when passages are added")
  func ngrams() throws {
    _ = try folder.program.run(
      ["index", "harbour.txt", "--analyzer", "words", "--ngrams", "1-2", "--output", "pairs.index"])
    #expect(
      try folder.program.run(["info", "pairs.index"]).objects.first?["analyzer"] as? String == "words-1 1-2")
    #expect(try folder.program.run(["index", "rows.jsonl", "--append", "--output", "pairs.index"]).status == 0)
    let match = try #require(
      try folder.program.run(["search", "pairs.index", "the bridge", "--explain"]).objects.first)
    let terms = try #require(match["terms"] as? [[String: Any]])
    #expect(terms.contains { $0["term"] as? String == "the bridge" })
    _ = try folder.program.run(["index", "harbour.txt", "--ngrams", "2", "--output", "two.index"])
    #expect(try folder.program.run(["info", "two.index"]).objects.first?["analyzer"] as? String == "topics-en-2 2-2")
  }

  @Test("Passages can be added and taken out")
  func change() throws {
    #expect(try folder.program.run(["index", "harbour.txt", "--append", "--output", "rows.index"]).status == 0)
    #expect(try ids("search", "rows.index", "ferry sails") == ["harbour.txt#3"])
    #expect(try folder.program.run(["index", "--remove", "harbour.txt", "r1", "--output", "rows.index"]).status == 0)
    #expect(try ids("search", "rows.index", "bridge ferry night") == ["r2"])
    let nothing = try folder.program.run(["index", "--remove", "r9", "--output", "rows.index"])
    #expect(nothing.status == 64 && nothing.errors.hasPrefix("speechcorpus: r9: no passage and no document has"))
  }

  @Test("An index without texts finds the same, and prints none")
  func noTexts() throws {
    _ = try folder.program.run(
      ["index", "rows.jsonl", "--passages", "document", "--output", "bare.index", "--no-texts"])
    let matches = try folder.program.run(["search", "bare.index", "bridge"]).objects
    #expect(matches.count == 2 && matches.allSatisfy { $0["text"] == nil })
  }

  @Test("The file does not depend on the number of threads")
  func jobs() throws {
    for jobs in ["1", "4"] {
      _ = try folder.program.run(["index", "rows.jsonl", "--jobs", jobs, "--output", "\(jobs).index"])
    }
    #expect(try Data(contentsOf: folder.url("1.index")) == Data(contentsOf: folder.url("4.index")))
  }

  @Test("Statistics are a line of JSON on standard error")
  func statistics() throws {
    let outcome = try folder.program.run(["index", "rows.jsonl", "--passages", "document", "--output", "a", "--stats"])
    let statistics = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any])
    #expect(
      statistics.keys.sorted() == [
        "bytes_in", "bytes_out", "passages", "peak_rss_bytes", "postings", "seconds", "terms",
      ])
    #expect(statistics["passages"] as? Int == 3)
  }

  @Test("info checks an index, and says where it is damaged")
  func info() throws {
    let report = try #require(try folder.program.run(["info", "rows.index"]).objects.first)
    #expect(report["format"] as? String == "index" && report["passages"] as? Int == 3)
    #expect(report["checksum"] as? String == "intact" && report["version"] is Int)
    #expect(report["bytes"] as? Int == (try Data(contentsOf: folder.url("rows.index")).count))
    var bytes = [UInt8](try Data(contentsOf: folder.url("rows.index")))
    bytes[bytes.count / 2] ^= 0x55
    try folder.write(bytes, to: "damaged.index")
    let damaged = try folder.program.run(["info", "damaged.index"])
    #expect(damaged.status == 65 && damaged.output.isEmpty && damaged.errors.filter(\.isNewline).count == 1)
  }

  @Test("An index that is missing, cut off or something else: one line, 66 or 65")
  func badIndex() throws {
    let missing = try folder.program.run(["search", "gone.index", "bridge"])
    #expect(missing.errors == "speechcorpus: gone.index: there is no such file; check the path\n")
    #expect(missing.status == 66)
    let bytes = [UInt8](try Data(contentsOf: folder.url("rows.index")))
    for length in [0, 1, 20, bytes.count / 2, bytes.count - 1] {
      try folder.write(Array(bytes[..<length]), to: "cut.index")
      let cut = try folder.program.run(["search", "cut.index", "bridge"])
      #expect(cut.status == 65 && cut.output.isEmpty, "cut after \(length)")
      #expect(cut.errors.hasPrefix("speechcorpus: cut.index") && cut.errors.filter(\.isNewline).count == 1)
    }
    #expect(try folder.program.run(["search", "harbour.txt", "bridge"]).status == 65)
  }

  @Test("Where an index cannot be written: 73; what was there stays, and nothing else is left")
  func cannotWrite() throws {
    let nowhere = try folder.program.run(["index", "rows.jsonl", "--output", "no/where.index"])
    #expect(nowhere.status == 73 && nowhere.errors.hasPrefix("speechcorpus: no/where.index: "))
    if FileManager.default.fileExists(atPath: "/dev/full") {
      #expect(try folder.program.run(["index", "rows.jsonl", "--output", "/dev/full"]).status == 73)
    }
    let before = try Data(contentsOf: folder.url("rows.index"))
    let unread = try folder.program.run(["index", "gone.jsonl", "--output", "rows.index"])
    #expect(unread.status == 66)
    #expect(try Data(contentsOf: folder.url("rows.index")) == before)
    #expect(try folder.names == ["harbour.txt", "rows.index", "rows.jsonl"])
  }

  @Test("A kill at any write of a save leaves the old file, or the new one")
  func killed() throws {
    let before = try Data(contentsOf: folder.url("rows.index"))
    var kills = 0
    for limit in stride(from: 0, to: 400, by: 2) {
      let process = folder.program.process(["index", "rows.jsonl", "--append", "--output", "rows.index"])
      let program = try #require(process.executableURL).path
      // The shell's limit on the size of files, in blocks, kills the program at the write that goes beyond it.
      let script = "ulimit -c 0; ulimit -f \(limit); exec \"$0\" \"$@\""
      process.arguments = ["-c", script, program] + (process.arguments ?? [])
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      let after = try Data(contentsOf: folder.url("rows.index"))
      if process.terminationReason == .exit, process.terminationStatus == 0 {
        #expect(after != before)
        break
      }
      kills += 1
      #expect(after == before)
    }
    #expect(kills > 3 && kills < 199)
  }

  @Test("Ctrl-C ends a run, and leaves what was there and nothing else")
  func interrupted() throws {
    let before = try Data(contentsOf: folder.url("rows.index"))
    let input = Pipe()
    let process = folder.program.process(["index", "-", "--output", "rows.index"])
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(Fixtures.rows.utf8))
    Thread.sleep(forTimeInterval: 0.3)
    process.interrupt()
    process.waitUntilExit()
    // The signal may come before the program listens to it.
    let wasKilled = process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT
    #expect(wasKilled || process.terminationStatus == 130)
    #expect(try Data(contentsOf: folder.url("rows.index")) == before)
    #expect(try folder.names == ["harbour.txt", "rows.index", "rows.jsonl"])
  }
}
