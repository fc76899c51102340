/// A text as the rules see it: words and punctuation, with each marked span folded into one item, cut into sentences.
struct Skeleton {
  /// A token outside marks, or a whole marked span.
  struct Item {
    var first: Int32
    var last: Int32
    /// The number of the span, or -1.
    var span: Int32
    var kind: QuotedToken.Kind
    var shape: QuotedToken.Shape
    var classes: WordClass
    var cue: UInt16
    var form: VerbForm

    var isSpan: Bool { span >= 0 }
    var isWord: Bool { kind == .word && span < 0 }
    var isCapital: Bool { shape.contains(.capital) }
  }

  /// A sentence: its items and its paragraph.
  struct Sentence {
    var items: Range<Int>
    var paragraph: Int
  }

  let text: QuotedText
  let table: WordTable
  let spans: [MarkedSpan]
  /// The most items of a sentence; what is longer is cut, so that the work on one sentence is bounded.
  private static let longestSentence = 400

  private(set) var items: [Item] = []
  private(set) var sentences: [Sentence] = []

  init(_ text: QuotedText, table: WordTable) {
    self.text = text
    self.table = table
    spans = MarkPairing.spans(of: text)
    read(text.paragraphs.indices.map { (text.paragraphs[$0].tokens, $0) })
  }

  /// Reads stretches of a text as texts of their own: what is marked inside them is one item.
  ///
  /// - Parameters:
  ///   - outer: The skeleton of the text.
  ///   - stretches: Ranges of tokens in order, each with the number of its paragraph.
  init(_ outer: Skeleton, inside stretches: [(tokens: Range<Int>, paragraph: Int)]) {
    text = outer.text
    table = outer.table
    spans = outer.spans
    read(stretches)
  }

  /// Folds the marked spans of stretches, and cuts each stretch into sentences.
  private mutating func read(_ stretches: [(tokens: Range<Int>, paragraph: Int)]) {
    let (text, spans) = (text, spans)
    var ends: [Int] = []
    ends.reserveCapacity(stretches.count)
    let capacity = stretches.reduce(0) { $0 + $1.tokens.count }
    items = Array(unsafeUninitializedCapacity: capacity) { items, count in
      text.tokens.withUnsafeBufferPointer { tokens in
        for stretch in stretches {
          Self.fold(stretch.tokens, of: tokens, spans, into: items, &count)
          ends.append(count)
        }
      }
    }
    var start = 0
    for (stretch, end) in zip(stretches, ends) {
      split(start..<end, paragraph: stretch.paragraph, text.paragraphs[stretch.paragraph].language)
      start = end
    }
  }

  private static func fold(
    _ range: Range<Int>, of tokens: UnsafeBufferPointer<QuotedToken>, _ spans: [MarkedSpan],
    into items: UnsafeMutableBufferPointer<Item>, _ count: inout Int
  ) {
    var span = spans.partitioningIndex { $0.open >= range.lowerBound }
    // The token that the next span opens with.
    var open = span < spans.count ? spans[span].open : Int.max
    var index = range.lowerBound
    while index < range.upperBound {
      if open < index {
        while span < spans.count, spans[span].open < index { span += 1 }
        open = span < spans.count ? spans[span].open : Int.max
      }
      let token = tokens[index]
      if open == index, spans[span].close < range.upperBound {
        let inner = spans[span].inner
        let first = inner.isEmpty ? token : tokens[inner.lowerBound]
        items.initializeElement(
          at: count,
          to: Item(
            first: Int32(index), last: Int32(spans[span].close), span: Int32(span), kind: .mark,
            shape: first.shape.intersection([.capital]), classes: [], cue: 0, form: .none))
        index = spans[span].close + 1
      } else {
        items.initializeElement(
          at: count,
          to: Item(
            first: Int32(index), last: Int32(index), span: -1, kind: token.kind, shape: token.shape,
            classes: token.classes, cue: token.cue, form: token.form))
        index += 1
      }
      count += 1
    }
  }

  /// The bytes of the word at an item.
  func bytes(ofWord index: Int) -> ArraySlice<UInt8> { text.utf8[text.tokens[Int(items[index].first)].range] }

  /// Whether a word stands at an item, large or small.
  func isWord(_ index: Int, _ word: StaticString) -> Bool {
    items[index].isWord && text.isWord(Int(items[index].first), word)
  }

  /// The number of words in a span.
  func wordCount(of span: Int) -> Int {
    var count = 0
    for index in spans[span].inner where text.tokens[index].kind == .word || text.tokens[index].kind == .number {
      count += 1
    }
    return count
  }

  /// The last token inside a span that is no mark.
  func lastInner(of span: Int) -> QuotedToken? {
    var index = spans[span].inner.upperBound - 1
    while index >= spans[span].inner.lowerBound, text.tokens[index].kind == .mark { index -= 1 }
    return index >= spans[span].inner.lowerBound ? text.tokens[index] : nil
  }

  private mutating func split(_ range: Range<Int>, paragraph: Int, _ language: QuotationLanguage) {
    var start = range.lowerBound
    for index in range
    where mayEndSentence(index) && isSentenceEnd(index, in: range, language) || index - start >= Self.longestSentence {
      sentences.append(Sentence(items: start..<index + 1, paragraph: paragraph))
      start = index + 1
    }
    if start < range.upperBound { sentences.append(Sentence(items: start..<range.upperBound, paragraph: paragraph)) }
    for sentence in sentences.reversed() {
      guard sentence.items.lowerBound >= range.lowerBound else { break }
      // Behind marked words a capital is a name's.
      let opening = sentence.items.prefix { items[$0].kind != .mark && (items[$0].kind != .word) || items[$0].isWord }
      if let first = opening.first(where: { items[$0].isWord }) {
        items[first].shape.insert(.sentenceStart)
      }
    }
  }

  /// Whether an item is of a kind that sentences end with.
  @inline(__always)
  private func mayEndSentence(_ index: Int) -> Bool {
    switch items[index].kind {
    case .word: items[index].shape.contains(.dotted) || index + 1 == items.count
    case .comma, .colon, .semicolon, .dash, .number, .symbol, .openBracket: index + 1 == items.count
    case .period, .question, .exclamation, .ellipsis, .closeBracket, .mark: true
    }
  }

  private func isSentenceEnd(_ index: Int, in range: Range<Int>, _ language: QuotationLanguage) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    let item = items[index]
    let next = items[index + 1]
    if item.isSpan {
      guard next.kind != .dash || next.isSpan, let last = lastInner(of: Int(item.span)) else { return false }
      switch last.kind {
      case .period, .question, .exclamation, .ellipsis:
        guard opensSentence(next) else { return false }
        return language.marksClauses || !isReportingClause(index + 1, in: range, afterPeriod: last.kind == .period)
      default: return false
      }
    }
    switch item.kind {
    case .question, .exclamation, .ellipsis, .period:
      // The stop belongs to the closing bracket or to further stops.
      if next.kind == .closeBracket || next.kind == .period || next.kind == .question || next.kind == .exclamation {
        return false
      }
      guard next.shape.contains(.spaceBefore) || next.isSpan else { return false }
      if item.kind == .period, index > range.lowerBound, isAbbreviation(items[index - 1], before: next) { return false }
      // "am 14. Mai".
      if language == .german, item.kind == .period, index > range.lowerBound, items[index - 1].kind == .number,
        items[index - 1].last == items[index - 1].first, text.tokens[Int(items[index - 1].last)].range.count < 3
      {
        return false
      }
      return opensSentence(next)
    case .closeBracket:
      guard index > range.lowerBound, items[index - 1].kind == .period else { return false }
      return opensSentence(next)
    case .word where item.shape.contains(.dotted):
      let opening: WordClass = [.determiner, .subjectPronoun, .adverb, .subordinator, .possessivePronoun, .coordinator]
      return next.isCapital && !next.classes.isDisjoint(with: opening)
    default: return false
    }
  }

  private func opensSentence(_ item: Item) -> Bool {
    item.isSpan || item.isCapital || item.kind == .number || item.kind == .openBracket || item.kind == .dash
      || item.kind == .symbol
  }

  private func isAbbreviation(_ item: Item, before next: Item) -> Bool {
    guard item.isWord, item.last >= 0 else { return false }
    let token = text.tokens[Int(item.last)]
    if token.end - token.start == 1, item.isCapital { return text.utf8[Int(token.start)] != UInt8(ascii: "I") }
    guard item.classes.contains(.abbreviation) else { return false }
    // "No." ends a sentence unless a number follows; the others do not where a name follows.
    if token.end - token.start == 2, text.utf8[Int(token.start)] | 0x20 == UInt8(ascii: "n") {
      return next.kind == .number
    }
    return item.isCapital || !next.isCapital
  }

  /// Whether a short clause with a cue stands here, so that the stop before it ends no sentence, as in “Why?” he asked.
  private func isReportingClause(_ start: Int, in range: Range<Int>, afterPeriod: Bool) -> Bool {
    var index = start
    let limit = min(range.upperBound, start + 9)
    while index < limit {
      let item = items[index]
      if item.kind == .comma || item.kind == .openBracket, index > start {
        return continuesBehindInsertion(index, in: range)
      }
      guard item.isWord || (item.kind == .period && index + 1 < limit && index > start) else { return false }
      if item.cue > 0, index > start, table.traits[Int(item.cue)].contains(.direct), item.form != .base,
        item.form != .gerund
      {
        guard index + 1 < range.upperBound else { return true }
        let next = items[index + 1]
        switch next.kind {
        case .period, .comma, .dash, .semicolon: return true
        case .word:
          // After a full stop more words are more likely a sentence of their own, if it has a content.
          if afterPeriod,
            items[(index + 1)..<min(range.upperBound, index + 8)].contains(where: { $0.classes.contains(.that) })
          {
            return false
          }
          return !next.isSpan && !next.classes.contains(.that)
            && (!next.classes.isDisjoint(with: [.preposition, .time, .adverb, .objectPronoun, .subordinator, .like])
              || index + 2 < range.upperBound && items[index + 2].classes.contains(.time))
            && next.classes.isDisjoint(with: [.subjectPronoun])
        default: return false
        }
      }
      if !item.classes.isDisjoint(with: WordClass.function), !item.classes.contains(.subjectPronoun),
        !item.classes.contains(.preposition), index > start
      {
        return false
      }
      index += 1
    }
    return false
  }

  /// Whether a verb of saying stands behind the comma or bracket that ends an insertion: “Why?” Lorrens, a miner, asked.
  private func continuesBehindInsertion(_ start: Int, in range: Range<Int>) -> Bool {
    var index = start + 1
    let limit = min(range.upperBound - 1, start + 18)
    while index < limit {
      let item = items[index]
      if item.isSpan || item.kind == .period && !items[index - 1].classes.contains(.abbreviation) { return false }
      if item.kind == .comma || item.kind == .closeBracket {
        let next = items[index + 1]
        return next.cue > 0 && next.form == .past && table.traits[Int(next.cue)].contains(.direct)
      }
      index += 1
    }
    return false
  }
}
