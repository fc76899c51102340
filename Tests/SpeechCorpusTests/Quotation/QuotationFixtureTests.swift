import SpeechCorpus
import Testing

/// One sentence or two for each rule, with what must come out of it, exactly.
@Suite struct QuotationFixtureTests {
  /// What is expected of one quotation.
  struct Expected: Sendable {
    var kind: Quotation.Kind
    var content: String
    var source: String?
    var cue: String?

    init(_ kind: Quotation.Kind, _ content: String, by source: String? = nil, cue: String? = nil) {
      self.kind = kind
      self.content = content
      self.source = source
      self.cue = cue
    }
  }

  struct Fixture: Sendable, CustomTestStringConvertible {
    var text: String
    var expected: [Expected]
    var testDescription: String { text }

    init(_ text: String, _ expected: Expected...) {
      self.text = text
      self.expected = expected
    }

    /// Expects of the text just these quotations.
    func check() {
      let found = Quotation.quotations(in: text)
      #expect(found.map(\.content) == expected.map(\.content))
      for (quotation, expected) in zip(found, expected) {
        #expect(quotation.kind == expected.kind)
        #expect(quotation.source == expected.source)
        if let cue = expected.cue { #expect(quotation.cue == cue) }
      }
    }
  }

  static let direct: [Fixture] = [
    Fixture(
      "“We shall rebuild the bridge,” said Mayor Ilse Torvan.",
      Expected(.direct, "“We shall rebuild the bridge,”", by: "Mayor Ilse Torvan", cue: "said")),
    Fixture(
      "“We shall rebuild the bridge,” Torvan told reporters on Monday.",
      Expected(.direct, "“We shall rebuild the bridge,”", by: "Torvan", cue: "told")),
    Fixture(
      "Torvan said: “The harbour stays open.”",
      Expected(.direct, "“The harbour stays open.”", by: "Torvan", cue: "said")),
    Fixture(
      "“The harbour stays open,” Torvan said. “The railway closes.”",
      Expected(.direct, "“The harbour stays open,” “The railway closes.”", by: "Torvan", cue: "said")),
    Fixture(
      "“The harbour,” she added, “stays open.”",
      Expected(.direct, "“The harbour,” “stays open.”", by: "she", cue: "added")),
    Fixture(
      "“Why not today?” asked Ruan Dessel, the harbour master.",
      Expected(.direct, "“Why not today?”", by: "Ruan Dessel, the harbour master", cue: "asked")),
    Fixture(
      "\"Nobody asked us,\" wrote Dessel.", Expected(.direct, "\"Nobody asked us,\"", by: "Dessel", cue: "wrote")),
    Fixture(
      "''Nobody asked us,'' Dessel wrote.", Expected(.direct, "''Nobody asked us,''", by: "Dessel", cue: "wrote")),
    Fixture(
      "'Nobody asked us about the ferry,' Dessel wrote.",
      Expected(.direct, "'Nobody asked us about the ferry,'", by: "Dessel", cue: "wrote")),
    Fixture(
      "«Nobody asked us,» Dessel wrote.", Expected(.direct, "«Nobody asked us,»", by: "Dessel", cue: "wrote")),
    Fixture(
      "„Nobody asked us“, Dessel wrote.", Expected(.direct, "„Nobody asked us“", by: "Dessel", cue: "wrote")),
    Fixture(
      "“The ferry sails at six,“ Dessel wrote.",
      Expected(.direct, "“The ferry sails at six,“", by: "Dessel", cue: "wrote")),
    Fixture(
      "“The ferry never sailed on time.” — Orsolya Venn",
      Expected(.direct, "“The ferry never sailed on time.”", by: "Orsolya Venn")),
    Fixture(
      "“The ferry never sailed on time.”\n\n- Orsolya Venn.",
      Expected(.direct, "“The ferry never sailed on time.”", by: "Orsolya Venn")),
    Fixture(
      "Torvan apologised for what had happened: “We were late.”",
      Expected(.direct, "“We were late.”", by: "Torvan")),
    Fixture(
      "Torvan met the crew. “We were late.”", Expected(.direct, "“We were late.”", by: "Torvan")),
    Fixture(
      "“We were late,” said Torvan, “and it was cold.” “Very cold.”",
      Expected(.direct, "“We were late,” “and it was cold.” “Very cold.”", by: "Torvan")),
    Fixture(
      "“This is fine!” beamed Ruan Dessel.", Expected(.direct, "“This is fine!”", by: "Ruan Dessel", cue: "beamed")),
    Fixture(
      "“We sank two ferries,” according to Dessel.",
      Expected(.direct, "“We sank two ferries,”", by: "Dessel", cue: "according to")),
    Fixture(
      "“Are we late?” Venn, a nurse from Sarnholt, asked.",
      Expected(.direct, "“Are we late?”", by: "Venn, a nurse from Sarnholt,", cue: "asked")),
    Fixture(
      "“He said ‘never’ twice,” Venn added.",
      Expected(.direct, "“He said ‘never’ twice,”", by: "Venn", cue: "added")),
    Fixture(
      "Their answer is: “Let the ferry sail.”",
      Expected(.direct, "“Let the ferry sail.”", by: "Their", cue: "answer is")),
  ]

  static let clauses: [Fixture] = [
    Fixture(
      "President Aurel Morcant has repeatedly stated that the pact is dead.",
      Expected(.indirect, "that the pact is dead", by: "President Aurel Morcant", cue: "has repeatedly stated")),
    Fixture(
      "Morcant said the pact was dead.", Expected(.indirect, "the pact was dead", by: "Morcant", cue: "said")),
    Fixture(
      "Morcant told the assembly on Friday that the pact was dead.",
      Expected(.indirect, "that the pact was dead", by: "Morcant", cue: "told")),
    Fixture(
      "The pact was dead, Morcant said.", Expected(.indirect, "The pact was dead", by: "Morcant", cue: "said")),
    Fixture(
      "The pact, he noted, was dead.", Expected(.indirect, "The pact was dead", by: "he", cue: "noted")),
    Fixture(
      "According to the harbour office, two ferries sank.",
      Expected(.indirect, "two ferries sank", by: "the harbour office", cue: "According to")),
    Fixture(
      "Two ferries sank, according to Dessel.",
      Expected(.indirect, "Two ferries sank", by: "Dessel", cue: "according to")),
    Fixture(
      "Someone asked whether the fleet would sail.",
      Expected(.indirect, "whether the fleet would sail", by: "Someone", cue: "asked")),
    Fixture(
      "Torvan said the bridge was lost, adding that the ferry would sail.",
      Expected(.indirect, "the bridge was lost", by: "Torvan", cue: "said"),
      Expected(.indirect, "that the ferry would sail", by: "Torvan", cue: "adding")),
    Fixture(
      "The council was nervous at that time and said that the dam would break.",
      Expected(.indirect, "that the dam would break", by: "The council", cue: "said")),
    Fixture(
      "Dessel, who runs the harbour, said that the dam would break.",
      Expected(.indirect, "that the dam would break", by: "Dessel, who runs the harbour,", cue: "said")),
    Fixture(
      "Dessel claimed that the dam had “broken” and that nobody came.",
      Expected(.mixed, "that the dam had “broken” and that nobody came", by: "Dessel", cue: "claimed")),
    Fixture(
      "Critics in the capital slammed those firms for “helping the rebels build a fleet.”",
      Expected(.mixed, "“helping the rebels build a fleet.”", by: "Critics in the capital", cue: "slammed")),
    Fixture(
      "Torvan called the plan “rotten to the core.”",
      Expected(.mixed, "the plan “rotten to the core.”", by: "Torvan", cue: "called")),
    Fixture(
      "To quote Minister Odile Rennart, there are no small harbours.",
      Expected(.indirect, "there are no small harbours", by: "Minister Odile Rennart", cue: "To quote")),
    Fixture(
      "You pointed out today that the sea is rising.",
      Expected(.indirect, "that the sea is rising", by: "You", cue: "pointed")),
    Fixture(
      "Dessel complained that Venn was “late.” The keeper answered in writing that he was not.",
      Expected(.mixed, "that Venn was “late.”", by: "Dessel"),
      Expected(.indirect, "that he was not", by: "The keeper")),
    Fixture(
      "What they said is that the sea is rising.",
      Expected(.indirect, "that the sea is rising", by: "they", cue: "said")),
    Fixture(
      "While Torvan says the bridge will hold, Dessel closed it.",
      Expected(.indirect, "the bridge will hold", by: "Torvan", cue: "says")),
    Fixture(
      "You said the bridge would hold and I said it would not.",
      Expected(.indirect, "the bridge would hold", by: "You", cue: "said"),
      Expected(.indirect, "it would not", by: "I", cue: "said")),
    Fixture(
      "Officials who spoke to the paper said the bridge was lost.",
      Expected(.indirect, "the bridge was lost", by: "Officials", cue: "said")),
    Fixture(
      "Asked whether the bridge would hold, Dessel left.", Expected(.indirect, "whether the bridge would hold")),
    Fixture(
      "Dessel said the bridge would hold, Torvan reported.",
      Expected(.indirect, "Dessel said the bridge would hold", by: "Torvan", cue: "reported")),
    Fixture(
      "Dessel was told by the mayor that the dam would break.",
      Expected(.indirect, "that the dam would break", by: "the mayor")),
    Fixture(
      "Dessel went on to say that the dam would break.",
      Expected(.indirect, "that the dam would break", by: "Dessel", cue: "went on to say")),
    Fixture(
      "Torvan said the dam — which is old — would break.",
      Expected(.indirect, "the dam — which is old — would break", by: "Torvan")),
    Fixture(
      "Torvan said the dam would break in an interview with the paper.",
      Expected(.indirect, "the dam would break", by: "Torvan")),
    Fixture(
      "Dessel's claim that the dam had broken was false.",
      Expected(.indirect, "that the dam had broken was false", by: "Dessel's")),
    Fixture(
      "Torvan thundered that the sea was rising.",
      Expected(.indirect, "that the sea was rising", by: "Torvan", cue: "thundered")),
  ]

  static let nothing: [String] = [
    "We need the “green corridor” and the open port.",
    "The party calls itself “New Harbour” and has nine members.",
    "Such a claim makes no sense. The report was long.",
    "I must say that this hall is beautiful.",
    "Do you think the bridge will hold?",
    "The state of the roads is bad, and the demand for salt is high.",
    "They agreed to sign a treaty.",
    "It can be said that the harbour is old.",
    "The rules that could change the harbour are old.",
    "Two think tanks closed. The only hope the city has is the ferry.",
    "What he calls the “green corridor” is a road.",
    "They live according to old customs.",
  ]

  @Test(arguments: direct + clauses) func finds(_ fixture: Fixture) {
    fixture.check()
  }

  @Test(arguments: nothing) func findsNothing(in text: String) {
    #expect(Quotation.quotations(in: text).map(\.content) == [])
  }

  @Test func marksOverParagraphsAreOneQuotation() {
    let text = "“The first flood came in May.\n\n“The second came in June,” Torvan said."
    let found = Quotation.quotations(in: text)
    #expect(found.count == 1)
    #expect(found.first?.source == "Torvan")
    #expect(found.first?.contentRange == 0..<text.utf8.count - " Torvan said.".utf8.count)
  }

  @Test func termsComeOnlyOnRequest() {
    let text = "We need the “green corridor” and the open port."
    let found = Quotation.quotations(in: text, options: QuotationOptions(includesTerms: true))
    #expect(found.map(\.kind) == [.term])
    #expect(found.map(\.content) == ["“green corridor”"])
  }

  @Test func aProgramAddsItsOwnVerbs() {
    let text = "“Enough,” outspoke Torvan."
    #expect(Quotation.quotations(in: text).isEmpty)
    var options = QuotationOptions()
    options.cues.add(verb: "outspeak", past: "outspoke", participle: "outspoken")
    #expect(Quotation.quotations(in: text, options: options).map(\.cue) == ["outspoke"])
  }

  @Test func kindsAndConfidenceFilter() {
    let text = "Morcant said the pact was dead. “It is over,” he said."
    let all = Quotation.quotations(in: text)
    #expect(all.map(\.kind) == [.indirect, .direct])
    #expect(Quotation.quotations(in: text, options: QuotationOptions(kinds: [.direct])).map(\.kind) == [.direct])
    let highest = all.map(\.confidence).max() ?? 0
    let sure = Quotation.quotations(in: text, options: QuotationOptions(minimumConfidence: highest))
    #expect(!sure.isEmpty && sure.allSatisfy { $0.confidence == highest })
  }
}
