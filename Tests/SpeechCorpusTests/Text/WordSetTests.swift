import Testing

@testable import SpeechCorpus

/// Sets of words by their bytes, against sets of strings.
@Suite("Word sets")
struct WordSetTests {
  @Test("A word set holds what a set of strings holds")
  func agreesWithSet() {
    var generator = SeededGenerator(seed: 71)
    for _ in 0..<300 {
      let words = (0..<Int.random(in: 0...40, using: &generator)).map { _ in word(&generator) }
      let (set, strings) = (WordSet(words), Set(words))
      #expect(Set(set.words) == strings)
      #expect(set.words.count == strings.count)
      for _ in 0..<60 {
        let asked = Bool.random(using: &generator) ? word(&generator) : words.randomElement(using: &generator) ?? ""
        #expect(set.contains(asked) == strings.contains(asked))
        let bytes = Array("<\(asked)>".utf8)
        #expect(set.contains(bytes, in: 1..<bytes.count - 1) == strings.contains(asked))
      }
    }
  }

  @Test("A letter and its accent as a character of its own are the letter with its accent")
  func decomposed() {
    let set: WordSet = ["président", "мой"]
    #expect(set.contains("pre\u{301}sident"))
    #expect(set.contains("мои\u{306}"))
    #expect(!set.contains("pre\u{300}sident"))
  }

  @Test("A word map gives the values of a dictionary")
  func agreesWithDictionary() {
    var generator = SeededGenerator(seed: 72)
    for _ in 0..<100 {
      var table: [String: Int] = [:]
      for value in 0..<30 { table[word(&generator)] = value }
      let map = WordMap(table)
      #expect(map.keys.sorted() == table.keys.sorted())
      for _ in 0..<60 {
        let asked = word(&generator)
        #expect(map[asked] == table[asked])
      }
    }
  }

  /// A word of few letters, so that many are alike.
  private func word(_ generator: inout SeededGenerator) -> String {
    let length = Int.random(in: 0...(Bool.random(using: &generator) ? 3 : 20), using: &generator)
    return String((0..<length).map { _ in ["a", "b", "é", "м", " "].randomElement(using: &generator) ?? "a" })
  }
}
