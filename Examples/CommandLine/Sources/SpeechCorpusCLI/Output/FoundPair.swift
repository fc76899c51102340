import SpeechCorpus

/// Two passages that are alike, as they are printed.
struct FoundPair: Presentable {
  let a: String
  let b: String
  let score: Double

  init(_ pair: Pair) {
    a = pair.firstID
    b = pair.secondID
    score = pair.score
  }

  static var csvHeader: String { CSV.record(["a", "b", "score"]) }

  var csv: String { CSV.record([a, b, String(score)]) }

  var text: String { "\(score)\t\(a)\t\(b)\n" }

  static func tableHeader(_ layout: Layout) -> String {
    layout.header(["SCORE", "A", "B"], widths(layout), numbers: [0])
  }

  static func table(_ items: [Self], _ layout: Layout) -> String {
    items.map { pair in
      let score = Layout.Cell.number(Quantity.decimal(pair.score, digits: 4), .number)
      return layout.row([score, Layout.Cell(pair.a, .name), Layout.Cell(pair.b, .name)], widths(layout))
    }.joined()
  }

  private static func widths(_ layout: Layout) -> [Int] {
    let half = (layout.width - 11) / 2
    return [7, half, half]
  }
}
