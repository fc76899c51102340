import Foundation
import Testing

@testable import SpeechCorpus

#if canImport(FoundationXML)
import FoundationXML
#endif

/// TEI: well-formed whatever the text, its references resolved, its text the document's.
@Suite struct TEITests {
  @Test("Generated documents make well-formed files whose references resolve")
  func generated() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<300 {
      let document = GeneratedDocument.make(&generator)
      let file = try XMLOutline(TEI.file(for: document))
      #expect(Set(file.identifiers).count == file.identifiers.count)
      #expect(Set(file.references).isSubset(of: file.identifiers))
      #expect(file.names.filter { $0 == "u" }.count == document.turns.count)
      #expect(file.texts(of: "seg") == document.turns.flatMap(\.paragraphs).map { Self.readable($0.text) })
    }
  }

  @Test("Several documents make one well-formed corpus")
  func corpus() throws {
    var generator = SeededGenerator(seed: 4)
    var xml = TEI.corpusStart
    for number in 0..<50 {
      var document = GeneratedDocument.make(&generator)
      document.id += String(number)
      xml += TEI.element(for: document)
    }
    let corpus = try XMLOutline(xml + TEI.corpusEnd)
    #expect(Set(corpus.identifiers).count == corpus.identifiers.count)
    #expect(Set(corpus.references).isSubset(of: corpus.identifiers))
    #expect(corpus.names.first == "teiCorpus" && corpus.names.filter { $0 == "TEI" }.count == 50)
  }

  @Test("A small document, whole")
  func golden() {
    var document = Document(id: "quay.txt", capture: "quay.txt", range: 0..<60, family: "plain", kind: .interview)
    document.title = "Interview with Delia Croft"
    document.speakers = [Speaker(name: "Delia Croft", role: "Consul")]
    document.delivered = PartialDate(year: 2031, month: 6)
    document.language = "en"
    let question = Paragraph(Reading(copying: Array("Tea & cake?".utf8)))
    let answer = Paragraph(Reading(copying: Array("Tea.".utf8)))
    document.turns = [
      Turn(label: "Question", role: .question, paragraphs: [question], range: 0..<1),
      Turn(speaker: "Delia Croft", label: "D. Croft", role: .answer, paragraphs: [answer], range: 0..<1),
    ]
    #expect(
      TEI.file(for: document) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d.quay.txt" xml:lang="en">
          <teiHeader>
            <fileDesc>
              <titleStmt>
                <title type="main">Interview with Delia Croft</title>
              </titleStmt>
              <extent>
                <measure unit="speeches" quantity="2"/>
                <measure unit="words" quantity="3"/>
              </extent>
              <publicationStmt>
                <p>Written by SpeechCorpus.</p>
              </publicationStmt>
              <sourceDesc>
                <bibl>
                  <title>Interview with Delia Croft</title>
                  <idno type="capture">quay.txt</idno>
                </bibl>
              </sourceDesc>
            </fileDesc>
            <encodingDesc>
              <classDecl>
                <taxonomy>
                  <category xml:id="d.quay.txt.question">
                    <catDesc>question</catDesc>
                  </category>
                  <category xml:id="d.quay.txt.answer">
                    <catDesc>answer</catDesc>
                  </category>
                </taxonomy>
              </classDecl>
            </encodingDesc>
            <profileDesc>
              <settingDesc>
                <setting>
                  <date when="2031-06">2031-06</date>
                </setting>
              </settingDesc>
              <particDesc>
                <listPerson>
                  <person xml:id="d.quay.txt.p1">
                    <persName>Delia Croft</persName>
                    <occupation>Consul</occupation>
                  </person>
                </listPerson>
              </particDesc>
              <langUsage>
                <language ident="en">en</language>
              </langUsage>
            </profileDesc>
          </teiHeader>
          <text>
            <body>
              <div type="interview">
                <head>Interview with Delia Croft</head>
                <note type="speaker">Question:</note>
                <u xml:id="d.quay.txt.u1" ana="#d.quay.txt.question">
                  <seg xml:id="d.quay.txt.u1.s1">Tea &amp; cake?</seg>
                </u>
                <note type="speaker">D. Croft:</note>
                <u xml:id="d.quay.txt.u2" who="#d.quay.txt.p1" ana="#d.quay.txt.answer">
                  <seg xml:id="d.quay.txt.u2.s1">Tea.</seg>
                </u>
              </div>
            </body>
          </text>
        </TEI>

        """)
  }

  @Test("A name for XML is a name, and another one for another text")
  func identifiers() {
    #expect(TEI.identifier("a/b c.txt") == "d.a_2Fb_20c.txt")
    #expect(TEI.identifier("a_2Fb") != TEI.identifier("a/b"))
    #expect(TEI.identifier("é\n").allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "._".contains($0)) })
  }

  /// A text with what XML cannot hold replaced.
  private static func readable(_ text: String) -> String {
    var readable = ""
    for scalar in text.unicodeScalars {
      let isHeld = scalar.value >= 0x20 && scalar.value & 0xFFFE != 0xFFFE || "\t\n\r".unicodeScalars.contains(scalar)
      readable.unicodeScalars.append(isHeld || scalar.value > 0xFFFF ? scalar : "\u{FFFD}")
    }
    return readable
  }
}

/// The elements of an XML text, as another program's parser sees them.
private final class XMLOutline: NSObject, XMLParserDelegate {
  private(set) var names: [String] = []
  private(set) var identifiers: [String] = []
  private(set) var references: [String] = []
  private var contents: [(name: String, text: String)] = []
  private var open: [Int] = []

  struct NotWellFormed: Error {
    let line: Int
    let text: String
  }

  init(_ xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { throw NotWellFormed(line: parser.lineNumber, text: xml) }
  }

  /// The texts of the elements of a name.
  func texts(of name: String) -> [String] { contents.filter { $0.name == name }.map(\.text) }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String]
  ) {
    names.append(name)
    open.append(contents.count)
    contents.append((name, ""))
    if let identifier = attributes["xml:id"] { identifiers.append(identifier) }
    for reference in [attributes["who"], attributes["ana"]].compactMap(\.self) {
      references.append(String(reference.dropFirst()))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let index = open.last { contents[index].text += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
    open.removeLast()
  }
}
