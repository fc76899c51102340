import SpeechCorpus
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: ["2025-05-29T14:47", "2016-05", "2016", "--12-26", "2024-02-29", "--02-29", "0987-01-01", "--05"])
  func describesItselfAsItWasRead(_ text: String) {
    #expect(PartialDate(text)?.description == text)
  }

  @Test(arguments: ["", "2016-13", "2023-02-29", "2016-04-31", "16-05", "--12-26-01", "2016-5-1", "T14:47"])
  func refusesWhatIsNoDate(_ text: String) {
    #expect(PartialDate(text) == nil)
  }
}
