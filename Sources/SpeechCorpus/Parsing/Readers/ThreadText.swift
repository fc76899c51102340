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
    let lines = page.lines.prefix(reach)
    var posts = 0
    for (index, line) in lines.enumerated() {
      // Where all that are left could not make enough, it is none.
      guard posts + lines.count - index >= minimum, (posts + lines.count - index) * share >= lines.count else {
        return false
      }
      if line.content.count <= 80, isOfPost(page, line.content) { posts += 1 }
    }
    return posts >= minimum && posts * share >= lines.count
  }

  /// What readers are called by how long they have been there.
  private static let ranks = Set(
    [
      "member", "senior member", "junior member", "new member", "active member", "full member", "registered user",
      "registered member", "moderator", "administrator", "admin", "site admin", "forum moderator", "newbie", "guest",
      "thread starter", "original poster", "veteran", "mitglied", "membre", "участник", "модератор", "администратор",
    ].map { Array($0.utf8) })

  private static let openings = [
    "joined:", "join date:", "posts:", "registered:", "member since", "posted by ", "posted:", "re: ", "last edited",
    "reputation:", "thread starter", "messages:", "beiträge:", "dabei seit", "registriert:", "inscrit", "сообщений:",
    "зарегистрирован", "регистрация:", "u/", "r/",
  ].map { Array($0.utf8) }

  private static let endings = [" wrote:", " schrieb:", " a écrit :", " писал:", " писал(а):", " ago", " upvotes"].map {
    Array($0.utf8)
  }

  /// What the buttons below a post are called.
  private static let buttons: Set<String> = [
    "quote", "reply", "report", "share", "like", "save", "upvote", "downvote", "permalink", "award", "follow", "parent",
    "dislike", "thanks", "give", "zitieren", "antworten", "melden", "citer", "répondre", "signaler", "цитировать",
    "ответить", "пожаловаться",
  ]

  /// Whether a line says who wrote a post, when, or what can be done with it.
  private static func isOfPost(_ page: Page, _ content: Range<Int>) -> Bool {
    switch page.utf8[content.lowerBound] {
    case UInt8(ascii: "#"): return content.count > 1 && (0x30...0x39).contains(page.utf8[content.lowerBound + 1])
    case UInt8(ascii: ">"): return true
    default: break
    }
    let line = page.text(content).inLowerCase
    // Compared as bytes: this is asked of every short line of every page.
    let folded = Array(line.utf8)
    if ranks.contains(folded) || openings.contains(where: { folded.starts(with: $0) })
      || endings.contains(where: { folded.suffix($0.count).elementsEqual($0) })
    {
      return true
    }
    let first = folded.prefix { ![0x20, 0x7C, 0xC2, 0xE2].contains($0) }
    guard first.allSatisfy({ (0x30...0x39).contains($0) }) || buttons.contains(String(decoding: first, as: UTF8.self))
    else { return false }
    let words = line.split { $0 == " " || $0 == "|" || $0 == "·" || $0 == "•" }
    return words.contains { buttons.contains(String($0)) }
      && words.allSatisfy { buttons.contains(String($0)) || $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
  }
}
