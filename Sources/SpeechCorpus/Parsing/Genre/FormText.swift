/// Tells a form or a notice, whose lines are fields, from a transcript.
///
/// "Question: ____" and "Moderator: NAME" stand there among "Place: …", "Admission: …" and "Contact: …".
enum FormText {
  /// How many lines are looked at, and how many of them must be fields: one in so many, and so many at the least.
  private static let reach = 200
  private static let share = 6
  private static let minimum = 5
  /// A field's name has so many bytes and words at most.
  private static let maximumName = 28
  private static let maximumWords = 3
  /// A line of so many bytes is a paragraph.
  private static let paragraph = 160

  /// Whether a page holds more fields than turns, and hardly any paragraphs.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - labels: The lines that would open turns.
  /// - Returns: Whether it does.
  /// - Complexity: O(1), as only the first lines are looked at, and of each only the start.
  static func isHeld(by page: Page, labels: [Label]) -> Bool {
    let turns = Set(labels.map(\.line))
    var names: Set<UInt64> = []
    var (size, prose) = (0, 0)
    let lines = page.lines.prefix(reach)
    for (index, line) in lines.enumerated() {
      size += line.content.count
      if line.content.count >= paragraph { prose += line.content.count }
      if !turns.contains(index), let name = name(page, line.content) { names.insert(page.fingerprint(of: name)) }
    }
    return names.count >= minimum && names.count > labels.count && names.count * share >= lines.count
      && prose * 2 < size
  }

  /// The name of the field that a line is: a few words without digits, the first with a capital, and a colon.
  private static func name(_ page: Page, _ content: Range<Int>) -> Range<Int>? {
    let head = content.prefix(maximumName)
    guard let colon = page.utf8[head].firstIndex(of: UInt8(ascii: ":")),
      colon + 1 >= content.upperBound || page.utf8[colon + 1] == 0x20, colon > head.lowerBound
    else { return nil }
    let name = page.utf8[head.lowerBound..<colon]
    let first = name[name.startIndex]
    guard (0x41...0x5A).contains(first) || first >= 0xC3, name.count(where: { $0 == 0x20 }) < maximumWords,
      !name.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    return head.lowerBound..<colon
  }
}
