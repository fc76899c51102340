import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

/// Whatever the number of threads, a corpus is the same, in the same order, and little of it is in memory.
@Suite struct ParallelCorpusTests {
  /// A folder of everything: texts, rows good and bad with repeated identifiers, an export, a page, a binary file.
  private func mixture(_ generator: inout SeededGenerator) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func write(_ bytes: [UInt8], _ name: String) throws {
      try Data(bytes).write(to: folder.url.appendingPathComponent(name))
    }
    for number in 0..<12 {
      try write(Array("Ada Roe: The pier holds.\n\nQuestion: Number \(number)?".utf8), "\(number).txt")
    }
    for file in ["b.jsonl", "c.jsonl"] {
      var rows = generator.oneIn(2) ? "\u{FEFF}" : ""
      for _ in 0..<generator.number(in: 1...120) {
        let text = String(repeating: "word ", count: generator.number(in: 0...60))
        switch generator.number(in: 0...9) {
        case 0: rows += "\n"
        case 1: rows += "{\"text\": \"cut\n"
        case 2: rows += "{\"text\": \"\(text)\"}\r\n"
        default: rows += "{\"id\": \"r\(generator.number(in: 0...20))\", \"text\": \"\(text)\"}\n"
        }
      }
      try write(Array(rows.utf8), file)
    }
    try write([0x25, 0x50, 0x00, 0x44], "d.bin")
    try write(Array(TelegramTests.export.utf8), "e.json")
    try write(Array(SavedPageTests.page.utf8), "f.html")
    return folder
  }

  private func corpus(of folder: TemporaryFolder, jobs: Int, pieceSize: Int) throws -> Corpus {
    var corpus = try Corpus(path: folder.url.path)
    corpus.jobs = jobs
    corpus.pieceSize = pieceSize
    return corpus
  }

  @Test(arguments: 0..<6) func resultsDoNotDependOnThreadsOrPieces(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try mixture(&generator)
    let whole = try corpus(of: folder, jobs: 1, pieceSize: 1 << 19)
    let entries = Array(whole.entries())
    let documents = Array(whole)
    let passages = whole.passages().map(\.id)
    #expect(entries.count > 16 && documents.count > 16)
    #expect(Set(documents.map(\.id)).count == documents.count)
    for (jobs, pieceSize) in [(1, 60), (2, 1 << 19), (2, 200), (7, 1), (7, 300)] {
      let corpus = try corpus(of: folder, jobs: jobs, pieceSize: pieceSize)
      #expect(Array(corpus.entries()) == entries, "\(jobs) threads, \(pieceSize) bytes")
      #expect(Array(corpus) == documents)
      #expect(corpus.passages().map(\.id) == passages)
      var received: [Result<[Document], Corpus.Failure>] = []
      var bytes = [0]
      try corpus.read(
        progress: { bytes.append($0.bytes) }, transform: { $0.documents() }, receive: { received.append($0) })
      #expect(received.flatMap { (try? $0.get()) ?? [] } == documents)
      #expect(received.count == entries.count)
      #expect(bytes == bytes.sorted() && bytes.last == corpus.byteCount)
    }
  }

  @Test(arguments: [1, 2, 7]) func onlyAFewCapturesAreUnderWay(_ jobs: Int) throws {
    let counter = Counter()
    var corpus = Corpus((0..<400).map { Capture(text: String(repeating: "x", count: 8000), name: "\($0)") })
    corpus.jobs = jobs
    var taken = 0
    for result in corpus.concurrentMap({ _ in counter.add() }) {
      _ = try result.get()
      taken += 1
      // Batches of 64 KiB, two for each thread under way, and the one being handed out.
      #expect(counter.value - taken <= 8 * (2 * jobs + 1))
    }
    #expect(taken == 400 && counter.value == 400)
  }

  @Test func cancellingEndsBetweenTwoCaptures() async {
    var corpus = Corpus((0..<50).map { Capture(text: String(repeating: "x", count: 100_000), name: "\($0)") })
    corpus.jobs = 2
    let task = Task { [corpus] in
      var count = 0
      do {
        try corpus.read {
          $0.name
        } receive: { _ in
          count += 1
          if count == 3 { withUnsafeCurrentTask { $0?.cancel() } }
        }
        return (count, false)
      } catch {
        return (count, error is CancellationError)
      }
    }
    let (count, wasCancelled) = await task.value
    #expect(count == 3 && wasCancelled)
  }

  @Test func aCorpusCanBeReadFromManyTasksAtOnce() async {
    let corpus = Corpus((0..<60).map { Capture(text: "Ada Roe: Number \($0).", name: "\($0)") })
    let names = corpus.map(\.id)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<16 { group.addTask { corpus.map(\.id) } }
      for await other in group { #expect(other == names) }
    }
  }

  @Test func severalPathsAreOneCorpus() throws {
    let folder = try TemporaryFolder()
    let path = { (name: String) in folder.url.path + "/" + name }
    for name in ["a.jsonl", "b.jsonl"] {
      try Data("{\"id\": \"x\", \"text\": \"One.\"}\n".utf8).write(to: folder.url.appendingPathComponent(name))
    }
    try Data("Text.".utf8).write(to: folder.url.appendingPathComponent("c.txt"))
    let corpus = Corpus(paths: [path("b.jsonl"), path("gone"), path(""), path("./c.txt")])
    #expect(corpus.map(\.id) == ["x", "x!2", path("c.txt")])
    let failures = corpus.entries().compactMap { entry in
      if case .failure(let failure) = entry { failure } else { nil }
    }
    #expect(failures.map(\.code) == [.missing])
    #expect(corpus.entries().map { (try? $0.get()) == nil } == [false, true, false, false])
  }

  /// Counts from any thread.
  private final class Counter: @unchecked Sendable {
    private let lock = Lock()
    private var count = 0

    func add() { lock.withLock { count += 1 } }
    var value: Int { lock.withLock { count } }
  }
}
