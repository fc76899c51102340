import SpeechCorpus
import Testing

/// What looks like something else in captures, each with a text of the same shape.
@Suite struct TrapTests {
  private func document(_ text: String) -> Document {
    let documents = Capture(text: text, name: "capture").documents()
    #expect(documents.count == 1)
    return documents[0]
  }

  @Test func aHeadlineThatQuotesTheSpeakerIsNoTurn() {
    let document = document(
      """
      Ada Roe: Bridges have never looked for quarrels

      4 May 2031

      Foreign Minister Ada Roe’s remarks at a meeting with lock keepers, Lune, May 3, 2031:

      Good afternoon, keepers,

      We begin with the locks.
      """)
    #expect(document.headline == "Ada Roe: Bridges have never looked for quarrels")
    #expect(document.turns.map(\.label) == [nil])
    #expect(document.title?.hasSuffix("2031") == true)
  }

  @Test func aColonInsideASentenceIsNoLabel() {
    let document = document(
      """
      Foreign Minister Ada Roe’s address at the meeting of the River Commission, Lune, May 3, 2031

      The 2nd International Fair MTC North-South: New Locks was held in Lune last year.

      The 16th Forum Hill-Valley World: RiverForum was held in May, and another one has ended.

      We are going back to what the agreements were made for: protecting the keepers.
      """)
    #expect(document.turns.count == 1 && document.turns[0].label == nil)
    #expect(document.turns[0].paragraphs.count == 3)
  }

  @Test func aCommaAloneOnTheFirstLineIsRead() {
    #expect(Capture(text: ",\nA line.", name: "capture").documents().count == 1)
  }

  @Test func aWordThatIsAnOfficeInCapitalsIsNoneOtherwise() {
    let document = document(
      """
      Treffen am Montag: der Hafen wird geräumt.

      Treffen am Montag: die Brücke wird gehoben.

      Treffen am Montag: das Wehr wird geschlossen.
      """)
    #expect(document.turns.allSatisfy { $0.role != .question && $0.speaker == nil })
  }

  @Test func sectionsOfAPaperAboveAnInterviewSayNothingOfIt() {
    let document = document(
      """
      News
      Opinion
      Advertisement

      Foreign Minister Ada Roe’s interview with the Harbour Post, Lune, June 23, 2031

      We use cookies. Accept all | Reject all

      Question: Is the ferry coming back?

      Ada Roe: It is, and it will be late, as ferries are.
      """)
    #expect(document.kind == .interview && document.speakers.map(\.name) == ["Ada Roe"])
    #expect(document.turns.map(\.label) == ["Question", "Ada Roe"])
  }

  @Test func clocksAndContactsAreNoLabels() {
    let document = document(
      """
      28 June 2031
      Lune: 15:31
      Ardmouth: 13:31

      Consular queries:\u{20}\u{20}
      +00 (0) 203 555 0199\u{20}\u{20}
      [email protected]

      900 days have passed since the ferry was tied up - no credible answer so far

      Foreign Minister Ada Roe’s interview with the Harbour Post, Lune, June 23, 2031

      Question:\u{A0} Is the ferry coming back?

      Ada Roe: It is.
      """)
    #expect(document.captured?.description == "2031-06-28" && document.published == nil)
    #expect(document.turns.map(\.label) == ["Question", "Ada Roe"])
    #expect(document.blocks.contains { $0.role == .redaction } && document.blocks.contains { $0.role == .ticker })
    #expect(document.family == "embassy-page")
  }

  @Test func labelsCountWithAnySpaceBehindThem() {
    let document = document(
      """
      Foreign Minister Ada Roe’s interview with the Harbour Post, Lune, June 23, 2031

      Question:\u{A0}One?

      Ada Roe:\u{A0} Yes.

      Question: Two?

      Ada Roe:Three.
      """)
    #expect(document.turns.map { $0.paragraphs[0].text } == ["One?", "Yes.", "Two?", "Three."])
    #expect(document.turns.map(\.role) == [.question, .answer, .question, .answer])
  }

  @Test func aPoemInsideAQuestionStaysInIt() {
    let document = document(
      """
      Foreign Minister Ada Roe’s interview with the Harbour Post, Lune, June 23, 2031

      Question: We all know the lines:

      When water sleeps beneath the mill,
      And every wheel has had its fill,
      The keeper locks the silver gate
      And tells the river it is late.

      Do you?

      Ada Roe: By heart.
      """)
    #expect(document.turns.map(\.label) == ["Question", "Ada Roe"])
    #expect(document.turns[0].paragraphs.count == 6)
  }

  @Test func threeBlankLinesBeforeTheEndAreAClosingAndTheListBelowIsOtherNews() {
    let document = document(
      """
      Foreign Minister Ada Roe’s address and answers to questions, Lune, June 23, 2031

      Thank you all.

      Question: First?

      Ada Roe: Yes.

      Question: Second?

      Ada Roe: No.



      I would like to thank the keepers. It was good to talk to you.



      24.06.2031 - Foreign Minister Ada Roe’s interview with Tide Radio, Lune, June 23, 2031

      The river fears nobody: it never did.

      23.06.2031 - On the hours of the lock

      all messages
      """)
    #expect(document.turns.map(\.role) == [.speech, .question, .answer, .question, .answer, .closing])
    #expect(document.turns.last?.speaker == "Ada Roe" && document.turns.last?.label == nil)
    #expect(document.related.map(\.title).last == "On the hours of the lock")
    #expect(document.related.first?.summary == "The river fears nobody: it never did.")
    #expect(document.related.first?.date == PartialDate(year: 2031, month: 6, day: 24))
  }

  @Test func whatTheAuthorGotWrongIsNotMended() {
    let document = document(
      """
      Foreign Minister Ada Roe’s remarks at the fair, Lune, June 23, 2031

      More fairs could held expand our trade. “Let us not stir up the mud. he said." We went in to dinner at the uni on Monday.
      """)
    #expect(document.repairs.isEmpty)
    #expect(document.turns[0].paragraphs[0].text.contains("could held expand"))
  }

  @Test func splitKeywordsAreMendedAndListed() {
    let text = """
      Foreign Minister Ada Roe’s remarks at the fair, Lune, June 23, 2031

      We sel ect boats fr om the yard wh ere they lie. Fr om here it is far.
      """
    let document = document(text)
    #expect(document.repairs.map(\.found) == ["sel ect", "fr om", "wh ere", "Fr om"])
    #expect(
      document.turns[0].paragraphs[0].text == "We select boats from the yard where they lie. From here it is far.")
    let utf8 = Array(text.utf8)
    for repair in document.repairs {
      #expect(String(decoding: utf8[repair.range], as: UTF8.self) == repair.found)
    }
  }

  @Test func aDateWithoutAYearStaysPartial() {
    let documents = Capture(
      text: """
        Forwarded from Lune MFA ⚓
        🤝 Informal meeting of the heads of the #League took place on May 9
        💬 President of Lune Ada Roe: The year was good.
        It was long, and the harbours were quieter than anybody had expected them to be.
        Read in full
        💬 President of Lune Ada Roe: The year was good.
        It was long, and the harbours were quieter than anybody had expected them to be.
        Read in full
        """, name: "dump"
    ).documents()
    #expect(documents.count == 1)
    #expect(documents[0].delivered?.description == "--05-09")
    #expect(documents[0].speakers == [Speaker(name: "Ada Roe", role: "President of Lune")])
    #expect(documents[0].turns.map(\.label) == ["President of Lune Ada Roe"])
    #expect(documents[0].duplicates.count == 1 && documents[0].hashtags == ["League"])
    #expect(documents[0].forwardedFrom == "Lune MFA ⚓")
  }

  @Test func markersCountWithAndWithoutASpace() {
    let documents = Capture(
      text: """
        🎙 Foreign Minister Ada Roe’s interview for the Locks film project (Lune, May 20, 2032)
        ❓ Question: One? <...>
        💬 Ada Roe: Yes.
        ☝️ And more of it.
        ❓Question: Two?
        💬 Ada Roe: No. <…>
        """, name: "dump"
    ).documents()
    #expect(documents[0].turns.map(\.label) == ["Question", "Ada Roe", "Question", "Ada Roe"])
    #expect(documents[0].turns.map(\.paragraphs.count) == [1, 2, 1, 1])
    #expect(documents[0].elisions == 2 && documents[0].place == "Lune")
  }

  @Test func everyFieldSaysWhereItWasRead() {
    let text = """
      Foreign Minister Ada Roe’s remarks at the 9th session of the Council, Lune, May 3, 2031

      417-03-05-2031

      Colleagues,
      """
    let document = document(text)
    let utf8 = Array(text.utf8)
    let read = { (field: Document.Field) in
      document.evidence[field].map { String(decoding: utf8[$0], as: UTF8.self) }
    }
    #expect(read(.title) == document.title && read(.reference) == "417-03-05-2031")
    #expect(read(.speaker) == "Ada Roe" && read(.role) == "Foreign Minister" && read(.kind) == "remarks")
    #expect(read(.place) == "Lune" && read(.delivered) == "May 3, 2031")
    #expect(read(.event) == "the 9th session of the Council")
  }
}
