import SpeechCorpus
import Testing

/// What opens a turn in forms that are neither a word nor a name before a colon, and what stands between turns.
@Suite struct TurnFormTests {
  private func documents(_ text: String) -> [Document] { Capture(text: text, name: "capture").documents() }

  private func turns(_ text: String) -> [String] {
    documents(text).flatMap(\.turns).map { "\($0.role.rawValue) \($0.label ?? "-") \($0.paragraphs.count)" }
  }

  @Test(arguments: [
    "Ivo Marsh, Lagoon News", "Lagoon News, Marsh", "IVO MARSH, RADIO LAGOON", "Ivo Marsh,\u{A0}Lagoon\u{A0}News",
    "Lagoon Shimbun, Marsh", "Marsh, LNA",
  ])
  func anOutletBesideANameAsks(_ label: String) {
    let text = """
      Press conference by Minister Ada Roe, Lune, 3 May 2031

      Minister Roe: Good morning. The ferry will sail.

      \(label): When will it sail, Minister?

      Minister Roe: On Monday.

      Question: And the other one?

      Minister Roe: On Tuesday.
      """
    let document = documents(text)[0]
    #expect(document.turns.map(\.role) == [.speech, .question, .answer, .question, .answer])
    #expect(document.turns[1].label?.replacing("\u{A0}", with: " ") == label.replacing("\u{A0}", with: " "))
    #expect(document.turns[1].speaker?.contains("Lagoon") != true)
  }

  @Test(arguments: ["[00:00:04]", "[12:30]", "(0:04)"])
  func aTimeBehindANameIsNoPost(_ time: String) {
    let text = ["Good evening, everybody.", "Thank you for having me.", "Shall we begin?", "Let us."].enumerated()
      .map { "\($0 % 2 == 0 ? "Ada Roe" : "Ivo Marsh") \(time)\n\($1)" }.joined(separator: "\n\n")
    #expect(documents("The Lagoon Podcast\n\n\(text)").count == 1)
  }

  @Test func headsBetweenTurnsAreNobodys() {
    let text = """
      Press conference by Minister Ada Roe, Lune, 3 May 2031

      Minister Roe: I have two things to say about the lake today.

      (1) The Lake in Winter

      Question: Will it freeze?

      Minister Roe: It may.

      The Lake in Summer

      Question: Will it be warm?

      Minister Roe: It will.
      """
    #expect(
      turns(text) == [
        "speech Minister Roe 1", "question Question 1", "answer Minister Roe 1",
        "question Question 1", "answer Minister Roe 1",
      ])
    let capture = Capture(text: text, name: "capture")
    let heads = capture.documents()[0].blocks.filter { $0.role == .heading }.map { capture[$0.range] }
    #expect(heads == ["(1) The Lake in Winter", "The Lake in Summer"])
  }

  @Test func aLastLineWithoutAMarkIsSaidWhereAllEndSo() {
    let text = """
      INTERVIEW WITH THE MINISTER

      HOST: Good morning Minister and welcome to the show

      ROE: Good morning Host

      HOST: Is the Ferry late again

      ROE: The Ferry is on time
      It is the River that is late

      HOST: Thank You
      """
    #expect(documents(text)[0].blocks.allSatisfy { $0.role != .heading })
  }

  @Test func aLeadAboveNamedTurnsIsSaidByNobody() {
    let text = """
      Meeting with masters of ports

      3 May 2031, Lune

      During a trip to Lune, Ada Roe met with masters of ports. The dredging of the lagoon was discussed.

      Ada Roe: Good morning, colleagues. Let us begin with the lagoon.

      Ivo Marsh: Thank you. The lagoon is shallow.

      Ada Roe: Is it shallower than last year?

      Ivo Marsh: By a hand.
      """
    #expect(turns(text).count == 4)
    let greeting = text.replacing("During a trip to Lune, Ada Roe met with masters", with: "Good day to the masters")
    #expect(turns(greeting).count == 5)
  }

  @Test(arguments: ["../2", ".../2", "…/2"])
  func aTypistsPageMarkIsNobodys(_ mark: String) {
    let lines = (1...6).map { "of the ferry that sails to island number \($0) over there," }.joined(separator: "\n")
    let text = """
      TRANSCRIPT OF INTERVIEW WITH THE PREMIER, LUNE, 4 MAY 1994

      HOST: Premier, good morning to you and thank you for coming in
      on such a morning as this.

      PREMIER: I should like to tell you at some length this morning
      \(lines) and that is all of it.

      \(mark)

      And now I have told you about it, and I am glad that I did so,
      for nobody else would have.

      HOST: Thank you, Premier.
      """
    #expect(!documents(text)[0].turns.contains { $0.paragraphs.contains { $0.text.contains("/2") } })
  }

  @Test func aRosterIsNoTurn() {
    let text = """
      Verbatim report of proceedings

      President:   Mr. Marsh . . . . . . . . . . . . . .   (Velmora)

      The President (spoke in French): The meeting is open. I give the floor to Ms. Roe.

      Ms. Roe: I thank you, Mr. President.

      The President (spoke in French): I thank Ms. Roe.

      The meeting rose at 11.40 a.m.

      3/19
      """
    let document = documents(text)[0]
    #expect(
      document.turns.map(\.label) == ["The President (spoke in French)", "Ms. Roe", "The President (spoke in French)"])
    #expect(document.turns[2].paragraphs.count == 1)
  }

  @Test func aNoteInSourceCodeIsNoLabel() {
    let text = "# TODO: mend the names of ports\n\nlet port = 1\n\n# TODO: mend the ships\n\nlet ship = 2\n"
    #expect(documents(text)[0].turns.allSatisfy { $0.label == nil })
  }

  @Test func whoAsksNearlyAlwaysIsTheHost() {
    let text = ["Is it deep?", "Is it wide?", "Is it cold?", "Well, thank you."].map {
      "Ada Roe: \($0)\n\nIvo Marsh: It is, and has been for as long as anybody can tell.\n\n"
    }
    let document = documents("Talking of the lake\n\n" + text.joined())[0]
    #expect(document.turns.filter { $0.role == .question }.allSatisfy { $0.label == "Ada Roe" })
    #expect(document.turns.filter { $0.role == .question }.count >= 3)
  }

  @Test(arguments: [" - ", " – ", " — "])
  func aDashSetsNamesOff(_ dash: String) {
    let text = """
      Conférence de presse de Jean Ferrand et d’Anne Tellier, Lune, 3 mai 2031

      Jean Ferrand\(dash)Mesdames et Messieurs, je suis heureux de vous accueillir.

      Anne Tellier\(dash)Moi aussi, et je serai brève.

      Jean Ferrand\(dash)Alors commençons par le bac.
      """
    #expect(documents(text)[0].turns.map(\.label) == ["Jean Ferrand", "Anne Tellier", "Jean Ferrand"])
  }

  @Test func wideSpacesSetInitialsOff() {
    let text = """
      Virtual press conference, 3 May 2031

      CL          Hello and welcome to the conference. Today we have two speakers.

      TAG         Thank you. Good morning, everybody.

      CL          Thank you. The first question goes to Helen.

      TAG         We do not know.
      """
    #expect(documents(text)[0].turns.map(\.label) == ["CL", "TAG", "CL", "TAG"])
  }

  @Test func aGreetingIsToSomebody() {
    let text = """
      Texte intégral
      Bonsoir à tous, le ministère n'est pas un salon, c'est le ministère des crises.
      L'année a commencé il y a trois semaines ; il y a déjà eu la crise des bacs.
      Bonsoir Madame Roe, vous attendiez-vous à ce que ce soit aussi dur ?
      R - J'ai une certaine expérience, notamment par le ministère de la mer.
      Q - Ce soir Lune, demain Velm, a-t-on le temps de dormir ?
      R - Je pense que oui. C'est aussi une occasion de voir les ports.
      Q - Et le bac, quand partira-t-il ?
      R - Il partira demain, et moi avec lui.
      """
    #expect(documents(text)[0].turns.compactMap(\.label) == ["R", "Q", "R", "Q", "R"])
  }

  @Test func aSpeechTellsAConversation() {
    let text = """
      Remarks by Foreign Minister Ada Roe at the funeral of Captain Ivo Marsh, Lune, November 4, 2031

      Dear friends, let me read to you from the note.

      Journalist: “Is there a plan?”

      Marsh: “There is a tide table.”

      Journalist: “Who is to blame?”

      Marsh: “We are.”

      That is the whole of it, and I thank you.
      """
    let document = documents(text)[0]
    #expect(document.turns.count == 1 && document.turns[0].paragraphs.count == 6)
  }

  @Test func commentsThatAreCountedAreNoTurns() {
    let text = """
      Interview with Minister Ada Roe, Lune, 3 May 2031

      FLOOD: Will you come back when the accounts are in?

      ROE: Only if you promise not to sing, as I have told you before.

      FLOOD: I promise. Will you sing, then?

      ROE: I will, if the accounts are good.

      COMMENTS (2)

      Hannes: She forgot the islands again. Who pays?
      15 October 2031, 09:12

      Hannes: Nobody does.
      15 October 2031, 09:44
      """
    #expect(documents(text)[0].turns.count == 4)
  }

  @Test func timesOfAClockStandBeforeTheTurnsOfAnInterview() {
    let text = """
      Online interview with Governor Ada Roe, October 22, 2031

      [18:00] Ivo Marsh: Good evening, and welcome to our reading room.

      [18:01] Ada Roe: With two fingers. Good evening.

      [18:02] Ivo Marsh: What is money?

      [18:04] Ada Roe: Money is a promise that somebody else has to keep.
      """
    #expect(documents(text)[0].turns.map(\.label) == ["Ivo Marsh", "Ada Roe", "Ivo Marsh", "Ada Roe"])
    let log = text.replacing("Online interview with Governor Ada Roe, October 22, 2031", with: "#harbour")
    #expect(documents(log)[0].turns.allSatisfy { $0.label == nil })
  }

  @Test func whatPaysForAPodcastAndWhoMadeItIsNobodys() {
    let text = """
      Counting Gulls: the lagoon podcast

      Ada Roe [00:00:04]
      Good evening, everybody. My guest is Ivo Marsh.

      Ivo Marsh [00:00:21]
      Thank you, Ada. I have counted them all.

      This episode is brought to you by a maker of boots. Use the code GULL.

      Ada Roe [00:00:31]
      How many are there?

      Ivo Marsh [00:01:12]
      Eleven, and one that was passing.

      Credits

      Producer: Ned Pell
      Music: The Sluices
      """
    let document = documents(text)[0]
    #expect(document.turns.map(\.label) == ["Ada Roe", "Ivo Marsh", "Ada Roe", "Ivo Marsh"])
    #expect(document.turns.allSatisfy { $0.paragraphs.count == 1 })
  }

  @Test func oralQuestionsAreADebate() {
    let text = """
      PARLIAMENT OF VELMORA
      Official Report, volume 12, column 88
      Wednesday 22 October 2031

      Oral questions to the Prime Minister

      MR SPEAKER: Order. Question one. Mrs Tarn.

      MRS TARN (Lune): To ask the Prime Minister when the boat will be restored.

      THE PRIME MINISTER (Ada Roe): On 1 December, and not before.

      MRS TARN: Will it have a stove?

      THE PRIME MINISTER: It will have two.

      The House divided: Ayes 71, Noes 40.
      """
    let document = documents(text)[0]
    #expect(document.kind == .debate && document.turns.count == 5)
    #expect(document.delivered?.description == "2031-10-22")
    #expect(document.turns.allSatisfy { $0.paragraphs.count == 1 })
  }

  @Test func noNameBeginsWithAConjunction() {
    let text = """
      ENTRETIEN DU MINISTRE DES PORTS INTÉRIEURS ET FLUVIAUX, M. JEAN FERRAND, AVEC « RADIO LAGUNE »

      (Lune, 12 mars 2031)

      Q - Le bac part-il demain ?

      R - Il part, et je pars avec lui.

      Q - À quelle heure ?

      R - À l’heure.
      """
    let document = documents(text)[0]
    #expect(document.speakers.map(\.name) == ["JEAN FERRAND"])
    #expect(document.turns.compactMap(\.speaker) == ["JEAN FERRAND", "JEAN FERRAND"])
  }
}
