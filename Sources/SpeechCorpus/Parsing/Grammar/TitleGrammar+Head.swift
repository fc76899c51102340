extension TitleGrammar {
  /// Reads person, kind and occasion from what stands before place and date.
  func readHead(_ body: Range<Int>, into reading: inout Reading) {
    guard let kind = kind(in: body) else {
      readSubject(body, into: &reading)
      return
    }
    reading.kind = kind.kind
    reading.kindRange = phrase.range(of: kind.range)
    let before = body.lowerBound..<kind.range.lowerBound
    reading.opensWithKind = phrase.tokens[before].allSatisfy {
      KindLexicon.modifiers.contains($0.folded) || $0.folded == "of"
    }
    var rest = kind.range.upperBound..<body.upperBound
    if let verb = rest.first, Self.makings.contains(phrase.tokens[verb].folded) { rest = verb + 1..<rest.upperBound }
    if let possessor = possessor(in: before) {
      readPerson(possessor, into: &reading)
    } else if let end = readInitialled(rest, into: &reading) {
      rest = end..<rest.upperBound
    } else if let next = rest.first, Self.agents.contains(phrase.tokens[next].folded) {
      let end = personEnd(next + 1..<rest.upperBound)
      // "Meeting with Governor …" names the guest; who speaks first is another.
      if kind.kind != .meeting { readPerson(next + 1..<end, into: &reading) }
      rest = end..<rest.upperBound
      readAppositive(&rest, into: &reading)
    } else if let dash = phrase.tokens[before].firstIndex(where: { ["–", "—", "-", ":"].contains($0.text) }) {
      readLead(body.lowerBound..<dash, isEvent: phrase.tokens[dash].text == ":", into: &reading)
    } else {
      readSubject(before, into: &reading)
    }
    if let colon = phrase.tokens[before].lastIndex(where: { $0.text == ":" }),
      reading.event == nil, reading.name.map({ $0.lowerBound > phrase.tokens[colon].range.lowerBound }) ?? false
    {
      reading.event = phrase.range(of: body.lowerBound..<colon)
    }
    readOccasion(rest, into: &reading)
  }

  /// Reads "Выступление Министра … О.В.Ренарта": an office in the genitive and a name with initials.
  ///
  /// Returns the token behind the name, or `nil` where there is no such name close by.
  private func readInitialled(_ rest: Range<Int>, into reading: inout Reading) -> Int? {
    guard let first = rest.first,
      phrase.tokens[first].text.unicodeScalars.first.map({ (0x400...0x4FF).contains($0.value) }) ?? false
    else { return nil }
    let near = phrase.tokens[rest.prefix(14)]
    guard
      let index = near.firstIndex(where: { token in
        let parts = token.text.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count >= 2 && parts[0].count == 1 && token.isCapitalized
      })
    else { return nil }
    let isWhole = !phrase.tokens[index].text.hasSuffix(".")
    let end = isWhole ? index + 1 : min(index + 2, rest.upperBound)
    reading.name = phrase.range(of: index..<end)
    if first < index { reading.role = phrase.range(of: first..<index) }
    return end
  }

  /// Words that join a kind to who gave it: "remarks *by*", "Rede *von*".
  static let agents: Set<String> = ["by", "von", "de", "du", "with", "mit", "avec"]

  /// Words between a kind and "by": "the speech *made* by".
  static let makings: Set<String> = ["made", "given", "delivered", "held"]

  /// Reads "ROLE NAME holds …": who stands before a verb of speaking.
  private func readSubject(_ range: Range<Int>, into reading: inout Reading) {
    let verbs: Set<String> = [
      "holds", "held", "gives", "gave", "delivers", "delivered", "hosts", "speaks", "addresses",
    ]
    guard let verb = phrase.tokens[range].firstIndex(where: { verbs.contains($0.folded) }), verb > range.lowerBound,
      verb - range.lowerBound <= 10
    else { return }
    readPerson(range.lowerBound..<verb, into: &reading)
  }

  /// The noun that says what the document is, with the words that belong to it.
  ///
  /// The first one counts that stands at the start, behind a possessor or before "by"; "statement and answers …" is a
  /// statement.
  private func kind(in body: Range<Int>) -> (kind: Document.Kind, range: Range<Int>)? {
    let tokens = phrase.tokens
    for index in body {
      guard let kind = KindLexicon.kinds[tokens[index].folded.trimmingPossessive] else { continue }
      if tokens[index].folded == "conférence" {
        let next = tokens[(index + 1)..<body.upperBound].map(\.folded)
        guard next.starts(with: ["de", "presse"]) else { continue }
        let isJoint = next.count > 2 && ["conjointe", "commune"].contains(next[2])
        return (kind, index..<index + (isJoint ? 4 : 3))
      }
      if tokens[index].folded == "conference" {
        guard index > body.lowerBound, ["news", "press", "media"].contains(tokens[index - 1].folded) else { continue }
      }
      // "Council meeting" and "Council address" are occasions; a kind follows a possessor, a modifier or nothing.
      var start = index
      while start > body.lowerBound, KindLexicon.modifiers.contains(tokens[start - 1].folded) { start -= 1 }
      if kind == .meeting, start > body.lowerBound { continue }
      if kind == .meeting, index + 1 < body.upperBound, tokens[index + 1].folded != "with" { continue }
      return (kind, start..<index + 1)
    }
    return nil
  }

  /// The words before a possessive mark: "*Foreign Minister Amadi Lorrens*’ interview".
  private func possessor(in range: Range<Int>) -> Range<Int>? {
    let tokens = phrase.tokens
    guard
      let index = tokens[range].lastIndex(where: {
        guard $0.isCapitalized || RoleLexicon.nouns.contains($0.folded.withoutPossessive) else { return false }
        return $0.folded.hasSuffix("’s") || $0.folded.hasSuffix("'s") || $0.folded.hasSuffix("s’")
          || $0.folded.hasSuffix("s'")
      })
    else { return nil }
    var start = index
    while start > range.lowerBound {
      let token = tokens[start - 1]
      let isPart =
        token.isCapitalized || RoleLexicon.particles.contains(token.folded)
        || RoleLexicon.joiners.contains(token.folded)
        || RoleLexicon.nouns.contains(token.folded) || token.folded == "and"
      if !isPart || token.isMark || ["from"].contains(token.folded) { break }
      start -= 1
    }
    return start..<index + 1
  }

  /// Where the name behind "by" ends: at a preposition, a mark, or a word in lower case that is no part of a name.
  func personEnd(_ range: Range<Int>) -> Int {
    let tokens = phrase.tokens
    for index in range {
      let token = tokens[index]
      if token.isMark || isAudience(index, behind: range.lowerBound) { return index }
      if KindLexicon.occasions.contains(token.folded)
        || ["on", "in", "and", "with", "held", "holds"].contains(token.folded)
      {
        if token.folded == "and", index + 1 < range.upperBound, index > range.lowerBound,
          !hasName(range.lowerBound..<index)
        {
          continue
        }
        return index
      }
      let isPart =
        token.isCapitalized || RoleLexicon.particles.contains(token.folded)
        || RoleLexicon.joiners.contains(token.folded)
        || RoleLexicon.nouns.contains(token.folded) || RoleLexicon.honorifics.contains(RoleLexicon.bare(token.text))
      if !isPart { return index }
    }
    return range.upperBound
  }

  /// Offices that are held with somebody: "Ambassador of Saremba *to* Tamrin".
  private static let envoys: Set<String> = [
    "ambassador", "representative", "envoy", "delegate", "observer", "commissioner", "nuncio", "adviser", "advisor",
  ]

  /// Whether a word is the "to" between a name and those who were spoken to: "by President Mara Orlay *to* the Council".
  private func isAudience(_ index: Int, behind start: Int) -> Bool {
    guard phrase.tokens[index].folded == "to", index - start <= 16, hasName(start..<index) else { return false }
    let words = phrase.tokens[start..<index].map { RoleLexicon.bare($0.text) }
    return !words.contains("of") || !words.contains(where: Self.envoys.contains)
  }

  private func hasName(_ range: Range<Int>) -> Bool {
    let phrase = NamePhrase(phrase.tokens[range].map(\.text), known: knownNames)
    return phrase.name.count >= 2
  }

  /// Reads "ROLE NAME", the mark of a possessive left out.
  func readPerson(_ range: Range<Int>, into reading: inout Reading) {
    guard !range.isEmpty else { return }
    var range = range
    if phrase.tokens[range.lowerBound].folded == "the" { range = range.lowerBound + 1..<range.upperBound }
    guard !range.isEmpty else { return }
    let words = phrase.tokens[range].map { $0.text.withoutPossessive }
    let person = NamePhrase(words, known: knownNames)
    let offset = { (part: Range<Int>) in part.lowerBound + range.lowerBound..<part.upperBound + range.lowerBound }
    if !person.name.isEmpty,
      words[person.name].allSatisfy({ NamePhrase.isNameLike($0) || RoleLexicon.particles.contains($0) }),
      person.role != nil || person.name.count >= 2, person.name.count <= 5, !isBody(words[person.name])
    {
      reading.name = phrase.range(of: offset(person.name)).map { trimmed($0, last: range.upperBound - 1) }
      reading.role = person.role.flatMap { phrase.range(of: offset($0)) }
    } else if let role = person.role, person.name.isEmpty {
      reading.role = phrase.range(of: offset(role)).map { trimmed($0, last: range.upperBound - 1) }
    }
  }

  private func isBody(_ words: ArraySlice<String>) -> Bool {
    words.contains { RoleLexicon.bodies.contains(RoleLexicon.bare($0)) }
  }

  /// Cuts the mark of a possessive off the end of a range that ends with a token.
  private func trimmed(_ range: Range<Int>, last: Int) -> Range<Int> {
    let token = phrase.tokens[last]
    guard range.upperBound == token.range.upperBound else { return range }
    return range.lowerBound..<range.upperBound - (token.text.utf8.count - token.text.withoutPossessive.utf8.count)
  }

  /// Reads ", ROLE," behind a name: "the speech made by Rosalind Attwell, the Secretary of State for Rivers, at …".
  private func readAppositive(_ rest: inout Range<Int>, into reading: inout Reading) {
    guard reading.name != nil, reading.role == nil, let first = rest.first, phrase.tokens[first].text == "," else {
      return
    }
    let end =
      phrase.tokens[(first + 1)..<rest.upperBound].firstIndex {
        $0.text == "," || KindLexicon.occasions.contains($0.folded)
      } ?? rest.upperBound
    let words = phrase.tokens[(first + 1)..<end]
    guard words.contains(where: { RoleLexicon.nouns.contains($0.folded) }) else { return }
    reading.role = phrase.range(of: first + 1..<end)
    rest = end..<rest.upperBound
  }

  /// Reads what stands before a dash or a colon: a person, or the occasion.
  private func readLead(_ range: Range<Int>, isEvent: Bool, into reading: inout Reading) {
    if isEvent {
      reading.event = phrase.range(of: range)
    } else {
      readPerson(range, into: &reading)
    }
  }

  /// Reads the occasion and the venue behind the kind.
  private func readOccasion(_ rest: Range<Int>, into reading: inout Reading) {
    let tokens = phrase.tokens
    guard let opener = tokens[rest].firstIndex(where: { KindLexicon.occasions.contains($0.folded) }) else {
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
    var end = tokens[(opener + 1)..<rest.upperBound].firstIndex { $0.text == "," } ?? rest.upperBound
    if end < rest.upperBound, reading.place == nil, reading.date == nil {
      // Without a date, a last part of few capitalised words behind a comma is the place.
      readPlaceAtEnd(end + 1..<rest.upperBound, into: &reading)
    }
    let inner = tokens[min(opener + 2, end)..<end]
    if let at = inner.lastIndex(where: { $0.folded == "at" || $0.folded == "in" }), at + 1 < end {
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

  /// Reads ", VENUE, PLACE" behind a kind without an occasion.
  private func readSetting(_ rest: Range<Int>, into reading: inout Reading) {
    let parts = phrase.tokens[rest].split { $0.text == "," }
    guard reading.opensWithKind, reading.place == nil, reading.date == nil, let first = rest.first,
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
}

extension String {
  /// The word without the mark of a possessive at its end.
  var withoutPossessive: String {
    switch utf8.last {
    case UInt8(ascii: "s"): ends(in: "’s") ? droppingLast(4) : ends(in: "'s") ? droppingLast(2) : self
    case UInt8(ascii: "'"): ends(in: "s'") ? droppingLast(1) : self
    case 0x99: ends(in: "s’") ? droppingLast(3) : self
    default: self
    }
  }

  private func ends(in ending: StaticString) -> Bool {
    let count = ending.utf8CodeUnitCount
    return ending.withUTF8Buffer { utf8.count >= count && utf8.suffix(count).elementsEqual($0) }
  }

  private func droppingLast(_ count: Int) -> String { String(decoding: utf8.dropLast(count), as: UTF8.self) }

  fileprivate var trimmingPossessive: String { withoutPossessive }
}
