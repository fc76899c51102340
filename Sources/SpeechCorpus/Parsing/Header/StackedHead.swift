/// A head in which every fact has lines of its own: who, which office, on which occasion, where, when, and the title.
///
///     STATEMENT            Klara Weiss
///     by                   Commissioner for Ports
///     H.E. Tomas Rehn      The slow ferry: what islands are owed
///     at the Assembly      Committee on Transport
///     Brennhaven, 9 May    Brennhaven, 9 May
///
/// The order differs from house to house. A name is known by its form of address, by the office above or below it, or by
/// the word "by"; a town by the date beside it; an occasion by its first word or by a noun of what people meet for. The
/// title is what is left.
struct StackedHead {
  /// One line of the head.
  struct Part {
    var line: Int
    var part: HeadPart
    var use = Use.none
  }

  /// What a line was taken for.
  enum Use {
    case none, kind, person, office, event, venue, place, joint, title
  }

  let page: Page
  private(set) var parts: [Part]
  /// The lines that are dates.
  let dates: Set<Int>
  /// The lines that are times of day.
  let times: Set<Int>
  /// The lines that read as a title by themselves.
  let likely: ClosedRange<Int>?
  /// Whether a line names a body, as the head of a letter does.
  let isPublisher: (Range<Int>) -> Bool

  private(set) var name: Range<Int>?
  private(set) var role: Range<Int>?
  private(set) var kind: Range<Int>?
  private(set) var event: Range<Int>?
  private(set) var venue: Range<Int>?
  private(set) var place: Range<Int>?
  /// The lines of the title, and what of them it is.
  private(set) var title: (lines: ClosedRange<Int>, range: Range<Int>)?
  private var isIntroduced = false
  /// Whether a sure name stands right below a title that says what the text is.
  private var isBelowTitle = false

  /// Reads the parts of a head; `nil` where they do not say who speaks and when, or what it is.
  init?(
    _ page: Page, parts: [Part], dates: Set<Int>, times: Set<Int>, likely: ClosedRange<Int>?,
    isPublisher: @escaping (Range<Int>) -> Bool
  ) {
    self.page = page
    self.likely = likely
    self.parts = parts
    self.dates = dates
    self.times = times
    self.isPublisher = isPublisher
    readPeople()
    guard name != nil, role != nil || isIntroduced || isBelowTitle, kind != nil || likely != nil || !dates.isEmpty
    else {
      return nil
    }
    readOccasion()
    readPlaces()
    readTitle()
    guard kind != nil || title != nil || likely != nil || role != nil && !dates.isEmpty else { return nil }
  }

  /// The last line that was taken for something.
  var lastLine: Int { parts.last { $0.use != .none }?.line ?? parts[0].line }

  /// The first line of what the head is about, below the head of a letter.
  var firstLine: Int { parts.first { $0.use != .none }?.line ?? parts[0].line }

  // MARK: - Who

  private mutating func readPeople() {
    var isPending = false
    for place in parts.indices {
      switch parts[place].part {
      case .agent:
        guard name == nil else { continue }
        isPending = true
        parts[place].use = .joint
      case .kind(let range, let isJoined):
        guard kind == nil else { continue }
        kind = range
        parts[place].use = .kind
        isPending = isJoined && name == nil
      case .person(let name, let role, let isSure):
        guard self.name == nil, isSure || isPending || isOffice(place + 1) || isOffice(place - 1) else { continue }
        (self.name, self.role) = (name, role)
        isIntroduced = isPending || role != nil
        isBelowTitle = isSure && likely.map { $0.upperBound < parts[place].line && place <= 2 } ?? false
        isPending = false
        parts[place].use = .person
        takeOffice(beside: place)
      case .office, .occasion, .words: break
      }
    }
  }

  private func isOffice(_ place: Int) -> Bool {
    guard parts.indices.contains(place), case .office = parts[place].part else { return false }
    return true
  }

  /// Takes the office on the line below a name, or above it.
  private mutating func takeOffice(beside place: Int) {
    // "SENATOR" before a name is a rank beside the office on a line of its own.
    guard role.map({ Phrase(page.utf8, in: $0).tokens.count == 1 }) ?? true else { return }
    for beside in [place + 1, place - 1] where parts.indices.contains(beside) {
      guard case .office(let range) = parts[beside].part, abs(parts[beside].line - parts[place].line) <= 2 else {
        continue
      }
      role = range
      parts[beside].use = .office
      // An office of two lines.
      let next = beside + 1
      if beside > place, parts.indices.contains(next), isContinued(range), case .words = parts[next].part,
        parts[next].line == parts[beside].line + 1
      {
        role = range.lowerBound..<page.lines[parts[next].line].content.upperBound
        parts[next].use = .office
      }
      return
    }
  }

  /// Whether a line ends with a word that something must follow.
  private func isContinued(_ line: Range<Int>) -> Bool {
    guard let last = Phrase(page.utf8, in: page.tail(of: line, bytes: 40)).tokens.last?.folded else { return false }
    return RoleLexicon.joiners.contains(last) || HeadLexicon.occasionOpeners.contains(last)
      || ["and", "und", "et", "и", ","].contains(last)
  }

  // MARK: - Where and when

  /// Takes the lines beside a date for town and venue.
  private mutating func readPlaces() {
    readPlaces(besideTimes: false)
    if place == nil { readPlaces(besideTimes: true) }
  }

  private mutating func readPlaces(besideTimes: Bool) {
    for place in parts.indices.reversed() where parts[place].use == .none {
      let line = parts[place].line
      if likely?.contains(line) ?? false { continue }
      let isBeside =
        dates.contains(line + 1) || dates.contains(line - 1) || besideTimes && times.contains(line + 1)
        || parts.indices.contains(place + 1) && [.place, .venue].contains(parts[place + 1].use)
      let content = page.lines[line].content
      let tokens = Phrase(page.utf8, in: content).tokens
      let isBehind = place > 0 && [.person, .office].contains(parts[place - 1].use)
      guard isBeside || place == parts.count - 1 && isVenueAndTown(tokens) || isBehind && isTownAndCountry(tokens),
        isFree(parts[place].part)
      else { continue }
      let hasVenue = tokens.contains { FurnitureLexicon.venues.contains($0.folded) }
      guard tokens.count <= 7, tokens[0].isCapitalized, tokens.allSatisfy({ isProper($0) }),
        !tokens.contains(where: {
          HeadLexicon.isGathering($0.folded) || HeadLexicon.headings.contains($0.folded)
            || !hasVenue && $0.folded.split(separator: "-").contains { RoleLexicon.isNoun(String($0)) }
        }), !isPublisher(content)
      else { continue }
      readPlace(tokens, content, of: place)
    }
  }

  private mutating func readPlace(_ tokens: [Phrase.Token], _ content: Range<Int>, of part: Int) {
    let isVenue = { (tokens: ArraySlice<Phrase.Token>) in
      tokens.contains { FurnitureLexicon.venues.contains($0.folded) }
    }
    if let comma = tokens.lastIndex(where: { $0.text == "," }), comma > 0, comma + 1 < tokens.count,
      isVenue(tokens[..<comma]), place == nil
    {
      venue = tokens[0].range.lowerBound..<tokens[comma - 1].range.upperBound
      place = tokens[comma + 1].range.lowerBound..<content.upperBound
      parts[part].use = .place
    } else if isVenue(tokens[...]) {
      if venue == nil { venue = content }
      parts[part].use = .venue
    } else if place == nil, tokens.count(where: { !$0.isMark }) <= 4 {
      place = content
      parts[part].use = .place
    }
  }

  /// "Guildhall, Brennhaven".
  private func isVenueAndTown(_ tokens: [Phrase.Token]) -> Bool {
    guard let comma = tokens.lastIndex(where: { $0.text == "," }) else { return false }
    return tokens[..<comma].contains { FurnitureLexicon.venues.contains($0.folded) }
  }

  /// "Brennhaven, Norland".
  private func isTownAndCountry(_ tokens: [Phrase.Token]) -> Bool {
    guard (3...5).contains(tokens.count), tokens.count(where: \.isMark) == 1, !tokens[0].isMark else { return false }
    return tokens[1].text == "," || tokens[2].text == ","
  }

  private func isProper(_ token: Phrase.Token) -> Bool {
    token.isCapitalized || token.text == "," || RoleLexicon.joiners.contains(token.folded)
      || RoleLexicon.particles.contains(token.folded)
  }

  /// Whether a line is nothing that its words tell.
  private func isFree(_ part: HeadPart) -> Bool {
    switch part {
    case .words: true
    case .person(_, let role, _): role == nil
    case .agent, .kind, .office, .occasion: false
    }
  }

  // MARK: - What and on which occasion

  private mutating func readOccasion() {
    for place in parts.indices where parts[place].use == .none && event == nil {
      guard case .occasion(let range) = parts[place].part else { continue }
      parts[place].use = .event
      var start = range?.lowerBound
      var end = range?.upperBound
      var next = place + 1
      // "to the" and what follows it; a line that ends in the middle of a phrase.
      while parts.indices.contains(next), parts[next].use == .none {
        if let start, let end, !isContinued(start..<end) { break }
        let content = page.lines[parts[next].line].content
        start = start ?? content.lowerBound
        end = content.upperBound
        parts[next].use = .event
        next += 1
      }
      if let start, let end { event = start..<end }
    }
  }

  private mutating func readTitle() {
    let bearer = parts.firstIndex { $0.use == .person } ?? 0
    let first = parts.firstIndex { $0.use == .kind } ?? parts.startIndex
    let free = parts.indices.filter { place in
      parts[place].use == .none && isFree(parts[place].part) && place >= first
        && !isPublisher(page.lines[parts[place].line].content)
    }
    let kinds = free.filter { reading(of: $0)?.opensWithKind ?? false }
    let (gatherings, others) = free.filter { !kinds.contains($0) }.partitioned { isGathering($0) }
    let marked = others.first { isMarked($0) }
    if marked == nil, let likely {
      title = (
        likely, page.lines[likely.lowerBound].content.lowerBound..<page.lines[likely.upperBound].content.upperBound
      )
      for place in parts.indices where likely.contains(parts[place].line) && parts[place].use == .none {
        parts[place].use = .title
      }
      return
    }
    let below = others.first { $0 > bearer }
    let above = others.last { $0 < bearer && words($0) >= 3 }
    if let place = marked ?? below ?? above ?? kinds.first ?? gatherings.last(where: { $0 < bearer && words($0) >= 3 })
    {
      parts[place].use = .title
      let line = parts[place].line
      title = (line...line, page.lines[line].content)
      if kind == nil { kind = kinds.first.flatMap { reading(of: $0)?.kindRange } }
    } else if let place = parts.firstIndex(where: { $0.use == .kind }) {
      readKindAsTitle(place)
    }
    if event == nil, let place = gatherings.first(where: { parts[$0].use == .none }) {
      parts[place].use = .event
      readGathering(page.lines[parts[place].line].content)
    }
  }

  /// Reads a line that names an occasion, and the town behind a stroke or a comma: "Committee on Fisheries / Brennhaven".
  private mutating func readGathering(_ content: Range<Int>) {
    event = content
    guard place == nil else { return }
    let utf8 = page.utf8
    guard let stroke = utf8[content].lastIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") }),
      stroke > content.lowerBound
    else { return }
    let town = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(stroke + 1..<content.upperBound, in: $0) }
    let tokens = Phrase(utf8, in: town).tokens
    guard (1...3).contains(tokens.count), tokens.allSatisfy({ $0.isCapitalized && !$0.isMark }) else { return }
    place = town
    event = utf8.withUnsafeBufferPointer { WhiteSpace.trimmed(content.lowerBound..<stroke, in: $0) }
  }

  /// Makes the noun for the sort of text the title, with the lines that stand right below it and go on with it.
  private mutating func readKindAsTitle(_ place: Int) {
    var last = place
    var isJoined = false
    if case .kind(_, true) = parts[place].part { isJoined = true }
    if parts.indices.contains(place + 1), parts[place + 1].use == .joint { isJoined = true }
    while isJoined, last + 1 < parts.count, parts[last + 1].line == parts[last].line + 1,
      page.lines[parts[last + 1].line].blanksBefore == 0,
      [.joint, .person, .office, .event].contains(parts[last + 1].use)
    {
      last += 1
    }
    let lines = parts[place].line...parts[last].line
    title = (lines, page.lines[lines.lowerBound].content.lowerBound..<page.lines[lines.upperBound].content.upperBound)
  }

  private func isGathering(_ place: Int) -> Bool {
    Phrase(page.utf8, in: page.lines[parts[place].line].content).tokens.contains {
      HeadLexicon.isGathering($0.folded)
    } && !isMarked(place)
  }

  /// Whether a line is in quotation marks, or has a colon in it.
  private func isMarked(_ place: Int) -> Bool {
    let tokens = Phrase(page.utf8, in: page.lines[parts[place].line].content).tokens
    guard let first = tokens.first, tokens.count >= 3 else { return false }
    return ["“", "\"", "«", "„", "‘"].contains(first.text) || tokens.dropFirst().dropLast().contains { $0.text == ":" }
  }

  private func words(_ place: Int) -> Int {
    Phrase(page.utf8, in: page.lines[parts[place].line].content).tokens.count { !$0.isMark }
  }

  private func reading(of place: Int) -> TitleGrammar.Reading? {
    TitleGrammar(Phrase(page.utf8, in: page.lines[parts[place].line].content)).read()
  }
}

extension Array {
  /// The elements that a test holds for, and the others, both in order.
  fileprivate func partitioned(_ test: (Element) -> Bool) -> (matching: [Element], rest: [Element]) {
    (filter(test), filter { !test($0) })
  }
}
