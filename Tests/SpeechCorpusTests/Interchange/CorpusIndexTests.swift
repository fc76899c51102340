import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// An index that is built of corpora, against the plain way over their captures.
@Suite struct CorpusIndexTests {
  /// What rows are made of: whole ones, odd ones and broken ones.
  private static let values = [
    #""one two""#, #""Ünï \u00e9\ud83d\ude00 \ud800 \x0b""#, #""a\\b\"c\/d\q""#, "17", "-2.5e3", "true", "null", "word",
    #"["list", {"a": 1}]"#, #"{"b": []}"#, #""""#, #""2031-05-03""#, #""May 2031""#, "\"\u{1}x\"", #""\"#,
  ]
  private static let names = [
    "id", "id", "text", "text", "text", "document", "speaker", "date", "published", "delivered", "town", "a", "é",
    "e\u{301}", #"t\u0065xt"#, #"i\x64"#, "text\\", "",
  ]

  private static func rows(_ generator: inout SeededGenerator, count: Int) -> [UInt8] {
    var rows: [UInt8] = generator.oneIn(4) ? [0xEF, 0xBB, 0xBF] : []
    for _ in 0..<count {
      switch generator.number(in: 0...9) {
      case 0: rows += generator.text(of: ["", " ", "\t", "{", "}", #""text""#, ":", #""x""#], count: 0...6).utf8
      case 1...4:
        let members = (0..<generator.number(in: 0...6)).map { _ in
          "\"\(generator.pick(names))\": \(generator.pick(values))"
        }
        rows += "{\(members.joined(separator: ", "))}".utf8
      default:
        let id = generator.pick(["a", "b", "a!2", "é", "e\u{301}", "x\(generator.number(in: 0...99))"])
        let text = generator.text(of: ["tide ", "Mole ", "ferry, ", "naïve ", #"\n"#, #"\u00c9 "#], count: 0...9)
        rows += #"{"id": "\#(id)", "speaker": "Ines Okoro", "text": "\#(text)", "town": "Corvale"}"#.utf8
      }
      // Not every byte is part of a character.
      if generator.oneIn(20) { rows.insert(generator.pick([0x80, 0xC3, 0xFF, 0xED]), at: rows.count / 2) }
      rows += generator.pick(["\n", "\n", "\n\n", "\r\n", " \n"]).utf8
    }
    if generator.oneIn(3), !rows.isEmpty { rows.removeLast() }
    return rows
  }

  /// Builds by way of the corpus.
  private static func build(
    _ corpus: Corpus, to url: URL, jobs: Int, capacity: Int, unit: PassageUnit = .document
  ) throws -> [Corpus.Failure] {
    var failures: [Corpus.Failure] = []
    let options = SimilarityIndex.Options(analyzer: .words, jobs: jobs)
    _ = try SimilarityIndex.build(to: url, options: options, capacity: capacity) { builder, store in
      try CorpusPassages(corpus, by: unit, progress: nil) { failures.append($0) }.add(to: &builder, store: store)
    }
    return failures
  }

  @Test func rowsAreReadAsTheirCapturesAre() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("index")
    var renamed = 0
    for seed in 0..<120 {
      var generator = SeededGenerator(seed: UInt64(seed) + 900)
      var corpus = Corpus([Capture]())
      corpus.format = generator.oneIn(5) ? nil : .rows
      corpus.pieceSize = generator.pick([1, 50, 1 << 19])
      corpus.limits.maximumRowBytes = generator.pick([60, 90, 1 << 28])
      corpus.jobs = generator.number(in: 1...2)
      for number in 0..<generator.number(in: 1...3) {
        let rows = Self.rows(&generator, count: generator.number(in: 0...40))
        corpus.append(Corpus(reading: rows, name: "rows\(number).jsonl"))
      }
      let entries = Array(corpus.entries())
      let expected = entries.flatMap { (try? $0.get())?.passages(by: .document) ?? [] }
      let expectedFailures = entries.compactMap { entry -> Corpus.Failure? in
        if case .failure(let failure) = entry { failure } else { nil }
      }
      renamed += expected.count { $0.id.contains("!") }
      guard !expected.isEmpty else { continue }
      // In one block, the file is the same to the byte.
      let failures = try Self.build(corpus, to: file, jobs: 1, capacity: 1 << 15)
      #expect(failures == expectedFailures)
      let reference = folder.url.appendingPathComponent("reference")
      try SimilarityIndex.build(expected, to: reference, options: .init(analyzer: .words))
      #expect(try Data(contentsOf: file) == Data(contentsOf: reference), "seed \(seed)")
      // In several, a row that is none makes its block shorter, and what is in them is the same.
      #expect(try Self.build(corpus, to: file, jobs: 2, capacity: generator.number(in: 1...9)) == expectedFailures)
      let index = try SimilarityIndex(contentsOf: file)
      #expect((0..<index.count).map(index.passage) == expected)
    }
    #expect(renamed > 100)
  }

  @Test func theFileDoesNotDependOnTheNumberOfThreads() throws {
    let folder = try TemporaryFolder()
    for (number, unit) in [PassageUnit.document, .paragraph].enumerated() {
      var generator = SeededGenerator(seed: UInt64(number) + 40)
      var corpus = Corpus(reading: Self.rows(&generator, count: 450), name: "rows.jsonl", format: .rows)
      corpus.append(Corpus([Capture(text: "Mole and tide.")]))
      var files: [Data] = []
      for jobs in 1...5 {
        let file = folder.url.appendingPathComponent("index")
        corpus.jobs = jobs
        _ = try Self.build(corpus, to: file, jobs: jobs, capacity: 16, unit: unit)
        files.append(try Data(contentsOf: file))
      }
      #expect(files.allSatisfy { $0 == files[0] })
      let index = try SimilarityIndex(contentsOf: folder.url.appendingPathComponent("index"))
      #expect(index.storage.blocks.count > 10 && index.storage.segments.count == 1)
    }
  }

  @Test func whatCannotBeReadIsToldAndNothingAtAllIsAnError() throws {
    let folder = try TemporaryFolder()
    let file = folder.url.appendingPathComponent("index")
    let missing = Corpus.Failure(code: .missing, path: "gone", reason: "there is no such file")
    var told: [Corpus.Failure] = []
    #expect(throws: missing) {
      try SimilarityIndex.build(Corpus(missing), to: file, failed: { told.append($0) })
    }
    #expect(told == [missing])
    #expect(folder.names.isEmpty)
    let text = Corpus([Capture(text: "The ferry sails at noon.", name: "note")])
    var several = text
    several.append(Corpus(missing))
    several.append(text)
    for unit in [PassageUnit.document, .paragraph] {
      told = []
      try SimilarityIndex.build(several, by: unit, to: file, failed: { told.append($0) })
      #expect(told == [missing])
      let index = try SimilarityIndex(contentsOf: file)
      #expect(index.count == 2)
      #expect(try index.appending(text, by: unit).count == 3)
      #expect(throws: missing) { try index.appending(Corpus(missing), by: unit) }
    }
    // Nothing to read is no failure.
    #expect(try SimilarityIndex.build(Corpus([Capture]()), to: file).passages == 0)
  }

  @Test func progressEndsWhereTheCorpusEnds() throws {
    let folder = try TemporaryFolder()
    var generator = SeededGenerator(seed: 7)
    var rows = Corpus(reading: Self.rows(&generator, count: 30), name: "one", format: .rows)
    rows.append(Corpus(reading: Self.rows(&generator, count: 30), name: "two"))
    let captures = Corpus([Capture(text: "One."), Capture(text: "Two.")])
    for (corpus, unit) in [(rows, PassageUnit.document), (rows, .paragraph), (captures, .paragraph)] {
      var last: SimilarityIndex.Progress?
      let file = folder.url.appendingPathComponent("index")
      let built = try SimilarityIndex.build(corpus, by: unit, to: file, progress: { last = $0 })
      #expect(last?.passages == built.passages && last?.bytes == built.bytesIn)
      #expect(last?.bytesRead == corpus.byteCount)
    }
  }
}
