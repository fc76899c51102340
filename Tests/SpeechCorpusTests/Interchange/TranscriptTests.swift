import SpeechCorpus
import Testing

/// The text of a document for reading.
@Suite struct TranscriptTests {
  private static func turn(_ label: String?, _ paragraphs: String...) -> Turn {
    Turn(
      label: label, role: .speech, paragraphs: paragraphs.map { Paragraph(Reading(copying: Array($0.utf8))) },
      range: 0..<1)
  }

  @Test("Title, labels and paragraphs stand between blank lines")
  func transcript() {
    var document = Document(id: "a", capture: "a", range: 0..<1)
    #expect(document.transcript == "")
    document.title = "Interview"
    document.turns = [Self.turn(nil, "Good evening."), Self.turn("Question", "Why?", "Why now?"), Self.turn("Answer")]
    #expect(document.transcript == "Interview\n\nGood evening.\n\nQuestion: Why?\n\nWhy now?")
  }
}
