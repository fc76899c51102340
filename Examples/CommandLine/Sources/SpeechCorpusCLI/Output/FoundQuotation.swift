import SpeechCorpus

/// A quotation as the program prints it.
struct FoundQuotation: Presentable {
  private(set) var quotation: Quotation
  /// The heading of the document it stands in.
  let heading: String
  let delivered: PartialDate?

  init(_ quotation: Quotation, in document: Document) {
    self.quotation = quotation
    heading = document.title ?? document.headline ?? document.id
    delivered = document.delivered ?? document.published
  }

  /// The same with other ranges.
  func mappingRanges(_ transform: (Range<Int>) -> Range<Int>) -> FoundQuotation {
    var found = self
    found.quotation = quotation.mappingRanges(transform)
    return found
  }

  func encode(to encoder: any Encoder) throws { try quotation.encode(to: encoder) }

  static var csvHeader: String { CSV.record(CSV.quotationColumns) }

  var csv: String { CSV.record(of: quotation) }

  var text: String {
    let content = TextWidth.folded(quotation.content)
    return "\(quotation.speaker?.name ?? quotation.source ?? "someone") (\(quotation.kind.rawValue)): \(content)\n"
  }

  static func tableHeader(_ layout: Layout) -> String {
    layout.header(["WHO", "KIND", "WORDS"], widths(layout), indent: indent)
  }

  static func table(_ items: [FoundQuotation], _ layout: Layout) -> String {
    var table = ""
    var document: String?
    for item in items {
      if item.quotation.document != document {
        document = item.quotation.document
        table += "\n" + layout.paragraph(item.heading, .title)
        let facts = [item.quotation.capture, item.delivered?.description].compactMap(\.self)
        table += layout.paragraph(facts.joined(separator: " · "), .faint)
      }
      table += "\n" + item.row(layout)
    }
    return table
  }

  private func row(_ layout: Layout) -> String {
    let speaker = quotation.speaker
    let name = speaker?.name ?? quotation.source ?? "someone"
    let who = Layout.Cell(name, speaker == nil ? .faint : .name).over(speaker?.role)
    let kind = Layout.Cell(quotation.kind.rawValue, .accent).over(quotation.cue)
      .over(quotation.isHypothetical ? "(imagined)" : nil)
    let words = Layout.Cell((quotation.parent == nil ? "" : "↳ ") + quotation.content)
    return layout.row([who, kind, words], Self.widths(layout), indent: Self.indent)
  }

  private static let indent = 2

  private static func widths(_ layout: Layout) -> [Int] {
    let (who, kind) = layout.width < 100 ? (20, 10) : (28, 12)
    return [who, kind, layout.width - who - kind - 4 - indent]
  }
}
