/// Who speaks in one document: the labels of its turns, each brought to a person.
///
/// "President of Velmora Aurelio Brask", later "Aurelio Brask", later "PRESIDENT BRASK" are one speaker; "Associate
/// Spokesperson" is the one whose office it is. A label that names nobody gives no speaker.
struct SpeakerRoster {
  /// Everybody in order of appearance, the main speaker first.
  private(set) var speakers: [Speaker] = []
  private var byLabel: [String: Int?] = [:]

  /// Creates a roster with the people that the header names.
  init(_ speakers: [Speaker] = []) { self.speakers = speakers }

  /// Takes the main speaker's name from a label where the header gives it in another case: "О.В.Ренарта" of a title is
  /// "О.В.Ренарт" of the labels.
  mutating func adopt(_ labels: [String]) {
    guard let main = speakers.first, let first = main.name.unicodeScalars.first, (0x400...0x4FF).contains(first.value)
    else { return }
    let stem = labels.first { label in
      let common = zip(label, main.name).prefix { $0 == $1 }.count
      return label != main.name && common >= 3 && common + 2 >= label.count && common + 3 >= main.name.count
    }
    if let stem { speakers[0].name = stem }
  }

  /// The main speaker.
  var main: Speaker? { speakers.first }

  /// The speaker that a label names, added where they are new.
  ///
  /// - Parameters:
  ///   - label: The words of the label, without a note in parentheses.
  ///   - note: What stands in the parentheses.
  /// - Returns: The index of the speaker, or `nil` where the label is an office that nobody here holds.
  mutating func index(forLabel label: String, note: String? = nil) -> Int? {
    if let known = byLabel[label] { return known }
    let index: Int?
    if let note, let person = Self.holder(of: label, in: note) {
      // "The Minister for Ports (Mr. Giles Attwell)": the office stands outside, the name inside.
      index = find(person.name) ?? speakers.count
      if index == speakers.count { speakers.append(person) }
    } else {
      index = find(label) ?? add(label)
    }
    byLabel[label] = .some(index)
    return index
  }

  /// The speaker at an index.
  func speaker(_ index: Int) -> Speaker { speakers[index] }

  /// The person whom a note names as the holder of the office that a label is.
  private static func holder(of label: String, in note: String) -> Speaker? {
    let office = NamePhrase(label.split(separator: " ").map(String.init))
    guard let role = office.role, office.name.isEmpty, !role.isEmpty else { return nil }
    let words = note.split(separator: " ").map(String.init)
    let person = NamePhrase(words)
    guard person.role == nil, (2...4).contains(words.count), !person.name.isEmpty,
      words[person.name].allSatisfy({ NamePhrase.isNameLike($0) })
    else { return nil }
    return Speaker(name: words[person.name].joined(separator: " "), role: label)
  }

  private func find(_ label: String) -> Int? {
    let words = label.split(separator: " ").map(String.init)
    let phrase = NamePhrase(words, known: speakers.map(\.name))
    let name = words[phrase.name].map(RoleLexicon.bare)
    guard let surname = name.last else { return findOffice(words) }
    if let whole = speakers.firstIndex(where: { folded($0.name) == name }) { return whole }
    let candidates = speakers.indices.filter { folded(speakers[$0].name).last == surname }
    // A surname alone, or with a form of address, is whoever bears it; a full name must agree in the first letter.
    return candidates.first { index in
      guard name.count > 1 else { return true }
      let other = folded(speakers[index].name)
      guard other.count > 1, let mine = name.first?.first, let theirs = other.first?.first else { return true }
      return mine == theirs
    }
  }

  private static let articles: Set<String> = ["the", "le", "la", "der", "die"]

  /// Offices by their initials.
  private static let shortOffices = [
    "pm": ["prime", "minister"], "dpm": ["deputy", "prime", "minister"], "fm": ["foreign", "minister"],
  ]

  /// The speaker whose office a label is.
  private func findOffice(_ words: [String]) -> Int? {
    let office = words.map(RoleLexicon.bare).filter { !Self.articles.contains($0) }.flatMap {
      Self.shortOffices[$0] ?? [$0]
    }
    guard !office.isEmpty else { return nil }
    return speakers.firstIndex { speaker in
      guard let role = speaker.role else { return false }
      let held = role.split(separator: " ").map { RoleLexicon.bare(String($0)) }.filter { $0 != "the" }
      return held.starts(with: office) || held.suffix(office.count).elementsEqual(office)
        || Set(office).isSubset(of: held)
    }
  }

  private mutating func add(_ label: String) -> Int? {
    let words = label.split(separator: " ").map { word in
      word.hasSuffix(",") ? String(word.dropLast()) : String(word)
    }
    let phrase: NamePhrase
    var role: String?
    if let comma = label.firstIndex(of: ",") {
      // "Shri NAME, Official Spokesperson": the office stands behind.
      let name = label[..<comma].split(separator: " ").map(String.init)
      phrase = NamePhrase(name)
      role = String(label[label.index(after: comma)...]).trimmingPrefixSpaces
      speakers.append(Speaker(name: name[phrase.name].joined(separator: " "), role: role))
      return speakers.count - 1
    }
    phrase = NamePhrase(words)
    guard !phrase.name.isEmpty else { return nil }
    role = phrase.role.map { words[$0].joined(separator: " ") }
    speakers.append(Speaker(name: words[phrase.name].joined(separator: " "), role: role))
    return speakers.count - 1
  }

  /// The words of a name in lower case, the surname last: "Brask, Aurelio" is "aurelio brask".
  private func folded(_ name: String) -> [String] {
    let halves = name.split(separator: ",")
    let straight = halves.count == 2 ? "\(halves[1]) \(halves[0])" : name
    return straight.split(separator: " ").map { RoleLexicon.bare(String($0)) }
  }
}

extension String {
  fileprivate var trimmingPrefixSpaces: String { String(drop { $0 == " " }) }
}
