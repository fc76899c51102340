import SpeechCorpus
import Testing

/// Heads of captures in many layouts, each with what is read from it.
///
/// A file of `Heads` begins with a text; each part behind it is a head that is put above that text, and below a line of
/// hyphens what the head says. All of them are invented.
@Suite struct HeadFixtureTests {
  @Test(arguments: try Fixtures.names(in: "Heads", withSuffix: ".txt"))
  func aHeadIsReadAsItsFixtureSays(_ name: String) throws {
    let parts = try Fixtures.text(of: "Heads/\(name).txt").parts(between: "=====")
    let body = try #require(parts.first)
    #expect(parts.count > 1)
    for part in parts.dropFirst() {
      let halves = part.parts(between: "-----")
      try #require(halves.count == 2)
      let capture = Capture(text: halves[0] + "\n\n" + body + "\n", name: name)
      let documents = capture.documents()
      #expect(coverageFault(documents, of: capture) == nil)
      try #require(documents.count == 1, "\(halves[0])")
      #expect(summary(documents[0]) == halves[1], "\(halves[0])")
      // Whatever stands above the text is none of it.
      let opening = documents[0].turns.first?.paragraphs.first?.text
      #expect(opening.map { body.folded.hasPrefix($0) } ?? false, "\(halves[0])\n\(opening ?? "nothing")")
    }
  }

  private func summary(_ document: Document) -> String {
    var lines = [document.kind.rawValue]
    func add(_ name: String, _ value: String?) { if let value { lines.append("\(name): \(value)") } }
    add("title", document.title)
    for speaker in document.speakers {
      add("speaker", [speaker.name, speaker.role].compactMap { $0 }.joined(separator: ", "))
    }
    add("venue", document.venue)
    add("place", document.place)
    add("delivered", document.delivered?.description)
    add("published", document.published?.description)
    add("reference", document.reference)
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// What stands between lines of a mark, without the line ends around it.
  fileprivate func parts(between mark: String) -> [String] {
    var parts: [[Substring]] = [[]]
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line == mark { parts.append([]) } else { parts[parts.count - 1].append(line) }
    }
    return parts.map { lines in
      var lines = lines[...]
      while lines.last?.isEmpty ?? false { lines.removeLast() }
      return lines.joined(separator: "\n")
    }
  }

  /// The text with its line ends as spaces.
  fileprivate var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
