/// Tells a report of a news agency, in which nobody speaks, from a transcript.
enum NewsReport {
  /// Whether a body opens with the dateline of an agency: a town in capitals, a day, a name, a dash.
  static func opens(_ page: Page, _ body: Range<Int>) -> Bool {
    guard let first = body.first else { return false }
    let tokens = Phrase(page.utf8, in: page.head(of: page.lines[first].content, bytes: 120)).tokens
    guard tokens.count > 4, tokens[0].isCapitals, tokens[0].text.utf8.count >= 3 else { return false }
    guard let dash = tokens.prefix(14).firstIndex(where: { ["–", "—", "-", "--"].contains($0.text) }), dash > 0 else {
      return false
    }
    let isAgency = tokens[dash - 1].text == ")" && tokens[..<dash].contains { $0.text == "(" }
    let isDated = tokens[..<dash].contains { Months.number[RoleLexicon.bare($0.text)] != nil }
    let isPlace = tokens[..<dash].allSatisfy { $0.isCapitalized || $0.isMark || $0.text.allSatisfy(\.isNumber) }
    return isPlace && (isAgency || isDated) && dash <= 12
  }

  /// Makes a document a report: what the title says of a speaker and a day is not what was said then.
  static func clear(_ document: inout Document) {
    document.kind = .newsReport
    document.speakers = []
    document.event = nil
    document.venue = nil
    document.place = nil
    document.delivered = nil
    for field in [Document.Field.speaker, .role, .event, .venue, .place, .delivered] { document.evidence[field] = nil }
  }
}
