import Testing

@testable import SpeechCorpus

#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

@Suite struct IndexFileTests {
  private static func passages(_ count: Int, seed: UInt64) -> ([Passage], String) {
    var texts = ZipfTexts(seed: seed, vocabulary: 30)
    var passages = texts.passages(count, words: 1...10)
    for index in passages.indices {
      if index % 3 == 0 { passages[index].speaker = "Ines Okoro" }
      if index % 4 == 0 { passages[index].date = PartialDate("2024-05-0\(1 + index % 9)") }
      if index % 5 == 0 { passages[index].attributes = ["country": "Orlay"] }
      if index % 2 == 0 { passages[index].range = index..<index + 10 }
    }
    return (passages, texts.text(words: 4...4))
  }

  @Test func anOpenedIndexIsTheOneThatWasWritten() throws {
    let folder = try TemporaryFolder()
    for (number, weighting) in ExactnessTests.weightings.enumerated() {
      let (passages, query) = Self.passages(50, seed: UInt64(number))
      let url = folder.url.appendingPathComponent("index\(number)")
      let index = try SimilarityIndex(passages[..<20], analyzer: .words, weighting: weighting)
        .appending(passages[20...])
      try index.write(to: url)
      let opened = try SimilarityIndex(contentsOf: url)
      #expect(opened.weighting == weighting)
      #expect(opened.analyzer.id == Analyzer.words.id)
      #expect(opened.count == index.count)
      #expect(opened.termCount == index.termCount)
      #expect(opened.statistics.postings == index.statistics.postings)
      #expect(opened.statistics.bytesOut == (try Data(contentsOf: url).count))
      #expect((0..<opened.count).map(opened.passage) == passages)
      #expect(opened.matches(for: query, limit: 50) == index.matches(for: query, limit: 50))
      #expect(try opened.neighbours(of: "d1#1", limit: 50) == index.neighbours(of: "d1#1", limit: 50))
      for match in opened.matches(for: query) { #expect(opened.explanation(of: match) == index.explanation(of: match)) }
      try opened.verify()
      // Written again, it is the same file.
      let again = folder.url.appendingPathComponent("again")
      try opened.write(to: again)
      #expect(try Data(contentsOf: again) == Data(contentsOf: url))
    }
  }

  @Test func anEmptyIndexOpens() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let statistics = try SimilarityIndex.build([Passage](), to: url)
    #expect(statistics.passages == 0)
    let opened = try SimilarityIndex(contentsOf: url)
    #expect(opened.count == 0)
    #expect(opened.matches(for: "words").isEmpty)
    #expect(try opened.appending(Self.passages(3, seed: 1).0).count == 3)
  }

  @Test func anAnalyzerOfOnesOwnHasToBePassed() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let letters = Analyzer(id: "letters") { $0.map(String.init) }
    let (passages, _) = Self.passages(5, seed: 2)
    try SimilarityIndex(passages, analyzer: letters).write(to: url)
    #expect { try SimilarityIndex(contentsOf: url) } throws: { ($0 as? IndexError)?.code == .analyzerMissing }
    #expect { try SimilarityIndex(contentsOf: url, analyzer: .words) } throws: {
      ($0 as? IndexError)?.code == .analyzerDiffers
    }
    #expect(try SimilarityIndex(contentsOf: url, analyzer: letters).count == 5)
  }

  /// A bit flipped, or the end cut off, anywhere in a file: an error that names the file, or the right answer.
  @Test func damageIsFound() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let (passages, query) = Self.passages(4, seed: 3)
    let index = SimilarityIndex(passages, analyzer: .words)
    try index.write(to: url)
    let sound = [UInt8](try Data(contentsOf: url))
    let expected = index.matches(for: query)
    func answer(_ bytes: [UInt8]) throws -> [Match]? {
      let store = Section(bytes)
      do {
        let file = try SectionFile(
          ByteStore(store.bytes) { [store] in _ = store }, path: "memory", kind: IndexFile.kind)
        return try SimilarityIndex(file, analyzer: nil).matches(for: query)
      } catch let error as StorageError {
        #expect(error.path == "memory")
        return nil
      }
    }
    #expect(try answer(sound) == expected)
    for length in 0..<sound.count { #expect(try answer(Array(sound[..<length])) == nil) }
    var generator = SeededGenerator(seed: 4)
    for place in sound.indices {
      var damaged = sound
      damaged[place] ^= 1 << UInt8(generator.number(in: 0...7))
      let found = try answer(damaged)
      // Only the gaps between sections, which mean nothing, may change unnoticed.
      #expect(found == nil || found == expected, "byte \(place)")
    }
  }

  /// A save that fails at any of its writes leaves the old file, whole and alone.
  @Test func aSaveThatFailsAnywhereLeavesTheOldFile() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let (passages, _) = Self.passages(60, seed: 9)
    let index = SimilarityIndex(passages, analyzer: .words)
    try SimilarityIndex([Passage](), analyzer: .words).write(to: url)
    let old = try Data(contentsOf: url)
    let saves: [() throws -> Void] = [
      { try index.write(to: url) },
      { try SimilarityIndex.build(passages, to: url, options: .init(analyzer: .words)) },
      { try SimilarityIndex(contentsOf: url).appending(passages).write(to: url) },
    ]
    for save in saves {
      var writes = 1
      var reached = true
      while reached {
        let strikes = Strikes(until: writes)
        do {
          try WriteFault.$strike.withValue(strikes.next) { try save() }
          reached = false
        } catch let error as StorageError {
          #expect(error.code == .cannotWrite && error.path == url.path)
          #expect(try Data(contentsOf: url) == old)
          writes += 1
        }
        #expect(folder.names == ["index"])
      }
      #expect(writes > 30)
      #expect(try SimilarityIndex(contentsOf: url).count == 60)
      try old.write(to: url)
    }
  }

  /// Counts calls and fails the last of them.
  private final class Strikes: @unchecked Sendable {
    private var left: Int

    init(until count: Int) { left = count }

    @Sendable func next(_ path: String) throws(StorageError) {
      left -= 1
      if left == 0 { throw StorageError(.cannotWrite, path: path, "the test says so") }
    }
  }

  /// A damaged file does not grow, and is not written with new checksums.
  @Test func damageIsNotWrittenOn() throws {
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    let (passages, _) = Self.passages(40, seed: 10)
    try SimilarityIndex(passages, analyzer: .words).write(to: url)
    let index = try SimilarityIndex(contentsOf: url)
    let file = try SectionFile(path: url.path, kind: IndexFile.kind)
    let entry = try #require(file.entries.first { $0.key.name == IndexFile.postings })
    // The file is mapped, so that what is changed in it in place shows.
    var bytes = try Data(contentsOf: url)
    bytes[entry.range.upperBound - 1] ^= 0x20
    try bytes.write(to: url)
    #expect(throws: StorageError.self) { try index.verify() }
    #expect(throws: StorageError.self) { try index.write(to: folder.url.appendingPathComponent("copy")) }
    #expect(throws: StorageError.self) { try index.appending(passages) }
    #expect(throws: StorageError.self) { try index.removing(["d1"]) }
    #expect(folder.names == ["index"])
  }

  /// Damage behind right checksums, as a hostile file has it: an error or any answer, but no crash.
  @Test func hostileFilesAreSafe() throws {
    let (passages, query) = Self.passages(300, seed: 5)
    let index = SimilarityIndex(passages, analyzer: .words)
    let folder = try TemporaryFolder()
    let url = folder.url.appendingPathComponent("index")
    try index.write(to: url)
    let file = try SectionFile(path: url.path, kind: IndexFile.kind)
    var generator = SeededGenerator(seed: 6)
    var opened = 0
    for round in 0..<300 {
      var sections: [(SectionFile.Key, [UInt8])] = file.entries.compactMap { entry in
        file[entry.key.name, entry.key.number].map { (entry.key, Array($0.bytes)) }
      }
      let chosen = round % sections.count
      for _ in 0..<generator.number(in: 1...8) where !sections[chosen].1.isEmpty {
        let place = generator.number(in: 0...sections[chosen].1.count - 1)
        sections[chosen].1[place] = generator.pick([0, 1, 0x7F, 0x80, 0xFF])
      }
      if generator.oneIn(5) { sections[chosen].1.removeLast(sections[chosen].1.count / 2) }
      let hostile = folder.url.appendingPathComponent("hostile").path
      var writer = try SectionWriter(path: hostile, kind: IndexFile.kind, contentVersion: IndexFile.version)
      for (key, bytes) in sections { try writer.add(key.name, key.number, Section(bytes)) }
      _ = try writer.finish()
      guard let found = try? SimilarityIndex(contentsOf: URL(fileURLWithPath: hostile)) else { continue }
      opened += 1
      for match in found.matches(for: query, limit: 20, where: [.notInDocument("d2")]) {
        _ = found.explanation(of: match)
        _ = match.passage
      }
      _ = try? found.neighbours(of: "d3#1")
      _ = found.weighted(by: .bm25()).matches(for: query)
      _ = try? found.removing(["d4"])
    }
    #expect(opened > 50)
  }
}
