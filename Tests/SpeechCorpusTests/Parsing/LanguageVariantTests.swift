import SpeechCorpus
import Testing

/// Titles, labels and datelines in Russian, German and French, and wrapped ones, each with its whole reading.
@Suite struct LanguageVariantTests {
  private func outlines(_ text: String) -> String {
    let capture = Capture(text: text, name: "capture")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return documents.map(outline).joined(separator: "\n--\n")
  }

  @Test func russianInterviewWithAbbreviatedLabels() {
    let text = """
      Интервью Президента Саремы Ольги Рудневой телеканалу «Север», Гавань, 3 марта 2030 г.

      Опубликовано: 04.03.2030 12:10

      В.: Что будет с паромом?

      О.: Паром вернётся весной.

      Мы его ждём.

      В.: А зимой?

      О.: Зимой мы ходим пешком.

      Просмотров: 1 204
      """
    let expected = """
      plain interview
      title: Интервью Президента Саремы Ольги Рудневой телеканалу «Север», Гавань, 3 марта 2030 г.
      speaker: Ольги Рудневой, Президента Саремы
      place: Гавань
      delivered: 2030-03-03
      published: 2030-03-04T12:10
      question [В.] - 1 “Что будет с паромом?”
      answer [О.] Ольги Рудневой 2 “Паром вернётся весной.”
      question [В.] - 1 “А зимой?”
      answer [О.] Ольги Рудневой 1 “Зимой мы ходим пешком.”
      """
    #expect(outlines(text) == expected)
  }

  @Test func russianChannelWithForwards() {
    let text = """
      [Переслано из Администрация Президента]
      #Гавань
      🎙 Выступление Президента Саремы Ольги Рудневой на церемонии открытия порта (7 августа 2030 года, Гавань)
      💬 О.В.Руднева: Порт открыт, и море об этом знает.
      Спасибо строителям.
      Подробнее
      👍12🔥3
      [Переслано из Администрация Президента]
      📍 9 августа в Гавани прошла встреча портовых городов
      💬 Мэр Гавани Степан Лодочников: Мы договорились о причалах, а о ценах договоримся завтра.
      Читать далее
      👍5
      """
    let expected = """
      channel-posts speech
      title: Выступление Президента Саремы Ольги Рудневой на церемонии открытия порта (7 августа 2030 года, Гавань)
      speaker: О.В.Руднева, Президента Саремы
      event: церемонии открытия порта
      place: Гавань
      delivered: 2030-08-07
      forwarded: Администрация Президента
      tags: Гавань
      quotation [О.В.Руднева] О.В.Руднева 2 “Порт открыт, и море об э”
      --
      channel-posts post
      title: 9 августа в Гавани прошла встреча портовых городов
      speaker: Степан Лодочников, Мэр Гавани
      forwarded: Администрация Президента
      quotation [Мэр Гавани Степан Лодочников] Степан Лодочников 1 “Мы договорились о причал”
      """
    #expect(outlines(text) == expected)
  }

  @Test func remarksTitledWithoutAPossessive() {
    let text = """
      Deputy Secretary Marcus Oyelaran Remarks at the Harbor Forum
      Remarks
      Marcus Oyelaran, Deputy Secretary of State
      Port Lowell, Delamar
      Civic Auditorium
      October 3, 2031
      2:15 p.m. (Local)
      DEPUTY SECRETARY OYELARAN: Thank you. Please sit down. (Applause.)
      I have three points, and two of them are short.
      MODERATOR: Questions?
      QUESTION: Will the forum meet again?
      DEPUTY SECRETARY OYELARAN: Every year until it is useful.

      ###
      The Office of Public Affairs manages this site as a portal. External links should not be construed as an endorsement.
      """
    let expected = """
      us-state remarks
      title: Deputy Secretary Marcus Oyelaran Remarks at the Harbor Forum
      speaker: Marcus Oyelaran, Deputy Secretary of State
      event: the Harbor Forum
      venue: Civic Auditorium
      place: Port Lowell, Delamar
      delivered: 2031-10-03
      speech [DEPUTY SECRETARY OYELARAN] Marcus Oyelaran 2 “Thank you. Please sit do”
      moderator [MODERATOR] - 1 “Questions?”
      question [QUESTION] - 1 “Will the forum meet agai”
      answer [DEPUTY SECRETARY OYELARAN] Marcus Oyelaran 1 “Every year until it is u”
      """
    #expect(outlines(text) == expected)
  }

  @Test func germanSpeechWithTwoDates() {
    let text = """
      Reden

      Rede des Bundespräsidenten Albrecht Hohnstein bei der Eröffnung der Fährtage in Wismar

      Veröffentlicht am 4. Juni 2031

      Wismar, 3. Juni 2031

      Es gilt das gesprochene Wort.

      Sehr geehrte Damen und Herren,

      liebe Fährleute,

      wer übersetzt, der braucht zwei Ufer. Wir haben zum Glück beide.

      Vielen Dank.

      Weitere Meldungen
      Fährtage eröffnet
      Zum Seitenanfang
      """
    let expected = """
      german-speech speech
      title: Rede des Bundespräsidenten Albrecht Hohnstein bei der Eröffnung der Fährtage in Wismar
      speaker: Albrecht Hohnstein, Bundespräsidenten
      event: der Eröffnung der Fährtage
      place: Wismar
      delivered: 2031-06-03
      published: 2031-06-04
      speech Albrecht Hohnstein 4 “Sehr geehrte Damen und H”
      """
    #expect(outlines(text) == expected)
  }

  @Test func frenchInterviewWithDashes() {
    let text = """
      Accueil > Presse > Entretiens

      Entretien de M. Étienne Valbray, ministre de la Mer, avec « Le Phare du Matin » (Port-Vieux, 14 mars 2030)

      Mis en ligne le 15/03/2030

      Q - Monsieur le Ministre, la marée est-elle en retard ?

      R - La marée n’est jamais en retard, ce sont les horaires qui sont en avance.

      Q - Que ferez-vous ?

      R - Je changerai les horaires.

      Imprimer   Partager   Retour en haut
      """
    let expected = """
      plain interview
      title: Entretien de M. Étienne Valbray, ministre de la Mer, avec « Le Phare du Matin » (Port-Vieux, 14 mars 2030)
      speaker: Étienne Valbray, ministre de la Mer
      place: Port-Vieux
      delivered: 2030-03-14
      published: 2030-03-15
      question [Q] - 1 “Monsieur le Ministre, la”
      answer [R] Étienne Valbray 1 “La marée n’est jamais en”
      question [Q] - 1 “Que ferez-vous ?”
      answer [R] Étienne Valbray 1 “Je changerai les horaire”
      """
    #expect(outlines(text) == expected)
  }

  @Test func frenchSpeechWithAnArticleBeforeItsDate() {
    let text = """
      Allocution de la présidente de la République Claire Montvert lors de la cérémonie des vœux aux marins, Brest-le-Neuf, le 6 janvier 2031

      Seul le prononcé fait foi

      Mesdames, Messieurs,

      La mer a été clémente cette année. Nous ne lui avions rien demandé.

      Je vous souhaite de bons vents.

      Vive la République !

      Contact presse : 01 55 00 00 00
      """
    let expected = """
      french-speech address
      title: Allocution de la présidente de la République Claire Montvert lors de la cérémonie des vœux aux marins, Brest-le-Neuf, le 6 janvier 2031
      speaker: Claire Montvert, présidente de la République
      event: la cérémonie des vœux aux marins
      place: Brest-le-Neuf
      delivered: 2031-01-06
      speech Claire Montvert 4 “Mesdames, Messieurs,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func gaggleWithTwoPresenters() {
    let text = """
      For Immediate Release
      May 9, 2032

      Gaggle by Principal Deputy Press Secretary Lena Ortt and National Climate Adviser Paul K. Brandt
      Aboard Air Force One
      En Route Marlow, Pellworth

      11:02 A.M. EDT

      MS. ORTT:  Okay. Paul has the weather.

      MR. BRANDT:  It is wet.

      Q  Paul, how wet?

      MR. BRANDT:  Nine inches.

      Q  Is that a record?

      MS. ORTT:  It is a number.  Thanks, everybody.

      END  11:09 A.M. EDT
      """
    let expected = """
      us-white-house briefing
      title: Gaggle by Principal Deputy Press Secretary Lena Ortt and National Climate Adviser Paul K. Brandt
      speaker: Lena Ortt, Principal Deputy Press Secretary
      speaker: Paul K. Brandt
      place: En Route Marlow, Pellworth
      delivered: 2032-05-09
      speech [MS. ORTT] Lena Ortt 1 “Okay. Paul has the weath”
      speech [MR. BRANDT] Paul K. Brandt 1 “It is wet.”
      question [Q] - 1 “Paul, how wet?”
      answer [MR. BRANDT] Paul K. Brandt 1 “Nine inches.”
      question [Q] - 1 “Is that a record?”
      answer [MS. ORTT] Lena Ortt 1 “It is a number. Thanks, ”
      """
    #expect(outlines(text) == expected)
  }

  @Test func statementWithAWrappedTitle() {
    let text = """
                       Permanent Mission of Tamrin

      Remarks by Ambassador Ilse Korvin, Deputy Permanent
      Representative of Tamrin, at the General Debate of the
      Committee on Fisheries

      Ardmouth, 11 October 2031

      Mr. Chair,

      Tamrin aligns itself with the statement delivered on behalf of the
      coastal states, and would like to add three remarks in its national
      capacity, none of which concerns the price of cod.

      First, the nets. We count them every year, and every year there are
      more of them than fishermen.

      I thank you, Mr. Chair.
      """
    let expected = """
      plain remarks
      title: Remarks by Ambassador Ilse Korvin, Deputy Permanent Representative of Tamrin, at the General Debate of the Committee on Fisheries
      speaker: Ilse Korvin, Ambassador
      event: the General Debate of the Committee on Fisheries
      place: Ardmouth
      delivered: 2031-10-11
      publisher: Permanent Mission of Tamrin
      speech Ilse Korvin 4 “Mr. Chair,”
      """
    #expect(outlines(text) == expected)
  }
}
