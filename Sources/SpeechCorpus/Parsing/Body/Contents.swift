/// Finds the table of contents that a page prints before a text with headings, and the headings.
///
/// Its entries stand below one another, and the text begins where the first of them stands again.
enum Contents {
  private static let names: WordSet = [
    "table of contents", "contents", "содержание", "оглавление", "inhalt", "inhaltsverzeichnis", "sommaire",
    "table des matières",
  ]

  /// How far into a body the table begins at the latest, and how many entries it has.
  private static let reach = 12
  private static let maximumEntries = 60
  private static let maximumBytes = 250

  /// The lines of the table and of the headings, and what they are.
  ///
  /// - Complexity: O(*n*) in the number of lines where there is a table, else O(1).
  static func find(in page: Page, lines: Range<Int>) -> [Int: Block.Role] {
    let name = lines.prefix(reach).first { index in
      let content = page.lines[index].content
      return content.count <= 48 && names.contains(page.text(content).inLowerCase.trimmingColon)
    }
    guard let name, name + 2 < lines.upperBound else { return [:] }
    let first = name + 1
    let near = (first + 1)..<min(lines.upperBound, first + maximumEntries)
    guard let start = near.first(where: { page.areEqual($0, first) }),
      (first..<start).allSatisfy({ page.lines[$0].content.count <= maximumBytes })
    else { return [:] }
    var roles: [Int: Block.Role] = [:]
    for index in name..<start { roles[index] = .navigation }
    let entries = Set((first..<start).map { page.fingerprint(ofLine: $0) })
    for index in start..<lines.upperBound where page.lines[index].content.count <= maximumBytes {
      if entries.contains(page.fingerprint(ofLine: index)) { roles[index] = .heading }
    }
    return roles
  }
}
