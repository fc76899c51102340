import Testing

@testable import SpeechCorpus

/// Copies, excerpts and accounts of one event that were put into generated corpora are found, and nothing else is.
@Suite struct RelationFinderTests {
  /// Words as a language has them: some everywhere, most seldom.
  private static let vocabulary: [String] = {
    var generator = SeededGenerator(seed: 1)
    let syllables = ["ka", "lor", "mi", "ten", "os", "bri", "gal", "un", "sed", "po", "rim", "aul"]
    return (0..<3000).map { _ in generator.text(of: syllables, count: 1...4) }
  }()

  private func sentence(_ generator: inout SeededGenerator) -> String {
    let words = (0..<generator.number(in: 6...24)).map { _ in
      // Zipf's law, roughly: the rank is a power of a uniform number.
      let place = Double(generator.number(in: 0...1 << 20)) / Double(1 << 20)
      return Self.vocabulary[Int(place * place * place * Double(Self.vocabulary.count - 1))]
    }
    return words.joined(separator: " ").capitalized(upTo: 1) + "."
  }

  private func document(_ id: String, _ sentences: [String]) -> Document {
    var document = Document(id: id, capture: id, range: 0..<0)
    let paragraphs = sentences.map { Paragraph(Reading(copying: Array($0.utf8))) }
    document.turns = [Turn(role: .speech, paragraphs: paragraphs, range: 0..<0)]
    return document
  }

  private func relations(_ documents: [Document]) -> [DocumentRelation] {
    var finder = RelationFinder()
    for document in documents { finder.add(DocumentFingerprint(document)) }
    return finder.relations()
  }

  /// Texts with formulas that all of them have, and among them copies, excerpts, editions and texts with a quotation.
  @Test(arguments: 0..<8) func plantedTextsAreFoundAndNothingElse(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let greeting = (0..<3).map { _ in sentence(&generator) }
    let closing = (0..<2).map { _ in sentence(&generator) }
    var texts: [[String]] = (0..<30).map { _ in
      greeting + (0..<generator.number(in: 12...60)).map { _ in sentence(&generator) } + closing
    }
    var planted: Set<String> = []
    func plant(_ kind: DocumentRelation.Kind, _ text: [String], of original: Int) {
      planted.insert("\(kind.rawValue) \(texts.count) \(original)")
      texts.append(text)
    }
    for original in 0..<8 {
      let body = texts[original][3...].dropLast(2)
      switch original % 4 {
      case 0: plant(.copy, texts[original].map { $0.uppercased().replacing(".", with: " —") }, of: original)
      case 1: plant(.excerpt, Array(body.dropFirst(2).prefix(8)), of: original)
      case 2:
        // An excerpt of which one word in thirty is another, under a heading of its own.
        plant(.excerpt, [sentence(&generator)] + body.map { changed($0, oneIn: 30, &generator) }, of: original)
      default:
        // A text that quotes two sentences is a text of its own.
        texts.append((0..<20).map { _ in sentence(&generator) } + body.prefix(2))
      }
    }
    let found = relations(texts.enumerated().map { document(String($0), $1) })
    #expect(Set(found.map { "\($0.kind.rawValue) \($0.document) \($0.of)" }) == planted)
    for relation in found where relation.kind == .copy { #expect(relation.shared == 1 && relation.covered == 1) }
  }

  private func changed(_ sentence: String, oneIn rate: Int, _ generator: inout SeededGenerator) -> String {
    sentence.split(separator: " ").map {
      generator.oneIn(rate) ? "changed\(generator.number(in: 0...9999))" : String($0)
    }
    .joined(separator: " ")
  }

  /// Candidates and shares against the plain way: every pair, every shingle.
  @Test(arguments: 0..<6) func excerptsAreThoseOfBruteForce(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed &+ 100)
    let pool = (0..<60).map { _ in sentence(&generator) }
    var texts = (0..<40).map { _ in (0..<generator.number(in: 3...25)).map { _ in generator.pick(pool) } }
    for number in 0..<12 { texts.append(Array(texts[number].dropFirst(generator.number(in: 1...2)))) }
    let documents = texts.enumerated().map { document(String($0), $1) }
    let found = Set(relations(documents).filter { $0.kind == .excerpt }.map { "\($0.document) \($0.of)" })
    var (expected, doubtful): (Set<String>, Set<String>) = ([], [])
    let words = documents.map { document in
      var words: [UInt64] = []
      for paragraph in document.turns[0].paragraphs {
        TextFingerprint.appendWords(of: paragraph.reading.utf8, to: &words)
      }
      return words
    }
    for one in documents.indices {
      for other in documents.indices where one < other && words[one] != words[other] {
        let (part, whole) = words[one].count >= words[other].count ? (other, one) : (one, other)
        let shingles = Set(TextFingerprint.shingles(words[part]))
        let share = Double(shingles.intersection(TextFingerprint.shingles(words[whole])).count) / Double(shingles.count)
        // Fingerprints are a sample of two shingles in thirteen: near the threshold they may fall on either side, by two
        // standard deviations of a proportion of one half.
        let deviation = 0.5 / (Double(shingles.count) * 2 / 13).squareRoot()
        if share >= 0.5 { expected.insert("\(part) \(whole)") }
        if abs(share - 0.5) < 2 * deviation { doubtful.insert("\(part) \(whole)") }
      }
    }
    #expect(found.subtracting(expected).subtracting(doubtful).isEmpty)
    #expect(expected.subtracting(found).subtracting(doubtful).isEmpty)
    #expect(!expected.subtracting(doubtful).isEmpty)
  }

  @Test func theDirectionIsFromThePartToTheWhole() {
    var generator = SeededGenerator(seed: 5)
    let whole = (0..<30).map { _ in sentence(&generator) }
    let part = document("part", Array(whole[4..<12]))
    for documents in [[document("whole", whole), part], [part, document("whole", whole)]] {
      let found = relations(documents)
      #expect(found.map(\.kind) == [.excerpt] && found[0].document == "part" && found[0].of == "whole")
      #expect(found[0].shared > 0.9 && found[0].covered < 0.4)
    }
    let edition = relations([document("a", whole), document("b", whole + [sentence(&generator)])])
    #expect(edition.map(\.kind) == [.excerpt] && edition[0].shared > 0.95 && edition[0].covered > 0.9)
  }

  @Test func shortTextsAreNoExcerpts() {
    var generator = SeededGenerator(seed: 6)
    let whole = (0..<30).map { _ in sentence(&generator) }
    #expect(
      relations([document("a", whole), document("b", ["Thank you all very much for coming here today."])]).isEmpty)
    #expect(relations([document("a", ["Thank you."]), document("b", ["Thank you."])]).isEmpty)
    #expect(relations([document("a", []), document("b", [])]).isEmpty)
  }

  @Test func aFormulaThatAllSayBringsNobodyTogether() {
    var generator = SeededGenerator(seed: 7)
    let formula = (0..<6).map { _ in sentence(&generator) }
    let documents = (0..<100).map { document(String($0), formula + [sentence(&generator), sentence(&generator)]) }
    #expect(relations(documents).isEmpty)
  }

  @Test func manyCopiesAreEachRelatedToTheFirst() {
    var generator = SeededGenerator(seed: 8)
    let text = (0..<10).map { _ in sentence(&generator) }
    let found = relations((0..<500).map { document(String($0), text) } + [document("part", Array(text[2..<8]))])
    #expect(found.count == 500)
    #expect(found.dropLast().allSatisfy { $0.kind == .copy && $0.of == "0" })
    #expect(found.last?.kind == .excerpt && found.last?.of == "0")
  }

  @Test func relationsAreReadBackFromTheirJSON() throws {
    let relations = [
      DocumentRelation(kind: .copy, document: "b", of: "a", shared: 1, covered: 1),
      DocumentRelation(
        kind: .sameEvent, document: "b", of: "a", shared: 0.1, covered: 0.2, agreeing: [.speaker, .delivered]),
    ]
    let json = try JSONForm.write(relations)
    #expect(json.contains(#""agreeing":["speaker","delivered"],"covered":0.2,"document":"b","kind":"same_event""#))
    #expect(try JSONForm.read(json) == relations)
  }
}

extension String {
  fileprivate func capitalized(upTo count: Int) -> String { prefix(count).uppercased() + dropFirst(count) }
}
