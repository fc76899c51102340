/// Who speaks in one document: the labels of its turns, each brought to a person.
///
/// "President of Velmora Aurelio Brask", later "Aurelio Brask", later "PRESIDENT BRASK" are one speaker; "Associate
/// Spokesperson" is the one whose office it is. A label that names nobody gives no speaker.
struct SpeakerRoster {
  /// Everybody in order of appearance, the main speaker first.
  private(set) var speakers: [Speaker] = []
  private var byLabel: [String: Int?] = [:]
  /// The speakers by the parts of their names, and by the last of these.
  private var byName: [[String]: Int] = [:]
  private var bySurname: [String: [Int]] = [:]
  /// The speakers whose office is known.
  private var officers: [Int] = []
  /// The words of the header, by which a surname is completed.
  private let header: [String]
  /// The same words in lower case without accents and marks.
  private let foldedHeader: [String]
  private let headerWords: Set<String>

  /// Creates a roster with the people that the header names.
  ///
  /// - Parameters:
  ///   - speakers: Who is known to speak, the main one first.
  ///   - header: The words of title, lead and byline, as printed.
  init(_ speakers: [Speaker] = [], header: [String] = []) {
    self.header = header
    foldedHeader = header.map { RoleLexicon.plain(RoleLexicon.bare($0.nominative)) }
    headerWords = Set(foldedHeader)
    for speaker in speakers { append(speaker) }
  }

  /// How many speakers are asked for their name or office where a label is more than a name; in a real document the
  /// first ones are all.
  private static let maximumAsked = 100

  private mutating func append(_ speaker: Speaker) {
    speakers.append(speaker)
    register(speakers.count - 1)
    if speaker.role != nil { officers.append(speakers.count - 1) }
  }

  private mutating func register(_ index: Int) {
    var name = folded(speakers[index].name)
    if name.count > 1, let first = name.first, RoleLexicon.ranks.contains(first) { name.removeFirst() }
    if byName[name] == nil { byName[name] = index }
    if let surname = name.last { bySurname[surname, default: []].append(index) }
    // "MORI Kenta" has the surname first.
    let words = speakers[index].name.spacedWords
    if words.count == 2, words[0].utf8.count > 2, words[0].allSatisfy(\.isUppercase),
      words[1].contains(where: \.isLowercase)
    {
      bySurname[RoleLexicon.plain(RoleLexicon.bare(words[0])), default: []].append(index)
    }
    // "Lord Halsey of Grune" is Lord Halsey too.
    if let of = name.firstIndex(of: "of"), of > 0 { bySurname[name[of - 1], default: []].append(index) }
  }

  /// Takes the main speaker's name from a label where the header gives it in another case, or without first names.
  ///
  /// "О.В.Ренарта" of a title is "О.В.Ренарт" of the labels, and "Governor Roe" is "Ada Roe".
  mutating func adopt(_ labels: some Sequence<String>) {
    if let main = speakers.first, !main.name.utf8.contains(0x20) { adoptWhole(labels) }
    guard let main = speakers.first, let first = main.name.unicodeScalars.first, (0x400...0x4FF).contains(first.value)
    else { return }
    let labels = Array(labels)
    let stem = labels.first { label in
      let common = zip(label, main.name).prefix { $0 == $1 }.count
      return label != main.name && common >= 3 && common + 2 >= label.count && common + 3 >= main.name.count
    }
    guard let name = stem ?? labels.first(where: { Self.isSameName($0, main.name) }) else { return }
    renameMain(name)
  }

  private mutating func renameMain(_ name: String) {
    speakers[0].name = name
    (byName, bySurname) = ([:], [:])
    for index in speakers.indices { register(index) }
  }

  /// Takes the first names that stand before the main speaker's surname in a label.
  private mutating func adoptWhole(_ labels: some Sequence<String>) {
    let surname = NamePhrase.surname(of: speakers[0].name)
    let whole = labels.first { label in
      let words = label.spacedWords
      return (2...4).contains(words.count) && NamePhrase.surname(of: label) == surname && !label.contains(",")
        && NamePhrase.areNameLike(words)
        && label.unicodeScalars.contains(where: { $0.properties.isLowercase })
        && !words.contains { RoleLexicon.honorifics.contains(RoleLexicon.bare($0)) }
    }
    guard let whole else { return }
    renameMain(whole)
  }

  /// Whether two names in Cyrillic are one in two cases, given names whole or as initials: "О.В.Руднева" and "Ольги
  /// Рудневой".
  static func isSameName(_ label: String, _ name: String) -> Bool {
    guard let first = label.utf8.first, let other = name.utf8.first else { return false }
    // Names of ASCII that begin with other letters.
    if first != other, (0x41...0x5A).contains(first & 0xDF), (0x41...0x5A).contains(other & 0xDF) { return false }
    let mine = label.split { $0 == " " || $0 == "." }
    let theirs = name.split { $0 == " " || $0 == "." }
    guard label != name, let surname = mine.last, let other = theirs.last, mine.count >= 2, theirs.count >= 2 else {
      return false
    }
    let common = zip(surname, other).prefix { $0 == $1 }.count
    return common >= 3 && common + 2 >= surname.count && common + 3 >= other.count && mine[0].first == theirs[0].first
  }

  /// Makes a label one of the main speaker's names.
  mutating func alias(_ label: String) {
    if !speakers.isEmpty { byLabel[label] = .some(0) }
  }

  /// Whether a label is known to be the main speaker's.
  func isMain(_ label: String) -> Bool { byLabel[label] == .some(0) }

  /// Whether the header gives a surname.
  func isInHeader(_ surname: String) -> Bool { headerWords.contains(surname) }

  /// The main speaker.
  var main: Speaker? { speakers.first }

  /// The speaker that a label names, added where they are new.
  ///
  /// - Parameters:
  ///   - label: The words of the label, without a note in parentheses.
  ///   - note: What stands in the parentheses.
  /// - Returns: The index of the speaker, or `nil` where the label is an office that nobody here holds.
  mutating func index(forLabel label: String, note: String? = nil) -> Int? {
    // A label that named nobody may come with the name: "Foreign Secretary (Ada Roe)".
    if let known = byLabel[label], known != nil || note == nil { return known }
    let index: Int?
    if let note, let person = Self.holder(of: label, in: note) {
      // "The Minister for Ports (Mr. Giles Attwell)": the office stands outside, the name inside.
      index = find(person.name) ?? speakers.count
      if index == speakers.count { append(person) }
    } else {
      index = find(label) ?? findNamed(label) ?? add(label)
      if let index { complete(index, from: label) }
    }
    byLabel[label] = .some(index)
    return index
  }

  /// The speaker whom a label names before a comma: "SENATOR ADA ROE (D-DL), CHAIRWOMAN, RIVERS COMMITTEE".
  private mutating func findNamed(_ label: String) -> Int? {
    guard let comma = label.firstIndex(of: ",") else { return nil }
    var name = String(label[..<comma])
    if let open = name.firstIndex(of: "(") { name = String(name[..<open]) }
    let words = name.spacedWords
    guard words.count >= 2, !NamePhrase(words).name.isEmpty else { return nil }
    return find(words.joined(separator: " "))
  }

  /// Takes an office from a label where none was known: "Aurelio Brask" of a lead, "President of Velmora Aurelio Brask".
  private mutating func complete(_ index: Int, from label: String) {
    guard speakers[index].role == nil, !label.contains(",") else { return }
    let words = label.spacedWords
    let phrase = NamePhrase(words, known: [speakers[index].name])
    guard let role = phrase.role, phrase.name.count >= 2 else { return }
    speakers[index].role = words[role].joined(separator: " ")
    officers.insert(index, at: officers.partitioningIndex { $0 > index })
  }

  /// The speaker at an index.
  func speaker(_ index: Int) -> Speaker { speakers[index] }

  /// The person whom a note names as the holder of the office that a label is.
  private static func holder(of label: String, in note: String) -> Speaker? {
    // "The Minister of State, Department of Coasts": the office stands before the comma.
    let labelWords = label.spacedWords
    let head = labelWords.firstIndex { $0.hasSuffix(",") }.map { Array(labelWords[...$0]) } ?? labelWords
    let office = NamePhrase(head.map { $0.hasSuffix(",") ? String($0.dropLast()) : $0 })
    let hasBody =
      labelWords.contains { $0.hasSuffix(",") }
      && labelWords.contains { RoleLexicon.bodies.contains(RoleLexicon.bare($0)) }
    guard let role = office.role, office.name.isEmpty || hasBody, !role.isEmpty else { return nil }
    let words = note.spacedWords
    let person = NamePhrase(words)
    guard person.role == nil, (2...4).contains(words.count), !person.name.isEmpty,
      words[person.name].allSatisfy({ NamePhrase.isNameLike($0) || $0 == "of" })
    else { return nil }
    let name = words[RoleLexicon.withRank(person.name, of: words)].joined(separator: " ")
    return Speaker(name: name, role: label)
  }

  private func find(_ label: String) -> Int? {
    let words = label.spacedWords
    let phrase = NamePhrase(words, known: speakers.prefix(Self.maximumAsked).map(\.name))
    let name = words[phrase.name].flatMap { RoleLexicon.parts(ofName: $0) }
    guard let surname = name.last else { return findOffice(words) }
    if let whole = byName[name] { return whole }
    if words.count == 1, (2...3).contains(label.utf8.count), label.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      // "JR" is Joss Ruben.
      let initialled = speakers.prefix(Self.maximumAsked).firstIndex { speaker in
        speaker.name.spacedWords.compactMap(\.first).elementsEqual(label)
      }
      if let initialled { return initialled }
    }
    // A surname alone, or with a form of address, is whoever bears it; a full name must agree in the first letter.
    return bySurname[surname]?.prefix(Self.maximumAsked).first { index in
      guard name.count > 1 else { return true }
      let other = folded(speakers[index].name)
      guard other.count > 1, let mine = name.first?.first, let theirs = other.first?.first else { return true }
      return mine == theirs
    }
  }

  /// The name in the header that a label gives in part or in capitals: "VAHLEN" is "Anders Vahlen".
  ///
  /// The words before the surname that are names and no office are the first names.
  private func completed(_ name: [String]) -> String? {
    let parts = name.map { RoleLexicon.plain(RoleLexicon.bare($0)) }
    guard let surname = parts.last, surname.count > 1 else { return nil }
    for index in foldedHeader.indices where foldedHeader[index] == surname {
      var start = index
      if name.count > 1 {
        start = index - name.count + 1
        guard start >= 0, foldedHeader[start...index].elementsEqual(parts) else { continue }
      } else {
        while start > 0, index - start < 3, isFirstName(header[start - 1]) { start -= 1 }
        // Behind "Secretary of" stands what the office is for.
        if start > 0, start < index, ["of", "for"].contains(foldedHeader[start - 1]) { start += 1 }
        guard start < index else { continue }
      }
      return (header[start..<index] + [header[index].nominative.trimmingMarks]).joined(separator: " ")
    }
    return nil
  }

  /// Words in capitals that join persons in a heading.
  private static let joints: WordSet = ["with", "by", "and", "at", "before", "after", "on", "to", "in", "from"]

  private func isFirstName(_ word: String) -> Bool {
    let bare = RoleLexicon.bare(word)
    return NamePhrase.isNameLike(word) && !word.hasSuffix(",") && !word.hasSuffix(";") && !word.hasSuffix(":")
      && (word.hasSuffix(".") ? NamePhrase.isInitial(word) : true) && !RoleLexicon.isNoun(bare)
      && !RoleLexicon.honorifics.contains(bare) && !RoleLexicon.portfolios.contains(bare)
      && !Self.joints.contains(bare) && !RoleLexicon.bodies.contains(bare)
  }

  private static let articles: WordSet = ["the", "le", "la", "der", "die"]

  /// The words of an office in lower case, without accents and articles.
  private static func withoutArticles(_ words: [String]) -> [String] {
    words.map { RoleLexicon.plain(RoleLexicon.bare($0)) }.filter { !articles.contains($0) }
  }

  /// Offices by their initials.
  private static let shortOffices = [
    "pm": ["prime", "minister"], "dpm": ["deputy", "prime", "minister"], "fm": ["foreign", "minister"],
  ]

  /// The speaker whose office a label is.
  private func findOffice(_ words: [String]) -> Int? {
    let office = Self.withoutArticles(words).flatMap { Self.shortOffices[$0] ?? [$0] }
    guard !office.isEmpty else { return nil }
    return officers.prefix(Self.maximumAsked).first { index in
      guard let role = speakers[index].role else { return false }
      let held = Self.withoutArticles(role.spacedWords)
      return held.starts(with: office) || held.suffix(office.count).elementsEqual(office)
        || Set(office).isSubset(of: held)
    }
  }

  private mutating func add(_ label: String) -> Int? {
    let words = label.spacedWords.map { $0.utf8.last == UInt8(ascii: ",") ? String($0.dropLast()) : $0 }
    if let comma = label.firstIndex(of: ",") {
      // "Shri NAME, Official Spokesperson" and "Official Spokesperson, Shri NAME".
      let halves = [String(label[..<comma]), String(label[label.index(after: comma)...]).trimmingPrefixSpaces]
      let isOffice = { (half: String) in RoleLexicon.holdNoun(half.spacedWords) }
      // "GOV. ADA ROE (D), VELMORA": the first half is a whole person.
      let opening = halves[0].spacedWords.filter { !$0.hasPrefix("(") }
      let holder = NamePhrase(opening)
      if let rank = holder.role, holder.name.count >= 2, !isOffice(halves[1]) {
        append(
          Speaker(
            name: opening[holder.name].joined(separator: " "),
            role: "\(opening[rank].joined(separator: " ")), \(halves[1])"))
        return speakers.count - 1
      }
      let (first, second) =
        isOffice(halves[0]) && !isOffice(halves[1]) ? (halves[1], halves[0]) : (halves[0], halves[1])
      let name = first.spacedWords
      append(Speaker(name: name[NamePhrase(name).name].joined(separator: " "), role: second))
      return speakers.count - 1
    }
    let phrase = NamePhrase(words)
    guard !phrase.name.isEmpty else { return addOfficer(words) }
    let role = phrase.role.map { words[$0].joined(separator: " ") }
    let name = Array(words[RoleLexicon.withRank(phrase.name, of: words)])
    append(Speaker(name: completed(name) ?? name.joined(separator: " "), role: role))
    return speakers.count - 1
  }

  /// The speaker whose office and name the header gives where a label gives the office: "LE CHANCELIER", of a title "…et du
  /// Chancelier Jost Wieland".
  private mutating func addOfficer(_ words: [String]) -> Int? {
    let office = Self.withoutArticles(words)
    guard let first = office.first, office.contains(where: RoleLexicon.isNoun) else { return nil }
    for start in foldedHeader.indices where foldedHeader[start] == first {
      let end = start + office.count
      guard end < header.count, foldedHeader[start..<end].elementsEqual(office), !header[end - 1].hasSuffix(",") else {
        continue
      }
      var last = end
      while last < header.count, last < end + 3, isFirstName(header[last].nominative.trimmingMarks) {
        last += 1
        if header[last - 1].trimmingMarks != header[last - 1] { break }
      }
      guard last >= end + 2, !foldedHeader[end..<last].contains(where: RoleLexicon.joiners.contains) else { continue }
      let name = (header[end..<last - 1] + [header[last - 1].nominative.trimmingMarks]).joined(separator: " ")
      if let known = find(name) { return known }
      append(Speaker(name: name, role: header[start..<end].joined(separator: " ")))
      return speakers.count - 1
    }
    return addOfficerBehindName(Set(office))
  }

  /// The speaker behind whose name the header gives an office with all words of a label: "General Assembly Spokesman" of
  /// "by Ada Roe, Spokesperson, and Ivo Marsh, Spokesman for the General Assembly President".
  private mutating func addOfficerBehindName(_ office: Set<String>) -> Int? {
    for comma in header.indices where header[comma].utf8.last == UInt8(ascii: ",") {
      let end = header[(comma + 1)...].prefix(14).firstIndex { ",;.".contains($0.last ?? ";") } ?? comma
      guard end > comma, end - comma >= office.count, office.isSubset(of: foldedHeader[(comma + 1)...end]),
        !foldedHeader[(comma + 1)...end].contains(where: Self.joints.contains)
      else { continue }
      var start = comma
      while start > 0, comma - start < 3, isFirstName(header[start - 1]) { start -= 1 }
      guard start < comma, NamePhrase.isNameLike(header[comma]) else { continue }
      let name = (header[start..<comma] + [header[comma].trimmingMarks]).joined(separator: " ")
      if let known = find(name) { return known }
      append(Speaker(name: name, role: header[(comma + 1)...end].joined(separator: " ").trimmingMarks))
      return speakers.count - 1
    }
    return nil
  }

  /// The words of a name in lower case, the surname last: "Brask, Aurelio" is "aurelio brask".
  private func folded(_ name: String) -> [String] {
    let halves = name.split(separator: ",")
    let straight = halves.count == 2 ? "\(halves[1]) \(halves[0])" : name
    return RoleLexicon.parts(ofName: straight)
  }
}

extension String {
  /// The word without the mark of a possessive.
  fileprivate var nominative: String {
    switch utf8.last {
    // The last byte of "’".
    case UInt8(ascii: "s"), UInt8(ascii: "'"), 0x99:
      for suffix in ["’s", "'s", "’", "'"] where hasSuffix(suffix) { return String(dropLast(suffix.count)) }
      return self
    default: return self
    }
  }

  /// The word without the marks behind it.
  fileprivate var trimmingMarks: String {
    var word = self
    while let last = word.last, ",;:)".contains(last) || last == "." { word.removeLast() }
    return word
  }

  fileprivate var trimmingPrefixSpaces: String { String(drop { $0 == " " }) }
}
