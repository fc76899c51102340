import Testing

@testable import SpeechCorpus

@Suite struct PassagesTests {
  /// A document of two turns, the second of two paragraphs, one of which was mended.
  private static func document() -> (Document, [UInt8]) {
    let source = Array("A: One two. Three!\nB: Fo ur five. Six?\n  Seven eight nine.".utf8)
    var mended = Reading.Builder(source: source)
    mended.replace(22..<27, with: "Four")
    mended.copy(27..<38)
    var document = Document(id: "d", capture: "c", range: 0..<source.count)
    let first = Reading(copying: Array(source[3..<18]), at: 3)
    let last = Reading(copying: Array(source[41..<source.count]), at: 41)
    document.turns = [
      Turn(speaker: "Ines Okoro", role: .speech, paragraphs: [Paragraph(first)], range: 0..<18),
      Turn(
        speaker: "Amadi Lorrens", role: .answer, paragraphs: [Paragraph(mended.finish()), Paragraph(last)],
        range: 19..<source.count),
    ]
    document.published = PartialDate("2024-05-01")
    document.speakers = [Speaker(name: "Ines Okoro")]
    return (document, source)
  }

  @Test func paragraphsArePassages() {
    let passages = Self.document().0.passages()
    #expect(passages.map(\.id) == ["d#0", "d#1", "d#2"])
    #expect(passages.map(\.text) == ["One two. Three!", "Four five. Six?", "Seven eight nine."])
    #expect(passages.map(\.speaker) == ["Ines Okoro", "Amadi Lorrens", "Amadi Lorrens"])
    #expect(passages.map(\.range) == [3..<18, 22..<38, 41..<58])
    #expect(passages.allSatisfy { $0.date == PartialDate("2024-05-01") && $0.document == "d" })
  }

  @Test func runsStayInTheirTurn() {
    let document = Self.document().0
    #expect(
      document.passages(by: .sentences(2)).map(\.text) == ["One two. Three!", "Four five. Six?", "Seven eight nine."])
    #expect(
      document.passages(by: .sentences(3)).map(\.text) == ["One two. Three!", "Four five. Six?\nSeven eight nine."])
    let words = document.passages(by: .words(2))
    #expect(words.map(\.text) == ["One two.", "Three!", "Four five.", "Six?\nSeven", "eight nine."])
    #expect(words.map(\.range) == [3..<11, 12..<18, 22..<33, 34..<46, 47..<58])
    #expect(document.passages(by: .words(0)).count == 9)
  }

  @Test func aDocumentIsOnePassage() {
    var document = Self.document().0
    document.delivered = PartialDate("2024-04-30")
    let passages = document.passages(by: .document)
    #expect(passages.map(\.id) == ["d"])
    #expect(passages.first?.text == "One two. Three!\nFour five. Six?\nSeven eight nine.")
    #expect(passages.first?.range == 3..<58)
    #expect(passages.first?.date == PartialDate("2024-04-30"))
    document.turns = []
    #expect(document.passages(by: .document).isEmpty)
    #expect(document.passages().isEmpty)
  }
}
