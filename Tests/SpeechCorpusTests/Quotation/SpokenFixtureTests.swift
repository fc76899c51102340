import SpeechCorpus
import Testing

/// Reports as people give them when they speak: spliced clauses, asides, verbs with nouns, "all I said is that".
@Suite struct SpokenFixtureTests {
  typealias Fixture = QuotationFixtureTests.Fixture
  typealias Expected = QuotationFixtureTests.Expected

  static let fixtures: [Fixture] = [
    Fixture("They are saying, you can keep the ferry.", Expected(.indirect, "you can keep the ferry", by: "They")),
    Fixture(
      "In fact Dessel said – that I closed the harbour.",
      Expected(.indirect, "that I closed the harbour", by: "Dessel", cue: "said")),
    Fixture(
      "We know, as Rennart has said, that the sea is rising.",
      Expected(.indirect, "that the sea is rising", by: "Rennart", cue: "has said")),
    Fixture(
      "He smiled as he noted that the ferry was late.",
      Expected(.indirect, "that the ferry was late", by: "he", cue: "noted")),
    Fixture(
      "I was told that the bridge would hold, we all saw it fall.",
      Expected(.indirect, "that the bridge would hold", cue: "was told")),
    Fixture(
      "I then went on to say that the bridge is old.",
      Expected(.indirect, "that the bridge is old", by: "I", cue: "then went on to say")),
    Fixture(
      "All we have ever said is that the bridge is old.",
      Expected(.indirect, "that the bridge is old", by: "we", cue: "have ever said")),
    Fixture(
      "The minister has made it clear that the port stays open.",
      Expected(.indirect, "that the port stays open", by: "The minister", cue: "has made it clear")),
    Fixture(
      "Dessel expressed grave concern that the dam was leaking.",
      Expected(.indirect, "that the dam was leaking", by: "Dessel", cue: "expressed grave concern")),
    Fixture(
      "Rennart, who said he seldom sails, said one ferry is enough.",
      Expected(.indirect, "he seldom sails", by: "Rennart", cue: "said"),
      Expected(.indirect, "one ferry is enough", by: "Rennart, who said he seldom sails,", cue: "said")),
    Fixture(
      "The Courier said Rennart provided a written answer.",
      Expected(.indirect, "Rennart provided a written answer", by: "The Courier", cue: "said")),
    Fixture(
      "Dessel and Rennart both stressed that the sea is rising.",
      Expected(.indirect, "that the sea is rising", by: "Dessel and Rennart", cue: "both stressed")),
    Fixture(
      "People briefed on the plan said that the ferry was sold.",
      Expected(.indirect, "that the ferry was sold", by: "People", cue: "said")),
    Fixture(
      "You told me he had left but he was in the harbour.", Expected(.indirect, "he had left", by: "You", cue: "told")),
    Fixture(
      "Torvan said she would “look” at the plan, which would close the port.",
      Expected(.mixed, "she would “look” at the plan", by: "Torvan", cue: "said")),
    Fixture(
      "Other towns were assured by Dessel that the dam would hold.",
      Expected(.indirect, "that the dam would hold", by: "Dessel", cue: "were assured")),
    Fixture(
      "It is odd to hear Ilse Torvan saying she will not sail.",
      Expected(.indirect, "she will not sail", by: "Ilse Torvan", cue: "saying")),
    Fixture(
      "He left, refusing to say whether the dam would hold.",
      Expected(.indirect, "whether the dam would hold", by: "He", cue: "refusing to say")),
    Fixture(
      "I mean, I have often told them that the dam is old.",
      Expected(.indirect, "that the dam is old", by: "I", cue: "have often told")),
  ]

  /// Where the speaker goes on about themselves behind what somebody else said.
  static let turns: [Fixture] = [
    Fixture(
      "He proposed that I should stay and I accepted.",
      Expected(.indirect, "that I should stay", by: "He", cue: "proposed")),
    Fixture(
      "Dessel said it was “brisk,” and I would not like to sail.",
      Expected(.mixed, "it was “brisk,”", by: "Dessel", cue: "said")),
  ]

  /// What looks like a report and is none.
  static let nothing: [String] = [
    "I certainly wrote that letter to the harbour office.",
    "The member states of the League which is old have met.",
    "Let's hope the ferry is on time.",
    "It is how we say “hello” here.",
    "I want to make it clear that the port stays open.",
    "I do not believe it does what Dessel says it does.",
    "The road that Mr Brandt recommends, it took us nine hours.",
    "By writing to the office, that is exactly what I was doing.",
  ]

  @Test(arguments: fixtures + turns) func finds(_ fixture: Fixture) {
    fixture.check()
  }

  @Test(arguments: nothing) func findsNothing(in text: String) {
    #expect(Quotation.quotations(in: text).map(\.content) == [])
  }

  @Test func whatNeverClosesIsNobodysWords() {
    let text =
      "The launch of \" HOME took place in the old harbour hall. "
      + String(repeating: "Many guests came and stayed for a long time in the rain. ", count: 8)
    #expect(Quotation.quotations(in: text).isEmpty)
  }
}
