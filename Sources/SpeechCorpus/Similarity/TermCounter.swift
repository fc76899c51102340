/// Counts the terms of passages, one block of passages at a time.
///
/// A passage is folded in one go (ASCII letters to lower case, what separates runs to zero), then taken run by run. The
/// postings of the block collect in the order of the passages; ``PostingBlockBuilder`` turns them around.
struct TermCounter: ~Copyable {
  let analyzer: Analyzer
  private(set) var vocabulary = VocabularyBuilder()
  private var runs = RunTable()
  /// Where each term was last counted, plus one; 0 in this block not yet.
  private var lastPlaces: [UInt32] = []

  /// The postings of the block: passage after passage, a term and its count, 255 for more.
  private(set) var terms: [UInt32] = []
  private(set) var counts: [UInt8] = []
  /// Where each passage's postings end.
  private(set) var ends: [Int] = []
  /// The counts over 255, by place.
  private(set) var exceptions: [Int: Int] = [:]
  /// The number of terms counted, repetitions included.
  private(set) var tokens = 0
  private var used = 0
  private var folded: [UInt8] = []

  init(analyzer: Analyzer) { self.analyzer = analyzer }

  /// Starts the next block.
  mutating func startBlock() {
    lastPlaces = [UInt32](repeating: 0, count: vocabulary.count)
    ends.removeAll(keepingCapacity: true)
    exceptions.removeAll(keepingCapacity: true)
    used = 0
    tokens = 0
  }

  /// Notes in how many passages of a block each term stands.
  mutating func add(frequencies: [UInt32]) {
    for (term, frequency) in frequencies.enumerated() { vocabulary.frequencies[term] += frequency }
  }

  /// Counts the terms of the next passage.
  mutating func count(_ text: UnsafeRawBufferPointer) {
    if case .custom = analyzer.kind {
      countTerms(of: text)
    } else if !countRuns(of: text) {
      countTerms(of: text)
    }
    ends.append(used)
  }

  /// Adds a passage whose counts are known already.
  mutating func add(_ counted: [(term: UnsafeRawBufferPointer, count: Int)]) {
    reserve(counted.count + 1)
    for (term, count) in counted {
      let number = vocabulary.number(of: term)
      terms[used] = number
      counts[used] = UInt8(min(count, 255))
      if count > 255 { exceptions[used] = count }
      tokens += count
      used += 1
    }
    ends.append(used)
  }

  /// Counts run by run.
  ///
  /// - Returns: Whether that could be done; else the text has to be analyzed as a whole.
  private mutating func countRuns(of text: UnsafeRawBufferPointer) -> Bool {
    guard let source = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    if folded.count < text.count + 64 { folded = [UInt8](repeating: 0, count: 2 * text.count + 64) }
    // A passage has at most as many terms as bytes.
    reserve(text.count + 1)
    let start = used
    var tokens = tokens
    var needsContext = false
    var folded = folded
    self.folded = []
    folded.withUnsafeMutableBufferPointer { folded in
      guard let base = folded.baseAddress else { return }
      Self.fold(source, count: text.count, innerMark: analyzer.innerMark, into: base)
      let end = base + text.count
      var place = base
      while !needsContext {
        while place.pointee == 0, place < end { place += 1 }
        if place >= end { break }
        let run = Run(at: place)
        let slot = runs.slot(for: run, at: place)
        let outcome = slot.pointee.length != 0 ? slot.pointee.outcome : learn(run, at: place, in: slot)
        if outcome < RunTable.severalBase {
          count(outcome, from: start)
          tokens &+= 1
        } else if outcome == RunTable.needsContext {
          needsContext = true
        } else if outcome != RunTable.nothing {
          let several = runs.several[Int(outcome - RunTable.severalBase)]
          for term in several { count(term, from: start) }
          tokens &+= several.count
        }
        place += run.length
      }
    }
    self.folded = folded
    if needsContext {
      for place in start..<used {
        lastPlaces[Int(terms[place])] = 0
        exceptions[place] = nil
      }
      used = start
      return false
    }
    self.tokens = tokens
    return true
  }

  /// Counts what the analyzer makes of the whole text.
  private mutating func countTerms(of text: UnsafeRawBufferPointer) {
    let found = analyzer.terms(of: String(decoding: text, as: UTF8.self))
    reserve(found.count + 1)
    let start = used
    for var term in found {
      let number = term.withUTF8 { vocabulary.number(of: UnsafeRawBufferPointer($0)) }
      extendPlaces()
      count(number, from: start)
    }
    tokens += found.count
  }

  /// Counts a term of the passage whose postings start at a place.
  @inline(__always)
  private mutating func count(_ term: UInt32, from start: Int) {
    let last = Int(lastPlaces[Int(term)])
    if last > start {
      if counts[last &- 1] < 255 {
        counts[last &- 1] &+= 1
      } else {
        exceptions[last &- 1, default: 255] += 1
      }
    } else {
      terms[used] = term
      counts[used] = 1
      used &+= 1
      lastPlaces[Int(term)] = UInt32(truncatingIfNeeded: used)
    }
  }

  /// Analyzes a run that was not met before.
  @inline(never)
  private mutating func learn(
    _ run: Run, at place: UnsafePointer<UInt8>, in slot: UnsafeMutablePointer<RunTable.Slot>
  ) -> UInt32 {
    let bytes = UnsafeRawBufferPointer(start: place, count: run.length)
    let inContext = analyzer.needsContext(bytes)
    var numbers: [UInt32] = []
    if !inContext {
      for term in analyzer.terms(ofRun: bytes) {
        numbers.append(term.withUnsafeBytes { vocabulary.number(of: $0) })
      }
      extendPlaces()
    }
    return runs.insert(run, at: place, in: slot, terms: numbers, inContext: inContext)
  }

  private mutating func extendPlaces() {
    while lastPlaces.count < vocabulary.count { lastPlaces.append(0) }
  }

  /// Makes room for further postings.
  private mutating func reserve(_ count: Int) {
    let missing = used + count - terms.count
    guard missing > 0 else { return }
    let room = max(missing, terms.count, 1 << 12)
    terms += [UInt32](repeating: 0, count: room)
    counts += [UInt8](repeating: 0, count: room)
  }

  /// Lower-cases ASCII letters and makes zero of ASCII bytes that belong to no run.
  ///
  /// Without a branch, so that it becomes vector instructions; a table of 256 entries would be five times slower.
  private static func fold(
    _ source: UnsafePointer<UInt8>, count: Int, innerMark: UInt8, into target: UnsafeMutablePointer<UInt8>
  ) {
    for index in 0..<count {
      let byte = source[index]
      let lower = byte | 0x20
      let letter: UInt8 = lower &- 97 < 26 ? 0xFF : 0
      let kept: UInt8 = (byte &- 48 < 10) || byte == 95 || byte == innerMark || byte > 127 ? 0xFF : 0
      target[index] = (lower & letter) | (byte & kept)
    }
    // A run is read eight bytes at a time, so that up to 24 bytes behind the end are looked at.
    for index in count..<count + 32 { target[index] = 0 }
  }
}
