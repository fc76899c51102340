import SpeechCorpus

/// A document as the program prints it.
struct ParsedDocument: Presentable {
  let document: Document

  func encode(to encoder: any Encoder) throws { try document.encode(to: encoder) }

  static var csvHeader: String { CSV.record(CSV.turnColumns) }

  var csv: String { CSV.records(of: document) }

  var text: String { document.transcript + "\n\n\n" }

  static func table(_ items: [ParsedDocument], _ layout: Layout) -> String {
    items.map { $0.card(layout) }.joined()
  }

  private func card(_ layout: Layout) -> String {
    layout.paragraph(document.title ?? document.headline ?? "(no title)", .title)
      + layout.paragraph(document.id, .faint) + "\n" + facts(layout) + turns(layout) + "\n"
  }

  private func facts(_ layout: Layout) -> String {
    let speakers = document.speakers.map { speaker in
      [speaker.name, speaker.role, speaker.affiliation].compactMap(\.self).joined(separator: ", ")
    }
    let repairs = document.repairs.map { "\($0.found) → \($0.mended)" }
    return layout.fact("headline", document.title == nil ? nil : document.headline)
      + layout.fact("kind", document.kind.rawValue.replacing("_", with: " "))
      + layout.fact(speakers.count == 1 ? "speaker" : "speakers", speakers.joined(separator: "; "), .name)
      + layout.fact("event", document.event)
      + layout.fact("venue", document.venue)
      + layout.fact("place", document.place)
      + layout.fact("delivered", document.delivered?.description)
      + layout.fact("published", document.published?.description)
      + layout.fact("captured", document.captured?.description)
      + layout.fact("reference", document.reference)
      + layout.fact("publisher", document.publisher)
      + layout.fact("forwarded", document.forwardedFrom)
      + layout.fact("language", document.language)
      + layout.fact("hashtags", document.hashtags.map { "#" + $0 }.joined(separator: " "))
      + layout.fact("repairs", repairs.joined(separator: ", "))
      + layout.fact("elisions", document.elisions == 0 ? nil : String(document.elisions))
      + layout.fact("copies", document.duplicates.isEmpty ? nil : String(document.duplicates.count))
      + layout.fact("related", document.related.isEmpty ? nil : "\(document.related.count) items of other news")
      + layout.fact("family", "\(document.family), read with confidence \(document.confidence)")
  }

  private func turns(_ layout: Layout) -> String {
    guard !document.turns.isEmpty else { return "" }
    let widths = [3, 10, 20, 5, 6, layout.width - 56]
    let names = ["#", "ROLE", "SPEAKER", "PARAS", "WORDS", "BEGINS"]
    var table = "\n" + layout.header(names, widths, numbers: [0, 3, 4], indent: 2)
    for (number, turn) in document.turns.enumerated() {
      let words = turn.paragraphs.reduce(0) { $0 + $1.wordCount }
      let speaker = turn.speaker.map { Layout.Cell($0, .name) } ?? Layout.Cell(turn.label ?? "–", .faint)
      let start = TextWidth.cut(turn.paragraphs.first?.text ?? "", to: layout.width - 56)
      table += layout.row(
        [
          .number(String(number), .faint), Layout.Cell(turn.role.rawValue, .accent), speaker,
          .number(String(turn.paragraphs.count)), .number(String(words)), Layout.Cell(start),
        ], widths, indent: 2)
    }
    return table
  }
}
