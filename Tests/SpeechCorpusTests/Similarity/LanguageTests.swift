import Testing

@testable import SpeechCorpus

/// Inflected words find each other in the languages that the library knows.
@Suite struct LanguageTests {
  private func found(_ texts: [String], _ language: Analyzer.Language, _ query: String) -> [Int] {
    let passages = texts.enumerated().map { Passage(id: "\($0)", document: "\($0)", text: $1) }
    return SimilarityIndex(passages, analyzer: .topics(in: language)).matches(for: query).map(\.position)
  }

  static let russian = [
    "Мы построим новую железную дорогу через перевал, и города Веслы станут ближе.",
    "Самолёты сельской авиации вылетели к озёрам на рассвете.",
    "О правах рыбаков говорили долго; соглашение подписано не было.",
  ]
  static let german = [
    "Die Länder am Fluss erneuern ihre Brücken; der Bund beteiligt sich an den größten.",
    "Unsere Schulen brauchen Lehrerinnen und Lehrer, die bleiben.",
    "Über das Straßennetz der Täler wurde gestern verhandelt.",
  ]
  static let french = [
    "L’éducation des enfants de la vallée nous oblige : il faut des écoles ouvertes.",
    "Qu’il s’agisse d’énergie ou d’agriculture, les régions côtières décideront.",
    "Les chevaux du régiment ont été vendus aux éleveurs.",
  ]

  @Test(
    arguments: [
      ("железных дорог", [0]), ("дороге городов", [0]), ("самолетом", [1]), ("САМОЛЁТ озера", [1]), ("озеро", [1]),
      ("рыбакам подписанного соглашения", [2]), ("мы и не был", []),
    ] as [(String, [Int])])
  func russianFormsMeet(_ query: String, _ expected: [Int]) {
    #expect(found(Self.russian, .ru, query) == expected)
  }

  @Test(
    arguments: [
      ("Brücke", [0]), ("Bruecken des Landes", [0]), ("der größte Fluß", [0]), ("grosse Fluesse", [0]), ("Schule", [1]),
      ("eine Lehrerin", [1]), ("Tal", [2]), ("Straßennetze", [2]), ("Strassennetzen", [2]),
      ("die wurde über unsere", []),
    ] as [(String, [Int])])
  func germanFormsMeet(_ query: String, _ expected: [Int]) {
    #expect(found(Self.german, .de, query) == expected)
  }

  @Test(
    arguments: [
      ("éducation", [0]), ("education", [0]), ("une école", [0]), ("l'enfant", [0]), ("energies", [1]),
      ("la région décidera", [1]), ("décider", [1]), ("un cheval, l'éleveur", [2]), ("chevaux vendu", [2]),
      ("qu'il nous aux des", []),
    ] as [(String, [Int])])
  func frenchFormsMeet(_ query: String, _ expected: [Int]) {
    #expect(found(Self.french, .fr, query) == expected)
  }

  /// English rules do not reach them: the test would fail if the language made no difference.
  @Test func theLanguageMatters() {
    #expect(found(Self.russian, .en, "железных дорог") == [])
    #expect(found(Self.german, .en, "Bruecken des Landes") == [])
    #expect(found(Self.french, .en, "energies") == [])
  }
}
