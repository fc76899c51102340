import SpeechCorpus
import Testing

/// Damage put into clean speeches and taken out again: the text is the original.
@Suite struct DamageTests {
  private static let sentences = [
    "The ferry left the harbour before the fog had lifted.", "We will select the boats that are to be mended first.",
    "Nobody knows where the keys are kept, and nobody asks.", "From the hill you can see both shores on a clear day.",
    "The council met for seven hours and agreed on the date.",
    "I thank the keepers for the patience that they have shown.",
    "There is no limit to what a small town can forget.", "The value of a lamp is seen when it has gone out.",
    "Our neighbours wrote to us in spring, and we answered.", "A treaty that nobody reads is at least not broken.",
    "In the flood of that year the old span went in one night, and by the morning a line of people stood in the water.",
    "It is true.",
    "They told us at the landing that the last boat had gone and that the next would come when the ice allowed.",
    "She said that the bridge would be opened in the summer.",
    "The old union of fishermen has created a fund for this.",
  ]

  private static let header =
    "Foreign Minister Ada Roe’s remarks at the meeting of mayors, Lune, May 3, 2031"

  /// Paragraphs of three to six sentences.
  private func speech(_ generator: inout SeededGenerator) -> [String] {
    (0..<generator.number(in: 4...8)).map { _ in
      (0..<generator.number(in: 3...6)).map { _ in generator.pick(Self.sentences) }.joined(separator: " ")
    }
  }

  private func read(_ text: String) -> Document { Capture(text: text, name: "speech").documents()[0] }

  private func texts(_ document: Document) -> [String] { document.turns.flatMap { $0.paragraphs.map(\.text) } }

  /// Runs a kind of damage over speeches; all but one in a hundred must come back as they were.
  private func expectMended(_ damage: (_ paragraphs: [String], _ generator: inout SeededGenerator) -> String) {
    var generator = SeededGenerator(seed: 41)
    var mended = 0
    var difference = ""
    for _ in 0..<100 {
      let paragraphs = speech(&generator)
      let text = Self.header + "\n\n" + damage(paragraphs, &generator)
      let found = texts(read(text))
      if found == paragraphs {
        mended += 1
      } else if let wrong = zip(found, paragraphs).first(where: { $0 != $1 }) {
        difference = "“\(wrong.0)” is not “\(wrong.1)”"
      } else {
        difference = "\(found.count) paragraphs, not \(paragraphs.count)"
      }
    }
    #expect(mended >= 99, "\(difference)")
  }

  @Test func splitKeywordsAreJoined() {
    let splits = [
      "select": "sel ect", "where": "wh ere", "From": "Fr om", "limit": "lim it", "value": "val ue",
      "created": "created",
    ]
    expectMended { paragraphs, _ in
      var text = paragraphs.joined(separator: "\n\n")
      for (word, split) in splits {
        text = text.split(separator: word, omittingEmptySubsequences: false).joined(separator: split)
      }
      return text
    }
  }

  @Test func wrappedLinesAreJoined() {
    expectMended { paragraphs, generator in
      let width = generator.number(in: 50...80)
      return paragraphs.map { wrapped($0, at: width) }.joined(separator: "\n\n")
    }
  }

  @Test func doubledBodiesAreGivenOnce() {
    expectMended { paragraphs, _ in
      let body = paragraphs.joined(separator: "\n\n")
      return body + "\n\n" + body
    }
  }

  @Test func noBreakSpacesAndRunsAreFolded() {
    expectMended { paragraphs, generator in
      paragraphs.map { paragraph in
        paragraph.split(separator: " ").joined(separator: generator.pick([" ", "\u{A0}", "  ", " \u{A0}", "\u{2009}"]))
      }.joined(separator: "\n\n\n")
    }
  }

  @Test func cleanTextIsNotMended() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<100 {
      let paragraphs = speech(&generator)
      let document = read(Self.header + "\n\n" + paragraphs.joined(separator: "\n\n"))
      #expect(document.repairs.isEmpty && document.duplicates.isEmpty && texts(document) == paragraphs)
    }
  }

  private func wrapped(_ paragraph: String, at width: Int) -> String {
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(separator: " ") {
      if !line.isEmpty, line.count + word.count >= width {
        lines.append(line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
