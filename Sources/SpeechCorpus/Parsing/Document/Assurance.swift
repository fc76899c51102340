/// How sure the reading of a document is, and what looked odd in it.
enum Assurance {
  /// Sets the confidence of a document and adds the diagnostics that follow from its parts.
  ///
  /// The confidence is a sum of what was found, out of 1: a family, a title, who spoke, when, and turns that hold
  /// together. It orders readings, and is no probability.
  static func judge(_ document: inout Document, recognition: Recognition) {
    var confidence = 0.3
    if recognition.weight > 0 {
      confidence += 0.15
      let names = recognition.signs.map(name).joined(separator: ", ")
      document.diagnostics.insert(
        Diagnostic(
          severity: .note, code: "family", message: "Recognised as \(recognition.profile.name) by \(names)."), at: 0)
    }
    if document.title != nil { confidence += 0.15 }
    if !document.speakers.isEmpty { confidence += 0.15 }
    if document.delivered != nil || document.published != nil { confidence += 0.1 }
    if document.turns.contains(where: { $0.speaker != nil }) { confidence += 0.1 }
    if document.language != nil { confidence += 0.04 }
    confidence -= 0.05 * Double(document.diagnostics.count { $0.code == "empty_turn" })
    for repair in document.repairs where repair.kind == .splitKeyword {
      document.diagnostics.append(
        Diagnostic(
          severity: .note, code: "split_keyword", message: "“\(repair.found)” is read as “\(repair.mended)”.",
          range: repair.range))
    }
    document.confidence = Double(Int((max(0.1, min(confidence, 0.99)) * 100).rounded())) / 100
  }

  /// The sign in words.
  private static func name(_ sign: Profile.Sign) -> String {
    switch sign {
    case .clock: "a clock of the page"
    case .reference: "a publisher's number"
    case .phrase(let phrase): "the words “\(phrase)”"
    case .sourceCredit: "a source credit"
    case .publisher: "a publisher above the title"
    case .fullTitle: "a title with speaker, kind and date"
    case .noBlankLines: "paragraphs without blank lines"
    case .posts: "the markers of channel posts"
    case .hardWrapped: "lines wrapped at a width"
    case .timeStamps: "time stamps behind labels"
    case .labelsAlone: "labels alone on their lines"
    case .capitalLabels: "labels in capitals"
    case .bareLabels: "names alone on their lines"
    case .spacedQuestions: "questions marked by a Q"
    case .dateline: "a dateline"
    case .quotedHeadline: "a headline that quotes the speaker"
    case .introducingLabels: "labels that introduce who speaks"
    case .officeBehindName: "labels with the office behind the name"
    case .hostLabels: "labels of the hosts of a broadcast"
    case .affiliatedLabels: "labels with a body behind the name"
    case .participants: "a list of those who take part"
    case .notedBareLabels: "names with a note in parentheses alone on their lines"
    case .pairedLabels: "names with the party and the seat, or the office, on the line below"
    case .wideColons: "full-width colons behind labels"
    case .languageSwitcher: "a switch of languages"
    case .gluedDate: "a date with its time glued to it"
    case .numericDate: "a date of numbers, the year first"
    }
  }
}
