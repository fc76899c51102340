extension Document {
  /// The document as a text to read: the title, then the turns, each paragraph on a line of its own between blank lines.
  ///
  /// A turn's label stands before its first paragraph, with a colon. Furniture, duplicates and other news are left out,
  /// and what was damaged is mended. The text has no line end behind its last line.
  ///
  /// ```swift
  /// print(document.transcript)
  /// // Foreign Minister Amadi Lorrens’ interview with Radio Meridian, New Carrow, September 23, 2026
  /// //
  /// // Question: What was the mood around the table?
  /// //
  /// // Amadi Lorrens: Tired and therefore honest.
  /// ```
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var transcript: String {
    var paragraphs: [String] = []
    if let title { paragraphs.append(title) }
    for turn in turns {
      for (index, paragraph) in turn.paragraphs.enumerated() {
        paragraphs.append((index == 0 ? turn.label.map { $0 + ": " } ?? "" : "") + paragraph.text)
      }
    }
    return paragraphs.joined(separator: "\n\n")
  }
}
