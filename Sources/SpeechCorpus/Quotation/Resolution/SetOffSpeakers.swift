/// Says who the sources of German and Russian attributions are.
struct SetOffSpeakers {
  fileprivate let skeleton: Skeleton
  private var register: PersonRegister
  /// Who spoke where, in the order that it was resolved.
  private var spoken: [(token: Int, person: Int)] = []

  init(_ skeleton: Skeleton, people: [String]) {
    self.skeleton = skeleton
    register = PersonRegister(skeleton, people: people)
  }

  /// The speaker that a source names, and whether it is "I" or "you", which the turn tells.
  mutating func speaker(of attribution: Attribution, _ source: Range<Int>, _ language: QuotationLanguage) -> Speaker? {
    let tokens = skeleton.text.tokens
    let first = tokens[source.lowerBound]
    let pronouns: WordClass = [.subjectPronoun, .possessivePronoun, .objectPronoun]
    if source.count == 1, !first.classes.isDisjoint(with: pronouns),
      first.classes.isDisjoint(with: [.determiner]) || first.classes.contains(.subjectPronoun)
    {
      guard let gender = gender(of: first, attribution, language),
        let person = antecedent(gender, before: source.lowerBound, excluding: attribution.contents)
      else { return nil }
      spoken.append((source.lowerBound, person))
      return Speaker(name: register.people[person].name.joined(separator: " "))
    }
    let words = source.filter { tokens[$0].kind == .word }
    let capitals = words.filter { isNamePart(tokens[$0]) }
    let hasRole = words.contains { tokens[$0].classes.contains(.role) }
    if let person = named(capitals, words, in: source, language) {
      spoken.append((source.lowerBound, person))
      let role = words.first { tokens[$0].classes.contains(.role) }.map {
        SourceReading.word(tokens[$0], in: skeleton.text)
      }
      return Speaker(name: register.people[person].name.joined(separator: " "), role: role)
    }
    // "der Minister", "мэр": who bears the office.
    for place in words {
      let word = SourceReading.word(tokens[place], in: skeleton.text)
      let isNoun = language == .german ? tokens[place].shape.contains(.capital) : true
      guard isNoun, tokens[place].classes.isDisjoint(with: [.body, .preposition, .possessivePronoun]),
        words.count <= 3 || hasRole,
        let person = register.bearer(of: word.lowercased(), before: source.lowerBound, language)
      else { continue }
      spoken.append((source.lowerBound, person))
      return Speaker(name: register.people[person].name.joined(separator: " "), role: word)
    }
    if capitals.count == 1, words.count == 1, !hasRole {
      let name = SourceReading.word(tokens[capitals[0]], in: skeleton.text)
      if let person = register.find([name], language) {
        spoken.append((source.lowerBound, person))
        return Speaker(name: register.people[person].name.joined(separator: " "))
      }
    }
    return described(source, attribution, language)
  }

  private func isNamePart(_ token: QuotedToken) -> Bool {
    token.shape.contains(.capital)
      && token.classes.isDisjoint(with: [
        .determiner, .possessivePronoun, .subjectPronoun, .preposition, .adverb, .role, .title, .oblique, .accordance,
      ])
  }

  /// The person whom the capitals of a phrase name.
  private func named(_ capitals: [Int], _ words: [Int], in source: Range<Int>, _ language: QuotationLanguage) -> Int? {
    // A name that the register found inside the phrase, the last one: "Anselms Anwalt Dietmar Kuhl".
    if let mention = register.mention(in: source) {
      let hasForeignHead = language == .german && skeleton.text.tokens[mention.token].classes.contains(.oblique)
      if !hasForeignHead { return mention.person }
    }
    guard capitals.count == 1 || capitals.count == 2 && capitals[1] == capitals[0] + 2,
      let place = capitals.last, place == words.last
    else { return nil }
    let name = capitals.map { SourceReading.word(skeleton.text.tokens[$0], in: skeleton.text) }
    return register.find(name, language)
  }

  private func gender(
    of pronoun: QuotedToken, _ attribution: Attribution, _ language: QuotationLanguage
  ) -> GivenNames.Gender? {
    if pronoun.classes.contains(.male) { return .male }
    if pronoun.classes.contains(.female) {
      // "Sie fragen": many.
      return language == .german && attribution.form == .base ? nil : .female
    }
    return nil
  }

  /// Whom a pronoun means: who was named or spoke last, of its gender where that is known.
  private func antecedent(_ gender: GivenNames.Gender, before token: Int, excluding contents: [Range<Int>]) -> Int? {
    let named = register.mentions(before: token).first { mention in
      fits(mention.person, gender) && !contents.contains { $0.contains(mention.token) }
    }
    let spoke = spoken.suffix(60).last { $0.token < token && fits($0.person, gender) }
    guard let named else { return spoke?.person }
    guard let spoke else { return named.person }
    return spoke.token >= named.token ? spoke.person : named.person
  }

  private func fits(_ person: Int, _ gender: GivenNames.Gender) -> Bool {
    register.people[person].gender.map { $0 == gender } ?? true
  }

  /// The speaker that a phrase without a name describes, a body mostly.
  private func described(_ source: Range<Int>, _ attribution: Attribution, _ language: QuotationLanguage) -> Speaker? {
    let tokens = skeleton.text.tokens
    var start = source.lowerBound
    let isGenitiveArticle = skeleton.text.isWord(start, "des")
    while start + 1 < source.upperBound,
      !tokens[start].classes.isDisjoint(with: [.determiner, .oblique, .possessivePronoun])
        && tokens[start].classes.isDisjoint(with: [.role])
    { start += 1 }
    // "согласно прогнозу Метеобюро": whose forecast it is.
    if tokens[start].classes.contains(.accordance), start + 1 < source.upperBound { start += 1 }
    var end = start
    while end < source.upperBound, tokens[end].kind != .comma { end += 1 }
    guard end > start else { return nil }
    // "студент Платон": a given name behind what he is.
    if language == .russian, end == start + 2, tokens[start].classes.contains(.role),
      tokens[start].classes.isDisjoint(with: [.body]), isNamePart(tokens[start + 1])
    {
      let name = SourceReading.word(tokens[start + 1], in: skeleton.text)
      if RussianCases.gender(of: name) == .male { return Speaker(name: name) }
    }
    var words = SourceReading.words(start..<end, in: skeleton.text)
    if language == .german, isGenitiveArticle, end == start + 1, words.hasSuffix("s") {
      words = String(words.dropLast())
    }
    if language == .german, end == start + 1, let body = body(tokens[start], before: start) { words = body }
    if language == .russian {
      let isGenitive = attribution.rule == .accordingTo
      let isPlace = start > 0 && tokens[start - 1].classes.contains(.preposition) && !isGenitive
      if isGenitive || isPlace {
        words = RussianCases.nominative(phrase: words.split(separator: " ").map(String.init), isGenitive: isGenitive)
          .joined(separator: " ")
      }
    }
    if tokens[start].kind == .mark, let open = words.first, "«„\"“".contains(open) { words = words.trimmingMarks }
    return Speaker(name: words)
  }
}

extension SetOffSpeakers {
  /// How far back the compound that a short word stands for is looked for.
  private static let reach = 400

  /// The body that was named before by a compound: "Das Außenministerium", later "das Ministerium".
  fileprivate func body(_ token: QuotedToken, before place: Int) -> String? {
    guard token.classes.contains(.body) else { return nil }
    let short = SourceReading.word(token, in: skeleton.text).lowercased()
    var index = place - 1
    while index >= 0, place - index < Self.reach {
      let earlier = skeleton.text.tokens[index]
      if earlier.kind == .word, earlier.shape.contains(.capital), earlier.range.count > token.range.count {
        let word = SourceReading.word(earlier, in: skeleton.text)
        if word.lowercased().hasSuffix(short) { return word }
      }
      index -= 1
    }
    return nil
  }
}

extension String {
  /// The words without the marks around them.
  fileprivate var trimmingMarks: String {
    var words = self[...]
    while let first = words.first, "«„\"“”»".contains(first) { words.removeFirst() }
    while let last = words.last, "«„\"“”»".contains(last) { words.removeLast() }
    return String(words)
  }
}
