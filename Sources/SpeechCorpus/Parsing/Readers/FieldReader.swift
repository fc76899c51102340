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
    readDates(header, into: &draft)
    if let reference = header.reference { draft.set(\.reference, .reference, to: reference) }
    if let publisher = header.publisher ?? footer.credit { draft.set(\.publisher, .publisher, to: publisher) }
  }

  /// Sets the fields that a title gives.
  func readTitle(_ title: TitleGrammar.Reading, into draft: inout Draft) {
    if let kind = title.kind {
      draft.document.kind = kind
      draft.document.evidence[.kind] = title.kindRange
    }
    if let name = title.name {
      draft.document.speakers = [Speaker(name: page.text(name), role: title.role.map { page.text($0) })]
      draft.document.evidence[.speaker] = name
      draft.document.evidence[.role] = title.role
    }
    if let event = title.event { draft.set(\.event, .event, to: event) }
    if let venue = title.venue { draft.set(\.venue, .venue, to: venue) }
    if let place = title.place { draft.set(\.place, .place, to: place) }
    if let date = title.date, let range = title.dateRange { draft.set(\.delivered, .delivered, to: date, at: range) }
  }

  private func readDates(_ header: Header, into draft: inout Draft) {
    if let captured = header.captureDate {
      draft.set(\.captured, .captured, to: captured.match.date, at: captured.range)
    }
    if let dateline = header.dateline {
      if let place = dateline.place { draft.set(\.place, .place, to: place) }
      if let venue = dateline.venue { draft.set(\.venue, .venue, to: venue) }
      if draft.document.delivered == nil { setDelivered(dateline.date, into: &draft) }
      if dateline.date.match.hasTime {
        draft.set(\.published, .published, to: dateline.date.match.date, at: dateline.date.range)
      }
    }
    for date in header.datesAbove { setPublished(date, into: &draft) }
    for date in header.datesBelow {
      if draft.document.delivered == nil, !date.match.hasTime, profile.headerDate != .published {
        setDelivered(date, into: &draft)
      } else {
        setPublished(date, into: &draft)
      }
    }
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
