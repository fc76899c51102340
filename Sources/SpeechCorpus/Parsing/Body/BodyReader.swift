/// Reads the turns of a document: labels, paragraphs, incidents, a closing without a label.
struct BodyReader {
  /// A turn while it is being read.
  struct Piece {
    var label: Label?
    var start: Int
    var paragraphs: [Range<Int>] = []
    var role: Turn.Role = .speech
    var isClosing = false
    /// Whose words follow, where a heading says it.
    var bearer: String?
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
  /// The surnames of those of whom the header says that they ask: "with host Ada Roe".
  var headerHosts: Set<String> = []
  /// Headings that say who speaks below them, and their words for that.
  var parts: [Int: String] = [:]

  /// Whether an "A:" is the main speaker's: the header names one, or all who are named in labels are one.
  private var hasAnswerer: Bool {
    isSpoken || office != nil || Set(labels.filter(isNamed).map(\.key)).count <= 1
  }

  private func isNamed(_ label: Label) -> Bool {
    if case .generic = label.form { return false }
    return label.form != .marker
  }

  /// Reads the turns into a draft.
  func read(into draft: inout Draft, roster: inout SpeakerRoster) {
    var pieces = collect(into: &draft)
    dropEmpty(&pieces, into: &draft)
    if isSpoken { splitAnswers(&pieces) }
    assignRoles(&pieces, roster: &roster)
    let hasAnswerer = hasAnswerer
    for piece in pieces {
      draft.document.turns.append(turn(piece, hasAnswerer: hasAnswerer, roster: &roster))
    }
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
    let byLine = LineLabels(labels, lines: lines)
    let usualGap = usualGap()
    var pieces = [Piece(label: nil, start: lines.first.map { page.lines[$0].content.lowerBound } ?? 0)]
    var continues = false
    var labelled = 0
    lazy var haveIncidentsLines = haveIncidentsLines(byLine)
    for index in lines {
      let content = page.lines[index].content
      if !excluded.isEmpty, let role = excluded[index] {
        if role != .duplicate { draft.mark(role, content) }
        continues = false
        continue
      }
      if byLine.open(on: index, content, before: lines.upperBound) { continue }
      if !parts.isEmpty, let bearer = parts[index] {
        draft.mark(.heading, content)
        pieces.append(Piece(label: nil, start: page.lines[index + 1].content.lowerBound, bearer: bearer))
        continues = false
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
      continues =
        index + 1 < lines.upperBound && !byLine.hold(index + 1)
        && (wrapping.joins(page, index)
          || usualGap > 0 && (endsInConjunction(index) || continuesSalutation(index)))
    }
    let verse =
      wrapping.margin == nil
      ? Verse.starts(page, lines) { byLine.hold($0) || excluded[$0] != nil } : []
    mark(pieces, verse: verse, into: &draft)
    return pieces
  }

  /// Whether a line ends in a conjunction, where the next one stands right below and paragraphs stand apart.
  private func endsInConjunction(_ index: Int) -> Bool {
    guard page.lines[index + 1].blanksBefore == 0 else { return false }
    let tail = page.text(page.tail(of: page.lines[index].content, bytes: 8)).spacedWords
    return tail.count > 1 && ["and", "or", "und", "oder", "et", "ou", "и", "или", "but"].contains(tail[tail.count - 1])
  }

  /// Whether a salutation goes on below, as "Excellencies," does below another one, where blank lines part paragraphs.
  private func continuesSalutation(_ index: Int) -> Bool {
    guard index < lines.lowerBound + 6, page.lines[index + 1].blanksBefore == 0 else { return false }
    return [index, index + 1].allSatisfy { line in
      let content = page.lines[line].content
      return content.count <= 80 && page.utf8[content.upperBound - 1] == UInt8(ascii: ",")
    }
  }

  /// Whether a line that may be none of the speaker's is one that wrapping has cut off a paragraph.
  private func isWrapped(_ role: Block.Role, _ index: Int, haveIncidentsLines: @autoclosure () -> Bool) -> Bool {
    if role == .elision || role == .heading || wrapping.breaksSentence(page, index - 1) { return true }
    return role == .incident && wrapping.margin != nil && !haveIncidentsLines()
  }

  /// Whether some incident stands on a line of its own for certain.
  private func haveIncidentsLines(_ labels: LineLabels) -> Bool {
    lines.dropFirst().contains { line in
      excluded[line] == nil && incident(page.lines[line].content) == .incident
        && (labels.hold(line - 1) || !wrapping.joins(page, line - 1))
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
    guard content.count <= 120 else { return isLongIncident(content) ? .incident : ruleOfMarks(content) }
    let first = page.utf8[content.lowerBound]
    // "• (1105)" of a committee's record.
    let isTime =
      first == 0xE2 && content.count <= 12 && content.count > 4
      && page.utf8[content.lowerBound + 4] == UInt8(ascii: "(")
    if page.isEnclosed(isTime ? content.dropFirst(4) : content) { return .incident }
    guard content.count <= 60 else { return ruleOfMarks(content) }
    if first == UInt8(ascii: "-"), isRule(content) { return .boilerplate }
    guard content.count <= 40 else { return nil }
    if page.utf8[content].allSatisfy(Self.isOrnament) { return .boilerplate }
    guard first == UInt8(ascii: "<") || first >= 0xE2 else { return nil }
    let text = page.text(content)
    return text == "<...>" || text == "<…>" ? .elision : nil
  }

  /// Whether a long line is nothing but what was called out: one parenthesis, with who calls and a colon, or dashes.
  private func isLongIncident(_ content: Range<Int>) -> Bool {
    let bytes = page.utf8[content]
    guard content.count <= 600, bytes.first == UInt8(ascii: "("), bytes.last == UInt8(ascii: ")"),
      bytes.contains(UInt8(ascii: ":")) || bytes.contains(UInt8(ascii: "["))
    else { return false }
    var depth = 0
    for (place, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "(") { depth += 1 } else if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return place == content.count - 1 }
    }
    return false
  }

  /// A long row of ornaments.
  private func ruleOfMarks(_ content: Range<Int>) -> Block.Role? {
    content.count <= 200 && page.utf8[content].allSatisfy(Self.isOrnament) ? .boilerplate : nil
  }

  private static func isOrnament(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == 0x20
  }

  /// What a line among the paragraphs is that nobody says: a heading, an address, a time.
  private func furniture(_ index: Int, _ labels: LineLabels) -> Block.Role? {
    let content = page.lines[index].content
    if isAddress(content) { return .link }
    guard content.count <= 100 else { return nil }
    let bytes = page.utf8[content]
    let opening = bytes.first ?? 0
    if content.count <= 80, "QEFAqefa".utf8.contains(opening) || opening == 0xD0 || opening == 0xC3,
      Self.partHeads.contains(page.text(content).inLowerCase.trimmingColon)
    {
      return .heading
    }
    if bytes.first == UInt8(ascii: "*"), bytes.starts(with: "**".utf8), isBoldHeading(bytes.dropFirst(2)) {
      return .heading
    }
    if content.count <= 16, (0x30...0x39).contains(page.utf8[content.lowerBound]),
      HeaderLineGrammar(page: page).isTime(Phrase(page.utf8, in: content))
    {
      return .boilerplate
    }
    return hasTopicHeads && isTopicHead(index, labels) ? .heading : nil
  }

  /// Headings of the parts of a conference.
  private static let partHeads: WordSet = [
    "q&a", "q & a", "questions and answers", "questions & answers", "question and answer session",
    "questions et réponses", "questions-réponses", "question-and-answer session", "question and answer",
    "excerpts from answers to media questions", "excerpts from answers to questions",
    "from answers to media questions", "answers to media questions", "из ответов на вопросы", "ответы на вопросы",
    "из ответов на вопросы сми", "вопросы и ответы", "fragen und antworten",
  ]

  /// Whether what stands behind the mark of bold words is a heading and nothing else, and no salutation.
  private func isBoldHeading(_ bytes: ArraySlice<UInt8>) -> Bool {
    let mark = UInt8(ascii: "*")
    let words = bytes.prefix { $0 != mark }
    let isWhole = bytes[words.endIndex...].allSatisfy { $0 == mark || $0 == 0x20 }
    guard isWhole, let last = words.last else { return false }
    return !words.contains(UInt8(ascii: ".")) && last != UInt8(ascii: ",") && last != UInt8(ascii: "!")
  }

  /// Whether a line is an address of the web, with a symbol or a few words before it.
  private func isAddress(_ content: Range<Int>) -> Bool {
    let stroke = UInt8(ascii: "/")
    guard content.count <= 400,
      page.utf8.withUnsafeBufferPointer({ $0.firstOffset(of: stroke, in: content) }) != nil
    else { return false }
    let words = page.text(content).split(separator: " ")
    guard let last = words.last, words.count <= 8 else { return false }
    let isLink = last.hasPrefix("http://") || last.hasPrefix("https://") || last.hasPrefix("www.")
    guard isLink else { return false }
    return words.count == 1 || words.count == 2 && Symbols.isSymbolic(String(words[0]))
      || words[0].lowercased() == "link"
  }

  /// Whether a line is a few capitalised words without an end, above a longer paragraph.
  private func isTopicHead(_ index: Int, _ labels: LineLabels) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 60, index + 1 < lines.upperBound, !labels.hold(index + 1),
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
        let isVerse = !verse.isEmpty && verse.contains(paragraph.lowerBound)
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
}
