import SpeechCorpus
import Testing

/// What opens a turn, who it is, and what looks like it and is not.
@Suite struct LabelTests {
  private func document(_ text: String) -> Document { Capture(text: text, name: "capture").documents()[0] }

  @Test func aMisreadLabelIsTheOneThatStandsOften() {
    let questions = ["late", "old", "slow", "wet", "gone"].map {
      "QUESTION: Prime Minister, is the ferry \($0)?\n\nPRIME MINISTER: It is \($0), and so am I.\n\n"
    }
    let slip = "QUFSTION: And tomorrow?\n\nPRIE MIHISTER: Tomorrow it will be later.\n\n"
    let document = document(
      "TRANSCRIPT OF INTERVIEW WITH THE PRIME MINISTER\n\n" + questions.joined() + slip)
    #expect(document.turns.suffix(2).map(\.label) == ["QUFSTION", "PRIE MIHISTER"])
    #expect(document.turns.suffix(2).map(\.role) == [.question, .answer])
    #expect(document.speakers.isEmpty)
  }

  @Test func namesThatDifferInFewLettersStayApartWhereBothSpeak() {
    let turns = ["boat", "lamp", "bell", "rope", "sail"].map {
      "MARTEN: The \($0) is old, as you know.\n\nMARTIN: The \($0) is young, as I know.\n\n"
    }
    let document = document("Debate on the ferry\n\n" + turns.joined())
    #expect(document.speakers.map(\.name) == ["MARTEN", "MARTIN"])
  }

  @Test func initialsAndSurnameAreThePersonOfTheTitle() {
    let document = document(
      """
      Foreign Minister Pavel Tarrow’s interview with Radio Tide, Lune, May 3, 2031

      Question: How are you?

      P.Tarrow: I am well.

      Question: And the ferry?

      P. Tarrow (in English): It is late.

      Question: Again?

      TARROW: Always.
      """)
    #expect(document.speakers.map(\.name) == ["Pavel Tarrow"])
    #expect(document.turns.map(\.role) == [.question, .answer, .question, .answer, .question, .answer])
    #expect(document.turns[3].qualifier == "in English")
  }

  @Test func aSurnameIsCompletedFromTheHeader() {
    let document = document(
      """
      Secretary Ada Roe and Ostrandian Foreign Minister Ivo Marsh at a Joint Press Availability

      Ada Roe, Secretary of State

      SECRETARY ROE: Good afternoon, everyone.

      FOREIGN MINISTER MARSH: Thank you, Ada.

      QUESTION: Will the ferry sail?

      SECRETARY ROE: It will.
      """)
    #expect(document.speakers.map(\.name) == ["Ada Roe", "Ivo Marsh"])
    #expect(document.speakers[0].role == "Secretary of State")
    #expect(document.kind == .newsConference)
  }

  @Test func aLabelIsFoundThroughLostSpacesAndBrokenLines() {
    let document = document(
      """
      Press Briefing by Press Secretary Ada Roe, May 3, 2031

      MS. ROE:  Good morning.

      Ivo?Marsh:  Is the ferry late?

      MS. ROE:  It is, and nobody minds.

      Ivo?Marsh:  Nobody?

      DR.
      CASSEL:  I mind a little.

      MS. ROE:  Thank you.
      """)
    #expect(document.speakers.map(\.name) == ["Ada Roe", "Ivo Marsh", "CASSEL"])
    #expect(document.turns.map(\.label) == ["MS. ROE", "Ivo?Marsh", "MS. ROE", "Ivo?Marsh", "DR. CASSEL", "MS. ROE"])
  }

  @Test func linesOfAPoemAreVerse() {
    let text = """
      Foreign Minister Ada Roe’s interview with Radio Tide, Lune, May 3, 2031

      Question: Do you know the poem?

      The river asked the bridge one day
      How long it meant to bear the way;
      The bridge said nothing, stood and stayed,
      And that was all the speech it made.

      Ada Roe: By heart.
      """
    let capture = Capture(text: text, name: "capture")
    let document = capture.documents()[0]
    let verse = document.blocks.filter { $0.role == .verse }
    #expect(verse.count == 4 && capture[verse[0].range].hasPrefix("The river asked"))
    #expect(document.turns.count == 2)
  }
}
