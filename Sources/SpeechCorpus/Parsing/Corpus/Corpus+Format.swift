extension Corpus {
  /// The forms that captures come in.
  public enum Format: String, Sendable, Hashable, CaseIterable {
    /// Plain text, one capture.
    case text
    /// JSON Lines, each row a capture whose `text` is all body.
    case rows = "jsonl"
    /// A saved page, one capture; an HTML export of Telegram Desktop or a public channel page too.
    case html
    /// Markdown, with front matter or without, one capture.
    case markdown
    /// A JSON export of Telegram Desktop, each message with words a capture.
    case telegram

    /// Tells the format from the start of a file.
    ///
    /// - Parameters:
    ///   - sample: The first 64 KiB, or all of a shorter file.
    ///   - isWhole: Whether the sample is the whole file.
    init(sample: [UInt8], isWhole: Bool) {
      if RowReader.holdsRows(sample, isWhole: isWhole) {
        self = .rows
      } else if TelegramExport.opensExport(sample) {
        self = .telegram
      } else {
        self = .text
      }
    }

    /// How the captures of a file that was said to be of this format are to be read; `nil` leaves it to their text.
    var form: Capture.Metadata.Form? {
      switch self {
      case .text: .text
      case .html: .html
      case .markdown: .markdown
      case .rows, .telegram: nil
      }
    }
  }
}
