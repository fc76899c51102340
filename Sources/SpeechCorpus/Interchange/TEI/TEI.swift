/// Documents as TEI: XML by the guidelines of the Text Encoding Initiative, in the manner of ParlaMint.
///
/// A turn is an utterance (`u`) with a paragraph in each `seg`, its label a `note` of type `speaker`; who speaks, where
/// and when is in the header. (TEI P5, chapter 8; Erjavec et al., “The ParlaMint corpora of parliamentary proceedings”,
/// 2023.) Several documents are a `teiCorpus`, which can be written one document at a time:
///
/// ```swift
/// var xml = TEI.corpusStart
/// for document in documents { xml += TEI.element(for: document) }
/// xml += TEI.corpusEnd
/// ```
public enum TEI: Sendable {
  static let namespace = "http://www.tei-c.org/ns/1.0"

  /// The start of a file that holds several documents.
  public static let corpusStart: String = {
    var xml = XMLWriter()
    xml.declare()
    xml.begin("teiCorpus", ["xmlns": namespace])
    xml.element("teiHeader") { xml in
      xml.element("fileDesc") { xml in
        xml.element("titleStmt") { $0.element("title", [:], "Documents recovered from captures") }
        writePublication(&xml)
        xml.element("sourceDesc") { $0.element("p", [:], "Each document names its capture.") }
      }
    }
    return xml.text
  }()

  /// The end of a file that holds several documents.
  public static let corpusEnd = "</teiCorpus>\n"

  /// A document as an element of a file that holds several.
  ///
  /// - Parameter document: The document; its identifiers in the file are made from its ``Document/id``.
  /// - Returns: A `TEI` element, indented once.
  /// - Complexity: O(*n*) in the length of the document's text.
  public static func element(for document: Document) -> String {
    var xml = XMLWriter(depth: 1)
    write(document, namespace: nil, to: &xml)
    return xml.text
  }

  /// A document as a file of its own.
  ///
  /// - Parameter document: The document.
  /// - Returns: A whole XML file, in UTF-8 once it is written.
  /// - Complexity: O(*n*) in the length of the document's text.
  public static func file(for document: Document) -> String {
    var xml = XMLWriter()
    xml.declare()
    write(document, namespace: namespace, to: &xml)
    return xml.text
  }

  /// Says where the file itself comes from.
  static func writePublication(_ xml: inout XMLWriter) {
    xml.element("publicationStmt") { $0.element("p", [:], "Written by SpeechCorpus.") }
  }

  private static func write(_ document: Document, namespace: String?, to xml: inout XMLWriter) {
    let prefix = identifier(document.id)
    xml.element("TEI", ["xmlns": namespace, "xml:id": prefix, "xml:lang": document.language]) { xml in
      writeHeader(of: document, prefix: prefix, to: &xml)
      xml.element("text") { xml in
        xml.element("body") { writeTurns(of: document, prefix: prefix, to: &$0) }
        if !document.related.isEmpty { xml.element("back") { writeRelated(document.related, to: &$0) } }
      }
    }
  }

  /// A name for XML out of any text, different for different texts: what a name cannot hold becomes `_` and two digits.
  static func identifier(_ text: String) -> String {
    var name = "d."
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        name += byte < 0x10 ? "_0\(digits)" : "_\(digits)"
      }
    }
    return name
  }

  /// A date as TEI's `when` has it: XML Schema wants hours, minutes and seconds or none of them.
  static func when(_ date: PartialDate) -> String {
    if date.minute != nil { return date.description + ":00" }
    var day = date
    day.hour = nil
    return day.description
  }
}
