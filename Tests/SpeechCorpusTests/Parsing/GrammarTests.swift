import Testing

@testable import SpeechCorpus

@Suite struct GrammarTests {
  private func phrase(_ text: String) -> Phrase {
    let utf8 = Array(text.utf8)
    return Phrase(utf8, in: 0..<utf8.count)
  }

  @Test(arguments: [
    ("May 29, 2025", "2025-05-29"), ("29 May 2025 14:47", "2025-05-29T14:47"),
    ("14 March 203116:05", "2031-03-14T16:05"),
    ("Wednesday 23rd February 2028", "2028-02-23"), ("22. Januar 2028", "2028-01-22"),
    ("1er septembre 2029", "2029-09-01"),
    ("24.09.2026", "2026-09-24"), ("24/06/2021 - 15:32", "2021-06-24T15:32"),
    ("05/06/2031 06:31 PM EDT", "2031-05-06T18:31"),
    ("2030-08-03 14:05", "2030-08-03T14:05"), ("2030-08-03T14:05:10Z", "2030-08-03T14:05"), ("December 26", "--12-26"),
    ("12 апреля 2030 года", "2030-04-12"), ("24 mai 2029", "2029-05-24"), ("22 Oct. 2029", "2029-10-22"),
    ("22 MARCH 1994", "1994-03-22"), ("April 2032", "2032-04"), ("13/02/2031", "2031-02-13"),
    ("02/13/2031", "2031-02-13"),
    ("Sept. 19, 2030", "2030-09-19"), ("12:30 a.m.", nil), ("may 5", nil), ("31 February 2030", nil),
    ("909-29-05-2025", nil),
    ("3.14", nil), ("May", nil), ("1234567890", nil),
  ])
  func dates(_ text: String, _ expected: String?) {
    #expect(DateGrammar().match(phrase(text), at: 0)?.date.description == expected)
  }

  /// What a title says: name, role, event, place, date.
  @Test(arguments: [
    (
      "Address by President Mara Orlay to the Harbour Council (Tamrin, 3 May 2031)",
      ["Mara Orlay", "President", nil, "Tamrin", "2031-05-03"]
    ),
    (
      "Speech by President of Saremba Odile Rennart to Parliament, Tamrin, 3 May 2031",
      ["Odile Rennart", "President of Saremba", nil, "Tamrin", "2031-05-03"]
    ),
    (
      "Remarks by Ambassador Leif Aronsen at Harbour Day: 3 May 2031",
      ["Leif Aronsen", "Ambassador", "Harbour Day", nil, "2031-05-03"]
    ),
    ("Speech at Harbour Day: 3 May 2031", [nil, nil, "Harbour Day", nil, "2031-05-03"]),
  ])
  func titles(_ text: String, _ expected: [String?]) throws {
    let reading = try #require(TitleGrammar(phrase(text)).read())
    let part = { (range: Range<Int>?) in range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } }
    let parts = [reading.name, reading.role, reading.event, reading.place].map(part)
    #expect(parts + [reading.date?.description] == expected)
  }

  @Test(arguments: [
    ("Foreign Minister Amadi Lorrens", "Foreign Minister", "Amadi Lorrens"),
    ("President of Saremba Odile Rennart", "President of Saremba", "Odile Rennart"),
    ("Governor of Inner Coast Province Nadia Ferreyra", "Governor of Inner Coast Province", "Nadia Ferreyra"),
    ("Northern Compact Secretary General Leif Aronsen", "Northern Compact Secretary General", "Leif Aronsen"),
    ("Minister of Foreign Affairs", "Minister of Foreign Affairs", ""), ("Press Secretary", "Press Secretary", ""),
    ("MR WHITCOMB", nil, "WHITCOMB"), ("Mrs. Olga de la Garza", nil, "Olga de la Garza"),
    ("Linda T. Sanchez", nil, "Linda T. Sanchez"),
    ("Harbor Authority spokesman Dale Ruiz", "Harbor Authority spokesman", "Dale Ruiz"), ("Mara", nil, "Mara"),
    ("Grain and Silk Weekly", nil, "Grain and Silk Weekly"),
    ("Secretary of State for Rivers", "Secretary of State for Rivers", ""), ("Mr Oakes", nil, "Oakes"),
    ("Our Foreign Minister Ada Roe", "Foreign Minister", "Ada Roe"), ("Captain, Mrs Olga Ferring", nil, "Olga Ferring"),
    ("Kestria’s Foreign Secretary Anselm Crowhurst", "Foreign Secretary", "Anselm Crowhurst"),
    ("My teacher at Tamrin, the jurist Leonora Pask", "jurist", "Leonora Pask"),
    ("the Prime Minister", "Prime Minister", ""), ("AM AHLERS", "AM", "AHLERS"),
  ])
  func names(_ text: String, _ role: String?, _ name: String) {
    let words = text.split(separator: " ").map(String.init)
    let phrase = NamePhrase(words)
    #expect(phrase.role.map { words[$0].joined(separator: " ") } == role)
    #expect(words[phrase.name].joined(separator: " ") == name)
  }

  @Test(arguments: [
    "Question", "QUESTION", "Sergeant Ilse Vo", "MR. O’BRIEN", "McCAIN", "De La GARZA", "Grain and Silk Weekly", "PM",
    "Frage", "Вопрос", "LE PRÉSIDENT", "Shri Arvind Menaker, Official Spokesperson", "Mr. TRAFICANT",
  ])
  func wordsOfLabels(_ text: String) {
    #expect(LabelGrammar.form(of: text.split(separator: " ").map(String.init)) != nil)
  }

  @Test(arguments: [
    "Source", "We are going back to what", "Note", "However", "Consular queries", "The 2nd Forum", "Yes. LIEBMANN",
    "In May 2025", "he said", "A very long run of words that goes on and on",
  ])
  func wordsOfNoLabels(_ text: String) {
    #expect(LabelGrammar.form(of: text.split(separator: " ").map(String.init)) == nil)
  }

  @Test(arguments: [
    ("We went fr om there", ["fr om"]), ("WH ERE IS IT", ["WH ERE"]), ("He went in to dinner", []), ("Lim it was", []),
    ("at uni on Monday", []), ("a uni on to sel ect", ["uni on", "sel ect"]), ("se t it", []),
    ("upd ate and se t", ["upd ate", "se t"]),
    ("xfr om", []), ("fr omx", []), ("fR oM", []), ("alt er", ["alt er"]), ("fr om", ["fr om"]), ("m fr o", []),
  ])
  func splitKeywords(_ text: String, _ found: [String]) {
    let utf8 = Array(text.utf8)
    let repairs = SplitKeywords.repairs(in: utf8, range: 0..<utf8.count, language: "en")
    #expect(repairs.map(\.found) == found)
    #expect(repairs.allSatisfy { String(decoding: utf8[$0.range], as: UTF8.self) == $0.found })
  }

  @Test func germanKeepsItsWords() {
    let utf8 = Array("so alt er auch war".utf8)
    #expect(SplitKeywords.repairs(in: utf8, range: 0..<utf8.count, language: "de").isEmpty)
  }

  /// The fast test of joints must know exactly the forms of the table.
  @Test func everyFormIsFound() {
    for form in SplitKeywords.forms where form.company.isEmpty {
      let repairs = SplitKeywords.repairs(in: form.text, range: 0..<form.text.count, language: nil)
      #expect(repairs.count == 1, "\(String(decoding: form.text, as: UTF8.self))")
    }
  }

  @Test(arguments: [
    ("It is not that we have to do this for the people of the coast and they know it as well", "en"),
    ("Мы не знаем, что будет с этим, и как это было, но мы это для вас", "ru"),
    ("Wir sind nicht der Meinung, dass das für die Menschen in der Stadt ein Fehler ist", "de"),
    ("Nous sommes heureux que les bacs et les phares soient dans la ville pour vous et pour nous", "fr"),
    ("Kedy príde loď? Nikto nevie.", nil), ("", nil), ("Lune", nil),
  ])
  func languages(_ text: String, _ code: String?) {
    #expect(LanguageGuess.language(of: Array(text.utf8)[...]) == code)
  }
}
