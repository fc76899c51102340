import Foundation
import SpeechCorpus

/// What `info` says of a capture, a corpus or an index.
struct FileReport: Presentable {
  let path: String
  private var format: String
  private var bytes = 0

  // Of captures.
  private var captures: Int?
  private var documents: Int?
  private var turns: Int?
  private var words: Int?
  private var firstDate: PartialDate?
  private var lastDate: PartialDate?
  private var speakers: Tallies?
  private var kinds: Tallies?
  private var families: Tallies?
  private var encodings: Tallies?
  private var relations: [DocumentRelation]?
  private var readings: [DocumentReading]?

  // Of an index.
  private var version: Int?
  private var passages: Int?
  private var terms: Int?
  private var postings: Int?
  private var analyzer: String?
  private var weighting: String?
  private var checksum: String?

  private enum CodingKeys: String, CodingKey {
    case path, format, bytes, captures, documents, turns, words
    case firstDate = "first_date"
    case lastDate = "last_date"
    case speakers, kinds, families, encodings, relations, readings
    case version, passages, terms, postings, analyzer, weighting, checksum
  }

  /// Starts a report on captures.
  init(captures path: String) {
    self.path = path
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    format = isFolder.boolValue ? "folder" : "text"
    (captures, documents, turns, words) = (0, 0, 0, 0)
  }

  /// Reports on an index whose checksums hold.
  init(_ index: SimilarityIndex, path: String) {
    self.path = path
    format = "index"
    version = SimilarityIndex.formatVersion
    passages = index.count
    terms = index.termCount
    postings = index.statistics.postings
    analyzer = index.analyzer.id
    weighting = index.weighting.name
    bytes = index.statistics.bytesOut
    checksum = "intact"
  }

  /// Counts a capture and its documents.
  mutating func count(_ capture: Capture, documents found: [Document]) {
    if format == "text" && capture.metadata.isBody { format = "jsonl" }
    captures? += 1
    bytes += capture.utf8.count
    documents? += found.count
    if documents ?? 0 > Self.readingLimit { readings = nil }
    Self.count(capture.encoding.rawValue, in: &encodings)
    for document in found {
      if documents ?? 0 <= Self.readingLimit { readings = (readings ?? []) + [DocumentReading(document)] }
      turns? += document.turns.count
      words? += document.turns.lazy.flatMap(\.paragraphs).reduce(0) { $0 + $1.wordCount }
      Self.count(document.kind.rawValue, in: &kinds)
      Self.count(document.family, in: &families)
      for name in Set(document.speakers.map(\.name)) { Self.count(name, in: &speakers) }
      guard let date = document.delivered ?? document.published, date.year != nil else { continue }
      if firstDate.map({ date.description < $0.description }) ?? true { firstDate = date }
      if lastDate.map({ date.description > $0.description }) ?? true { lastDate = date }
    }
  }

  /// Adds what the documents have to do with each other.
  mutating func add(_ found: [DocumentRelation]) { relations = found.isEmpty ? nil : found }

  private static func count(_ name: String, in tallies: inout Tallies?) {
    var counted = tallies ?? Tallies()
    counted.count(name)
    tallies = counted
  }

  // Never asked for: info refuses the format.
  static var csvHeader: String { "" }
  var csv: String { "" }

  var text: String { facts(Layout(width: 160, hasColor: false)) }

  static func table(_ items: [FileReport], _ layout: Layout) -> String { items.map { $0.facts(layout) }.joined() }

  private func facts(_ layout: Layout) -> String {
    let dates = firstDate == lastDate ? [firstDate] : [firstDate, lastDate]
    return layout.paragraph(path, .title)
      + layout.fact("format", [format, version.map { "version \($0)" }].compactMap(\.self).joined(separator: ", "))
      + layout.fact("captures", captures.map(String.init))
      + layout.fact("documents", documents.map(String.init))
      + layout.fact("turns", turns.map(String.init))
      + layout.fact("words", words.map(String.init))
      + layout.fact("passages", passages.map(String.init))
      + layout.fact("terms", terms.map(String.init))
      + layout.fact("postings", postings.map(String.init))
      + layout.fact("analyzer", analyzer)
      + layout.fact("weighting", weighting)
      + layout.fact("size", Quantity.bytes(bytes))
      + layout.fact("checksum", checksum, .accent)
      + layout.fact("dates", dates.compactMap { $0?.description }.joined(separator: " to "))
      + layout.fact("kinds", kinds?.list)
      + layout.fact("families", families?.list)
      + layout.fact("encodings", encodings?.list)
      + layout.fact("speakers", speakers?.list, .name)
      + DocumentRelation.Kind.allCases.map { layout.fact($0.name, list($0)) }.joined()
      + (readings ?? []).flatMap(\.lines).map { layout.fact($0.name, $0.value) }.joined()
  }

  /// How many documents are told one by one; of more there is only the count.
  private static let readingLimit = 20

  /// How many relations of a kind are named to people; JSON has them all.
  private static let relationLimit = 10

  /// The relations of a kind, the first ones one by one.
  private func list(_ kind: DocumentRelation.Kind) -> String? {
    let found = (relations ?? []).filter { $0.kind == kind }
    guard !found.isEmpty else { return nil }
    let named = found.prefix(Self.relationLimit).map { "\($0.document) of \($0.of)" }.joined(separator: ", ")
    let rest = found.count - Self.relationLimit
    return "\(found.count): \(named)" + (rest > 0 ? ", and \(rest) more" : "")
  }
}

extension DocumentRelation.Kind {
  /// What relations of the kind are called in a report.
  fileprivate var name: String {
    switch self {
    case .copy: "copies"
    case .excerpt: "excerpts"
    case .sameEvent: "accounts"
    }
  }
}

extension Paragraph {
  /// The number of words.
  var wordCount: Int { Words(reading.utf8).reduce(0) { count, _ in count + 1 } }
}
