/// The full names of a text by their last word, each with the token it was first seen at.
///
/// Words are numbered, and the names with one last word are a chain, so that a name that is seen again costs no string.
struct FullNames {
  /// A name, and how often it stands there.
  struct Entry {
    var name: [String]
    var token: Int
    var count = 1
    /// The gender that its first word tells.
    var gender: GivenNames.Gender?
    /// The numbers of its words.
    fileprivate var words: (UInt32, UInt32, UInt32)
    fileprivate var next = -1
  }

  /// The most names with one last word.
  private static let mostPerSurname = 8
  /// Stands for the middle of a name of two words.
  private static let none = UInt32.max

  private var words = InternedStrings(places: 256)
  /// The first name that ends in a word, by the number of the word, or -1.
  private var heads: [Int] = []
  private var entries: [Entry] = []

  /// The names that end in a word, in the order they were seen.
  subscript(surname: String) -> [Entry] {
    var surname = surname
    let number = surname.withUTF8 { words.knownNumber(of: UnsafeRawBufferPointer($0)) }
    guard let number, Int(number) < heads.count else { return [] }
    var found: [Entry] = []
    var index = heads[Int(number)]
    while index >= 0 {
      found.append(entries[index])
      index = entries[index].next
    }
    return found
  }

  /// Notes a name from outside the text.
  mutating func note(_ name: [String]) {
    guard name.count > 1 else { return }
    var inner = name.dropFirst().dropLast().joined(separator: " ")
    var first = name[0]
    var last = name[name.count - 1]
    let words = (
      first.withUTF8 { self.words.number(of: UnsafeRawBufferPointer($0)) },
      inner.isEmpty ? Self.none : inner.withUTF8 { self.words.number(of: UnsafeRawBufferPointer($0)) },
      last.withUTF8 { self.words.number(of: UnsafeRawBufferPointer($0)) }
    )
    if isNew(words) {
      append(Entry(name: name, token: 0, gender: GivenNames.gender(of: first.lowercased()), words: words))
    }
  }

  /// Notes the name that a range of tokens is, two words or three.
  mutating func note(_ tokens: Range<Int>, in text: QuotedText) {
    let last = tokens.upperBound - 1
    let words = text.utf8.withUnsafeBytes { utf8 in
      let number = { (words: inout InternedStrings, token: Int) in
        let bytes = SourceReading.bytes(of: text.tokens[token], in: text)
        return words.number(of: UnsafeRawBufferPointer(rebasing: utf8[bytes]))
      }
      return (
        number(&self.words, tokens.lowerBound),
        tokens.count > 2 ? number(&self.words, tokens.lowerBound + 1) : Self.none, number(&self.words, last)
      )
    }
    if isNew(words) {
      let name = tokens.map { SourceReading.word(text.tokens[$0], in: text) }
      append(Entry(name: name, token: last, gender: text.tokens[tokens.lowerBound].given, words: words))
    }
  }

  /// Whether a name is new and has room; one that is known is counted.
  private mutating func isNew(_ words: (UInt32, UInt32, UInt32)) -> Bool {
    guard Int(words.2) < heads.count else { return true }
    var index = heads[Int(words.2)]
    var known = 0
    while index >= 0 {
      if entries[index].words == words {
        entries[index].count += 1
        return false
      }
      known += 1
      index = entries[index].next
    }
    return known < Self.mostPerSurname
  }

  private mutating func append(_ entry: Entry) {
    let last = Int(entry.words.2)
    while heads.count <= last { heads.append(-1) }
    if heads[last] < 0 {
      heads[last] = entries.count
    } else {
      var index = heads[last]
      while entries[index].next >= 0 { index = entries[index].next }
      entries[index].next = entries.count
    }
    entries.append(entry)
  }
}
