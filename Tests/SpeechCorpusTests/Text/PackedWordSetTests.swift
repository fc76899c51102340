import Testing

@testable import SpeechCorpus

@Suite struct PackedWordSetTests {
  @Test func wordsAreFoundAndNoOthers() {
    var generator = SeededGenerator(seed: 40)
    for _ in 0..<200 {
      // Few bits, so that words meet in the table.
      let words = (0..<generator.number(in: 0...60)).map { _ in UInt64(generator.number(in: 0...200)) << 40 }
      let set = PackedWordSet(words)
      for number in 0...200 {
        let word = UInt64(number) << 40
        #expect(set.contains(word) == (word != 0 && words.contains(word)))
      }
    }
  }
}
