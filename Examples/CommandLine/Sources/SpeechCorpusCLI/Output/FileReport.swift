import Foundation
import SpeechCorpus

/// What `info` says of a capture, a corpus or an index.
struct FileReport: Presentable {
  /// A name and how many documents or passages it has.
  struct Tally: Encodable, Sendable {
    let name: String
    let documents: Int
  }

  let path: String
  let format: String
  private var captures: Int?
  private var documents: Int?
  private var turns: Int?
  private var words: Int?
  private var passages: Int?
  private var terms: Int?
  private var postings: Int?
  private var analyzer: String?
  private var weighting: String?
  private var bytes: Int?
  private var checksum: String?
  private var firstDate: PartialDate?
  private var lastDate: PartialDate?
  private var speakers: [String: Int] = [:]
  private var kinds: [String: Int] = [:]
  private var families: [String: Int] = [:]
  private var encodings: [String: Int] = [:]

  /// Starts a report on captures.
  init(corpus path: String) {
    self.path = path
    format = "captures"
    captures = 0
    documents = 0
    turns = 0
    words = 0
    bytes = 0
  }

  /// Reports on an index whose checksums hold.
  init(_ index: SimilarityIndex, path: String) {
    self.path = path
    format = "index"
    passages = index.count
    terms = index.termCount
    postings = index.statistics.postings
    analyzer = index.analyzer.id
    weighting = index.weighting.name
    bytes = index.statistics.bytesOut
    checksum = "intact"
  }

  var isWorthPrinting: Bool { captures ?? 0 > 0 }

  /// Counts a capture and its documents.
  mutating func count(_ capture: Capture, documents: [Document]) {
    captures = (captures ?? 0) + 1
    bytes = (bytes ?? 0) + capture.utf8.count
    self.documents = (self.documents ?? 0) + documents.count
    encodings[capture.encoding.rawValue, default: 0] += 1
    for document in documents {
      turns = (turns ?? 0) + document.turns.count
      for paragraph in document.turns.lazy.flatMap(\.paragraphs) {
        words = (words ?? 0) + Words(paragraph.reading.utf8).reduce(0) { count, _ in count + 1 }
      }
      kinds[document.kind.rawValue, default: 0] += 1
      families[document.family, default: 0] += 1
      for name in Set(document.speakers.map(\.name)) { speakers[name, default: 0] += 1 }
      guard let date = document.delivered ?? document.published, date.year != nil else { continue }
      if firstDate.map({ date.description < $0.description }) ?? true { firstDate = date }
      if lastDate.map({ date.description > $0.description }) ?? true { lastDate = date }
    }
  }

  private enum CodingKeys: String, CodingKey {
    case path, format, captures, documents, turns, words, passages, terms, postings, analyzer, weighting, bytes
    case checksum, speakers, kinds, families, encodings
    case firstDate = "first_date"
    case lastDate = "last_date"
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(format, forKey: .format)
    try container.encodeIfPresent(captures, forKey: .captures)
    try container.encodeIfPresent(documents, forKey: .documents)
    try container.encodeIfPresent(turns, forKey: .turns)
    try container.encodeIfPresent(words, forKey: .words)
    try container.encodeIfPresent(passages, forKey: .passages)
    try container.encodeIfPresent(terms, forKey: .terms)
    try container.encodeIfPresent(postings, forKey: .postings)
    try container.encodeIfPresent(analyzer, forKey: .analyzer)
    try container.encodeIfPresent(weighting, forKey: .weighting)
    try container.encodeIfPresent(bytes, forKey: .bytes)
    try container.encodeIfPresent(checksum, forKey: .checksum)
    try container.encodeIfPresent(firstDate, forKey: .firstDate)
    try container.encodeIfPresent(lastDate, forKey: .lastDate)
    if !speakers.isEmpty { try container.encode(Self.ranked(speakers), forKey: .speakers) }
    if !kinds.isEmpty { try container.encode(kinds, forKey: .kinds) }
    if !families.isEmpty { try container.encode(families, forKey: .families) }
    if !encodings.isEmpty { try container.encode(encodings, forKey: .encodings) }
  }

  // Never asked for: info refuses the format.
  static var csvHeader: String { "" }
  var csv: String { "" }

  var text: String { facts(Layout(width: 160, hasColor: false)) }

  static func table(_ items: [FileReport], _ layout: Layout) -> String { items.map { $0.facts(layout) }.joined() }

  private func facts(_ layout: Layout) -> String {
    let dates = firstDate == lastDate ? [firstDate] : [firstDate, lastDate]
    return layout.paragraph(path, .title)
      + layout.fact("format", format)
      + layout.fact("captures", captures.map(String.init))
      + layout.fact("documents", documents.map(String.init))
      + layout.fact("turns", turns.map(String.init))
      + layout.fact("words", words.map(String.init))
      + layout.fact("passages", passages.map(String.init))
      + layout.fact("terms", terms.map(String.init))
      + layout.fact("postings", postings.map(String.init))
      + layout.fact("analyzer", analyzer)
      + layout.fact("weighting", weighting)
      + layout.fact("size", bytes.map(Quantity.bytes))
      + layout.fact("checksum", checksum, .accent)
      + layout.fact("dates", dates.compactMap { $0?.description }.joined(separator: " to "))
      + layout.fact("kinds", Self.list(kinds))
      + layout.fact("families", Self.list(families))
      + layout.fact("encodings", Self.list(encodings))
      + layout.fact("speakers", Self.list(speakers), .name)
  }

  private static func ranked(_ tallies: [String: Int]) -> [Tally] {
    tallies.map { Tally(name: $0.key, documents: $0.value) }
      .sorted { ($1.documents, $0.name) < ($0.documents, $1.name) }
  }

  private static func list(_ tallies: [String: Int]) -> String {
    ranked(tallies).map { "\($0.name) \($0.documents)" }.joined(separator: ", ")
  }
}
