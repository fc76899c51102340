/// Finds the part of a page that holds its text.
///
/// What the page itself calls its article or its main part is believed where it holds a good share of the text. Otherwise
/// the densest element is taken: paragraphs speak for what is around them, the more the longer they are, and links speak
/// against it. The method is that of Readability (Arc90, 2009; compared with others by Barbaresi 2021, "Trafilatura").
struct HTMLMainText {
  private let tree: HTMLTree
  private let furniture: HTMLFurniture
  /// How many visible bytes stand in each element, furniture aside, and how many of them are links.
  private var text: [Int]
  private var links: [Int]

  init(_ tree: HTMLTree, _ furniture: HTMLFurniture) {
    self.tree = tree
    self.furniture = furniture
    text = tree.elements.map(\.textCount)
    links = tree.elements.map(\.linkCount)
    var lostText = [Int](repeating: 0, count: text.count)
    var lostLinks = lostText
    for index in tree.elements.indices.reversed() {
      let isLost = furniture.roles[index] != nil
      let parent = tree.elements[index].parent
      if parent >= 0, !tree.elements[index].tag.isUnread {
        lostText[parent] += isLost ? text[index] : lostText[index]
        lostLinks[parent] += isLost ? links[index] : lostLinks[index]
      }
      text[index] -= lostText[index]
      links[index] -= lostLinks[index]
    }
  }

  /// The element, or `nil` where the page as a whole is its text.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  func element() -> Int? { declared() ?? densest() }

  // MARK: - Declared by the page

  private func declared() -> Int? {
    let roots = tree.elements.indices.filter { tree.elements[$0].parent < 0 && furniture.roles[$0] == nil }
    let total = roots.reduce(0) { $0 + text[$1] }
    for rank in 0..<3 {
      var largest: Int?
      var sum = 0
      var end = 0
      for index in tree.elements.indices where furniture.roles[index] == nil && self.rank(of: index) == rank {
        if text[index] > largest.map({ text[$0] }) ?? -1 { largest = index }
        // One inside another is not counted again.
        guard tree.elements[index].events.lowerBound >= end else { continue }
        end = tree.elements[index].events.upperBound
        sum += text[index]
      }
      // Several articles of a size are a list of them.
      if let largest, text[largest] > 0, text[largest] * 4 >= total, text[largest] * 10 >= sum * 6 { return largest }
    }
    return nil
  }

  /// How sure an element's name makes it the main text: 0 is surest.
  private func rank(of index: Int) -> Int? {
    if let property = tree.range(.itemprop, of: index), property.count < 60 {
      let words = String(decoding: tree.utf8[property], as: UTF8.self).split(separator: " ")
      if words.contains("articleBody") { return 0 }
    }
    switch tree.elements[index].tag {
    case .article: return 1
    case .main: return 2
    default: return tree.range(.role, of: index).map { tree.utf8[$0].elementsEqual("main".utf8) } ?? false ? 2 : nil
    }
  }

  // MARK: - Found by density

  private func densest() -> Int? {
    var scores = [Double](repeating: 0, count: text.count)
    for index in tree.elements.indices where furniture.roles[index] == nil && isParagraph(tree.elements[index]) {
      let parent = tree.elements[index].parent
      guard text[index] - links[index] >= 25, parent >= 0 else { continue }
      let points = 1 + min(Double(text[index] - links[index]) / 100, 8)
      scores[parent] += points
      let grandparent = tree.elements[parent].parent
      if grandparent >= 0 { scores[grandparent] += points / 2 }
    }
    var best: Int?
    var weight = 0.0
    for index in scores.indices where text[index] > 0 {
      let own = scores[index] * (1 - Double(links[index]) / Double(text[index]))
      if own > weight { (best, weight) = (index, own) }
    }
    guard var best else { return nil }
    // A text that is split over several parts is in what holds them all.
    let whole = plainCount(outermost(best))
    while tree.elements[best].parent >= 0, tree.elements[best].tag != .body, plainCount(best) * 2 < whole {
      best = tree.elements[best].parent
    }
    return best
  }

  private func plainCount(_ index: Int) -> Int { text[index] - links[index] }

  private func outermost(_ index: Int) -> Int {
    var index = index
    while tree.elements[index].parent >= 0 { index = tree.elements[index].parent }
    return index
  }

  private func isParagraph(_ element: HTMLTree.Element) -> Bool {
    switch element.tag {
    case .p, .pre, .blockquote, .dd, .li: true
    case .td, .div, .section: element.events.count < 200
    default: false
    }
  }
}
