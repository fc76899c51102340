extension TEI {
  /// Writes what is known of a document: title, size, source, roles of turns, setting, speakers, language.
  static func writeHeader(of document: Document, prefix: String, to xml: inout XMLWriter) {
    xml.element("teiHeader") { xml in
      xml.element("fileDesc") { xml in
        xml.element("titleStmt") { xml in
          xml.element("title", ["type": "main"], document.title ?? document.headline ?? document.id)
          if document.title != nil { xml.optionalElement("title", ["type": "sub"], document.headline) }
        }
        writeExtent(of: document, to: &xml)
        writePublication(&xml)
        writeSource(of: document, to: &xml)
      }
      writeRoles(of: document, prefix: prefix, to: &xml)
      xml.element("profileDesc") { writeProfile(of: document, prefix: prefix, to: &$0) }
    }
  }

  private static func writeExtent(of document: Document, to xml: inout XMLWriter) {
    let words = document.turns.lazy.flatMap(\.paragraphs).reduce(0) { count, paragraph in
      Words(paragraph.reading.utf8).reduce(count) { count, _ in count + 1 }
    }
    xml.element("extent") { xml in
      xml.element("measure", ["unit": "speeches", "quantity": String(document.turns.count)])
      xml.element("measure", ["unit": "words", "quantity": String(words)])
    }
  }

  private static func writeSource(of document: Document, to xml: inout XMLWriter) {
    xml.element("sourceDesc") { xml in
      xml.element("bibl") { xml in
        xml.optionalElement("title", [:], document.title)
        xml.optionalElement("publisher", [:], document.publisher)
        xml.optionalElement("idno", ["type": "reference"], document.reference)
        xml.element("idno", ["type": "capture"], document.capture)
        xml.optionalElement("name", ["type": "channel"], document.forwardedFrom)
        if let published = document.published {
          xml.element("date", ["type": "published", "when": when(published)], published.description)
        }
        if let captured = document.captured {
          xml.element("date", ["type": "captured", "when": when(captured)], captured.description)
        }
      }
    }
  }

  /// Declares the roles that the document's turns have, which their `ana` points to.
  private static func writeRoles(of document: Document, prefix: String, to xml: inout XMLWriter) {
    let roles = Turn.Role.allCases.filter { role in document.turns.contains { $0.role == role } }
    guard !roles.isEmpty else { return }
    xml.element("encodingDesc") { xml in
      xml.element("classDecl") { xml in
        xml.element("taxonomy") { xml in
          for role in roles {
            xml.element("category", ["xml:id": "\(prefix).\(role.rawValue)"]) {
              $0.element("catDesc", [:], role.rawValue)
            }
          }
        }
      }
    }
  }

  private static func writeProfile(of document: Document, prefix: String, to xml: inout XMLWriter) {
    if document.event != nil || document.venue != nil || document.place != nil || document.delivered != nil {
      xml.element("settingDesc") { xml in
        xml.element("setting") { xml in
          xml.optionalElement("name", ["type": "place"], document.place)
          xml.optionalElement("name", ["type": "venue"], document.venue)
          xml.optionalElement("name", ["type": "event"], document.event)
          if let delivered = document.delivered {
            xml.element("date", ["when": when(delivered)], delivered.description)
          }
        }
      }
    }
    let people = people(of: document)
    if !people.isEmpty {
      xml.element("particDesc") { xml in
        xml.element("listPerson") { xml in
          for (index, person) in people.enumerated() {
            xml.element("person", ["xml:id": "\(prefix).p\(index + 1)"]) { xml in
              xml.element("persName", [:], person.name)
              xml.optionalElement("occupation", [:], person.role)
              xml.optionalElement("affiliation", [:], person.affiliation)
            }
          }
        }
      }
    }
    if let language = document.language {
      xml.element("langUsage") { $0.element("language", ["ident": language], language) }
    }
    if !document.hashtags.isEmpty {
      xml.element("textClass") { xml in
        xml.element("keywords") { xml in
          for tag in document.hashtags { xml.element("term", ["type": "hashtag"], tag) }
        }
      }
    }
  }

  /// Everybody who speaks: the document's speakers, then those whom only a turn names.
  static func people(of document: Document) -> [Speaker] {
    var people = document.speakers
    var names = Set(people.map(\.name))
    for case let name? in document.turns.lazy.map(\.speaker) where names.insert(name).inserted {
      people.append(Speaker(name: name))
    }
    return people
  }
}
