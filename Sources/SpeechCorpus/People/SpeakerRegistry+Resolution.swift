extension SpeakerRegistry {
  /// The speaker under the name that the registry has for them.
  ///
  /// A name is found by any of its forms, without regard to case; a role by its title, where one person held it on the
  /// day, or is the only one who ever did where no day is given.
  ///
  /// - Parameters:
  ///   - speaker: Who was read in the text.
  ///   - date: The day it was said.
  /// - Returns: The speaker with the registry's name, or as it was.
  /// - Complexity: O(*n*) in the number of entries.
  public func resolved(_ speaker: Speaker, on date: PartialDate? = nil) -> Speaker {
    guard !entries.isEmpty else { return speaker }
    let name = speaker.name.lowercased()
    if let entry = entries.first(where: { entry in
      entry.name.lowercased() == name || entry.aliases.contains { $0.lowercased() == name }
    }) {
      return Speaker(name: entry.name, role: speaker.role, affiliation: speaker.affiliation)
    }
    let bearers = entries.filter { entry in
      entry.roles.contains { $0.title.lowercased() == name && $0.covers(date) }
    }
    guard bearers.count == 1, let bearer = bearers.first else { return speaker }
    return Speaker(name: bearer.name, role: speaker.name, affiliation: speaker.affiliation)
  }
}

extension SpeakerRegistry.Role {
  /// Whether the role was held on a day; parts that a date lacks are not compared.
  func covers(_ date: PartialDate?) -> Bool {
    guard let date else { return true }
    if let start, start.isAfter(date) { return false }
    if let end, date.isAfter(end) { return false }
    return true
  }
}

extension PartialDate {
  /// Whether this date is later than another, by the parts that both have.
  fileprivate func isAfter(_ other: PartialDate) -> Bool {
    let parts: [(Int?, Int?)] = [(year, other.year), (month, other.month), (day, other.day)]
    for case (let own?, let theirs?) in parts where own != theirs { return own > theirs }
    return false
  }
}
