import SpeechCorpus

/// How a document was read: as which family and why, how surely, from which fields, and what looked odd.
struct DocumentReading: Encodable {
  let id: String
  let family: String
  let confidence: Double
  /// The fields that the capture gives, by name.
  let fields: [String]
  let diagnostics: [Diagnostic]

  init(_ document: Document) {
    id = document.id
    family = document.family
    confidence = document.confidence
    fields = Document.Field.allCases.filter { document.evidence[$0] != nil }.map(\.rawValue)
    diagnostics = document.diagnostics
  }

  /// The reading as lines of a report for people.
  var lines: [(name: String, value: String)] {
    var lines = [("document", "\(id): \(family), confidence \(confidence)")]
    if !fields.isEmpty { lines.append(("read", fields.joined(separator: ", "))) }
    for diagnostic in diagnostics {
      let place = diagnostic.range.map { " (bytes \($0.lowerBound) to \($0.upperBound))" } ?? ""
      lines.append((diagnostic.severity.rawValue, diagnostic.message + place))
    }
    return lines
  }
}
