import SpeechCorpus
import Testing

/// Quotations of documents: turns, blocks, ranges of the capture.
@Suite struct DocumentQuotationTests {
  /// A document whose turns are the given paragraphs of a capture.
  private func document(
    _ capture: Capture, _ turns: [(speaker: String?, role: Turn.Role, label: String?, paragraphs: [String])]
  ) -> Document {
    let text = capture[0..<capture.utf8.count]
    var document = Document(id: "d", capture: capture.name, range: 0..<capture.utf8.count)
    func range(of words: String) -> Range<Int> {
      let found = text.utf8.indices.first { text.utf8[$0...].starts(with: words.utf8) } ?? text.startIndex
      let start = text.utf8.distance(from: text.startIndex, to: found)
      return start..<start + words.utf8.count
    }
    for turn in turns {
      let paragraphs = turn.paragraphs.map { words in
        Paragraph(Reading(copying: Array(words.utf8), at: range(of: words).lowerBound))
      }
      let hull = (paragraphs.first?.range.lowerBound ?? 0)..<(paragraphs.last?.range.upperBound ?? 0)
      var start = hull.lowerBound
      if let label = turn.label {
        document.blocks.append(Block(role: .label, range: range(of: label)))
        start = range(of: label).lowerBound
      }
      document.turns.append(
        Turn(
          speaker: turn.speaker, label: turn.label, role: turn.role, paragraphs: paragraphs,
          range: start..<hull.upperBound))
    }
    return document
  }

  @Test func firstPersonIsWhoSpeaksAndSecondWhoIsSpokenTo() {
    let capture = Capture(
      text: """
        Question: You said that the harbour is closed.
        Odile Rennart: We have repeatedly emphasised that it is open.
        """)
    let document = document(
      capture,
      [
        (nil, .question, nil, ["You said that the harbour is closed."]),
        ("Odile Rennart", .answer, nil, ["We have repeatedly emphasised that it is open."]),
      ])
    let found = document.quotations()
    #expect(found.map { $0.speaker?.name } == ["Odile Rennart", "Odile Rennart"])
    #expect(found.map { $0.within?.turn } == [0, 1])
    #expect(found.map(\.id) == ["d@1", "d@2"])
    for quotation in found { #expect(capture[quotation.contentRange] == quotation.content) }
  }

  @Test func aTextSetOffUnderANameIsOneBlock() throws {
    let capture = Capture(text: "💬 President Aurelio Brask:\nThe first part.\nThe second part.\nRead in full")
    let document = document(
      capture, [("Aurelio Brask", .quotation, "President Aurelio Brask", ["The first part.", "The second part."])])
    let found = document.quotations()
    let block = try #require(found.first)
    #expect(found.count == 1)
    #expect(block.kind == .block)
    #expect(block.content == "The first part.\nThe second part.")
    #expect(capture[block.contentRange] == "The first part.\nThe second part.")
    #expect(block.source == "President Aurelio Brask")
    #expect(block.sourceRange.map { capture[$0] } == "President Aurelio Brask")
    #expect(block.speaker?.name == "Aurelio Brask")
  }

  @Test func rangesGoThroughTheReading() throws {
    let capture = Capture(text: "Torvan sa id that the bridge is&nbsp;lost.")
    var builder = Reading.Builder(source: capture.utf8)
    builder.copy(0..<9)
    builder.omit(9..<10)
    builder.copy(10..<31)
    builder.replace(31..<37, with: " ")
    builder.copy(37..<42)
    var document = Document(id: "d", capture: "c", range: 0..<capture.utf8.count)
    document.turns = [
      Turn(role: .speech, paragraphs: [Paragraph(builder.finish())], range: 0..<capture.utf8.count)
    ]
    let quotation = try #require(document.quotations().first)
    #expect(quotation.content == "that the bridge is lost")
    #expect(capture[quotation.contentRange] == "that the bridge is&nbsp;lost")
    #expect(quotation.cueRange.map { capture[$0] } == "sa id")
    #expect(quotation.cue == "said")
  }

  @Test func marksGoOverNoTurn() {
    let capture = Capture(text: "He said “we never\nQuestion: Why “not” today?")
    let document = document(
      capture, [(nil, .answer, nil, ["He said “we never"]), (nil, .question, nil, ["Why “not” today?"])])
    for quotation in document.quotations() { #expect(quotation.contentRange.upperBound <= 20) }
  }
}
