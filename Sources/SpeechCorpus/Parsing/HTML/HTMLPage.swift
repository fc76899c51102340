/// Reads a saved page: its main text with the heading above it, as plain text would be read.
///
/// A page with several documents is read as several. An address that the site hides from robots stays hidden: what the
/// page shows in its place is read and marked as a redaction, and the code from which it could be had stays in the block.
struct HTMLPage {
  let tree: HTMLTree
  let furniture: HTMLFurniture

  init(_ tree: HTMLTree) {
    self.tree = tree
    furniture = HTMLFurniture(tree)
  }

  /// One document of the page: where it begins, and what of it is read.
  private struct Part {
    /// All events up to the next document.
    var events: Range<Int>
    var bytes: Range<Int>
    /// The heading above the text that belongs to it.
    var heading: Int?
    /// The events that are read.
    var text: Range<Int>
    /// What is to be said of how it was found.
    var note: String
  }

  /// The page as extracts that tile it.
  func extracts() -> [Extract] {
    let items = HTMLItems(tree, furniture).items()
    let parts = items.isEmpty ? [whole()] : split(items)
    var head = HTMLHead(tree)
    if parts.count > 1 { (head.title, head.published, head.linkedPublished) = (nil, nil, nil) }
    var related = related()[...]
    return parts.map { part in
      var extract = extract(part, head)
      let end = related.firstIndex { $0.range.lowerBound >= part.bytes.upperBound } ?? related.endIndex
      extract.related = Array(related[..<end])
      related = related[end...]
      return extract
    }
  }

  // MARK: - Documents of the page

  private func whole() -> Part {
    let main = HTMLMainText(tree, furniture).element()
    let events = main.map { tree.elements[$0].events } ?? 0..<tree.events.count
    let heading = Self.heading(above: events, in: tree)
    // Dates and bylines stand between a heading and its text.
    let text = trimmed((heading.map { tree.elements[$0].events.upperBound } ?? events.lowerBound)..<events.upperBound)
    let place = main.map { "in its element “\(tree.elements[$0].tag)”" } ?? "in the page as a whole"
    return Part(
      events: tree.events.indices, bytes: tree.utf8.indices, heading: heading, text: text,
      note: "Read as a saved page, with the main text \(place).")
  }

  private func split(_ items: [HTMLItems.Item]) -> [Part] {
    var parts: [Part] = []
    for (number, item) in items.enumerated() {
      let first = tree.elements[item.element]
      var part = Part(
        events: first.events.lowerBound..<tree.events.count, bytes: first.range.lowerBound..<tree.utf8.count,
        heading: nil, text: item.text, note: "Read as document \(number + 1) of \(items.count) of a saved page.")
      if number == 0 {
        part.events = tree.events.indices
        part.bytes = tree.utf8.indices
      } else {
        parts[number - 1].events = parts[number - 1].events.lowerBound..<part.events.lowerBound
        parts[number - 1].bytes = parts[number - 1].bytes.lowerBound..<part.bytes.lowerBound
      }
      parts.append(part)
    }
    return parts
  }

  private func extract(_ part: Part, _ head: HTMLHead) -> Extract {
    var reader = HTMLText(tree)
    if let heading = part.heading {
      reader.read(tree.elements[heading].events) { [tree] in tree.elements[$0].tag.isUnread }
      reader.breakParagraph()
    }
    reader.read(part.text) { [furniture] in furniture.roles[$0] != nil }
    var extract = Extract(range: part.bytes, reading: reader.finish())
    extract.regions = regions(part)
    extract.unspoken = unspoken(in: part.text)
    let published = head.published ?? HTMLHead.time(in: part.text, of: tree, furniture) ?? head.linkedPublished
    let lists = tree.elements(in: part.events) { furniture.facts.contains($0) }
    extract.hints = lists.flatMap { HTMLFacts(tree).facts(in: $0) }
    extract.hints += [title(part, head), headline(part), published, head.language, head.publisher].compactMap { $0 }
    extract.notes = [Diagnostic(severity: .note, code: "page", message: part.note)]
    return extract
  }

  // MARK: - Headings

  /// The last heading of the first rank above the main text, where the text has none of its own and it is near.
  private static func heading(above events: Range<Int>, in tree: HTMLTree) -> Int? {
    let own = tree.elements(in: events) { tree.elements[$0].tag == .h1 && tree.elements[$0].textCount > 0 }
    guard own.isEmpty else { return nil }
    let above = tree.elements(in: 0..<events.lowerBound) {
      tree.elements[$0].tag == .h1 && tree.elements[$0].textCount > 0
        && tree.elements[$0].events.upperBound <= events.lowerBound
    }
    guard let heading = above.last else { return nil }
    let between = tree.events[tree.elements[heading].events.upperBound..<events.lowerBound].reduce(0) { sum, event in
      if case .text(let range, _) = event { sum + range.count } else { sum }
    }
    return between <= maximumDistance ? heading : nil
  }

  /// How much text may stand between a heading and the text that it heads, in bytes.
  private static let maximumDistance = 4000

  // MARK: - What is not read

  private func regions(_ part: Part) -> [Extract.Region] {
    var regions: [Extract.Region] = []
    func add(_ role: Block.Role, _ range: Range<Int>) {
      if let last = regions.last, last.role == role, last.range.upperBound == range.lowerBound {
        regions[regions.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        regions.append(Extract.Region(role: role, range: range))
      }
    }
    var index = part.events.lowerBound
    while index < part.events.upperBound {
      switch tree.events[index] {
      case .open(let element) where furniture.isOutermost(element) && !holdsHeading(element, of: part):
        add(furniture.roles[element] ?? .boilerplate, tree.elements[element].range)
        index = max(index + 1, tree.elements[element].events.upperBound)
        continue
      case .open(let element) where part.text.contains(index) && isRedaction(element):
        add(.redaction, tree.elements[element].range)
        index = max(index + 1, tree.elements[element].events.upperBound)
        continue
      case .text(let range, let element):
        if !isRead(index, element, part), tree.utf8[range].contains(where: { $0 > 0x20 }) {
          let role = element >= 0 ? furniture.roles[element] : nil
          add(role ?? (index < part.text.lowerBound ? .navigation : .boilerplate), range)
        }
      case .rawText(let range, _): add(.boilerplate, range)
      default: break
      }
      index += 1
    }
    return regions
  }

  private func holdsHeading(_ element: Int, of part: Part) -> Bool {
    part.heading.map { tree.elements[element].events.contains(tree.elements[$0].events.lowerBound) } ?? false
  }

  private func isRead(_ event: Int, _ element: Int, _ part: Part) -> Bool {
    if let heading = part.heading, tree.elements[heading].events.contains(event) { return true }
    return part.text.contains(event) && (element < 0 || furniture.roles[element] == nil)
  }

  // MARK: - Beside the text

  /// The items of other news, in order.
  private func related() -> [RelatedItem] {
    let reader = HTMLRelated(tree)
    return tree.elements.indices.filter { furniture.roles[$0] == .related && furniture.isOutermost($0) }
      .flatMap { reader.items(in: $0) }
  }

  /// The words of the page's heading, which are a headline where the text has another title.
  private func headline(_ part: Part) -> Extract.Fact? {
    let first = part.heading ?? tree.elements(in: part.text) { tree.elements[$0].tag == .h1 }.first
    guard let first, tree.elements[first].textCount > 0 else { return nil }
    var reader = HTMLText(tree)
    reader.read(tree.elements[first].events) { _ in false }
    let reading = reader.finish()
    let text = reading.utf8.split(whereSeparator: { $0 <= 0x20 }).joined(separator: [0x20])
    return Extract.Fact(
      name: "headline", value: String(decoding: Array(text), as: UTF8.self), range: reading.captureRange)
  }

  /// The title where the text has none: the heading's words where the page has one, else its title without the site's
  /// name.
  private func title(_ part: Part, _ head: HTMLHead) -> Extract.Fact? {
    if let heading = headline(part) { return Extract.Fact(name: "title", value: heading.value, range: heading.range) }
    guard var title = head.title else { return nil }
    for mark in [" | ", " – ", " — ", " :: ", " « ", " » ", " · "] {
      let parts = title.value.split(separator: mark)
      if parts.count > 1, let longest = parts.max(by: { $0.utf8.count < $1.utf8.count }) {
        title.value = String(longest)
        break
      }
    }
    return title
  }
}
