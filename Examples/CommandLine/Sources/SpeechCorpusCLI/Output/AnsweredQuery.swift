import SpeechCorpus

/// The answer to a query out of a file, as the program prints it.
struct AnsweredQuery: Presentable {
  struct Found: Encodable, Sendable {
    let id: String
    let score: Double
    let terms: [Explanation.Term]?
  }

  let query: String
  let matches: [Found]

  static var csvHeader: String { CSV.record(["query", "rank", "id", "score"]) }

  var csv: String {
    matches.enumerated().map { CSV.record([query, String($0 + 1), $1.id, String($1.score)]) }.joined()
  }

  var text: String {
    "\(query)\n"
      + matches.enumerated().map { "\($0 + 1). \(Quantity.decimal($1.score, digits: 4)) \($1.id)\n" }.joined()
  }

  static func table(_ items: [AnsweredQuery], _ layout: Layout) -> String {
    items.map { item in
      layout.paragraph(item.query, .title)
        + item.matches.enumerated().map { index, match in
          layout.row(
            [.number(String(index + 1)), .number(Quantity.decimal(match.score, digits: 4), .number), .init(match.id)],
            [3, 7, layout.width - 14])
        }.joined() + "\n"
    }.joined()
  }
}
