extension HeaderLineGrammar {
  /// A dateline with words before it or in another order.
  ///
  /// "As delivered, Port Alder, 9 May 2031", "Delivered at the Harbour Hall, Port Alder, on 9 May 2031", "11:04 a.m., 9 May
  /// 2031, Port Alder", "Harbour Chamber, Port Alder Friday 9 May 2031".
  func deliveredLine(_ phrase: Phrase, from start: Int) -> HeaderLine? {
    let tokens = phrase.tokens
    guard tokens.count <= 24, let first = tokens.dropFirst(start).first else { return nil }
    if first.beginsWithDigit, let day = behindTime(tokens, from: start), let hit = dates.match(phrase, at: day) {
      return timedLine(phrase, hit)
    }
    var place = start
    while place < tokens.count, Self.openings.contains(tokens[place].folded) { place += 1 }
    let isOpened = place > start
    guard isOpened || tokens[start].isCapitalized, let hit = dates.firstMatch(phrase, from: place), hit.isWhole,
      let range = phrase.range(of: hit.tokens),
      tokens[hit.tokens.upperBound...].allSatisfy({ $0.isMark })
    else { return nil }
    var end = hit.tokens.lowerBound
    let isSetOff = end > place && (tokens[end - 1].isMark || tokens[end - 1].folded == "on")
    while end > place, tokens[end - 1].isMark || tokens[end - 1].folded == "on" { end -= 1 }
    guard end > place else { return isOpened ? .date(hit, range) : nil }
    let parts = tokens[place..<end].split { $0.isMark }
    guard parts.count <= 3, end - place <= 12, parts.allSatisfy({ isProper($0) }) else { return nil }
    let isVenue = parts.count == 2 && parts[0].contains { FurnitureLexicon.venues.contains($0.folded) }
    // Without a word before it and a mark behind it, only a building with its town is told.
    guard isOpened || !isSetOff && isVenue else { return nil }
    let venue = parts.count >= 2 ? phrase.range(of: parts[0].startIndex..<parts[0].endIndex) : nil
    let town = parts.count >= 2 ? parts[1].startIndex..<parts[1].endIndex : place..<end
    return .dateline(hit, range, venue: venue, place: phrase.range(of: town))
  }

  /// Words that say before a place that something was said there.
  private static let openings: WordSet = ["as", "delivered", "given", "held", "at", "in", "the", ",", ":"]

  private func isProper(_ tokens: ArraySlice<Phrase.Token>) -> Bool {
    tokens.count <= 6
      && tokens.allSatisfy {
        $0.isCapitalized && KindLexicon.kinds[$0.folded] == nil && !RoleLexicon.isNoun($0.folded)
          || RoleLexicon.joiners.contains($0.folded) || RoleLexicon.particles.contains($0.folded)
      }
  }

  /// Where the day begins behind a time of day at the start of a line.
  private func behindTime(_ tokens: [Phrase.Token], from start: Int) -> Int? {
    guard Self.isClockTime(tokens[start].text) else { return nil }
    var index = start + 1
    while index < tokens.count,
      tokens[index].isMark || tokens[index].isCapitals && tokens[index].text.utf8.count <= 5
        || ["a.m.", "p.m.", "am", "pm", "uhr", "on", "local", "time"].contains(tokens[index].folded)
    {
      index += 1
    }
    return index < tokens.count ? index : nil
  }

  /// A day behind a time, with a place behind it or none.
  private func timedLine(_ phrase: Phrase, _ hit: DateGrammar.Hit) -> HeaderLine? {
    guard hit.isWhole, let range = phrase.range(of: hit.tokens) else { return nil }
    let rest = phrase.tokens[hit.tokens.upperBound...].drop { $0.isMark }
    if rest.isEmpty { return .date(hit, range) }
    guard rest.count <= 6, rest.allSatisfy({ $0.isCapitalized || $0.isMark }) else { return nil }
    return .dateline(hit, range, venue: nil, place: phrase.range(of: rest.startIndex..<phrase.tokens.count))
  }
}
