import SpeechCorpus
import Testing

/// One short capture for each family beyond the first five layouts, with its damage and its whole reading.
@Suite struct FamilyTests {
  private func outlines(_ text: String) -> String {
    let capture = Capture(text: text, name: "capture")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return documents.map(outline).joined(separator: "\n--\n")
  }

  @Test func ministryPageWithAGluedDateAndASwitcher() {
    let text = """
      14 March 203116:05

      Foreign Minister Ada Roe’s remarks at the 9th session of the Council of Ports, Lune, March 14, 2031

      417-14-03-2031

        • en-GB1 vl-VL1

      Madam Mayor,

      It is good to come back to a city that smells of tar.
      """
    let expected = """
      ministry-page remarks
      title: Foreign Minister Ada Roe’s remarks at the 9th session of the Council of Ports, Lune, March 14, 2031
      speaker: Ada Roe, Foreign Minister
      event: the 9th session of the Council of Ports
      place: Lune
      delivered: 2031-03-14
      published: 2031-03-14T16:05
      reference: 417-14-03-2031
      speech Ada Roe 2 “Madam Mayor,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func presidentialSiteWithALeadAndLabelsAlone() {
    let text = """
      Meeting with Governor of Inner Coast Nadia Ferreyra



      Aurelio Brask received Nadia Ferreyra at his residence.



      May 11, 2030 - 16:35 - The Summer Residence, Mirefield





      President of Velmora Aurelio Brask:

      Ms Ferreyra, do they recognise you in the street?

      Governor of Inner Coast Nadia Ferreyra:

      They recognise the car.

      We have mended ninety kilometres.

      Aurelio Brask:

      And the shipyard?

      * * *
      """
    let expected = """
      presidential-site meeting
      title: Meeting with Governor of Inner Coast Nadia Ferreyra
      speaker: Aurelio Brask, President of Velmora
      speaker: Nadia Ferreyra, Governor of Inner Coast
      venue: The Summer Residence
      place: Mirefield
      delivered: 2030-05-11
      published: 2030-05-11T16:35
      speech [President of Velmora Aurelio Brask] Aurelio Brask 1 “Ms Ferreyra, do they rec”
      speech [Governor of Inner Coast Nadia Ferreyra] Nadia Ferreyra 2 “They recognise the car.”
      speech [Aurelio Brask] Aurelio Brask 1 “And the shipyard?”
      """
    #expect(outlines(text) == expected)
  }

  @Test func stateDepartmentWithTimesAndInterruptions() {
    let text = """
      This is an official page of the Union. How can you tell?

      Department Press Briefing – May 6, 2031
      05/06/2031 06:31 PM EDT
      Calder Whitcomb, Department Spokesperson
      Port Alder, D.C.
      1:12 p.m. EDT
      MR WHITCOMB: Good afternoon, everyone.
      QUESTION: That is all? We came up four floors —
      MR WHITCOMB: The lift is mended.
      I would add that it was mended today.
      QUESTION: — on foot. (Laughter.)
      (Briefing ended at 1:54 p.m.)
      """
    let expected = """
      us-state briefing
      title: Department Press Briefing – May 6, 2031
      speaker: Calder Whitcomb, Department Spokesperson
      place: Port Alder, D.C.
      delivered: 2031-05-06
      published: 2031-05-06T18:31
      speech [MR WHITCOMB] Calder Whitcomb 1 “Good afternoon, everyone”
      question [QUESTION] - 1 “That is all? We came up ”
      answer [MR WHITCOMB] Calder Whitcomb 2 “The lift is mended.”
      question [QUESTION] - 1 “— on foot. (Laughter.)”
      """
    #expect(outlines(text) == expected)
  }

  @Test func automaticTranscriptWithTimeStamps() {
    let text = """
      Aug 29, 2030

      Harbor Authority spokesman Dale Ruiz holds storm briefing Transcript

      Harbor Authority spokesman Dale Ruiz holds storm briefing Transcript
      ScribeBlogTranscriptsDale RuizHarbor Authority spokesman Dale Ruiz holds storm briefing Transcript

      Type up your own recordings

      Mara: (00:00)
      … over the breakwater, or only near it?

      Dale Ruiz: (00:04)
      Near it.

      Dale Ruiz: (00:31)
      The gauge [inaudible 00:00:40] left us.
      """
    let expected = """
      rev-transcript briefing
      title: Harbor Authority spokesman Dale Ruiz holds storm briefing Transcript
      speaker: Dale Ruiz, Harbor Authority spokesman
      speaker: Mara
      published: 2030-08-29
      question [Mara] Mara 1 “… over the breakwater, o”
      answer [Dale Ruiz] Dale Ruiz 1 “Near it.”
      speech [Dale Ruiz] Dale Ruiz 1 “The gauge [inaudible 00:”
      """
    #expect(outlines(text) == expected)
  }

  @Test func pressRoomWithWideQuestions() {
    let text = """
      Press Briefing by Press Secretary Naomi Kessler

      November 6, 2030

      Harlan Moss Press Room

      10:22 A.M. EST

      MS. KESSLER:  Good morning. (Laughter.) It is somebody's chair.

      Wire Service:  Thank you, Naomi. Will he sign?

      MS. KESSLER:  He would like to.

      Q    But the Speaker says it was delivered.

      MS. KESSLER:  Then somebody signed for it.

      Q    Thank you.

      END
      10:51 A.M. EST
      """
    let expected = """
      us-white-house briefing
      title: Press Briefing by Press Secretary Naomi Kessler
      speaker: Naomi Kessler, Press Secretary
      venue: Harlan Moss Press Room
      delivered: 2030-11-06
      speech [MS. KESSLER] Naomi Kessler 1 “Good morning. (Laughter.”
      question [Wire Service] - 1 “Thank you, Naomi. Will h”
      answer [MS. KESSLER] Naomi Kessler 1 “He would like to.”
      question [Q] - 1 “But the Speaker says it ”
      answer [MS. KESSLER] Naomi Kessler 1 “Then somebody signed for”
      question [Q] - 1 “Thank you.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func noonBriefingWithItsTitleTwice() {
    let text = """
      Daily Press Briefing by the Spokesperson’s Office of the Assembly

      14 November 2030

      Daily Press Briefing by the Spokesperson’s Office of the Assembly

      This is a near-verbatim transcript of today’s noon briefing by Farid Moncrieff, Associate Spokesperson for the Assembly.

      The mission reports that the ceasefire has held for nine nights.

      Question:  Farid, who counted them?

      Associate Spokesperson:  A retired teacher.
      """
    let expected = """
      un-noon briefing
      title: Daily Press Briefing by the Spokesperson’s Office of the Assembly
      speaker: Farid Moncrieff, Associate Spokesperson for the Assembly
      delivered: 2030-11-14
      speech Farid Moncrieff 1 “The mission reports that”
      question [Question] - 1 “Farid, who counted them?”
      answer [Associate Spokesperson] Farid Moncrieff 1 “A retired teacher.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func unionPressCornerWithImplicitAnswers() {
    let text = """
      Foreign Affairs Board: Remarks by High Representative Marisol Teixera upon arrival

      Port Alder, 24/06/2031 - 15:32, UNIQUE ID: 310624_17

      Check against delivery!

      Good morning. We have a long day.

      Q. Will there be sanctions?

      We shall see.

      Nobody is in a hurry.

      Q. And on the ferry?

      It sails tonight.
      """
    let expected = """
      eu-press remarks
      title: Foreign Affairs Board: Remarks by High Representative Marisol Teixera upon arrival
      speaker: Marisol Teixera, High Representative
      event: Foreign Affairs Board
      place: Port Alder
      delivered: 2031-06-24
      published: 2031-06-24T15:32
      reference: 310624_17
      speech Marisol Teixera 1 “Good morning. We have a ”
      question [Q] - 1 “Will there be sanctions?”
      answer Marisol Teixera 2 “We shall see.”
      question [Q] - 1 “And on the ferry?”
      answer Marisol Teixera 1 “It sails tonight.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func allianceSpeechWithABylineBelowItsTitle() {
    let text = """
      Small harbours, long memories: a course for the Compact

      Speech by Northern Compact Secretary General Leif Aronsen at the Harbourmasters’ Fund, Ardmouth

        • 22 Oct. 2029 -
        • |
        • Last updated: 9 Nov. 2029 10:48

      (As delivered)

      Ladies and gentlemen,

      I have come to speak about small harbours.
      """
    let expected = """
      nato speech
      title: Small harbours, long memories: a course for the Compact
      speaker: Leif Aronsen, Northern Compact Secretary General
      event: the Harbourmasters’ Fund
      place: Ardmouth
      delivered: 2029-10-22
      speech Leif Aronsen 2 “Ladies and gentlemen,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func bodyStatementAsDelivered() {
    let text = """
      Statement on the Situation in the Lake Districts

      As delivered by Ambassador Corinna Vale
      to the Permanent Council, Ardmouth
      October 5, 2030

      Thank you, Mr. Chair.

      We have heard three reports today and believe two of them.
      """
    let expected = """
      council-statement statement
      title: Statement on the Situation in the Lake Districts
      speaker: Corinna Vale, Ambassador
      event: the Permanent Council
      place: Ardmouth
      delivered: 2030-10-05
      speech Corinna Vale 2 “Thank you, Mr. Chair.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func archiveWithASentenceOfMetadata() {
    let text = """
      Rosalind Attwell – 2029 Speech at the Estuary Conference

      Below is the text of the speech made by Rosalind Attwell, the Secretary of State for Rivers, at the Estuary Conference in Hale on 23 May 2029.

      I’m grateful to the harbour commissioners.

      Thank you very much.
      """
    let expected = """
      uk-archive speech
      title: Rosalind Attwell – 2029 Speech at the Estuary Conference
      speaker: Rosalind Attwell, the Secretary of State for Rivers
      event: the Estuary Conference
      place: Hale
      delivered: 2029-05-23
      speech Rosalind Attwell 2 “I’m grateful to the harb”
      """
    #expect(outlines(text) == expected)
  }

  @Test func parliamentaryRecordWithLabelsWithoutColons() {
    let text = """
      HC Deb 11 September 2003 vol 410 cc486-7 1.12 pm

      Harbour Dues

      The Minister for Ports (Mr. Giles Attwell)

      I beg to move, That the draft order be approved.

      It concerns three harbours.

      Mr. Oswin Tarrant (Kelp Bay)

      Will the Minister give way?

      Mr. Attwell

      I will.
      """
    let expected = """
      hansard debate
      title: Harbour Dues
      speaker: Giles Attwell, The Minister for Ports
      speaker: Oswin Tarrant
      delivered: 2003-09-11
      speech [The Minister for Ports (Mr. Giles Attwell)] Giles Attwell 2 “I beg to move, That the ”
      speech [Mr. Oswin Tarrant (Kelp Bay)] Oswin Tarrant 1 “Will the Minister give w”
      speech [Mr. Attwell] Giles Attwell 1 “I will.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func parliamentaryRecordWithCaptionsOfPictures() {
    let text = """
      Personal Statement

      Wednesday 23rd February 2028

      Commons Chamber
      Prudence Hallam Portrait Madam Speaker
      - Hansard - -

      The hon. Lady has asked to make a statement.

      Imelda Carrow Portrait The Minister for Ports (Imelda Carrow)
      - Hansard - - - Excerpts

      Thank you, Madam Speaker.

      I apologise to the House.

      --- Later in debate ---
      Oswin Tarrant Portrait Oswin Tarrant (Kelp Bay)
      - Hansard - - - Excerpts

      May I accept?
      """
    let expected = """
      hansard debate
      title: Personal Statement
      speaker: Imelda Carrow
      speaker: Oswin Tarrant
      venue: Commons Chamber
      delivered: 2028-02-23
      moderator [Madam Speaker] - 1 “The hon. Lady has asked ”
      speech [The Minister for Ports (Imelda Carrow)] Imelda Carrow 2 “Thank you, Madam Speaker”
      speech [Oswin Tarrant (Kelp Bay)] Oswin Tarrant 1 “May I accept?”
      """
    #expect(outlines(text) == expected)
  }

  @Test func germanPressConference() {
    let text = """
      Regierungspressekonferenz vom 14. Mai 2031

      Im Wortlaut

      Themen: Deichgesetz, Reise der Kanzlerin

      Sprecher: Halm, Wagner (AA)

      StS Halm: Schönen guten Tag! Die Kanzlerin reist am Montag.

      Frage: Herr Halm, warum erst am Montag?

      StS Halm: Weil am Sonntag keine Fähre fährt.

      Zusatzfrage: Und am Samstag?

      Wagner (AA): Das kann ich ergänzen.

      Wir haben darauf hingewiesen.
      """
    let expected = """
      german-press-conference news_conference
      title: Regierungspressekonferenz vom 14. Mai 2031
      speaker: Halm, StS
      speaker: Wagner
      delivered: 2031-05-14
      speech [StS Halm] Halm 1 “Schönen guten Tag! Die K”
      question [Frage] - 1 “Herr Halm, warum erst am”
      answer [StS Halm] Halm 1 “Weil am Sonntag keine Fä”
      question [Zusatzfrage] - 1 “Und am Samstag?”
      answer [Wagner (AA)] Wagner 2 “Das kann ich ergänzen.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func frenchPressConferenceWithSpacesBeforeColons() {
    let text = """
      Conférence de presse conjointe de M. Armand Kermadec, président de la République, à Port-Vieux le 12 juin 2030.

      LE PRÉSIDENT : Mesdames et Messieurs, je suis heureux d’être avec vous et de vous parler des bacs.

      QUESTION : Les bacs seront-ils gratuits ?

      LE PRÉSIDENT : Oui, pour les écoliers.
      """
    let expected = """
      plain news_conference
      title: Conférence de presse conjointe de M. Armand Kermadec, président de la République, à Port-Vieux le 12 juin 2030
      speaker: Armand Kermadec, président de la République
      place: Port-Vieux
      delivered: 2030-06-12
      speech [LE PRÉSIDENT] Armand Kermadec 1 “Mesdames et Messieurs, j”
      question [QUESTION] - 1 “Les bacs seront-ils grat”
      answer [LE PRÉSIDENT] Armand Kermadec 1 “Oui, pour les écoliers.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func russianInterviewWithANameInTheGenitive() {
    let text = """
      Интервью Министра иностранных дел Саремы О.В.Ренарта газете «Северная волна», Гавань, 12 апреля 2030 года

      Вопрос: Господин Министр, что будет с паромом?

      О.В.Ренарт: Паром вернётся.

      Вопрос: Когда?

      О.В.Ренарт: Когда растает лёд.
      """
    let expected = """
      plain interview
      title: Интервью Министра иностранных дел Саремы О.В.Ренарта газете «Северная волна», Гавань, 12 апреля 2030 года
      speaker: О.В.Ренарт, Министра иностранных дел Саремы
      place: Гавань
      delivered: 2030-04-12
      question [Вопрос] - 1 “Господин Министр, что бу”
      answer [О.В.Ренарт] О.В.Ренарт 1 “Паром вернётся.”
      question [Вопрос] - 1 “Когда?”
      answer [О.В.Ренарт] О.В.Ренарт 1 “Когда растает лёд.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func wrappedArchiveTranscript() {
    let text = """
      PRIME MINISTER
      E & O E - PROOF ONLY

      TRANSCRIPT OF PRESS CONFERENCE, PARLIAMENT HOUSE, PORT ALDER
      22 MARCH 1994
      THE PRIME MINISTER, THE HON. R. J. MULCAHEY

      PRIME MINISTER:  Well, ladies and gentlemen, Cabinet met this
      morning and has approved the wool package.  There is eighty mil-
      lion in it for freight, and there is a further sum for the rest
      which the Treasurer will announce when he has found it.

      JOURNALIST:  Prime Minister, does that mean the levy is dead?

      PRIME MINISTER:  The levy is resting.

      JOURNALIST:  But you told the growers at Wirrabee on 2 February
      that it would be gone by Easter.

      PRIME MINISTER:  By an Easter.  ENDS
      """
    let expected = """
      ocr-transcript news_conference
      title: TRANSCRIPT OF PRESS CONFERENCE, PARLIAMENT HOUSE, PORT ALDER
      speaker: R. J. MULCAHEY, PRIME MINISTER
      venue: PARLIAMENT HOUSE
      place: PORT ALDER
      delivered: 1994-03-22
      speech [PRIME MINISTER] R. J. MULCAHEY 1 “Well, ladies and gentlem”
      question [JOURNALIST] - 1 “Prime Minister, does tha”
      answer [PRIME MINISTER] R. J. MULCAHEY 1 “The levy is resting.”
      question [JOURNALIST] - 1 “But you told the growers”
      answer [PRIME MINISTER] R. J. MULCAHEY 1 “By an Easter. ENDS”
      repair mil-
      lion → million
      """
    #expect(outlines(text) == expected)
  }

  @Test func whatIsNoTranscriptHasNoSpeaker() {
    let report = """
      Velmora to keep its lake fleet, spokesman says

      MIREFIELD, Sept. 19 (LNA) – Government spokesman Anton Bielke told reporters that the fleet would not be sold.

      “We do not sell the boats we need,” Bielke said at his weekly press conference.
      """
    let listing = """
      PRESS RELEASES AND NEWS
      27.06.2031 - Foreign Minister Ada Roe’s interview with the Weekly, Skarvik, June 26, 2031
      The ice does not negotiate.
      25.06.2031 - Foreign Minister Ada Roe’s remarks at the meeting of ferry ministers, Skarvik, June 24, 2031
      20.06.2031 - On the consular hours during the regatta
      """
    let notice = """
      We value your privacy

      We and our partners use cookies to store information on your device.

      Necessary: Always active
      Analytics: Off

      Accept all
      """
    let code = """
      import sys

      def main():
          print("Hello: world")

      class Foo:
          Name: str
          Role: str
      """
    for (text, kind) in [
      (report, Document.Kind.newsReport), (listing, .listing), (notice, .other), (code, .other),
    ] {
      let documents = Capture(text: text, name: "capture").documents()
      #expect(documents.map(\.kind) == [kind])
      #expect(documents[0].speakers.isEmpty && documents[0].delivered == nil)
      #expect(documents[0].turns.allSatisfy { $0.label == nil && $0.speaker == nil })
    }
  }

  @Test func anEmbedderMayAddAFamily() {
    var profile = Profile("harbour-log", evidence: [.init(.phrase("log of the harbour"), 1)])
    profile.startsWithLabel = true
    profile.kind = .meeting
    let capture = Capture(
      text: "Log of the Harbour\n\nfog, no wind\n\nMate: All fast.\n\nPilot: Let go.\n\nMate: Gone.\n\nPilot: Good.",
      name: "log")
    let document = capture.documents(profiles: [profile] + Profile.families)[0]
    #expect(document.family == "harbour-log" && document.kind == .meeting)
    #expect(document.turns.map(\.label) == ["Mate", "Pilot", "Mate", "Pilot"])
  }
}
