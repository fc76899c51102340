import Testing

@testable import SpeechCorpus

/// The fixture was made with version 3.1.1 of the package `snowballstemmer` of PyPI.
///
/// Its first line lists suffixes. Each next line has a base and the stems of the base with every fourth suffix, from the
/// first one whose number and the line's add up to a multiple of four. Behind an empty line come words with their stems.
@Suite struct EnglishStemmerTests {
  private func stem(_ word: String) -> String {
    var bytes = Array(word.utf8)
    EnglishStemmer.stem(&bytes)
    return bytes.isEmpty ? "-" : String(decoding: bytes, as: UTF8.self)
  }

  @Test func stemsAreSnowballs() throws {
    let lines = try Fixtures.lines(of: "english-stems.txt")
    let suffixes = [""] + lines[0].split(separator: " ").dropFirst()
    let blank = try #require(lines.firstIndex(of: ""))
    var checked = 0
    var wrong: [String] = []
    func check(_ word: String, _ expected: Substring) {
      checked += 1
      let found = stem(word)
      if found != expected { wrong.append("\(word): \(found), not \(expected)") }
    }
    for (number, line) in lines[1..<blank].enumerated() {
      let fields = line.split(separator: " ")
      let own = suffixes.indices.filter { ($0 + number) % 4 == 0 }.map { suffixes[$0] }
      #expect(own.count == fields.count - 1)
      for (suffix, expected) in zip(own, fields.dropFirst()) { check(String(fields[0]) + suffix, expected) }
    }
    for line in lines[blank...] where !line.isEmpty {
      let fields = line.split(separator: " ")
      check(String(fields[0]), fields[1])
    }
    #expect(wrong == [])
    #expect(checked > 16_000)
  }

  @Test(arguments: [("nations", "nation"), ("national", "nation"), ("peoples", "peopl"), ("organised", "organis")])
  func theWordsOfAFamilyMeet(_ word: String, _ expected: String) {
    #expect(stem(word) == expected)
  }

  @Test func anyBytesAreSurvived() {
    var generator = SeededGenerator(seed: 21)
    let pieces: [[UInt8]] = [
      [0x27], [0x73], [0x79], [0x65, 0x64], [0x69, 0x6E, 0x67], [0x6C, 0x79], [0x61], [0x62], [0x80], [0xE9], [0xFF],
      Array("past".utf8), Array("ies".utf8), Array("at".utf8), Array("ogi".utf8), Array("ement".utf8),
    ]
    for _ in 0..<10_000 {
      var word = (0..<generator.number(in: 0...7)).flatMap { _ in generator.pick(pieces) }
      let count = word.count
      EnglishStemmer.stem(&word)
      #expect(word.count <= count)
    }
  }
}
