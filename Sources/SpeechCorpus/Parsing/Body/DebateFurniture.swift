/// Finds what a record of a debate prints between the words and nobody says: columns, divisions, what members do.
struct DebateFurniture {
  let page: Page
  let lines: Range<Int>
  /// The lines that begin with a label.
  let labelled: Set<Int>

  /// What opens a line that tells what happened, in lower case.
  private static let events = [
    "question put", "question agreed", "question proposed", "question accordingly", "motion agreed", "motion made",
    "the house divided", "the house proceeded", "the committee divided", "several hon. members", "some hon. members",
    "amendment proposed", "house adjourned", "adjourned", "amendment agreed", "resolved,",
    "hon. members", "the meeting rose", "the meeting was", "the sitting", "the house rose", "the committee rose",
    "the house adjourned", "the assembly adjourned", "the council rose", "a vote was taken", "a recorded vote",
    "the agenda was adopted", "the draft resolution was", "the motion was", "the amendment was", "it was so decided",
    "sitting adjourned", "sitting suspended", "the meeting adjourned", "on resuming", "schluss der sitzung",
    "beginn der sitzung", "(schluss", "la séance est levée à", "la séance est suspendue", "la séance est reprise",
  ]

  /// The lines of furniture, and what they are.
  ///
  /// - Complexity: O(*n*) in the number of lines; only short ones are looked at.
  func find() -> [Int: Block.Role] {
    var roles: [Int: Block.Role] = [:]
    var isInDivision = false
    for index in lines {
      let content = page.lines[index].content
      guard content.count <= 120, !labelled.contains(index) else {
        isInDivision = false
        continue
      }
      let folded = page.text(content).inLowerCase
      if opensDivision(folded) {
        isInDivision = true
        roles[index] = .boilerplate
      } else if isInDivision, content.count <= 60, !folded.hasSuffix(".") {
        roles[index] = .boilerplate
      } else if isColumn(folded) || content.count <= 6 && folded.allSatisfy(\.isNumber) {
        roles[index] = .boilerplate
      } else if folded == "is located here", index > lines.lowerBound, roles[index - 1] != nil {
        roles[index] = .boilerplate
      } else if Self.events.contains(where: folded.hasPrefix), !folded.hasSuffix("?") {
        roles[index] = .incident
        isInDivision = false
      } else {
        isInDivision = false
      }
    }
    return roles
  }

  /// Whether a line opens the list of those who voted: its number, "AYES", "Tellers for the Noes:".
  private func opensDivision(_ folded: String) -> Bool {
    folded.hasPrefix("division no") || folded == "ayes" || folded == "noes" || folded.hasPrefix("tellers for the")
      || folded == "contents" || folded == "not-contents"
  }

  /// "11 Sept 2031 : Column 487", "Column 486".
  private func isColumn(_ folded: String) -> Bool {
    guard let last = folded.split(separator: " ").last, last.allSatisfy({ $0.isNumber || $0 == "w" }) else {
      return false
    }
    return folded.dropLast(last.count).hasSuffix("column ")
  }
}
