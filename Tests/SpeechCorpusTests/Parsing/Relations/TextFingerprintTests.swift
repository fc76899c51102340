import Testing

@testable import SpeechCorpus

/// Fingerprints against what they stand for: all shingles of the words.
@Suite struct TextFingerprintTests {
  private func words(_ text: String) -> [UInt64] {
    var words: [UInt64] = []
    TextFingerprint.appendWords(of: Array(text.utf8), to: &words)
    return words
  }

  @Test(arguments: [
    ("The pier holds.", "THE  pier — holds!"), ("Don’t go to the U.S.", "don't go to the US"),
    ("Café Ёлка, ÉTÉ", "cafe елка ete"), ("a\u{AD}b c", "ab c"), ("well-being", "Well being"),
  ])
  func caseAccentsMarksAndSpacesMakeNoDifference(_ one: String, _ other: String) {
    #expect(words(one) == words(other) && !words(one).isEmpty)
  }

  @Test(arguments: [("the pier", "the piers"), ("one two", "two one"), ("5 o clock", "6 o clock")])
  func otherWordsDo(_ one: String, _ other: String) {
    #expect(TextFingerprint(words: words(one)).digest != TextFingerprint(words: words(other)).digest)
  }

  @Test(arguments: 0..<40) func sharedRunsOfSixteenWordsAreAlwaysSeen(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let run = (0..<16).map { _ in generator.next() }
    func text() -> [UInt64] {
      (0..<generator.number(in: 0...60)).map { _ in generator.next() } + run
        + (0..<generator.number(in: 0...60)).map { _ in generator.next() }
    }
    #expect(TextFingerprint(words: text()).compared(with: TextFingerprint(words: text())).shared > 0)
  }

  @Test(arguments: 0..<40) func whatIsCutOutKeepsItsFingerprints(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    // Few different words, so that shingles repeat and hashes tie.
    let whole = (0..<generator.number(in: 20...400)).map { _ in UInt64(generator.number(in: 0...3)) }
    let start = generator.number(in: 0...whole.count - 17)
    let part = Array(whole[start..<generator.number(in: start + 17...whole.count)])
    let compared = TextFingerprint(words: part).compared(with: TextFingerprint(words: whole))
    #expect(compared.shared == compared.own && compared.own > 0)
  }

  @Test func theShareIsThatOfAllShingles() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<60 {
      let one = (0..<2000).map { _ in generator.next() }
      var other = one
      let rate = generator.number(in: 3...100)
      for index in other.indices where generator.oneIn(rate) { other[index] = generator.next() }
      let all = Set(TextFingerprint.shingles(other))
      let exact = Double(TextFingerprint.shingles(one).count { all.contains($0) }) / Double(one.count - 4)
      let compared = TextFingerprint(words: one).compared(with: TextFingerprint(words: other))
      #expect(abs(Double(compared.shared) / Double(compared.own) - exact) < 0.12)
    }
  }

  @Test func aLongTextIsRememberedInBoundedMemory() {
    var generator = SeededGenerator(seed: 4)
    let long = (0..<60_000).map { _ in generator.next() }
    let whole = TextFingerprint(words: long)
    #expect(whole.hashes.count <= TextFingerprint.maximumCount && whole.level > 0 && whole.wordCount == 60_000)
    let compared = TextFingerprint(words: Array(long[20_000..<30_000])).compared(with: whole)
    #expect(compared.shared == compared.own && compared.own > 100)
    #expect(abs(Double(compared.shared) / Double(compared.others) - 1.0 / 6) < 0.03)
  }

  @Test func fewWordsHaveFewFingerprints() {
    #expect(TextFingerprint(words: []).hashes.isEmpty)
    #expect(TextFingerprint(words: [1, 2, 3, 4]).hashes.isEmpty)
    #expect(TextFingerprint(words: [1, 2, 3, 4, 5]).hashes.count == 1)
  }
}
