extension Capture {
  /// The documents of the capture, in order.
  ///
  /// Parsing cannot fail: what is not understood is a plain paragraph. The documents cover the capture.
  ///
  /// - Returns: At least one document; a page holds one, a channel dump many.
  /// - Complexity: O(*n*) in the length of the capture.
  public func documents() -> [Document] {
    let page = Page(utf8)
    let profile = Profile.plain
    let reader = DocumentReader(
      page: page, lines: page.lines.indices, range: 0..<utf8.count, profile: profile, capture: self)
    return [reader.read(id: name)]
  }
}
