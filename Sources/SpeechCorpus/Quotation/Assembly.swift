/// Makes quotations of attributions: ranges of the capture, the words as they read, and who the source is.
struct Assembly {
  /// A paragraph as the reader sees it, and its turn.
  struct Source {
    var paragraph: Paragraph
    var turn: Int
  }

  let text: QuotedText
  /// The paragraphs behind those of the text, in the same order; empty where the text is its own capture.
  let sources: [Paragraph]
  let document: String
  let capture: String

  /// The range of the capture that a range of tokens was read from.
  func range(of tokens: Range<Int>) -> Range<Int> {
    let bytes = bytes(of: tokens)
    guard !sources.isEmpty else { return bytes }
    let start = place(bytes.lowerBound, of: tokens.lowerBound)
    let end = endPlace(bytes.upperBound, of: tokens.upperBound - 1)
    return start..<max(start, end)
  }

  /// The parts of the capture that a range of tokens was read from: one for each paragraph, more where something
  /// foreign stands inside.
  func parts(of tokens: Range<Int>) -> [Range<Int>] {
    let bytes = bytes(of: tokens)
    guard !sources.isEmpty else { return [bytes] }
    var parts: [Range<Int>] = []
    var paragraph = paragraphIndex(of: tokens.lowerBound)
    while paragraph < text.pieces.count, text.pieces[paragraph].tokens.lowerBound < tokens.upperBound {
      let own = text.pieces[paragraph].bytes
      let common = own.clamped(to: bytes)
      if !common.isEmpty {
        let local = common.lowerBound - own.lowerBound..<common.upperBound - own.lowerBound
        for part in sources[paragraph].reading.captureParts(of: local) {
          // Two paragraphs with nothing but a line break between them are one part.
          if let last = parts.last, part.lowerBound >= last.upperBound,
            part.lowerBound - last.upperBound <= Self.widestBreak
          {
            parts[parts.count - 1] = last.lowerBound..<part.upperBound
          } else {
            parts.append(part)
          }
        }
      }
      paragraph += 1
    }
    return parts.isEmpty ? [range(of: tokens)] : parts
  }

  /// The most bytes of a break between two paragraphs: line feeds, and an indent.
  private static let widestBreak = 8

  /// The words of a range of tokens, paragraphs parted by line feeds.
  func words(of tokens: Range<Int>) -> String { String(decoding: text.utf8[bytes(of: tokens)], as: UTF8.self) }

  private func bytes(of tokens: Range<Int>) -> Range<Int> {
    Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
  }

  private func paragraphIndex(of token: Int) -> Int {
    text.pieces.dropLast().partitioningIndex { $0.tokens.upperBound > token }
  }

  private func place(_ byte: Int, of token: Int) -> Int {
    let index = paragraphIndex(of: token)
    let local = byte - text.pieces[index].bytes.lowerBound
    return sources[index].reading.captureRange(of: local..<local + 1).lowerBound
  }

  private func endPlace(_ byte: Int, of token: Int) -> Int {
    let index = paragraphIndex(of: token)
    let local = byte - text.pieces[index].bytes.lowerBound
    return sources[index].reading.captureRange(of: local - 1..<local).upperBound
  }

  /// The quotation of an attribution, without its speaker.
  func quotation(_ attribution: Attribution, confidence: Double) -> Quotation {
    let contents = attribution.contents.sorted { $0.lowerBound < $1.lowerBound }
    var parts: [Range<Int>] = []
    for content in contents { parts += self.parts(of: content) }
    parts.sort { $0.lowerBound < $1.lowerBound }
    let content = contents.map { words(of: $0) }.joined(separator: " ")
    var quotation = Quotation(
      id: document, document: document, capture: capture, kind: attribution.kind, content: content,
      contentRange: parts[0].lowerBound..<parts[parts.count - 1].upperBound, confidence: confidence,
      rule: attribution.rule.rawValue)
    if parts.count > 1 { quotation.parts = parts }
    if let cue = attribution.cue {
      quotation.cue = words(of: cue)
      quotation.cueRange = range(of: cue)
    }
    if let source = attribution.source {
      quotation.source = words(of: source)
      quotation.sourceRange = range(of: source)
    }
    quotation.isHypothetical = attribution.isHypothetical
    return quotation
  }
}
