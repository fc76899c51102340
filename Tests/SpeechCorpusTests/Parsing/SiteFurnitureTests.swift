import SpeechCorpus
import Testing

/// What sites put around a text in several languages, each with its whole reading.
@Suite struct SiteFurnitureTests {
  private func outlines(_ text: String) -> String {
    let capture = Capture(text: text, name: "capture")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return documents.map(outline).joined(separator: "\n--\n")
  }

  @Test func italianPageWithAHeadlineAboveItsTitle() {
    let text = """
      Home > Notizie > Mondo

      Condividi    Stampa    Invia

      Mirela Castan: A lighthouse is a promise with a lamp in it

      14/02/2030

      Foreign Minister Mirela Castan’s remarks at the opening of the Lighthouse Congress, Porto Selva, 12 February 2030

      Dear colleagues,

      We have come fr om nine harbours to look at one lamp.

      Tell me wh ere it should stand, and I will bring the oil.

      Fonte - Ministry of Foreign Affairs of Selvania

      Leggi anche    Articoli correlati
      """
    let expected = """
      republished-transcript remarks
      headline: Mirela Castan: A lighthouse is a promise with a lamp in it
      title: Foreign Minister Mirela Castan’s remarks at the opening of the Lighthouse Congress, Porto Selva, 12 February 2030
      speaker: Mirela Castan, Foreign Minister
      event: the opening of the Lighthouse Congress
      place: Porto Selva
      delivered: 2030-02-12
      published: 2030-02-14
      publisher: Ministry of Foreign Affairs of Selvania
      speech Mirela Castan 3 “Dear colleagues,”
      repair fr om → from
      repair wh ere → where
      """
    #expect(outlines(text) == expected)
  }

  @Test func russianPageWithATail() {
    let text = """
      Главная » Новости » В мире

      Поделиться   Версия для печати

      Выступление Министра иностранных дел Велморы А.П.Сторожева на открытии музея мостов, Каменец, 14 мая 2031 года

      15.05.2031

      Уважаемые коллеги,

      Мост строят с двух берегов, а открывают с одного. Мы хотим, чтобы на этот раз было наоборот.

      Спасибо всем, кто пришёл в такую погоду.

      Источник - МИД Велморы

      Читайте также
      Мост закрыт на ремонт
      Комментарии (3)
      """
    let expected = """
      plain speech
      title: Выступление Министра иностранных дел Велморы А.П.Сторожева на открытии музея мостов, Каменец, 14 мая 2031 года
      speaker: А.П.Сторожева, Министра иностранных дел Велморы
      event: открытии музея мостов
      place: Каменец
      delivered: 2031-05-14
      published: 2031-05-15
      publisher: МИД Велморы
      speech А.П.Сторожева 3 “Уважаемые коллеги,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func archiveDoorstopWithFieldsAndContacts() {
    let text = """
      TRANSCRIPT

      MINISTER FOR RIVERS
      THE HON HELEN ABBERLEY MP

      DOORSTOP INTERVIEW, LAUNCESTON WEIR

      12 July 2008

      E & O E - PROOF ONLY

      Subjects: weir repairs, eel counts, the Treasurer

      JOURNALIST: Minister, is the weir safe?

      ABBERLEY: It is safe for eels. We are working on people.

      JOURNALIST: When?

      ABBERLEY: Soon.

      HOST: Minister Abberley, thank you.

      [END TRANSCRIPT]

      Media contact: Paul Reeve 0400 555 012
      """
    let expected = """
      ocr-transcript interview
      title: DOORSTOP INTERVIEW, LAUNCESTON WEIR
      speaker: HELEN ABBERLEY, MINISTER FOR RIVERS
      place: LAUNCESTON WEIR
      delivered: 2008-07-12
      question [JOURNALIST] - 1 “Minister, is the weir sa”
      answer [ABBERLEY] HELEN ABBERLEY 1 “It is safe for eels. We ”
      question [JOURNALIST] - 1 “When?”
      answer [ABBERLEY] HELEN ABBERLEY 1 “Soon.”
      moderator [HOST] - 1 “Minister Abberley, thank”
      """
    #expect(outlines(text) == expected)
  }

  @Test func ministryPageWithALeadAndAnOpening() {
    let text = """
      EN | 中文 | РУС

      Foreign Ministry Spokesperson Qiao Lanfen’s Regular Press Conference on April 9, 2033

      2033-04-09 19:20

      On April 9, 2033, Foreign Ministry Spokesperson Qiao Lanfen held a regular press conference.

      Good afternoon. I have one announcement for you before we start.

      At the invitation of the Council, the Minister will visit Tamrin on 12 April.

      Egret TV：Could you share more details on the visit?

      Qiao Lanfen：I have nothing to add, and I add it gladly.

      Pellworth News: Will he meet the opposition?

      Qiao Lanfen: He will meet whoever is at the airport.

      Print    Share
      """
    let expected = """
      foreign-ministry-briefing news_conference
      title: Foreign Ministry Spokesperson Qiao Lanfen’s Regular Press Conference on April 9, 2033
      speaker: Qiao Lanfen, Foreign Ministry Spokesperson
      delivered: 2033-04-09
      published: 2033-04-09T19:20
      speech Qiao Lanfen 2 “Good afternoon. I have o”
      question [Egret TV] - 1 “Could you share more det”
      answer [Qiao Lanfen] Qiao Lanfen 1 “I have nothing to add, a”
      question [Pellworth News] - 1 “Will he meet the opposit”
      answer [Qiao Lanfen] Qiao Lanfen 1 “He will meet whoever is ”
      """
    #expect(outlines(text) == expected)
  }

  @Test func germanInterviewWithAPathAndACredit() {
    let text = """
      Startseite | Presse | Interviews

      Interview des Bundesverkehrsministers Jonas Wiebrecht mit der „Elbzeitung“ vom 12.11.2030

      12.11.2030 - Interview

      Thema: Brücken

      Elbzeitung: Herr Minister, wie viele Brücken sind gesperrt?

      Wiebrecht: Weniger als gestern.

      Fazit: Wir bauen weiter.

      Elbzeitung: Und wann ist die Talbrücke fertig?

      Wiebrecht: Wenn das Tal stillhält.

      Das Interview führte Anna Brand.

      Seite drucken    Teilen    Nach oben
      """
    let expected = """
      plain interview
      title: Interview des Bundesverkehrsministers Jonas Wiebrecht mit der „Elbzeitung“ vom 12.11.2030
      speaker: Jonas Wiebrecht, Bundesverkehrsministers
      speaker: Elbzeitung
      delivered: 2030-11-12
      published: 2030-11-12
      question [Elbzeitung] Elbzeitung 1 “Herr Minister, wie viele”
      answer [Wiebrecht] Jonas Wiebrecht 2 “Weniger als gestern.”
      question [Elbzeitung] Elbzeitung 1 “Und wann ist die Talbrüc”
      answer [Wiebrecht] Jonas Wiebrecht 1 “Wenn das Tal stillhält.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func transcriptWithAnAdvertisementInside() {
    let text = """
      Feb 3, 2032

      Governor Ada Kessel Press Conference on Ice Storm Transcript

      Governor Ada Kessel Press Conference on Ice Storm Transcript
      ScribeBlogTranscriptsAda KesselGovernor Ada Kessel Press Conference on Ice Storm Transcript

      Governor Ada Kessel gave a press conference on February 3 on the ice storm. Read the transcript of her remarks here.

      Ada Kessel: (00:01)
      Good morning. We have lost nine power lines and no people.

      Try Scribe for free and save time transcribing, captioning, and subtitling.

      Reporter 1: (01:12)
      Governor, when will the power be back?

      Ada Kessel: (01:16)
      Tonight.

      Speaker 4: (01:20)
      And the schools?

      Ada Kessel: (01:22)
      Closed on [inaudible 00:01:23].
      """
    let expected = """
      rev-transcript news_conference
      title: Governor Ada Kessel Press Conference on Ice Storm Transcript
      speaker: Ada Kessel, Governor
      published: 2032-02-03
      speech [Ada Kessel] Ada Kessel 1 “Good morning. We have lo”
      question [Reporter 1] - 1 “Governor, when will the ”
      answer [Ada Kessel] Ada Kessel 1 “Tonight.”
      question [Speaker 4] - 1 “And the schools?”
      answer [Ada Kessel] Ada Kessel 1 “Closed on [inaudible 00:”
      """
    #expect(outlines(text) == expected)
  }

  @Test func doorstepWithATail() {
    let text = """
      Home » Press » Remarks

      Foreign Affairs Board: Doorstep by High Representative Anselm Quarry ahead of the meeting

      Brugholm, 12/03/2032 - 08:50, UNIQUE ID: 320312_4

      Check against delivery!

      Good morning. Today we discuss one thing and its price.

      Q&A

      Q. What is the price?

      It is on the agenda, under any other business.

      Q. And the thing?

      The lake.

      Link to the video: https://av.example/320312

      More information
      Lake fund: factsheet
      """
    let expected = """
      eu-press remarks
      title: Foreign Affairs Board: Doorstep by High Representative Anselm Quarry ahead of the meeting
      speaker: Anselm Quarry, High Representative
      event: Foreign Affairs Board
      place: Brugholm
      delivered: 2032-03-12
      published: 2032-03-12T08:50
      reference: 320312_4
      speech Anselm Quarry 1 “Good morning. Today we d”
      question [Q] - 1 “What is the price?”
      answer Anselm Quarry 1 “It is on the agenda, und”
      question [Q] - 1 “And the thing?”
      answer Anselm Quarry 1 “The lake.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func interviewWithADayOfPublication() {
    let text = """
      Transport Minister Jana Volk answers questions from the Harbour Gazette

      Published: 9 June 2031

      Question: Is the tunnel finished?

      Jana Volk: The hole is finished. The tunnel takes longer.

      Question: How much longer?

      Jana Volk: About as long as the hole.

      Read also: Tunnel opened by mistake
      Photo: Ministry of Transport
      """
    let expected = """
      plain answers
      title: Transport Minister Jana Volk answers questions from the Harbour Gazette
      speaker: Jana Volk, Transport Minister
      published: 2031-06-09
      question [Question] - 1 “Is the tunnel finished?”
      answer [Jana Volk] Jana Volk 1 “The hole is finished. Th”
      question [Question] - 1 “How much longer?”
      answer [Jana Volk] Jana Volk 1 “About as long as the hol”
      """
    #expect(outlines(text) == expected)
  }
}
