import SpeechCorpus
import Testing

/// Texts in which nobody speaks, each with its whole reading.
@Suite struct UnspokenVariantTests {
  private func outlines(_ text: String) -> String {
    let capture = Capture(text: text, name: "capture")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return documents.map(outline).joined(separator: "\n--\n")
  }

  @Test func russianDigest() {
    let text = """
      Обзор прессы
      12 марта 2031

      Глава МИД: «Пролив открыт»
      В интервью газете «Маяк» министр иностранных дел Анна Лисова заявила, что пролив открыт. («Маяк»)

      Спикер: бюджет принят
      «Бюджет принят», - сказал спикер парламента. («Курьер»)
      """
    let expected = """
      plain listing
      title: Обзор прессы
      speech - 4 “Глава МИД: «Пролив откры”
      """
    #expect(outlines(text) == expected)
  }

  @Test func reportWithoutAnAgency() {
    let text = """
      Harbour tax to rise, minister says

      The harbour tax will rise by two per cent next year, Finance Minister Olaf Brenner said on Tuesday.

      “We cannot dredge with good intentions,” Brenner told reporters after a cabinet meeting.

      Opposition spokeswoman Rita Holm called the plan “a tide that lifts only the taxman”. She added that her party would vote against it.

      The port authority declined to comment, according to a spokesman.
      """
    let expected = """
      plain news_report
      title: Harbour tax to rise, minister says
      speech - 4 “The harbour tax will ris”
      """
    #expect(outlines(text) == expected)
  }

  @Test func germanMessage() {
    let text = """
      Von: Petra Lund
      Gesendet: Montag, 3. Februar 2031 09:14
      An: Redaktion
      Betreff: AW: Rede des Ministers

      Liebe Kollegen,

      anbei die Rede. Frage: bleibt der Witz drin?

      Gruß
      Petra
      """
    let expected = """
      plain other
      title: Betreff: AW: Rede des Ministers
      speech - 4 “Liebe Kollegen,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func essay() {
    let text = """
      What the ferry knows

      A ferry is a bridge that has changed its mind. I have crossed on one every morning for nineteen years, and I have never once arrived at the same shore.

      People ask me whether it is slow. It is as slow as the water, which is to say that it is exactly on time.

      My neighbour says: buy a car. I tell him that the car would have to take the ferry, too.

      We shall see who arrives first. I have my thermos, and he has his opinions.
      """
    let expected = """
      plain article
      title: What the ferry knows
      speech - 4 “A ferry is a bridge that”
      """
    #expect(outlines(text) == expected)
  }
}
