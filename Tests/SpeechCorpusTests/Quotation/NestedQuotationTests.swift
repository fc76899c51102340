import Foundation
import SpeechCorpus
import Testing

/// Quotations inside quotations: a tree by ``Quotation/parent``.
@Suite struct NestedQuotationTests {
  private func quotations(in text: String) -> [Quotation] {
    Quotation.quotations(in: text, options: QuotationOptions(includesNested: true))
  }

  @Test func marksInsideMarksNest() {
    let text = "“Dessel told me, ‘The ferry is sold,’ and left,” Ilse Torvan said."
    let found = quotations(in: text)
    #expect(found.map(\.content) == ["“Dessel told me, ‘The ferry is sold,’ and left,”", "‘The ferry is sold,’"])
    #expect(found.map(\.speaker?.name) == ["Ilse Torvan", "Dessel"])
    #expect(found.map(\.parent) == [nil, found.first?.id])
  }

  @Test func aReportInsideMarksNests() {
    let found = quotations(in: "Torvan said: “He told me that the ferry was sold.”")
    #expect(found.map(\.kind) == [.direct, .indirect])
    #expect(found.last?.content == "that the ferry was sold")
    #expect(found.last?.parent == found.first?.id)
  }

  @Test func aReportInsideAReportNests() {
    let found = quotations(in: "Dessel said that Torvan had told the council that the dam would break.")
    #expect(
      found.map(\.content) == [
        "that Torvan had told the council that the dam would break", "that the dam would break",
      ])
    #expect(found.map(\.source) == ["Dessel", "Torvan"])
    #expect(found.map(\.parent) == [nil, found.first?.id])
  }

  @Test func threeLevelsAreAPath() {
    let found = quotations(in: "“Dessel said that Torvan said the dam would break,” Orsolya Venn said.")
    #expect(found.map(\.source) == ["Orsolya Venn", "Dessel", "Torvan"])
    #expect(found.map(\.parent) == [nil, found[0].id, found[1].id])
  }

  @Test func iInsideMarksIsWhoSaysThem() {
    let found = quotations(in: "“I told them that the dam would break,” Orsolya Venn said.")
    #expect(found.map(\.speaker?.name) == ["Orsolya Venn", "Orsolya Venn"])
  }

  @Test func nothingIsNestedUnlessAsked() {
    let text = "“Dessel told me, ‘The ferry is sold,’ and left,” Ilse Torvan said."
    #expect(Quotation.quotations(in: text).count == 1)
  }

  @Test func whatIsQuotedInABlockHasItAsParent() throws {
    let capture = Capture(text: "President Aurelio Brask:\nDessel said that the dam would break.\nWe shall see.")
    var document = Document(id: "d", capture: capture.name, range: 0..<capture.utf8.count)
    let words = Array(capture.utf8[25...])
    document.turns = [
      Turn(
        speaker: "Aurelio Brask", label: "President Aurelio Brask", role: .quotation,
        paragraphs: [Paragraph(Reading(copying: words, at: 25))], range: 0..<capture.utf8.count)
    ]
    let found = document.quotations()
    #expect(found.map(\.kind) == [.block, .indirect])
    #expect(found.map(\.parent) == [nil, "d@1"])
    let json = try JSONEncoder().encode(found)
    #expect(try JSONDecoder().decode([Quotation].self, from: json) == found)
  }

  /// Every nested content lies inside a part of its parent's, whatever the text.
  @Test func parentsHoldTheirChildren() {
    var generator = SeededGenerator(seed: 31)
    let words = [
      "Torvan", "said", "that", "he", "told", "them", "“", "”", "‘", "’", "\"", ",", ".", "\n", "the", "dam", "is",
      "old",
      "and", "asked", "whether", ":",
    ]
    for _ in 0..<1_000 {
      let text = (0..<40).map { _ in words[Int.random(in: 0..<words.count, using: &generator)] }.joined(separator: " ")
      let found = quotations(in: text)
      let known = Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
      for quotation in found {
        guard let parent = quotation.parent else { continue }
        let parts = known[parent].map { $0.parts ?? [$0.contentRange] } ?? []
        #expect(parts.contains { $0.clamped(to: quotation.contentRange) == quotation.contentRange })
      }
    }
  }
}
