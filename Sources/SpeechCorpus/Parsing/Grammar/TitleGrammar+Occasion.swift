extension TitleGrammar {
  /// Reads the occasion and the venue behind the kind.
  func readOccasion(_ rest: Range<Int>, into reading: inout Reading) {
    let tokens = phrase.tokens
    guard
      var opener = tokens[rest].firstIndex(where: { KindLexicon.occasions.contains($0.folded) }) ?? occasion(in: rest)
    else {
      readSetting(rest, into: &reading)
      return
    }
    guard opener + 1 < rest.upperBound else { return }
    if opener > rest.lowerBound, ["delivered", "held", "given"].contains(tokens[opener - 1].folded) {
      let end = tokens[opener..<rest.upperBound].firstIndex { $0.text == "," } ?? rest.upperBound
      reading.venue = phrase.range(of: opener + 1..<end)
      return
    }
    guard reading.event == nil else { return }
    if tokens[opener].folded == "upon" { return }
    // "lors *de* la cérémonie"
    if opener + 2 < rest.upperBound, ["de", "du", "des"].contains(tokens[opener + 1].folded) { opener += 1 }
    var end = tokens[(opener + 1)..<rest.upperBound].firstIndex { $0.text == "," } ?? rest.upperBound
    if end < rest.upperBound, reading.place == nil, reading.date == nil {
      // Without a date, a last part of few capitalised words behind a comma is the place.
      readPlaceAtEnd(end + 1..<rest.upperBound, into: &reading)
    }
    let inner = tokens[min(opener + 2, end)..<end]
    if let at = inner.lastIndex(where: { $0.folded == "at" || $0.folded == "in" }), at + 1 < end, !isLevel(at, end) {
      if tokens[at].folded == "at" {
        reading.venue = phrase.range(of: at + 1..<end)
        end = at
      } else if reading.place == nil, at + 4 > end, tokens[(at + 1)..<end].allSatisfy({ $0.isCapitalized }) {
        reading.place = phrase.range(of: at + 1..<end)
        end = at
      }
    }
    if opener + 1 < end { reading.event = phrase.range(of: opener + 1..<end) }
  }

  /// "at the level of ministers" is no place.
  private func isLevel(_ at: Int, _ end: Int) -> Bool {
    phrase.tokens[at..<min(at + 4, end)].contains { $0.folded == "level" }
  }

  /// The last word of "à l’occasion de", behind which the occasion stands.
  private func occasion(in range: Range<Int>) -> Int? {
    let tokens = phrase.tokens
    guard let word = tokens[range].firstIndex(where: { $0.folded == "l’occasion" || $0.folded == "l'occasion" }),
      word + 1 < range.upperBound, ["de", "du", "des"].contains(tokens[word + 1].folded)
    else { return nil }
    return tokens[word + 1].folded == "de" ? word + 1 : word
  }

  /// Reads ", VENUE, PLACE" behind a kind without an occasion.
  func readSetting(_ rest: Range<Int>, into reading: inout Reading) {
    let parts = phrase.tokens[rest].split { $0.text == "," }
    guard reading.opensWithKind || reading.name != nil, reading.place == nil, reading.date == nil,
      let first = rest.first,
      phrase.tokens[first].text == ",", (1...2).contains(parts.count)
    else { return }
    for part in parts {
      let range = part.startIndex..<part.endIndex
      if part.contains(where: { FurnitureLexicon.venues.contains($0.folded) }) {
        reading.venue = phrase.range(of: range)
      } else {
        readPlaceAtEnd(range, into: &reading)
      }
    }
  }

  private func readPlaceAtEnd(_ range: Range<Int>, into reading: inout Reading) {
    guard (1...3).contains(range.count), phrase.tokens[range].allSatisfy({ $0.isCapitalized && !$0.isMark }) else {
      return
    }
    reading.place = phrase.range(of: range)
  }

  /// Reads what stands before the title proper: its day, or that it is a transcript.
  ///
  /// "3 March 2031: Remarks by …", "Full transcript: …".
  func readOpening(_ body: inout Range<Int>, into reading: inout Reading) {
    let tokens = phrase.tokens
    if let hit = dates.match(phrase, at: body.lowerBound), hit.isWhole, hit.tokens.upperBound + 2 < body.upperBound,
      [":", "–", "—", "-", "|"].contains(tokens[hit.tokens.upperBound].text)
    {
      reading.date = hit.date
      reading.dateRange = phrase.range(of: hit.tokens)
      body = hit.tokens.upperBound + 1..<body.upperBound
      return
    }
    guard let colon = tokens[body].prefix(4).firstIndex(where: { $0.text == ":" }), colon > body.lowerBound,
      colon + 2 < body.upperBound,
      tokens[body.lowerBound..<colon].allSatisfy({
        ["full", "transcript", "text", "video", "watch", "read", "complete", "official", "rush"].contains($0.folded)
      })
    else { return }
    body = colon + 1..<body.upperBound
  }
}
