/// Which family a capture belongs to, and what says so.
struct Recognition {
  var profile: Profile
  /// The signs that were seen, of those that speak for the family.
  var signs: [Profile.Sign]
  /// The sum of their weights.
  var weight: Double

  /// Weighs the signs of a capture against the profiles; the heaviest that reaches 1 wins, the first one in a draw.
  init(signs: Set<Profile.Sign>, profiles: [Profile]) {
    profile = .plain
    self.signs = []
    weight = 0
    // There are few of them: comparing them takes less than hashing whatever speaks for any family.
    let signs = Array(signs)
    for candidate in profiles {
      let seen = candidate.evidence.filter { signs.contains($0.sign) }
      let sum = seen.reduce(0) { $0 + $1.weight }
      if sum >= 0.999, sum > weight {
        profile = candidate
        self.signs = seen.map(\.sign)
        weight = sum
      }
    }
  }
}

/// Finds the signs by which families are recognised.
struct SignFinder {
  let page: Page
  let lines: Range<Int>
  let labels: [Label]
  let header: Header
  let footer: FooterReader.Footer

  /// The signs of the capture.
  ///
  /// - Complexity: O(*n*) in the number of lines; phrases are looked for near the ends only.
  func signs(phrases: PhraseSet) -> Set<Profile.Sign> {
    var signs: Set<Profile.Sign> = []
    if header.hasClock { signs.insert(.clock) }
    if header.reference != nil { signs.insert(.reference) }
    if header.publisher != nil { signs.insert(.publisher) }
    if header.headlineLine != nil { signs.insert(.quotedHeadline) }
    if header.dateline != nil { signs.insert(.dateline) }
    if footer.credit != nil { signs.insert(.sourceCredit) }
    if let title = header.title, title.kind != nil, title.name != nil, title.date != nil { signs.insert(.fullTitle) }
    if lines.count >= 3, !lines.dropFirst().contains(where: { page.lines[$0].blanksBefore > 0 }) {
      signs.insert(.noBlankLines)
    }
    if Wrapping(page, lines: lines).margin != nil { signs.insert(.hardWrapped) }
    findLabelSigns(&signs)
    findLabelForms(&signs)
    if (header.datesAbove + header.datesBelow).contains(where: isNumeric) { signs.insert(.numericDate) }
    for index in lines.prefix(10) where page.lines[index].content.count <= 60 {
      guard page.bytes(ofLine: index).contains(UInt8(ascii: "-")) else { continue }
      if HeaderLineGrammar(page: page).isSwitcher(Phrase(page.utf8, in: page.lines[index].content)) {
        signs.insert(.languageSwitcher)
      }
    }
    if header.datesAbove.contains(where: isGlued) { signs.insert(.gluedDate) }
    if listsParticipants() { signs.insert(.participants) }
    findPhrases(phrases, &signs)
    return signs
  }

  private func findLabelSigns(_ signs: inout Set<Profile.Sign>) {
    var alone = 0
    var stamped = 0
    var capitals = 0
    for label in labels {
      if label.hasTimeStamp || label.stamp != nil { stamped += 1 } else if label.isAlone, !label.isBare { alone += 1 }
      if label.text.utf8.count > 1, isLoud(label.text) { capitals += 1 }
    }
    if labels.count(where: { $0.name == "Q" && page.utf8[$0.words.upperBound] <= 0x20 }) >= 2 {
      signs.insert(.spacedQuestions)
    }
    if labels.filter(\.isBare).count >= 3 { signs.insert(.bareLabels) }
    if stamped >= 2 { signs.insert(.timeStamps) }
    if alone >= 2, alone * 2 > labels.count { signs.insert(.labelsAlone) }
    if capitals >= 2, capitals * 2 > labels.count(where: { $0.affiliation == nil }) { signs.insert(.capitalLabels) }
  }

  /// Whether a text is in capitals, but for the small letters of "McINERNEY".
  private func isLoud(_ text: String) -> Bool {
    let small = text.count(where: \.isLowercase)
    return small == 0 || small <= 2 && text.spacedWords.contains { $0.hasPrefix("Mc") || $0.hasPrefix("Mac") }
  }

  /// Whether a line near the top lists people and offices between semicolons.
  private func listsParticipants() -> Bool {
    lines.prefix(12).contains { index in
      let content = page.lines[index].content
      guard content.count <= 500, page.utf8[content].contains(UInt8(ascii: ";")) else { return false }
      let parts = page.text(content).split(separator: ";")
      let offices = parts.count { part in
        let words = part.split(separator: " ").map(String.init)
        let person = NamePhrase(words)
        return person.role != nil && words.count <= 16 && words.count { NamePhrase.isNameLike($0) } >= 3
      }
      return offices >= 2
    }
  }

  private func findLabelForms(_ signs: inout Set<Profile.Sign>) {
    var behind = 0
    var hosts = 0
    var affiliated = 0
    var wide = 0
    var introduced: Set<String> = []
    var isIntroducing = false
    var names: [String: Bool] = [:]
    func introduces(_ name: String) -> Bool {
      if let known = names[name] { return known }
      let isNamed = NamePhrase(name.spacedWords).name.count >= 2
      names[name] = isNamed
      return isNamed
    }
    let noted = labels.count { label in
      label.isBare && label.qualifier != nil && (label.form == .honorific || label.form == .office)
    }
    if noted >= 2 { signs.insert(.notedBareLabels) }
    if labels.count(where: \.isPaired) >= 2 { signs.insert(.pairedLabels) }
    for label in labels where !label.isBare {
      if label.form == .office || label.form == .honorific, label.name.contains(",") {
        if BodyReader.isHost(label.name) { hosts += 1 } else { behind += 1 }
      }
      if label.form == .names, label.qualifier != nil, !label.hasTimeStamp { affiliated += 1 }
      if page.utf8[label.words.upperBound...].first == 0xEF { wide += 1 }
      let surname = label.surname
      if label.form == .office, introduces(label.name) {
        introduced.insert(surname)
      } else if label.form == .names, introduced.contains(surname) {
        isIntroducing = true
      }
    }
    if behind >= 2 { signs.insert(.officeBehindName) }
    if hosts >= 1 { signs.insert(.hostLabels) }
    if affiliated >= 2 { signs.insert(.affiliatedLabels) }
    if wide >= 2 { signs.insert(.wideColons) }
    if isIntroducing || !introduced.isEmpty { signs.insert(.introducingLabels) }
  }

  /// Whether a date and the time of day behind it have no space between them.
  private func isGlued(_ date: Header.Dated) -> Bool {
    guard date.match.hasTime, let colon = page.utf8[date.range].lastIndex(of: UInt8(ascii: ":")) else { return false }
    let before = page.utf8[date.range.lowerBound..<colon].reversed().prefix { (0x30...0x39).contains($0) }
    return before.count == 6
  }

  /// Whether a date has its year first, in digits.
  private func isNumeric(_ date: Header.Dated) -> Bool {
    let head = page.utf8[date.range].prefix(5)
    return head.count == 5 && head.last == UInt8(ascii: "-")
      && head.dropLast().allSatisfy { (0x30...0x39).contains($0) }
  }

  private func findPhrases(_ phrases: PhraseSet, _ signs: inout Set<Profile.Sign>) {
    for index in Array(lines.prefix(30)) + Array(lines.suffix(10)) where page.lines[index].content.count <= 300 {
      for number in page.found(phrases, inLine: index) { signs.insert(.phrase(phrases.phrases[number])) }
    }
  }
}
