/// What is remembered of a document to find its relations to others: a few kilobytes, whatever its length.
///
/// It can be taken on any thread; a ``RelationFinder`` collects them.
public struct DocumentFingerprint: Sendable {
  /// The identifier of the document.
  public let id: String
  let text: TextFingerprint
  /// What the document says of its event; `nil` where speaker or day are not known.
  let event: Event?

  /// Takes the fingerprint of a document.
  ///
  /// - Complexity: O(*n*) in the length of its text.
  public init(_ document: Document) {
    id = document.id
    text = TextFingerprint(document.turns.lazy.flatMap(\.paragraphs))
    event = Event(document)
  }

  /// Who spoke when, where and on what occasion.
  struct Event: Sendable {
    /// The surname of the main speaker, in lower case, and the initial of the first name where there is one.
    let surname: String
    let initial: Character?
    /// The day, as ISO 8601 writes it.
    let day: String
    let kind: Document.Kind
    let place: String?
    /// The telling words of the occasion.
    let occasion: Set<String>

    init?(_ document: Document) {
      guard let speaker = document.speakers.first, let date = document.delivered, let year = date.year,
        let month = date.month, let dayOfMonth = date.day,
        let day = PartialDate(year: year, month: month, day: dayOfMonth)
      else { return nil }
      surname = NamePhrase.surname(of: speaker.name)
      guard !surname.isEmpty else { return nil }
      let words = speaker.name.split(separator: " ")
      initial = words.count > 1 ? words[0].lowercased().first : nil
      self.day = day.description
      kind = document.kind
      place = document.place?.lowercased()
      occasion = Set(Analyzer.topics.terms(of: document.event ?? ""))
    }
  }
}
