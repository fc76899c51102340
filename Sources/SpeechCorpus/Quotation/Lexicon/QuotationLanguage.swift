/// The languages that have a lexicon and a grammar of reporting.
///
/// A document is read in the language that its commonest words tell; a paragraph whose letters are another's is asked
/// for itself. What is in none of these languages is read as English, with little to find but marks.
enum QuotationLanguage: UInt8, Sendable {
  case english, german, russian

  /// The language of a code of ISO 639-1.
  init(code: String?) {
    switch code {
    case "de": self = .german
    case "ru": self = .russian
    default: self = .english
    }
  }

  /// Whether a comma stands before every clause, so that it, rather than the words, tells where a report begins.
  var marksClauses: Bool { self != .english }

  /// The longest text, in bytes, whose few words are asked one by one where the guess is not sure.
  private static let shortText = 600

  /// The language of a text: the guess, and of a few sentences the lexicon that has more of their words.
  static func language(of text: ArraySlice<UInt8>, table: WordTable) -> QuotationLanguage {
    if let code = LanguageGuess.language(of: text) { return QuotationLanguage(code: code) }
    guard text.count < shortText else { return .english }
    let cyrillic = text.reduce(0) { $0 + ($1 == 0xD0 || $1 == 0xD1 ? 1 : 0) }
    if cyrillic * 3 > text.count { return .russian }
    let bytes = Array(text)
    let known = { (table: WordTable) in
      var tokens: [QuotedToken] = []
      Tokenizer.tokens(of: bytes, in: bytes.indices, table: table, into: &tokens)
      return tokens.reduce(0) { $0 + ($1.kind == .word && (!$1.classes.isEmpty || $1.cue > 0) ? 1 : 0) }
    }
    let german = known(table.table(for: .german))
    return german > 1 && german > known(table) ? .german : .english
  }

  /// The language of a paragraph in a document.
  ///
  /// - Parameters:
  ///   - paragraph: Its bytes.
  ///   - document: The language of the document.
  /// - Returns: The language of its own letters, where they are others than the document's.
  static func language(of paragraph: ArraySlice<UInt8>, in document: QuotationLanguage) -> QuotationLanguage {
    // Umlauts and Cyrillic letters start with these bytes; a text of English has hardly any.
    var letters = 0
    for byte in paragraph where byte == 0xC3 || byte == 0xD0 || byte == 0xD1 { letters += 1 }
    if document == .english {
      guard letters > 4, letters * 100 > paragraph.count else { return document }
    } else if letters * 100 > paragraph.count || paragraph.count < 80 {
      return document
    }
    guard let code = LanguageGuess.language(of: paragraph) else { return document }
    return QuotationLanguage(code: code)
  }
}
