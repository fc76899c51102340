extension Reading {
  /// The reading of a reading: what was read from another reading's text, mapped to that reading's capture.
  ///
  /// A page is read from its markup, and a paragraph from the page; composed, the paragraph is read from the markup.
  ///
  /// ```swift
  /// let paragraph = ParagraphReader.reading(page.utf8, range).composed(over: page)
  /// ```
  ///
  /// - Parameter outer: The reading whose text this one's capture is.
  /// - Returns: The same text, with segments that lead to the capture of `outer`.
  /// - Complexity: O(*n* + log *s* + *k*) in the length of the text, the segments of `outer`, and those that are met.
  func composed(over outer: Reading) -> Reading {
    var composition = Composition()
    for segment in segments {
      switch segment.kind {
      case .copied where !segment.text.isEmpty: composition.copy(segment, of: outer)
      case .replaced:
        composition.append(segment.text.count, .replaced, at: outer.captureRange(of: segment.capture))
      case .inserted: composition.append(segment.text.count, .inserted, at: nil)
      case .copied, .omitted: break
      }
    }
    guard !composition.segments.isEmpty else {
      return Reading(copying: [], at: outer.captureRange(of: captureRange).lowerBound)
    }
    return Reading(utf8: utf8, segments: composition.segments)
  }

  /// Puts the segments of a composed reading together, in order of the text.
  private struct Composition {
    private(set) var segments: [Segment] = []
    private var text = 0
    private var position: Int?

    /// Copies a segment's part of the other reading, whatever that part is made of.
    mutating func copy(_ segment: Segment, of outer: Reading) {
      let part = outer.slice(segment.capture)
      for piece in part.segments where piece.kind != .omitted {
        append(piece.text.count, piece.kind, at: piece.kind == .inserted ? nil : piece.capture)
      }
    }

    /// Adds a segment; `capture` is where its bytes stand, `nil` where they stand nowhere.
    mutating func append(_ count: Int, _ kind: Segment.Kind, at capture: Range<Int>?) {
      guard count > 0 else { return }
      guard let capture else {
        // What is inserted before everything else has its place where the next segment begins.
        return push(count, .inserted, position.map { $0..<$0 })
      }
      // Two segments may share what was replaced by both; the second one finds nothing left of it.
      let start = max(capture.lowerBound, position ?? capture.lowerBound)
      let range = start..<max(start, capture.upperBound)
      if let position, position < start { push(0, .omitted, position..<start) }
      if position == nil { settle(at: start) }
      push(count, range.isEmpty ? .inserted : kind, range)
    }

    /// Gives the segments inserted so far their place.
    private mutating func settle(at start: Int) {
      for index in segments.indices { segments[index].capture = start..<start }
    }

    private mutating func push(_ count: Int, _ kind: Segment.Kind, _ capture: Range<Int>?) {
      let range = text..<text + count
      text += count
      if let capture { position = capture.upperBound }
      if let last = segments.last, last.kind == kind, kind == .copied || kind == .omitted || kind == .inserted {
        segments[segments.count - 1].text = last.text.lowerBound..<range.upperBound
        if let capture { segments[segments.count - 1].capture = last.capture.lowerBound..<capture.upperBound }
      } else {
        segments.append(Segment(text: range, capture: capture ?? 0..<0, kind: kind))
      }
    }
  }
}
