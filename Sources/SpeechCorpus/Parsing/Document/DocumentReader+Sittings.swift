extension DocumentReader {
  /// Nouns of a sitting, which a record is called by.
  private static let sittings = PhraseSet([
    "meeting", "sitting", "séance du", "seduta", "sesión", "sitzung", "заседание", "заседания",
  ])

  /// Takes the line with the number or the day of a sitting for the title of a record where no line reads as one.
  func readSittingTitle(_ header: Header, before body: Int, into draft: inout Draft) {
    guard header.title?.kind == nil, header.title?.date == nil else { return }
    let line = (lines.lowerBound..<max(lines.lowerBound, body)).prefix(Self.sittingLines).first { index in
      let content = page.lines[index].content
      return content.count <= 100 && page.makeup(ofLine: index).contains(.hasDigit)
        && page.holds(Self.sittings, inLine: index)
        && !".:;".utf8.contains(page.utf8[content.upperBound - 1])
    }
    guard let line else { return }
    if let known = header.titleLine, page.makeup(ofLine: known).contains(.hasDigit) { return }
    draft.set(\.title, .title, to: page.lines[line].content)
    if header.titleLine != line { draft.mark(.title, line: line) }
  }

  /// How many lines above a debate may say on what day it was.
  private static let sittingLines = 30

  /// Takes the day of a sitting from the first line above it that gives a whole one among other words: "Première séance du
  /// mardi 4 février 2031".
  func readSitting(before body: Int, into draft: inout Draft) {
    guard draft.document.delivered == nil else { return }
    for index in (lines.lowerBound..<max(lines.lowerBound, body)).prefix(Self.sittingLines) {
      let content = page.lines[index].content
      guard content.count <= 160, page.makeup(ofLine: index).contains(.hasDigit) else { continue }
      let phrase = Phrase(page.utf8, in: content)
      guard let hit = DateGrammar().firstMatch(phrase), hit.isWhole, let range = phrase.range(of: hit.tokens),
        let day = PartialDate(year: hit.date.year, month: hit.date.month, day: hit.date.day)
      else { continue }
      draft.set(\.delivered, .delivered, to: day, at: range)
      return
    }
  }
}
