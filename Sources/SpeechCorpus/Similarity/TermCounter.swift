/// Counts the terms of passages, one block of passages at a time.
///
/// A passage is folded in one go (ASCII letters to lower case, what separates runs to zero), then taken run by run. The
/// postings of the block collect in the order of the passages; ``PostingBlockBuilder`` turns them around. Terms are numbered
/// in the order in which this counter meets them; what the index calls them is decided later (``SegmentBuilder``).
struct TermCounter: ~Copyable {
  private let analyzer: Analyzer
  /// The terms that were met so far.
  private(set) var vocabulary = InternedStrings()
  private var runs = RunTable()
  /// What runs of words are made of, where these are the terms.
  private var joined: JoinedTerms?
  /// Where each term was last counted, plus one; 0 in this block not yet.
  private var lastPlaces = ScratchBuffer<UInt32>(capacity: 1 << 12, filler: 0)
  private var folded = ScratchBuffer<UInt8>(capacity: 1 << 12, filler: 0)
  /// The runs of a batch, and what each stands for.
  private let batch = ScratchBuffer(capacity: TermCounter.batchSize, filler: PlacedRun())
  private let outcomes = ScratchBuffer<UInt32>(capacity: TermCounter.batchSize, filler: 0)

  /// The postings of the block: passage after passage, a term and its count, 255 for more.
  private(set) var terms = ScratchBuffer<UInt32>(capacity: 1 << 12, filler: 0)
  private(set) var counts = ScratchBuffer<UInt8>(capacity: 1 << 12, filler: 0)
  /// Where each passage's postings end.
  private(set) var ends: [Int] = []
  /// The counts over 255, by place.
  private(set) var exceptions: [Int: Int] = [:]
  /// The number of terms counted, repetitions included.
  private(set) var tokens = 0
  /// The number of postings.
  private(set) var used = 0

  init(analyzer: Analyzer) { self.analyzer = analyzer }

  /// Starts the next block.
  mutating func startBlock() {
    lastPlaces.clear()
    ends.removeAll(keepingCapacity: true)
    exceptions.removeAll(keepingCapacity: true)
    used = 0
    tokens = 0
  }

  /// Counts the terms of the next passage.
  mutating func count(_ text: UnsafeRawBufferPointer) {
    if !analyzer.takesRuns || !countRuns(of: text) { countTerms(of: text) }
    ends.append(used)
  }

  /// Adds a passage whose counts are known already.
  mutating func add(_ counted: [CountedTerm]) {
    reserve(counted.count)
    for counted in counted {
      let count = counted.count
      terms.base[used] = vocabulary.number(of: counted.term)
      counts.base[used] = UInt8(min(count, 255))
      if count > 255 { exceptions[used] = count }
      tokens += count
      used += 1
    }
    ends.append(used)
  }

  /// Counts run by run, a batch of runs at a time in three steps: find them, look up what they stand for, count that.
  ///
  /// Looking up waits for memory. In a loop of its own, without the branches of the other two, many look-ups wait at once.
  ///
  /// - Returns: Whether that could be done; else the text has to be analyzed as a whole.
  private mutating func countRuns(of text: UnsafeRawBufferPointer) -> Bool {
    guard let source = text.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    folded.reserve(text.count + Self.padding)
    Self.fold(source, count: text.count, innerMark: analyzer.innerMark, into: folded.base)
    let start = used
    let tokensBefore = tokens
    var place = 0
    while true {
      let count = findRuns(from: &place, to: text.count)
      if count == 0 { return true }
      for number in 0..<count {
        let run = batch.base[number].run
        let place = UnsafePointer(folded.base) + batch.base[number].place
        let slot = runs.slot(for: run, at: place)
        outcomes.base[number] = slot.pointee.length != 0 ? slot.pointee.outcome : learn(run, at: place, in: slot)
      }
      reserve(count)
      if !countOutcomes(count, from: start) {
        forget(from: start)
        tokens = tokensBefore
        return false
      }
    }
  }

  /// A run and where it stands in the folded text.
  private struct PlacedRun {
    var run = Run()
    /// Its place in bytes from the start.
    var place = 0
  }

  /// Finds the next runs, a batch at most.
  @inline(__always)
  private func findRuns(from first: inout Int, to end: Int) -> Int {
    let folded = UnsafePointer(folded.base)
    let batch = batch.base
    var place = first
    var count = 0
    while count < Self.batchSize {
      // Behind the zero that ends the text stands a one, which ends this.
      while folded[place] == 0 { place &+= 1 }
      if place >= end { break }
      let run = Run(at: folded + place)
      batch[count] = PlacedRun(run: run, place: place)
      place &+= run.length
      count &+= 1
    }
    first = place
    return count
  }

  /// Counts what the runs of a batch stand for.
  ///
  /// - Returns: `false` where one of them depends on the text around it.
  private mutating func countOutcomes(_ count: Int, from start: Int) -> Bool {
    for number in 0..<count {
      let outcome = outcomes.base[number]
      if outcome < RunTable.severalBase {
        self.count(outcome, from: start)
        tokens &+= 1
      } else if outcome == RunTable.needsContext {
        return false
      } else if outcome != RunTable.nothing {
        let several = runs.several[Int(outcome - RunTable.severalBase)]
        reserve(several.count + count - number)
        for term in several { self.count(term, from: start) }
        tokens &+= several.count
      }
    }
    return true
  }

  /// Counts a term of the passage whose postings start at a place.
  ///
  /// Whether a term is new in the passage is a coin toss, so nothing branches on it: its posting is written at the end in any
  /// case, and stays there where it is new.
  @inline(__always)
  private mutating func count(_ term: UInt32, from start: Int) {
    let last = Int(lastPlaces.base[Int(term)])
    let isNew = last <= start
    let place = isNew ? used : last &- 1
    let before = counts.base[place]
    let count = isNew ? 0 : before
    if count == 255 {
      exceptions[place, default: 255] += 1
      return
    }
    terms.base[used] = term
    counts.base[place] = count &+ 1
    lastPlaces.base[Int(term)] = UInt32(truncatingIfNeeded: place &+ 1)
    used &+= isNew ? 1 : 0
  }

  /// Takes back what was counted of a passage.
  private mutating func forget(from start: Int) {
    for place in start..<used {
      lastPlaces.base[Int(terms.base[place])] = 0
      exceptions[place] = nil
    }
    used = start
  }

  /// Counts what the analyzer makes of the whole text.
  private mutating func countTerms(of text: UnsafeRawBufferPointer) {
    let start = used
    guard case .ngrams(let base, let lengths) = analyzer.kind else {
      let analyzer = analyzer
      analyzer.forEachTerm(of: text) { count($0, from: start) }
      return
    }
    var joined = self.joined.take() ?? JoinedTerms(by: base)
    joined.read(text)
    joined.forEachRun(lengths) { count($0, from: start) }
    self.joined = joined
  }

  /// Counts a term of the passage whose postings start at a place.
  private mutating func count(_ term: UnsafeRawBufferPointer, from start: Int) {
    let number = vocabulary.number(of: term)
    lastPlaces.reserve(vocabulary.count)
    reserve(1)
    count(number, from: start)
    tokens += 1
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
      lastPlaces.reserve(vocabulary.count)
    }
    return runs.insert(run, at: place, in: slot, terms: numbers, inContext: inContext)
  }

  /// Makes room for further postings.
  private mutating func reserve(_ count: Int) {
    terms.reserve(used + count)
    counts.reserve(used + count)
  }

  /// How many runs are looked up at once; more would not stay in the nearest cache.
  private static let batchSize = 128

  /// What is written and looked at behind the folded text, in bytes.
  private static let padding = 40

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
    for index in count..<count + padding { target[index] = 0 }
    target[count + 1] = 1
  }
}
