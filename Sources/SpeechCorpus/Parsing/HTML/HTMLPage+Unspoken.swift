extension HTMLPage {
  /// The stretches of the text that the site prints and nobody says: headings, leads, times and places.
  func unspoken(in text: Range<Int>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    let elements = tree.elements(in: text) { index in
      isHeading(index) || isRedaction(index) || isNamed(index, Self.facts, upTo: 120)
        || tree.elements[index].events.lowerBound - text.lowerBound < 60 && isNamed(index, Self.leads, upTo: 600)
    }
    for index in elements {
      let range = tree.elements[index].range
      if range.lowerBound >= ranges.last?.upperBound ?? 0 { ranges.append(range) }
    }
    return ranges
  }

  private func isHeading(_ index: Int) -> Bool {
    let element = tree.elements[index]
    guard element.tag.isSubheading || element.tag == .h1, furniture.roles[index] == nil else { return false }
    var reader = HTMLText(tree)
    reader.read(element.events) { _ in false }
    // A question in bold type is a question, and a name with a colon a label.
    let last = reader.finish().utf8.last
    return last != UInt8(ascii: "?") && last != UInt8(ascii: ":")
      && element.textCount <= (element.tag == .h1 ? 500 : 200)
  }

  /// What sites call the lines under a heading in which somebody sums up what follows; it is the site that speaks there.
  private static let leads: WordSet = [
    "lead", "lede", "standfirst", "subtitle", "subheading", "subhead", "subheadline", "dek", "summary", "synopsis",
    "abstract", "kicker",
  ]

  /// What sites call the lines that say when and where a text was said or put out.
  private static let facts: WordSet = [
    "published", "updated", "modified", "timestamp", "date", "dates", "dateline", "place", "location", "venue",
    "byline",
  ]

  /// Whether a short block is called by one of some names.
  private func isNamed(_ index: Int, _ names: WordSet, upTo count: Int) -> Bool {
    let element = tree.elements[index]
    guard element.tag.isBlock, furniture.roles[index] == nil, (1...count).contains(element.textCount),
      let name = tree.range(.class, of: index), name.count <= 200
    else { return false }
    return HTMLFurniture.split(tree.utf8[name]).contains(where: names.contains)
  }

  /// Whether an element stands for an address that is hidden from robots.
  func isRedaction(_ index: Int) -> Bool {
    tree.range(.hiddenAddress, of: index) != nil && tree.elements[index].textCount <= 40
      && furniture.roles[index] == nil
  }

  // MARK: - Where the text begins and ends

  /// The events of a text without a section's name above its heading and without links below its end.
  func trimmed(_ text: Range<Int>) -> Range<Int> {
    let start = startOfHeading(in: text) ?? text.lowerBound
    return start..<max(start, endBeforeLinks(in: start..<text.upperBound))
  }

  /// Where the heading of the first rank begins, where little stands above it and no date.
  private func startOfHeading(in text: Range<Int>) -> Int? {
    let headings = tree.elements(in: text) { tree.elements[$0].tag == .h1 && tree.elements[$0].textCount > 0 }
    guard headings.count == 1 else { return nil }
    let start = tree.elements[headings[0]].events.lowerBound
    var count = 0
    for event in tree.events[text.lowerBound..<start] {
      guard case .text(let range, let element) = event, element < 0 || furniture.roles[element] == nil else { continue }
      if tree.utf8[range].contains(where: { (0x30...0x39).contains($0) }) { return nil }
      count += range.count { tree.utf8[$0] > 0x20 }
    }
    return count <= 80 ? start : nil
  }

  /// Where a last line of nothing but links begins; the end of the text where it has none.
  private func endBeforeLinks(in text: Range<Int>) -> Int {
    var links = 0
    var end = text.upperBound
    for index in text.reversed() {
      switch tree.events[index] {
      case .text(let range, let element):
        let words = tree.utf8[range].filter { $0 > 0x20 }
        if words.isEmpty || words.count <= 3 && words.allSatisfy({ "|-•·/[]\u{C2}\u{B7}".utf8.contains($0) }) {
          continue
        }
        if element >= 0, furniture.roles[element] != nil { continue }
        guard element >= 0, tree.elements[element].tag == .a else { return links > 1 ? end : text.upperBound }
        links += 1
      case .void(let element):
        if [.br, .hr].contains(tree.elements[element].tag) { end = index }
      case .open(let element), .close(let element):
        if tree.elements[element].tag.isBlock { end = index }
      case .rawText, .lineBreak: continue
      }
    }
    return text.upperBound
  }
}
