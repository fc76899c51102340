/// What a field of a header tells, by its name: "Location: …", "Circonstance : …", "Anlass: …".
enum HeaderField {
  /// The occasion.
  case event
  /// Who speaks, with their offices.
  case speakers
  /// The building or the town.
  case setting
  /// The day of delivery.
  case delivered
  /// The day of publication.
  case published
  /// Something that no document has a field for.
  case other

  /// A field on a line, and where its value stands; the value is empty where the line has only the name.
  struct Line {
    var field: HeaderField
    var value: Range<Int>
  }

  /// The longest name of a field, in bytes.
  private static let maximumName = 40

  /// The field that a line holds.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - index: The line.
  /// - Returns: The field and its value, or `nil` where the line names none.
  static func line(_ page: Page, _ index: Int) -> Line? {
    let content = page.lines[index].content
    guard content.count <= 300, content.count >= 4 else { return nil }
    let head = page.utf8[content.prefix(maximumName)]
    guard let colon = head.firstIndex(of: UInt8(ascii: ":")) else {
      guard content.count <= maximumName, let field = named(page.text(content)),
        field.isDate || isAboveValue(page, index)
      else { return nil }
      return Line(field: field, value: content.upperBound..<content.upperBound)
    }
    guard let field = named(page.text(content.lowerBound..<colon)) else { return nil }
    let value = page.utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(colon + 1..<content.upperBound, in: $0) }
    return Line(field: field, value: value)
  }

  /// Whether a name without a colon stands above a value: one that is indented, or below another name and its value.
  private static func isAboveValue(_ page: Page, _ index: Int) -> Bool {
    guard index + 1 < page.lines.count, page.lines[index + 1].blanksBefore <= 1 else { return false }
    let indent = { (line: Int) in page.lines[line].content.lowerBound - page.lines[line].range.lowerBound }
    if page.lines[index + 1].blanksBefore == 0, indent(index + 1) > indent(index) { return true }
    return [index - 2, index + 2].contains { line in
      guard page.lines.indices.contains(line), page.lines[line].content.count <= maximumName else { return false }
      let text = page.text(ofLine: line)
      return named(text.hasSuffix(":") ? String(text.dropLast()) : text) != nil
    }
  }

  private var isDate: Bool { self == .delivered || self == .published }

  /// The field of a name, the ending of its plural aside: "Intervenant(s)".
  private static func named(_ name: String) -> HeaderField? {
    var folded = name.trimmingSpaces.lowercased()
    for ending in ["(s)", "(in)", "(innen)", "(e)", "(es)"] where folded.hasSuffix(ending) {
      folded.removeLast(ending.count)
      break
    }
    return names[folded] ?? (folded.hasSuffix("s") ? names[String(folded.dropLast())] : nil)
  }

  private static let names: [String: HeaderField] = {
    let table: [(HeaderField, String)] = [
      (.event, "event|occasion|circonstance|circonstances|contexte|anlass|veranstaltung|повод|мероприятие|meeting"),
      (
        .speakers,
        "speaker|speakers|intervenant|orateur|redner|rednerin|выступающий|speech by|delivered by|given by|presented by|name|remarks by|vortragende|vortragender|докладчик"
      ),
      (.setting, "location|venue|place|lieu|ort|veranstaltungsort|место|место проведения|место выступления"),
      (
        .delivered,
        "delivered|given on|date delivered|delivered on|date of delivery|date of speech|speech date|prononcé le|gehalten am|дата выступления"
      ),
      (
        .published,
        "published|released|date published|publikationsdatum|veröffentlicht am|veröffentlicht|erschienen am|дата публикации|опубликовано|published on|publication date|date of publication|publié le|mis en ligne le|posted on"
      ),
      (
        .other,
        """
        subject|topic|theme|themes|thème|thématique|rubrique|mots-clé|mots clé|keyword|tag|themen|thema|тема|темы
        date|datum|дата|last updated|updated|zuletzt aktualisiert|mis à jour|обновлено|department|organisation
        organization|series|audience|host|transcript id|release type|release date|period of service|document type|type|language|langue|sprache|author
        portfolio|minister|prime minister|from|duration|source type|format|collection|category|station|program|programme
        """
      ),
    ]
    var names: [String: HeaderField] = [:]
    for (field, list) in table {
      for name in list.split(whereSeparator: { $0 == "|" || $0.isNewline }) { names[name.trimmingSpaces] = field }
    }
    return names
  }()
}
