/// The lexicon as a hash table from the bytes of a word in lower case to what it can be.
///
/// Open addressing with linear probing over FNV-1a; a table is built once for a ``CueLexicon`` and read only after that.
struct WordTable: Sendable {
  struct Entry: Sendable {
    var classes: WordClass = []
    var cue: UInt16 = 0
    var form: VerbForm = .none
  }

  /// The longest word that is looked up, in bytes.
  static let maximumLength = 24

  private var slots: [Int32]
  /// The hash of the word in each slot, so that most mismatches cost no comparison.
  private var tags: [UInt32]
  private var keys: [UInt8] = []
  private var bounds: [Int32] = [0]
  private var entries: [Entry] = []
  /// What each cue takes, by its number; 0 is no cue.
  private(set) var traits: [CueTraits] = [[]]
  /// The base form of each cue, by its number.
  private(set) var lemmas: [String] = [""]

  /// The numbers of the plainest verbs of saying, which attribute more surely than the others.
  private(set) var plainVerbs: [UInt16] = []
  /// The number of "point", which reports only with "out".
  private(set) var point: UInt16 = 0

  /// The table of the standard lexicon.
  static let standard = WordTable(CueLexicon.standard)

  /// Builds the table of a lexicon.
  init(_ lexicon: CueLexicon) {
    slots = Array(repeating: -1, count: 1 << 14)
    tags = Array(repeating: 0, count: 1 << 14)
    for (classes, words) in EnglishWords.classes {
      for word in words.split(separator: " ") { add(word) { $0.classes.formUnion(classes) } }
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
    for word in EnglishCues.nouns.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(word) { $0.classes.insert(.cueNoun) }
    }
    for verb in lexicon.added {
      add(
        VerbForms(base: verb.base, past: verb.past, participle: verb.participle),
        traits: [.clause, .that, .direct, .question])
    }
  }

  /// What a word can be.
  ///
  /// - Parameter word: The word in lower case, its apostrophes straight.
  subscript(word: UnsafeBufferPointer<UInt8>) -> Entry? {
    let index = slot(of: word)
    return slots[index] < 0 ? nil : entries[Int(slots[index])]
  }

  private mutating func add(_ forms: VerbForms, traits: CueTraits) {
    guard self.traits.count < Int(UInt16.max) else { return }
    let number = UInt16(self.traits.count)
    self.traits.append(traits)
    lemmas.append(forms.base)
    switch forms.base {
    case "say", "tell", "add", "write", "tweet", "ask", "reply": plainVerbs.append(number)
    case "point": point = number
    default: break
    }
    let all: [(String, VerbForm)] = [
      (forms.base, .base), (forms.third, .third), (forms.past, .past), (forms.gerund, .gerund),
      (forms.participle, .participle),
    ]
    for (word, form) in all {
      add(Substring(word)) { entry in
        guard entry.cue == 0 || entry.cue == number else { return }
        if entry.cue == 0 {
          entry.cue = number
          entry.form = form
        }
        if traits.contains(.nounToo), form == .base || form == .third { entry.classes.insert(.nounToo) }
      }
    }
  }

  private mutating func add(_ word: Substring, _ change: (inout Entry) -> Void) {
    let bytes = Array(word.utf8)
    guard !bytes.isEmpty, bytes.count <= Self.maximumLength else { return }
    if entries.count * 2 > slots.count { grow() }
    let index = bytes.withUnsafeBufferPointer { slot(of: $0) }
    if slots[index] < 0 {
      slots[index] = Int32(entries.count)
      tags[index] = bytes.withUnsafeBufferPointer { Self.hash($0) }
      keys.append(contentsOf: bytes)
      bounds.append(Int32(keys.count))
      entries.append(Entry())
    }
    change(&entries[Int(slots[index])])
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    tags = Array(repeating: 0, count: slots.count)
    for number in entries.indices {
      let key = Array(keys[Int(bounds[number])..<Int(bounds[number + 1])])
      let index = key.withUnsafeBufferPointer { slot(of: $0) }
      slots[index] = Int32(number)
      tags[index] = key.withUnsafeBufferPointer { Self.hash($0) }
    }
  }

  /// FNV-1a.
  @inline(__always)
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash
  }

  /// The slot that holds a word, or the empty one where it would stand.
  @inline(__always)
  private func slot(of word: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(word)
    let mask = slots.count - 1
    var index = Int(hash ^ (hash >> 15)) & mask
    while slots[index] >= 0 {
      let number = Int(slots[index])
      let start = Int(bounds[number])
      if tags[index] == hash, Int(bounds[number + 1]) - start == word.count {
        var same = true
        for offset in 0..<word.count where keys[start + offset] != word[offset] {
          same = false
          break
        }
        if same { return index }
      }
      index = (index + 1) & mask
    }
    return index
  }
}
