/// Tells the questions that many ask from those that somebody was asked.
extension DocumentReader {
  /// Whether questions and answers are those of a page for customers or readers: nobody is named anywhere, no day is
  /// given, and they are few.
  func areFrequentQuestions(_ labels: [Label], _ document: Document) -> Bool {
    guard !labels.isEmpty, document.speakers.isEmpty, document.kind == .other else { return false }
    let areGeneric = labels.allSatisfy { label in
      switch label.form {
      case .generic(.question), .generic(.answer), .generic(.speech): true
      default: false
      }
    }
    if areGeneric, isHeadedAsFrequent(labels[0].line) { return true }
    return areGeneric && document.delivered == nil && !greets(before: labels) && (labels.count < 8 || !areOwn(labels))
  }

  /// Whether a heading above a line says that the questions are those of many.
  private func isHeadedAsFrequent(_ first: Int) -> Bool {
    (max(lines.lowerBound, first - 12)..<first).contains { line in
      let content = page.lines[line].content
      return content.count <= 60
        && GenreLexicon.frequentQuestions.contains(page.text(content).inLowerCase.trimmingColon)
    }
  }

  /// Whether an answer, or what follows it, is somebody's who speaks of himself.
  private func areOwn(_ labels: [Label]) -> Bool {
    var answers = 0
    for (label, next) in zip(labels, labels.dropFirst().map(\.line) + [lines.upperBound]) {
      guard case .generic(.answer) = label.form else { continue }
      answers += 1
      let end = min(next, label.line + 4, lines.upperBound)
      let stretch = label.end..<max(label.end, page.lines[end - 1].content.upperBound)
      let words = Phrase(page.utf8, in: page.head(of: stretch, bytes: 600)).tokens
      var isQuoted = false
      let isOwn = words.contains { word in
        switch word.text {
        case "“", "\"": isQuoted.toggle()
        case "«", "„": isQuoted = true
        case "”", "»": isQuoted = false
        default: return !isQuoted && PersonLexicon.singular.contains(word.folded)
        }
        return false
      }
      if isOwn { return true }
      if answers == 20 { return false }
    }
    // Where only the questions have labels, the answers are not told apart.
    return answers == 0
  }
}
