/// Phrases that are looked for in bytes all at once, letters of ASCII in either case.
///
/// The automaton of Aho and Corasick ("Efficient string matching: an aid to bibliographic search", CACM 18(6), 1975) as a
/// table: a state for each start of a phrase, and for each state and class of bytes the state of the longest start that
/// the text read so far ends with. However many phrases there are, each byte of a text costs two look-ups. It is a class
/// because it never changes and is handed on with every line.
final class PhraseSet: Sendable {
  /// The phrases, in the order they were given.
  let phrases: [String]
  /// The class of each byte: 0 where no phrase has it, a letter of ASCII its small letter's.
  private let classes: [UInt8]
  private let classCount: Int
  /// Where the next state's row begins, by state and class; negative (its complement) where a phrase ends there.
  private let transitions: [Int32]
  /// The first phrase that ends at a state, or -1.
  private let endings: [Int32]
  /// The state of the longest shorter ending at which a phrase ends, or 0.
  private let suffixes: [Int32]
  /// How many bytes of a phrase lead to a state.
  private let depths: [Int32]

  /// Prepares phrases to be looked for.
  ///
  /// - Parameter phrases: The phrases in lower case, white space folded; an empty one is never found.
  /// - Complexity: O(*n* · *c*) in the bytes of the phrases and the number of different ones among them.
  init(_ phrases: [String]) {
    self.phrases = phrases
    var classes = [UInt8](repeating: 0, count: 256)
    var classCount = 1
    for byte in phrases.lazy.flatMap(\.utf8).map(Self.folded) where classes[Int(byte)] == 0 {
      classes[Int(byte)] = UInt8(classCount)
      classCount += 1
    }
    for letter in UInt8(ascii: "A")...UInt8(ascii: "Z") { classes[Int(letter)] = classes[Int(letter | 0x20)] }
    var trie = Trie(classCount: classCount)
    for (number, phrase) in phrases.enumerated() {
      trie.insert(phrase.utf8.lazy.map { Int(classes[Int(Self.folded($0))]) }, number: number)
    }
    trie.complete()
    self.classes = classes
    self.classCount = classCount
    transitions = trie.transitions.map { state in
      let row = state * Int32(classCount)
      return trie.endings[Int(state)] >= 0 || trie.suffixes[Int(state)] != 0 ? ~row : row
    }
    endings = trie.endings
    suffixes = trie.suffixes
    depths = trie.depths
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a text holds any of the phrases.
  ///
  /// - Complexity: O(*n*)
  func isFound(in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    scan(utf8) { _ in
      isFound = true
      return false
    }
    return isFound
  }

  /// Whether a text holds any of the phrases.
  ///
  /// - Complexity: O(*n*)
  func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8(isFound)
  }

  /// The numbers of the phrases that a text holds, in order.
  ///
  /// - Complexity: O(*n* + *m*) in the length of the text and the number of places at which a phrase ends.
  func found(in utf8: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: Set<Int> = []
    scan(utf8) { state in
      var state = state
      while state != 0 {
        if endings[Int(state)] >= 0 { found.insert(Int(endings[Int(state)])) }
        state = suffixes[Int(state)]
      }
      return true
    }
    return found.sorted()
  }

  /// The length of the longest phrase that a text begins with, in bytes; 0 where it begins with none.
  ///
  /// - Complexity: O(*m*) in the length of the longest phrase; most texts are told by their first byte or two.
  func lengthOfOpening(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var row: Int32 = 0
    var length = 0
    for (offset, byte) in utf8.enumerated() {
      row = transitions[Int(row) + Int(classes[Int(byte)])]
      if row < 0 { row = ~row }
      let state = Int(row) / classCount
      // Whatever follows, the text goes on with another phrase than the one that it began with.
      guard depths[state] == offset + 1 else { break }
      if endings[state] >= 0 { length = offset + 1 }
    }
    return length
  }

  /// Whether a text is one of the phrases.
  func isWhole(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool { !utf8.isEmpty && lengthOfOpening(in: utf8) == utf8.count }

  /// Hands on the states at which phrases end, for as long as the answer is to go on.
  @inline(__always)
  private func scan(_ utf8: UnsafeBufferPointer<UInt8>, _ visit: (Int32) -> Bool) {
    classes.withUnsafeBufferPointer { classes in
      transitions.withUnsafeBufferPointer { transitions in
        var row: Int32 = 0
        for byte in utf8 {
          row = transitions[Int(row) &+ Int(classes[Int(byte)])]
          guard row < 0 else { continue }
          row = ~row
          if !visit(row / Int32(classCount)) { return }
        }
      }
    }
  }

  /// The automaton while it is built.
  private struct Trie {
    let classCount: Int
    var transitions: [Int32]
    var endings: [Int32] = [-1]
    var suffixes: [Int32] = [0]
    var depths: [Int32] = [0]

    init(classCount: Int) {
      self.classCount = classCount
      transitions = [Int32](repeating: 0, count: classCount)
    }

    mutating func insert(_ classes: some Sequence<Int>, number: Int) {
      var state = 0
      for byteClass in classes {
        let place = state * classCount + byteClass
        if transitions[place] == 0 {
          transitions[place] = Int32(endings.count)
          transitions += [Int32](repeating: 0, count: classCount)
          endings.append(-1)
          suffixes.append(0)
          depths.append(depths[state] + 1)
        }
        state = Int(transitions[place])
      }
      if state != 0, endings[state] < 0 { endings[state] = Int32(number) }
    }

    /// Fills in where to go on from where no phrase does, states in the order of their length.
    mutating func complete() {
      var fallbacks = [Int](repeating: 0, count: endings.count)
      var queue = (0..<classCount).map { Int(transitions[$0]) }.filter { $0 != 0 }
      var next = 0
      while next < queue.count {
        let state = queue[next]
        next += 1
        let fallback = fallbacks[state]
        suffixes[state] = endings[fallback] >= 0 ? Int32(fallback) : suffixes[fallback]
        for byteClass in 0..<classCount {
          let place = state * classCount + byteClass
          let child = Int(transitions[place])
          let elsewhere = transitions[fallback * classCount + byteClass]
          if child == 0 {
            transitions[place] = elsewhere
          } else {
            fallbacks[child] = Int(elsewhere)
            queue.append(child)
          }
        }
      }
    }
  }
}
