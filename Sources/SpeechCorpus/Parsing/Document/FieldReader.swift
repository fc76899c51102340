/// Brings what header and footer say into the fields of the document.
struct FieldReader {
  let page: Page
  let profile: Profile

  /// Sets the fields, each with its evidence.
  func read(_ header: Header, _ footer: FooterReader.Footer, into draft: inout Draft) {
    if let headline = header.headlineLine {
      draft.set(\.headline, .headline, to: page.lines[headline].content)
    }
    if let title = header.title {
      draft.set(\.title, .title, to: title.title)
      readTitle(title, into: &draft)
    } else if let line = header.titleLine {
      draft.set(\.title, .title, to: page.lines[line].content)
    }
    readByline(header, into: &draft)
    readDates(header, into: &draft)
    readTitleDate(header, into: &draft)
    noteConflict(header, into: &draft)
    if let published = footer.published { setPublished(published, into: &draft) }
    if let reference = header.reference ?? footer.reference { draft.set(\.reference, .reference, to: reference) }
    if let publisher = header.publisher ?? footer.credit { draft.set(\.publisher, .publisher, to: publisher) }
  }

  /// Sets the fields that a title gives.
  func readTitle(_ title: TitleGrammar.Reading, into draft: inout Draft) {
    if let kind = title.kind {
      draft.document.kind = kind
      draft.document.evidence[.kind] = title.kindRange
    }
    if let name = title.name {
      setSpeaker(name, role: title.role, into: &draft)
    }
    if let event = title.event { draft.set(\.event, .event, to: event) }
    if let venue = title.venue { draft.set(\.venue, .venue, to: venue) }
    if let place = title.place { draft.set(\.place, .place, to: place) }
    if let date = title.date, let range = title.dateRange { draft.set(\.delivered, .delivered, to: date, at: range) }
  }

  /// Fills what the title leaves open from the lines below it.
  private func readByline(_ header: Header, into draft: inout Draft) {
    if let byline = header.byline {
      if draft.document.speakers.isEmpty, let name = byline.name {
        setSpeaker(name, role: byline.role, into: &draft)
      } else if draft.document.speakers.first?.role == nil, let role = byline.role, let name = byline.name,
        NamePhrase.surname(of: page.text(name)) == NamePhrase.surname(of: draft.document.speakers[0].name)
      {
        setSpeaker(name, role: role, into: &draft)
      }
      if draft.document.kind == .other, let kind = byline.kind { draft.document.kind = kind }
      if draft.document.event == nil, let event = byline.event { draft.set(\.event, .event, to: event) }
      if draft.document.venue == nil, let venue = byline.venue { draft.set(\.venue, .venue, to: venue) }
      if draft.document.place == nil, let place = byline.place { draft.set(\.place, .place, to: place) }
      if draft.document.delivered == nil, let date = byline.date, let range = byline.dateRange {
        draft.set(\.delivered, .delivered, to: date, at: range)
      }
    }
    for person in header.people {
      let name = page.text(person.name)
      if draft.document.speakers.isEmpty {
        setSpeaker(person.name, role: person.role ?? header.title?.role, into: &draft)
      } else if person.role == nil {
        continue
      } else if draft.document.kind == .interview, draft.document.speakers[0].role == nil {
        // "Interview with NAME" names who asks where a line below names an office and its holder.
        setSpeaker(person.name, role: person.role, into: &draft)
      } else if NamePhrase.surname(of: draft.document.speakers[0].name) == NamePhrase.surname(of: name),
        draft.document.speakers[0].role == nil || !draft.document.speakers[0].name.contains(" ")
      {
        // "Press Secretary Pike" of the title is "Roland Pike" of the list below it.
        setSpeaker(person.name, role: person.role, into: &draft)
      } else if NamePhrase.surname(of: draft.document.speakers[0].name) == NamePhrase.surname(of: name),
        let role = person.role, let short = draft.document.speakers[0].role,
        page.text(role).lowercased().hasPrefix(short.lowercased() + " ")
      {
        // "Secretary" of the title is "Secretary of State" of the line below it.
        draft.document.speakers[0].role = page.text(role)
        draft.document.evidence[.role] = role
      }
    }
    if header.hasFormSetting, draft.document.speakers.isEmpty, draft.document.kind == .other { return }
    if draft.document.event == nil, let event = header.setting.event { draft.set(\.event, .event, to: event) }
    if draft.document.venue == nil, let venue = header.setting.venue { draft.set(\.venue, .venue, to: venue) }
    if draft.document.place == nil, let place = header.setting.place { draft.set(\.place, .place, to: place) }
  }

  /// Words before an office that say whose it is, where the office is known by two words.
  private static let offices: WordSet = ["foreign", "prime", "defence", "defense", "interior"]

  /// Makes somebody the main speaker; "Velmoran Foreign Minister" is a foreign minister, and Velmoran.
  private func setSpeaker(_ name: Range<Int>, role: Range<Int>?, into draft: inout Draft) {
    var role = role
    var affiliation: String?
    if let whole = role.map(withoutJoiner) {
      role = whole
      let phrase = Phrase(page.utf8, in: whole)
      if phrase.tokens.count > 2, Self.offices.contains(phrase.tokens[1].folded), phrase.tokens[0].isCapitalized,
        !["Deputy", "First", "Former", "Acting", "Vice", "Permanent"].contains(phrase.tokens[0].text)
      {
        affiliation = phrase.tokens[0].text
        role = phrase.tokens[1].range.lowerBound..<whole.upperBound
      }
    }
    draft.document.speakers = [
      Speaker(name: straight(page.text(name)), role: role.map { page.text($0) }, affiliation: affiliation)
    ]
    draft.document.evidence[.speaker] = name
    draft.document.evidence[.role] = role
  }

  /// An office without the words that a line above leads to it by: "of the Prime Minister".
  private func withoutJoiner(_ role: Range<Int>) -> Range<Int> {
    let tokens = Phrase(page.utf8, in: role).tokens
    guard tokens.count > 2, ["of", "by", "with"].contains(tokens[0].folded), tokens[1].folded == "the" else {
      return role
    }
    return tokens[2].range.lowerBound..<role.upperBound
  }

  /// A name with the surname last: "Harrow, Jane" of an index is "Jane Harrow".
  private func straight(_ name: String) -> String {
    let halves = name.split(separator: ",").map { $0.trimmingSpaces }
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty && !$0.utf8.contains(0x20) }) else { return name }
    return "\(halves[1]) \(halves[0])"
  }

  private func readDates(_ header: Header, into draft: inout Draft) {
    if let captured = header.captureDate {
      draft.set(\.captured, .captured, to: captured.match.date, at: captured.range)
    }
    if let delivery = header.delivery, !isFuller(draft.document.delivered, than: delivery.match.date) {
      setDelivered(delivery, into: &draft)
    }
    // Where the words are put out as they are said, the day is one.
    if let publication = header.publication, profile.headerDate == .delivered, draft.document.delivered == nil,
      header.datesBelow.isEmpty, !header.hasAuthor
    {
      setDelivered(publication, into: &draft)
    }
    if let dateline = header.dateline {
      if let place = dateline.place { draft.set(\.place, .place, to: place) }
      if let venue = dateline.venue { draft.set(\.venue, .venue, to: venue) }
      if draft.document.delivered == nil { setDelivered(dateline.date, into: &draft) }
      if dateline.date.match.hasTime, profile.headerDate != .delivered,
        dateline.venue == nil || !isHalfDay(dateline.date.range)
      {
        draft.set(\.published, .published, to: dateline.date.match.date, at: dateline.date.range)
      }
    }
    if let publication = header.publication { setPublished(publication, into: &draft) }
    if header.captureDate == nil, let first = header.datesAbove.first, let last = header.datesAbove.last,
      header.datesAbove.count == 2, isLater(first.match.date, than: last.match.date)
    {
      // Of two days above a title the nearer one is the text's, a later one above it the page's.
      if profile.headerDate == .delivered, draft.document.delivered == nil {
        setDelivered(last, into: &draft)
        setPublished(first, into: &draft)
      } else {
        draft.set(\.captured, .captured, to: first.match.date, at: first.range)
        setPublished(last, into: &draft)
      }
    }
    // A time of day on a line of its own says, as the day does, when somebody began to speak.
    let isStart =
      header.timeLine != nil && header.datesBelow.isEmpty && header.dateline == nil && header.datesAbove.count == 1
    for date in header.datesAbove {
      let isDayOfConference =
        profile.headerDate == .byPosition && draft.document.kind == .newsConference && !date.match.hasTime
        && header.datesAbove.count == 1
        && header.title?.date == nil && header.datesBelow.allSatisfy { isSameDay($0.match.date, date.match.date) }
      let isDelivery =
        profile.headerDate == .delivered || isDayOfConference || isStart && !date.match.hasTime
      if isDelivery, draft.document.delivered == nil {
        setDelivered(date, into: &draft)
      } else {
        setPublished(date, into: &draft)
      }
    }
    if header.timeLine != nil, let publication = header.publication, draft.document.delivered == nil,
      header.datesAbove.isEmpty, header.datesBelow.isEmpty, header.dateline == nil, !header.hasAuthor
    {
      setDelivered(publication, into: &draft)
    }
    if draft.document.delivered == nil, let date = header.leadDate { setDelivered(date, into: &draft) }
    for date in header.datesBelow {
      // Sites stamp their pages in numbers; a day in words with the time is when somebody began to speak.
      if draft.document.delivered == nil, !date.match.hasTime || profile.startsAtHeaderTime || isInWords(date),
        profile.headerDate != .published, !header.hasAuthor,
        header.title?.published == nil
      {
        setDelivered(date, into: &draft)
      } else if completes(date.match.date, draft.document.delivered) {
        // "January 9" of the title is the day whose year the line below gives.
        setDelivered(date, into: &draft)
      } else if profile.headerDate == .delivered || isNamed(date), !date.match.hasTime || isInWords(date),
        isSameDay(date.match.date, draft.document.delivered)
      {
        continue
      } else {
        setPublished(date, into: &draft)
      }
    }
  }

  /// Whether a time counts twelve hours, as those do at which somebody begins to speak; sites count twenty-four.
  private func isHalfDay(_ range: Range<Int>) -> Bool {
    Phrase(page.utf8, in: range).tokens.contains { ["a.m.", "p.m.", "am", "pm", "a.m", "p.m"].contains($0.folded) }
  }

  /// Whether a date has the year that another lacks, and its month and day.
  private func completes(_ date: PartialDate, _ other: PartialDate?) -> Bool {
    guard let other, other.year == nil, date.year != nil else { return false }
    return other.month == date.month && other.day == date.day
  }

  /// Whether a date is known to the day where another is not.
  private func isFuller(_ date: PartialDate?, than other: PartialDate) -> Bool {
    guard let date, date.year != nil else { return false }
    return date.day != nil || other.day == nil
  }

  /// Says where the header gives the same day in another year.
  private func noteConflict(_ header: Header, into draft: inout Draft) {
    guard let delivered = draft.document.delivered, let year = delivered.year else { return }
    let dates =
      header.datesAbove + header.datesBelow
      + [header.dateline?.date, header.delivery, header.publication, header.leadDate].compactMap { $0 }
    for date in dates where date.match.date.month == delivered.month && date.match.date.day == delivered.day {
      guard let other = date.match.date.year, other != year else { continue }
      draft.note(
        "year_conflict", "The header gives this day in \(other) and in \(year).", at: date.range, severity: .warning)
      return
    }
  }

  /// Whether the month of a date is a word, and no dash parts the time from it: sites stamp their pages otherwise.
  private func isInWords(_ date: Header.Dated) -> Bool {
    guard !Phrase(page.utf8, in: date.range).tokens.contains(where: { ["-", "–", "—", "|"].contains($0.text) }) else {
      return false
    }
    return hasMonthInWords(date)
  }

  private func hasMonthInWords(_ date: Header.Dated) -> Bool {
    Phrase(page.utf8, in: date.range).tokens.contains { Months.number[RoleLexicon.bare($0.folded)] != nil }
  }

  /// Whether the line of a date gives it as a field: "Datum: 9 November 2030".
  private func isNamed(_ date: Header.Dated) -> Bool {
    let before = page.utf8[max(0, date.range.lowerBound - 12)..<date.range.lowerBound]
    return before.reversed().prefix { $0 != 0x0A }.contains(UInt8(ascii: ":"))
  }

  /// Whether a whole date is later than another.
  private func isLater(_ date: PartialDate, than other: PartialDate) -> Bool {
    guard let year = date.year, let month = date.month, let day = date.day, let otherYear = other.year,
      let otherMonth = other.month, let otherDay = other.day
    else { return false }
    return (year, month, day) > (otherYear, otherMonth, otherDay)
  }

  private func isSameDay(_ date: PartialDate, _ other: PartialDate?) -> Bool {
    guard let other else { return false }
    return other.year == date.year && other.month == date.month && other.day == date.day
  }

  /// Sets the day of publication that the title gives where nothing else does.
  private func readTitleDate(_ header: Header, into draft: inout Draft) {
    guard draft.document.published == nil, let published = header.title?.published else { return }
    draft.set(\.published, .published, to: published.date, at: published.range)
  }

  private func setDelivered(_ date: Header.Dated, into draft: inout Draft) {
    let whole = date.match.date
    guard let day = PartialDate(year: whole.year, month: whole.month, day: whole.day) else { return }
    draft.set(\.delivered, .delivered, to: day, at: date.range)
  }

  private func setPublished(_ date: Header.Dated, into draft: inout Draft) {
    guard draft.document.published == nil else { return }
    draft.set(\.published, .published, to: date.match.date, at: date.range)
  }
}
