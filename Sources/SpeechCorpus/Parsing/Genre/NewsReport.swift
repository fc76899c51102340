/// Tells a report of a news agency, in which nobody speaks, from a transcript.
enum NewsReport {
  /// How many lines of a body may stand before the dateline of an agency, and how many where all of them are short.
  private static let reach = 3
  private static let shortReach = 10

  /// Whether a body opens with the dateline of an agency: a town, a day or a name in parentheses, a dash.
  static func opens(_ page: Page, _ body: Range<Int>) -> Bool {
    for (number, index) in body.prefix(shortReach).enumerated() {
      if isDateline(page, page.lines[index].content) { return true }
      if number + 1 >= reach, page.lines[index].content.count > 120 { return false }
    }
    return false
  }

  private static func isDateline(_ page: Page, _ content: Range<Int>) -> Bool {
    // A dateline opens a paragraph.
    guard content.count >= 60 else { return false }
    let tokens = Phrase(page.utf8, in: page.head(of: content, bytes: 120)).tokens
    guard tokens.count > 4, tokens[0].isCapitalized, tokens[0].text.utf8.count >= 3 else { return false }
    if isSlashed(tokens) { return true }
    guard let dash = tokens.prefix(14).firstIndex(where: { ["–", "—", "-", "--"].contains($0.text) }), dash > 0 else {
      return false
    }
    let isAgency = tokens[dash - 1].text == ")" && tokens[..<dash].contains { $0.text == "(" }
    let isDated = tokens[..<dash].contains { Months.number[RoleLexicon.bare($0.text)] != nil }
    let isPlace = tokens[..<dash].allSatisfy {
      $0.isCapitalized || $0.isMark || $0.text.allSatisfy(\.isNumber) || Months.number[RoleLexicon.bare($0.text)] != nil
    }
    return isPlace && (isAgency || isDated && tokens[0].isCapitals) && dash <= 12
  }

  /// Whether the agency stands between strokes: "CASTELMAR, 29 May /LNA/ …".
  private static func isSlashed(_ tokens: [Phrase.Token]) -> Bool {
    guard tokens[0].isCapitals else { return false }
    return tokens.prefix(8).contains { token in
      token.text.hasPrefix("/") && token.text.dropFirst().prefix(while: \.isUppercase).count >= 2
    }
  }

  /// Words by which a report says who said something.
  private static let attributions = PhraseSet([
    " said", " told ", " telling ", " replied", " asked whether", " added", " noted", "according to", " stressed",
    " announced", "сказал", "заявил", "сообщил",
    "отметил", "подчеркнул", " sagte", " erklärte", " betonte", "a déclaré", "a affirmé", "a indiqué",
  ])

  /// Whether most paragraphs of a body say what others said or quote, and one of them holds an office.
  ///
  /// - Parameters:
  ///   - page: The page.
  ///   - body: Its body.
  ///   - hasLabels: Whether some lines look like turns; a paragraph that only quotes counts as well then.
  /// - Returns: Whether it reports.
  static func reports(_ page: Page, _ body: Range<Int>, hasLabels: Bool) -> Bool {
    let paragraphs = body.prefix(40).filter { page.lines[$0].content.count >= 50 }
    guard paragraphs.count >= 2 else { return false }
    var attributed = 0
    var quoting = 0
    var official = false
    for (number, index) in paragraphs.enumerated() {
      // Where all that are left could not make half of them, nothing is reported.
      guard (attributed + quoting + paragraphs.count - number) * 2 >= paragraphs.count else { return false }
      let text = page.text(page.head(of: page.lines[index].content, bytes: 1200)).inLowerCase
      if attributions.isFound(in: text) {
        attributed += 1
      } else if hasLabels, ["“", "«", "„"].contains(where: text.holds) {
        quoting += 1
      } else {
        continue
      }
      official = official || RoleLexicon.holdNoun(text.spacedWords)
    }
    return attributed >= 2 && (attributed + quoting) * 2 >= paragraphs.count && official && !isOwn(page, body)
  }

  /// Whether a third of the paragraphs or more speak of their speaker outside of quotation marks.
  private static func isOwn(_ page: Page, _ body: Range<Int>) -> Bool {
    var paragraphs = 0
    var own = 0
    for index in body.prefix(40) where page.lines[index].content.count >= 50 {
      paragraphs += 1
      var isQuoted = false
      let isOwn = Phrase(page.utf8, in: page.head(of: page.lines[index].content, bytes: 600)).tokens.contains { token in
        switch token.text {
        case "“", "\"": isQuoted.toggle()
        case "«", "„": isQuoted = true
        case "”", "»": isQuoted = false
        default: return !isQuoted && PersonLexicon.first.contains(RoleLexicon.bare(token.text))
        }
        return false
      }
      if isOwn { own += 1 }
    }
    return own * 3 >= paragraphs
  }
}

extension Document {
  /// Makes a document one in which nobody speaks: what its lines say of a speaker and a day is not what was said then.
  mutating func becomeUnspoken(_ kind: Kind) {
    self.kind = kind
    speakers = []
    event = nil
    venue = nil
    place = nil
    delivered = nil
    for field in [Field.speaker, .role, .event, .venue, .place, .delivered] { evidence[field] = nil }
  }
}
