/// Pairs the quotation marks of a text, paragraph by paragraph, in one pass.
///
/// A mark's style is taken as a hint and its neighbours as the judge: a mark after white space can open, one after a
/// letter or a stop can close. So marks that are straight, mistyped, missing or doubled all find a place; what opens
/// and never closes ends with its paragraph, and goes on in the next one where that opens with a mark again.
struct MarkPairing {
  private struct Open {
    var token: Int
    var style: MarkStyle
    /// Where the span ends if nothing better comes: an apostrophe after s.
    var weakClose = -1
  }

  private let text: QuotedText
  private var stack: [Open] = []
  private(set) var spans: [MarkedSpan] = []
  /// Whether the paragraph before ended inside marks.
  private var isLeftOpen = false

  /// The spans of a text, in order of their opening marks, with their parents.
  static func spans(of text: QuotedText) -> [MarkedSpan] {
    var pairing = MarkPairing(text: text)
    for index in text.paragraphs.indices {
      let first = pairing.spans.count
      pairing.pair(paragraph: index)
      if text.paragraphs[index].language == .russian { pairing.readDialogue(of: index, from: first) }
    }
    pairing.nest()
    return pairing.spans
  }

  private init(text: QuotedText) { self.text = text }

  /// Cuts the spans of a Russian paragraph where an attribution stands inside them, and adds what dashes open.
  private mutating func readDialogue(of paragraph: Int, from first: Int) {
    var own = Array(spans[first...])
    DialogueSpans.add(to: &own, of: paragraph, in: text)
    spans.replaceSubrange(first..., with: own)
  }

  private mutating func pair(paragraph: Int) {
    stack.removeAll(keepingCapacity: true)
    let tokens = text.paragraphs[paragraph].tokens
    for index in tokens where text.tokens[index].kind == .mark {
      if text.tokens[index].mark.isSingle {
        single(index, in: tokens, paragraph)
      } else {
        double(index, in: tokens, paragraph)
      }
    }
    isLeftOpen = stack.contains { !$0.style.isSingle }
    while let open = stack.popLast() {
      if !open.style.isSingle {
        add(open.token, tokens.upperBound - 1, closed: false, paragraph)
      } else if open.weakClose >= 0 {
        add(open.token, open.weakClose, closed: true, paragraph)
      }
    }
  }

  /// Whether a mark can open or close by what stands beside it.
  private func sides(_ index: Int, in tokens: Range<Int>) -> (opens: Bool, closes: Bool) {
    let token = text.tokens[index]
    let before = index > tokens.lowerBound ? text.tokens[index - 1] : nil
    let after = index + 1 < tokens.upperBound ? text.tokens[index + 1] : nil
    let bare = token.shape.contains(.spaceBefore)
    var opens = bare && !token.shape.contains(.spaceAfter)
    if let before, !bare {
      switch before.kind {
      case .openBracket, .dash: opens = !token.shape.contains(.spaceAfter)
      case .mark: opens = before.shape.contains(.spaceBefore) && !token.shape.contains(.spaceAfter)
      case .colon, .comma, .period:
        opens = after?.kind == .word && token.mark != .rightDouble && !token.shape.contains(.spaceAfter)
      default: break
      }
    }
    return (opens && after != nil, !bare && before != nil)
  }

  private mutating func double(_ index: Int, in tokens: Range<Int>, _ paragraph: Int) {
    let style = text.tokens[index].mark
    let (opens, closes) = sides(index, in: tokens)
    let depth = stack.lastIndex { !$0.style.isSingle }
    guard let depth else {
      // Nothing is open: a mark that can open does, whatever its style.
      let after = index + 1 < tokens.upperBound
      if opens || (after && !text.tokens[index].shape.contains(.spaceAfter) && style == .leftDouble)
        || (after && !closes)
      {
        if !(style == .rightDouble && closes) { stack.append(Open(token: index, style: style)) }
      }
      return
    }
    let open = stack[depth].style
    let shutting: Bool
    switch (open, style) {
    case (.lowDouble, .leftDouble), (.lowDouble, .rightDouble), (.leftGuillemet, .rightGuillemet): shutting = true
    case (.rightGuillemet, .leftGuillemet): shutting = true
    case (.leftGuillemet, .leftDouble), (.leftGuillemet, .lowDouble), (.rightGuillemet, .lowDouble): shutting = false
    case (.leftGuillemet, .rightDouble), (.leftGuillemet, .straightDouble): shutting = false
    case (_, .rightDouble): shutting = !opens || closes
    case (_, .leftDouble): shutting = closes && !opens
    default: shutting = closes || !opens
    }
    if shutting {
      // Singles that were open inside are no marks, unless a weak end was seen.
      while stack.count > depth + 1 {
        let inner = stack.removeLast()
        if inner.weakClose >= 0 { add(inner.token, inner.weakClose, closed: true, paragraph) }
      }
      let opened = stack.removeLast()
      add(opened.token, index, closed: true, paragraph)
    } else if style == .leftDouble, open == .leftDouble, reopens(index, in: tokens) {
      // A line of the same quotation opens with a mark again.
    } else if Self.mayNest(style, in: open) || isInner(style, at: stack[depth].token, in: tokens, paragraph),
      stack.count < 4
    {
      stack.append(Open(token: index, style: style))
    } else {
      // The one before was never closed.
      while stack.count > depth {
        let left = stack.removeLast()
        if !left.style.isSingle { add(left.token, index - 1, closed: false, paragraph) }
      }
      stack.append(Open(token: index, style: style))
    }
  }

  /// Whether a mark stands at the start of a line, behind the end of a sentence.
  private func reopens(_ index: Int, in tokens: Range<Int>) -> Bool {
    guard index > tokens.lowerBound else { return false }
    let before = text.tokens[index - 1]
    switch before.kind {
    case .period, .question, .exclamation, .ellipsis: break
    default: return false
    }
    return text.utf8[Int(before.end)..<Int(text.tokens[index].start)].contains(0x0A)
  }

  /// Whether a mark of the same style opens inside what runs over whole paragraphs, each of which opens with a mark.
  private func isInner(_ style: MarkStyle, at open: Int, in tokens: Range<Int>, _ paragraph: Int) -> Bool {
    guard style == .leftDouble, open == tokens.lowerBound, text.tokens[open].mark == .leftDouble else { return false }
    if isLeftOpen { return true }
    guard paragraph + 1 < text.paragraphs.count else { return false }
    let next = text.paragraphs[paragraph + 1]
    guard next.turn == text.paragraphs[paragraph].turn, let first = next.tokens.first else { return false }
    return text.tokens[first].mark == .leftDouble && text.tokens[tokens.upperBound - 1].kind != .mark
  }

  private static func mayNest(_ inner: MarkStyle, in outer: MarkStyle) -> Bool {
    switch (outer, inner) {
    case (.leftGuillemet, .leftDouble), (.leftGuillemet, .lowDouble), (.rightGuillemet, .lowDouble),
      (.leftGuillemet, .straightDouble), (.leftDouble, .straightDouble):
      true
    default: false
    }
  }

  private mutating func single(_ index: Int, in tokens: Range<Int>, _ paragraph: Int) {
    let token = text.tokens[index]
    let (opens, closes) = sides(index, in: tokens)
    if let top = stack.last, top.style.isSingle, closes, token.mark != .leftSingle || !opens {
      let before = text.tokens[index - 1]
      let last = text.utf8[Int(before.end) - 1]
      let endsWord = before.kind == .word && !token.shape.contains(.spaceBefore)
      let isWeak =
        endsWord && (last == UInt8(ascii: "s") || last == UInt8(ascii: "n")) && token.shape.contains(.spaceAfter)
      if isWeak {
        stack[stack.count - 1].weakClose = index
      } else {
        stack.removeLast()
        add(top.token, index, closed: true, paragraph)
      }
      return
    }
    guard opens, token.mark != .rightSingle, index + 1 < tokens.upperBound else { return }
    let next = text.tokens[index + 1]
    guard next.kind != .number, !isElision(next) else { return }
    if let top = stack.last, top.style.isSingle {
      stack.removeLast()
      if top.weakClose >= 0 { add(top.token, top.weakClose, closed: true, paragraph) }
    }
    guard stack.count < 4 else { return }
    stack.append(Open(token: index, style: token.mark))
  }

  /// Whether a word after an apostrophe has lost its beginning: 'tis, 'em.
  private func isElision(_ token: QuotedToken) -> Bool {
    switch token.end - token.start {
    case 1: return text.utf8[Int(token.start)] | 0x20 == UInt8(ascii: "n")
    case 2...5:
      let word = text.utf8[token.range].map { $0 | 0x20 }
      return ["em", "tis", "twas", "til", "till", "cause", "bout", "twere", "twill", "round"]
        .contains { $0.utf8.elementsEqual(word) }
    default: return false
    }
  }

  private mutating func add(_ open: Int, _ close: Int, closed: Bool, _ paragraph: Int) {
    guard close > open else { return }
    spans.append(
      MarkedSpan(
        open: open, close: close, isClosed: closed, isSingle: text.tokens[open].mark.isSingle, paragraph: paragraph))
  }

  /// Orders the spans, finds their parents, and joins what goes on over paragraphs.
  private mutating func nest() {
    spans.sort { $0.open < $1.open }
    var path: [Int] = []
    for index in spans.indices {
      while let last = path.last, spans[last].close < spans[index].close { path.removeLast() }
      spans[index].parent = path.last ?? -1
      path.append(index)
    }
    var firstOfParagraph: [Int: Int] = [:]
    for index in spans.indices where spans[index].parent < 0 {
      let paragraph = spans[index].paragraph
      if spans[index].open == text.paragraphs[paragraph].tokens.lowerBound { firstOfParagraph[paragraph] = index }
    }
    for index in spans.indices where !spans[index].isClosed && spans[index].parent < 0 {
      let paragraph = spans[index].paragraph
      guard spans[index].close == text.paragraphs[paragraph].tokens.upperBound - 1,
        paragraph + 1 < text.paragraphs.count, text.paragraphs[paragraph + 1].turn == text.paragraphs[paragraph].turn,
        let next = firstOfParagraph[paragraph + 1], !spans[next].isSingle
      else { continue }
      spans[index].continues = true
      spans[next].isContinuation = true
    }
  }
}
