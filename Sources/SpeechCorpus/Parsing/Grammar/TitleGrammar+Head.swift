extension TitleGrammar {
  /// Reads person, kind and occasion from what stands before place and date.
  func readHead(_ body: Range<Int>, into reading: inout Reading) {
    guard let kind = kind(in: body) else {
      readSubject(body, into: &reading)
      if reading.name == nil { readTwo(body, into: &reading) }
      return
    }
    reading.kind = kind.kind
    reading.kindRange = phrase.range(of: kind.range)
    let before = body.lowerBound..<kind.range.lowerBound
    reading.opensWithKind = phrase.tokens[before].allSatisfy {
      KindLexicon.modifiers.contains($0.folded) || $0.folded == "of" || $0.text == ":"
    }
    var rest = kind.range.upperBound..<body.upperBound
    if let verb = rest.first, Self.makings.contains(phrase.tokens[verb].folded) { rest = verb + 1..<rest.upperBound }
    skipSecondKind(&rest)
    if readSubjects(before, into: &reading) {
      // "Press Secretary Ada R. Roe and Coast Command's Gen. Ivo Marsh Hold a Briefing"
    } else if let possessor = possessor(in: before) {
      readPerson(possessor, into: &reading)
    } else if let last = before.last, ["in", "im", "en"].contains(phrase.tokens[last].folded),
      hasHolder(before.lowerBound..<last)
    {
      // "Minister Ada Roe in interview with Radio One": who asks is named last.
      readPerson(before.lowerBound..<last, into: &reading)
      rest = rest.upperBound..<rest.upperBound
    } else if readBearer(before, into: &reading) {
      // "Secretary Ada Roe Remarks to the Press"
    } else if readApposition(before, into: &reading) {
      if let with = rest.first, Self.agents.contains(phrase.tokens[with].folded) {
        rest = personEnd(with + 1..<rest.upperBound)..<rest.upperBound
      }
      readSetting(rest, into: &reading)
    } else if before.isEmpty, readNamed(&rest, into: &reading) {
      // "Keynote: Elena Marsh, Minister for Ports"
    } else if let end = readInitialled(rest, into: &reading) {
      rest = end..<rest.upperBound
    } else if let next = rest.first, Self.agents.contains(phrase.tokens[next].folded) {
      let end = officeEnd(next + 1..<rest.upperBound) ?? personEnd(next + 1..<rest.upperBound)
      // "Meeting with Governor …" names the guest; who speaks first is another.
      let isCounterpart = kind.kind == .meeting || kind.kind == .conversation && isByTelephone(before)
      if !isCounterpart { readPerson(next + 1..<end, into: &reading) }
      rest = end..<rest.upperBound
      readAppositive(&rest, into: &reading)
      readHolder(&rest, into: &reading)
      if reading.name == nil, reading.role == nil { readTwo(before, into: &reading) }
    } else if let next = rest.first, phrase.tokens[next].folded == "of",
      case let office = officeEnd(next + 1..<rest.upperBound),
      case let end = office ?? personEnd(next + 1..<rest.upperBound), office != nil || hasHolder(next + 1..<end)
    {
      readPerson(next + 1..<end, into: &reading)
      rest = end..<rest.upperBound
      readHolder(&rest, into: &reading)
    } else if let dash = phrase.tokens[before].firstIndex(where: { ["–", "—", "-", ":"].contains($0.text) }) {
      readLead(body.lowerBound..<dash, isEvent: phrase.tokens[dash].text == ":", into: &reading)
    } else {
      readSubject(before, into: &reading)
      if reading.name == nil { readTwo(before, into: &reading) }
    }
    if let colon = phrase.tokens[before].lastIndex(where: { $0.text == ":" }),
      reading.event == nil, !reading.opensWithKind,
      reading.name.map({ $0.lowerBound > phrase.tokens[colon].range.lowerBound }) ?? false
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
    else { return readGenitive(rest, into: &reading) }
    let isWhole = !phrase.tokens[index].text.hasSuffix(".")
    let end = isWhole ? index + 1 : min(index + 2, rest.upperBound)
    reading.name = phrase.range(of: index..<end)
    // The office begins with its noun, and with the adjectives before it: "*Официального представителя* МИД".
    if let noun = phrase.tokens[first..<index].firstIndex(where: { RoleLexicon.isNoun($0.folded) }) {
      var start = noun
      while start > first, isAdjective(phrase.tokens[start - 1]) { start -= 1 }
      reading.role = phrase.range(of: start..<index)
    }
    return end
  }

  /// Words that join a kind to who gave it: "remarks *by*", "Rede *von*".
  static let agents: WordSet = ["by", "von", "de", "du", "des", "der", "vom", "with", "mit", "avec"]

  /// "Telephone conversation with …" names whom somebody spoke to.
  private func isByTelephone(_ before: Range<Int>) -> Bool {
    phrase.tokens[before].contains { ["telephone", "phone", "video"].contains($0.folded) }
  }

  /// Whether a second kind, or "to media questions", follows a kind.
  private func isJoined(_ first: Int, before end: Int) -> Bool {
    if ["and", "und", "et", ","].contains(phrase.tokens[first].folded) { return true }
    return ["to", "auf"].contains(phrase.tokens[first].folded)
      && phrase.tokens[first..<min(first + 5, end)].contains {
        ["questions", "question", "fragen"].contains($0.folded)
      }
  }

  /// Steps over a second kind between the first and who gave it: "Remarks *and answers to questions* by …".
  private func skipSecondKind(_ rest: inout Range<Int>) {
    guard let first = rest.first, isJoined(first, before: rest.upperBound) else { return }
    let near = phrase.tokens[rest.prefix(9)]
    guard let agent = near.firstIndex(where: { ["by", "von"].contains($0.folded) }),
      !phrase.tokens[rest.lowerBound..<agent].contains(where: { KindLexicon.occasions.contains($0.folded) })
    else { return }
    rest = agent..<rest.upperBound
  }

  /// Reads "THE PRIME MINISTER, THE HON R J MULCAHEY MP," before a kind.
  private func readApposition(_ before: Range<Int>, into reading: inout Reading) -> Bool {
    let parts = phrase.tokens[before].split { $0.text == "," }
    guard parts.count >= 2 else { return false }
    for (office, holder) in zip(parts, parts.dropFirst()) {
      var start = office.startIndex
      while start < office.endIndex,
        KindLexicon.modifiers.contains(phrase.tokens[start].folded)
          || ["of", "the"].contains(phrase.tokens[start].folded)
      {
        start += 1
      }
      let role = NamePhrase(phrase.tokens[start..<office.endIndex].map(\.text))
      guard role.role != nil, role.name.isEmpty else { continue }
      let words = holder.map(\.text)
      let person = NamePhrase(words)
      guard person.role == nil, (1...5).contains(person.name.count),
        words[person.name].allSatisfy({ NamePhrase.isNameLike($0) })
      else { continue }
      reading.role = phrase.range(of: start..<office.endIndex)
      reading.name = phrase.range(
        of: holder.startIndex + person.name.lowerBound..<holder.startIndex + person.name.upperBound)
      return true
    }
    return false
  }

  /// Reads ", NAME," behind an office: "Rede des Bundesministers der Finanzen, Konrad Ahlers, anlässlich …".
  func readHolder(_ rest: inout Range<Int>, into reading: inout Reading) {
    guard reading.name == nil, reading.role != nil, let comma = rest.first, phrase.tokens[comma].text == "," else {
      return
    }
    let end =
      phrase.tokens[(comma + 1)..<rest.upperBound].firstIndex {
        $0.isMark || KindLexicon.occasions.contains($0.folded)
      } ?? rest.upperBound
    let words = phrase.tokens[(comma + 1)..<end].map(\.text)
    let person = NamePhrase(words)
    // "by the Permanent Representative of Velmora, Ambassador Noor Khoury": the name has a rank before it.
    guard person.role.map({ $0.lowerBound == 0 && $0.count == 1 }) ?? true, (2...4).contains(person.name.count),
      NamePhrase.areNameLike(words[person.name])
    else { return }
    reading.name = phrase.range(of: comma + 1 + person.name.lowerBound..<comma + 1 + person.name.upperBound)
    rest = end..<rest.upperBound
  }

  /// The comma behind an office that is named without its holder, where the holder follows.
  ///
  /// "des *Bundesministers für Bergbau und Wasser*, Otto Brand,", "du *ministre de la mer et des affaires étrangères*, M. Régis
  /// Bellanger,".
  func officeEnd(_ range: Range<Int>) -> Int? {
    let near = phrase.tokens[range.prefix(16)]
    guard let noun = near.prefix(4).firstIndex(where: { RoleLexicon.isNoun($0.folded) }),
      let comma = near.firstIndex(where: \.isMark), comma > noun, phrase.tokens[comma].text == ",",
      !near[..<comma].contains(where: { KindLexicon.occasions.contains($0.folded) || $0.folded == "avec" })
    else { return nil }
    // "Secretary General Ada Roe and the Prime Minister of Estmark, Ivo Marsh": the first of two has a name.
    if let joint = near[..<comma].firstIndex(where: { ["and", "und", "et"].contains($0.folded) }),
      !NamePhrase(phrase.tokens[range.lowerBound..<joint].map(\.text)).name.isEmpty
    {
      return nil
    }
    let office = NamePhrase(phrase.tokens[range.lowerBound..<comma].map(\.text))
    guard office.role != nil, office.name.isEmpty else { return nil }
    var reading = Reading(title: phrase.tokens[0].range)
    reading.role = phrase.tokens[noun].range
    var rest = comma..<range.upperBound
    readHolder(&rest, into: &reading)
    return reading.name == nil ? nil : comma
  }

  /// Words behind the first of two who meet.
  private static let joints: WordSet = [
    "and", "with", "at", "before", "after", "on", "meet", "meets", "im", "bei", "beim", "zu",
  ]

  /// Reads "ROLE NAME and ROLE NAME at …", "ROLE NAME With NAME of …": the first of two who meet.
  private func readTwo(_ range: Range<Int>, into reading: inout Reading) {
    guard let joint = phrase.tokens[range].firstIndex(where: { Self.joints.contains($0.folded) }),
      joint - range.lowerBound >= 3
    else { return }
    let words = phrase.tokens[range.lowerBound..<joint].map(\.text)
    let person = NamePhrase(words)
    guard person.role != nil, person.name.count >= 2, person.name.upperBound == words.count,
      words[person.name].allSatisfy({ NamePhrase.isNameLike($0) && !$0.hasSuffix(".") || NamePhrase.isInitial($0) })
    else { return }
    readPerson(range.lowerBound..<joint, into: &reading)
  }

  /// Whether a word before an office in Russian belongs to it: "*официального* представителя".
  private func isAdjective(_ token: Phrase.Token) -> Bool {
    if token.isCapitalized { return !token.isCapitals }
    return ["ого", "его", "ный", "ной"].contains(where: token.folded.hasSuffix)
  }

  /// Words before a meeting that say which part of it a text gives: "*Beginning of* Meeting with …".
  private static let beginnings: Set<String> = [
    "beginning", "start", "opening", "part", "excerpts", "transcript", "from", "of", "the", "a", "начало",
  ]

  /// Words between a kind and "by": "the speech *made* by".
  static let makings: WordSet = ["made", "given", "delivered", "held"]

  /// Verbs of speaking and meeting behind somebody's name.
  static let verbs: WordSet = [
    "holds", "hold", "held", "give", "host", "brief", "briefs", "gives", "gave", "delivers", "delivered", "hosts",
    "speaks", "addresses", "answers", "answered",
    "received", "met", "took", "had", "chaired", "attended", "congratulated", "sent", "visited", "spoke", "addressed",
  ]

  /// Reads "ROLE NAME holds …": who stands before a verb of speaking.
  private func readSubject(_ range: Range<Int>, into reading: inout Reading) {
    guard let verb = phrase.tokens[range].firstIndex(where: { Self.verbs.contains($0.folded) }),
      verb > range.lowerBound,
      verb - range.lowerBound <= 10
    else { return }
    readPerson(range.lowerBound..<verb, into: &reading)
  }

  /// Reads the first of those who stand before a verb of speaking: "ROLE NAME and ROLE NAME Hold …".
  private func readSubjects(_ range: Range<Int>, into reading: inout Reading) -> Bool {
    guard let verb = phrase.tokens[range].firstIndex(where: { Self.verbs.contains($0.folded) }),
      let joint = phrase.tokens[range.lowerBound..<verb].firstIndex(where: { ["and", "&"].contains($0.folded) }),
      hasHolder(range.lowerBound..<joint)
    else { return false }
    readPerson(range.lowerBound..<joint, into: &reading)
    return reading.name != nil
  }

  /// The noun that says what the document is, with the words that belong to it.
  ///
  /// The first one counts that stands at the start, behind a possessor or before "by"; "statement and answers …" is a
  /// statement.
  private func kind(in body: Range<Int>) -> (kind: Document.Kind, range: Range<Int>)? {
    let tokens = phrase.tokens
    for index in body {
      guard let kind = KindLexicon.kinds[tokens[index].folded.trimmingPossessive] else { continue }
      if tokens[index].folded == "conférence" || tokens[index].folded == "point" {
        let next = tokens[(index + 1)..<body.upperBound].map(\.folded)
        guard next.starts(with: ["de", "presse"]) else { continue }
        let isJoint = next.count > 2 && ["conjointe", "commune"].contains(next[2])
        return (kind, index..<index + (isJoint ? 4 : 3))
      }
      if tokens[index].folded == "conference" || tokens[index].folded == "availability" {
        guard index > body.lowerBound, ["news", "press", "media"].contains(tokens[index - 1].folded) else { continue }
      }
      // "Doorstep remarks by …", "Doorstep by …"
      if tokens[index].folded == "doorstep" {
        guard index + 1 < body.upperBound, Self.agents.contains(tokens[index + 1].folded) else { continue }
      }
      if tokens[index].folded == "слово" {
        guard index > body.lowerBound, KindLexicon.modifiers.contains(tokens[index - 1].folded) else { continue }
      }
      // "Council meeting" and "Council address" are occasions; a kind follows a possessor, a modifier or nothing.
      // "Doorstep statement" is a statement.
      if KindLexicon.modifiers.contains(tokens[index].folded), index + 1 < body.upperBound,
        KindLexicon.kinds[tokens[index + 1].folded] != nil
      {
        continue
      }
      var start = index
      while start > body.lowerBound, KindLexicon.modifiers.contains(tokens[start - 1].folded) { start -= 1 }
      if kind == .meeting, tokens[body.lowerBound..<start].contains(where: { !Self.beginnings.contains($0.folded) }) {
        continue
      }
      if kind == .meeting, index + 1 < body.upperBound,
        !["with", "с", "со", "mit", "avec"].contains(tokens[index + 1].folded)
      {
        continue
      }
      return (kind, start..<index + 1)
    }
    return nil
  }

  /// Reads ", ROLE," behind a name: "the speech made by Rosalind Attwell, the Secretary of State for Rivers, at …".
  func readAppositive(_ rest: inout Range<Int>, into reading: inout Reading) {
    guard reading.name != nil, reading.role == nil, let first = rest.first, phrase.tokens[first].text == "," else {
      return
    }
    let end =
      phrase.tokens[(first + 1)..<rest.upperBound].firstIndex {
        $0.text == "," || KindLexicon.occasions.contains($0.folded)
      } ?? rest.upperBound
    let words = phrase.tokens[(first + 1)..<end]
    guard words.contains(where: { RoleLexicon.isNoun($0.folded) }) else { return }
    reading.role = phrase.range(of: first + 1..<end)
    rest = end..<rest.upperBound
  }

  /// Whether words are a person's whole name: "Elena Marsh: Speech to the Congress".
  private func isWholeName(_ tokens: ArraySlice<Phrase.Token>) -> Bool {
    guard (2...3).contains(tokens.count), let first = tokens.first, GivenNames.gender(of: first.folded) != nil else {
      return false
    }
    return tokens.allSatisfy { $0.isCapitalized && !$0.isMark && !HeadLexicon.isGathering($0.folded) }
  }

  /// Reads ": NAME, OFFICE" behind a kind: "Keynote: Elena Marsh, Minister for Ports".
  private func readNamed(_ rest: inout Range<Int>, into reading: inout Reading) -> Bool {
    guard let colon = rest.first, phrase.tokens[colon].text == ":" else { return false }
    let end = phrase.tokens[(colon + 1)..<rest.upperBound].firstIndex { $0.isMark } ?? rest.upperBound
    let words = phrase.tokens[(colon + 1)..<end].map(\.text)
    let person = NamePhrase(words)
    guard person.name.count >= 2, person.name.upperBound == words.count, (2...8).contains(words.count),
      words[person.name].allSatisfy({ NamePhrase.isNameLike($0) }),
      person.role != nil || GivenNames.gender(of: words[person.name.lowerBound].inLowerCase) != nil
    else { return false }
    readPerson(colon + 1..<end, into: &reading)
    rest = end..<rest.upperBound
    readAppositive(&rest, into: &reading)
    return reading.name != nil
  }

  /// Reads what stands before a dash or a colon: a person, or the occasion.
  private func readLead(_ range: Range<Int>, isEvent: Bool, into reading: inout Reading) {
    let tokens = phrase.tokens[range]
    if isEvent, isWholeName(tokens) {
      readPerson(range, into: &reading)
    } else if isEvent {
      reading.event = phrase.range(of: range)
    } else if tokens.count == 3, tokens[range.lowerBound + 1].text == "," {
      // "Harrow, Jane - Interview": an index has the surname first.
      let isName = [tokens[range.lowerBound], tokens[range.upperBound - 1]].allSatisfy {
        NamePhrase.isNameLike($0.text)
      }
      if isName { reading.name = phrase.range(of: range) }
    } else {
      readPerson(range, into: &reading)
    }
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
