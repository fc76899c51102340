/// Reads the lists of facts that pages give about their text: "Delivered on: 3 May 2031", "Location: …".
///
/// Such a list is a definition list of which two terms at least name a field; it is no part of the text.
struct HTMLFacts {
  private let tree: HTMLTree

  init(_ tree: HTMLTree) { self.tree = tree }

  /// The fields that terms of such lists name, in lower case and without colons.
  private static let fields: [String: String] = [
    "delivered on": "delivered", "delivered": "delivered", "date of speech": "delivered", "date delivered": "delivered",
    "date of delivery": "delivered", "speech date": "delivered", "published": "published", "published on": "published",
    "date published": "published", "first published": "published", "publication date": "published", "from": "publisher",
    "publisher": "publisher", "issued by": "publisher", "location": "venue", "venue": "venue", "place": "place",
    "city": "place", "speaker": "speaker", "speech by": "speaker", "delivered by": "speaker", "event": "event",
    "updated": "", "last updated": "", "author": "", "type": "", "topic": "", "topics": "", "language": "", "date": "",
  ]

  /// The lists of facts of a page.
  ///
  /// - Complexity: O(*n*) in the length of the page.
  static func lists(in tree: HTMLTree) -> Set<Int> {
    let facts = HTMLFacts(tree)
    let lists = tree.elements.indices.filter { index in
      guard tree.elements[index].tag == .dl, tree.elements[index].textCount <= 1500 else { return false }
      return facts.terms(of: index).count { facts.field($0) != nil } >= 2
    }
    return Set(lists)
  }

  /// What a list says, as hints for a document.
  func facts(in list: Int) -> [Extract.Fact] {
    let parts = parts(of: list)
    var facts: [Extract.Fact] = []
    for (number, part) in parts.enumerated() where tree.elements[part].tag == .dt {
      guard let name = field(part), !name.isEmpty, number + 1 < parts.count, tree.elements[parts[number + 1]].tag == .dd
      else { continue }
      var reader = HTMLText(tree)
      reader.read(tree.elements[parts[number + 1]].events) { [tree] in tree.elements[$0].tag.isUnread }
      let reading = reader.finish()
      let line = String(decoding: reading.utf8.prefix { $0 != 0x0A }, as: UTF8.self)
      guard !line.isEmpty, line.utf8.count <= 300 else { continue }
      var value = line
      if name == "delivered" || name == "published" {
        guard let date = HTMLRelated.leadingDate(line)?.0 else { continue }
        value = date.description
      }
      facts.append(Extract.Fact(name: name, value: value, range: reading.captureRange))
    }
    return facts
  }

  private func parts(of list: Int) -> [Int] {
    tree.elements(in: tree.elements[list].events) { [.dt, .dd].contains(tree.elements[$0].tag) }
  }

  private func terms(of list: Int) -> [Int] { parts(of: list).filter { tree.elements[$0].tag == .dt } }

  /// The field that a term names; empty where it names one that documents do not have.
  private func field(_ term: Int) -> String? {
    guard tree.elements[term].textCount <= 40, tree.elements[term].events.count <= 20 else { return nil }
    var reader = HTMLText(tree)
    reader.read(tree.elements[term].events) { _ in false }
    let words = reader.finish().text.lowercased().split { !$0.isLetter }
    return Self.fields[words.joined(separator: " ")]
  }
}
