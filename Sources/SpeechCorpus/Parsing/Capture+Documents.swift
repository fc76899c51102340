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
      noteMixedEncodings(in: &documents[index])
      documents[index].diagnostics = documents[index].diagnostics.limited(to: limits.maximumDiagnostics)
    }
    return documents
  }

  /// Says where bytes of another encoding than the rest stood in a document.
  private func noteMixedEncodings(in document: inout Document) {
    guard !mixed.isEmpty else { return }
    let start = mixed.partitioningIndex { $0.lowerBound >= document.range.lowerBound }
    let places = mixed[start...].prefix { $0.lowerBound < document.range.upperBound }
    guard let first = places.first else { return }
    document.diagnostics.append(
      Diagnostic(
        severity: .note, code: "mixed_encodings",
        message: "\(places.count) bytes of Windows-1252 stood between those of UTF-8, here the first.", range: first))
  }

  private func read(profiles: [Profile], limits: Limits) -> [Document] {
    var extracts = extracts(limits: limits)
    if !extracts.isEmpty {
      var names = DistinctNames()
      for index in extracts.indices { extracts[index].id = extracts[index].id.map { names.distinct($0) } }
      return extracts.enumerated().flatMap { $1.documents(in: self, number: $0, profiles: profiles) }
    }
    if let mended = mended() { return mended.documents(in: self, number: 0, profiles: profiles) }
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
    let parts = metadata.isBody ? [page.lines.indices] : DocumentSplitter(page: page).documents()
    return parts.enumerated().map { number, lines in
      DocumentReader(
        page: page, lines: lines, range: range(ofPart: number, of: parts, page), profiles: profiles, capture: self
      ).read(id: number == 0 ? name : "\(name)!\(number + 1)")
    }
  }

  /// The stretch of the capture that a run of lines stands for; the stretches of all runs cover the capture.
  private func range(ofPart number: Int, of parts: [Range<Int>], _ page: Page) -> Range<Int> {
    let start = number == 0 ? 0 : page.lines[parts[number].lowerBound].range.lowerBound
    let end = number == parts.count - 1 ? utf8.count : page.lines[parts[number].upperBound].range.lowerBound
    return start..<end
  }

  private func posts(of page: Page, profile: Profile) -> [Document] {
    let posts = Copies.joined(PostSplitter(page: page).posts(), of: page)
    return posts.enumerated().map { number, lines in
      let reader = PostReader(
        page: page, lines: lines, range: range(ofPart: number, of: posts, page), profile: profile, capture: self)
      return reader.read(id: number == 0 ? name : "\(name)!\(number + 1)")
    }
  }
}

extension Profile {
  /// Whether captures of the family are dumps of posts.
  fileprivate var holdsPosts: Bool { evidence.contains { $0.sign == .posts } }
}
