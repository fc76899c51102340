/// What a page says of itself beside its text: in its head, in its data for search engines, in its times.
struct HTMLHead {
  /// The title of the text: the page's own, without the name of the site.
  var title: Extract.Fact?
  /// When it was put out.
  var published: Extract.Fact?
  /// The language of the page.
  var language: Extract.Fact?

  /// Properties that give the day of publication, by rank.
  private static let dates = [
    "article:published_time", "datepublished", "og:published_time", "dc.date.issued", "dcterms.issued", "dc.date",
    "dcterms.date", "publishdate", "publish_date", "pubdate", "publication_date", "date",
  ]

  /// Reads the head of a page.
  ///
  /// - Parameters:
  ///   - tree: The page.
  ///   - text: The events that are read as text, in which times count.
  init(_ tree: HTMLTree, text: Range<Int>) {
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
      case .time where published == nil && text.contains(tree.elements[index].events.lowerBound):
        if let range = tree.range(.datetime, of: index) { setPublished(tree, range) }
      default: break
      }
    }
    if title == nil, let element, let range = Self.content(of: element, in: tree) {
      title = Extract.Fact(name: "title", value: HTMLText.string(tree.utf8, in: range), range: range)
    }
    if published == nil { readLinkedData(tree) }
  }

  private mutating func readMeta(_ tree: HTMLTree, _ index: Int, rank: inout Int) {
    guard let content = tree.range(.content, of: index), !content.isEmpty else { return }
    let names = [HTMLAttribute.property, .name, .itemprop].compactMap { tree.value($0, of: index)?.lowercased() }
    for name in names {
      if name == "og:title" {
        title = Extract.Fact(name: "title", value: HTMLText.string(tree.utf8, in: content), range: content)
      } else if let place = Self.dates.firstIndex(of: name), place < rank {
        if setPublished(tree, content) { rank = place }
      }
    }
  }

  @discardableResult
  private mutating func setPublished(_ tree: HTMLTree, _ range: Range<Int>) -> Bool {
    guard let date = Self.date(HTMLText.string(tree.utf8, in: range)) else { return false }
    published = Extract.Fact(name: "published", value: date.description, range: range)
    return true
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

  /// Reads the day of publication from the data that a page gives to search engines (schema.org, as JSON-LD).
  private mutating func readLinkedData(_ tree: HTMLTree) {
    let key = Array("\"datePublished\"".utf8)
    for event in tree.events {
      guard case .rawText(let range, let element) = event, element >= 0, tree.elements[element].tag == .script,
        let type = tree.value(.type, of: element)?.lowercased(), type.hasPrefix("application/ld")
      else { continue }
      var offset = range.lowerBound
      while offset + key.count < range.upperBound {
        guard tree.utf8[offset] == key[0], tree.utf8[offset..<offset + key.count].elementsEqual(key) else {
          offset += 1
          continue
        }
        var scanner = JSONScanner(tree.utf8, in: offset + key.count..<range.upperBound)
        scanner.skipColon()
        if case .string(let value)? = try? scanner.next(), setPublished(tree, value) { return }
        offset += key.count
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
