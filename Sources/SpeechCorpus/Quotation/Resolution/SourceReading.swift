/// What a source phrase says of who speaks: a name and the words for a role, a pronoun, or a description.
struct SourceReading {
  /// The name without titles and roles; empty where the phrase has none.
  var name: [String] = []
  /// The role, before or after the name, as printed.
  var role: String?
  /// The pronoun's classes, where the phrase is one.
  var pronoun: WordClass = []
  /// The phrase as printed, without a leading "the".
  var description = ""
  /// The last small noun of the phrase's head: "minister" of "the minister".
  var head = ""
  var gender: GivenNames.Gender?
  /// The gender that the first word of the description tells, where it is a given name.
  private(set) var opening: GivenNames.Gender?
  var isPlural = false

  /// Whether the phrase is an office without whoever holds it: "the Prime Minister".
  private(set) var isOffice = false
  /// Whether the phrase is something that takes place and cannot speak: "our talks".
  private(set) var isEvent = false
  /// Whether the phrase only points at others named before: "the large ones".
  private(set) var isAnaphoric = false

  var isPronoun: Bool { !pronoun.isEmpty }

  /// Reads a phrase of a text.
  init(_ tokens: Range<Int>, in text: QuotedText) {
    guard let first = tokens.first else { return }
    let opener = text.tokens[first]
    let pronouns: WordClass = [.subjectPronoun, .possessivePronoun, .objectPronoun, .subjectVerb]
    if tokens.count == 1, opener.kind == .word, !opener.classes.isDisjoint(with: pronouns) {
      pronoun = opener.classes.union(Self.person(of: opener, in: text))
      description = Self.words(tokens, in: text)
      isPlural = pronoun.contains(.plural)
      gender = pronoun.contains(.male) ? .male : pronoun.contains(.female) ? .female : nil
      return
    }
    guard !opener.classes.contains(.relative) || tokens.count > 1 else { return }
    describe(tokens, in: text)
    findName(tokens, in: text)
    if name.isEmpty { judgeHead(tokens, in: text) }
  }

  /// Says what kind of thing the head of a phrase without a name is.
  private mutating func judgeHead(_ tokens: Range<Int>, in text: QuotedText) {
    var end = tokens.lowerBound
    while end < tokens.upperBound, text.tokens[end].kind == .word,
      text.tokens[end].classes.isDisjoint(with: [.preposition, .relative])
    {
      end += 1
    }
    guard end > tokens.lowerBound else { return }
    let last = text.tokens[end - 1]
    let noun = Self.word(last, in: text).lowercased()
    isAnaphoric = noun == "one" || noun == "ones"
    isEvent = last.classes.contains(.event)
    // "the President", "Velmora's Minister of Shipping"; "the government" is a body and stays.
    isOffice = last.shape.contains(.capital) && last.classes.contains(.title)
  }

  /// The person that the letters of a pronoun tell: "his", "they've".
  private static func person(of token: QuotedToken, in text: QuotedText) -> WordClass {
    let word = String(decoding: text.utf8[token.range], as: UTF8.self).lowercased()
    let stem = word.prefix { $0.isLetter }
    switch stem {
    case "he", "his", "him": return .male
    case "she", "her", "hers": return .female
    case "they", "their", "them": return .plural
    case "i", "we", "my", "our", "us", "me": return .firstPerson
    case "you", "your": return .secondPerson
    case "it", "its", "that", "this", "there": return .thing
    default: return []
    }
  }

  private mutating func describe(_ tokens: Range<Int>, in text: QuotedText) {
    var start = tokens.lowerBound
    let first = text.tokens[start]
    if tokens.count > 1, first.classes.contains(.determiner), first.end - first.start == 3 {
      let word = text.utf8[first.range]
      if word.dropFirst().elementsEqual("he".utf8), word.first.map({ $0 | 0x20 }) == UInt8(ascii: "t") { start += 1 }
    }
    // The apposition is no part of the description.
    var end = start
    while end < tokens.upperBound, text.tokens[end].kind != .comma { end += 1 }
    description = Self.words(start..<max(end, start + 1), in: text)
    if !text.tokens[start].shape.contains(.possessive) { opening = text.tokens[start].given }
    var index = start
    var headed: Int?
    while index < end, text.tokens[index].kind == .word {
      let token = text.tokens[index]
      if token.classes.contains(.preposition) { break }
      if token.classes.contains(.role) || token.classes.contains(.title) { headed = index }
      index += 1
    }
    if let headed { head = Self.words(headed..<headed + 1, in: text).lowercased() }
    if index > start {
      let last = text.tokens[index - 1]
      isPlural =
        last.classes.contains(.sForm) && !last.shape.contains(.capital) || head.hasSuffix("s") || head == "people"
      switch head {
      case "spokesman", "congressman", "chairman", "businessman", "king", "prince", "man", "father", "son", "brother":
        gender = .male
      case "spokeswoman", "congresswoman", "chairwoman", "businesswoman", "queen", "princess", "woman", "mother",
        "daughter", "sister":
        gender = .female
      default: break
      }
    }
  }

  /// Finds the name in the phrase's head, or in its apposition.
  private mutating func findName(_ tokens: Range<Int>, in text: QuotedText) {
    var index = tokens.lowerBound
    var afterPreposition = false
    var best: Range<Int>?
    while index < tokens.upperBound {
      let token = text.tokens[index]
      if token.kind == .comma || token.kind == .openBracket || token.kind == .dash {
        if best != nil { break }
        afterPreposition = false
      } else if token.classes.contains(.relative) {
        break
      } else if token.classes.contains(.preposition) {
        afterPreposition = true
      } else if Self.isNamePart(token) || Self.isInitial(index, in: text) {
        var end = index + 1
        while end < tokens.upperBound, Self.continuesName(end, in: text) { end += 1 }
        while end > index + 1, text.tokens[end - 1].kind == .period { end -= 1 }
        let run = index..<end
        // "President of Torvania Amadi Lorrens": the run after the place is the name; "a spokesman for Lorrens" has none.
        if Self.isModifier(run, to: tokens.upperBound, in: text) || !afterPreposition && Self.isOffice(run, in: text) {
          // "our Kestrian friends", "the Foreign Secretary": no name yet.
        } else if !afterPreposition {
          best = run
        } else if run.count >= 3 {
          // Behind the words for a place, the last two.
          best = run.upperBound - 2..<run.upperBound
        }
        index = end
        continue
      }
      index += 1
    }
    guard var run = best else { return }
    // Titles and roles before the name are no part of it.
    var start = run.lowerBound
    while start < run.upperBound, isTitle(text.tokens[start]) {
      note(text.tokens[start], in: text)
      start += 1
      while start < run.upperBound, text.tokens[start].kind == .period { start += 1 }
    }
    // An office alone names nobody.
    if start == run.upperBound { return }
    let roleEnd = start
    // "US President Amadi": what stands before a title belongs to the role.
    for place in run where isTitle(text.tokens[place]) && place + 1 < run.upperBound {
      start = max(start, place + 1)
    }
    while start < run.upperBound, text.tokens[start].kind == .period { start += 1 }
    if start >= run.upperBound { start = roleEnd }
    guard start < run.upperBound else { return }
    // "Minority Whip Richard Lorrens": what stands before a given name is a role.
    if run.upperBound - start > 2,
      let given = (start + 1..<run.upperBound - 1).first(where: {
        text.tokens[$0].given != nil
      }), text.tokens[start].given == nil
    {
      start = given
    }
    if start > tokens.lowerBound {
      // "my teacher, the jurist Leonora Pask": the office is what stands at the name.
      let comma = (tokens.lowerBound..<start - 1).last { text.tokens[$0].kind == .comma }
      role =
        comma.flatMap { Self.role($0 + 1..<start, in: text) } ?? Self.role(tokens.lowerBound..<start, in: text)
    }
    run = start..<run.upperBound
    name = Self.parts(of: run, in: text)
    if role == nil, run.upperBound + 1 < tokens.upperBound, text.tokens[run.upperBound].kind == .comma {
      var end = run.upperBound + 1
      while end < tokens.upperBound, text.tokens[end].kind != .comma, !text.tokens[end].classes.contains(.relative) {
        end += 1
      }
      if end > run.upperBound + 1 { role = Self.role(run.upperBound + 1..<end, in: text) }
    }
    let isShortened = run.count > 1 && text.tokens[run.lowerBound + 1].kind == .period
    if gender == nil, !isShortened { gender = text.tokens[run.lowerBound].given }
  }

  /// Whether a run of capitals stands before a small noun: an adjective.
  private static func isModifier(_ run: Range<Int>, to end: Int, in text: QuotedText) -> Bool {
    guard run.upperBound < end, !text.tokens[run.upperBound - 1].shape.contains(.possessive) else {
      return run.upperBound < end
    }
    let next = text.tokens[run.upperBound]
    return next.kind == .word && !next.shape.contains(.capital)
      && next.classes.isDisjoint(with: WordClass.function.union([.time, .adverb, .gerund, .past]))
      && next.form != .gerund
  }

  /// Whether a run of capitals ends in the word for an office.
  private static func isOffice(_ run: Range<Int>, in text: QuotedText) -> Bool {
    let last = text.tokens[run.upperBound - 1]
    return last.classes.contains(.title) && !last.classes.contains(.male)
      && !last.classes.contains(.female)
      && text.tokens[run.lowerBound].given == nil
  }

  /// The words of a name, initials with their stops.
  private static func parts(of run: Range<Int>, in text: QuotedText) -> [String] {
    var parts: [String] = []
    for index in run {
      if text.tokens[index].kind == .period, let last = parts.popLast() {
        parts.append(last + ".")
      } else {
        parts.append(word(text.tokens[index], in: text))
      }
    }
    return parts
  }

  private mutating func note(_ token: QuotedToken, in text: QuotedText) {
    if token.classes.contains(.male) { gender = .male }
    if token.classes.contains(.female) { gender = .female }
  }

  private func isTitle(_ token: QuotedToken) -> Bool {
    token.range.count > 1 && token.kind == .word && !token.classes.isDisjoint(with: [.title, .role, .time])
      || token.range.count > 1 && !token.classes.isDisjoint(with: [.determiner, .adjective])
  }

  private static let leading: WordSet = [
    "the", "a", "an", "our", "my", "your", "his", "her", "its", "their", "this", "that",
  ]
  private static let address: WordSet = [
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "sir", "madam", "madame",
  ]
  private static let particles: WordSet = [
    "de", "la", "del", "van", "von", "der", "den", "al", "el", "bin", "ibn", "da", "di", "du", "ter", "zu",
  ]

  /// A role without the article before it and the form of address behind it.
  private static func role(_ tokens: Range<Int>, in text: QuotedText) -> String? {
    guard !tokens.isEmpty else { return nil }
    let bytes = Int(text.tokens[tokens.lowerBound].start)..<Int(text.tokens[tokens.upperBound - 1].end)
    var parts = words(in: bytes, of: text.utf8)
    while let first = parts.first, first.count < 6, leading.contains(lowercased(first, of: text.utf8)) {
      parts.removeFirst()
    }
    while let last = parts.last, last.count < 7, address.contains(lowercased(last, of: text.utf8)) {
      parts.removeLast()
    }
    guard !parts.isEmpty else { return nil }
    let role = parts.map { String(decoding: text.utf8[$0], as: UTF8.self) }.joined(separator: " ")
    let isOwner = parts.count == 1 && (role.hasSuffix("'s") || role.hasSuffix("’s"))
    return isOwner ? nil : role
  }

  private static func lowercased(_ range: Range<Int>, of utf8: [UInt8]) -> [UInt8] {
    utf8[range].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// The stretches between spaces, commas and line feeds.
  private static func words(in bytes: Range<Int>, of utf8: [UInt8]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = bytes.lowerBound
    var index = bytes.lowerBound
    while index < bytes.upperBound {
      let isNoBreakSpace = utf8[index] == 0xC2 && index + 1 < bytes.upperBound && utf8[index + 1] == 0xA0
      let separates = utf8[index] == 0x20 || utf8[index] == UInt8(ascii: ",") || utf8[index] == 0x0A || isNoBreakSpace
      if separates {
        if index > start { words.append(start..<index) }
        start = index + (isNoBreakSpace ? 2 : 1)
      }
      index += isNoBreakSpace ? 2 : 1
    }
    if bytes.upperBound > start { words.append(start..<bytes.upperBound) }
    return words
  }

  static func isNamePart(_ token: QuotedToken) -> Bool {
    token.kind == .word && token.shape.contains(.capital)
      && token.classes.isDisjoint(with: [
        .determiner, .subjectPronoun, .possessivePronoun, .subordinator, .coordinator, .auxiliary, .adverb,
        .preposition,
      ])
  }

  /// Whether an initial stands here, a capital letter with a stop.
  private static func isInitial(_ index: Int, in text: QuotedText) -> Bool {
    let token = text.tokens[index]
    guard token.kind == .word, token.range.count == 1, token.shape.contains(.capital), index + 1 < text.tokens.count
    else { return false }
    return text.tokens[index + 1].kind == .period && text.tokens[index + 1].start == token.end
  }

  private static func continuesName(_ index: Int, in text: QuotedText) -> Bool {
    let token = text.tokens[index]
    if isNamePart(token) || isInitial(index, in: text) { return !text.tokens[index - 1].shape.contains(.possessive) }
    if token.kind == .period {
      let before = text.tokens[index - 1]
      return before.range.count == 1 || before.classes.contains(.abbreviation)
    }
    guard token.kind == .word, index + 1 < text.tokens.count, isNamePart(text.tokens[index + 1]) else { return false }
    return token.range.count < 4 && particles.contains(text.utf8, in: bytes(of: token, in: text))
  }

  /// A word without the ending of a possessive.
  static func word(_ token: QuotedToken, in text: QuotedText) -> String {
    String(decoding: text.utf8[bytes(of: token, in: text)], as: UTF8.self)
  }

  /// The bytes of a word without the ending of a possessive.
  static func bytes(of token: QuotedToken, in text: QuotedText) -> Range<Int> {
    guard token.shape.contains(.possessive) else { return token.range }
    // The apostrophe is one byte where it is straight, and three where it is curly.
    let isStraight = text.utf8[Int(token.end) - 2] == UInt8(ascii: "'")
    return Int(token.start)..<Int(token.end) - (isStraight ? 2 : 4)
  }

  static func words(_ tokens: Range<Int>, in text: QuotedText) -> String {
    let start = Int(text.tokens[tokens.lowerBound].start)
    let end = Int(text.tokens[tokens.upperBound - 1].end)
    return String(decoding: text.utf8[start..<end], as: UTF8.self)
  }
}
