import ArgumentParser

/// How results are written.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  /// Laid out for people, in columns.
  case table
  /// Plain text.
  case text
  /// One JSON array.
  case json
  /// JSON Lines, one object a line.
  case jsonl
  /// Comma-separated values with a header line.
  case csv
  /// XML by the Text Encoding Initiative.
  case tei
}
