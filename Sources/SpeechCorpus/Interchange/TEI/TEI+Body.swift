extension TEI {
  /// Writes the turns of a document as utterances.
  static func writeTurns(of document: Document, prefix: String, to xml: inout XMLWriter) {
    var numbers: [String: Int] = [:]
    for (index, person) in people(of: document).enumerated() where numbers[person.name] == nil {
      numbers[person.name] = index + 1
    }
    xml.element("div", ["type": document.kind.rawValue]) { xml in
      xml.optionalElement("head", [:], document.title ?? document.headline)
      // A division has to hold something.
      if document.turns.isEmpty { xml.element("p") }
      for (index, turn) in document.turns.enumerated() {
        let identifier = "\(prefix).u\(index + 1)"
        xml.optionalElement("note", ["type": "speaker"], turn.label.map { $0 + ":" })
        xml.optionalElement("note", ["type": "narrative"], turn.qualifier)
        let who = turn.speaker.flatMap { numbers[$0] }.map { "#\(prefix).p\($0)" }
        xml.element("u", ["xml:id": identifier, "who": who, "ana": "#\(prefix).\(turn.role.rawValue)"]) { xml in
          for (number, paragraph) in turn.paragraphs.enumerated() {
            xml.element("seg", ["xml:id": "\(identifier).s\(number + 1)"], paragraph.text)
          }
        }
      }
    }
  }

  /// Writes the items of other news below a document.
  static func writeRelated(_ items: [RelatedItem], to xml: inout XMLWriter) {
    xml.element("div", ["type": "related"]) { xml in
      xml.element("list") { xml in
        for item in items {
          xml.element("item") { xml in
            if let date = item.date { xml.element("date", ["when": when(date)], date.description) }
            xml.element("title", [:], item.title)
            xml.optionalElement("note", ["type": "summary"], item.summary)
          }
        }
      }
    }
  }
}
