import SpeechCorpus
import Testing

@Suite struct PassageUnitTests {
  @Test(
    arguments: [
      ("paragraph", .paragraph), ("document", .document), ("sentences:3", .sentences(3)), ("words:100", .words(100)),
    ] as [(String, PassageUnit)])
  func readsAndWritesTheFormOfTheCommandLine(_ text: String, _ unit: PassageUnit) {
    #expect(PassageUnit(text) == unit)
    #expect(unit.description == text)
  }

  @Test(arguments: [
    "", ":", "Paragraph", "paragraph:1", "document:", "sentences", "sentences:", "sentences:0", "words:-1", "words:1.5",
    "words:1:2", "words: 3", "sentences:99999999999999999999",
  ])
  func refusesOtherForms(_ text: String) {
    #expect(PassageUnit(text) == nil)
  }
}
