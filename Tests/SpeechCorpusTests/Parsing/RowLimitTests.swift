import Foundation
import Testing

@testable import SpeechCorpus

/// Rows that are too long are passed by, one by one, wherever they stand.
@Suite struct RowLimitTests {
  private func row(_ id: Int, _ size: Int) -> String {
    let start = "{\"id\": \"\(id)\", \"text\": \""
    return start + String(repeating: "a", count: max(1, size - start.utf8.count - 2)) + "\"}"
  }

  private func outcome(_ entries: some Sequence<Result<Capture, Corpus.Failure>>) -> [String] {
    entries.map { entry in
      switch entry {
      case .success(let capture): capture.metadata.id ?? "?"
      case .failure(let failure): "\(failure.code.rawValue) \(failure.line ?? 0) \(failure.byte ?? -1)"
      }
    }
  }

  @Test func longRowsAreNamedAndPassedBy() throws {
    let folder = try TemporaryFolder()
    let path = folder.url.appendingPathComponent("rows.jsonl").path
    var generator = SeededGenerator(seed: 256)
    for round in 0..<40 {
      var expected: [String] = []
      var text = ""
      let limit = generator.pick([60, 300, 3000])
      for id in 0..<generator.number(in: 1...8) {
        let line = row(id, generator.pick([50, limit - 1, limit, limit + 1, 2 * limit, 9000]))
        let isLong = line.utf8.count > limit
        expected.append(isLong ? "too_large \(id + 1) \(text.utf8.count)" : "\(id)")
        text += line + "\n"
      }
      if generator.oneIn(2) { text.removeLast() }
      try Data(text.utf8).write(to: URL(fileURLWithPath: path))
      var onFile = try Corpus(path: path, format: .rows)
      onFile.limits.maximumRowBytes = limit
      onFile.pieceSize = generator.pick([100, 5000, 1 << 19])
      #expect(outcome(onFile.entries()) == expected, "round \(round), limit \(limit)")
      var inMemory = Corpus(reading: Array(text.utf8), format: .rows)
      inMemory.limits.maximumRowBytes = limit
      inMemory.pieceSize = generator.pick([100, 5000, 1 << 19])
      #expect(outcome(inMemory.entries()) == expected, "round \(round), limit \(limit)")
    }
  }

  @Test func theFailureSaysWhatToDo() throws {
    var corpus = Corpus(reading: Array((row(0, 50) + "\n" + row(1, 500) + "\n").utf8), name: "rows", format: .rows)
    corpus.limits.maximumRowBytes = 100
    let failures = corpus.entries().compactMap { entry -> String? in
      if case .failure(let failure) = entry { failure.description } else { nil }
    }
    #expect(
      failures == [
        "rows:2 (byte 51): the row has 500 bytes, the limit is 100; split it or raise the limit; the rest was read"
      ])
  }
}
