import Testing

@testable import SpeechCorpus

/// Two accounts of one event in other words, and what only looks like it.
@Suite struct SameEventTests {
  private static let first = account()

  private static func account(
    speaker: String = "Ada Roe", delivered: String? = "2031-05-03", kind: Document.Kind = .remarks,
    place: String? = "Port Selene", event: String? = "the opening of the Long Pier",
    text: String = "The pier is longer than the fog."
  ) -> Document {
    var document = Document(id: "x", capture: "x", range: 0..<0, kind: kind)
    document.speakers = [Speaker(name: speaker, role: "Harbour Minister")]
    document.delivered = delivered.flatMap(PartialDate.init)
    document.place = place
    document.event = event
    document.turns = [
      Turn(role: .speech, paragraphs: [Paragraph(Reading(copying: Array(text.utf8)))], range: 0..<0)
    ]
    return document
  }

  private func fields(_ other: Document) -> [Document.Field]? {
    var finder = RelationFinder()
    finder.add(DocumentFingerprint(Self.first))
    finder.add(DocumentFingerprint(other))
    let found = finder.relations().filter { $0.kind == .sameEvent }
    return found.first?.agreeing
  }

  private static let words = "Minister opens pier, speaks of fog and of ferries to come."

  @Test func otherWordsAboutTheSameEvent() {
    #expect(fields(Self.account(text: Self.words)) == [.speaker, .delivered, .kind, .place, .event])
    #expect(
      fields(Self.account(kind: .post, place: nil, event: "the Long Pier opening", text: Self.words))
        == [.speaker, .delivered, .event])
    #expect(
      fields(Self.account(speaker: "A. Roe", event: nil, text: Self.words)) == [.speaker, .delivered, .kind, .place])
    #expect(fields(Self.account(speaker: "Roe", kind: .speech, place: nil, text: Self.words)) != nil)
  }

  @Test func otherEvents() {
    #expect(fields(Self.account(speaker: "Odo Lang", text: Self.words)) == nil)
    #expect(fields(Self.account(speaker: "Ben Roe", text: Self.words)) == nil)
    #expect(fields(Self.account(delivered: "2031-05-04", text: Self.words)) == nil)
    #expect(fields(Self.account(delivered: "2031-05", text: Self.words)) == nil)
    #expect(fields(Self.account(delivered: nil, text: Self.words)) == nil)
    #expect(fields(Self.account(place: "Lune", text: Self.words)) == nil)
    #expect(fields(Self.account(event: "the meeting of bridge builders", text: Self.words)) == nil)
    #expect(fields(Self.account(kind: .interview, text: Self.words)) == nil)
    // A place alone does not tell one speech of a day from another kind of thing.
    #expect(fields(Self.account(kind: .post, event: nil, text: Self.words)) == nil)
  }

  @Test func theSameWordsAreNoOtherAccount() {
    let words = (0..<60).map { "word\($0 * $0 % 61)" }.joined(separator: " ")
    var finder = RelationFinder()
    for text in [words, words.uppercased(), words + " " + Self.words] {
      finder.add(DocumentFingerprint(Self.account(text: text)))
    }
    #expect(finder.relations().map(\.kind) == [.excerpt, .copy])
    // Too short to be an excerpt, and the same words all the same.
    let short = "The pier is longer than the fog, and we are glad."
    finder = RelationFinder()
    for text in [short, short + " Indeed."] { finder.add(DocumentFingerprint(Self.account(text: text))) }
    #expect(finder.relations().isEmpty)
  }

  @Test func everyAccountIsRelatedToTheFirst() {
    var finder = RelationFinder()
    for number in 0..<300 { finder.add(DocumentFingerprint(Self.account(text: "Words of number \(number) alone."))) }
    #expect(finder.relations().count == 299)
  }

  @Test func aCorpusKnowsItsRelations() throws {
    let text = """
      Remarks by Harbour Minister Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)

      The pier is longer than the fog, and that is all I wished for when we laid the first stone of it here.

      We shall open the second pier when the money is there, and not one day before, whatever the papers say.
      """
    let post = """
      🎙 Remarks by Harbour Minister Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)

      💬 We have waited for this day since the great flood, and today the boats come home to a harbour that is theirs.
      """
    var corpus = Corpus([
      Capture(text: text, name: "a"), Capture(text: text.replacing("fog, and", with: "FOG – and"), name: "b"),
      Capture(text: post, name: "c"),
    ])
    var progress = 0
    for jobs in [1, 3] {
      corpus.jobs = jobs
      let relations = try corpus.relations(progress: { progress = $0.captures })
      #expect(relations.map { "\($0.document) \($0.kind.rawValue) \($0.of)" } == ["b copy a", "c same_event a"])
    }
    #expect(progress == 3)
  }
}
