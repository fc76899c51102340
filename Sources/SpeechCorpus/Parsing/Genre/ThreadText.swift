/// Tells the page of a forum, where readers write to each other, from a transcript.
///
/// "Question:" and "Answer:" stand there too. Between the posts stand what a forum says of who wrote them and when.
enum ThreadText {
  /// How many lines are looked at, and how many of them must be a forum's: one in so many, and so many at the least.
  private static let reach = 200
  private static let share = 5
  private static let minimum = 4

  /// Whether a page holds a thread of posts.
  ///
  /// - Complexity: O(1), as only the first lines are looked at.
  static func isHeld(by page: Page) -> Bool {
    page.holdsShare(ofFirst: reach, oneIn: share, minimum: minimum) { index in
      page.lines[index].content.count <= 80 && isOfPost(page, index)
    }
  }

  /// What readers are called by how long they have been there.
  private static let ranks = PhraseSet([
    "member", "senior member", "junior member", "new member", "active member", "full member", "registered user",
    "registered member", "moderator", "administrator", "admin", "site admin", "forum moderator", "newbie", "guest",
    "thread starter", "original poster", "veteran", "mitglied", "membre", "участник", "модератор", "администратор",
  ])

  private static let openings = PhraseSet([
    "joined:", "join date:", "posts:", "registered:", "member since", "posted by ", "posted:", "re: ", "last edited",
    "reputation:", "thread starter", "messages:", "beiträge:", "dabei seit", "registriert:", "inscrit", "сообщений:",
    "зарегистрирован", "регистрация:", "u/", "r/",
  ])

  private static let endings = [" wrote:", " schrieb:", " a écrit :", " писал:", " писал(а):", " ago", " upvotes"]

  /// What the buttons below a post are called.
  private static let buttons = PhraseSet([
    "quote", "reply", "report", "share", "like", "save", "upvote", "downvote", "permalink", "award", "follow", "parent",
    "dislike", "thanks", "give", "zitieren", "antworten", "melden", "citer", "répondre", "signaler", "цитировать",
    "ответить", "пожаловаться",
  ])

  /// Whether a line says who wrote a post, when, or what can be done with it.
  private static func isOfPost(_ page: Page, _ index: Int) -> Bool {
    let content = page.lines[index].content
    switch page.utf8[content.lowerBound] {
    case UInt8(ascii: "#"): return content.count > 1 && (0x30...0x39).contains(page.utf8[content.lowerBound + 1])
    case UInt8(ascii: ">"): return true
    default: break
    }
    return page.withFoldedBytes(ofLine: index) { line in
      let opening = openings.lengthOfOpening(in: line)
      return opening > 0 || ranks.isWhole(line) || closes(line) || areButtons(line)
    }
  }

  /// Whether a line ends as one does that says who wrote what follows, or when.
  private static func closes(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    switch line[line.count - 1] | 0x20 {
    case UInt8(ascii: ":"), UInt8(ascii: "o"), UInt8(ascii: "s"): break
    default: return false
    }
    let folded = String(decoding: line, as: UTF8.self).inLowerCase
    return endings.contains(where: folded.hasSuffix)
  }

  /// Whether a line is made of buttons, with counts between them or none.
  private static func areButtons(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasButton = false
    var start = 0
    while start < line.count {
      let separator = separatorLength(in: line, at: start)
      if separator > 0 {
        start += separator
        continue
      }
      var end = start + 1
      while end < line.count, separatorLength(in: line, at: end) == 0 { end += 1 }
      let word = UnsafeBufferPointer(rebasing: line[start..<end])
      if buttons.isWhole(word) {
        hasButton = true
      } else if !word.allSatisfy({ (0x30...0x39).contains($0) }) {
        return false
      }
      start = end
    }
    return hasButton
  }

  /// The length of the space or the mark between two buttons at an offset, in bytes; 0 where there is none.
  private static func separatorLength(in line: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    switch line[offset] {
    case 0x20, UInt8(ascii: "|"): return 1
    // · and •
    case 0xC2: return offset + 1 < line.count && line[offset + 1] == 0xB7 ? 2 : 0
    case 0xE2:
      return offset + 2 < line.count && line[offset + 1] == 0x80 && line[offset + 2] == 0xA2 ? 3 : 0
    default: return 0
    }
  }
}
