/// Decides over a whole document whether full stops end its labels, as they do in records of parliaments and committees.
///
/// One line alone cannot tell "Mr. TARRANT. I rise" from a sentence of one name, nor "OSWIN. Alas" from either.
enum StoppedLabels {
  /// Which labels are kept: all but those that a full stop ends, where these are not the way of the document.
  ///
  /// They are where two or more of them open with a form of address or end with a dash, one is of somebody who presides or
  /// sits in such a body, one recurs, more than one person bears them, and they are more than the labels that a colon ends.
  /// A play has persons called Mr. and Mrs. too, and nobody who presides.
  ///
  /// - Parameters:
  ///   - labels: The labels, in order.
  ///   - counts: How often each one's key stands.
  /// - Returns: For each label whether it is kept.
  static func kept(_ labels: [Label], counts: [Int]) -> [Bool] {
    var formal = 0
    var keys: Set<String> = []
    var recurs = false
    var isBody = false
    var stopped = 0
    var others = 0
    for (label, count) in zip(labels, counts) {
      guard label.isStopped else {
        if !label.isBare, isLikely(label, count) { others += 1 }
        continue
      }
      stopped += 1
      keys.insert(label.key)
      if count >= 2 { recurs = true }
      if isFormal(label) { formal += 1 }
      isBody =
        isBody || label.isDashed
        || label.name.spacedWords.contains { seats.contains(RoleLexicon.bare($0)) }
    }
    let areLabels = formal >= 2 && isBody && keys.count >= 2 && recurs && stopped > others
    return zip(labels, counts).map { label, count in
      guard label.isStopped else { return true }
      guard areLabels else { return false }
      // Two words in capitals are a name, one may be a shout.
      return isFormal(label) || label.form == .office || label.form == .generic(.speech) || label.name.contains(" ")
        || count >= 2
    }
  }

  /// Forms of address and offices that stand before the name of a member or a witness.
  private static let addresses: WordSet = [
    "mr", "mrs", "ms", "miss", "dr", "m", "mme", "mlle", "senator", "representative", "congressman", "congresswoman",
    "chair", "chairman", "chairwoman", "secretary", "governor", "admiral", "general",
  ]

  /// Offices of those who preside over a body, or sit in it.
  private static let seats: WordSet = [
    "chair", "chairman", "chairwoman", "chairperson", "president", "président", "présidente", "presidente", "speaker",
    "presiding",
    "senator", "representative", "congressman", "congresswoman", "delegate", "secretary", "clerk",
  ]

  private static func isFormal(_ label: Label) -> Bool {
    if label.isDashed { return label.form == .office || label.qualifier != nil }
    if label.form == .capitals { return label.name.utf8.contains(0x20) }
    guard label.form == .honorific || label.form == .office else { return false }
    // "ADA ROE, Ministro dei porti"
    if label.form == .office, label.name.utf8.contains(UInt8(ascii: ",")) { return true }
    let words = label.name.spacedWords
    guard let first = words.first else { return false }
    let bare = RoleLexicon.bare(first)
    if bare == "the", words.count > 1 { return addresses.contains(RoleLexicon.bare(words[1])) }
    return words.count > 1 && addresses.contains(bare)
  }

  private static func isLikely(_ label: Label, _ count: Int) -> Bool {
    if case .generic = label.form { return true }
    return count >= 2
  }
}
