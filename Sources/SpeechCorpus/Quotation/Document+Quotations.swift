extension Document {
  /// The quotations of the document's turns, in order of place.
  ///
  /// What stands in a duplicate or in a list of other news is not searched.
  ///
  /// - Parameter options: What to look for, and how strictly.
  /// - Returns: Who is quoted saying what.
  /// - Complexity: O(*n*) in the length of the turns.
  public func quotations(_ options: QuotationOptions = .init()) -> [Quotation] { [] }
}
