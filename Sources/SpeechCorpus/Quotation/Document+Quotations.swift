extension Document {
  /// The quotations of the document's turns, in order of place.
  ///
  /// What stands in a duplicate or in a list of other news is not searched.
  ///
  /// - Parameter options: What to look for, and how strictly.
  /// - Returns: Who is quoted saying what.
  /// - Complexity: O(*n*) in the length of the turns.
  public func quotations(_ options: QuotationOptions = .init()) -> [Quotation] {
    var paragraphs: [(reading: [UInt8], turn: Int)] = []
    var sources: [Paragraph] = []
    for (number, turn) in turns.enumerated() {
      for paragraph in turn.paragraphs {
        paragraphs.append((paragraph.reading.utf8, number))
        sources.append(paragraph)
      }
    }
    let text = QuotedText(paragraphs: paragraphs, table: QuotationSearch.table(options.cues))
    var search = QuotationSearch(options: options, document: id, capture: capture)
    search.turns = turns.map { QuotationSearch.Turn(speaker: $0.speaker, addressee: nil) }
    return search.quotations(in: text, sources: sources).numbered()
  }
}

extension [Quotation] {
  /// The quotations with their numbers behind the document's identifier.
  func numbered() -> [Quotation] {
    var numbered = self
    for index in numbered.indices { numbered[index].id += "@\(index + 1)" }
    return numbered
  }
}
