/// The marks of Russian dialogue: a dash that opens a reply, and an attribution that stands inside the marks.
///
/// «C, — сказал X. — C» is one pair of marks around both parts and what stands between them; — C, — сказал X. — C has
/// no marks at all. Both become marked spans, so that the rest reads them as any other.
struct DialogueSpans {
  private let text: QuotedText
  private let tokens: Range<Int>
  private let paragraph: Int
  /// The most tokens between the dashes around an attribution.
  private static let longestAttribution = 30
  /// The most tokens of a reply before its attribution.
  private static let longestReply = 120

  /// Adds the spans of dialogue to those that the marks of a paragraph give, and cuts these.
  static func add(to spans: inout [MarkedSpan], of paragraph: Int, in text: QuotedText) {
    let dialogue = DialogueSpans(text: text, tokens: text.paragraphs[paragraph].tokens, paragraph: paragraph)
    spans = spans.flatMap { dialogue.cut($0) }
    spans.sort { $0.open < $1.open }
    spans += dialogue.replies(outside: spans)
  }

  /// The span as it is, or its parts where attributions stand inside it.
  private func cut(_ span: MarkedSpan) -> [MarkedSpan] {
    guard !span.isSingle else { return [span] }
    var parts: [MarkedSpan] = []
    var rest = span
    while let attribution = attribution(in: rest.open + 1..<rest.close), attribution.lowerBound - 1 > rest.open {
      var before = rest
      before.close = attribution.lowerBound - 1
      before.isClosed = true
      before.endsInside = true
      parts.append(before)
      guard attribution.upperBound < rest.close else { return parts }
      rest.open = attribution.upperBound
      rest.isOpened = false
    }
    return parts + [rest]
  }

  /// The replies that a dash opens, at the start of the paragraph or behind a sentence.
  private func replies(outside spans: [MarkedSpan]) -> [MarkedSpan] {
    var replies: [MarkedSpan] = []
    var index = tokens.lowerBound
    // The first span that does not end before the dash; those that nest are as few as marks nest.
    var next = 0
    while index + 2 < tokens.upperBound {
      let opensParagraph = index == tokens.lowerBound
      while next < spans.count, spans[next].close < index { next += 1 }
      let around = spans[next...].prefix(4)
      guard text.tokens[index].kind == .dash, opensParagraph || isStop(index - 1),
        text.tokens[index + 1].shape.contains(.capital) || text.tokens[index + 1].kind == .ellipsis,
        !around.contains(where: { $0.tokens.contains(index) }),
        let attribution = attribution(in: index + 1..<min(tokens.upperBound, index + Self.longestReply)),
        !around.contains(where: {
          $0.open > index && $0.open < attribution.lowerBound && $0.close >= attribution.lowerBound
        })
      else {
        index += 1
        continue
      }
      replies.append(
        MarkedSpan(
          open: index, close: attribution.lowerBound - 1, isClosed: true, isSingle: false, endsInside: true,
          paragraph: paragraph))
      index = attribution.upperBound
      guard index < tokens.upperBound, text.tokens[index - 1].kind == .dash else { continue }
      // What follows goes on to the end of a paragraph of its own, or of its sentence.
      var end = index
      while end + 1 < tokens.upperBound, opensParagraph || !isStop(end) { end += 1 }
      guard end > index else { continue }
      replies.append(
        MarkedSpan(
          open: index, close: end, isClosed: true, isSingle: false, isOpened: false, endsInside: true,
          paragraph: paragraph))
      index = end + 1
    }
    return replies
  }

  /// An attribution between dashes: from the first dash to behind the second, or to where the sentence ends without one.
  private func attribution(in range: Range<Int>) -> Range<Int>? {
    guard
      let start = range.dropFirst().first(where: {
        text.tokens[$0].kind == .dash && endsPart($0 - 1) && reports($0 + 1, range.upperBound)
      })
    else { return nil }
    var index = start + 1
    let limit = min(range.upperBound, start + Self.longestAttribution)
    while index < limit {
      if text.tokens[index].kind == .dash, endsPart(index - 1) { return start..<index + 1 }
      if isStop(index), index + 1 < range.upperBound, text.tokens[index + 1].kind != .dash { return start..<index + 1 }
      index += 1
    }
    return start..<index
  }

  /// Whether what was said is left off at a token: at a comma, a question or an exclamation.
  private func endsPart(_ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .comma, .question, .exclamation, .ellipsis, .period: true
    default: false
    }
  }

  private func isStop(_ index: Int) -> Bool {
    switch text.tokens[index].kind {
    case .period, .question, .exclamation, .ellipsis: true
    default: false
    }
  }

  /// Whether a verb of saying stands within a few words, in small letters.
  private func reports(_ start: Int, _ end: Int) -> Bool {
    for index in start..<max(start, min(end, start + 5)) {
      let token = text.tokens[index]
      guard token.kind == .word else { return false }
      if index == start, token.shape.contains(.capital) { return false }
      if token.cue > 0, token.form != .base { return true }
    }
    return false
  }
}
