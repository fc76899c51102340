extension Corpus {
  /// The forms that captures come in.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// Plain text, one capture.
    case text
    /// JSON Lines, each row a capture whose `text` is all body.
    case rows = "jsonl"

    /// Tells the format from the start of a file.
    ///
    /// - Parameters:
    ///   - sample: The first 64 KiB, or all of a shorter file.
    ///   - isWhole: Whether the sample is the whole file.
    init(sample: [UInt8], isWhole: Bool) {
      self = RowReader.holdsRows(sample, isWhole: isWhole) ? .rows : .text
    }
  }
}
