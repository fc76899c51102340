extension FooterReader {
  /// How many lines behind the head of a thread of comments are looked at for a comment.
  private static let commentReach = 12

  /// The first line of the comments that readers have left below a text.
  ///
  /// A thread has a head ("14 Comments", "Like Loading...") or begins with a comment: a line "NAME says:" above a line
  /// with day and time. What commenters write is none of the text, whatever it begins with.
  func comments(in lines: Range<Int>) -> Int? {
    if let counted = lines.dropFirst().first(where: countsComments) { return counted }
    guard let first = lines.dropFirst().first(where: { isComment($0, lines) }) else { return nil }
    var start = first
    // The head of the thread stands right above, and so do the words of the site.
    for line in stride(from: first - 1, to: max(lines.lowerBound, first - Self.commentReach), by: -1) {
      let content = page.lines[line].content
      guard content.count <= 60 else { break }
      if isThreadHead(page.text(content).inLowerCase) { start = line }
    }
    return start
  }

  /// "Anna from Ghent says:" above "March 31, 2014 at 7:40 am".
  private func isComment(_ line: Int, _ lines: Range<Int>) -> Bool {
    let content = page.lines[line].content
    guard content.count <= 80, line + 1 < lines.upperBound, page.lines[line + 1].content.count <= 80,
      page.utf8[content.upperBound - 1] == UInt8(ascii: ":")
    else { return false }
    let text = page.text(content).inLowerCase
    guard
      [" says:", " said:", " wrote:", " sagt:", " schreibt:", " a dit :", " dit :", " пишет:", " говорит:"]
        .contains(where: text.hasSuffix)
    else { return false }
    switch HeaderLineGrammar(page: page).classify(line + 1) {
    case .date(let hit, _), .dateline(let hit, _, _, _): return hit.isWhole
    default: return false
    }
  }

  /// Whether a line counts the comments that stand below it: "Comments (4)".
  private func countsComments(_ line: Int) -> Bool {
    let content = page.lines[line].content
    guard (8...40).contains(content.count), page.utf8[content.upperBound - 1] == UInt8(ascii: ")") else { return false }
    let words = page.text(content).inLowerCase.spacedWords
    guard words.count == 2, words[1].hasPrefix("("), words[1].dropFirst().dropLast().allSatisfy(\.isNumber) else {
      return false
    }
    return ["comments", "comment", "kommentare", "commentaires", "комментарии", "responses"].contains(words[0])
  }

  /// "214 Comments", "Like Loading...", "3 thoughts on …".
  private func isThreadHead(_ text: String) -> Bool {
    if text.hasPrefix("like loading") || text.hasPrefix("leave a") { return true }
    let words = text.spacedWords
    guard words.count <= 12, let first = words.first, first.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return false
    }
    return [
      "comments", "comment", "responses", "thoughts", "kommentare", "antworten", "commentaires", "réponses",
      "комментариев", "комментария",
    ].contains(words.count > 1 ? words[1] : "")
  }
}
