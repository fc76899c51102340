/// Where a text names people outside marked words, and whether each is called "he" or "she".
///
/// A given name or a title tells the gender; for the rest the text is asked: of the pronouns that follow a name in its
/// sentence, which kind is clearly more frequent. What nothing shows to be a person is none: towns, bodies and papers
/// bear capitals too.
struct NameMentions {
  /// One place where somebody is named.
  struct Mention {
    /// The tokens of the name, titles included.
    var tokens: Range<Int>
    /// The number of the last word of the name among the words that end names.
    var surname: Int
    /// Whether a verb follows, so that the name is a subject.
    var isSubject: Bool
    /// Whether a preposition stands before it, as before a place.
    var isOblique: Bool
    var gender: GivenNames.Gender?
  }

  private(set) var mentions: [Mention] = []
  private var surnames = InternedStrings(places: 256)
  /// How often "he" and "she" follow each surname.
  private var tallies: [(male: Int, female: Int)] = []
  /// What shows that each surname is a person's, or that it is not.
  private var signs: [Signs] = []

  private struct Signs {
    /// A title, a given name or the list of speakers says that it is a person.
    var isPerson = false
    /// It is the subject of a verb of saying under a full name.
    var speaks = false
    /// It stands under an article somewhere, as bodies and agreements do.
    var isArticled = false
    var subjects = 0
    var obliques = 0
  }

  /// Finds the mentions of a text.
  ///
  /// - Parameters:
  ///   - skeleton: The text.
  ///   - people: The names of those who are known to speak in it.
  init(_ skeleton: Skeleton, people: [String] = []) {
    for sentence in skeleton.sentences { gather(sentence.items, in: skeleton) }
    for name in people {
      guard var last = name.split(separator: " ").last.map(String.init) else { continue }
      let number = last.withUTF8 { surnames.knownNumber(of: UnsafeRawBufferPointer($0)) }
      if let number { signs[Int(number)].isPerson = true }
    }
  }

  /// Whether a mention names a person, as far as the text shows.
  func isPerson(_ mention: Mention) -> Bool {
    if mention.gender != nil { return true }
    let signs = signs[mention.surname]
    if signs.isPerson { return true }
    if signs.isArticled { return false }
    return signs.speaks || gender(of: mention) != nil && signs.subjects > signs.obliques
  }

  private mutating func gather(_ sentence: Range<Int>, in skeleton: Skeleton) {
    let items = skeleton.items
    var index = sentence.lowerBound
    var last = -1
    while index < sentence.upperBound {
      let item = items[index]
      if last >= 0, item.isWord, !item.isCapital {
        if item.classes.contains(.male) || Self.isPronoun(index, "his", "him", in: skeleton) {
          tallies[last].male += 1
          last = -1
        } else if item.classes.contains(.female) || Self.isPronoun(index, "her", "hers", in: skeleton) {
          tallies[last].female += 1
          last = -1
        }
      }
      guard item.isWord, Self.isName(item, in: skeleton) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound {
        if items[end].isWord, Self.isName(items[end], in: skeleton), !items[end - 1].shape.contains(.possessive) {
          end += 1
        } else if items[end].kind == .period, end + 1 < sentence.upperBound, Self.isName(items[end + 1], in: skeleton),
          items[end - 1].classes.contains(.abbreviation)
            || items[end - 1].isWord && skeleton.text.tokens[Int(items[end - 1].last)].range.count == 1
        {
          end += 2
        } else {
          break
        }
      }
      if let number = note(index..<end, in: skeleton) { last = number }
      index = end
    }
  }

  private static func isName(_ item: Skeleton.Item, in skeleton: Skeleton) -> Bool {
    item.isWord && item.isCapital && !item.shape.contains(.dotted)
      && item.classes.isDisjoint(with: [
        .determiner, .subjectPronoun, .possessivePronoun, .subordinator, .coordinator, .auxiliary, .adverb,
        .preposition,
        .time, .relative, .question, .negation, .modal, .subjectVerb, .to, .that, .gerund,
      ])
  }

  private static func isPronoun(_ index: Int, _ one: StaticString, _ other: StaticString, in skeleton: Skeleton) -> Bool
  {
    !skeleton.items[index].classes.isDisjoint(with: [.possessivePronoun, .objectPronoun])
      && (skeleton.isWord(index, one) || skeleton.isWord(index, other))
  }

  /// Notes a mention; the number of its surname, if it can be a person.
  private mutating func note(_ range: Range<Int>, in skeleton: Skeleton) -> Int? {
    let items = skeleton.items
    let tokens = skeleton.tokens(range)
    let lastItem = items[range.upperBound - 1]
    // A lone capital at the start of a sentence is a name only if it can be nothing else.
    if range.count == 1, lastItem.shape.contains(.sentenceStart),
      !lastItem.classes.isEmpty || lastItem.cue > 0
    {
      return nil
    }
    if lastItem.classes.contains(.role) || lastItem.classes.contains(.named) { return nil }
    let bytes = SourceReading.bytes(of: skeleton.text.tokens[tokens.upperBound - 1], in: skeleton.text)
    let number = skeleton.text.utf8.withUnsafeBytes { utf8 in
      Int(surnames.number(of: UnsafeRawBufferPointer(rebasing: utf8[bytes])))
    }
    if number == signs.count {
      tallies.append((0, 0))
      signs.append(Signs())
    }
    var gender: GivenNames.Gender?
    for index in range {
      if items[index].classes.contains(.male) { gender = .male }
      if items[index].classes.contains(.female) { gender = .female }
    }
    if gender == nil {
      for index in range where items[index].isWord {
        gender = skeleton.text.tokens[Int(items[index].last)].given
        if gender != nil { break }
      }
    }
    let next = range.upperBound
    let isSubject =
      next < items.count
      && (skeleton.isFinite(next) || items[next].classes.contains(.relative) || items[next].cue > 0
        || items[next].classes.contains(.adverb))
      && !lastItem.shape.contains(.possessive)
    // "the Charter": what takes an article is no person, unless a title says so.
    if gender == nil, range.lowerBound > 0,
      !items[range.lowerBound - 1].classes.isDisjoint(with: [.determiner, .possessivePronoun])
    {
      signs[number].isArticled = true
      return nil
    }
    let isOblique = range.lowerBound > 0 && items[range.lowerBound - 1].classes.contains(.preposition)
    weigh(range, number, gender: gender, isSubject: isSubject, in: skeleton)
    if isOblique { signs[number].obliques += 1 }
    mentions.append(
      Mention(tokens: tokens, surname: number, isSubject: isSubject, isOblique: isOblique, gender: gender))
    return number
  }

  /// Notes what the words around a mention say of its being a person.
  private mutating func weigh(
    _ range: Range<Int>, _ number: Int, gender: GivenNames.Gender?, isSubject: Bool, in skeleton: Skeleton
  ) {
    let items = skeleton.items
    if isSubject { signs[number].subjects += 1 }
    if gender != nil || !items[range.lowerBound].classes.isDisjoint(with: [.title, .role]) {
      signs[number].isPerson = true
    }
    guard range.count > 1 else { return }
    // "The director, Ilse Torvan," and "Minister Ilse Torvan".
    var before = range.lowerBound - 1
    if before > 0, items[before].kind == .comma { before -= 1 }
    if before >= 0, items[before].isWord {
      if !items[before].classes.isDisjoint(with: [.title, .role]) { signs[number].isPerson = true }
      // "the poet Aurelio Brask was": a small noun with its article, and a full name as subject.
      if isSubject, before > 0, before == range.lowerBound - 1, items[before].classes.isEmpty, items[before].cue == 0,
        items[before - 1].classes.contains(.determiner)
      {
        signs[number].speaks = true
      }
    }
    var after = range.upperBound
    if after < items.count, items[after].kind == .comma { after += 1 }
    guard after < items.count, items[after].isWord else { return }
    if items[after].cue > 0
      || items[after].classes.contains(.relative) && skeleton.bytes(ofWord: after).elementsEqual("who".utf8)
    {
      signs[number].speaks = true
    }
  }

  /// The gender of whom a mention names, by its own words or by the text's pronouns.
  func gender(of mention: Mention) -> GivenNames.Gender? {
    if let gender = mention.gender { return gender }
    let tally = tallies[mention.surname]
    if tally.male > tally.female * 2 + 1 { return .male }
    if tally.female > tally.male * 2 + 1 { return .female }
    return nil
  }

  /// How many mentions before a place are asked.
  private static let reach = 40

  /// The mentions before a token, the last first, as many as are asked.
  func mentions(before token: Int) -> some Sequence<Mention> {
    mentions[..<mentions.partitioningIndex { $0.tokens.lowerBound >= token }].suffix(Self.reach).reversed()
  }

  /// The last mention before a token that a pronoun of a gender can stand for.
  ///
  /// A subject is better than another, one whose gender is known better than one whose is not; what is far is worse.
  ///
  /// - Parameters:
  ///   - token: The pronoun.
  ///   - gender: Its gender.
  ///   - start: Where the turn starts.
  ///   - excluded: Tokens that are no antecedents: the content itself.
  /// - Returns: The mention, or `nil`.
  func antecedent(
    before token: Int, gender: GivenNames.Gender, notBefore start: Int, excluding excluded: [Range<Int>]
  ) -> Mention? {
    var best: (mention: Mention, score: Double)?
    for mention in mentions(before: token) {
      guard mention.tokens.lowerBound >= start else { break }
      if excluded.contains(where: { $0.contains(mention.tokens.lowerBound) }) { continue }
      let own = self.gender(of: mention)
      if let own, own != gender { continue }
      guard isPerson(mention) else { continue }
      let distance = Double(token - mention.tokens.upperBound)
      var score = -distance / 60
      if own == gender { score += 2.5 }
      if mention.isSubject { score += 1.2 }
      if mention.isOblique { score -= own == gender ? 0.5 : 4 }
      if score > best?.score ?? -12 { best = (mention, score) }
    }
    return best?.mention
  }
}
