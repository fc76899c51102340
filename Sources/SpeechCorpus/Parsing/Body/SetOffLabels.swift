/// Finds labels that a dash or a wide space sets off from the words: "Ada Roe - Good morning", "AR      Good morning".
///
/// One line alone may be an entry of a list or a table; such lines are labels where the same stand again and again, or the
/// lines above them give the names.
struct SetOffLabels {
  let page: Page
  let lines: Range<Int>

  private static let minimumLabels = 3
  private static let maximumBytes = 60

  /// The labels, in order.
  ///
  /// - Parameter known: The lines that begin with a label of another form.
  /// - Returns: The labels by line; none where fewer than three stand.
  /// - Complexity: O(*n*) in the number of lines; only the starts of lines are looked at.
  func labels(besides known: Set<Int>) -> [Label] {
    var dashed: [Label] = []
    var spaced: [Label] = []
    for index in lines where !known.contains(index) {
      let content = page.lines[index].content
      guard content.count > 20,
        (0x41...0x5A).contains(page.utf8[content.lowerBound]) || page.utf8[content.lowerBound] == 0xC3
      else { continue }
      if let label = spacedLabel(index) {
        spaced.append(label)
      } else if let label = dashedLabel(index) {
        dashed.append(label)
      }
    }
    return (recurring(dashed) + recurring(spaced)).sorted { $0.line < $1.line }
  }

  /// Labels of which at least three stand, and one again or with a name that stands above the first.
  private func recurring(_ labels: [Label]) -> [Label] {
    guard labels.count >= Self.minimumLabels, let first = labels.first else { return [] }
    let keys = Set(labels.map(\.key))
    guard keys.count >= 2 else { return [] }
    if keys.count * 3 <= labels.count * 2 { return labels }
    let head = (lines.lowerBound..<first.line).suffix(20).map {
      page.text(page.head(of: page.lines[$0].content, bytes: 400))
    }
    .joined(separator: " ")
    return keys.count { key in labels.first { $0.key == key }.map { head.contains($0.name) } ?? false } * 2
      >= keys.count
      ? labels : []
  }

  /// Initials with the words far from them: "AR      Good morning".
  private func spacedLabel(_ index: Int) -> Label? {
    let content = page.lines[index].content
    let letters = page.utf8[content.prefix(5)].prefix { (0x41...0x5A).contains($0) }
    guard (2...4).contains(letters.count) else { return nil }
    let gap = page.utf8[letters.endIndex..<content.upperBound].prefix { $0 == 0x20 || $0 == 0x09 }
    guard gap.count >= 4 || gap.contains(0x09), gap.endIndex < content.upperBound else { return nil }
    return label(index, content.lowerBound..<letters.endIndex, end: gap.endIndex, form: .capitals)
  }

  /// A name with a dash behind it and a sentence behind that: "Ada Roe - Good morning".
  private func dashedLabel(_ index: Int) -> Label? {
    let content = page.lines[index].content
    let near = content.lowerBound..<min(content.upperBound, content.lowerBound + Self.maximumBytes)
    let mayHoldDash = page.utf8.withUnsafeBufferPointer { bytes in
      bytes.firstOffset(in: near) { $0 == UInt8(ascii: "-") || $0 == 0xE2 } != nil
    }
    guard mayHoldDash else { return nil }
    let head = page.utf8[content.prefix(Self.maximumBytes)]
    guard
      let dash = head.indices.dropFirst().first(where: { place in
        head[place - 1] == 0x20 && (head[place] == UInt8(ascii: "-") || head[place] == 0xE2) && isDash(place)
      })
    else { return nil }
    let length = page.utf8[dash] == 0xE2 ? 3 : 1
    let words = content.lowerBound..<dash - 1
    let end = dash + length + 1
    guard end + 3 < content.upperBound, page.utf8[dash + length] == 0x20,
      ".!?…\"”»".contains(page.text(content).last ?? " ")
    else { return nil }
    let name = page.text(words).spacedWords
    guard (2...4).contains(name.count),
      NamePhrase.areNameLike(name), !name.contains(where: { $0.hasSuffix(",") }),
      LabelGrammar.form(of: name) == .names, name.allSatisfy({ !$0.hasSuffix(".") || NamePhrase.isInitial($0) })
    else { return nil }
    return label(index, words, end: end, form: .names)
  }

  private func isDash(_ place: Int) -> Bool {
    page.utf8[place] != 0xE2
      || page.utf8[place...].starts(with: [0xE2, 0x80, 0x93]) || page.utf8[place...].starts(with: [0xE2, 0x80, 0x94])
  }

  private func label(_ index: Int, _ words: Range<Int>, end: Int, form: Label.Form) -> Label {
    var label = Label(
      line: index, words: words, end: end, text: page.text(words), name: page.text(words), form: form)
    (label.isInline, label.opensProse) = (true, true)
    label.asks = page.utf8[page.lines[index].content.upperBound - 1] == UInt8(ascii: "?")
    return label
  }
}
