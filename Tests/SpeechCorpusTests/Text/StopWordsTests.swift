import Testing

@testable import SpeechCorpus

@Suite struct StopWordsTests {
  @Test func theEnglishListIsWhole() {
    #expect(StopWords.english.count == 185)
    for word in ["i", "the", "very", "mustn't", "themselves", "cannot", "will", "may", "whether"] {
      #expect(StopWords.english.contains(Array(word.utf8)), "\(word)")
    }
    for word in ["", "us", "one", "say", "new", "th", "thee", "The", "naïve"] {
      #expect(!StopWords.english.contains(Array(word.utf8)), "\(word)")
    }
  }

  @Test func theGermanListIsWhole() {
    #expect(StopWords.german.count == 244)
    for word in ["aber", "dass", "würden", "über", "unserer", "zwischen"] {
      #expect(StopWords.german.contains(Array(word.utf8)), "\(word)")
    }
    for word in ["", "weg", "würde", "einig", "recht", "Aber", "uber"] {
      #expect(!StopWords.german.contains(Array(word.utf8)), "\(word)")
    }
  }

  @Test func theFrenchListIsWhole() {
    #expect(StopWords.french.count == 154)
    for word in ["au", "même", "à", "êtes", "eussent", "soi"] {
      #expect(StopWords.french.contains(Array(word.utf8)), "\(word)")
    }
    for word in ["", "été", "est", "avions", "son", "meme"] {
      #expect(!StopWords.french.contains(Array(word.utf8)), "\(word)")
    }
  }

  @Test func theRussianListIsWhole() {
    #expect(StopWords.russian.count == 198)
    for word in ["и", "еще", "между", "собою", "теми", "самими"] {
      #expect(StopWords.russian.contains(Array(word.utf8)), "\(word)")
    }
    for word in ["", "человек", "жизнь", "сказал", "два", "хорошо", "ещё"] {
      #expect(!StopWords.russian.contains(Array(word.utf8)), "\(word)")
    }
  }

  @Test func lookupAgreesWithASet() {
    var generator = SeededGenerator(seed: 22)
    let letters = ["a", "b", "ё", "'"]
    for _ in 0..<200 {
      let list = (0..<generator.number(in: 0...60)).map { _ in generator.text(of: letters, count: 1...4) }
      let words = StopWords(list.joined(separator: " \n"))
      for _ in 0..<50 {
        let word = generator.text(of: letters, count: 0...4)
        #expect(words.contains(Array(word.utf8)) == list.contains(word))
      }
    }
  }
}
