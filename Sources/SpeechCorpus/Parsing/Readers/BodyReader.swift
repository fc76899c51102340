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

  /// Reads the turns into a draft.
  func read(into draft: inout Draft, roster: inout SpeakerRoster) {
    var pieces = collect(into: &draft)
    pieces.removeAll { $0.label == nil && $0.paragraphs.isEmpty }
    if isSpoken { splitAnswers(&pieces) }
    assignRoles(&pieces, roster: &roster)
    for piece in pieces { draft.document.turns.append(turn(piece, roster: &roster)) }
  }

  // MARK: - Lines to pieces

  private func collect(into draft: inout Draft) -> [Piece] {
    var byLine: [Int: Label] = [:]
    for label in labels { byLine[label.line] = label }
    let usualGap = usualGap()
    var pieces = [Piece(label: nil, start: lines.first.map { page.lines[$0].content.lowerBound } ?? 0)]
    var isOpening = true
    var continues = false
    var labelled = 0
    for index in lines {
      let content = page.lines[index].content
      if let role = excluded[index] {
        if role != .duplicate { draft.mark(role, content) }
        continues = false
        continue
      }
      if let label = byLine[index] {
        if label.end > content.lowerBound { draft.mark(.label, content.lowerBound..<label.end) }
        pieces.append(Piece(label: label, start: content.lowerBound))
        labelled += 1
        continues = false
        isOpening = false
        guard label.end < content.upperBound else { continue }
        pieces[pieces.count - 1].paragraphs.append(label.end..<content.upperBound)
      } else if let role = incident(content) {
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
    mark(pieces, into: &draft, isOpening: &isOpening)
    return pieces
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

  /// Whether a line that begins with a hyphen is a rule with words in it: "--- Later in debate ---", "- Hansard - -".
  private func isRule(_ content: Range<Int>) -> Bool {
    let text = page.text(content)
    return text.hasSuffix("-") || text.holds(" - - ") || text.holds("- - -")
  }

  /// Marks the blocks of the paragraphs.
  private func mark(_ pieces: [Piece], into draft: inout Draft, isOpening: inout Bool) {
    var opens = true
    for piece in pieces {
      if piece.label != nil { opens = false }
      for paragraph in piece.paragraphs {
        let isSalutation = opens && paragraph.count <= 100 && page.utf8[paragraph.upperBound - 1] == UInt8(ascii: ",")
        if !isSalutation { opens = false }
        draft.mark(isSalutation ? .salutation : .paragraph, paragraph)
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
    if isInterview, roster.main == nil, let name = commonestName(pieces) { _ = roster.index(forLabel: name) }
    let main = roster.main.map { NamePhrase.surname(of: $0.name) }
    for index in pieces.indices {
      guard let label = pieces[index].label else {
        if pieces[index].role != .answer { pieces[index].role = pieces[index].isClosing ? .closing : .speech }
        continue
      }
      if label.marker == .question {
        pieces[index].role = .question
      } else if case .generic(let role) = label.form {
        pieces[index].role = role
      } else if label.marker == .quotation, !hasQuestions {
        pieces[index].role = label.form == .marker ? .speech : .quotation
      } else if hasQuestions {
        let isAnswer = index > 0 && pieces[..<index].last?.role != .speech
        pieces[index].role = isAnswer || index > 0 && pieces[index - 1].role == .question ? .answer : .speech
      } else {
        pieces[index].role = .speech
      }
      let isNamed = label.form == .names || label.form == .capitals
      // Who has a body in parentheses behind the name speaks for it and asks nothing.
      if isInterview, let main, isNamed, label.qualifier == nil, !names(label, main) {
        pieces[index].role = .question
      } else if isInterview, pieces[index].role == .speech, index > 0, pieces[index - 1].role == .question {
        pieces[index].role = .answer
      }
    }
  }

  /// Whether a label names the main speaker by surname or office.
  private func names(_ label: Label, _ main: String) -> Bool {
    NamePhrase.surname(of: label.name) == main || NamePhrase.surname(of: label.text) == main
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
