/// A word on its way to its stem: its letters, and what the stemmers of several languages ask of them.
///
/// Places count letters, which are code points. Everything takes time in proportion to the length of the word at most.
struct StemmedWord {
  private(set) var letters: [Unicode.Scalar]

  /// Creates a word.
  ///
  /// - Parameter utf8: A word in lower case; what is no UTF-8 becomes U+FFFD.
  init(_ utf8: [UInt8]) { letters = Array(String(decoding: utf8, as: UTF8.self).unicodeScalars) }

  /// The letters as UTF-8.
  var utf8: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(letters.count * 2)
    for letter in letters { bytes.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter) }
    return bytes
  }

  /// How many letters the word still has.
  var count: Int { letters.count }

  subscript(_ place: Int) -> Unicode.Scalar {
    get { letters[place] }
    set { letters[place] = newValue }
  }

  /// Whether a letter of a set stands at a place; nothing stands beyond the ends.
  func has(_ set: Set<Unicode.Scalar>, at place: Int) -> Bool {
    letters.indices.contains(place) && set.contains(letters[place])
  }

  /// Whether a letter stands at a place that is none of a set.
  func lacks(_ set: Set<Unicode.Scalar>, at place: Int) -> Bool {
    letters.indices.contains(place) && !set.contains(letters[place])
  }

  /// Whether the word begins with some letters.
  func starts(with beginning: String) -> Bool { letters.starts(with: beginning.unicodeScalars) }

  /// Whether some letters stand before the last ones, none of them before a limit.
  ///
  /// - Parameters:
  ///   - ending: The letters.
  ///   - tail: How many letters follow them.
  ///   - limit: The first place where they may begin.
  /// - Returns: Whether they stand there.
  func ends(in ending: String, before tail: Int = 0, from limit: Int = 0) -> Bool {
    var place = letters.count - tail
    for letter in ending.unicodeScalars.reversed() {
      place -= 1
      if place < limit || letters[place] != letter { return false }
    }
    return true
  }

  /// Cuts off the last letters.
  mutating func cut(_ length: Int) { letters.removeLast(length) }

  /// Writes an ending in place of the last letters.
  mutating func replace(_ length: Int, with ending: String) {
    letters.removeLast(length)
    letters.append(contentsOf: ending.unicodeScalars)
  }

  /// Cuts an ending off where it stands at the end.
  ///
  /// - Returns: Whether it stood there.
  @discardableResult
  mutating func cut(_ ending: String, from limit: Int = 0) -> Bool {
    guard ends(in: ending, from: limit) else { return false }
    letters.removeLast(ending.unicodeScalars.count)
    return true
  }

  /// Takes the first letters off.
  mutating func cutFirst(_ length: Int) { letters.removeFirst(length) }

  /// Writes the letters anew.
  mutating func rewrite(_ body: ([Unicode.Scalar]) -> [Unicode.Scalar]) { letters = body(letters) }

  /// The place behind the first letter of a kind, from a place on; nothing where there is none.
  ///
  /// - Parameters:
  ///   - set: The letters looked for.
  ///   - inside: Whether one of them is looked for, or one that is none of them.
  ///   - start: Where to begin.
  /// - Returns: A place from 1 to the number of letters.
  private func place(behind set: Set<Unicode.Scalar>, inside: Bool, from start: Int) -> Int? {
    letters[start...].firstIndex { set.contains($0) == inside }.map { $0 + 1 }
  }

  /// The place behind the first vowel.
  func placeBehindVowel(_ vowels: Set<Unicode.Scalar>, from start: Int = 0) -> Int? {
    start <= count ? place(behind: vowels, inside: true, from: start) : nil
  }

  /// The place behind the first consonant that follows a vowel: where R1 begins, and from there R2.
  ///
  /// https://snowballstem.org/texts/r1r2.html
  func regionStart(_ vowels: Set<Unicode.Scalar>, from start: Int = 0) -> Int? {
    placeBehindVowel(vowels, from: start).flatMap { place(behind: vowels, inside: false, from: $0) }
  }
}

/// The endings that a step of a stemmer looks for, and the group of each.
struct Endings<Group: Sendable>: Sendable {
  /// By their last letter, the longest first.
  private let endings: [Unicode.Scalar: [(letters: [Unicode.Scalar], group: Group)]]

  /// Creates a table.
  ///
  /// - Parameter groups: The endings of each group, parted by white space.
  init(_ groups: [(Group, String)]) {
    var endings: [Unicode.Scalar: [(letters: [Unicode.Scalar], group: Group)]] = [:]
    for (group, list) in groups {
      for ending in list.split(whereSeparator: \.isWhitespace) {
        let letters = Array(ending.unicodeScalars)
        if let last = letters.last { endings[last, default: []].append((letters, group)) }
      }
    }
    self.endings = endings.mapValues { list in list.sorted { $0.letters.count > $1.letters.count } }
  }

  /// The longest ending that a word has.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - limit: The first place where it may begin.
  /// - Returns: How long it is, and its group.
  func longest(of word: StemmedWord, from limit: Int = 0) -> (length: Int, group: Group)? {
    guard let last = word.letters.last, let candidates = endings[last] else { return nil }
    for (letters, group) in candidates where word.count - letters.count >= limit {
      if word.letters.suffix(letters.count).elementsEqual(letters) { return (letters.count, group) }
    }
    return nil
  }
}
