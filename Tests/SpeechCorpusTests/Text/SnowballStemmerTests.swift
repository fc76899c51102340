import Testing

@testable import SpeechCorpus

/// The stemmers of German, French and Russian.
///
/// The fixtures were made with version 3.1.1 of the package `snowballstemmer` of PyPI. The first line lists suffixes. Each
/// next line has a base and the stems of the base with the suffixes (of French and Russian every third one, from the first
/// whose number and the line's add up to a multiple of three). A stem is given as the number of letters that are cut off the
/// form, or in full where it is no part of it. Behind an empty line come words with their stems.
@Suite struct SnowballStemmerTests {
  struct Language: Sendable, CustomTestStringConvertible {
    let name: String
    let step: Int
    let stem: @Sendable (inout [UInt8]) -> Void
    var testDescription: String { name }

    func stem(of word: String) -> String {
      var bytes = Array(word.utf8)
      stem(&bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  static let german = Language(name: "german", step: 1) { GermanStemmer.stem(&$0) }
  static let french = Language(name: "french", step: 3) { FrenchStemmer.stem(&$0) }
  static let russian = Language(name: "russian", step: 3) { RussianStemmer.stem(&$0) }

  @Test(arguments: [german, french, russian])
  func stemsAreSnowballs(_ language: Language) throws {
    let lines = try Fixtures.lines(of: "\(language.name)-stems.txt")
    let suffixes = [""] + lines[0].split(separator: " ").dropFirst()
    let blank = try #require(lines.firstIndex(of: ""))
    var checked = 0
    var wrong: [String] = []
    func check(_ word: String, _ expected: Substring) {
      checked += 1
      let found = language.stem(of: word)
      let stem = Int(expected).map { String(String.UnicodeScalarView(word.unicodeScalars.dropLast($0))) }
      if found != stem ?? String(expected) { wrong.append("\(word): \(found), not \(stem ?? String(expected))") }
    }
    for (number, line) in lines[1..<blank].enumerated() {
      let fields = line.split(separator: " ")
      let own = suffixes.indices.filter { ($0 + number) % language.step == 0 }.map { suffixes[$0] }
      #expect(own.count == fields.count - 1)
      for (suffix, expected) in zip(own, fields.dropFirst()) { check(String(fields[0]) + suffix, expected) }
    }
    for line in lines[blank...] where !line.isEmpty {
      let fields = line.split(separator: " ")
      check(String(fields[0]), fields[1])
    }
    #expect(wrong == [])
    #expect(checked > 14_000)
  }

  @Test(
    arguments: [
      (german, "Land Landes Länder Ländern Laender", "land"), (german, "freiheit freiheiten freiheitlich", "freiheit"),
      (german, "lehrer lehrern lehrerin lehrerinnen", "lehr"), (german, "straße strasse straßen", "strass"),
      (french, "national nationale nationaux", "national"), (french, "cheval chevaux", "cheval"),
      (french, "décider décidé décidaient décidèrent", "décid"), (french, "heureux heureuse heureusement", "heureux"),
      (russian, "дорога дороги дорогой дорогам", "дорог"), (russian, "самолёт самолета самолётами", "самолет"),
      (russian, "говорил говорила говорит говорить", "говор"),
    ] as [(Language, String, String)])
  func theWordsOfAFamilyMeet(_ language: Language, _ words: String, _ expected: String) {
    for word in words.lowercased().split(separator: " ") { #expect(language.stem(of: String(word)) == expected) }
  }

  @Test(arguments: [german, french, russian])
  func anyBytesAreSurvived(_ language: Language) {
    var generator = SeededGenerator(seed: 41)
    let letters = "eiuyHIUYäëïßсиьéç'".unicodeScalars.map { Array(String($0).utf8) }
    let pieces: [[UInt8]] =
      letters + [[0x80], [0xC3], [0xE9], [0xFF], [0x0]]
      + ["qu", "ement", "issement", "heit", "ung", "ость", "нн", "вшись", "ations", "erinnen", "niss"].map {
        Array($0.utf8)
      }
    for _ in 0..<3_000 {
      var word = (0..<generator.number(in: 0...7)).flatMap { _ in generator.pick(pieces) }
      let letters = String(decoding: word, as: UTF8.self).unicodeScalars.count
      language.stem(&word)
      #expect(String(validating: word, as: UTF8.self) != nil)
      // Only ß is written with more letters than it has.
      #expect(String(decoding: word, as: UTF8.self).unicodeScalars.count <= 2 * letters)
    }
  }

  /// In time that grows with the length: this one would otherwise not end.
  @Test(arguments: [german, french, russian])
  func longWordsAreCut(_ language: Language) {
    for piece in ["ë", "ae", "ии", "yu", "ement", "q"] {
      var word = Array(String(repeating: piece, count: 100_000).utf8)
      language.stem(&word)
      #expect(!word.isEmpty)
    }
  }
}
