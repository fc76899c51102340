/// The lines by which programs set posts apart where a channel is copied out of them: the name with the day and the hour
/// in brackets, the name alone, the media, the readers, what the channel did.
struct PostHeads {
  let page: Page

  /// Who posted something, and when.
  struct Stamp {
    var name: Range<Int>?
    var date: DateGrammar.Hit?
    var range: Range<Int>
  }

  /// The head of a copied post: "Harbour Channel, [12.03.2031 14:05]", "[12.03.31, 14:05] Harbour Channel:".
  func stamp(_ index: Int) -> Stamp? {
    let content = page.lines[index].content
    guard (12...140).contains(content.count) else { return nil }
    let bytes = page.utf8
    var end = content.upperBound
    if bytes[end - 1] == UInt8(ascii: ":") { end -= 1 }
    guard let open = bytes[content].firstIndex(of: UInt8(ascii: "[")),
      let close = bytes[open..<end].firstIndex(of: UInt8(ascii: "]")), close > open + 6
    else { return nil }
    let isLast = close + 1 == end
    let isFirst = open == content.lowerBound
    guard isLast || isFirst else { return nil }
    let inside = open + 1..<close
    let phrase = Phrase(bytes, in: inside)
    guard phrase.tokens.count <= 8, let first = phrase.tokens.first, first.beginsWithDigit || first.isCapitalized,
      phrase.tokens.contains(where: { HeaderLineGrammar.isClockTime($0.text) })
    else { return nil }
    let date = DateGrammar().firstMatch(phrase)
    let name = isLast ? content.lowerBound..<open : close + 1..<end
    let words = bytes.withUnsafeBufferPointer { WhiteSpace.trimmed(name, in: $0) }
    let bare = words.isEmpty || bytes[words.upperBound - 1] != UInt8(ascii: ",") ? words : words.dropLast()
    // Where words follow, it is a message of a chat; a clock time right behind a name is a recording's.
    guard bare.count <= 80, isLast || end < content.upperBound, isLast || !bare.isEmpty else { return nil }
    // A time alone is how far a recording has run.
    let isDay = phrase.tokens.contains { $0.beginsWithDigit && $0.text.split(separator: ".").count >= 3 }
    guard date != nil || isDay && !bare.isEmpty else { return nil }
    return Stamp(name: bare.isEmpty ? nil : bare, date: date, range: inside)
  }

  /// Whether a line stands for something that is no text: "[ Photo ]", "[Album]", "[ Voice message ]".
  func isMedia(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 80, page.utf8[content.lowerBound] == UInt8(ascii: "["),
      page.utf8[content.upperBound - 1] == UInt8(ascii: "]")
    else { return false }
    let words = page.text(content.dropFirst().dropLast()).trimmingSpaces.inLowerCase.spacedWords
    return words.count <= 6 && words.first.map { Self.media.contains(RoleLexicon.bare($0)) } ?? false
  }

  private static let media: WordSet = [
    "photo", "photos", "album", "video", "videos", "file", "document", "sticker", "gif", "voice", "audio", "poll",
    "location", "contact", "animation", "picture", "фото", "фотография", "альбом", "видео", "файл", "стикер", "опрос",
    "голосовое", "аудио", "foto", "fotos", "datei", "umfrage", "sondage", "photographie", "fichier",
  ]

  /// The name that stands alone above one post after another, given as the first line and again before other posts.
  func repeatedName() -> Range<Int>? {
    guard let first = page.lines.first, (3...60).contains(first.content.count), PostSplitter.forward(page, 0) == nil,
      Symbols.leadingLength(page.utf8, in: first.content) == 0, !isMedia(0), stamp(0) == nil,
      !"#[".utf8.contains(page.utf8[first.content.lowerBound]),
      !".!?:,;".utf8.contains(page.utf8[first.content.upperBound - 1])
    else { return nil }
    let others = page.lines.indices.dropFirst().filter { page.areEqual(0, $0) }
    let isSetOff = others.allSatisfy { $0 + 1 < page.lines.count && page.lines[$0].blanksBefore > 0 }
    return !others.isEmpty && isSetOff ? first.content : nil
  }

  /// Whether a line counts the readers of a post, or says when it was put out or changed: "9.4K views  11:47".
  func isViews(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 60 else { return false }
    let words = page.text(content).inLowerCase.spacedWords
    guard (1...6).contains(words.count), words.contains(where: { $0.contains(where: \.isNumber) }) else { return false }
    var hasWord = false
    for word in words {
      if Self.counted.contains(where: word.hasPrefix) || word == "👁" || word == "👁️" {
        hasWord = true
      } else if !isCount(word), !["at", "в", "um", "à", "pm", "am", "тыс.", "тыс", "млн", "tsd."].contains(word) {
        return false
      }
    }
    return hasWord || words.count == 1 && HeaderLineGrammar.isClockTime(words[0])
  }

  private static let counted = [
    "view", "edited", "просмотр", "изменено", "aufruf", "bearbeitet", "vue", "modifié", "shares", "comments", "comment",
    "комментари",
  ]

  private func isCount(_ word: String) -> Bool {
    word.allSatisfy { $0.isNumber || ".,:kmкм'".contains($0) }
  }

  /// Whether a line says what a channel did: "Harbour Channel pinned «…»", "Channel photo updated".
  func isService(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 200 else { return false }
    let text = page.text(content).inLowerCase
    return Self.services.isFound(in: text) || Self.buttons.contains(text)
  }

  private static let buttons: WordSet = [
    "preview channel", "join channel", "leave a comment", "view in telegram", "open in telegram", "join group",
  ]

  private static let services = PhraseSet([
    " pinned «", " pinned \"", " pinned “", " pinned a ", "закрепил", "channel created", "channel photo updated",
    "joined the group", "joined the channel", " angeheftet", " a épinglé", "канал создан",
  ])

  /// Whether a line is a day that a program puts between the posts of two days: "May 21".
  func isDay(_ index: Int) -> Bool {
    let content = page.lines[index].content
    guard content.count <= 30 else { return false }
    let phrase = Phrase(page.utf8, in: content)
    return DateGrammar().match(phrase, at: 0)?.tokens.upperBound == phrase.tokens.count && !phrase.tokens.isEmpty
  }
}
