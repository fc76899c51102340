extension Capture {
  /// The documents of the capture, in order.
  ///
  /// Parsing cannot fail: what is not understood is a plain paragraph. The documents cover the capture.
  ///
  /// - Parameters:
  ///   - profiles: The format families to tell apart; an embedder may add its own.
  ///   - limits: How much of a page or an export is taken apart.
  /// - Returns: At least one document; a page holds one, a channel dump many.
  /// - Complexity: O(*n*) in the length of the capture.
  public func documents(profiles: [Profile] = Profile.families, limits: Limits = Limits()) -> [Document] {
    var documents = read(profiles: profiles, limits: limits)
    for index in documents.indices {
      documents[index].diagnostics = documents[index].diagnostics.limited(to: limits.maximumDiagnostics)
    }
    return documents
  }

  private func read(profiles: [Profile], limits: Limits) -> [Document] {
    var extracts = extracts(limits: limits)
    if !extracts.isEmpty {
      var names = DistinctNames()
      for index in extracts.indices { extracts[index].id = extracts[index].id.map { names.distinct($0) } }
      return extracts.enumerated().flatMap { $1.documents(in: self, number: $0, profiles: profiles) }
    }
    let page = Page(utf8)
    if metadata.form == .post, let profile = profiles.first(where: \.holdsPosts), !page.lines.isEmpty {
      let lines = page.lines.indices
      return [
        PostReader(page: page, lines: lines, range: 0..<utf8.count, profile: profile, capture: self).read(id: name)
      ]
    }
    if !metadata.isBody, let profile = profiles.first(where: \.holdsPosts), PostSplitter.holdsPosts(page) {
      return posts(of: page, profile: profile)
    }
    let reader = DocumentReader(
      page: page, lines: page.lines.indices, range: 0..<utf8.count, profiles: profiles, capture: self)
    return [reader.read(id: name)]
  }

  private func posts(of page: Page, profile: Profile) -> [Document] {
    let posts = Copies.joined(PostSplitter(page: page).posts(), of: page)
    return posts.enumerated().map { number, lines in
      let start = number == 0 ? 0 : page.lines[lines.lowerBound].range.lowerBound
      let end = number == posts.count - 1 ? utf8.count : page.lines[lines.upperBound].range.lowerBound
      let reader = PostReader(page: page, lines: lines, range: start..<end, profile: profile, capture: self)
      return reader.read(id: number == 0 ? name : "\(name)!\(number + 1)")
    }
  }
}

extension Profile {
  /// Whether captures of the family are dumps of posts.
  fileprivate var holdsPosts: Bool { evidence.contains { $0.sign == .posts } }
}
