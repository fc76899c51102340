/// Finds the documents of a page that holds several, such as an office's archive or a thread of a forum.
///
/// A page is taken apart only where its parts say that they are documents: two or more boxes of one kind that each begin
/// with a line that reads as a title, or two or more headings of one rank that do, with words below them. What is a link
/// with a teaser is an item of a listing.
struct HTMLItems {
  /// A document of the page.
  struct Item {
    /// The element that it begins with.
    var element: Int
    /// The events that are read.
    var text: Range<Int>
  }

  private let tree: HTMLTree
  private let furniture: HTMLFurniture

  /// How many elements are looked at closely.
  private static let maximumCandidates = 2000
  /// How many events of an element are read to find its title.
  private static let maximumEvents = 80
  /// How much text a document has at least beside its title, in bytes; more where the title is a link.
  private static let minimumText = 80
  private static let minimumTextBelowLink = 800

  init(_ tree: HTMLTree, _ furniture: HTMLFurniture) {
    self.tree = tree
    self.furniture = furniture
  }

  /// The documents in order; none where the page is no more than one.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  func items() -> [Item] {
    let boxes = boxes()
    return boxes.isEmpty ? sections() : boxes
  }

  // MARK: - Boxes

  /// What boxes of one kind have in common.
  private struct Shape: Hashable {
    var parent: Int
    var tag: HTMLTag
    var name: ArraySlice<UInt8>
  }

  private func boxes() -> [Item] {
    var groups: [Shape: [Int]] = [:]
    for index in tree.elements.indices where furniture.roles[index] == nil && isBox(index) {
      let name = tree.range(.class, of: index).map { tree.utf8[$0] } ?? []
      groups[Shape(parent: tree.elements[index].parent, tag: tree.elements[index].tag, name: name), default: []]
        .append(index)
    }
    var best: (members: [Int], size: Int)?
    var candidates = 0
    for (_, members) in groups.sorted(by: { $0.value[0] < $1.value[0] }) where members.count > 1 {
      candidates += members.count
      guard candidates <= Self.maximumCandidates else { break }
      guard members.count(where: isTitled) > 1 else { continue }
      let size = members.reduce(0) { $0 + tree.elements[$1].textCount }
      if size > best?.size ?? 0 { best = (members, size) }
    }
    guard let best, best.size * 2 >= visibleCount else { return [] }
    return best.members.map { Item(element: $0, text: tree.elements[$0].events) }
  }

  private func isBox(_ index: Int) -> Bool {
    let element = tree.elements[index]
    switch element.tag {
    case .article, .section, .div, .li, .td, .tr, .table: return element.textCount >= Self.minimumText
    default: return false
    }
  }

  /// How much text the page has, furniture aside, in bytes.
  private var visibleCount: Int {
    tree.elements.indices.reduce(0) { sum, index in
      let count = tree.elements[index].tag.isUnread ? 0 : tree.elements[index].textCount
      return sum + (tree.elements[index].parent < 0 ? count : 0) - (furniture.isOutermost(index) ? count : 0)
    }
  }

  /// Whether one of the first lines of a box reads as a title, with enough words below it.
  private func isTitled(_ index: Int) -> Bool {
    let element = tree.elements[index]
    let start = element.events.lowerBound
    let head = start..<min(element.events.upperBound, start + Self.maximumEvents)
    let lines = lines(of: head).prefix(4)
    guard let title = lines.first(where: { reads($0, needsDay: false) }) else { return false }
    let isLinked = element.linkCount * 2 >= title.count
    return element.textCount - title.count >= (isLinked ? Self.minimumTextBelowLink : Self.minimumText)
  }

  // MARK: - Sections below headings

  private func sections() -> [Item] {
    for tag in [HTMLTag.h1, .h2, .h3, .h4] {
      let headings = tree.elements.indices.filter { index in
        let element = tree.elements[index]
        return element.tag == tag && furniture.roles[index] == nil && (20...400).contains(element.textCount)
      }
      guard headings.count > 1, headings.count <= Self.maximumCandidates else { continue }
      let titled = headings.filter { index in
        lines(of: tree.elements[index].events).contains { reads($0, needsDay: true) }
      }
      let items = titled.indices.map { number in
        let end = number + 1 < titled.count ? tree.elements[titled[number + 1]].events.lowerBound : tree.events.count
        return Item(element: titled[number], text: tree.elements[titled[number]].events.lowerBound..<end)
      }
      if items.count > 1, items.allSatisfy(hasText) { return items }
    }
    return []
  }

  private func hasText(_ item: Item) -> Bool {
    let heading = tree.elements[item.element]
    let below = tree.events[heading.events.upperBound..<item.text.upperBound].reduce(0) { sum, event in
      guard case .text(let range, let element) = event, element < 0 || furniture.roles[element] == nil else {
        return sum
      }
      return sum + range.count
    }
    return below >= (heading.linkCount > 0 ? Self.minimumTextBelowLink : Self.minimumText)
  }

  // MARK: - Titles

  private func lines(of events: Range<Int>) -> [ArraySlice<UInt8>] {
    var reader = HTMLText(tree)
    reader.read(events) { [furniture] in furniture.roles[$0] != nil }
    return reader.finish().utf8.split(separator: 0x0A)
  }

  /// Whether a line is a title with a kind, and a day or a person.
  private func reads(_ line: ArraySlice<UInt8>, needsDay: Bool) -> Bool {
    guard (20...400).contains(line.count) else { return false }
    let utf8 = Array(line)
    guard let title = TitleGrammar(Phrase(utf8, in: utf8.indices)).read(), title.kind != nil else { return false }
    if needsDay { return title.date?.day != nil }
    return title.date?.day != nil || title.name != nil && utf8.last != UInt8(ascii: ".")
  }
}
