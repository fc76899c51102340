/// What a page says of itself beside its text: in its head, in its data for search engines, in its times.
struct HTMLHead {
  /// The title of the text: the page's own, without the name of the site.
  var title: Extract.Fact?
  /// When it was put out.
  var published: Extract.Fact?
  /// When it was put out, by the data for search engines, which sites keep less well.
  var linkedPublished: Extract.Fact?
  /// Who put it out, where that is a public body and not merely the site.
  var publisher: Extract.Fact?
  /// The language of the page.
  var language: Extract.Fact?

  /// Properties that give the day of publication, by rank.
  private static let dates = [
    "article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "publishdate", "publish_date", "pubdate", "publication_date", "date",
  ]

  /// Properties that name who put the page out.
  private static let publishers: WordSet = [
    "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher", "og:site_name",
  ]

  /// Reads the head of a page.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  init(_ tree: HTMLTree) {
    var rank = Self.dates.count
    var element: Int?
    for index in tree.elements.indices {
      switch tree.elements[index].tag {
      case .meta: readMeta(tree, index, rank: &rank)
      case .title where element == nil && title == nil: element = index
      case .html where language == nil:
        if let range = tree.range(.lang, of: index), range.count >= 2 {
          let code = String(decoding: tree.utf8[range.prefix(2)], as: UTF8.self).lowercased()
          language = Extract.Fact(name: "language", value: code, range: range)
        }
      default: break
      }
    }
    if title == nil, let element, let range = Self.content(of: element, in: tree) {
      title = Extract.Fact(name: "title", value: HTMLText.string(tree.utf8, in: range), range: range)
    }
    readLinkedData(tree)
  }

  /// The first time that stands in some events outside of furniture.
  static func time(in events: Range<Int>, of tree: HTMLTree, _ furniture: HTMLFurniture) -> Extract.Fact? {
    let times = tree.elements(in: events) { tree.elements[$0].tag == .time && furniture.roles[$0] == nil }
    return times.lazy.compactMap { tree.range(.datetime, of: $0) }.compactMap { published(tree, $0) }.first
  }

  private mutating func readMeta(_ tree: HTMLTree, _ index: Int, rank: inout Int) {
    guard let content = tree.range(.content, of: index), !content.isEmpty else { return }
    let names = [HTMLAttribute.property, .name, .itemprop].compactMap { tree.value($0, of: index)?.lowercased() }
    for name in names {
      if name == "og:title" {
        title = Extract.Fact(name: "title", value: HTMLText.string(tree.utf8, in: content), range: content)
      } else if Self.publishers.contains(name) {
        publisher = publisher ?? Self.body(tree, content)
      } else if let place = Self.dates.firstIndex(of: name), place < rank,
        let date = Self.published(tree, content)
      {
        (published, rank) = (date, place)
      }
    }
  }

  private static func published(_ tree: HTMLTree, _ range: Range<Int>) -> Extract.Fact? {
    date(HTMLText.string(tree.utf8, in: range)).map {
      Extract.Fact(name: "published", value: $0.description, range: range)
    }
  }

  /// A publisher that is a public body: a name without such a word may be that of whoever published it again.
  private static func body(_ tree: HTMLTree, _ range: Range<Int>) -> Extract.Fact? {
    let name = HTMLText.string(tree.utf8, in: range)
    let words = name.split(whereSeparator: \.isWhitespace)
    guard (2...12).contains(words.count), words.contains(where: { RoleLexicon.bodies.contains($0.lowercased()) }) else {
      return nil
    }
    return Extract.Fact(name: "publisher", value: name, range: range)
  }

  /// A date in the form of ISO 8601, with a space in place of the T too.
  static func date(_ text: String) -> PartialDate? {
    let folded = text.drop(while: \.isWhitespace)
    var bytes = Array(folded.utf8.prefix(16))
    if bytes.count > 10, bytes[10] == 0x20 { bytes[10] = UInt8(ascii: "T") }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let whole = String(decoding: bytes, as: UTF8.self)
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    guard let date = PartialDate(whole) ?? PartialDate(day), date.year != nil, date.month != nil else { return nil }
    return date
  }

  /// Reads day and body of publication from the data that a page gives to search engines (schema.org, as JSON-LD).
  private mutating func readLinkedData(_ tree: HTMLTree) {
    for event in tree.events {
      guard case .rawText(let range, let element) = event, element >= 0, tree.elements[element].tag == .script,
        let type = tree.value(.type, of: element)?.lowercased(), type.hasPrefix("application/ld")
      else { continue }
      var scanner = JSONScanner(tree.utf8, in: range)
      var key = ""
      // The depth at which the object that describes the publisher is open.
      var publisherDepth: Int?
      while let token = try? scanner.next() {
        if let depth = publisherDepth, scanner.depth < depth { publisherDepth = nil }
        switch token {
        case .key(let name): key = JSONText.string(tree.utf8, in: name)
        case .beginObject: if key == "publisher" { publisherDepth = scanner.depth }
        case .string(let value):
          if key == "datePublished" { linkedPublished = linkedPublished ?? Self.published(tree, value) }
          let isName = key == "name" && publisherDepth == scanner.depth || key == "publisher"
          if isName { publisher = publisher ?? Self.body(tree, value) }
          key = ""
        case .scalar: key = ""
        default: break
        }
      }
    }
  }

  /// The stretch between the tags of an element that has nothing but text in it.
  static func content(of element: Int, in tree: HTMLTree) -> Range<Int>? {
    for event in tree.events[tree.elements[element].events] {
      switch event {
      case .text(let range, _), .rawText(let range, _): return range
      default: continue
      }
    }
    return nil
  }
}
