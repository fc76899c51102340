import SpeechCorpus
import Testing

/// Clean text passes unchanged: of thousands of real speeches without damage, each paragraph is read as it stands.
@Suite(
  .enabled(
    if: Campaign.speeches != nil, "SPEECHCORPUS_CAMPAIGN and SPEECHCORPUS_SPEECHES, a file of rows, are not both set"))
struct CleanTextCampaignTests {
  /// What became of the paragraphs of clean speeches.
  private struct Figures {
    var speeches = 0
    var unchanged = 0
    var words = 0
    var paragraphs = 0
    /// Paragraphs that stand in no turn, by what they were taken for.
    var unsaid: [String: [String]] = [:]
    var changes: [String] = []
  }

  @Test func cleanSpeechesPassUnchanged() throws {
    var figures = Figures()
    for speech in try CleanSpeeches.all() { add(speech, to: &figures) }
    print("clean text: \(figures.unchanged) of \(figures.speeches) speeches unchanged,")
    print("  \(figures.paragraphs) paragraphs, \(figures.words) words, \(figures.changes.count) changes")
    for change in figures.changes.prefix(400) { print("  ", change) }
    for (role, list) in figures.unsaid.sorted(by: { $0.key < $1.key }) {
      print("  \(role): \(list.count) paragraphs that nobody says")
      for text in list.prefix(150) { print("    ", text) }
    }
    #expect(figures.speeches > 0)
    #expect(figures.unchanged * 1000 >= figures.speeches * 999)
  }

  private func add(_ speech: [String], to figures: inout Figures) {
    let text = speech.joined(separator: "\n\n")
    let capture = Capture(text: text, name: "clean", metadata: .init(id: "clean", isBody: true))
    let document = capture.documents()[0]
    var changes = document.repairs.map { "\($0.kind.rawValue): “\($0.found)” read as “\($0.mended)”" }
    var said = document.turns.flatMap(\.paragraphs)[...]
    var offset = 0
    for paragraph in speech {
      let range = offset..<offset + paragraph.utf8.count
      offset = range.upperBound + 2
      figures.paragraphs += 1
      var pieces: [Paragraph] = []
      while let next = said.first, next.range.lowerBound < range.upperBound {
        pieces.append(next)
        said.removeFirst()
      }
      guard let piece = pieces.first else {
        if document.turns.contains(where: { $0.range.contains(range.lowerBound) && $0.label != nil }),
          document.blocks.contains(where: { $0.role == .label && $0.range.overlaps(range) })
        {
          continue
        }
        let role = document.blocks.first { $0.range.overlaps(range) && $0.role != .blank }?.role.rawValue ?? "nothing"
        figures.unsaid[role, default: []].append(String(paragraph.prefix(120)))
        continue
      }
      // Before a paragraph nothing but its label may stand, and no white space but where it ends.
      let isWhole = pieces.count == 1 && piece.range.upperBound == range.upperBound && paragraph.hasSuffix(piece.text)
      let isLabelled =
        piece.range.lowerBound == range.lowerBound
        || document.blocks.contains { $0.role == .label && $0.range.lowerBound == range.lowerBound }
      if !isWhole || !isLabelled { changes.append("“\(paragraph.prefix(90))” read as “\(piece.text.prefix(90))”") }
    }
    figures.speeches += 1
    figures.words += text.split(whereSeparator: \.isWhitespace).count
    if changes.isEmpty { figures.unchanged += 1 }
    figures.changes += changes
  }
}
