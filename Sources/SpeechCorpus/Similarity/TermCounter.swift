/// Counts the terms of passages, one block of passages at a time.
///
/// A passage is taken run by run (``RunFinder``). The
/// postings of the block collect in the order of the passages; ``PostingBlockBuilder`` turns them around. Terms are numbered
/// in the order in which this counter meets them; what the index calls them is decided later (``SegmentBuilder``).
struct TermCounter: ~Copyable {
  private let analyzer: Analyzer
  /// The terms that were met so far.
  private(set) var vocabulary = InternedStrings()
  private var runs = RunTable()
  /// What runs of words are made of, where these are the terms.
  private var joined: JoinedTerms?
  /// Where each term, its number plus one, was last counted, plus one; 0 in this block not yet.
  private var lastPlaces = ScratchBuffer<UInt32>(capacity: 1 << 12, filler: 0)
  private var finder: RunFinder
  /// What each run of a stretch stands for, and which were not found at once.
  private let outcomes = ScratchBuffer<UInt32>(capacity: RunFinder.mostRuns, filler: 0)
  private let missed = ScratchBuffer<UInt32>(capacity: RunFinder.mostRuns, filler: 0)

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

  /// Whether there was a term without room in the vocabulary.
  var isFull: Bool { vocabulary.isFull || joined?.isFull == true }

  init(analyzer: Analyzer) {
    self.analyzer = analyzer
    finder = RunFinder(innerMark: analyzer.innerMark)
  }

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

  /// Counts run by run, a stretch of the text at a time in three steps: find the runs, look up what they stand for, count
  /// that.
  ///
  /// Looking up waits for memory. In a loop of its own without branches, many look-ups wait at once.
  ///
  /// - Returns: Whether that could be done; else the text has to be analyzed as a whole.
  private mutating func countRuns(of text: UnsafeRawBufferPointer) -> Bool {
    guard text.count < 1 << 32 else { return false }
    let start = used
    let tokensBefore = tokens
    finder.start(text.assumingMemoryBound(to: UInt8.self))
    while let count = finder.next() {
      lookUp(count)
      reserve(count)
      if !countOutcomes(count, from: start) {
        forget(from: start)
        tokens = tokensBefore
        return false
      }
    }
    return true
  }

  /// Looks up what the runs of a stretch stand for.
  private mutating func lookUp(_ count: Int) {
    let folded = UnsafePointer(finder.folded.base)
    let edges = finder.edges.base
    let missed = runs.outcomes(of: count, folded, edges, into: outcomes.base, missed: missed.base)
    // Those that stand elsewhere, are new or long, in their order.
    for number in 0..<missed {
      let index = Int(self.missed.base[number])
      let place = folded + Int(edges[2 * index])
      let run = Run(at: place, length: Int(edges[2 * index + 1] &- edges[2 * index]))
      let slot = runs.slot(for: run, at: place)
      outcomes.base[index] = slot.pointee.length != 0 ? slot.pointee.outcome : learn(run, at: place, in: slot)
    }
  }

  /// Counts what the runs of a stretch stand for.
  ///
  /// - Returns: `false` where one of them depends on the text around it.
  private mutating func countOutcomes(_ count: Int, from start: Int) -> Bool {
    var number = 0
    while number < count {
      number += countSimpleOutcomes(number..<count, from: start)
      guard number < count else { return true }
      // A run of several terms, or one of which only the text around it tells.
      let outcome = outcomes.base[number]
      guard outcome != RunTable.needsContext else { return false }
      let several = runs.several[Int(outcome - RunTable.severalBase)]
      reserve(several.count + count - number)
      for term in several { self.count(term, from: start) }
      number += 1
    }
    return true
  }

  /// Counts what runs stand for, up to the first that stands for several terms or depends on the text around it.
  ///
  /// Whether a term is new in the passage is a coin toss, so nothing branches on it: its posting is written at the end in any
  /// case, and stays there where it is new. A run without terms is written there, too, and never stays.
  ///
  /// - Returns: How many were counted.
  private mutating func countSimpleOutcomes(_ range: Range<Int>, from start: Int) -> Int {
    let outcomes = outcomes.base
    let lastPlaces = lastPlaces.base
    let (terms, counts) = (terms.base, counts.base)
    var (used, tokens) = (used, tokens)
    defer { (self.used, self.tokens) = (used, tokens) }
    for number in range {
      let term = outcomes[number]
      // One more, so that a run without terms, of which all bits are set, has place 0.
      let following = term &+ 1
      if following > RunTable.severalBase { return number &- range.lowerBound }
      // All bits set where there is a term, and where it was counted in this passage before.
      let isTerm = following == 0 ? 0 : -1
      let last = Int(lastPlaces[Int(following)])
      let isOld = (start &- last) &>> 63
      let place = used ^ ((used ^ (last &- 1)) & isOld)
      let count = counts[place] & UInt8(truncatingIfNeeded: isOld)
      if count == 255 {
        exceptions[place, default: 255] += 1
      } else {
        terms[used] = term
        counts[place] = count &+ 1
        lastPlaces[Int(following)] = UInt32(truncatingIfNeeded: (place &+ 1) & isTerm)
        used &+= ~isOld & isTerm & 1
      }
      tokens &-= isTerm
    }
    return range.count
  }

  /// Counts a term of the passage whose postings start at a place.
  private mutating func count(_ term: UInt32, from start: Int) {
    outcomes.base[0] = term
    _ = countSimpleOutcomes(0..<1, from: start)
  }

  /// Takes back what was counted of a passage.
  private mutating func forget(from start: Int) {
    for place in start..<used {
      lastPlaces.base[Int(terms.base[place]) + 1] = 0
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
    lastPlaces.reserve(vocabulary.count + 1)
    reserve(1)
    count(number, from: start)
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
      lastPlaces.reserve(vocabulary.count + 1)
    }
    return runs.insert(run, at: place, in: slot, terms: numbers, inContext: inContext)
  }

  /// Makes room for further postings.
  private mutating func reserve(_ count: Int) {
    terms.reserve(used + count)
    counts.reserve(used + count)
  }
}
