import SpeechCorpus
import Testing

/// What cannot be undone is said: characters and lines that were lost, spaces where none belong.
@Suite struct DamageSignTests {
  private func read(_ text: String) -> (document: Document, capture: Capture) {
    let capture = Capture(text: text, name: "row", metadata: .init(id: "1", isBody: true))
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return (documents[0], capture)
  }

  /// What the diagnostics of a kind stand on.
  private func places(_ code: String, in text: String) -> [String] {
    let (document, capture) = read(text)
    return document.diagnostics.filter { $0.code == code }.compactMap { $0.range.map { capture[$0] } }
  }

  @Test func lostCharactersAreSaid() {
    let text = "The caf\u{FFFD} is open, and don\u{FFFD}\u{FFFD}t ask.\u{FEFF} It is ﬁne."
    #expect(places("lost_characters", in: text) == ["\u{FFFD}", "\u{FFFD}\u{FFFD}"])
    #expect(read(text).document.turns[0].paragraphs[0].text.contains("caf\u{FFFD} is open"))
  }

  @Test func questionMarksInsideWordsAreSaid() {
    #expect(places("question_mark_inside_word", in: "I don?t know what it?s for. Why? Who asks?") == ["?", "?"])
    #expect(places("question_mark_inside_word", in: "See lune.example/find?page=2 and he asked why?What for?") == [])
    #expect(
      places("question_mark_inside_word", in: "The?visiting?delegation saw the grain?terminal?today. Is it so?") == [])
  }

  @Test func spacedPunctuationIsSaidOnce() {
    #expect(places("spaced_punctuation", in: "The lamp , they say , is lit . Nobody minds .") == [" ,"])
    #expect(places("spaced_punctuation", in: "The lamp, they say, costs .5 of a crown ... and more.") == [])
  }

  @Test func linesThatWereLostAreSaid() {
    let lines = (1...20).map { "This is the sentence with the number \($0), and it ends here." }
    let whole = lines.joined(separator: "\n\n")
    let cut = lines[..<9].joined(separator: "\n\n") + "\n\n\n\n" + lines[9...].joined(separator: "\n\n")
    #expect(places("gap", in: whole).isEmpty)
    #expect(places("gap", in: cut).count == 1)
    #expect(places("gap", in: lines.joined(separator: "\n\n\n\n")).isEmpty)
  }

  @Test func encodingsThatAreMixedAreSaid() {
    let bytes = Array("“Yes”, she said, “the lamp is lit” – and we don".utf8) + [0x92] + Array("t mind.".utf8)
    let capture = Capture(bytes: bytes, name: "row", metadata: .init(id: "1", isBody: true))
    let document = capture.documents()[0]
    #expect(document.turns[0].paragraphs[0].text.hasSuffix("we don’t mind."))
    #expect(
      document.diagnostics.filter { $0.code == "mixed_encodings" }.compactMap(\.range).map { capture[$0] } == ["’"])
  }
}
