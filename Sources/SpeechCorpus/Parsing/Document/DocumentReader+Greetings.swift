extension DocumentReader {
  /// Whether somebody is greeted by whoever asks first, as no reader of a page is.
  func greets(before labels: [Label]) -> Bool {
    guard let first = labels.first else { return false }
    let start = max(lines.lowerBound, first.line - 3)
    return (start..<min(lines.upperBound, first.line + 4)).contains { line in
      Phrase(page.utf8, in: page.head(of: page.lines[line].content, bytes: 300)).tokens.contains {
        Self.greetings.contains($0.folded)
      }
    }
  }

  private static let greetings: WordSet = ["bonjour", "bonsoir", "здравствуйте", "приветствую"]
}
