/// The lexicon as a hash table from the bytes of a word in lower case to what it can be.
///
/// Open addressing with linear probing; a table is built once for a ``CueLexicon`` and read only after that.
struct WordTable: Sendable {
  struct Entry: Sendable {
    var classes: WordClass = []
    var cue: UInt16 = 0
    var form: VerbForm = .none
    /// Who bears it, where it is a given name.
    var given: GivenNames.Gender?
    /// Whether it is nothing but a given name.
    var isOnlyName = false
  }

  /// The longest word that is looked up, in bytes.
  static let maximumLength = 24

  /// The bytes of a word, zeros behind them, as numbers: words are compared in three steps rather than by the byte.
  struct Key: Equatable {
    var first: UInt64
    var second: UInt64
    var third: UInt64

    /// A multiplicative hash (Knuth 1973, 6.4) of the three numbers.
    @inline(__always)
    fileprivate var hash: UInt64 {
      var hash = first &* 0x9E37_79B9_7F4A_7C15
      hash ^= second &* 0xC2B2_AE3D_27D4_EB4F
      hash ^= third &* 0x1656_67B1_9E37_79F9
      return (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
    }
  }

  /// A word and what it can be, side by side in memory.
  private struct Record {
    var key: Key
    var entry = Entry()
  }

  /// The hash table: sixteen bits of a word's hash, so that most mismatches cost no comparison, and the number of the
  /// word plus one; 0 is free.
  private var slots: [UInt32]
  private var records: [Record] = []
  /// What each cue takes, by its number; 0 is no cue.
  private(set) var traits: [CueTraits] = [[]]
  /// The base form of each cue, by its number.
  private(set) var lemmas: [String] = [""]

  /// The number of "point", which reports only with "out".
  private(set) var point: UInt16 = 0

  /// Whose words these are.
  let language: QuotationLanguage

  /// The table of the standard lexicon.
  static let standard = WordTable(CueLexicon.standard)
  private static let german = WordTable(.german)
  private static let russian = WordTable(.russian)

  /// The table for a language; for English it is this one.
  func table(for language: QuotationLanguage) -> WordTable {
    switch language {
    case .english: self
    case .german: Self.german
    case .russian: Self.russian
    }
  }

  /// Builds the table of a language other than English.
  private init(_ language: QuotationLanguage) {
    self.language = language
    slots = Array(repeating: 0, count: 1 << 12)
    switch language {
    case .english: break
    case .german: addGerman()
    case .russian: addRussian()
    }
  }

  /// Builds the table of a lexicon.
  init(_ lexicon: CueLexicon) {
    language = .english
    slots = Array(repeating: 0, count: 1 << 13)
    for (classes, words) in EnglishWords.classes {
      addAll(words) { $0.classes.formUnion(classes) }
    }
    var irregular: [Substring: (past: String, participle: String)] = [:]
    let parts = EnglishCues.irregular.split { $0 == " " || $0 == "\n" }
    for index in stride(from: 0, to: parts.count - 2, by: 3) {
      irregular[parts[index]] = (String(parts[index + 1]), String(parts[index + 2]))
    }
    let doubling = Set(EnglishCues.doubling.split { $0 == " " || $0 == "\n" })
    for item in EnglishCues.verbs.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let halves = item.split(separator: "/")
      guard halves.count == 2 else { continue }
      let own = irregular[halves[0]]
      add(
        VerbForms(
          base: String(halves[0]), past: own?.past, participle: own?.participle, doubles: doubling.contains(halves[0])),
        traits: CueTraits(letters: halves[1]))
    }
    addAll(EnglishCues.nouns) { $0.classes.insert(.cueNoun) }
    addGivenNames()
    for verb in lexicon.added {
      add(
        VerbForms(base: verb.base, past: verb.past, participle: verb.participle),
        traits: [.clause, .that, .direct, .question])
    }
  }

  /// What a word can be.
  ///
  /// - Parameter word: The word in lower case, its apostrophes straight.
  @inline(__always)
  subscript(word: Key) -> Entry? {
    let slot = slots[place(of: word)]
    return slot == 0 ? nil : records[Int(slot & 0xFFFF) &- 1].entry
  }

  private mutating func add(_ forms: VerbForms, traits: CueTraits) {
    let isPlain = EnglishCues.plain.split(separator: " ").contains { $0 == forms.base }
    let number = add(
      [
        (forms.base, .base), (forms.third, .third), (forms.past, .past), (forms.gerund, .gerund),
        (forms.participle, .participle),
      ], of: forms.base, isPlain ? traits.union(.plain) : traits)
    if forms.base == "point" { point = number }
  }

  /// Adds the forms of a verb; the number of its cue.
  @discardableResult
  private mutating func add(_ forms: [(String, VerbForm)], of lemma: String, _ traits: CueTraits) -> UInt16 {
    guard self.traits.count < Int(UInt16.max) else { return 0 }
    let number = UInt16(self.traits.count)
    self.traits.append(traits)
    lemmas.append(lemma)
    for (word, form) in forms {
      add(word) { entry in
        entry.isOnlyName = false
        guard entry.cue == 0 || entry.cue == number else { return }
        if entry.cue == 0 {
          entry.cue = number
          entry.form = form
        }
        if traits.contains(.nounToo), form == .base || form == .third { entry.classes.insert(.nounToo) }
      }
    }
    return number
  }

  private mutating func addGerman() {
    for (classes, words) in GermanLexicon.classes { addAll(words) { $0.classes.formUnion(classes) } }
    let parts = GermanLexicon.irregular.split(whereSeparator: \.isWhitespace)
    var strong: [Substring: (String, String, String)] = [:]
    for index in stride(from: 0, to: parts.count - 3, by: 4) {
      strong[parts[index]] = (String(parts[index + 1]), String(parts[index + 2]), String(parts[index + 3]))
    }
    let plain = Set(GermanLexicon.plain.split(separator: " "))
    for item in GermanLexicon.verbs.split(whereSeparator: \.isWhitespace) {
      let halves = item.split(separator: "/")
      let stem = halves[0].split(separator: "|").last ?? halves[0]
      let forms = GermanForms(halves[0], strong: strong[stem])
      var traits = CueTraits(letters: halves[1])
      if plain.contains(halves[0]) { traits.insert(.plain) }
      add(forms.joined, of: String(halves[0]), traits)
      if !forms.parted.isEmpty { add(forms.parted, of: String(halves[0]), traits.union(.particle)) }
    }
    addGivenNames()
  }

  private mutating func addRussian() {
    for (classes, words) in RussianLexicon.classes { addAll(words) { $0.classes.formUnion(classes) } }
    let plain = Set(RussianLexicon.plain.split(separator: " "))
    for item in RussianLexicon.verbs.split(whereSeparator: \.isWhitespace) {
      let halves = item.split(separator: "/")
      let frame = halves[1].split(separator: ":")
      var traits = CueTraits(letters: frame[0])
      if plain.contains(halves[0]) { traits.insert(.plain) }
      let present = frame.count > 1 ? frame[1].split(separator: ",") : []
      add(RussianForms.forms(of: halves[0], present: present), of: String(halves[0]), traits)
    }
    for item in RussianLexicon.predicates.split(whereSeparator: \.isWhitespace) {
      let halves = item.split(separator: "/")
      add([(String(halves[0]), .past)], of: String(halves[0]), CueTraits(letters: halves[1]))
    }
  }

  private mutating func addGivenNames() {
    for (gender, names) in GivenNames.lists {
      addAll(names) { entry in
        if entry.classes.isEmpty, entry.cue == 0 { entry.isOnlyName = true }
        entry.given = gender
      }
    }
  }

  /// Adds the words of a list, parted by spaces.
  private mutating func addAll(_ words: String, _ change: (inout Entry) -> Void) {
    var words = words
    words.withUTF8 { bytes in
      var start = 0
      for end in 0...bytes.count where end == bytes.count || bytes[end] <= 0x20 {
        add(UnsafeBufferPointer(rebasing: bytes[start..<end]), change)
        start = end + 1
      }
    }
  }

  private mutating func add(_ word: String, _ change: (inout Entry) -> Void) {
    var word = word
    word.withUTF8 { add($0, change) }
  }

  private mutating func add(_ word: UnsafeBufferPointer<UInt8>, _ change: (inout Entry) -> Void) {
    let folded = language == .russian ? CyrillicLetters.folded(word) : nil
    guard let key = folded.map({ $0.withUnsafeBufferPointer { Key($0) } }) ?? Key(word) else { return }
    var place = place(of: key)
    if slots[place] == 0 {
      guard records.count < 0xFFFF - 1 else { return }
      if records.count * 2 > slots.count {
        grow()
        place = self.place(of: key)
      }
      records.append(Record(key: key))
      slots[place] = Self.slot(of: key, records.count)
    }
    change(&records[Int(slots[place] & 0xFFFF) - 1].entry)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for number in records.indices {
      slots[place(of: records[number].key)] = Self.slot(of: records[number].key, number + 1)
    }
  }

  private static func slot(of word: Key, _ number: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: word.hash >> 48) << 16 | UInt32(number)
  }

  /// The slot that holds a word, or the empty one where it would stand.
  @inline(__always)
  private func place(of word: Key) -> Int {
    let hash = word.hash
    let mask = slots.count &- 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let slot = slots[place]
      if slot == 0 { return place }
      if UInt64(slot >> 16) == hash >> 48, records[Int(slot & 0xFFFF) &- 1].key == word { return place }
      place = (place &+ 1) & mask
    }
  }
}

extension WordTable.Key {
  /// The key of a word, or `nil` of one that is too long, or empty.
  fileprivate init?(_ word: UnsafeBufferPointer<UInt8>) {
    guard !word.isEmpty, word.count <= WordTable.maximumLength else { return nil }
    var numbers: (UInt64, UInt64, UInt64) = (0, 0, 0)
    withUnsafeMutableBytes(of: &numbers) { $0.copyBytes(from: word) }
    self.init(
      first: UInt64(littleEndian: numbers.0), second: UInt64(littleEndian: numbers.1),
      third: UInt64(littleEndian: numbers.2))
  }
}
