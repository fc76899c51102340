import SpeechCorpus
import Testing

private typealias Sample = QuotationFixtureTests.Fixture
private typealias Expectation = QuotationFixtureTests.Expected

/// One sentence or two for each pattern of German and Russian, with what must come out of it, exactly.
@Suite struct LanguageFixtureTests {
  private static let german: [Sample] = [
    Sample(
      "„Wir bauen die Brücke wieder auf“, sagte die Bürgermeisterin Ilse Torvan am Montag.",
      Expectation(.direct, "„Wir bauen die Brücke wieder auf“", by: "die Bürgermeisterin Ilse Torvan", cue: "sagte")),
    Sample(
      "»Der Hafen«, fügte sie hinzu, »bleibt für alle offen.«",
      Expectation(.direct, "»Der Hafen« »bleibt für alle offen.«", by: "sie")),
    Sample(
      "Torvan erklärte dazu: „Die Bahn wird am Freitag nicht fahren.“",
      Expectation(.direct, "„Die Bahn wird am Freitag nicht fahren.“", by: "Torvan")),
    Sample(
      "Die Ministerin betonte, die Fähre werde noch in diesem Jahr in Dienst gestellt.",
      Expectation(.indirect, "die Fähre werde noch in diesem Jahr in Dienst gestellt", by: "Die Ministerin")),
    Sample(
      "Die 81-Jährige erzählt langsam, mit langen Pausen: „Im Winter kam das Wasser bis an die Treppe.“",
      Expectation(.direct, "„Im Winter kam das Wasser bis an die Treppe.“", by: "Die 81-Jährige", cue: "erzählt")),
    Sample(
      "„Der Hafen bleibt für alle offen“, trompetete Ilse Torvan am Montag.",
      Expectation(.direct, "„Der Hafen bleibt für alle offen“", by: "Ilse Torvan", cue: "trompetete")),
    Sample(
      "Nach den Worten des Ministers ist die Brücke nicht mehr zu retten.",
      Expectation(.indirect, "ist die Brücke nicht mehr zu retten", by: "des Ministers", cue: "Nach den Worten")),
    Sample(
      "Der Verband teilte am Abend mit, dass die Fähre nicht fährt.",
      Expectation(.indirect, "dass die Fähre nicht fährt", by: "Der Verband")),
    Sample(
      "Ein Sprecher der Werft klagte, dass man „drei Tage für eine Schraube“ brauche.",
      Expectation(.mixed, "dass man „drei Tage für eine Schraube“ brauche", by: "Ein Sprecher der Werft")),
    Sample(
      "Laut dem Hafenamt sind die Schäden an der Brücke nicht mehr zu beheben.",
      Expectation(.indirect, "sind die Schäden an der Brücke nicht mehr zu beheben", by: "dem Hafenamt", cue: "Laut")),
    Sample(
      "Der Pegel werde noch einmal steigen, so Einsatzleiter Ruan Dessel.",
      Expectation(.indirect, "Der Pegel werde noch einmal steigen", by: "Einsatzleiter Ruan Dessel", cue: "so")),
    Sample(
      "Der Polizei zufolge wurde bei dem Brand in der Nacht niemand verletzt.",
      Expectation(.indirect, "wurde bei dem Brand in der Nacht niemand verletzt", by: "Der Polizei", cue: "zufolge")),
    Sample(
      "Nach Angaben von Landrätin Ilse Torvan sind die Straßen im Norden wieder frei.",
      Expectation(
        .indirect, "sind die Straßen im Norden wieder frei", by: "Landrätin Ilse Torvan", cue: "Nach Angaben von")),
    Sample(
      "Wie die Reederei mitteilte, ist das Schiff nach dem Sturm wieder im Hafen.",
      Expectation(.indirect, "ist das Schiff nach dem Sturm wieder im Hafen", by: "die Reederei")),
    Sample(
      "Die Bahn verkauft zwei Fähren. Das Schiff „Wiebke“ liegt im Hafen und wartet auf eine neue Schraube."),
  ]

  private static let russian: [Sample] = [
    Sample(
      "«Мы восстановим мост до зимы», — сказала мэр города Анна Торвина.",
      Expectation(.direct, "«Мы восстановим мост до зимы»", by: "мэр города Анна Торвина", cue: "сказала")),
    Sample(
      "«Порт откроют до зимы», — произнёс мэр города Олег Торвин.",
      Expectation(.direct, "«Порт откроют до зимы»", by: "мэр города Олег Торвин", cue: "произнёс")),
    Sample(
      "«К вечеру мы откроем порт, — добавил он. — Но обещать ничего не буду».",
      Expectation(.direct, "«К вечеру мы откроем порт, Но обещать ничего не буду»", by: "он", cue: "добавил")),
    Sample(
      "— Раньше здесь ходил паром, — говорит Дессель. — Теперь его нет.",
      Expectation(.direct, "— Раньше здесь ходил паром, Теперь его нет.", by: "Дессель", cue: "говорит")),
    Sample(
      "«Порт остаётся открытым для всех», — протрубил Олег Ренарт.",
      Expectation(.direct, "«Порт остаётся открытым для всех»", by: "Олег Ренарт", cue: "протрубил")),
    Sample(
      "Министр транспорта заявил, что паром выйдет на линию уже весной.",
      Expectation(.indirect, "что паром выйдет на линию уже весной", by: "Министр транспорта", cue: "заявил")),
    Sample(
      "Депутат Ольга Ренарт рассказала, что порт «стоит на честном слове».",
      Expectation(.mixed, "что порт «стоит на честном слове»", by: "Депутат Ольга Ренарт", cue: "рассказала")),
    Sample(
      "По словам министра, паром выйдет на линию уже весной этого года.",
      Expectation(.indirect, "паром выйдет на линию уже весной этого года", by: "министра", cue: "По словам")),
    Sample(
      "Как отметил Дессель, строительство заняло двадцать месяцев.",
      Expectation(.indirect, "строительство заняло двадцать месяцев", by: "Дессель", cue: "отметил")),
    Sample(
      "В министерстве подчеркнули, что деньги на мост уже выделены.",
      Expectation(.indirect, "что деньги на мост уже выделены", by: "министерстве", cue: "подчеркнули")),
    Sample(
      "Пострадавших на пароме нет, уточнили в порту вечером того же дня.",
      Expectation(.indirect, "Пострадавших на пароме нет", by: "порту", cue: "уточнили")),
    Sample(
      "Паром «Марфа» принадлежит компании «Север» и стоит в порту уже второй год."),
  ]

  @Test(arguments: german) private func findsGerman(sample: Sample) { sample.check() }
  @Test(arguments: russian) private func findsRussian(sample: Sample) { sample.check() }

  @Test(arguments: [
    ("По словам начальника порта Игоря Десселя, паром выйдет весной этого года.", "Игорь Дессель"),
    ("По мнению историка Анны Торвиной, этот мост построили слишком рано.", "Анна Торвина"),
    ("Министр Олег Ренарт приехал в порт. По словам министра, паром выйдет весной.", "Олег Ренарт"),
    ("Директор завода Анна Торвина открыла завод. Она заявила, что это только начало.", "Анна Торвина"),
    ("Verkehrsminister Ruan Dessel war im Hafen. Der Minister sagte, die Brücke sei sicher.", "Ruan Dessel"),
    ("Die Ingenieurin Lea Torvan war im Hafen. Sie sagte, die Brücke sei nicht mehr sicher.", "Lea Torvan"),
    ("Nach Angaben des Verkehrsministeriums soll die Brücke nicht mehr gebaut werden.", "Verkehrsministerium"),
  ])
  func speakers(text: String, name: String) {
    #expect(Quotation.quotations(in: text).map { $0.speaker?.name } == [name])
  }
}
