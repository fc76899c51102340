extension Quotation {
  /// The quotations in a text that is no capture, in order of place.
  ///
  /// ```swift
  /// for quotation in Quotation.quotations(in: "“We shall rebuild the bridge,” said Mayor Ilse Torvan.") {
  ///   print(quotation.speaker?.name ?? "someone", quotation.content)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - text: The text, its paragraphs parted by line breaks.
  ///   - name: What the quotations' document is called.
  ///   - options: What to look for, and how strictly.
  /// - Returns: Who is quoted saying what; ranges are UTF-8 bytes of the text.
  /// - Complexity: O(*n*) in the length of the text.
  public static func quotations(
    in text: String, named name: String = "text", options: QuotationOptions = .init()
  ) -> [Quotation] {
    let table = QuotationSearch.table(options.cues)
    let quoted = QuotedText(Array(text.utf8), table: table)
    return QuotationSearch(options: options, document: name, capture: name).quotations(in: quoted, sources: [])
      .numbered()
  }
}
