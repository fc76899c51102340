/// Tells texts in which nobody speaks from transcripts: reports, listings, letters with a head of fields, pages of links.
///
/// A title alone does not make a transcript. "Interview with the Minister on Thursday" is also the subject of a message, and
/// a calendar is full of press conferences.
struct Genre {
  let page: Page
  let lines: Range<Int>
  let body: Range<Int>
  let header: Header
  let labels: [Label]

  /// What the text is instead of a transcript; `nil` where it may be one.
  ///
  /// - Complexity: O(*n*) in the lines that are short; long ones are paragraphs.
  func unspoken() -> Document.Kind? {
    if isMessage() || isMinutes() || isPlay() || isQuotedMail() || isEncyclopedia() || ProgramText.isHeld(by: page) {
      return .other
    }
    if isManual() || isTold() { return .other }
    if isDigest() { return .listing }
    let isWhole =
      header.title.map { $0.kind != nil && $0.name != nil && $0.date != nil } ?? false
      || header.byline.map { $0.kind != nil && $0.name != nil && $0.date != nil } ?? false
    let isDialogue = isDialogue
    if !isWhole, ThreadText.isHeld(by: page) || !isDialogue && isNumbered() { return .other }
    if !isDialogue, !labels.isEmpty, FormText.isHeld(by: page, labels: labels) { return .other }
    if isProgramme() { return .listing }
    if isWhole, !isDialogue, isBelowProse() { return .other }
    if isWhole ? isConsent() : labels.count < 4 && isInSection() { return .other }
    if isChat() { return .other }
    // What stands above a line that looks like a turn is a head only where it is a whole one.
    let text = isWhole ? body : lines
    if !isDialogue, NewsReport.opens(page, text) || NewsReport.opens(page, body) { return .newsReport }
    if !isWhole, !isAnswered, NewsReport.reports(page, text, hasLabels: !labels.isEmpty) { return .newsReport }
    if labels.contains(where: { $0.hasTimeStamp || $0.isCertain }) || labels.count >= 3 { return nil }
    if isListing() { return .listing }
    return isWhole || hasSentence() ? nil : .other
  }

  /// Whether a third of the lines or more, from the first turn on, open turns, of those who ask and of somebody who
  /// answers more than once.
  private var isDialogue: Bool {
    guard labels.count >= 4, let first = labels.first?.line else { return false }
    return labels.count * 3 >= body.upperBound - first && isAnswered
  }

  /// Whether somebody other than those who ask has more than one turn.
  ///
  /// A report has questions for headings, and nobody who answers them.
  private var isAnswered: Bool {
    var keys: Set<String> = []
    return labels.contains { label in
      if case .generic(.question) = label.form { return false }
      // “Minister: "I will not resign"” quotes.
      if label.isQuoted { return false }
      return !keys.insert(label.key).inserted || label.hasTimeStamp || label.isCertain
    }
  }

  /// Whether what reads as a title is said in a message of a chat: "[09:13] Idris: …".
  private func isChat() -> Bool {
    guard let title = header.titleLine else { return false }
    let content = page.lines[title].content
    return content.count > 8 && page.utf8[content.lowerBound] == UInt8(ascii: "[")
      && (0x30...0x39).contains(page.utf8[content.lowerBound + 1])
  }

  /// Whether what reads as a title stands below paragraphs of prose, so that it heads nothing of them.
  private func isBelowProse() -> Bool {
    guard let title = header.titleLine else { return false }
    return (lines.lowerBound..<max(title, lines.lowerBound)).count(where: isParagraph) >= 3
  }

  private var hasParagraphs: Bool { body.prefix(200).count(where: isParagraph) >= 3 }

  private func isParagraph(_ index: Int) -> Bool {
    let content = page.lines[index].content
    return content.count >= 160 && [0x2E, 0x21, 0x3F, 0x9D].contains(page.utf8[content.upperBound - 1])
  }

  /// What the directions of plays and screenplays begin with.
  private static let directions = PhraseSet([
    "int. ", "ext. ", "int./ext. ", "cut to:", "fade in", "fade out", "dissolve to:", "smash cut", "enter ", "exit ",
    "exeunt", "re-enter ", "curtain", "act one", "act two", "act i", "scene one", "scene i", "scene 1", "blackout",
  ])

  /// Whether directions of a stage or a camera stand between the lines.
  private func isPlay() -> Bool {
    var found = 0
    for index in page.lines.indices.prefix(200) where page.lines[index].content.count <= 80 {
      if page.opens(with: Self.directions, line: index) { found += 1 }
      if found >= 3 { return true }
    }
    return false
  }

  /// Whether lines of another message are quoted below "NAME wrote:".
  private func isQuotedMail() -> Bool {
    var quoted = 0
    var isIntroduced = false
    for line in page.lines.prefix(60) {
      if page.utf8[line.range].first(where: { $0 > 0x20 }) == UInt8(ascii: ">") { quoted += 1 }
      if line.content.count <= 160, page.utf8[line.content.upperBound - 1] == UInt8(ascii: ":") {
        let tail = page.text(page.tail(of: line.content, bytes: 16)).inLowerCase
        if [" wrote:", " schrieb:", " a écrit :", " пишет:"].contains(where: tail.hasSuffix) { isIntroduced = true }
      }
    }
    return isIntroduced && quoted >= 3
  }

  /// Whether the page is an article of an encyclopedia that everybody edits.
  private func isEncyclopedia() -> Bool {
    var edits = 0
    for (number, line) in page.lines.prefix(200).enumerated() where line.content.count <= 80 {
      if page.utf8[line.content.upperBound - 1] == UInt8(ascii: "]"), page.text(line.content).hasSuffix("[edit]") {
        edits += 1
      } else if number < 6, page.text(line.content).inLowerCase.hasSuffix("the free encyclopedia") {
        return true
      }
    }
    return edits >= 2
  }

  /// Whether a quarter of the lines or more are entries and open no turn: of the programme of an event, a calendar, an
  /// index, a timeline, a table of contents.
  private func isProgramme() -> Bool {
    let turns = Set(labels.map(\.line))
    // A calendar may stand beside a transcript, or its contents above it.
    let part = isDialogue || hasParagraphs ? body : self.lines
    let start = labels.count >= 4 ? firstExchange ?? part.lowerBound : part.lowerBound
    let lines = part.clamped(to: min(start, part.upperBound)..<part.upperBound).prefix(200)
    let entries = lines.count { index in
      let content = page.lines[index].content
      guard content.count >= 8, !turns.contains(index) else { return false }
      return isAddressOrTime(content) || isDated(content) || isLed(content)
    }
    return entries >= 5 && entries * 4 >= lines.count
  }

  /// The line of the first turn that asks, or whose speaker has another one.
  private var firstExchange: Int? {
    var counts: [String: Int] = [:]
    for label in labels { counts[label.key, default: 0] += 1 }
    return labels.first { label in
      if case .generic(.question) = label.form { return true }
      return counts[label.key, default: 0] >= 2
    }?.line
  }

  /// Whether the page opens as minutes do: who was there, who sent apologies, and no record of their words.
  private func isMinutes() -> Bool {
    var isTitled = false
    var fields: Set<String> = []
    for line in page.lines.prefix(15) where line.content.count <= 200 {
      let first = page.utf8[line.content.lowerBound] | 0x20
      guard first == UInt8(ascii: "m") || first == UInt8(ascii: "p") || first == UInt8(ascii: "a") else { continue }
      let folded = page.text(page.head(of: line.content, bytes: 40)).inLowerCase
      if folded.hasPrefix("minutes"), !folded.hasPrefix("minutes of evidence") { isTitled = true }
      for field in ["present:", "apologies:", "absent:", "apologies for absence"] where folded.hasPrefix(field) {
        fields.insert(field)
      }
    }
    return isTitled && !fields.isEmpty || fields.count >= 2
  }

  /// Whether most paragraphs are numbered through, as those of a ruling, a law or a resolution are.
  private func isNumbered() -> Bool {
    var numbered = 0
    var paragraphs = 0
    for index in body.prefix(200) {
      let content = page.lines[index].content
      if content.count >= 40 { paragraphs += 1 }
      guard (0x30...0x39).contains(page.utf8[content.lowerBound]) else { continue }
      let digits = page.utf8[content].prefix { (0x30...0x39).contains($0) }
      guard digits.count <= 3, digits.endIndex < content.upperBound,
        page.utf8[digits.endIndex] == UInt8(ascii: ".") || page.utf8[digits.endIndex] == UInt8(ascii: ")"),
        Int(String(decoding: digits, as: UTF8.self)) == numbered + 1
      else { continue }
      numbered += 1
    }
    return numbered >= 3 && numbered * 2 >= paragraphs
  }

  /// The names of the fields above a message.
  private static let fields: WordSet = [
    "from", "to", "cc", "bcc", "subject", "date", "sent", "reply-to", "von", "an", "betreff", "gesendet", "de", "objet",
    "envoyé", "à", "от", "кому", "тема", "дата", "отправлено", "копия", "kopie",
  ]

  /// Whether the page opens with the fields of a message.
  private func isMessage() -> Bool {
    page.lines.prefix(10).count { line in
      guard page.utf8[line.content.prefix(32)].contains(UInt8(ascii: ":")) else { return false }
      let head = page.text(page.head(of: line.content, bytes: 32))
      guard let colon = head.firstIndex(of: ":") else { return false }
      return Self.fields.contains(head[..<colon].lowercased().trimmingSpaces)
    } >= 3
  }

  /// Headings of what is written about programs.
  private static let manualHeadings: WordSet = [
    "install", "installation", "quick start", "quickstart", "getting started", "usage", "options", "configuration",
    "contributing", "license", "licence", "requirements", "dependencies", "changelog", "change log", "release notes",
    "unreleased", "added", "changed", "fixed", "removed", "deprecated", "breaking changes", "known issues",
    "troubleshooting", "uninstall", "building", "limits", "credits", "faq",
  ]

  /// Whether headings tell the page to be about a program: how it is installed and used, or what has changed in it.
  private func isManual() -> Bool {
    var found: Set<String> = []
    for line in page.lines.prefix(200) where line.content.count <= 40 {
      let words = line.content.drop { page.utf8[$0] == UInt8(ascii: "#") || page.utf8[$0] == 0x20 }
      guard !words.isEmpty, page.utf8[words.lowerBound] >= 0x41 else { continue }
      let heading = page.text(words).inLowerCase
      if Self.manualHeadings.contains(heading) { found.insert(heading) }
    }
    return found.count >= 3
  }

  /// Whether the page says what it is, in one of its first lines or by what stands on such pages.
  private func isTold() -> Bool {
    var found = GenreLexicon.groups.map { _ in Set<Int>() }
    for index in page.lines.indices.prefix(200) where page.lines[index].content.count <= 80 {
      if index < 8, GenreLexicon.verdicts.contains(page.text(ofLine: index).inLowerCase.trimmingColon) { return true }
      for (group, phrases) in GenreLexicon.groups.enumerated() where page.holds(phrases, inLine: index) {
        guard let phrase = page.found(phrases, inLine: index).first else { continue }
        found[group].insert(phrase)
        if found[group].count >= 2 { return true }
      }
    }
    return false
  }

  /// Whether one of the first lines names a section of a paper or a site in which nobody speaks.
  private func isInSection() -> Bool {
    page.lines.indices.prefix(8).contains { index in
      page.lines[index].content.count <= 40
        && GenreLexicon.sections.contains(page.text(ofLine: index).inLowerCase.trimmingColon)
    }
  }

  /// Whether the page asks for consent, and shows no sentence below what reads as a title.
  private func isConsent() -> Bool {
    var found: Set<Int> = []
    for index in page.lines.indices.prefix(60) { found.formUnion(page.found(GenreLexicon.consents, inLine: index)) }
    return found.count >= 2 && !hasSentence()
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

  /// "28 October 2031 – Interview with Radio Tern", "March 11, 2009": an entry of an index or a timeline.
  private func isDated(_ content: Range<Int>) -> Bool {
    let head = page.head(of: content, bytes: 60)
    if !(0x30...0x39).contains(page.utf8[content.lowerBound]) {
      let word = page.utf8[head].prefix { $0 != 0x20 }
      guard word.count <= 18, word.count < content.count,
        Months.number[String(decoding: word, as: UTF8.self).inLowerCase] != nil
      else { return false }
    }
    return DateGrammar().match(Phrase(page.utf8, in: head), at: 0)?.date.month != nil
  }

  /// Whether a line is an entry of a table of contents, its page behind a row of points.
  private func isLed(_ content: Range<Int>) -> Bool {
    guard (0x30...0x39).contains(page.utf8[content.upperBound - 1]) else { return false }
    let tail = page.text(page.tail(of: content, bytes: 16))
    return tail.holds(". . .") || tail.holds("....") || tail.holds("…")
  }

  private func isTitle(_ index: Int) -> Bool {
    let content = page.lines[index].content
    switch page.utf8[content.upperBound - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ","), UInt8(ascii: ";"): return false
    default: break
    }
    guard content.count >= 20, page.holdsKind(inLine: index),
      let reading = TitleGrammar(Phrase(page.utf8, in: content)).read(), reading.kind != nil
    else { return false }
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
