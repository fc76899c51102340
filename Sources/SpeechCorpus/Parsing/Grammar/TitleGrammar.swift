/// Reads a title line: who, what, on which occasion, where and when.
///
///     TITLE := [Excerpts from] [ROLE] PERSON’s KIND PREP EVENT [, delivered at VENUE] [, and answers …], PLACE, DATE[:]
///            | [EVENT:] KIND by ROLE PERSON [PREP EVENT] [, PLACE] [, DATE]
///            | KIND with ROLE PERSON …  |  TITLE (PLACE, DATE)  |  TITLE (DATE, PLACE)  |  PERSON – YEAR KIND PREP EVENT
///
/// The grammar knows the order of the parts and a few word lists; it knows no person, body or place.
struct TitleGrammar {
  /// What a title says, each part with its range in the page.
  struct Reading {
    /// The title without leading symbols and closing colon.
    var title: Range<Int>
    var kind: Document.Kind?
    var kindRange: Range<Int>?
    var name: Range<Int>?
    var role: Range<Int>?
    var event: Range<Int>?
    var venue: Range<Int>?
    var place: Range<Int>?
    var date: PartialDate?
    var dateRange: Range<Int>?
    /// The day that the title says the text was put out.
    var published: (date: PartialDate, range: Range<Int>)?
    /// Whether the line begins with its kind, as in "Speech by …".
    var opensWithKind = false
    /// How much of the grammar the line satisfies.
    var score = 0
  }

  let phrase: Phrase
  let dates: DateGrammar
  let knownNames: [String]
  private var tokens: [Phrase.Token] { phrase.tokens }

  init(_ phrase: Phrase, dates: DateGrammar = DateGrammar(), knownNames: [String] = []) {
    self.phrase = phrase.withoutFullStop
    self.dates = dates
    self.knownNames = knownNames
  }

  /// Reads the title; `nil` where the line holds no word.
  func read() -> Reading? {
    var start = 0
    while start < tokens.count, Symbols.isSymbolic(tokens[start].text) || tokens[start].text == "*" { start += 1 }
    var end = tokens.count
    while end > start, tokens[end - 1].text == ":" || tokens[end - 1].text == "：" { end -= 1 }
    guard start < end, let title = phrase.range(of: start..<end) else { return nil }
    var reading = Reading(title: Symbols.withoutLeadingSymbols(title, tokens[start]))
    var body = start..<end
    readOpening(&body, into: &reading)
    readTail(&body, into: &reading)
    readHead(body, into: &reading)
    // "Interview de M. Hugo Valmont à Radio Littoral le 8 mai": who asks there is no town.
    if reading.kind == .interview, let place = reading.place,
      let token = tokens.firstIndex(where: { $0.range.lowerBound == place.lowerBound }), token > 0,
      ["à", "au", "aux"].contains(tokens[token - 1].folded)
    {
      reading.place = nil
    }
    if reading.date?.day != nil { reading.score += 2 }
    if reading.place != nil { reading.score += 1 }
    if reading.kind != nil { reading.score += 2 }
    if reading.name != nil { reading.score += 2 } else if reading.role != nil { reading.score += 1 }
    return reading
  }

  // MARK: - Place and date

  /// Reads place and date off the end, and shortens the body to what stands before them.
  private func readTail(_ body: inout Range<Int>, into reading: inout Reading) {
    if tokens[body.upperBound - 1].text == ")", let open = tokens[body].lastIndex(where: { $0.text == "(" }) {
      guard readList(open + 1..<body.upperBound - 1, into: &reading) else { return }
      body = body.lowerBound..<open
      return
    }
    guard let match = lastDate(in: body) else { return }
    if let start = publication(before: match.tokens.lowerBound, from: body.lowerBound) {
      reading.published = phrase.range(of: match.tokens).map { (match.date, $0) }
      body = body.lowerBound..<max(start, body.lowerBound + 1)
      return
    }
    reading.date = match.date
    reading.dateRange = phrase.range(of: match.tokens)
    let before = match.tokens.lowerBound
    let after = match.tokens.upperBound
    if after + 1 < body.upperBound, tokens[after].text == "," || Self.localPrepositions.contains(tokens[after].folded),
      readPlace(after + 1..<body.upperBound, into: &reading)
    {
      body = body.lowerBound..<max(withoutJoiner(before), body.lowerBound)
    } else if case let comma = withoutArticle(before), comma > body.lowerBound, tokens[comma - 1].text == "," {
      var end = comma - 1
      // "…, 28 March 2014" has a place before it only where one is set off by a comma.
      if let comma = tokens[body.lowerBound..<end].lastIndex(where: { $0.text == "," }),
        comma > body.lowerBound, readPlace(comma + 1..<end, into: &reading)
      {
        end = comma
      } else if let place = trailingPlace(in: body.lowerBound..<end) {
        reading.place = phrase.range(of: place)
        end = place.lowerBound - 1
      }
      body = body.lowerBound..<max(end, body.lowerBound + 1)
    } else {
      var end = max(withoutJoiner(before), body.lowerBound)
      if let place = trailingPlace(in: body.lowerBound..<end) {
        reading.place = phrase.range(of: place)
        end = place.lowerBound - 1
      }
      body = body.lowerBound..<max(end, body.lowerBound + 1)
    }
  }

  /// Where the words begin that say a date is that of publication: ", *published on* 21 November 2027".
  private func publication(before date: Int, from start: Int) -> Int? {
    for length in [2, 1] where date - length > start {
      let words = tokens[date - length..<date].map(\.folded).joined(separator: " ")
      guard FurnitureLexicon.publications.contains(words) else { continue }
      let begin = date - length
      return tokens[begin - 1].text == "," ? begin - 1 : begin
    }
    return nil
  }

  /// Words before a town: "on 4 July 2031 *in* Silberode".
  private static let localPrepositions: WordSet = ["in", "à", "в", "at"]

  /// The last date that stands at the end of the body, or is followed by a place or a subject only.
  private func lastDate(in body: Range<Int>) -> DateGrammar.Hit? {
    var index = body.upperBound - 1
    while index >= body.lowerBound {
      if let match = dates.match(phrase, at: index), match.date.month != nil, match.date.day != nil {
        // A weekday or a day before the month belongs to the date.
        var best = match
        for earlier in stride(from: index - 1, through: max(body.lowerBound, index - 3), by: -1) {
          if let longer = dates.match(phrase, at: earlier), longer.tokens.upperBound >= best.tokens.upperBound {
            best = longer
          }
        }
        let rest = best.tokens.upperBound
        let isFollowed =
          rest + 1 < body.upperBound && Self.localPrepositions.contains(tokens[rest].folded)
          && isPlace(rest + 1..<body.upperBound)
        return rest >= body.upperBound || tokens[rest].isMark || isFollowed ? best : nil
      }
      index -= 1
    }
    return nil
  }

  /// Reads "PLACE, DATE" or "DATE, PLACE" inside parentheses; nothing else may stand there.
  private func readList(_ list: Range<Int>, into reading: inout Reading) -> Bool {
    guard !list.isEmpty, let match = dates.firstMatch(phrase, from: list.lowerBound),
      match.tokens.upperBound <= list.upperBound
    else { return false }
    let before = list.lowerBound..<match.tokens.lowerBound
    let after = match.tokens.upperBound..<list.upperBound
    if !before.isEmpty {
      guard tokens[before.upperBound - 1].text == ",",
        readPlace(before.lowerBound..<before.upperBound - 1, mayHoldOffice: true, into: &reading)
      else { return false }
    } else if !after.isEmpty {
      guard tokens[after.lowerBound].text == ",",
        readPlace(after.lowerBound + 1..<after.upperBound, mayHoldOffice: true, into: &reading)
      else { return false }
    }
    reading.date = match.date
    reading.dateRange = phrase.range(of: match.tokens)
    return true
  }

  /// Takes tokens for a place where they look like one: one to five capitalised words.
  private func readPlace(_ range: Range<Int>, mayHoldOffice: Bool = false, into reading: inout Reading) -> Bool {
    guard isPlace(range, mayHoldOffice: mayHoldOffice) else { return false }
    reading.place = phrase.range(of: range)
    return true
  }

  private func isPlace(_ range: Range<Int>, mayHoldOffice: Bool = false) -> Bool {
    guard (1...6).contains(range.count), !FurnitureLexicon.isBroadcaster(tokens[range]) else { return false }
    return range.allSatisfy { index in
      let token = tokens[index]
      if token.text == "," { return index > range.lowerBound && index < range.upperBound - 1 }
      if RoleLexicon.particles.contains(token.folded) || token.folded == "on" || token.folded == "upon" {
        return index > range.lowerBound
      }
      return token.isCapitalized && KindLexicon.kinds[token.folded] == nil
        && (mayHoldOffice || !RoleLexicon.isNoun(token.folded))
        && !token.text.utf8.contains { (0x30...0x39).contains($0) }
    }
  }

  /// The place of "… in Hull" at the end of a stretch.
  private func trailingPlace(in range: Range<Int>) -> Range<Int>? {
    guard let index = tokens[range].lastIndex(where: { ["in", "à", "в"].contains($0.folded) }),
      index > range.lowerBound, index + 1 < range.upperBound
    else { return nil }
    let place = index + 1..<range.upperBound
    return place.count <= 3 && isPlace(place) ? place : nil
  }

  /// Where a date begins, its article included: ", *le* 6 janvier 2031", ", *on* June 3".
  private func withoutArticle(_ date: Int) -> Int {
    date > 1 && ["le", "am", "on", "den"].contains(tokens[date - 1].folded) ? date - 1 : date
  }

  /// The end of what stands before a date, without the word that joins it: "on", "le", "am", a dash.
  private func withoutJoiner(_ end: Int) -> Int {
    var end = end
    while end > 0, ["on", "le", "am", "vom", "du", "of", "–", "-", "—", "|", ",", ":"].contains(tokens[end - 1].folded)
    {
      end -= 1
    }
    return end
  }
}
