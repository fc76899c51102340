/// Takes over what a row or a message says about itself; it is trusted over what the text says.
struct MetadataReader {
  let metadata: Capture.Metadata

  /// Sets the fields that have the name of a document's field; "date" is the day of delivery.
  func read(into document: inout Document) {
    if let id = metadata.id { document.id = id }
    let fields = metadata.fields
    guard !fields.isEmpty else { return }
    document.title = fields["title"] ?? document.title
    document.headline = fields["headline"] ?? document.headline
    document.event = fields["event"] ?? document.event
    document.venue = fields["venue"] ?? document.venue
    document.place = fields["place"] ?? document.place
    document.reference = fields["reference"] ?? document.reference
    document.publisher = fields["publisher"] ?? document.publisher
    document.forwardedFrom = fields["forwarded_from"] ?? document.forwardedFrom
    document.language = fields["language"] ?? document.language
    document.delivered = date("delivered", into: &document) ?? date("date", into: &document) ?? document.delivered
    document.published = date("published", into: &document) ?? document.published
    document.captured = date("captured", into: &document) ?? document.captured
    if let kind = fields["kind"].flatMap(Document.Kind.init(rawValue:)) { document.kind = kind }
    if let name = fields["speaker"], !name.isEmpty {
      document.speakers = [Speaker(name: name, role: fields["role"], affiliation: fields["affiliation"])]
      var number = 2
      while let name = field(number, "name"), !name.isEmpty {
        document.speakers.append(
          Speaker(name: name, role: field(number, "role"), affiliation: field(number, "affiliation")))
        number += 1
      }
    }
  }

  private func field(_ number: Int, _ key: String) -> String? {
    Self.field(ofSpeaker: number, key).flatMap { metadata.fields[$0] }
  }

  /// The name of the field that holds something of a speaker, counted from 1; `nil` for what is not kept.
  static func field(ofSpeaker number: Int, _ key: String) -> String? {
    guard ["name", "role", "affiliation"].contains(key), number < 100 else { return nil }
    let field = key == "name" ? "speaker" : key
    return number == 1 ? field : "\(field).\(number)"
  }

  /// Reads a field that holds a date; what is there and is none is told.
  private func date(_ name: String, into document: inout Document) -> PartialDate? {
    guard let value = metadata.fields[name], value.contains(where: { !$0.isWhitespace }) else { return nil }
    if let date = PartialDate(value) { return date }
    let shown = value.count > 40 ? value.prefix(40) + "…" : value[...]
    document.diagnostics.append(
      Diagnostic(
        severity: .warning, code: "unreadable_date", message: "The field “\(name)” holds no date: “\(shown)”."))
    return nil
  }
}
