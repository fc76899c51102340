/// Who is named in a German or Russian text, with the offices that stand beside the names.
///
/// There is no list of names: a person is two capitals in a row behind an office or a trade, or before or behind a verb
/// of saying.
struct PersonRegister {
  /// Somebody who is named.
  struct Person {
    /// The name, in the nominative where its endings are sure.
    var name: [String]
    var gender: GivenNames.Gender?
    /// The words for what they are, in small letters.
    var roles: [String] = []
  }

  private(set) var people: [Person] = []
  /// Where each is named, in order of place.
  private(set) var mentions: [(token: Int, person: Int)] = []
  private let text: QuotedText
  /// People by the first letters of their surnames, in the order they were named.
  private var byStem: [String: [Int]] = [:]
  /// The most people of one stem, and the most mentions before a place, that are asked.
  private static let mostAsked = 60
  private static let stemLength = 3

  init(_ skeleton: Skeleton, people known: [String]) {
    text = skeleton.text
    for name in known {
      let words = name.split(separator: " ").map(String.init)
      if !words.isEmpty { add(Person(name: words)) }
    }
    for sentence in skeleton.sentences {
      let language = skeleton.text.paragraphs[sentence.paragraph].language
      if language.marksClauses { gather(sentence.items, in: skeleton, language) }
    }
  }

  /// Finds the runs of capitals outside marks.
  private mutating func gather(_ sentence: Range<Int>, in skeleton: Skeleton, _ language: QuotationLanguage) {
    let items = skeleton.items
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard Self.isNamePart(items[index]) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < sentence.upperBound, Self.isNamePart(items[end]) || Self.isStopOfInitial(end, in: skeleton) {
        end += 1
      }
      note(index..<end, in: sentence, of: skeleton, language)
      index = end
    }
  }

  static func isNamePart(_ item: Skeleton.Item) -> Bool {
    item.isWord && item.isCapital && item.cue == 0
      && item.classes.isDisjoint(with: [
        .determiner, .possessivePronoun, .subjectPronoun, .preposition, .adverb, .subordinator, .coordinator, .question,
        .time,
        .oblique, .auxiliary, .modal, .accordance,
      ])
  }

  /// Whether the stop of an initial stands at an item, as in "Т.Вельможин".
  static func isStopOfInitial(_ index: Int, in skeleton: Skeleton) -> Bool {
    let item = skeleton.items[index]
    guard item.kind == .period, index > 0, index + 1 < skeleton.items.count, skeleton.items[index + 1].isCapital else {
      return false
    }
    let before = skeleton.text.tokens[Int(skeleton.items[index - 1].last)]
    return before.range.count <= 2 && before.shape.contains(.capital) || before.classes.contains(.title)
  }

  private mutating func note(
    _ run: Range<Int>, in sentence: Range<Int>, of skeleton: Skeleton, _ language: QuotationLanguage
  ) {
    let items = skeleton.items
    var start = run.lowerBound
    var roles: [String] = []
    while start < run.upperBound,
      !items[start].classes.isDisjoint(with: [.role, .title]) || items[start].kind == .period
    {
      if items[start].classes.contains(.role) { roles.append(word(items[start]).lowercased()) }
      start += 1
    }
    let words = (start..<run.upperBound).filter { items[$0].isWord }
    let isBody = run.contains { items[$0].classes.contains(.body) }
    guard words.count >= 2 || !roles.isEmpty && words.count == 1 && language == .german, !isBody else { return }
    let before = run.lowerBound > sentence.lowerBound ? items[run.lowerBound - 1] : nil
    if language == .russian || roles.isEmpty { roles += self.roles(before: start, in: sentence, of: skeleton) }
    // "в Минфине Вельмарка": a place.
    if language == .russian, roles.isEmpty, before?.classes.contains(.preposition) == true { return }
    let isWeak =
      roles.isEmpty && !words.contains { skeleton.text.tokens[Int(items[$0].last)].given != nil }
    if isWeak, items[words[0]].shape.contains(.sentenceStart), language == .german, words.count == 2,
      !isBesideCue(run, skeleton)
    {
      return
    }
    // "Vereinslegende Hanno Piel", "Вельмарка Тарас Вельможин": the last two, or three with a patronymic; behind an
    // office the first two, as in "nahm die Ingenieurin Lea Brosch Platz".
    var name = words.suffix(2).map { word(items[$0]) }
    if language == .russian, words.count > 2, Self.isPatronymic(name[0]) {
      name = words.suffix(3).map { word(items[$0]) }
    }
    if language == .german, words.count > 2 {
      if roles.isEmpty {
        roles.append(word(items[words[words.count - 3]]).lowercased())
      } else {
        name = words.prefix(2).map { word(items[$0]) }
      }
    }
    let isOblique =
      roles.last.map { !Self.isRussianRoleInNominative($0) && ($0.hasSuffix("а") || $0.hasSuffix("я")) } == true
      || follows(start, in: sentence, of: skeleton)
    if language == .russian { name = RussianCases.nominative(name, isOblique: isOblique) }
    let number = number(of: name, language)
    for role in roles where !people[number].roles.contains(role) { people[number].roles.append(role) }
    if people[number].gender == nil {
      people[number].gender = gender(of: name, roles, words.first.map { items[$0] }, language)
    }
    mentions.append((Int(items[run.lowerBound].first), number))
  }

  private static func isPatronymic(_ word: String) -> Bool {
    ["вич", "вна", "вну", "вны", "вича", "кич", "лич", "нич", "ична", "ичны"].contains { word.hasSuffix($0) }
  }

  /// Whether a preposition of the genitive, or "словам", governs what stands at an item.
  private func follows(_ index: Int, in sentence: Range<Int>, of skeleton: Skeleton) -> Bool {
    var place = index - 1
    while place >= sentence.lowerBound, index - place < 8, skeleton.items[place].isWord {
      if skeleton.items[place].classes.contains(.accordance) { return true }
      place -= 1
    }
    return false
  }

  private func isBesideCue(_ run: Range<Int>, _ skeleton: Skeleton) -> Bool {
    run.upperBound < skeleton.items.count && skeleton.items[run.upperBound].cue > 0
      || run.lowerBound > 0 && skeleton.items[run.lowerBound - 1].cue > 0
  }

  /// The words for an office or a trade before a name.
  private func roles(before start: Int, in sentence: Range<Int>, of skeleton: Skeleton) -> [String] {
    var roles: [String] = []
    var index = start - 1
    while index >= sentence.lowerBound, start - index < 8 {
      let item = skeleton.items[index]
      guard item.isWord || item.isSpan && skeleton.isName(index),
        item.classes.isDisjoint(with: [.preposition, .coordinator, .subordinator, .adverb, .finite]), item.cue == 0
      else { break }
      if item.isWord, item.classes.contains(.role) || isRussianRole(word(item)) {
        roles.append(word(item).lowercased())
      }
      index -= 1
    }
    return roles
  }

  /// Whether a word is one of the lexicon's Russian offices in another case.
  private func isRussianRole(_ word: String) -> Bool {
    guard word.utf8.first.map({ $0 >= 0xD0 }) == true, word.count > 3 else { return false }
    let small = word.lowercased()
    // What differs in its first letters is not the same word.
    return Self.rolesByStem[Self.stem(of: small)]?.contains { RussianCases.isSame($0, small) } == true
  }

  private static func isRussianRoleInNominative(_ role: String) -> Bool {
    rolesByStem[stem(of: role)]?.contains(role) == true
  }

  /// The lexicon's Russian offices by their first letters.
  private static let rolesByStem = Dictionary(grouping: RussianLexicon.roles.split(separator: " ").map(String.init)) {
    stem(of: $0)
  }

  private func gender(
    of name: [String], _ roles: [String], _ item: Skeleton.Item?, _ language: QuotationLanguage
  ) -> GivenNames.Gender? {
    if language == .russian { return name.count > 1 ? RussianCases.gender(of: name[0]) : nil }
    if let item, let given = text.tokens[Int(item.last)].given { return given }
    guard let role = roles.first else { return nil }
    return role.hasSuffix("in") ? .female : role.hasSuffix("e") ? nil : .male
  }

  /// The number of a name, a new one where nobody bears it yet.
  private mutating func number(of name: [String], _ language: QuotationLanguage) -> Int {
    if let known = find(name, language) {
      // A full name tells more than an initial or a surname.
      if people[known].name.count < name.count || people[known].name[0].count <= 2 && name[0].count > 2 {
        people[known].name = name
      }
      return known
    }
    add(Person(name: name))
    return people.count - 1
  }

  private mutating func add(_ person: Person) {
    if let surname = person.name.last { byStem[Self.stem(of: surname), default: []].append(people.count) }
    people.append(person)
  }

  private static func stem(of surname: String) -> String { String(surname.prefix(stemLength)) }

  /// The mentions before a token, the last first, as many as are asked.
  func mentions(before token: Int) -> some Sequence<(token: Int, person: Int)> {
    mentions[..<mentions.partitioningIndex { $0.token >= token }].suffix(Self.mostAsked).reversed()
  }

  /// The last mention inside a range of tokens.
  func mention(in tokens: Range<Int>) -> (token: Int, person: Int)? {
    let last = mentions(before: tokens.upperBound).first { _ in true }
    return last.flatMap { $0.token >= tokens.lowerBound ? $0 : nil }
  }

  /// Who bears a name, in whatever case.
  func find(_ name: [String], _ language: QuotationLanguage) -> Int? {
    guard let surname = name.last, !surname.isEmpty else { return nil }
    return byStem[Self.stem(of: surname)]?.suffix(Self.mostAsked).last { index in
      guard let own = people[index].name.last else { return false }
      switch language {
      case .russian: if !RussianCases.isSame(own, surname) { return false }
      default: if own != surname, own + "s" != surname { return false }
      }
      guard name.count > 1, people[index].name.count > 1 else { return true }
      return people[index].name[0].first == name[0].first
    }
  }

  /// The last person before a token who bears a role.
  func bearer(of role: String, before token: Int, _ language: QuotationLanguage) -> Int? {
    let fits = { (person: Person) in
      person.roles.contains { own in
        switch language {
        case .russian: RussianCases.isSame(own, role)
        default: own == role || own.hasSuffix(role) || role.hasSuffix(own) && own.utf8.count > 4
        }
      }
    }
    return mentions(before: token + 1).first { fits(people[$0.person]) }?.person
  }

  private func word(_ item: Skeleton.Item) -> String {
    String(decoding: text.utf8[text.tokens[Int(item.last)].range], as: UTF8.self)
  }
}
