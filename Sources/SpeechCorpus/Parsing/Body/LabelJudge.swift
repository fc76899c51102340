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
    guard !candidates.isEmpty else { return [] }
    var tally = Tally(candidates)
    var candidates = candidates
    func keep(_ isKept: [Bool]) {
      let kept = isKept.indices.filter { isKept[$0] }
      guard kept.count < isKept.count else { return }
      tally.keys = kept.map { tally.keys[$0] }
      candidates = kept.map { candidates[$0] }
    }
    if candidates.contains(where: \.isStopped) {
      keep(StoppedLabels.kept(candidates, counts: tally.keys.map { tally.counts[$0] }))
    }
    if !hasBareLabels(candidates, tally) {
      let stopped = Set(candidates.lazy.filter(\.isStopped).map(\.key))
      keep(candidates.map { !$0.isBare || $0.isCertain || $0.name == "Q" || stopped.contains($0.key) })
    }
    if candidates.contains(where: \.isPaired) {
      keep(
        candidates.map { label in
          if case .generic = label.form { return true }
          return label.isPaired || !label.isBare
        })
    }
    // “Minister: "I will not resign"”, once and in quotation marks, quotes somebody.
    if candidates.contains(where: \.isQuoted) {
      keep(zip(candidates, tally.keys).map { !isQuotation($0, count: tally.counts[$1]) })
    }
    var surnames = Set(names.map { NamePhrase.surname(of: $0) })
    var addressed: [String: Int] = [:]
    for label in candidates where label.form == .honorific {
      addressed[label.surname, default: 0] += 1
    }
    for (surname, count) in addressed where count >= 2 { surnames.insert(surname) }
    var offices: Set<String> = []
    for label in candidates
    where label.form == .office && (!label.isBare || label.qualifier != nil) && offices.insert(label.wording).inserted {
      // "The Secretary of State for Rivers (Rosalind Attwell)", later "Rosalind Attwell".
      if let note = label.qualifier?.spacedWords, (2...4).contains(note.count),
        note.allSatisfy({ NamePhrase.isNameLike($0) }), NamePhrase(note).role == nil
      {
        surnames.insert(NamePhrase.surname(of: note.joined(separator: " ")))
      }
      // "President of Velmora Aurelio Brask" introduces "Aurelio Brask".
      let words = label.name.spacedWords
      let phrase = NamePhrase(words)
      if phrase.role != nil, phrase.name.count >= 2 {
        surnames.insert(RoleLexicon.bare(words[phrase.name.upperBound - 1]))
      }
    }
    var introducedOffices: Set<String> = []
    surnames.formUnion(introduced(candidates, &introducedOffices))
    let isBareDocument = candidates.contains { $0.isPaired || $0.isBare && !$0.isCertain && $0.name != "Q" }
    // One "Q:" and one "A:" are each other's evidence.
    let isPaired = tally.holds("q") && (tally.holds("a") || tally.holds("r"))
    var certain = candidates.indices.map {
      isSure(candidates[$0], count: tally.counts[tally.keys[$0]], surnames: surnames, isPaired: isPaired)
        || candidates[$0].form == .office && introducedOffices.contains(candidates[$0].key)
    }
    doubtRecurring(candidates, tally, surnames: surnames, &certain)
    var sureForms: [Label.Form: Int] = [:]
    var questions = 0
    for (label, sure) in zip(candidates, certain) where sure {
      sureForms[label.form, default: 0] += 1
      if case .generic(.question) = label.form { questions += 1 }
    }
    let sures = sureForms.values.reduce(0, +)
    let isAnswerer = answers(candidates, tally, certain)
    let affiliates = candidates.count { $0.affiliation != nil && $0.opensProse }
    var accepted: [Label] = []
    // The candidate that was accepted last.
    var previous: Int?
    var nextSure = candidates.indices.map { _ in Int?.none }
    var next: Int?
    for index in candidates.indices.reversed() {
      nextSure[index] = next
      if certain[index] { next = index }
    }
    for (index, label) in candidates.enumerated() {
      if certain[index] {
        accepted.append(label)
        previous = index
      } else if !isBareDocument || label.isBare || label.marker != nil,
        fits(label, sureForms: sureForms, sures: sures, questions: questions, affiliates: affiliates),
        !(accepted.isEmpty && isTitleLike(label, sureForms: sureForms))
      {
        let isBetween = nextSure[index].map { next in
          isAnswerer[tally.keys[next]]
            && (label.asks || !leadsAway(label, from: accepted.last, to: candidates[next]))
        }
        if stands(label, beforeAnswerer: isBetween, after: previous.map { isAnswerer[tally.keys[$0]] }) {
          accepted.append(label)
          previous = index
        }
      }
    }
    return accepted
  }

  /// The surnames of those who have a label with the whole name and one with the surname, "JAMES CORRAN" and "CORRAN", and
  /// of those whose office is a label by itself: "ADA WANG, FOREIGN MINISTER" and "FOREIGN MINISTER".
  private func introduced(_ candidates: [Label], _ offices: inout Set<String>) -> Set<String> {
    var whole: Set<String> = []
    var holders: [String: String] = [:]
    for label in candidates where label.opensProse && !label.isBare {
      if label.form == .capitals, label.name.utf8.contains(0x20) { whole.insert(label.surname) }
      if label.form == .office, let comma = label.name.firstIndex(of: ",") {
        holders[label.name[label.name.index(after: comma)...].trimmingSpaces.inLowerCase] = label.surname
      }
    }
    guard !whole.isEmpty || !holders.isEmpty else { return [] }
    var surnames: Set<String> = []
    for label in candidates where label.opensProse && !label.isBare {
      if label.form == .capitals, !label.name.utf8.contains(0x20), whole.contains(label.surname) {
        surnames.insert(label.surname)
      }
      if label.form == .office, let surname = holders[label.key] {
        surnames.insert(surname)
        offices.insert(label.key)
      }
    }
    return surnames
  }

  /// Whether words before a colon above all labels are a title rather than somebody, where nobody has a name for a label.
  private func isTitleLike(_ label: Label, sureForms: [Label.Form: Int]) -> Bool {
    label.form == .names && label.name.utf8.contains(0x20) && label.affiliation == nil && label.marker == nil
      && sureForms[.names] == nil && !label.hasTimeStamp && names.isEmpty
  }

  /// Whether a label stands once, before words in quotation marks and nothing else.
  private func isQuotation(_ label: Label, count: Int) -> Bool {
    guard label.isQuoted, count == 1, label.marker == nil, !label.hasTimeStamp, !label.isCertain else { return false }
    if case .generic = label.form { return false }
    return true
  }

  /// Takes back labels that only recur, as fields of a form do.
  ///
  /// Whoever speaks says sentences, and to somebody.
  private func doubtRecurring(
    _ candidates: [Label], _ tally: Tally, surnames: Set<String>, _ certain: inout [Bool]
  ) {
    var spoken = Array(repeating: 0, count: tally.counts.count)
    var all = spoken
    var isOther = Array(repeating: false, count: tally.counts.count)
    let areRecurring = candidates.indices.map { certain[$0] && isRecurring(candidates[$0], surnames) }
    for (index, label) in candidates.enumerated() where certain[index] {
      if areRecurring[index] {
        all[tally.keys[index]] += 1
        if label.opensProse { spoken[tally.keys[index]] += 1 }
      } else {
        isOther[tally.keys[index]] = true
      }
    }
    let isSpoken = all.indices.map { all[$0] > 0 && spoken[$0] * 5 >= all[$0] * 3 }
    let voices = isSpoken.count { $0 } + isOther.count { $0 }
    let isDialogue = voices >= 2 || isInterview || profile.startsWithLabel || isAnswered(candidates, certain)
    for index in candidates.indices where areRecurring[index] {
      if !isDialogue || !isSpoken[tally.keys[index]] { certain[index] = false }
    }
  }

  /// Whether a name that stands once asks two times or more, right before somebody whose label recurs.
  private func isAnswered(_ candidates: [Label], _ certain: [Bool]) -> Bool {
    // "Q. How many?" between two turns of one person.
    let isAsked = candidates.indices.dropLast().contains { index in
      candidates[index].form == .generic(.question) && candidates[index].asks && certain[index + 1]
        && candidates[index + 1].opensProse
    }
    if isAsked { return true }
    return namesAsk(candidates, certain)
  }

  private func namesAsk(_ candidates: [Label], _ certain: [Bool]) -> Bool {
    candidates.indices.dropLast().count { index in
      let label = candidates[index]
      return !certain[index] && label.asks && !label.isAlone && (label.form == .names || label.form == .capitals)
        && certain[index + 1] && candidates[index + 1].opensProse
    } >= 2
  }

  /// Whether nothing but its standing more than once speaks for a label.
  private func isRecurring(_ label: Label, _ surnames: Set<String>) -> Bool {
    switch label.form {
    case .office, .capitals, .names:
      return !label.hasTimeStamp && !label.isCertain && label.marker == nil && !label.isStopped && !label.hasRole
        && !(profile.hasBareLabels && label.qualifier != nil) && !surnames.contains(label.surname)
    case .generic, .honorific, .marker: return false
    }
  }

  /// Whether each key is that of somebody who speaks again and again, or whom the header names.
  private func answers(_ candidates: [Label], _ tally: Tally, _ certain: [Bool]) -> [Bool] {
    var answers = Array(repeating: false, count: tally.counts.count)
    for (index, label) in candidates.enumerated() where certain[index] {
      switch label.form {
      case .generic(.question), .marker: continue
      default: answers[tally.keys[index]] = true
      }
    }
    return answers
  }

  /// Whether a label that stands once stands where a questioner does: before somebody who answers.
  private func stands(_ label: Label, beforeAnswerer: Bool?, after: Bool?) -> Bool {
    guard label.form == .names, label.marker == nil, label.qualifier == nil else { return true }
    let words = label.name.spacedWords
    if words.last?.last?.isNumber == true { return isInterview && beforeAnswerer == true && after == true }
    guard words.count == 1 || isInterview || label.affiliation != nil else { return true }
    return beforeAnswerer ?? (after == true)
  }

  /// Whether one word stands between the turns of two others, as "In short:" does inside an answer, where who asks stands
  /// between two turns of the one who answers.
  private func leadsAway(_ label: Label, from previous: Label?, to next: Label) -> Bool {
    guard let previous, label.form == .names, !label.name.contains(" ") else { return false }
    return previous.key != next.key
  }

  /// Whether labels without a colon are the way of a document: three of them or more that are generic or recur, and more
  /// than there are of others.
  private func hasBareLabels(_ candidates: [Label], _ tally: Tally) -> Bool {
    var bare = 0
    var others = 0
    for (index, label) in candidates.enumerated() {
      var isLikely = tally.counts[tally.keys[index]] >= 2
      if case .generic = label.form { isLikely = true }
      guard isLikely else { continue }
      if label.isBare { bare += 1 } else { others += 1 }
    }
    return profile.hasBareLabels || bare >= 3 && bare > others
  }

  private func isSure(_ label: Label, count: Int, surnames: Set<String>, isPaired: Bool) -> Bool {
    if label.hasTimeStamp || label.isCertain || label.isStopped || label.isPaired || label.isInline || label.hasRole {
      return true
    }
    if label.isBare, profile.hasBareLabels {
      if case .generic(.speech) = label.form, label.key.hasSuffix("members") { return true }
      return label.qualifier != nil || label.form == .honorific || count >= 2
        || surnames.contains(label.surname)
    }
    // "Mr. Oswin Tarrant (Kelp Bay):", and in a record of a debate any name with its constituency or office.
    if label.qualifier != nil, label.form == .honorific || profile.hasBareLabels { return true }
    switch label.form {
    case .generic:
      // A letter with a full stop may be an initial or an item of a list.
      // "Presenter: OFFICE NAME" heads a list.
      // "Chair: Ada Roe" is a field.
      return label.name.count > (label.name.hasSuffix(".") ? 2 : 1) && label.name.inLowerCase != "presenter"
        && (label.form != .generic(.moderator) || label.isBare || label.opensProse)
        || count >= 2
        || isPaired
    // "MR SPEAKER" presides, and may say "Order" once.
    case .honorific:
      return count >= 2 || surnames.contains(label.surname)
        || !label.isBare && ["speaker", "chairman", "chairwoman", "chair"].contains(label.surname)
    case .marker: return label.marker != nil
    case .office, .capitals, .names:
      return surnames.contains(label.surname) || count >= 2
        || names.contains { SpeakerRoster.isSameName(label.name, $0) }
    }
  }

  /// Whether a label that stands once fits those that are sure.
  private func fits(
    _ label: Label, sureForms: [Label.Form: Int], sures: Int, questions: Int, affiliates: Int
  ) -> Bool {
    let words = label.name.spacedWords
    if label.affiliation != nil {
      return label.opensProse && sures >= 2 && (isInterview || questions > 0 || affiliates >= 2)
    }
    if label.isBare {
      if let body = label.qualifier, questions > 0 { return body.utf8.count <= 10 }
      if label.form == .office, questions > 0, sures >= 3 {
        return !NamePhrase(words).name.isEmpty
      }
      return label.form == .capitals && sureForms[.capitals] != nil && !profile.hasBareLabels
    }
    switch label.form {
    case .generic:
      return label.name.inLowerCase != "presenter"
        && (questions > 0 || sures >= 3 && label.name != "A" || sures >= 2 && label.name == "Q" && label.asks)
    case .honorific: return sures >= 1
    case .marker: return false
    case .office:
      // An office with a name is a label by itself; an office alone beside others.
      let phrase = NamePhrase(words)
      return label.opensProse && (sures >= 1 || phrase.name.count >= 2 && label.qualifier == nil)
    case .capitals: return sureForms[.capitals] != nil || sureForms[.honorific] != nil || sures >= 2
    case .names:
      if label.marker != nil { return true }
      if let qualifier = label.qualifier, qualifier.utf8.count <= 8, questions > 0 { return true }
      if label.qualifier != nil, isInterview { return sures >= 2 }
      guard label.opensProse, sures >= 2 else { return false }
      // "Graduate of the Faculty of Ports Ada Roe": somebody says what he is.
      if words.count > 4,
        words.dropFirst().dropLast(3).contains(where: { ["of", "at", "de", "der", "des"].contains($0) })
      {
        return sures >= 3
          && words.suffix(2).allSatisfy {
            NamePhrase.isNameLike($0) && !RoleLexicon.bodies.contains($0.inLowerCase)
              && !RoleLexicon.portfolios.contains($0.inLowerCase)
          }
      }
      return ((isInterview || label.asks ? 1 : 2)...4).contains(words.count)
    }
  }
}

/// How often the labels of a document stand, by the numbers of their keys.
private struct Tally {
  /// The number of each label's key.
  var keys: [Int] = []
  /// How often the labels of each key stand.
  private(set) var counts: [Int] = []
  private var numbers: [String: Int] = [:]

  init(_ labels: [Label]) {
    keys.reserveCapacity(labels.count)
    for label in labels {
      if let number = numbers[label.key] {
        keys.append(number)
        counts[number] += 1
      } else {
        numbers[label.key] = counts.count
        keys.append(counts.count)
        counts.append(1)
      }
    }
  }

  /// Whether a label has a key.
  func holds(_ key: String) -> Bool { numbers[key] != nil }
}
