extension TitleGrammar {
  /// Reads the person behind "by" where no kind stands before it.
  func readAgent(into reading: inout Reading) {
    let first = phrase.tokens.firstIndex { $0.folded == "by" } ?? phrase.tokens.firstIndex { $0.folded == "with" }
    guard let by = first, by + 1 < phrase.tokens.count else { return }
    var end = officeEnd(by + 1..<phrase.tokens.count) ?? personEnd(by + 1..<phrase.tokens.count)
    readPerson(by + 1..<end, into: &reading)
    var rest = end..<phrase.tokens.count
    readHolder(&rest, into: &reading)
    readAppositive(&rest, into: &reading)
    end = rest.lowerBound
    guard reading.name != nil, reading.kind == nil, reading.event == nil else { return }
    let tail = [reading.place, reading.dateRange].compactMap { $0?.lowerBound }.min() ?? Int.max
    let last = phrase.tokens[end...].firstIndex { $0.range.lowerBound >= tail } ?? phrase.tokens.count
    let stop = last > end && [",", "in"].contains(phrase.tokens[last - 1].folded) ? last - 1 : last
    if stop > end { readOccasion(end..<stop, into: &reading) }
  }

  /// Reads "NAME, ROLE" or "ROLE, NAME", which some headers give a line of its own.
  func namedPerson() -> Header.Person? {
    let tokens = phrase.tokens
    guard let comma = tokens.firstIndex(where: { $0.text == "," }), comma > 0, comma + 1 < tokens.count,
      tokens.count <= 16,
      !tokens.contains(where: { [":", "v.", "vs.", "v", "-against-"].contains($0.folded) })
    else { return nil }
    let halves = [0..<comma, comma + 1..<tokens.count]
    for (name, role) in [(halves[0], halves[1]), (halves[1], halves[0])] {
      let words = tokens[name].map(\.text)
      let person = NamePhrase(words)
      let isName =
        person.role == nil && (1...4).contains(person.name.count)
        && words[person.name].allSatisfy { NamePhrase.isNameLike($0) }
      let isRole = tokens[role].contains { RoleLexicon.isNoun($0.folded) }
      let isDistinction = tokens[role].allSatisfy { RoleLexicon.distinctions.contains($0.folded) }
      if isName, isRole, isDistinction,
        let nameRange = phrase.range(
          of: name.lowerBound + person.name.lowerBound..<name.lowerBound + person.name.upperBound)
      {
        return Header.Person(name: nameRange, role: nil)
      }
      if isName, isRole,
        let nameRange = phrase.range(
          of: name.lowerBound + person.name.lowerBound..<name.lowerBound + person.name.upperBound),
        let roleRange = phrase.range(of: role)
      {
        return Header.Person(name: nameRange, role: roleRange)
      }
    }
    return nil
  }
}
