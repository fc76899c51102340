import SpeechCorpus

/// A match as the program prints it.
struct FoundMatch: Presentable {
  let rank: Int
  let score: Double
  let passage: Passage
  /// The terms that made it, where they were asked for.
  let terms: [Explanation.Term]?

  init(_ match: Match, explained index: SimilarityIndex?) {
    rank = match.rank
    score = match.score
    passage = match.passage
    terms = index?.explanation(of: match).terms
  }

  private enum CodingKeys: String, CodingKey {
    case rank, score, id, document, speaker, date, text, range, terms
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rank, forKey: .rank)
    try container.encode(score, forKey: .score)
    try container.encode(passage.id, forKey: .id)
    try container.encode(passage.document, forKey: .document)
    try container.encodeIfPresent(passage.speaker, forKey: .speaker)
    try container.encodeIfPresent(passage.date, forKey: .date)
    try container.encodeIfPresent(passage.text, forKey: .text)
    try container.encodeIfPresent(passage.range, forKey: .range)
    try container.encodeIfPresent(terms, forKey: .terms)
  }

  static var csvHeader: String {
    CSV.record(["rank", "score", "id", "document", "speaker", "date", "start", "end", "text", "terms"])
  }

  var csv: String {
    CSV.record([
      String(rank), String(score), passage.id, passage.document, passage.speaker ?? "",
      passage.date?.description ?? "", passage.range.map { String($0.lowerBound) } ?? "",
      passage.range.map { String($0.upperBound) } ?? "", passage.text ?? "",
      terms?.map { "\($0.term) \($0.weight)" }.joined(separator: "; ") ?? "",
    ])
  }

  var text: String {
    let because = terms.map { "   because of \(Self.reasons($0))\n" } ?? ""
    return "\(rank). \(Quantity.decimal(score, digits: 4)) \(passage.id)\n"
      + (passage.text.map { "   \(TextWidth.folded($0))\n" } ?? "") + because
  }

  static func tableHeader(_ layout: Layout) -> String {
    layout.header(["#", "SCORE", "PASSAGE"], widths(layout), numbers: [0, 1])
  }

  static func table(_ items: [FoundMatch], _ layout: Layout) -> String { items.map { $0.row(layout) }.joined() }

  private func row(_ layout: Layout) -> String {
    let widths = Self.widths(layout)
    let who = [passage.speaker, passage.date?.description].compactMap(\.self).joined(separator: ", ")
    let lines = TextWidth.wrap(passage.text ?? "", to: widths[2])
    let isLong = lines.count > Self.lineLimit
    let text = lines.prefix(isLong ? Self.lineLimit - 1 : Self.lineLimit).joined(separator: " ") + (isLong ? " …" : "")
    let words = Layout.Cell(who.isEmpty ? passage.id : who, who.isEmpty ? .faint : .name)
      .over(text, .plain).over(terms.map(Self.reasons), .accent).over(who.isEmpty ? nil : passage.id)
    let score = Layout.Cell.number(Quantity.decimal(score, digits: 4), .number)
    return "\n" + layout.row([.number(String(rank)), score, words], widths)
  }

  /// How many lines of a passage are shown.
  private static let lineLimit = 6

  private static func reasons(_ terms: [Explanation.Term]) -> String {
    terms.map { "\($0.term) \(Quantity.decimal($0.weight, digits: 3))" }.joined(separator: ", ")
  }

  private static func widths(_ layout: Layout) -> [Int] { [3, 7, layout.width - 14] }
}
