/// Says who the sources are: names in full, pronouns by who was named before, "I" and "you" by the turn.
///
/// Short forms take the full name that ends in them: the last one named before, else the first one after. A pronoun
/// takes the subject of its own sentence or of one of those before, if number and gender allow; of marked words it takes
/// nothing.
struct SpeakerResolution {
  private let skeleton: Skeleton
  private let turns: [QuotationSearch.Turn]
  private let registry: SpeakerRegistry
  private let date: PartialDate?
  /// Who speaks in the document, with their offices, and its title.
  private let people: [Speaker]
  private let title: String
  /// Who is named where; gathered for the first "he" or "she".
  private var mentions: NameMentions?
  /// Who speaks in German and Russian paragraphs; made for the first of them.
  private var others: SetOffSpeakers?
  /// Who spoke last of those called "he" and "she", and where.
  private var lastMale: (speaker: Speaker, token: Int)?
  private var lastFemale: (speaker: Speaker, token: Int)?
  /// Who spoke last under an office alone, whatever they are called by a pronoun.
  private var lastBearer: (speaker: Speaker, token: Int)?
  /// Who said what, by the number of the attribution, for the "I" of what is nested in it.
  private var spoken: [Spoken?] = []

  private struct Spoken {
    var speaker: Speaker?
    var isDirect: Bool
    var parent: Int
  }

  private var fullNames = FullNames()
  /// Roles by their last word, with the name that bears it.
  private var bearers: [String: [(name: String, token: Int)]] = [:]

  /// The speakers of attributions, in their order.
  static func speakers(
    of attributions: [Attribution], in skeleton: Skeleton, turns: [QuotationSearch.Turn], registry: SpeakerRegistry,
    date: PartialDate?, people: [Speaker] = [], title: String = ""
  ) -> [Speaker?] {
    guard attributions.contains(where: { $0.source != nil }) else { return attributions.map { _ in nil } }
    var resolution = SpeakerResolution(
      skeleton: skeleton, turns: turns, registry: registry, date: date, people: people, title: title)
    resolution.collectNames()
    var speakers: [Speaker?] = []
    resolution.spoken = Array(repeating: nil, count: (attributions.map(\.number).max() ?? 0) + 1)
    for attribution in attributions {
      let speaker = resolution.speaker(of: attribution)
      speakers.append(speaker)
      resolution.spoken[attribution.number] = Spoken(
        speaker: speaker, isDirect: attribution.kind == .direct, parent: attribution.parent)
    }
    return speakers
  }

  private init(
    skeleton: Skeleton, turns: [QuotationSearch.Turn], registry: SpeakerRegistry, date: PartialDate?,
    people: [Speaker], title: String
  ) {
    self.people = people
    self.title = title
    self.date = date
    self.skeleton = skeleton
    self.turns = turns
    self.registry = registry
  }

  /// Notes every name of two words or more.
  private mutating func collectNames() {
    let tokens = skeleton.text.tokens
    for speaker in turns.compactMap(\.speaker) { fullNames.note(speaker.split(separator: " ").map(String.init)) }
    for person in people { fullNames.note(person.name.split(separator: " ").map(String.init)) }
    for name in Self.names(inTitle: title, table: skeleton.table) { fullNames.note(name) }
    for index in tokens.indices.dropFirst() {
      let token = tokens[index]
      let before = tokens[index - 1]
      guard token.shape.contains(.capital), token.shape.contains(.spaceBefore), before.end + 1 == token.start,
        SourceReading.isNamePart(token), SourceReading.isNamePart(before), !before.shape.contains(.possessive),
        before.classes.isDisjoint(with: [.title, .role, .time]) || before.given != nil
      else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      if let next, SourceReading.isNamePart(next), next.start == token.end + 1, !token.shape.contains(.possessive) {
        continue
      }
      let hasMiddle =
        index >= 2 && SourceReading.isNamePart(tokens[index - 2]) && tokens[index - 2].end + 1 == before.start
        && tokens[index - 2].classes.isDisjoint(with: [.title, .role, .time])
        && !tokens[index - 2].shape.contains(.possessive) && tokens[index - 2].given != nil
      fullNames.note(index - (hasMiddle ? 2 : 1)..<index + 1, in: skeleton.text)
    }
  }

  /// The full names that a title gives behind offices: "President of Velmora Aurelio Brask".
  private static func names(inTitle title: String, table: WordTable) -> [[String]] {
    let text = QuotedText(Array(title.utf8), table: table)
    let tokens = text.tokens
    var names: [[String]] = []
    var sinceOffice = 0
    var index = 0
    while index < tokens.count {
      guard SourceReading.isNamePart(tokens[index]) else {
        sinceOffice = tokens[index].kind == .comma ? 0 : max(0, sinceOffice - 1)
        index += 1
        continue
      }
      var end = index
      var first = index
      while end < tokens.count, SourceReading.isNamePart(tokens[end]), end - index < 8 {
        if !tokens[end].classes.isDisjoint(with: [.title, .role]) {
          sinceOffice = 6
          first = end + 1
        }
        end += 1
        if tokens[end - 1].shape.contains(.possessive) { break }
      }
      if end - first >= 2, !tokens[end - 1].shape.contains(.possessive) {
        let name = [SourceReading.word(tokens[end - 2], in: text), SourceReading.word(tokens[end - 1], in: text)]
        if sinceOffice > 0 || tokens[end - 2].given != nil { names.append(name) }
      }
      index = end
    }
    return names
  }

  /// The nearest attribution around one whose words are given as they were said, so that "I" is who said them.
  private func direct(around attribution: Attribution) -> Spoken? {
    var parent = attribution.parent
    while spoken.indices.contains(parent), let spoken = spoken[parent] {
      if spoken.isDirect { return spoken }
      parent = spoken.parent
    }
    return nil
  }

  private mutating func speaker(of attribution: Attribution) -> Speaker? {
    guard let printed = attribution.source else { return nil }
    let language = skeleton.text.paragraphs[attribution.paragraph].language
    if language.marksClauses { return setOffSpeaker(of: attribution, printed, language) }
    let source = antecedent(ofRelative: printed) ?? printed
    let reading = SourceReading(source, in: skeleton.text)
    let turn = skeleton.text.paragraphs[attribution.paragraph].turn
    if reading.isPronoun {
      if let direct = direct(around: attribution) {
        if reading.pronoun.contains(.firstPerson) { return direct.speaker }
        if reading.pronoun.contains(.secondPerson) { return nil }
      }
      if reading.pronoun.contains(.firstPerson) {
        return turns.indices.contains(turn) ? turns[turn].speaker.map { known(Speaker(name: $0)) } : nil
      }
      if reading.pronoun.contains(.secondPerson) {
        return turns.indices.contains(turn) ? turns[turn].addressee.map { known(Speaker(name: $0)) } : nil
      }
      if let gender = reading.gender {
        let found = person(gender, at: source.lowerBound, in: attribution, turn)
        guard let found else { return nil }
        remember(found, gender, at: source.lowerBound)
        return known(found)
      }
      guard let found = antecedent(of: reading, before: source.lowerBound, in: attribution) else { return nil }
      return known(found)
    }
    guard !reading.isEvent, !reading.isAnaphoric else { return nil }
    let full = reading.name.isEmpty ? nil : fullName(of: reading, at: source.lowerBound)
    let speaker = named(reading, as: full?.name, at: source.lowerBound)
    if reading.isOffice, let speaker, speaker.name == reading.description {
      // An office alone is no name; somebody must be known to hold it.
      let holder = known(speaker)
      if holder.name != speaker.name { return holder }
      guard let bearer = bearer(ofOffice: source, in: attribution, turn) else { return nil }
      lastBearer = (bearer, source.lowerBound)
      return known(bearer)
    }
    if !reading.name.isEmpty, let speaker {
      if let role = reading.role.map({ $0.utf8.lastIndex(of: 0x20).map($0.suffix(from:)) ?? $0[...] })?.drop(while: {
        $0 == " "
      }) {
        bear(role.lowercased(), speaker.name, source.lowerBound)
      }
      if !reading.head.isEmpty { bear(reading.head, speaker.name, source.lowerBound) }
    }
    if let speaker, let gender = reading.gender ?? full?.gender ?? self.gender(of: speaker, from: reading) {
      remember(speaker, gender, at: source.lowerBound)
    }
    guard let speaker else { return nil }
    return known(speaker)
  }

  /// The speaker of an attribution in German or Russian.
  private mutating func setOffSpeaker(
    of attribution: Attribution, _ source: Range<Int>, _ language: QuotationLanguage
  ) -> Speaker? {
    let turn = skeleton.text.paragraphs[attribution.paragraph].turn
    let first = skeleton.text.tokens[source.lowerBound]
    if source.count == 1, !first.classes.isDisjoint(with: [.firstPerson, .secondPerson]),
      first.classes.isDisjoint(with: [.female, .male])
    {
      guard turns.indices.contains(turn) else { return nil }
      let name = first.classes.contains(.firstPerson) ? turns[turn].speaker : turns[turn].addressee
      return name.map { known(Speaker(name: $0)) }
    }
    if others == nil { others = SetOffSpeakers(skeleton, people: turns.compactMap(\.speaker) + people.map(\.name)) }
    return others?.speaker(of: attribution, source, language).map { known($0) }
  }

  /// The noun phrase that "who" stands for: the one right before it.
  private func antecedent(ofRelative source: Range<Int>) -> Range<Int>? {
    guard source.count == 1, skeleton.text.tokens[source.lowerBound].classes.contains(.relative) else { return nil }
    let sentence = skeleton.sentences[self.sentence(of: source.lowerBound)].items
    let place = skeleton.items[sentence].partitioningIndex { Int($0.first) >= source.lowerBound }
    guard place > sentence.lowerBound, place < sentence.upperBound,
      let phrase = skeleton.nounPhrase(endingAt: place, notBefore: sentence.lowerBound)
    else { return nil }
    return skeleton.tokens(phrase)
  }

  private mutating func remember(_ speaker: Speaker, _ gender: GivenNames.Gender, at token: Int) {
    let speaker = Speaker(name: speaker.name)
    switch gender {
    case .male: lastMale = (speaker, token)
    case .female: lastFemale = (speaker, token)
    }
  }

  /// Whom "he" or "she" means: somebody named shortly before, or who of them spoke last.
  private mutating func person(
    _ gender: GivenNames.Gender, at token: Int, in attribution: Attribution, _ turn: Int
  ) -> Speaker? {
    let mentions = mentionedNames()
    let paragraphs = skeleton.text.paragraphs
    var first = attribution.paragraph
    while first > 0, paragraphs[first - 1].turn == turn, attribution.paragraph - first < 40 { first -= 1 }
    let start = paragraphs[first].tokens.lowerBound
    let mention = mentions.antecedent(before: token, gender: gender, notBefore: start, excluding: attribution.contents)
    let last = gender == .male ? lastMale : lastFemale
    if let last, last.token >= start, last.token <= token, last.token > (mention?.tokens.lowerBound ?? -1) {
      return last.speaker
    }
    guard let mention else {
      if let last { return last.speaker }
      return lastBearer.flatMap { $0.token >= start && $0.token <= token ? $0.speaker : nil }
    }
    let reading = SourceReading(mention.tokens, in: skeleton.text)
    return reading.name.isEmpty ? nil : named(reading, at: mention.tokens.lowerBound)
  }

  /// The one person whom the turn names with an office before it: "Foreign Minister Ilse Torvan", later "the Minister".
  private mutating func bearer(ofOffice source: Range<Int>, in attribution: Attribution, _ turn: Int) -> Speaker? {
    let names = mentionedNames()
    var found: Speaker?
    for mention in names.mentions(before: source.lowerBound) {
      guard skeleton.text.paragraphs[skeleton.paragraph(of: mention.tokens.lowerBound)].turn == turn else { break }
      guard skeleton.isTitled(mention.tokens, as: source) else { continue }
      let reading = SourceReading(mention.tokens, in: skeleton.text)
      guard !reading.name.isEmpty, let speaker = named(reading, at: mention.tokens.lowerBound) else { continue }
      if let found, found.name != speaker.name { return nil }
      found = Speaker(name: speaker.name, role: speaker.role)
    }
    return found
  }

  private mutating func mentionedNames() -> NameMentions {
    if let mentions { return mentions }
    let gathered = NameMentions(skeleton, people: turns.compactMap(\.speaker) + people.map(\.name))
    mentions = gathered
    return gathered
  }

  private mutating func bear(_ role: String, _ name: String, _ token: Int) {
    bearers[role, default: []].append((name, token))
  }

  /// The speaker that a phrase names or describes.
  private func named(_ reading: SourceReading, at token: Int) -> Speaker? {
    named(reading, as: reading.name.isEmpty ? nil : fullName(of: reading, at: token)?.name, at: token)
  }

  /// The gender that the first word of a name tells, where the phrase gives no name.
  private func gender(of speaker: Speaker, from reading: SourceReading) -> GivenNames.Gender? {
    guard reading.name.isEmpty else { return nil }
    if speaker.name == reading.description { return reading.opening }
    return GivenNames.gender(of: speaker.name.prefix { $0 != " " }.lowercased())
  }

  private func named(_ reading: SourceReading, as full: [String]?, at token: Int) -> Speaker? {
    if reading.name.isEmpty {
      if !reading.head.isEmpty, !reading.isPlural, reading.description.split(separator: " ").count <= 2,
        let bearer = bearers[reading.head]?.last
      {
        return Speaker(name: bearer.name)
      }
      if reading.isOffice, let holder = holder(of: reading.description) { return holder }
      return reading.description.isEmpty ? nil : Speaker(name: reading.description)
    }
    return Speaker(name: (full ?? reading.name).joined(separator: " "), role: reading.role)
  }

  /// The full name that a short one stands for.
  private func fullName(of reading: SourceReading, at token: Int) -> FullNames.Entry? {
    switch reading.name.count {
    case 1: fullName(of: reading.name[0], at: token, gender: reading.gender)
    case 2: fullName(ofInitial: reading.name[0], reading.name[1])
    default: nil
    }
  }

  /// The one full name in the text that an initial and a surname stand for.
  private func fullName(ofInitial initial: String, _ surname: String) -> FullNames.Entry? {
    guard let letter = initial.first, initial.count == 1 || initial.count == 2 && initial.last == "." else {
      return nil
    }
    let fitting = fullNames[surname].filter { $0.name[0].count > 2 && $0.name[0].first == letter }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// The one speaker of the document whose role is an office.
  private func holder(of office: String) -> Speaker? {
    let office = office.lowercased()
    let holders = people.filter { person in
      guard let role = person.role?.lowercased() else { return false }
      return role == office || role.hasPrefix(office + " of ")
    }
    return holders.count == 1 ? holders[0] : nil
  }

  /// The full name behind a surname: the last one before its place, else the first one after.
  private func fullName(of surname: String, at token: Int, gender: GivenNames.Gender?) -> FullNames.Entry? {
    let fitting = fullNames[surname].filter { candidate in
      guard let gender, let own = candidate.gender else { return true }
      return own == gender
    }
    // One that stands there much more often than the others is meant everywhere.
    if let most = fitting.max(by: { $0.count < $1.count }), most.count > 2,
      fitting.allSatisfy({ $0.name == most.name || $0.count * 3 <= most.count })
    {
      return most
    }
    return fitting.last { $0.token < token } ?? fitting.first
  }

  private func known(_ speaker: Speaker) -> Speaker { registry.resolved(speaker, on: date) }

  /// The subject that a pronoun stands for.
  private func antecedent(of reading: SourceReading, before token: Int, in attribution: Attribution) -> Speaker? {
    let place = sentence(of: token)
    let turn = skeleton.text.paragraphs[skeleton.sentences[place].paragraph].turn
    var number = place
    while number >= 0, place - number < 8 {
      let sentence = skeleton.sentences[number]
      guard skeleton.text.paragraphs[sentence.paragraph].turn == turn else { break }
      for phrase in subjects(of: sentence.items, before: number == place ? token : Int.max, reversed: number == place) {
        let tokens = skeleton.tokens(phrase)
        // What the pronoun's own words say is not what it stands for.
        if attribution.contents.contains(where: { $0.contains(tokens.lowerBound) }) { continue }
        let candidate = SourceReading(tokens, in: skeleton.text)
        guard !candidate.isOffice, !candidate.isEvent, !candidate.isAnaphoric else { continue }
        guard fits(candidate, reading) else { continue }
        if let speaker = named(candidate, at: tokens.lowerBound) { return speaker }
      }
      number -= 1
    }
    return nil
  }

  private func fits(_ candidate: SourceReading, _ pronoun: SourceReading) -> Bool {
    if candidate.isPronoun { return false }
    if pronoun.pronoun.contains(.plural) {
      return candidate.isPlural || candidate.name.isEmpty && candidate.head.isEmpty
    }
    if pronoun.pronoun.contains(.thing) { return !candidate.isPlural && candidate.gender == nil }
    if candidate.isPlural || candidate.name.isEmpty && candidate.head.isEmpty { return false }
    var gender = candidate.gender
    if gender == nil, candidate.name.count == 1, let full = fullName(of: candidate.name[0], at: .max, gender: nil) {
      gender = full.gender
    }
    guard let gender, let own = pronoun.gender else { return true }
    return gender == own
  }

  /// The subjects of a sentence's finite verbs, the main one first; in the pronoun's own sentence the nearest first.
  private func subjects(of sentence: Range<Int>, before token: Int, reversed: Bool) -> [Range<Int>] {
    var phrases: [Range<Int>] = []
    for index in sentence.prefix(80) where skeleton.isFinite(index) {
      guard Int(skeleton.items[index].first) < token else { break }
      var start = index
      while start > sentence.lowerBound, skeleton.items[start - 1].isWord,
        !skeleton.items[start - 1].classes.isDisjoint(with: [.auxiliary, .modal, .adverb, .negation])
      {
        start -= 1
      }
      if let subject = skeleton.subject(before: start, in: sentence) { phrases.append(subject.phrase) }
      if phrases.count > 4 { break }
    }
    // "My colleague, Amadi Lorrens, called": an inverted cue's source is a subject too.
    return reversed ? phrases.reversed() : phrases
  }

  private func sentence(of token: Int) -> Int {
    skeleton.sentences.dropLast().partitioningIndex { Int(skeleton.items[$0.items.upperBound - 1].last) >= token }
  }
}
