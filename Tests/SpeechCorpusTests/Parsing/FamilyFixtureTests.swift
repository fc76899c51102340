import SpeechCorpus
import Testing

/// Captures in the layouts of the families, each with its whole reading beside it.
///
/// `NAME.txt` is a capture and `NAME.outline` what is read from it. All of them are invented.
@Suite struct FamilyFixtureTests {
  @Test(arguments: try Fixtures.names(in: "Families", withSuffix: ".txt"))
  func aFamilyIsReadAsItsFixtureSays(_ name: String) throws {
    let text = try Fixtures.text(of: "Families/\(name).txt")
    let expected = try Fixtures.text(of: "Families/\(name).outline")
    let capture = Capture(text: text, name: name)
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents.map(outline).joined(separator: "\n--\n") + "\n" == expected)
  }

  @Test func everyFamilyHasAFixtureOrATest() throws {
    let outlines = try Fixtures.names(in: "Families", withSuffix: ".outline").map {
      try Fixtures.text(of: "Families/\($0).outline")
    }
    let seen = Set(outlines.flatMap { $0.split(separator: "\n") }.compactMap { $0.split(separator: " ").first })
    let elsewhere: Set<Substring> = ["bare-transcript"]
    #expect(Profile.families.map(\.name).filter { !seen.contains($0[...]) && !elsewhere.contains($0[...]) } == [])
  }

  @Test(arguments: try Fixtures.names(in: "Unspoken", withSuffix: ".txt"))
  func whatNobodySpeaksHasNoSpeaker(_ name: String) throws {
    let capture = Capture(text: try Fixtures.text(of: "Unspoken/\(name).txt"), name: name)
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    try #require(documents.count == 1)
    let document = documents[0]
    #expect([.other, .article, .newsReport, .listing].contains(document.kind))
    #expect(document.speakers.isEmpty && document.repairs.isEmpty)
    #expect(document.delivered == nil && document.event == nil && document.place == nil && document.reference == nil)
    #expect(document.turns.allSatisfy { $0.label == nil && $0.speaker == nil && $0.role == .speech })
  }
}
