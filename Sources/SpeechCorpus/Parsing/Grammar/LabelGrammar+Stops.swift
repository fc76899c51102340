/// Labels that a full stop ends.
extension LabelGrammar {
  /// A label that a full stop ends, as records of parliaments and committees print it.
  ///
  /// "Mr. TARRANT. I rise", "CHAIR ROE. Good afternoon", "President. – The next item", "Jost Ahlers, on behalf of the Group. –
  /// Madam President". A form of address, an office or capitals open the former; of the latter the dash tells. Whether a document has such
  /// labels at all is decided over the whole of it.
  func stoppedLabel(_ range: Range<Int>, line: Int, _ memory: inout Memory) -> Label? {
    page.utf8.withUnsafeBufferPointer { bytes in
      let head = range.lowerBound..<min(range.upperBound, range.lowerBound + Self.maximumBytes)
      guard head.count > 8, (0x41...0x5A).contains(bytes[head.lowerBound]) || bytes[head.lowerBound] == 0xC3 else {
        return nil
      }
      if let label = dashStoppedLabel(bytes, head, range, line, &memory) { return label }
      guard opensStopped(bytes, head) else { return nil }
      guard let stop = stop(bytes, head), stop + 2 < range.upperBound, bytes[stop + 1] == 0x20 else { return nil }
      let next = bytes[stop + 2] == 0x20 && stop + 3 < range.upperBound ? bytes[stop + 3] : bytes[stop + 2]
      let isOpening = (0x41...0x5A).contains(next) || next >= 0x80 || "[(\"“0123456789".utf8.contains(next)
      guard isOpening,
        var label = label(head.lowerBound..<stop, behind: stop + 1, line: line, &memory)
          ?? officeStoppedLabel(head.lowerBound..<stop, line: line, &memory)
      else { return nil }
      switch label.form {
      case .honorific, .office, .capitals: break
      case .generic(.speech) where LabelLexicon.opensVoice(label.name): break
      case .generic, .names, .marker: return nil
      }
      label.isStopped = true
      return label
    }
  }

  /// A form of address and a name with an office behind a comma, before a full stop: "Mme Ada Roe, ministre déléguée
  /// chargée des fleuves".
  private func officeStoppedLabel(_ words: Range<Int>, line: Int, _ memory: inout Memory) -> Label? {
    guard let comma = page.utf8[words].firstIndex(of: UInt8(ascii: ",")) else { return nil }
    let office = page.text(comma + 1..<words.upperBound).trimmingSpaces
    guard let first = office.spacedWords.first, office.spacedWords.count <= Self.maximumOfficeWords,
      RoleLexicon.holdNoun(office.spacedWords)
        || RoleLexicon.functions.contains(RoleLexicon.bare(first)),
      var label = label(words.lowerBound..<comma, behind: words.upperBound + 1, line: line, &memory),
      label.form == .honorific || label.form == .capitals
    else { return nil }
    label.words = words
    label.text = page.text(words)
    label.name += ", " + office
    label.form = .office
    return label
  }

  /// The words before a full stop with a dash behind it.
  private func dashStoppedLabel(
    _ bytes: UnsafeBufferPointer<UInt8>, _ head: Range<Int>, _ range: Range<Int>, _ line: Int, _ memory: inout Memory
  ) -> Label? {
    var place = head.lowerBound
    while place < head.upperBound {
      place = bytes.firstOffset(of: 0xE2, in: place..<head.upperBound) ?? head.upperBound
      guard place + 3 < range.upperBound else { return nil }
      guard place > head.lowerBound + 3 else {
        place += 3
        continue
      }
      let isDash = bytes[place + 1] == 0x80 && (0x93...0x94).contains(bytes[place + 2])
      if isDash, bytes[place - 1] == 0x20, bytes[place - 2] == UInt8(ascii: "."), bytes[place + 3] == 0x20 { break }
      place += 3
    }
    guard place < head.upperBound else { return nil }
    let words = head.lowerBound..<place - 2
    let text = page.text(words)
    let comma = text.firstIndex(of: ",")
    let role = comma.map { text[text.index(after: $0)...].trimmingSpaces }
    let person = comma.map { words.lowerBound..<words.lowerBound + text[..<$0].utf8.count } ?? words
    guard var label = label(person, behind: place + 3, line: line, &memory) else { return nil }
    label.words = words
    label.text = text
    if let role {
      if RoleLexicon.holdNoun(role.spacedWords) {
        label.name += ", " + role
        label.form = .office
      } else {
        label.qualifier = role
      }
    }
    (label.isStopped, label.isDashed) = (true, true)
    return label
  }

  /// Whether a line opens with capitals, a form of address or an office.
  private func opensStopped(_ bytes: UnsafeBufferPointer<UInt8>, _ head: Range<Int>) -> Bool {
    if (0x41...0x5A).contains(bytes[head.lowerBound + 1]), (0x41...0x5A).contains(bytes[head.lowerBound + 2]) {
      return true
    }
    var place = head.lowerBound
    var word = packed(bytes, &place, head)
    if word == Self.article { word = packed(bytes, &place, head) }
    return Self.stoppedOpenings.contains(word)
  }

  /// The next word of a stretch, eight bytes at most and without a full stop, as a number in small letters.
  private func packed(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ head: Range<Int>) -> UInt64 {
    var word: UInt64 = 0
    var length = 0
    while place < head.upperBound, bytes[place] > 0x20 {
      if length < 8, bytes[place] != UInt8(ascii: ".") { word = word << 8 | UInt64(bytes[place] | 0x20) }
      (place, length) = (place + 1, length + 1)
    }
    place += 1
    return word
  }

  private static func packed(_ word: String) -> UInt64 {
    word.utf8.prefix(8).reduce(0) { $0 << 8 | UInt64($1 | 0x20) }
  }

  private static let article = packed("the")

  private static let stoppedOpenings = PackedWordSet(
    """
    un une plusieurs mr mrs ms miss dr hon senator representative congressman congresswoman chair chairman chairwoman chairperson vice
    president presiding speaker secretary governor general admiral director m mme mlle delegate clerk
    """.split(whereSeparator: \.isWhitespace).map { packed(String($0)) })

  /// The full stop that ends a label: the first one that no form of address and no initial has, outside of parentheses.
  private func stop(_ bytes: UnsafeBufferPointer<UInt8>, _ head: Range<Int>) -> Int? {
    var start = head.lowerBound
    var depth = 0
    for place in head {
      switch bytes[place] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"): depth = max(0, depth - 1)
      case 0x20: start = place + 1
      case UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"): return nil
      case UInt8(ascii: ".") where depth == 0 && place - start > 1:
        let word = String(decoding: bytes[start..<place], as: UTF8.self).lowercased()
        let isShortForm = word.utf8.count <= 4 && RoleLexicon.nouns.contains(word)
        let follows = place + 1 < head.upperBound ? bytes[place + 1] : 0x20
        if !RoleLexicon.honorifics.contains(word), !isShortForm, follows != UInt8(ascii: "-") {
          return place
        }
      default: break
      }
    }
    return nil
  }
}
