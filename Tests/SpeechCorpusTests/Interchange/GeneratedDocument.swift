@testable import SpeechCorpus

/// A document with every field, out of generated texts that are hard on formats.
enum GeneratedDocument {
  static func make(_ generator: inout SeededGenerator) -> Document {
    var document = Document(
      id: text(&generator), capture: text(&generator), range: 0..<100, kind: generator.pick(Document.Kind.allCases))
    document.title = generator.oneIn(3) ? nil : text(&generator)
    document.headline = generator.oneIn(2) ? nil : text(&generator)
    document.speakers = (0..<generator.number(in: 0...2)).map { _ in
      Speaker(name: text(&generator), role: text(&generator), affiliation: text(&generator))
    }
    document.event = text(&generator)
    document.place = text(&generator)
    document.publisher = text(&generator)
    document.delivered = PartialDate(month: 12, day: 26)
    document.published = PartialDate(year: 2031, month: 4, day: 17, hour: 11, minute: 20)
    document.language = "en"
    document.hashtags = [text(&generator)]
    document.turns = (0..<generator.number(in: 0...4)).map { _ in turn(&generator, of: document) }
    document.related = (0..<generator.number(in: 0...2)).map { _ in
      RelatedItem(date: PartialDate(year: 2030), title: text(&generator), summary: text(&generator), range: 0..<1)
    }
    return document
  }

  static func turn(_ generator: inout SeededGenerator, of document: Document) -> Turn {
    let paragraphs = (0..<generator.number(in: 0...3)).map { _ in
      Paragraph(Reading(copying: Array(text(&generator).utf8)))
    }
    var turn = Turn(role: generator.pick(Turn.Role.allCases), paragraphs: paragraphs, range: 0..<1)
    turn.speaker = generator.oneIn(3) ? nil : generator.pick(document.speakers.map(\.name) + [text(&generator)])
    turn.label = generator.oneIn(2) ? nil : text(&generator)
    turn.qualifier = generator.oneIn(4) ? text(&generator) : nil
    return turn
  }

  static func text(_ generator: inout SeededGenerator) -> String {
    generator.text(of: Pieces.text + ["<", ">", "&", "]]>", "&amp;", "<!--", "#", "\u{B}", "\u{FFFE}"], count: 0...8)
  }
}
