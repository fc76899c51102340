extension DocumentReader {
  /// The names that lines above the body list with what their bearers are: "Piers Brand - Ledger Capital".
  func listed(_ profile: Profile, before body: Range<Int>) -> [String] {
    guard profile.hasBareLabels else { return [] }
    return (lines.lowerBound..<max(lines.lowerBound, body.lowerBound)).compactMap { line in
      let content = page.lines[line].content
      guard content.count <= 120 else { return nil }
      let words = page.text(content).spacedWords
      guard let dash = words.firstIndex(where: { ["-", "--", "–", "—"].contains($0) }), (2...4).contains(dash),
        words[..<dash].allSatisfy({ NamePhrase.isNameLike($0) })
      else { return nil }
      return words[..<dash].joined(separator: " ")
    }
  }

  /// Labels without those names that only the wrapping has put at the start of a line: "I asked the⏎President: how…".
  func outsideSentences(_ labels: [Label], wrapping: Wrapping, body: Range<Int>) -> [Label] {
    guard wrapping.margin != nil else { return labels }
    let isInside = { (label: Label) in
      [.names, .office, .honorific].contains(label.form) && label.marker == nil && label.line > body.lowerBound
        && page.utf8[label.words].contains { (0x61...0x7A).contains($0) }
        && wrapping.breaksSentence(page, label.line - 1)
    }
    let inside = labels.map(isInside)
    guard inside.contains(true) else { return labels }
    let outside = Set(zip(labels, inside).filter { !$1 }.map(\.0.key))
    return zip(labels, inside).filter { label, isInside in !isInside || outside.contains(label.key) }.map(\.0)
  }
}
