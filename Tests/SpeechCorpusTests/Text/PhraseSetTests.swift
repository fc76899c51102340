import Testing

@testable import SpeechCorpus

@Suite struct PhraseSetTests {
  /// The numbers of the phrases that a text holds, found one by one.
  private func expected(_ phrases: [String], in text: String) -> [Int] {
    phrases.indices.filter { number in
      let phrase = Array(phrases[number].utf8)
      guard !phrase.isEmpty, phrases.firstIndex(of: phrases[number]) == number else { return false }
      let utf8 = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return utf8.indices.contains { utf8[$0...].starts(with: phrase) }
    }
  }

  @Test func theSamePhrasesAreFoundAsOneByOne() {
    var generator = SeededGenerator(seed: 1975)
    let letters = ["a", "b", "A", "c", "é", " "]
    for _ in 0..<2000 {
      let phrases = (0..<generator.number(in: 0...6)).map { _ in generator.text(of: letters, count: 0...4).lowercased()
      }
      var text = generator.text(of: letters, count: 0...16)
      let set = PhraseSet(phrases)
      let found = text.withUTF8 { set.found(in: $0) }
      #expect(found == expected(phrases, in: text), "\(phrases) in \(text)")
      #expect(set.isFound(in: text) == !found.isEmpty)
    }
  }

  @Test func theLongestOpeningIsFound() {
    var generator = SeededGenerator(seed: 1976)
    let letters = ["a", "b", "A", "é", " "]
    for _ in 0..<2000 {
      let phrases = (0..<generator.number(in: 0...6)).map { _ in generator.text(of: letters, count: 0...4).lowercased()
      }
      var text = generator.text(of: letters, count: 0...6)
      let utf8 = text.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let longest = phrases.filter { utf8.starts(with: $0.utf8) }.map(\.utf8.count).max() ?? 0
      let set = PhraseSet(phrases)
      #expect(text.withUTF8 { set.lengthOfOpening(in: $0) } == longest, "\(phrases) in \(text)")
      #expect(text.withUTF8 { set.isWhole($0) } == (!text.isEmpty && phrases.contains { utf8.elementsEqual($0.utf8) }))
    }
  }

  @Test func phrasesInsideOfOthersAreFound() {
    let set = PhraseSet(["he", "she", "his", "hers", "her"])
    var text = "USHERS"
    #expect(text.withUTF8 { set.found(in: $0) } == [0, 1, 3, 4])
    #expect(!set.isFound(in: "hi"))
    #expect(!PhraseSet([]).isFound(in: "hi") && !PhraseSet([""]).isFound(in: "hi"))
  }

  @Test func everyByteMayBeInAPhrase() {
    let phrases = (UInt32(0)...0x7FF).compactMap(Unicode.Scalar.init).map { String(Character($0)).lowercased() }
    let set = PhraseSet(phrases)
    for phrase in phrases { #expect(set.isFound(in: "x\(phrase)")) }
  }
}

@Suite struct ByteSearchTests {
  @Test func bytesAreFoundWhereTheyStand() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<2000 {
      let text = generator.text(of: ["a", "b", "é"], count: 0...12)
      let phrase = generator.text(of: ["a", "b", "é"], count: 0...4)
      let utf8 = Array(text.utf8)
      let expected = (0...utf8.count).contains { utf8[$0...].starts(with: phrase.utf8) }
      #expect(text.holds(phrase) == expected, "\(phrase) in \(text)")
    }
  }

  @Test func theFirstPlaceOfAByteIsFound() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<500 {
      let utf8 = (0..<generator.number(in: 0...200)).map { _ in UInt8.random(in: 0...60, using: &generator) }
      let range = generator.number(in: 0...utf8.count / 2)..<max(utf8.count / 2, generator.number(in: 0...utf8.count))
      let found = utf8.withUnsafeBufferPointer { $0.firstOffset(of: 7, in: range) }
      #expect(found == utf8[range].firstIndex(of: 7))
    }
  }
}

@Suite struct ByteHashTests {
  @Test func runsThatDifferHaveOtherHashes() {
    var numbers: Set<UInt64> = []
    var runs = 0
    for length in 0...40 {
      for byte in 0..<max(1, length) {
        for value in [0, 1, 0x20, 0xFF] as [UInt8] where length > 0 || value == 0 {
          var run = [UInt8](repeating: 0x61, count: length)
          if length > 0 { run[byte] = value }
          runs += 1
          numbers.insert(run.withUnsafeBytes { ByteHash.hash($0) })
          // The same bytes have the same number wherever they stand.
          let moved = [0, 0, 0] + run
          #expect(
            numbers.contains(moved.withUnsafeBytes { ByteHash.hash(UnsafeRawBufferPointer(rebasing: $0[3...])) }))
        }
      }
    }
    #expect(numbers.count == runs)
  }
}
