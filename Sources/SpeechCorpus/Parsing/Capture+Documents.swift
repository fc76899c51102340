extension Capture {
  /// The documents of the capture, in order.
  ///
  /// Parsing cannot fail: what is not understood is a plain paragraph. The documents cover the capture.
  ///
  /// - Returns: At least one document; a page holds one, a channel dump many.
  /// - Complexity: O(*n*) in the length of the capture.
  public func documents() -> [Document] {
    let page = Page(utf8)
    if !metadata.isBody, PostSplitter.holdsPosts(page) { return posts(of: page) }
    let reader = DocumentReader(
      page: page, lines: page.lines.indices, range: 0..<utf8.count, profile: .plain, capture: self)
    return [reader.read(id: name)]
  }

  private func posts(of page: Page) -> [Document] {
    guard let profile = Profile.families.first(where: { $0.name == "channel-posts" }) else { return [] }
    let posts = PostSplitter(page: page).posts()
    return posts.enumerated().map { number, lines in
      let start = number == 0 ? 0 : page.lines[lines.lowerBound].range.lowerBound
      let end = number == posts.count - 1 ? utf8.count : page.lines[lines.upperBound].range.lowerBound
      let reader = PostReader(page: page, lines: lines, range: start..<end, profile: profile, capture: self)
      return reader.read(id: number == 0 ? name : "\(name)!\(number + 1)")
    }
  }
}
