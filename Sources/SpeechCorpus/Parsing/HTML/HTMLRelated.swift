/// Reads the items of other news that a page lists beside its text.
struct HTMLRelated {
  private let tree: HTMLTree

  /// How many items of a page are read.
  private static let maximumCount = 500

  init(_ tree: HTMLTree) { self.tree = tree }

  /// What stands above lists of other news, in lower case.
  private static let headings: WordSet = [
    "related", "related news", "related articles", "related content", "related links", "related stories",
    "related items", "related materials", "read also", "read next", "see also", "also read", "more news", "other news",
    "latest news", "recent news", "latest events", "recent events", "latest", "more on this", "more on this topic",
    "you may also like", "most read",
    "читайте также", "другие новости", "по теме", "последние новости", "mehr zum thema", "weitere meldungen",
    "auch interessant", "lire aussi", "à lire aussi", "voir aussi",
  ]

  /// The elements that hold a list of other news below a heading that says so; of a heading without a box of its own the
  /// heading and the list behind it.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  static func lists(in tree: HTMLTree) -> Set<Int> {
    var lists: Set<Int> = []
    for index in tree.elements.indices {
      let heading = tree.elements[index]
      let isHeading = heading.tag.isSubheading || heading.tag == .p || heading.tag == .div || heading.tag == .b
      guard isHeading, (5...40).contains(heading.textCount), heading.events.count <= 40, heading.parent >= 0,
        headings.contains(words(tree, index))
      else { continue }
      let parent = tree.elements[heading.parent]
      if parent.tag.isBlock, parent.linkNumber > 0, hasNothing(tree, from: parent.events.lowerBound, to: index) {
        lists.insert(heading.parent)
      } else if let list = next(tree, behind: heading.events.upperBound), tree.elements[list].linkNumber > 0 {
        lists.formUnion([index, list])
      }
    }
    return lists.union(datedLists(in: tree))
  }

  /// The elements that hold two links or more with a day before their words, and hardly any other.
  private static func datedLists(in tree: HTMLTree) -> Set<Int> {
    var dated: [Int: Int] = [:]
    for link in tree.elements.indices where tree.elements[link].tag == .a && tree.elements[link].textCount >= 12 {
      let parent = tree.elements[link].parent
      guard parent >= 0, tree.elements[parent].linkNumber == 1, tree.elements[parent].parent >= 0,
        tree.elements[parent].textCount <= 1000, opensWithDate(tree, parent)
      else { continue }
      dated[tree.elements[parent].parent, default: 0] += 1
    }
    return Set(
      dated.filter { list, count in
        count >= 2 && tree.elements[list].tag.isBlock && tree.elements[list].linkNumber <= count + 2
          && tree.elements[list].tag != .body
      }.keys)
  }

  /// Whether the first words of an element are a day.
  private static func opensWithDate(_ tree: HTMLTree, _ element: Int) -> Bool {
    for event in tree.events[tree.elements[element].events].prefix(12) {
      guard case .text(let range, _) = event, let first = tree.utf8[range].first(where: { $0 > 0x20 }) else { continue }
      guard (0x30...0x39).contains(first) else { return false }
      let head = String(decoding: tree.utf8[range.prefix(40)], as: UTF8.self)
      return leadingDate(head)?.0.year != nil
    }
    return false
  }

  private static func words(_ tree: HTMLTree, _ element: Int) -> String {
    var reader = HTMLText(tree)
    reader.read(tree.elements[element].events) { _ in false }
    return reader.finish().text.lowercased().filter { $0.isLetter || $0 == " " }.split(separator: " ")
      .joined(separator: " ")
  }

  /// Whether no text stands between an event and the start of an element.
  private static func hasNothing(_ tree: HTMLTree, from start: Int, to element: Int) -> Bool {
    let end = tree.elements[element].events.lowerBound
    return end - start < 20
      && !tree.events[start..<end].contains { event in
        guard case .text(let range, _) = event else { return false }
        return tree.utf8[range].contains { $0 > 0x20 }
      }
  }

  /// The list that opens behind an event, with nothing before it.
  private static func next(_ tree: HTMLTree, behind event: Int) -> Int? {
    for event in tree.events[event...].prefix(8) {
      switch event {
      case .text(let range, _): if tree.utf8[range].contains(where: { $0 > 0x20 }) { return nil }
      case .open(let element): return [.ul, .ol, .div].contains(tree.elements[element].tag) ? element : nil
      default: continue
      }
    }
    return nil
  }

  /// The items of a list of other news: each link with words, its date, and what else its line or box says.
  ///
  /// - Parameter element: The element that holds the list.
  /// - Returns: The items in order.
  /// - Complexity: O(*n*) in the length of the element.
  func items(in element: Int) -> [RelatedItem] {
    let events = tree.elements[element].events
    let links = tree.elements(in: events) { tree.elements[$0].tag == .a && tree.elements[$0].textCount >= 8 }
    var items: [RelatedItem] = []
    var boxes: [Int: Int] = [:]
    for link in links.prefix(Self.maximumCount) {
      let box = box(of: link, in: element)
      if let known = boxes[box] {
        // A second link in a box is its picture, or its "read more"; the longer one is the title.
        let title = text(of: tree.elements[link].events)
        if box != link, title.utf8.count > items[known].title.utf8.count {
          items[known] = item(link: link, title: title, box: box)
        }
        continue
      }
      let words = text(of: tree.elements[link].events)
      let utf8 = Array(words.utf8)
      if FurnitureLine(utf8, utf8.indices)?.isAtEdge ?? false { continue }
      boxes[box] = items.count
      items.append(item(link: link, title: words, box: box))
    }
    return items
  }

  /// The outermost element around a link, within the list, that holds no other title.
  private func box(of link: Int, in list: Int) -> Int {
    var box = link
    var parent = tree.elements[link].parent
    while parent > list, tree.elements[parent].linkNumber == 1 || isItem(parent) {
      box = parent
      if isItem(parent) { break }
      parent = tree.elements[parent].parent
    }
    return box
  }

  private func isItem(_ element: Int) -> Bool {
    switch tree.elements[element].tag {
    case .li, .article, .tr, .dd: true
    default: false
    }
  }

  private func item(link: Int, title whole: String, box: Int) -> RelatedItem {
    var date = time(in: box)
    var title = whole
    if let (found, left) = Self.leadingDate(whole), left.contains(where: \.isLetter) {
      date = date ?? found
      title = String(left.trimmingMarks)
    }
    var rest: [String] = []
    let lines = text(of: tree.elements[box].events).split(separator: "\n").map(String.init)
    for line in lines {
      var line = line
      if let place = line.range(ofWords: whole) { line.removeSubrange(place) }
      if let (found, left) = Self.leadingDate(line) {
        date = date ?? found
        line = left
      }
      let words = String(line.trimmingMarks)
      if !words.isEmpty { rest.append(words) }
    }
    return RelatedItem(
      date: date, title: title, summary: rest.isEmpty ? nil : rest.joined(separator: "\n"),
      range: tree.elements[box].range)
  }

  private func time(in box: Int) -> PartialDate? {
    let times = tree.elements(in: tree.elements[box].events) { tree.elements[$0].tag == .time }
    return times.lazy.compactMap { tree.value(.datetime, of: $0) }.compactMap(HTMLHead.date).first.flatMap {
      PartialDate(year: $0.year, month: $0.month, day: $0.day)
    }
  }

  /// The date that a line begins with, and the rest of the line.
  static func leadingDate(_ line: String) -> (PartialDate, String)? {
    let utf8 = Array(line.utf8)
    let content = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(utf8.indices, in: $0) }
    guard !content.isEmpty else { return nil }
    let phrase = Phrase(utf8, in: content.lowerBound..<min(content.upperBound, content.lowerBound + 60))
    guard let hit = DateGrammar().match(phrase, at: 0), hit.tokens.upperBound <= phrase.tokens.count else { return nil }
    let end = phrase.tokens[hit.tokens.upperBound - 1].range.upperBound
    guard let date = PartialDate(year: hit.date.year, month: hit.date.month, day: hit.date.day) else { return nil }
    return (date, String(decoding: utf8[end...], as: UTF8.self))
  }

  private func text(of events: Range<Int>) -> String {
    var reader = HTMLText(tree)
    reader.read(events) { [tree] in tree.elements[$0].tag.isUnread }
    let utf8 = reader.finish().utf8
    return utf8.split(separator: 0x0A).map { line in
      let line = Array(line)
      let content = line.withUnsafeBufferPointer { WhiteSpace.trimmed(line.indices, in: $0) }
      return ParagraphReader.reading(line, content).text
    }.joined(separator: "\n")
  }
}

extension String {
  /// Where some words stand in the text.
  fileprivate func range(ofWords words: String) -> Range<String.Index>? {
    words.isEmpty ? nil : ranges(of: words).first
  }

  /// The text without white space and dashes at its ends.
  fileprivate var trimmingMarks: Substring {
    let isMark = { (character: Character) in character.isWhitespace || "-–—|·:,".contains(character) }
    let start = drop(while: isMark)
    guard let last = start.lastIndex(where: { !isMark($0) }) else { return "" }
    return start[...last]
  }
}
