extension Document {
  /// Cuts the document into passages.
  ///
  /// A passage takes its speaker from its turn, its date from the day the document was said, or else put out. It never
  /// crosses a turn, but for ``PassageUnit/document``. Where it takes in more than one paragraph, a line feed parts them in
  /// its text. Its range is the smallest that holds all of it.
  ///
  /// - Parameter unit: What to cut into; of sentences or words at least one.
  /// - Returns: The passages in order; their identifiers are the document's with the passage's number, from 0, behind `#`.
  ///   As a whole, a document is one passage under its own identifier.
  /// - Complexity: O(*n*) in the length of the texts.
  public func passages(by unit: PassageUnit = .paragraph) -> [Passage] {
    var passages: [Passage] = []
    if case .document = unit {
      let pieces = turns.flatMap(\.paragraphs).map(Piece.init).filter { !$0.isEmpty }
      guard !pieces.isEmpty else { return [] }
      return [passage(id: id, of: pieces, speaker: speakers.first?.name ?? turns.first?.speaker)]
    }
    for turn in turns {
      for pieces in turn.pieces(by: unit) {
        passages.append(passage(id: "\(id)#\(passages.count)", of: pieces, speaker: turn.speaker))
      }
    }
    return passages
  }

  private func passage(id: String, of pieces: [Piece], speaker: String?) -> Passage {
    let ranges = pieces.map(\.captureRange)
    let start = ranges.map(\.lowerBound).min() ?? 0
    return Passage(
      id: id, document: self.id, text: pieces.map(\.text).joined(separator: "\n"),
      range: start..<max(start, ranges.map(\.upperBound).max() ?? 0), speaker: speaker,
      date: delivered ?? published)
  }
}

/// A stretch of a paragraph.
private struct Piece {
  let reading: Reading
  var range: Range<Int>

  init(_ reading: Reading, _ range: Range<Int>) {
    self.reading = reading
    self.range = range
  }

  init(_ paragraph: Paragraph) { self.init(paragraph.reading, 0..<paragraph.reading.utf8.count) }

  var isEmpty: Bool { reading.utf8[range].allSatisfy { $0 <= 0x20 } }
  var text: String { String(decoding: reading.utf8[range], as: UTF8.self) }
  var captureRange: Range<Int> { reading.captureRange(of: range) }
}

extension Turn {
  /// The turn's passages, each as stretches of one paragraph or more.
  fileprivate func pieces(by unit: PassageUnit) -> [[Piece]] {
    switch unit {
    case .paragraph, .document: paragraphs.map { [Piece($0)] }.filter { !$0[0].isEmpty }
    case .sentences(let count): runs(of: max(1, count)) { Array(Sentences($0)) }
    case .words(let count): runs(of: max(1, count), Self.stretchesOfWords)
    }
  }

  /// Runs of so many units, which may go on from paragraph to paragraph.
  private func runs(of count: Int, _ units: ([UInt8]) -> [Range<Int>]) -> [[Piece]] {
    var runs: [[Piece]] = []
    var run: [Piece] = []
    var filled = 0
    for paragraph in paragraphs {
      var startsParagraph = true
      for range in units(paragraph.reading.utf8) {
        if startsParagraph || run.isEmpty {
          run.append(Piece(paragraph.reading, range))
        } else {
          run[run.count - 1].range = run[run.count - 1].range.lowerBound..<range.upperBound
        }
        startsParagraph = false
        filled += 1
        guard filled == count else { continue }
        runs.append(run)
        run = []
        filled = 0
      }
    }
    return run.isEmpty ? runs : runs + [run]
  }

  /// The words, each with the marks before the next one, so that a run of them loses nothing but white space at its ends.
  private static func stretchesOfWords(of utf8: [UInt8]) -> [Range<Int>] {
    let words = Array(Words(utf8))
    return words.indices.map { index in
      let start = index == 0 ? utf8.firstIndex { $0 > 0x20 } ?? 0 : words[index].lowerBound
      var end = index + 1 < words.count ? words[index + 1].lowerBound : utf8.count
      while end > words[index].upperBound, utf8[end - 1] <= 0x20 { end -= 1 }
      return start..<end
    }
  }
}
