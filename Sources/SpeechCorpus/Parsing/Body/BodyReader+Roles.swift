/// Tells who asks and who answers, and makes turns.
extension BodyReader {
  func assignRoles(_ pieces: inout [Piece], roster: inout SpeakerRoster) {
    let hasQuestions =
      pieces.contains { piece in
        guard let label = piece.label else { return false }
        if case .generic(.question) = label.form { return true }
        return label.marker == .question
      } || kind != .debate && haveGuests(pieces) || kind != .interview && haveUnknownQuestioners(pieces)
    let labels = distinctLabels(pieces)
    let askers = asker(pieces)
    let hosts = hosts(labels).union(headerHosts).union(askers)
    let isInterview: Bool =
      switch kind {
      case .interview, .briefing, .newsConference, .answers: true
      case nil: !hosts.isEmpty
      default: false
      }
    nameAnswerer(pieces, roster: &roster)
    if isInterview, roster.main == nil, let name = commonestName(pieces, besides: hosts) {
      _ = roster.index(forLabel: name)
    }
    nameInOtherScript(pieces, roster: &roster)
    let main = roster.main.map { NamePhrase.surname(of: $0.name) }
    let officials = officials(labels)
    let isAsking = asksByName(pieces, labels, roster)
    let asking = Set(pieces.filter { $0.label != nil && asks($0) }.compactMap { $0.label?.key })
    let reporters = Set(
      labels.filter { $0.affiliation == nil && $0.text.utf8.contains(UInt8(ascii: ",")) }.map(\.surname)
    ).subtracting(hosts)
    for index in pieces.indices {
      guard let label = pieces[index].label else {
        if pieces[index].role != .answer { pieces[index].role = pieces[index].isClosing ? .closing : .speech }
        continue
      }
      if label.marker == .question {
        pieces[index].role = .question
      } else if let affiliation = label.affiliation, !roster.isInHeader(NamePhrase.surname(of: affiliation.person)) {
        pieces[index].role = .question
        continue
      } else if kind == nil || kind == .debate || kind == .other, isJudge(label), asks(pieces[index]) {
        pieces[index].role = .question
        continue
      } else if case .generic(let role) = label.form {
        pieces[index].role = role == .speech && isQuestion(index, of: pieces) ? .question : role
        if role == .question, label.key.hasPrefix("audience"), isNote(pieces[index]) { pieces[index].role = .speech }
      } else if label.marker == .quotation, !hasQuestions {
        pieces[index].role = label.form == .marker ? .speech : .quotation
      } else if hasQuestions {
        pieces[index].role = index > 0 && pieces[index - 1].role != .speech ? .answer : .speech
      } else {
        pieces[index].role = .speech
      }
      let isNamed = label.form == .names || label.form == .capitals
      // Who has a body in parentheses behind the name speaks for it where questions have labels of their own, and an
      // official speaks in any case.
      let isSpokesperson =
        officials.contains(label.key) || reporters.contains(label.surname)
        || !isAsking && hasQuestions && roster.isInHeader(label.surname)
        || label.qualifier != nil && hasQuestions && !asks(pieces[index])
      // Where questions have labels of their own, somebody who never asks is there to answer, but for the one who
      // talks to the others by name or office: an interviewer need not put a question mark.
      let answers = !isAsking && hasQuestions && !asking.contains(label.key)
      if let note = label.qualifier, note.hasSuffix("Analyst") {
        pieces[index].role = .question
      } else if hosts.contains(label.surname), isInterview || asks(pieces[index]) {
        pieces[index].role = .question
      } else if isInterview, let main, isNamed, !isSpokesperson, !answers, askers.isEmpty,
        names(label, main, roster) == isAsking
      {
        pieces[index].role = .question
      } else if hasQuestions, label.qualifier != nil, !officials.contains(label.key), asks(pieces[index]) {
        pieces[index].role = .question
      } else if isInterview, pieces[index].role == .speech, index > 0, pieces[index - 1].role == .question {
        pieces[index].role = .answer
      }
    }
  }

  /// Whether those who ask are told by the body that they ask for: two or more of them, each with a note behind the name and
  /// a question, beside somebody whose note is an office.
  private func haveGuests(_ pieces: [Piece]) -> Bool {
    var guests: Set<String> = []
    var answers = false
    for piece in pieces {
      guard let label = piece.label, let note = label.qualifier, label.form == .names || label.form == .office else {
        continue
      }
      let isOffice = RoleLexicon.holdNoun(note.spacedWords)
      if isOffice, !asks(piece) { answers = true } else if asks(piece) { guests.insert(label.key) }
    }
    return answers && guests.count >= 2
  }

  /// Whether somebody whom a transcript does not know by name asks, and somebody whom it knows answers.
  private func haveUnknownQuestioners(_ pieces: [Piece]) -> Bool {
    pieces.indices.contains { index in
      guard case .generic(.speech) = pieces[index].label?.form, asks(pieces[index]) else { return false }
      return isNamed(pieces, index + 1)
    }
  }

  /// Whether nothing is heard of a piece but a note in brackets.
  private func isNote(_ piece: Piece) -> Bool {
    guard piece.paragraphs.count == 1 else { return false }
    let words = page.utf8[piece.paragraphs[0]]
    return words.first == UInt8(ascii: "[")
      && words.dropFirst().firstIndex(of: UInt8(ascii: "]")).map { words.endIndex - $0 <= 2 } ?? false
  }

  /// Whether a piece has the label of somebody who is known by name or office.
  private func isNamed(_ pieces: [Piece], _ index: Int) -> Bool {
    guard pieces.indices.contains(index), let form = pieces[index].label?.form else { return false }
    if case .generic = form { return false }
    return form != .marker
  }

  /// Whether an unknown voice asks: its words end in a question mark, or in a dash where whoever answers breaks in.
  private func isQuestion(_ index: Int, of pieces: [Piece]) -> Bool {
    if asks(pieces[index]) { return true }
    guard let last = pieces[index].paragraphs.last, index > 0, isNamed(pieces, index - 1), isNamed(pieces, index + 1)
    else { return false }
    let bytes = page.utf8[last].suffix(3)
    return bytes.last == UInt8(ascii: "-") || bytes.elementsEqual([0xE2, 0x80, 0x94])
      || bytes.elementsEqual([0xE2, 0x80, 0x93]) || bytes.elementsEqual([0xE2, 0x80, 0xA6])
  }

  /// The surnames of those whose label says once that they ask: "WILL BRANT, ANCHOR", later "BRANT".
  private func hosts(_ labels: [Label]) -> Set<String> {
    Set(labels.filter { Self.isHost($0.text) }.map(\.surname))
  }

  /// Whether a label says that whoever it names asks.
  static func isHost(_ label: String) -> Bool {
    guard label.utf8.contains(UInt8(ascii: ",")), let comma = label.firstIndex(of: ",") else { return false }
    return String(label[comma...]).spacedWords.map(RoleLexicon.bare).contains(where: askers.contains)
  }

  /// The labels with different words, each once.
  private func distinctLabels(_ pieces: [Piece]) -> [Label] {
    var seen: Set<String> = []
    var labels: [Label] = []
    for piece in pieces {
      guard let label = piece.label, seen.insert(label.wording).inserted else { continue }
      labels.append(label)
    }
    return labels
  }

  /// Offices of those who ask; a "byline" reports.
  private static let askers: WordSet = [
    "host", "co-host", "anchor", "correspondent", "reporter", "journalist", "interviewer", "presenter",
  ]

  /// The labels whose note in parentheses gives an office: "Oana Lung (Spokesperson)", later "Oana Lung".
  private func officials(_ labels: [Label]) -> Set<String> {
    var keys: Set<String> = []
    for label in labels {
      if label.form == .office {
        // "President of Velmora Aurelio Brask", later "Aurelio Brask".
        let words = label.name.spacedWords
        let person = NamePhrase(words)
        if person.role != nil, person.name.count >= 2 {
          keys.insert(words[person.name].joined(separator: " ").inLowerCase)
        }
      }
      guard let note = label.qualifier else { continue }
      if RoleLexicon.holdNoun(note.spacedWords) {
        keys.insert(label.key)
      }
    }
    return keys
  }

  /// Whether the person whom the title names is the one who asks: "Interview with NAME", where an office answers.
  private func asksByName(_ pieces: [Piece], _ labels: [Label], _ roster: SpeakerRoster) -> Bool {
    guard kind == .interview, let main = roster.main, main.role == nil else { return false }
    let offices = Set(
      labels.lazy.filter {
        $0.form == .office && !$0.name.utf8.contains(UInt8(ascii: ",")) && NamePhrase($0.name.spacedWords).name.isEmpty
      }.map(\.name))
    let surname = NamePhrase.surname(of: main.name)
    guard !offices.isEmpty, labels.contains(where: { names($0, surname, roster) }) else { return false }
    return pieces.count { $0.label.map { $0.form == .office && offices.contains($0.name) } ?? false } >= 2
  }

  /// Makes whoever holds the office that the header gives the main speaker, where the header names nobody.
  private func nameAnswerer(_ pieces: [Piece], roster: inout SpeakerRoster) {
    guard roster.main == nil, let office else { return }
    let held = Set(office.spacedWords.map(RoleLexicon.bare))
    for label in pieces.compactMap(\.label) where label.form == .office || label.name.contains(",") {
      let words = label.name.spacedWords.map(RoleLexicon.bare)
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
  ///
  /// The longest form of the name, where labels give it in several: "JEROME ADEYEMI", later "ADEYEMI".
  private func commonestName(_ pieces: [Piece], besides hosts: Set<String>) -> String? {
    var counts: [String: Int] = [:]
    var best: (name: String, count: Int)?
    for label in pieces.compactMap(\.label) where !hosts.contains(label.surname) {
      switch label.form {
      case .generic, .marker: continue
      case .honorific, .office, .capitals, .names:
        let count = counts[label.key, default: 0] + 1
        counts[label.key] = count
        if count > best?.count ?? 1 { best = (label.name, count) }
      }
    }
    guard let best else { return nil }
    let surname = NamePhrase.surname(of: best.name)
    return pieces.compactMap(\.label)
      .first { $0.surname == surname && $0.name.prefix { $0 != "," }.hasSuffix(best.name) }?.name ?? best.name
  }

  func turn(_ piece: Piece, hasAnswerer: Bool, roster: inout SpeakerRoster) -> Turn {
    let paragraphs = piece.paragraphs.map { Paragraph(ParagraphReader.reading(page.utf8, $0, repairs: repairs)) }
    let end = piece.paragraphs.last?.upperBound ?? piece.label.map(\.end) ?? piece.start
    var speaker: String?
    if let label = piece.label {
      switch label.form {
      case .generic: break
      case .marker: if piece.role != .question { speaker = roster.main?.name }
      default:
        let name = label.affiliation?.person ?? label.name
        // "Harbour Times:" is a paper, and nobody.
        if piece.role == .question, label.affiliation == nil, label.form == .names || label.form == .capitals,
          Affiliation.namesOutlet(label.name)
        {
          break
        }
        speaker = roster.index(forLabel: name, note: label.qualifier).map { roster.speaker($0).name }
      }
    } else if let bearer = piece.bearer {
      speaker = roster.index(forLabel: bearer).map { roster.speaker($0).name }
    } else if isSpoken {
      speaker = roster.main?.name
    }
    if case .generic(.answer) = piece.label?.form, hasAnswerer { speaker = roster.main?.name }
    return Turn(
      speaker: speaker, label: piece.label.flatMap { $0.text.isEmpty ? nil : $0.text }, role: piece.role,
      qualifier: piece.label?.qualifier, paragraphs: paragraphs, range: piece.start..<end)
  }
}
