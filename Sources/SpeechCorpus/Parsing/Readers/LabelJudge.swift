/// Decides over a whole document which of the lines that begin like a label open a turn.
///
/// One line alone cannot tell "Mara: Is the bridge open?" from "Warranty: 24 months". A generic word, a form of address
/// and the name of somebody known are labels; other words are where they recur, or stand in a document that has labels of
/// the same form.
struct LabelJudge {
  let profile: Profile
  /// Names that the header gives.
  let names: [String]
  /// Whether the header says that questions are asked, so that somebody may stand once with a name alone.
  var isInterview = false

  /// The labels that open a turn.
  ///
  /// - Complexity: O(*n*) in the number of candidates.
  func accepted(_ candidates: [Label]) -> [Label] {
    var counts: [String: Int] = [:]
    for label in candidates { counts[label.key, default: 0] += 1 }
    let candidates =
      hasBareLabels(candidates, counts: counts) ? candidates : candidates.filter { !$0.isBare || $0.isCertain }
    var surnames = Set(names.map { NamePhrase.surname(of: $0) })
    for label in candidates where label.form == .office && !label.isBare {
      // "President of Velmora Aurelio Brask" introduces "Aurelio Brask".
      let words = label.name.split(separator: " ").map(String.init)
      let phrase = NamePhrase(words)
      if phrase.role != nil, phrase.name.count >= 2 {
        surnames.insert(RoleLexicon.bare(words[phrase.name.upperBound - 1]))
      }
    }
    let certain = candidates.map { isSure($0, count: counts[$0.key, default: 0], surnames: surnames) }
    var sureForms: [Label.Form: Int] = [:]
    var questions = 0
    for (label, sure) in zip(candidates, certain) where sure {
      sureForms[label.form, default: 0] += 1
      if case .generic(.question) = label.form { questions += 1 }
    }
    let sures = sureForms.values.reduce(0, +)
    var accepted: [Label] = []
    for (label, sure) in zip(candidates, certain) {
      if sure || fits(label, sureForms: sureForms, sures: sures, questions: questions) { accepted.append(label) }
    }
    return accepted
  }

  /// Whether labels without a colon are the way of a document: three of them or more that are generic or recur, and more
  /// than there are of others.
  private func hasBareLabels(_ candidates: [Label], counts: [String: Int]) -> Bool {
    var bare = 0
    var others = 0
    for label in candidates {
      var isLikely = counts[label.key, default: 0] >= 2
      if case .generic = label.form { isLikely = true }
      guard isLikely else { continue }
      if label.isBare { bare += 1 } else { others += 1 }
    }
    return profile.hasBareLabels || bare >= 3 && bare > others
  }

  private func isSure(_ label: Label, count: Int, surnames: Set<String>) -> Bool {
    if label.hasTimeStamp || label.isCertain { return true }
    if label.isBare, profile.hasBareLabels { return label.qualifier != nil || label.form == .honorific || count >= 2 }
    switch label.form {
    case .generic:
      // A letter with a full stop may be an initial or an item of a list.
      return label.name != "A" && label.name != "Q" || count >= 2
    case .honorific: return count >= 2 || surnames.contains(NamePhrase.surname(of: label.name))
    case .marker: return label.marker != nil
    case .office, .capitals, .names:
      return surnames.contains(NamePhrase.surname(of: label.name)) || count >= 2
    }
  }

  /// Whether a label that stands once fits those that are sure.
  private func fits(_ label: Label, sureForms: [Label.Form: Int], sures: Int, questions: Int) -> Bool {
    let words = label.name.split(separator: " ")
    if label.isBare { return label.form == .capitals && sureForms[.capitals] != nil && !profile.hasBareLabels }
    switch label.form {
    case .generic: return questions > 0
    case .honorific: return !label.isBare
    case .marker: return false
    case .office:
      // An office with a name is a label by itself; an office alone beside others.
      let phrase = NamePhrase(words.map(String.init))
      return sures >= 1 || phrase.name.count >= 2 && label.qualifier == nil
    case .capitals: return sureForms[.capitals] != nil || sureForms[.honorific] != nil || sures >= 2
    case .names:
      if label.marker != nil { return true }
      if let qualifier = label.qualifier, qualifier.utf8.count <= 8, questions > 0 { return true }
      return sures >= 2 && ((isInterview ? 1 : 2)...4).contains(words.count)
    }
  }
}
