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

  /// The main speaker.
  var main: Speaker? { speakers.first }

  /// The speaker that a label names, added where they are new.
  ///
  /// - Parameter label: The words of the label, without a note in parentheses.
  /// - Returns: The index of the speaker, or `nil` where the label is an office that nobody here holds.
  mutating func index(forLabel label: String) -> Int? {
    if let known = byLabel[label] { return known }
    let index = find(label) ?? add(label)
    byLabel[label] = .some(index)
    return index
  }

  /// The speaker at an index.
  func speaker(_ index: Int) -> Speaker { speakers[index] }

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

  /// The speaker whose office a label is.
  private func findOffice(_ words: [String]) -> Int? {
    let office = words.map(RoleLexicon.bare).filter { $0 != "the" }
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

  private func folded(_ name: String) -> [String] { name.split(separator: " ").map { RoleLexicon.bare(String($0)) } }
}

extension String {
  fileprivate var trimmingPrefixSpaces: String { String(drop { $0 == " " }) }
}
