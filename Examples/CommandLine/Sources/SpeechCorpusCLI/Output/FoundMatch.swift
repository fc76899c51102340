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
    layout.header(["#", "SCORE", "WHO", "PASSAGE"], widths(layout), numbers: [0, 1])
  }

  static func table(_ items: [FoundMatch], _ layout: Layout) -> String {
    items.map { $0.row(layout) }.joined(separator: "\n")
  }

  private func row(_ layout: Layout) -> String {
    let widths = Self.widths(layout)
    let who = Layout.Cell(passage.speaker ?? "–", passage.speaker == nil ? .faint : .name)
      .over(passage.date?.description)
    let lines = TextWidth.wrap(passage.text ?? "(the index keeps no texts)", to: widths[3])
    let isLong = lines.count > 6
    var words = Layout.Cell(lines.prefix(isLong ? 5 : 6).joined(separator: " ") + (isLong ? " …" : ""))
    if let terms { words = words.over(Self.reasons(terms), .accent) }
    words = words.over(passage.id)
    return layout.row(
      [.number(String(rank)), .number(Quantity.decimal(score, digits: 4), .number), who, words], widths)
  }

  private static func reasons(_ terms: [Explanation.Term]) -> String {
    terms.map { "\($0.term) \(Quantity.decimal($0.weight, digits: 3))" }.joined(separator: ", ")
  }

  private static func widths(_ layout: Layout) -> [Int] {
    let who = layout.width < 100 ? 18 : 26
    return [3, 7, who, layout.width - who - 16]
  }
}
