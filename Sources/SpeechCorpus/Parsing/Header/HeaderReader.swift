/// Finds the title of a page and tells the lines around it, down to where the body begins.
struct HeaderReader {
  let page: Page
  let lines: Range<Int>
  let profile: Profile
  /// The lines that begin like a label, by line.
  let labels: LineLabels
  /// The lines whose label opens a turn, as far as it can be told without a header.
  let turns: Set<Int>

  var dates: DateGrammar { DateGrammar(order: profile.hasMonthFirst ? .monthFirst : .dayFirst) }

  /// A line as a title.
  struct Title {
    var lines: Range<Int>
    var reading: TitleGrammar.Reading
    var score: Int
  }

  /// Reads the header.
  ///
  /// - Parameter head: What the lines read as by themselves, kept for reading them again with another profile.
  /// - Returns: The header.
  func read(_ head: inout HeadLines) -> Header {
    var header = Header(bodyStart: lines.lowerBound)
    if head.order != dates.order { head = HeadLines(page, lines: lines, dates: dates) }
    let kinds = head
    let firstTurn = lines.prefix(HeadLines.maximumLines).first { index in
      turns.contains(index) && index > lines.lowerBound && kinds.isText(index - lines.lowerBound)
    }
    let limit = firstTurn ?? limitWithoutTurns()
    findTitle(before: limit, kinds, into: &header)
    let isWrappedWithoutOffice = header.titleLines?.count ?? 1 > 1 && header.title?.role == nil
    if header.title?.name == nil || isWrappedWithoutOffice,
      let stacked = stackedHeader(before: limit, kinds, besides: header)
    {
      return stacked
    }
    if let title = header.titleLine {
      let titleLines = header.titleLines ?? title..<title + 1
      for index in titleLines { header.roles[index] = .title }
      for index in lines.lowerBound..<title { readAbove(index, kinds[index - lines.lowerBound], into: &header) }
      let opensWithTurn =
        firstTurn.map { profile.startsWithLabel || isHeader(titleLines.upperBound..<$0, kinds) } ?? false
      var start = titleLines.upperBound
      if let heading = textHeading(below: start, before: limit) {
        readFields(start..<heading, kinds: kinds, into: &header)
        header.roles[heading] = .heading
        start = heading + 1
      }
      readBelow(start, kinds: kinds, limit: limit, isSettled: opensWithTurn, into: &header)
    } else if opensWithByline(kinds) {
      // The title was lost; who speaks stands first.
      readBelow(lines.lowerBound, kinds: kinds, limit: limit, isSettled: false, into: &header)
    } else if let first = labels[lines.lowerBound], turns.contains(first.line), first.hasTimeStamp || first.isAlone {
      header.bodyStart = lines.lowerBound
    } else if let firstTurn,
      profile.startsWithLabel || firstTurn <= lines.lowerBound + 8 && isHeader(lines.lowerBound..<firstTurn, kinds)
    {
      for index in lines.lowerBound..<firstTurn {
        _ = readBelow(index, kinds[index - lines.lowerBound], isSettled: true, into: &header)
      }
      header.bodyStart = firstTurn
    } else {
      readLeadingFurniture(kinds, into: &header)
    }
    if header.titleLine != nil { readHolders(lines.lowerBound..<header.bodyStart, into: &header) }
    return header
  }

  /// Where the head ends at the latest where no label does.
  private func limitWithoutTurns() -> Int {
    let limit = min(lines.upperBound, lines.lowerBound + HeadLines.maximumLines)
    // What stands below a short text is no header, though it has dates too.
    guard lines.count <= 50 else { return limit }
    return max(lines.lowerBound, min(limit, FooterReader(page: page, turns: turns).read(lines).start))
  }

  /// Whether a page begins with "by ROLE NAME at …", as it does where a capture has lost the title.
  private func opensWithByline(_ kinds: HeadLines) -> Bool {
    guard let first = lines.first, page.lines[first].content.count <= 300, kinds.isText(0) else { return false }
    return page.text(page.head(of: page.lines[first].content, bytes: 4)).inLowerCase.hasPrefix("by ")
  }

}
