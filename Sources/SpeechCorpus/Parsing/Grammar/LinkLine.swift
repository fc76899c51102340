/// Tells a line of a post that only leads elsewhere: "Read the interview in full", "Watch on Lagoon | Read more",
/// "Full text: lagoon.example/a/1".
enum LinkLine {
  private static let maximumBytes = 200
  private static let maximumWords = 9

  /// Whether every part of a line leads elsewhere.
  static func matches(_ line: String) -> Bool {
    guard line.utf8.count <= maximumBytes, let last = line.utf8.last, ![0x2E, 0x21, 0x3F].contains(last) else {
      return false
    }
    let parts = line.split(whereSeparator: { "|·•".contains($0) }).map { withoutSymbols(String($0)) }
    return !parts.isEmpty && parts.allSatisfy { leads($0) }
  }

  private static func withoutSymbols(_ part: String) -> String {
    var scalars = part.unicodeScalars[...]
    while let first = scalars.first, Symbols.isSymbol(first) || first.properties.isWhitespace { scalars.removeFirst() }
    return String(scalars).trimmingSpaces
  }

  private static func leads(_ part: String) -> Bool {
    var words = part.inLowerCase.spacedWords
    guard (1...maximumWords).contains(words.count) else { return false }
    if let address = words.last, isAddress(address) {
      words.removeLast()
      guard let last = words.last else { return true }
      // "Full text: lagoon.example/a/1"
      return last.hasSuffix(":") && words.count <= 5 || ["at", "on", "here", "на", "unter", "sur"].contains(last)
    }
    let text = words.joined(separator: " ")
    if words.count >= 2, words[0] == "full", fullForms.contains(words[1]) { return true }
    if words[0] == "subscribe:" || words[0] == "подписаться:" || words[0] == "подписывайтесь:" { return true }
    if FurnitureTerms.links.contains(text) { return true }
    return forms.contains { form in
      words.count >= form.minimum && form.openings.contains(words[0])
        && (form.endings.isEmpty || form.endings.contains(where: text.hasSuffix))
    }
  }

  private static func isAddress(_ word: String) -> Bool {
    if word.hasPrefix("http://") || word.hasPrefix("https://") || word.hasPrefix("www.") { return true }
    guard let stroke = word.firstIndex(of: "/") else { return false }
    return word[..<stroke].contains(".") && !word[..<stroke].hasSuffix(".")
  }

  private static let fullForms: WordSet = [
    "text", "video", "interview", "transcript", "version", "speech", "statement", "remarks",
  ]

  private struct Form {
    var openings: Set<String>
    var endings: [String]
    var minimum = 2
  }

  private static let forms = [
    Form(
      openings: ["read", "see", "find"],
      endings: [" in full", " full text", " full version", " full transcript", " here"]),
    Form(
      openings: ["watch", "listen"], endings: [" here", " live", " in full", " video", " youtube", " rutube", " vk"]),
    Form(openings: ["watch", "listen"], endings: [], minimum: 3),
    Form(
      openings: ["full"], endings: [" text", " video", " interview", " transcript", " version", " speech", " here"]),
    Form(
      openings: ["читайте", "читать", "смотрите", "смотреть"],
      endings: [" полностью", " здесь", " по ссылке", " версию", " версия"]),
    Form(
      openings: ["полный", "полная", "полное"], endings: [" текст", " версия", " видео", " интервью", " стенограмма"]),
    Form(
      openings: ["zum", "zur", "ganzes", "das"],
      endings: [" volltext", " video", " ganzen interview", " ganze interview", " im wortlaut"]),
    Form(
      openings: ["lire", "voir", "texte", "retrouvez"],
      endings: [" intégral", " en intégralité", " l’intégralité", " l'intégralité", " en entier", " ici"]),
  ]
}
