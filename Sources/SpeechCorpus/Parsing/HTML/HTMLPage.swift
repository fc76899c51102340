/// Reads a saved page: its main text with the heading above it, as plain text would be read.
struct HTMLPage {
  private let tree: HTMLTree
  private let furniture: HTMLFurniture
  private let main: Int?
  /// The heading above the main text that belongs to it, and the events that are read.
  private let heading: Int?
  private let text: Range<Int>

  init(_ tree: HTMLTree) {
    self.tree = tree
    furniture = HTMLFurniture(tree)
    main = HTMLMainText(tree, furniture).element()
    let events = main.map { tree.elements[$0].events } ?? 0..<tree.events.count
    heading = Self.heading(above: events, in: tree)
    // Dates and bylines stand between a heading and its text.
    text = (heading.map { tree.elements[$0].events.upperBound } ?? events.lowerBound)..<events.upperBound
  }

  /// The page as an extract.
  func extract() -> Extract {
    var reader = HTMLText(tree)
    if let heading {
      reader.read(tree.elements[heading].events) { [tree] in tree.elements[$0].tag.isUnread }
      reader.breakParagraph()
    }
    reader.read(text) { [furniture] in furniture.roles[$0] != nil }
    var extract = Extract(range: 0..<tree.utf8.count, reading: reader.finish())
    extract.regions = regions()
    for index in tree.elements.indices where isSubheading(index) || isRedaction(index) {
      let range = tree.elements[index].range
      if range.lowerBound >= extract.unspoken.last?.upperBound ?? 0 { extract.unspoken.append(range) }
    }
    let head = HTMLHead(tree, text: text)
    extract.hints = [title(head), head.published, head.language].compactMap { $0 }
    extract.notes = [note()]
    return extract
  }

  // MARK: - The heading

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

  private func isSubheading(_ index: Int) -> Bool {
    let element = tree.elements[index]
    guard element.tag.isSubheading, text.contains(element.events.lowerBound), furniture.roles[index] == nil else {
      return false
    }
    var reader = HTMLText(tree)
    reader.read(element.events) { _ in false }
    // A question in bold type is a question, and a name with a colon a label.
    let last = reader.finish().utf8.last
    return last != UInt8(ascii: "?") && last != UInt8(ascii: ":") && element.textCount <= 200
  }

  /// Whether an element stands for an address that is hidden from robots.
  private func isRedaction(_ index: Int) -> Bool {
    let element = tree.elements[index]
    return tree.range(.hiddenAddress, of: index) != nil && text.contains(element.events.lowerBound)
      && element.textCount <= 40 && furniture.roles[index] == nil
  }

  // MARK: - What is not read

  private func regions() -> [Extract.Region] {
    var regions: [Extract.Region] = []
    func add(_ role: Block.Role, _ range: Range<Int>) {
      if let last = regions.last, last.role == role, last.range.upperBound == range.lowerBound {
        regions[regions.count - 1].range = last.range.lowerBound..<range.upperBound
      } else {
        regions.append(Extract.Region(role: role, range: range))
      }
    }
    var index = 0
    while index < tree.events.count {
      switch tree.events[index] {
      case .open(let element) where furniture.isOutermost(element) && !holdsHeading(element):
        add(furniture.roles[element] ?? .boilerplate, tree.elements[element].range)
        index = max(index + 1, tree.elements[element].events.upperBound)
        continue
      case .open(let element) where isRedaction(element):
        add(.redaction, tree.elements[element].range)
        index = max(index + 1, tree.elements[element].events.upperBound)
        continue
      case .text(let range, let element):
        if !isRead(index, element), tree.utf8[range].contains(where: { $0 > 0x20 }) {
          let role = element >= 0 ? furniture.roles[element] : nil
          add(role ?? (index < text.lowerBound ? .navigation : .boilerplate), range)
        }
      case .rawText(let range, _): add(.boilerplate, range)
      default: break
      }
      index += 1
    }
    return regions
  }

  private func holdsHeading(_ element: Int) -> Bool {
    heading.map { tree.elements[element].events.contains(tree.elements[$0].events.lowerBound) } ?? false
  }

  private func isRead(_ event: Int, _ element: Int) -> Bool {
    if let heading, tree.elements[heading].events.contains(event) { return true }
    return text.contains(event) && (element < 0 || furniture.roles[element] == nil)
  }

  // MARK: - Beside the text

  /// The title where the text has none: the heading's words where the page has one, else its title without the site's
  /// name.
  private func title(_ head: HTMLHead) -> Extract.Fact? {
    let first = heading ?? tree.elements(in: text) { tree.elements[$0].tag == .h1 }.first
    if let first, tree.elements[first].textCount > 0 {
      var reader = HTMLText(tree)
      reader.read(tree.elements[first].events) { _ in false }
      let reading = reader.finish()
      return Extract.Fact(name: "title", value: reading.text, range: reading.captureRange)
    }
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

  private func note() -> Diagnostic {
    let place = main.map { "in its element “\(tree.elements[$0].tag)”" } ?? "in the page as a whole"
    return Diagnostic(severity: .note, code: "page", message: "Read as a saved page, with the main text \(place).")
  }
}
