/// The terms of a text one after another, joined by spaces: every run of them is a stretch of the bytes.
///
/// Text after text is read into the same memory. What each run of letters stands for is remembered, so that a word met again
/// is not cut to its stem again.
struct JoinedTerms {
  private let analyzer: Analyzer
  private var letters: [UInt8] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// The runs of letters that were met.
  private var runs = InternedStrings(places: 1 << 6)
  /// Their terms, one after another, and where each ends.
  private var terms: [UInt8] = []
  private var termEnds: [Int] = [0]
  /// How many terms all runs up to each one have.
  private var termCounts = [0]

  /// Creates joined terms of nothing.
  ///
  /// - Parameter analyzer: What makes terms of a text.
  init(by analyzer: Analyzer) { self.analyzer = analyzer }

  /// Whether there were too many runs to know them all.
  var isFull: Bool { runs.isFull }

  /// Joins the terms of another text.
  mutating func read(_ text: UnsafeRawBufferPointer) {
    letters.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    if analyzer.takesRuns, !analyzer.needsContext(text) {
      analyzer.forEachRun(in: text) { addTerms(ofRun: $0) }
    } else {
      analyzer.forEachTerm(of: text) { add($0) }
    }
  }

  /// Calls a closure with each run of so many terms, the shortest first.
  func forEachRun(_ lengths: ClosedRange<Int>, _ body: (UnsafeRawBufferPointer) -> Void) {
    letters.withUnsafeBytes { letters in
      for length in lengths {
        // Nothing where there are too few terms.
        for (start, end) in zip(starts, ends.dropFirst(length - 1)) {
          body(UnsafeRawBufferPointer(rebasing: letters[start..<end]))
        }
      }
    }
  }

  private mutating func addTerms(ofRun run: UnsafeRawBufferPointer) {
    let number = Int(runs.number(of: run))
    if number + 1 == termCounts.count {
      for term in analyzer.terms(ofRun: run) {
        terms.append(contentsOf: term)
        termEnds.append(terms.count)
      }
      termCounts.append(termEnds.count - 1)
    }
    for term in termCounts[number]..<termCounts[number + 1] {
      start()
      letters.append(contentsOf: terms[termEnds[term]..<termEnds[term + 1]])
      ends.append(letters.count)
    }
  }

  private mutating func add(_ term: UnsafeRawBufferPointer) {
    start()
    letters.append(contentsOf: term)
    ends.append(letters.count)
  }

  private mutating func start() {
    if !starts.isEmpty { letters.append(0x20) }
    starts.append(letters.count)
  }
}
