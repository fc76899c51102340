import SpeechCorpus
import Testing

/// Reports without a clause are found where they are asked for, and change nothing else.
@Suite struct ReportTests {
  private func reports(_ text: String) -> [Quotation] {
    Quotation.quotations(in: text, options: QuotationOptions(includesReported: true)).filter { $0.kind == .reported }
  }

  @Test(arguments: [
    ("Mayor Ilse Torvan criticised the harbour plan.", "Mayor Ilse Torvan", "criticised", "the harbour plan"),
    ("Torvan has repeatedly denied the charge.", "Torvan", "has repeatedly denied", "the charge"),
    ("The council discussed the new ferry on Monday.", "The council", "discussed", "the new ferry on Monday"),
  ])
  func findsWhatWasTalkedAbout(_ text: String, _ source: String, _ cue: String, _ content: String) throws {
    let report = try #require(reports(text).first)
    #expect(report.source == source)
    #expect(report.cue == cue)
    #expect(report.content == content)
    #expect(report.rule == "report")
  }

  @Test(arguments: [
    "Torvan announced that the harbour would close.", "“The plan is dead,” Torvan repeated.",
    "The plan was criticised in the council.", "The harbour closed in May.",
  ])
  func leavesOtherSentencesAlone(_ text: String) {
    #expect(reports(text).isEmpty)
  }

  @Test func givesNoneUnlessAskedAndChangesNothingElse() {
    let text = """
      Torvan criticised the plan. “It is a ruin,” she said. Dessel discussed the ferry and said that it would sail. \
      Orlay praised the crew, adding that nobody had slept.
      """
    let plain = Quotation.quotations(in: text)
    let asked = Quotation.quotations(in: text, options: QuotationOptions(includesReported: true))
    #expect(!plain.contains { $0.kind == .reported })
    #expect(asked.filter { $0.kind == .reported }.count == 3)
    #expect(asked.filter { $0.kind != .reported }.map(\.content) == plain.map(\.content))
  }
}
