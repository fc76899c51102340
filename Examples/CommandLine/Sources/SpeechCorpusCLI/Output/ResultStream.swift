import SpeechCorpus

/// Something that a command finds, and how it looks in each format.
protocol Presentable: Encodable, Sendable {
  /// The header line of the CSV form.
  static var csvHeader: String { get }
  /// The CSV lines.
  var csv: String { get }
  /// The plain text, with its line end.
  var text: String { get }
  /// What stands above all tables.
  static func tableHeader(_ layout: Layout) -> String
  /// The layout for people of results that belong together.
  static func table(_ items: [Self], _ layout: Layout) -> String
}

extension Presentable {
  static func tableHeader(_ layout: Layout) -> String { "" }
}

/// Some results, ready to be written.
struct Chunk: Sendable {
  let bytes: [UInt8]
  let count: Int
}

/// Writes results one after the other in the format asked for.
struct ResultStream<Item: Presentable> {
  let format: OutputFormat
  let layout: Layout
  private let output = StandardOutput()
  private var count = 0

  init(_ format: OutputFormat, layout: Layout) {
    self.format = format
    self.layout = layout
  }

  /// Renders results; safe to call on any thread.
  static func chunk(_ items: [Item], as format: OutputFormat, layout: Layout) throws -> Chunk {
    var bytes: [UInt8] = []
    switch format {
    case .json, .jsonl:
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += format == .json ? [UInt8](",\n".utf8) : [0x0A] }
        try JSONLines.appendValue(item, to: &bytes)
      }
      if format == .jsonl, !items.isEmpty { bytes.append(0x0A) }
    case .csv: for item in items { bytes += item.csv.utf8 }
    // TEI does not come here: parse writes it by itself, and the others refuse it.
    case .text, .tei: for item in items { bytes += item.text.utf8 }
    case .table: if !items.isEmpty { bytes += Item.table(items, layout).utf8 }
    }
    return Chunk(bytes: bytes, count: items.count)
  }

  /// Writes what was rendered.
  mutating func write(_ chunk: Chunk) throws {
    guard chunk.count > 0 else { return }
    if count == 0 {
      switch format {
      case .json: output.write("[\n")
      case .csv: output.write(Item.csvHeader)
      case .table: output.write(Item.tableHeader(layout))
      default: break
      }
    } else if format == .json {
      output.write(",\n")
    }
    count += chunk.count
    output.write(chunk.bytes)
    try output.flushIfNeeded()
  }

  /// Renders and writes results.
  mutating func write(_ items: [Item]) throws {
    try write(Self.chunk(items, as: format, layout: layout))
  }

  /// Ends the output.
  mutating func finish() throws {
    switch (format, count) {
    case (.json, 0): output.write("[]\n")
    case (.json, _): output.write("\n]\n")
    case (.csv, 0): output.write(Item.csvHeader)
    default: break
    }
    try output.flush()
  }
}
