extension CSV {
  /// The columns of ``records(of:)``: one record for each turn.
  public static let turnColumns = [
    "document", "capture", "title", "kind", "delivered", "place", "turn", "speaker", "label", "role", "start", "end",
    "text",
  ]

  /// The columns of ``record(of:)``.
  public static let quotationColumns = [
    "id", "parent", "document", "capture", "kind", "speaker", "role", "source", "cue", "content", "start", "end",
    "within", "turn", "hypothetical", "confidence", "rule",
  ]

  /// The records of a document, one for each turn; turns are counted from 0, their paragraphs are lines of `text`.
  ///
  /// - Parameter document: The document; one without turns has one record without turn and text.
  /// - Returns: Lines that end in CR LF.
  public static func records(of document: Document) -> String {
    let facts = [
      document.id, document.capture, document.title ?? "", document.kind.rawValue,
      document.delivered?.description ?? "", document.place ?? "",
    ]
    guard !document.turns.isEmpty else {
      return record(facts + Array(repeating: "", count: turnColumns.count - facts.count))
    }
    var records = ""
    for (number, turn) in document.turns.enumerated() {
      records += record(
        facts + [
          String(number), turn.speaker ?? "", turn.label ?? "", turn.role.rawValue,
          String(turn.range.lowerBound), String(turn.range.upperBound),
          turn.paragraphs.map(\.text).joined(separator: "\n"),
        ])
    }
    return records
  }

  /// The record of a quotation.
  ///
  /// - Parameter quotation: The quotation; what it lacks is an empty field.
  /// - Returns: A line that ends in CR LF.
  public static func record(of quotation: Quotation) -> String {
    record([
      quotation.id, quotation.parent ?? "", quotation.document, quotation.capture, quotation.kind.rawValue,
      quotation.speaker?.name ?? "", quotation.speaker?.role ?? "", quotation.source ?? "", quotation.cue ?? "",
      quotation.content, String(quotation.contentRange.lowerBound), String(quotation.contentRange.upperBound),
      quotation.within?.speaker ?? "", quotation.within.map { String($0.turn) } ?? "",
      quotation.isHypothetical ? "true" : "false", String(quotation.confidence), quotation.rule,
    ])
  }
}
