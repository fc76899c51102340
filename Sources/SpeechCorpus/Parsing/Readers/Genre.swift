/// Tells texts in which nobody speaks from transcripts: reports, listings, letters with a head of fields, pages of links.
///
/// A title alone does not make a transcript. "Interview with the Minister on Thursday" is also the subject of a message, and
/// a calendar is full of press conferences.
struct Genre {
  let page: Page
  let body: Range<Int>
  let header: Header
  let labels: [Label]

  /// What the text is instead of a transcript; `nil` where it may be one.
  ///
  /// - Complexity: O(*n*) in the lines that are short; long ones are paragraphs.
  func unspoken() -> Document.Kind? {
    if isMessage() { return .other }
    if isDigest() { return .listing }
    let spoken = labels.contains { $0.hasTimeStamp || $0.isCertain } || labels.count >= 3
    if NewsReport.opens(page, body) { return .newsReport }
    if spoken { return nil }
    if isListing() { return .listing }
    let isWhole = header.title.map { $0.kind != nil && $0.name != nil && $0.date != nil } ?? false
    if labels.isEmpty, !isWhole, NewsReport.reports(page, body) { return .newsReport }
    return isWhole || hasSentence() ? nil : .other
  }

  /// The names of the fields above a message.
  private static let fields: Set<String> = [
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "von", "an", "betreff", "gesendet", "de", "objet",
    "envoyé", "à", "от", "кому", "тема", "дата", "отправлено", "копия", "kopie",
  ]

  /// Whether the page opens with the fields of a message.
  private func isMessage() -> Bool {
    page.lines.prefix(10).count { line in
      let head = page.text(page.head(of: line.content, bytes: 32))
      guard let colon = head.firstIndex(of: ":") else { return false }
      return Self.fields.contains(head[..<colon].lowercased().trimmingSpaces)
    } >= 3
  }

  private static let digests = PhraseSet([
    "press digest", "morning digest", "news digest", "daily digest", "weekly digest", "media digest", "press review",
    "review of the press", "press summary", "media summary", "news in brief", "news summary", "summary of news",
    "headlines of the day", "today’s headlines", "today's headlines", "news round-up", "news roundup", "обзор прессы",
    "обзор сми", "дайджест", "новости коротко", "presseschau", "pressespiegel", "nachrichtenüberblick",
    "revue de presse", "revue de la presse", "l’actualité en bref",
  ])

  /// Whether a heading of the page says that it gives what papers write.
  private func isDigest() -> Bool {
    page.lines.prefix(3).contains { line in
      guard line.content.count <= 80 else { return false }
      let folded = page.text(line.content).inLowerCase
      return Self.digests.isFound(in: folded)
    }
  }

  /// Whether what follows is mostly titles, addresses and times.
  private func isListing() -> Bool {
    var items = 0
    var titles = 0
    for index in body {
      // Where all that are left could not make a third of the lines, nothing is listed.
      guard (items + body.upperBound - index) * 3 >= body.count else { return false }
      let content = page.lines[index].content
      guard content.count <= 250 else { continue }
      if isAddressOrTime(content) {
        items += 1
      } else if isTitle(index) {
        items += 1
        titles += 1
      }
    }
    return items >= 3 && items * 3 >= body.count && (titles > 0 || items * 2 >= body.count)
  }

  /// An address, or "10:00 - …", "14:30 …": an entry of a calendar or a log.
  private func isAddressOrTime(_ content: Range<Int>) -> Bool {
    switch page.utf8[content.lowerBound] {
    case UInt8(ascii: "h"), UInt8(ascii: "w"):
      let text = page.text(content)
      return text.hasPrefix("http") || text.hasPrefix("www.")
    case 0x30...0x39: return page.text(content).spacedWords.first.map(HeaderLineGrammar.isClockTime) ?? false
    default: return false
    }
  }

  private func isTitle(_ index: Int) -> Bool {
    let content = page.lines[index].content
    let last = page.utf8[content.upperBound - 1]
    guard ![0x2E, 0x21, 0x3F, 0x2C, 0x3B].contains(last), content.count >= 20,
      page.holds(KindLexicon.nouns, inLine: index)
    else { return false }
    guard let reading = TitleGrammar(Phrase(page.utf8, in: content)).read(), reading.kind != nil else { return false }
    return reading.name != nil || reading.date != nil || reading.opensWithKind
  }

  /// Whether any line is a sentence.
  private func hasSentence() -> Bool {
    body.contains { index in
      let content = page.lines[index].content
      guard content.count >= 20 else { return false }
      switch page.utf8[content.upperBound - 1] {
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\""), UInt8(ascii: ")"),
        UInt8(ascii: "]"), 0x80...0xBF:
        return true
      default: return content.count >= 200
      }
    }
  }
}
