/// Takes the dump of a channel apart into posts.
struct PostSplitter {
  let page: Page

  /// The words before the name of the channel that a post was forwarded from.
  static let forwards = [
    "Forwarded from ", "Forwarded From ", "Forwarded message from ", "Forwarded from: ", "Переслано из ",
    "Переслано от ",
    "Переслано с ", "Пересланное сообщение от ", "Пересланное сообщение из ", "Weitergeleitet von ",
    "Weitergeleitet aus ",
    "Transféré de ", "Transféré depuis ", "Message transféré de ", "Reenviado de ", "Inoltrato da ", "Переслано від ",
  ].map { Array($0.utf8) }

  /// Whether a page is a dump of posts: it says that something was forwarded, or its lines bear the markers of posts.
  static func holdsPosts(_ page: Page) -> Bool {
    let grammar = FooterReader(page: page)
    for index in page.lines.indices {
      let content = page.lines[index].content
      guard let first = page.utf8[content].first else { continue }
      if forward(page, index) != nil { return true }
      if content.upperBound > content.lowerBound + 12, page.utf8[content].suffix(2).contains(UInt8(ascii: "]")),
        PostHeads(page: page).stamp(index)?.name != nil
      {
        return true
      }
      guard first >= 0xC2, Symbols.leadingLength(page.utf8, in: content) > 0 else { continue }
      let head = String(decoding: page.utf8[content.prefix(12)], as: UTF8.self)
      if head.unicodeScalars.prefix(3).contains(where: { "🎙💬❓🗣".unicodeScalars.contains($0) }) { return true }
      if content.count < 120, grammar.isReactions(page.text(content)) { return true }
    }
    return false
  }

  /// The name of the channel that a line says a post was forwarded from.
  static func forward(_ page: Page, _ index: Int) -> Range<Int>? {
    var content = page.lines[index].content
    if page.utf8[content.lowerBound] == UInt8(ascii: "["), page.utf8[content.upperBound - 1] == UInt8(ascii: "]") {
      content = content.dropFirst().dropLast()
    }
    let line = content
    return page.utf8.withUnsafeBufferPointer { bytes in
      for words in forwards where words.first == bytes[line.lowerBound] {
        if bytes[line].starts(with: words) {
          return WhiteSpace.trimmed(line.lowerBound + words.count..<line.upperBound, in: bytes)
        }
        // The name stands on the line below.
        let next = index + 1
        if line.count == words.count - 1, words.starts(with: bytes[line]), next < page.lines.count,
          page.lines[next].content.count <= 80
        {
          return page.lines[next].content
        }
      }
      return nil
    }
  }

  /// Whether a line is the name of the channel that the line above says a post was forwarded from.
  func isForwardName(_ index: Int) -> Bool {
    index > 0 && page.utf8[page.lines[index - 1].content.upperBound - 1] != UInt8(ascii: "]")
      && Self.forward(page, index - 1) == page.lines[index].content
  }

  /// The posts, as runs of lines that tile all of them.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  func posts() -> [Range<Int>] {
    var starts: [Int] = []
    var hasBody = false
    var hasForward = false
    let footer = FooterReader(page: page)
    let heads = PostHeads(page: page)
    let stamped = Set(page.lines.indices.filter { heads.stamp($0) != nil })
    if stamped.contains(where: { heads.stamp($0)?.name != nil }) { return posts(at: stamped.sorted(), heads) }
    if let name = heads.repeatedName() {
      return posts(at: page.lines.indices.filter { page.areEqual(name, page.lines[$0].content) }, heads)
    }
    for index in page.lines.indices {
      let content = page.lines[index].content
      if isForwardName(index) { continue }
      let follows = index > 0 && content.count > 0 && closes(index - 1, footer)
      if Self.forward(page, index) != nil {
        if starts.isEmpty || hasBody || hasForward { starts.append(index) }
        (hasForward, hasBody) = (true, false)
      } else if starts.isEmpty || follows && !closes(index, footer) || opensBehindLink(index, footer) {
        starts.append(index)
        (hasForward, hasBody) = (false, false)
      } else if hasBody, isHeadline(index) {
        // A line of hashtags above the headline is the new post's.
        let tagged = index - 1 > starts[starts.count - 1] && isTags(index - 1)
        starts.append(tagged ? index - 1 : index)
        (hasForward, hasBody) = (false, false)
      }
      if !isTags(index), Self.forward(page, index) == nil, !isHeadline(index) { hasBody = true }
    }
    // The channel's own name above the first headline is no post.
    if starts.count > 1, starts[1] == 1, isName(0) { starts.remove(at: 1) }
    // The channel's own head is no post.
    if starts.count > 1, starts[1] <= 4, (starts[0]..<starts[1]).contains(where: isCount),
      (starts[0]..<starts[1]).allSatisfy({ page.lines[$0].content.count <= 120 })
    {
      starts.remove(at: 1)
    }
    return zip(starts, starts.dropFirst() + [page.lines.count]).map { $0..<$1 }
  }

  /// The posts that begin with the lines at which somebody posted something; media alone are the post's before.
  private func posts(at stamps: [Int], _ heads: PostHeads) -> [Range<Int>] {
    let ends = stamps.dropFirst() + [page.lines.count]
    var starts: [Int] = []
    for (start, end) in zip(stamps, ends) {
      let hasWords = (start + 1..<end).contains { line in
        !heads.isMedia(line) && Self.forward(page, line) == nil && !isForwardName(line) && !heads.isService(line)
          && !isCount(line) && !heads.isViews(line) && !heads.isDay(line)
      }
      if hasWords { starts.append(start) }
    }
    guard !starts.isEmpty else { return [0..<page.lines.count] }
    starts[0] = 0
    return zip(starts, starts.dropFirst() + [page.lines.count]).map { $0..<$1 }
  }

  /// Whether a line is the name of the channel: a few words right above a headline that end no sentence.
  func isName(_ index: Int) -> Bool {
    let content = page.lines[index].content
    return content.count <= 60 && index + 1 < page.lines.count && isHeadline(index + 1) && !isTags(index)
      && Self.forward(page, index) == nil && Symbols.leadingLength(page.utf8, in: content) == 0
      && ![0x2E, 0x21, 0x3F, 0x3A].contains(page.utf8[content.upperBound - 1])
  }

  /// Whether a line counts those who read a channel: "12.4K subscribers".
  func isCount(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 60, page.utf8[content].contains(where: { (0x30...0x39).contains($0) }) else { return false }
    let words = page.text(content).inLowerCase.split(separator: " ")
    return words.contains {
      ["subscribers", "members", "followers", "подписчиков", "участников", "abonnenten"].contains($0)
    }
  }

  /// Whether a line ends a post: the reactions to it, or the notice that it cannot be shown.
  private func closes(_ index: Int, _ footer: FooterReader) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 120 else { return false }
    let text = page.text(content)
    return footer.isReactions(text) || text.uppercased() == "VIEW IN TELEGRAM"
      || text.inLowerCase.hasPrefix("please open telegram")
  }

  /// Whether a line opens a post behind the "Read in full" of another: with a symbol that marks neither a turn nor an item.
  private func opensBehindLink(_ index: Int, _ footer: FooterReader) -> Bool {
    guard index > 0, page.lines[index - 1].content.count <= 20 else { return false }
    let link = page.text(ofLine: index - 1).inLowerCase
    guard link == "read in full" || link == "read more" || link == "читать полностью" else { return false }
    let content = page.lines[index].content
    guard Symbols.leadingLength(page.utf8, in: content) > 0, !closes(index, footer) else { return false }
    let first = page.text(page.head(of: content, bytes: 8)).unicodeScalars.first
    return first.map { !"💬❓❔🗣🔹▪•🔗👉".unicodeScalars.contains($0) } ?? false
  }

  /// Whether a line begins with a symbol and reads as a title with a date.
  private func isHeadline(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 500, Symbols.leadingLength(page.utf8, in: content) > 0 else { return false }
    guard LabelGrammar(page: page).label(atLine: index) == nil else { return false }
    let reading = TitleGrammar(Phrase(page.utf8, in: content)).read()
    return (reading?.score ?? 0) >= 4
  }

  /// Whether a line is hashtags alone.
  func isTags(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 200, page.utf8[content.lowerBound] == UInt8(ascii: "#") else { return false }
    return page.text(content).split(separator: " ").allSatisfy { $0.hasPrefix("#") }
  }
}
