import SpeechCorpus

/// How a document was read: as which family and why, how surely, from which fields, and what looked odd.
struct DocumentReading: Encodable {
  let id: String
  let family: String
  let confidence: Double
  /// The fields that were read, and how sure each is, 0...1.
  let fields: [String: Double]
  let diagnostics: [Diagnostic]

  init(_ document: Document) {
    id = document.id
    family = document.family
    confidence = document.confidence
    let known = Document.Field.allCases.compactMap { field in
      document.certainty(of: field).map { (field.rawValue, $0) }
    }
    fields = Dictionary(uniqueKeysWithValues: known)
    diagnostics = document.diagnostics
  }

  /// The reading as lines of a report for people.
  var lines: [(name: String, value: String)] {
    var lines = [("document", "\(id): \(family), confidence \(confidence)")]
    let read = Document.Field.allCases.compactMap { field in
      fields[field.rawValue].map { "\(field.rawValue) \($0)" }
    }
    if !read.isEmpty { lines.append(("read", read.joined(separator: ", "))) }
    for diagnostic in diagnostics {
      let place = diagnostic.range.map { " (bytes \($0.lowerBound) to \($0.upperBound))" } ?? ""
      lines.append((diagnostic.severity.rawValue, diagnostic.message + place))
    }
    return lines
  }
}
