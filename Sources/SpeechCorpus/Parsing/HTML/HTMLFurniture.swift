/// Tells what on a page is no part of its text: navigation, banners, scripts, forms, what invites to share.
struct HTMLFurniture {
  private let tree: HTMLTree
  private let total: Int
  /// For each element the role of the furniture that it belongs to.
  private(set) var roles: [Block.Role?]
  /// The lists of facts about the text.
  let facts: Set<Int>

  /// Tells the furniture of a page.
  ///
  /// - Complexity: O(*n*) in the number of elements.
  init(_ tree: HTMLTree) {
    self.tree = tree
    total = tree.elements.reduce(0) { $0 + ($1.parent < 0 ? $1.textCount : 0) }
    roles = [Block.Role?](repeating: nil, count: tree.elements.count)
    let headings = Self.countHeadings(tree)
    let lists = HTMLRelated.lists(in: tree)
    facts = HTMLFacts.lists(in: tree)
    var isMain = [Bool](repeating: false, count: tree.elements.count)
    for index in tree.elements.indices {
      let parent = tree.elements[index].parent
      if parent >= 0, let role = roles[parent] {
        roles[index] = role
        continue
      }
      let isInMain = parent >= 0 && isMain[parent]
      isMain[index] = isInMain || tree.elements[index].tag == .main || tree.elements[index].tag == .article
      let isRelated = lists.contains(index) && !headings[index] && !isLarge(tree.elements[index])
      roles[index] = isRelated ? .related : role(of: index, hasHeading: headings[index], isInMain: isInMain)
    }
  }

  /// Whether an element is the outermost of a piece of furniture.
  func isOutermost(_ index: Int) -> Bool {
    guard roles[index] != nil else { return false }
    let parent = tree.elements[index].parent
    return parent < 0 || roles[parent] == nil
  }

  /// For each element whether a heading of the first rank stands in it.
  private static func countHeadings(_ tree: HTMLTree) -> [Bool] {
    var has = tree.elements.map { $0.tag == .h1 || $0.tag == .main || $0.tag == .article }
    for index in tree.elements.indices.reversed() where has[index] && tree.elements[index].parent >= 0 {
      has[tree.elements[index].parent] = true
    }
    return has
  }

  private func role(of index: Int, hasHeading: Bool, isInMain: Bool) -> Block.Role? {
    let element = tree.elements[index]
    if element.tag.isUnread { return .boilerplate }
    if isHidden(index) { return .boilerplate }
    switch element.tag {
    case .html, .body, .main: return nil
    case .nav: return .navigation
    case .dl: if facts.contains(index) { return .boilerplate }
    // What stands under a picture is nobody's speech.
    case .figcaption: return isLarge(element) ? nil : .boilerplate
    case .footer: return isLarge(element) ? nil : .footer
    case .aside: return isLarge(element) ? nil : .boilerplate
    case .header: return isInMain || hasHeading || isLarge(element) ? nil : .banner
    case .form: return hasHeading || isLarge(element) ? nil : .boilerplate
    default: break
    }
    guard !hasHeading, !isLarge(element) else { return nil }
    if let role = ariaRole(index) { return role }
    if isLinks(element) { return .navigation }
    if isCopyright(index) { return .footer }
    guard element.tag.isBlock || element.tag == .span || element.tag == .a else { return nil }
    return classRole(index)
  }

  /// Whether a block holds several links and little else.
  private func isLinks(_ element: HTMLTree.Element) -> Bool {
    switch element.tag {
    case .ul, .ol, .div, .table, .section, .td:
      element.linkNumber >= 2 && element.linkCount * 10 >= element.textCount * 7
    default: false
    }
  }

  /// Whether a block is no more than a line that says whose the page is.
  private func isCopyright(_ index: Int) -> Bool {
    let element = tree.elements[index]
    guard element.tag.isBlock, (1...200).contains(element.textCount) else { return false }
    let first = tree.events[element.events].prefix(20).lazy.compactMap { event -> ArraySlice<UInt8>? in
      guard case .text(let range, _) = event else { return nil }
      let text = tree.utf8[range].drop { $0 <= 0x20 }
      return text.isEmpty ? nil : text
    }.first
    guard let first else { return false }
    return [[0xC2, 0xA9], Array("&copy;".utf8)].contains(where: first.starts)
  }

  /// Whether an element holds so much of the page's text that it is no furniture, whatever it is called.
  private func isLarge(_ element: HTMLTree.Element) -> Bool { element.textCount * 5 > total * 2 }

  private func isHidden(_ index: Int) -> Bool {
    if tree.range(.hidden, of: index) != nil { return true }
    if let value = tree.value(.ariaHidden, of: index), value.lowercased() == "true" {
      // A picture that is read out otherwise is no text; an emoji is.
      return tree.elements[index].tag.isBlock
    }
    guard let style = tree.value(.style, of: index)?.lowercased() else { return false }
    let folded = style.filter { !$0.isWhitespace }
    return folded.holds("display:none") || folded.holds("visibility:hidden")
  }

  private func ariaRole(_ index: Int) -> Block.Role? {
    switch tree.value(.role, of: index)?.lowercased() {
    case "navigation", "menu", "menubar", "search", "toolbar", "tablist": .navigation
    case "banner": .banner
    case "contentinfo": .footer
    case "complementary", "dialog", "alertdialog", "alert", "form": .boilerplate
    default: nil
    }
  }

  // MARK: - Names of classes

  /// What the names that sites give to their parts stand for, by the words in them.
  private static let words: [String: Block.Role] = {
    let lists: [(Block.Role, String)] = [
      (
        .navigation,
        "nav navbar navigation menu submenu breadcrumb breadcrumbs crumbs pagination pager skip skiplink languages"
          + " langswitch switcher toc sitemap"
      ),
      (
        .boilerplate,
        "share sharing social socials cookie cookies consent gdpr advert advertisement ads adsense promo sponsor"
          + " sponsored popup modal overlay newsletter subscribe subscription signup login comments disqus toolbar"
          + " sidebar widget printlink print noprint hidden clock weather metadata"
      ),
      (.related, "related recommended recommendations seealso morenews"),
      (.footer, "footer foot copyright colophon"),
      (.banner, "masthead topbar siteheader"),
    ]
    var words: [String: Block.Role] = [:]
    for (role, list) in lists { for word in list.split(separator: " ") { words[String(word)] = role } }
    return words
  }()

  /// Words that say an element holds the text, whatever else its name says.
  private static let contentWords: WordSet = [
    "content", "article", "main", "body", "text", "story", "transcript", "speech", "with", "has", "no", "wrap",
    "wrapper",
    "container", "page", "layout",
  ]

  /// What the first telling word of an element's names says: "related-content" is related, "content-with-nav" content.
  private func classRole(_ index: Int) -> Block.Role? {
    for attribute in [HTMLAttribute.class, .identifier] {
      guard let range = tree.range(attribute, of: index), range.count <= 400 else { continue }
      for word in Self.split(tree.utf8[range]) {
        if Self.contentWords.contains(word) { break }
        if let role = Self.words[word] { return role }
      }
    }
    return nil
  }

  /// The words of a name: "site-navBar" is site, nav, bar and navbar.
  static func split(_ name: ArraySlice<UInt8>) -> [String] {
    var words: [String] = []
    for part in name.split(whereSeparator: { !($0 >= 0x30 && $0 <= 0x39 || (0x61...0x7A).contains($0 | 0x20)) }) {
      words.append(String(decoding: part.map { $0 | 0x20 }, as: UTF8.self))
      var start = part.startIndex
      var humps = 0
      for offset in part.indices.dropFirst()
      where (0x41...0x5A).contains(part[offset]) && (0x61...0x7A).contains(part[offset - 1]) {
        words.append(String(decoding: part[start..<offset].map { $0 | 0x20 }, as: UTF8.self))
        start = offset
        humps += 1
      }
      if humps > 0 { words.append(String(decoding: part[start...].map { $0 | 0x20 }, as: UTF8.self)) }
    }
    return words
  }
}
