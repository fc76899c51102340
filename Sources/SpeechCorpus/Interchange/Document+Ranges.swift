extension Document {
  /// The document with other ranges, such as ranges that count code points instead of bytes.
  ///
  /// ```swift
  /// let map = OffsetMap(capture.utf8, unit: .unicode)
  /// let forPython = document.mappingRanges(map.range(of:))
  /// ```
  ///
  /// The document is for writing: its ranges no longer fit the capture's ``Capture/utf8``, and its paragraphs keep their
  /// texts and ranges, but not their maps.
  ///
  /// - Parameter transform: Gives the other range for a range of UTF-8 bytes of the capture.
  /// - Returns: The same document but for its ranges.
  /// - Complexity: O(*n*) in the number of ranges.
  public func mappingRanges(_ transform: (Range<Int>) -> Range<Int>) -> Document {
    var document = self
    document.range = transform(range)
    document.turns = turns.map { turn in
      var turn = turn
      turn.range = transform(turn.range)
      turn.paragraphs = turn.paragraphs.map { paragraph in
        let text = 0..<paragraph.reading.utf8.count
        let segment = Reading.Segment(text: text, capture: transform(paragraph.range), kind: .copied)
        return Paragraph(Reading(utf8: paragraph.reading.utf8, segments: [segment]))
      }
      return turn
    }
    for index in related.indices { document.related[index].range = transform(related[index].range) }
    for index in blocks.indices { document.blocks[index].range = transform(blocks[index].range) }
    for index in repairs.indices { document.repairs[index].range = transform(repairs[index].range) }
    for index in diagnostics.indices { document.diagnostics[index].range = diagnostics[index].range.map(transform) }
    document.duplicates = duplicates.map { Duplicate(range: transform($0.range), of: transform($0.of)) }
    document.evidence = evidence.mapValues(transform)
    return document
  }
}

extension Quotation {
  /// The quotation with other ranges, such as ranges that count code points instead of bytes.
  ///
  /// - Parameter transform: Gives the other range for a range of UTF-8 bytes of the capture.
  /// - Returns: The same quotation but for its ranges.
  public func mappingRanges(_ transform: (Range<Int>) -> Range<Int>) -> Quotation {
    var quotation = self
    quotation.contentRange = transform(contentRange)
    quotation.parts = parts?.map(transform)
    quotation.cueRange = cueRange.map(transform)
    quotation.sourceRange = sourceRange.map(transform)
    return quotation
  }
}
