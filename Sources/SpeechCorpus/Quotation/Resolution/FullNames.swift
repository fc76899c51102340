/// The full names of a text by their last word, each with the token it was first seen at.
///
/// Words are numbered, so that a name that is seen again costs no string.
struct FullNames {
  /// A name, and how often it stands there.
  struct Entry {
    var name: [String]
    var token: Int
    var count: Int
    /// The numbers of its words.
    fileprivate var words: [UInt32]
  }

  /// The most names with one last word.
  private static let mostPerSurname = 8

  private var words = InternedStrings(places: 256)
  private var entries: [UInt32: [Entry]] = [:]
  private var surnames: [String: UInt32] = [:]

  /// The names that end in a word, in the order they were seen.
  subscript(surname: String) -> [Entry] { surnames[surname].flatMap { entries[$0] } ?? [] }

  /// Notes a name from outside the text.
  mutating func note(_ name: [String]) {
    guard name.count > 1 else { return }
    var numbers: [UInt32] = []
    for var word in name {
      numbers.append(word.withUTF8 { words.number(of: UnsafeRawBufferPointer($0)) })
    }
    note(numbers, at: 0) { name }
  }

  /// Notes the name that a range of tokens is, two words or three.
  mutating func note(_ tokens: Range<Int>, in text: QuotedText) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: tokens.count) { numbers in
      text.utf8.withUnsafeBytes { utf8 in
        for (place, token) in tokens.enumerated() {
          let bytes = SourceReading.bytes(of: text.tokens[token], in: text)
          numbers[place] = words.number(of: UnsafeRawBufferPointer(rebasing: utf8[bytes]))
        }
      }
      note(numbers, at: tokens.upperBound - 1) { tokens.map { SourceReading.word(text.tokens[$0], in: text) } }
    }
  }

  private mutating func note(
    _ numbers: some RandomAccessCollection<UInt32>, at token: Int, named name: () -> [String]
  ) {
    guard let last = numbers.last else { return }
    if let known = entries[last] {
      if let index = known.firstIndex(where: { $0.words.elementsEqual(numbers) }) {
        entries[last]?[index].count += 1
        return
      }
      guard known.count < Self.mostPerSurname else { return }
    }
    let name = name()
    if let surname = name.last { surnames[surname] = last }
    entries[last, default: []].append(Entry(name: name, token: token, count: 1, words: Array(numbers)))
  }
}
