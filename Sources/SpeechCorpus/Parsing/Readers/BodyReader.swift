/// Reads the turns of a document: labels, paragraphs, incidents, a closing without a label.
struct BodyReader {
  /// A turn while it is being read.
  private struct Piece {
    var label: Label?
    var start: Int
    var paragraphs: [Range<Int>] = []
    var role: Turn.Role = .speech
    var isClosing = false
  }

  let page: Page
  let lines: Range<Int>
  let wrapping: Wrapping
  let labels: [Label]
  let repairs: [Repair]
  /// What kind of document it is, as far as the header tells.
  let kind: Document.Kind?
  /// Whether unlabelled words are the main speaker's.
  let isSpoken: Bool
  /// Lines that are to be left out, and what they are.
  let excluded: [Int: Block.Role]
  /// The office of whoever answers, where the header gives it without a name.
  var office: String?
  /// Whether short lines between paragraphs are headings.
  var hasTopicHeads = false

  /// Reads the turns into a draft.
  func read(into draft: inout Draft, roster: inout SpeakerRoster) {
    var pieces = collect(into: &draft)
    dropEmpty(&pieces, into: &draft)
    if isSpoken { splitAnswers(&pieces) }
    assignRoles(&pieces, roster: &roster)
    for piece in pieces { draft.document.turns.append(turn(piece, roster: &roster)) }
  }

  /// Leaves out turns without words, which a site has lost, and says so.
  private func dropEmpty(_ pieces: inout [Piece], into draft: inout Draft) {
    for piece in pieces where piece.paragraphs.isEmpty {
      guard let label = piece.label else { continue }
      draft.note("empty_turn", "A label without words behind it.", at: label.words, severity: .warning)
    }
    pieces.removeAll { $0.paragraphs.isEmpty }
  }

  // MARK: - Lines to pieces

  private func collect(into draft: inout Draft) -> [Piece] {
    var byLine: [Int: Label] = [:]
    for label in labels { byLine[label.line] = label }
    let usualGap = usualGap()
    var pieces = [Piece(label: nil, start: lines.first.map { page.lines[$0].content.lowerBound } ?? 0)]
    var continues = false
    var labelled = 0
    lazy var haveIncidentsLines = haveIncidentsLines(byLine)
    for index in lines {
      let content = page.lines[index].content
      if let role = excluded[index] {
        if role != .duplicate { draft.mark(role, content) }
        continues = false
        continue
      }
      if index + 1 < lines.upperBound, let next = byLine[index + 1], next.words.lowerBound <= content.lowerBound {
        continue
      }
      if let label = byLine[index] {
        let start = min(content.lowerBound, label.words.lowerBound)
        if label.end > start { draft.mark(.label, start..<label.end) }
        pieces.append(Piece(label: label, start: start))
        labelled += 1
        continues = false
        guard label.end < content.upperBound else { continue }
        pieces[pieces.count - 1].paragraphs.append(label.end..<content.upperBound)
      } else if let role = incident(content) ?? furniture(index, byLine),
        !(continues && isWrapped(role, index, haveIncidentsLines: haveIncidentsLines))
      {
        draft.mark(role, content)
        continues = false
        continue
      } else if continues, let last = pieces[pieces.count - 1].paragraphs.last {
        let count = pieces[pieces.count - 1].paragraphs.count
        pieces[pieces.count - 1].paragraphs[count - 1] = last.lowerBound..<content.upperBound
      } else {
        if labelled >= 2, page.lines[index].blanksBefore >= max(3, usualGap + 2), isSpoken {
          pieces.append(Piece(label: nil, start: content.lowerBound, isClosing: true))
        }
        pieces[pieces.count - 1].paragraphs.append(content)
      }
      continues = index + 1 < lines.upperBound && byLine[index + 1] == nil && wrapping.joins(page, index)
    }
    let verse =
      wrapping.margin == nil
      ? Verse.starts(page, lines) { byLine[$0] != nil || excluded[$0] != nil } : []
    mark(pieces, verse: verse, into: &draft)
    return pieces
  }

  /// Whether a line that may be none of the speaker's is one that wrapping has cut off a paragraph.
  private func isWrapped(_ role: Block.Role, _ index: Int, haveIncidentsLines: @autoclosure () -> Bool) -> Bool {
    if role == .elision || wrapping.breaksSentence(page, index - 1) { return true }
    return role == .incident && wrapping.margin != nil && !haveIncidentsLines()
  }

  /// Whether some incident stands on a line of its own for certain.
  private func haveIncidentsLines(_ labels: [Int: Label]) -> Bool {
    lines.dropFirst().contains { line in
      excluded[line] == nil && incident(page.lines[line].content) == .incident
        && (labels[line - 1] != nil || !wrapping.joins(page, line - 1))
    }
  }

  /// How many blank lines usually stand between paragraphs.
  private func usualGap() -> Int {
    var counts = [0, 0, 0, 0, 0]
    for index in lines.dropFirst() { counts[min(page.lines[index].blanksBefore, 4)] += 1 }
    return counts.indices.max { counts[$0] < counts[$1] } ?? 0
  }

  /// A line that is nothing but what happened in the room, or an ornament.
  private func incident(_ content: Range<Int>) -> Block.Role? {
    guard content.count <= 120 else { return nil }
    let first = page.utf8[content.lowerBound]
    let last = page.utf8[content.upperBound - 1]
    let isEnclosed =
      first == UInt8(ascii: "(") && last == UInt8(ascii: ")") || first == UInt8(ascii: "[") && last == UInt8(ascii: "]")
    if isEnclosed { return .incident }
    guard content.count <= 60 else { return nil }
    if first == UInt8(ascii: "-"), isRule(content) { return .boilerplate }
    guard content.count <= 40 else { return nil }
    let isOrnament = page.utf8[content].allSatisfy {
      $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") || $0 == 0x20
    }
    if isOrnament { return .boilerplate }
    let text = page.text(content)
    return text == "<...>" || text == "<…>" ? .elision : nil
  }

  /// What a line among the paragraphs is that nobody says: a heading, an address, a time.
  private func furniture(_ index: Int, _ labels: [Int: Label]) -> Block.Role? {
    let content = page.lines[index].content
    let bytes = page.utf8[content]
    if isAddress(content) { return .link }
    guard content.count <= 100 else { return nil }
    if bytes.starts(with: "**".utf8), !bytes.dropFirst(2).contains(UInt8(ascii: ".")) { return .heading }
    if content.count <= 16, HeaderLineGrammar(page: page).isTime(Phrase(page.utf8, in: content)) { return .boilerplate }
    return hasTopicHeads && isTopicHead(index, labels) ? .heading : nil
  }

  /// Whether a line is an address of the web, with a symbol or a few words before it.
  private func isAddress(_ content: Range<Int>) -> Bool {
    guard content.count <= 400, page.utf8[content].contains(UInt8(ascii: "/")) else { return false }
    let words = page.text(content).split(separator: " ")
    guard let last = words.last, words.count <= 8 else { return false }
    let isLink = last.hasPrefix("http://") || last.hasPrefix("https://") || last.hasPrefix("www.")
    guard isLink else { return false }
    return words.count == 1 || words.count == 2 && Symbols.isSymbolic(String(words[0]))
      || words[0].lowercased() == "link"
  }

  /// Whether a line is a few capitalised words without an end, above a longer paragraph.
  private func isTopicHead(_ index: Int, _ labels: [Int: Label]) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 60, index + 1 < lines.upperBound, labels[index + 1] == nil,
      page.lines[index + 1].content.count > content.count * 2
    else { return false }
    let last = page.utf8[content.upperBound - 1]
    guard last >= 0x30, last != UInt8(ascii: ":"), last != UInt8(ascii: "?"), last != UInt8(ascii: ";") else {
      return false
    }
    let tokens = Phrase(page.utf8, in: content).tokens
    return tokens.count <= 8 && tokens.first?.isCapitalized == true && tokens.count { !$0.isCapitalized } <= 2
  }

  /// Whether a line that begins with a hyphen is a rule with words in it: "--- Later in debate ---", "- Hansard - -".
  private func isRule(_ content: Range<Int>) -> Bool {
    let text = page.text(content)
    return text.hasSuffix("-") || text.holds(" - - ") || text.holds("- - -")
  }

  /// Marks the blocks of the paragraphs.
  private func mark(_ pieces: [Piece], verse: Set<Int>, into draft: inout Draft) {
    var opens = true
    for piece in pieces {
      if piece.label != nil { opens = false }
      for paragraph in piece.paragraphs {
        let isSalutation = opens && paragraph.count <= 100 && page.utf8[paragraph.upperBound - 1] == UInt8(ascii: ",")
        if !isSalutation { opens = false }
        let isVerse = verse.contains(paragraph.lowerBound)
        draft.mark(isVerse ? .verse : isSalutation ? .salutation : .paragraph, paragraph)
      }
    }
  }

  /// Where only questions have labels, what follows a question's first paragraph is the answer to it.
  private func splitAnswers(_ pieces: inout [Piece]) {
    let labelled = pieces.filter { $0.label != nil }
    let areQuestions = labelled.allSatisfy { piece in
      if case .generic(.question) = piece.label?.form { return piece.label?.name.utf8.count ?? 9 <= 9 }
      return false
    }
    guard areQuestions, labelled.contains(where: { $0.paragraphs.count > 1 }) else { return }
    pieces = pieces.flatMap { piece -> [Piece] in
      guard piece.label != nil, piece.paragraphs.count > 1 else { return [piece] }
      var question = piece
      question.paragraphs = [piece.paragraphs[0]]
      let rest = Array(piece.paragraphs.dropFirst())
      return [question, Piece(label: nil, start: rest[0].lowerBound, paragraphs: rest, role: .answer)]
    }
  }

  // MARK: - Pieces to turns

  private func assignRoles(_ pieces: inout [Piece], roster: inout SpeakerRoster) {
    let hasQuestions = pieces.contains { piece in
      guard let label = piece.label else { return false }
      if case .generic(.question) = label.form { return true }
      return label.marker == .question
    }
    let isInterview: Bool =
      switch kind {
      case .interview, .briefing, .newsConference, .answers: true
      default: false
      }
    nameAnswerer(pieces, roster: &roster)
    if isInterview, roster.main == nil, let name = commonestName(pieces) { _ = roster.index(forLabel: name) }
    nameInOtherScript(pieces, roster: &roster)
    let main = roster.main.map { NamePhrase.surname(of: $0.name) }
    let labels = distinctLabels(pieces)
    let officials = officials(labels)
    let isAsking = asksByName(pieces, labels, roster)
    let asking = Set(pieces.filter { $0.label != nil && asks($0) }.compactMap { $0.label?.key })
    let hosts = hosts(labels)
    for index in pieces.indices {
      guard let label = pieces[index].label else {
        if pieces[index].role != .answer { pieces[index].role = pieces[index].isClosing ? .closing : .speech }
        continue
      }
      if label.marker == .question {
        pieces[index].role = .question
      } else if case .generic(let role) = label.form {
        pieces[index].role = role == .speech && asks(pieces[index]) ? .question : role
      } else if label.marker == .quotation, !hasQuestions {
        pieces[index].role = label.form == .marker ? .speech : .quotation
      } else if hasQuestions {
        let isAnswer = index > 0 && pieces[..<index].last?.role != .speech
        pieces[index].role = isAnswer || index > 0 && pieces[index - 1].role == .question ? .answer : .speech
      } else {
        pieces[index].role = .speech
      }
      let isNamed = label.form == .names || label.form == .capitals
      // Who has a body in parentheses behind the name speaks for it where questions have labels of their own, and an
      // official speaks in any case.
      let isSpokesperson =
        officials.contains(label.key) || !isAsking && hasQuestions && roster.isInHeader(label.surname)
        || label.qualifier != nil && hasQuestions && !asks(pieces[index])
      // Where questions have labels of their own, somebody who never asks is there to answer, but for the one who
      // talks to the others by name or office: an interviewer need not put a question mark.
      let answers = !isAsking && hasQuestions && !asking.contains(label.key)
      if hosts.contains(label.surname), isInterview || asks(pieces[index]) {
        pieces[index].role = .question
      } else if isInterview, let main, isNamed, !isSpokesperson, !answers, names(label, main, roster) == isAsking {
        pieces[index].role = .question
      } else if hasQuestions, label.qualifier != nil, !officials.contains(label.key), asks(pieces[index]) {
        pieces[index].role = .question
      } else if isInterview, pieces[index].role == .speech, index > 0, pieces[index - 1].role == .question {
        pieces[index].role = .answer
      }
    }
  }

  /// The surnames of those whose label says once that they ask: "WILL BRANT, ANCHOR", later "BRANT".
  private func hosts(_ labels: [Label]) -> Set<String> {
    var surnames: Set<String> = []
    for label in labels {
      guard label.text.utf8.contains(UInt8(ascii: ",")), let comma = label.text.firstIndex(of: ",") else { continue }
      let office = String(label.text[comma...]).words.map(RoleLexicon.bare)
      if office.contains(where: Self.askers.contains) { surnames.insert(label.surname) }
    }
    return surnames
  }

  /// The labels with different words, each once.
  private func distinctLabels(_ pieces: [Piece]) -> [Label] {
    var seen: [String: String] = [:]
    var labels: [Label] = []
    for piece in pieces {
      guard let label = piece.label, seen.updateValue(label.name, forKey: label.text) != label.name else { continue }
      labels.append(label)
    }
    return labels
  }

  /// Offices of those who ask.
  private static let askers: Set<String> = [
    "host", "co-host", "anchor", "correspondent", "reporter", "journalist", "interviewer", "presenter", "byline",
  ]

  /// The labels whose note in parentheses gives an office: "Oana Lung (Spokesperson)", later "Oana Lung".
  private func officials(_ labels: [Label]) -> Set<String> {
    var keys: Set<String> = []
    for label in labels {
      if label.form == .office {
        // "President of Velmora Aurelio Brask", later "Aurelio Brask".
        let words = label.name.words
        let person = NamePhrase(words)
        if person.role != nil, person.name.count >= 2 {
          keys.insert(words[person.name].joined(separator: " ").inLowerCase)
        }
      }
      guard let note = label.qualifier else { continue }
      if note.split(separator: " ").contains(where: { RoleLexicon.isNoun(RoleLexicon.bare(String($0))) }) {
        keys.insert(label.key)
      }
    }
    return keys
  }

  /// Whether the person whom the title names is the one who asks: "Interview with NAME", where an office answers.
  private func asksByName(_ pieces: [Piece], _ labels: [Label], _ roster: SpeakerRoster) -> Bool {
    guard kind == .interview, let main = roster.main, main.role == nil else { return false }
    let offices = Set(
      labels.lazy.filter { $0.form == .office && NamePhrase($0.name.words).name.isEmpty }.map(\.name))
    let surname = NamePhrase.surname(of: main.name)
    guard !offices.isEmpty, labels.contains(where: { names($0, surname, roster) }) else { return false }
    return pieces.count { $0.label.map { $0.form == .office && offices.contains($0.name) } ?? false } >= 2
  }

  /// Whether the words of a piece end in a question.
  private func asks(_ piece: Piece) -> Bool {
    guard let last = piece.paragraphs.last else { return false }
    return page.utf8[last.upperBound - 1] == UInt8(ascii: "?")
  }

  /// Makes whoever holds the office that the header gives the main speaker, where the header names nobody.
  private func nameAnswerer(_ pieces: [Piece], roster: inout SpeakerRoster) {
    guard roster.main == nil, let office else { return }
    let held = Set(office.words.map(RoleLexicon.bare))
    for label in pieces.compactMap(\.label) where label.form == .office || label.name.contains(",") {
      let words = label.name.words.map(RoleLexicon.bare)
      guard held.isSubset(of: words), held.count < words.count else { continue }
      _ = roster.index(forLabel: label.name, note: label.qualifier)
      return
    }
  }

  /// Takes the one name in another script that answers again and again for the main speaker's, where a text gives every
  /// turn in two languages.
  private func nameInOtherScript(_ pieces: [Piece], roster: inout SpeakerRoster) {
    guard let main = roster.main, main.name.utf8.first.map({ $0 < 0xE0 }) ?? false else { return }
    let others = pieces.compactMap(\.label).filter {
      ($0.form == .names || $0.form == .capitals) && $0.name.utf8.first.map { $0 >= 0xE0 } ?? false
    }
    let keys = Set(others.map(\.key))
    if keys.count == 1, others.count >= 2 { roster.alias(others[0].name) }
  }

  /// Whether a label names the main speaker by surname or office.
  private func names(_ label: Label, _ main: String, _ roster: SpeakerRoster) -> Bool {
    label.surname == main || label.text != label.name && NamePhrase.surname(of: label.text) == main
      || roster.isMain(label.name)
  }

  /// The label that names somebody and stands most often: who answers.
  private func commonestName(_ pieces: [Piece]) -> String? {
    var counts: [String: Int] = [:]
    var best: (name: String, count: Int)?
    for label in pieces.compactMap(\.label) {
      switch label.form {
      case .generic, .marker: continue
      case .honorific, .office, .capitals, .names:
        let count = counts[label.key, default: 0] + 1
        counts[label.key] = count
        if count > best?.count ?? 1 { best = (label.name, count) }
      }
    }
    return best?.name
  }

  private func turn(_ piece: Piece, roster: inout SpeakerRoster) -> Turn {
    let paragraphs = piece.paragraphs.map { Paragraph(ParagraphReader.reading(page.utf8, $0, repairs: repairs)) }
    let end = piece.paragraphs.last?.upperBound ?? piece.label.map(\.end) ?? piece.start
    var speaker: String?
    if let label = piece.label {
      switch label.form {
      case .generic: break
      case .marker: if piece.role != .question { speaker = roster.main?.name }
      default: speaker = roster.index(forLabel: label.name, note: label.qualifier).map { roster.speaker($0).name }
      }
    } else if isSpoken {
      speaker = roster.main?.name
    }
    if case .generic(.answer) = piece.label?.form { speaker = roster.main?.name }
    return Turn(
      speaker: speaker, label: piece.label.flatMap { $0.text.isEmpty ? nil : $0.text }, role: piece.role,
      qualifier: piece.label?.qualifier, paragraphs: paragraphs, range: piece.start..<end)
  }
}

extension String {
  fileprivate var words: [String] { split(separator: " ").map(String.init) }
}
