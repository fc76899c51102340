/// Goes through a text sentence by sentence and gathers who is said to say what.
struct AttributionFinder {
  let skeleton: Skeleton
  private(set) var found: [Attribution] = []
  /// Whether contents are searched rather than a text: nothing floats there.
  private(set) var isNested = false
  /// Reports without a clause; apart, so that nothing else depends on whether they are wanted.
  private var reports: [Attribution] = []
  /// Which spans are part of an attribution.
  private(set) var claimed: [Bool]
  /// The attribution of marked words that floating ones go on from, and its sentence.
  var lastDirect = -1
  var lastDirectSentence = -10
  /// The sentence of the attribution found last.
  private(set) var lastSentence = -10

  init(_ skeleton: Skeleton) {
    self.skeleton = skeleton
    claimed = Array(repeating: false, count: skeleton.spans.count)
  }

  /// All attributions of a text, in the order they were found.
  static func attributions(in skeleton: Skeleton) -> [Attribution] {
    var finder = AttributionFinder(skeleton)
    for number in skeleton.sentences.indices { finder.search(sentence: number) }
    finder.joinContinuations()
    finder.gatherTerms()
    return finder.found + finder.reports
  }

  /// The attributions inside the contents of others: those with a cue.
  static func nestedAttributions(in skeleton: Skeleton) -> [Attribution] {
    var finder = AttributionFinder(skeleton)
    finder.isNested = true
    for number in skeleton.sentences.indices { finder.search(sentence: number) }
    return finder.found
  }

  var items: [Skeleton.Item] { skeleton.items }

  /// Records an attribution over ranges of items, and claims the spans in it.
  mutating func add(
    _ contents: [Range<Int>], _ kind: Quotation.Kind?, rule: Attribution.Rule, frame: CueFrame?, sentence: Int
  ) {
    var direct = true
    var marked = false
    for range in contents {
      for index in range {
        if skeleton.items[index].isSpan {
          marked = true
          claimed[Int(skeleton.items[index].span)] = true
        } else if skeleton.items[index].kind == .word || skeleton.items[index].kind == .number {
          direct = false
        }
      }
    }
    var attribution = Attribution(
      contents: contents.map { skeleton.tokens($0) }, kind: kind ?? (direct ? .direct : marked ? .mixed : .indirect),
      rule: rule)
    attribution.paragraph = skeleton.sentences[sentence].paragraph
    if let frame {
      attribution.cue = skeleton.tokens(frame.group)
      attribution.source = frame.sourceRange.map { skeleton.tokens($0) }
      attribution.isPlain = frame.isPlain
      attribution.form = skeleton.items[frame.verb].form
      attribution.isThought = frame.traits.contains(.attitude)
      attribution.isQuestion = frame.traits.contains(.question) && !frame.traits.contains(.clause)
      attribution.isNegated = frame.group.contains { skeleton.items[$0].classes.contains(.negation) }
      attribution.isHypothetical = frame.group.contains { skeleton.items[$0].classes.contains(.modal) }
      if case .inherited = frame.source { attribution.isInherited = true }
    }
    append(attribution)
    lastSentence = sentence
    if marked, attribution.kind == .direct || attribution.kind == .mixed {
      lastDirect = found.count - 1
      lastDirectSentence = sentence
    }
  }

  mutating func append(_ attribution: Attribution) { found.append(attribution) }

  /// Records a report without a clause.
  mutating func appendReport(_ attribution: Attribution) { reports.append(attribution) }

  /// Takes the cue from the attribution found last, whose source stands in another sentence.
  mutating func clearLastCue() { found[found.count - 1].cue = nil }

  /// Gives the attribution found last the source of an earlier one.
  mutating func takeSource(from number: Int) {
    guard found.indices.contains(number) else { return }
    found[found.count - 1].source = found[number].source
    found[found.count - 1].isInherited = true
    found[found.count - 1].antecedent = number
  }

  mutating func claim(_ span: Int) { claimed[span] = true }

  /// Adds a part to an attribution.
  mutating func extend(_ number: Int, with content: Range<Int>, sentence: Int) {
    found[number].contents.append(skeleton.tokens(content))
    for index in content where skeleton.items[index].isSpan { claimed[Int(skeleton.items[index].span)] = true }
    lastDirect = number
    lastDirectSentence = sentence
  }

  /// Joins the paragraphs that an unclosed mark goes on over: whoever has one of them has all.
  private mutating func joinContinuations() {
    var owners: [Int: Int] = [:]
    for number in found.indices {
      for content in found[number].contents { owners[content.upperBound - 1] = number }
    }
    var chain: [Int] = []
    for index in skeleton.spans.indices where skeleton.spans[index].parent < 0 {
      let span = skeleton.spans[index]
      if !span.isContinuation { chain.removeAll() }
      if span.continues || span.isContinuation { chain.append(index) }
      guard !span.continues, chain.count > 1 else { continue }
      join(chain, owners)
      chain.removeAll()
    }
  }

  private mutating func join(_ chain: [Int], _ owners: [Int: Int]) {
    let spans = chain.map { skeleton.spans[$0] }
    guard let place = chain.indices.first(where: { claimed[chain[$0]] && owners[spans[$0].close] != nil }),
      let owner = owners[spans[place].close],
      let content = found[owner].contents.firstIndex(where: { $0.upperBound == spans[place].close + 1 })
    else { return }
    var range = found[owner].contents[content]
    for number in stride(from: place - 1, through: 0, by: -1) where !claimed[chain[number]] {
      if range.lowerBound == spans[number].close + 1 { range = spans[number].open..<range.upperBound }
      claimed[chain[number]] = true
    }
    for number in chain.indices.dropFirst(place + 1) {
      guard !claimed[chain[number]] else { break }
      if range.upperBound == spans[number].open { range = range.lowerBound..<spans[number].close + 1 }
      claimed[chain[number]] = true
    }
    found[owner].contents[content] = range
  }

  /// What is marked and nobody's words.
  private mutating func gatherTerms() {
    for index in skeleton.spans.indices where !claimed[index] && skeleton.spans[index].parent < 0 {
      let span = skeleton.spans[index]
      guard span.isClosed, !span.inner.isEmpty else { continue }
      var attribution = Attribution(contents: [span.tokens], kind: .term, rule: .term)
      attribution.paragraph = span.paragraph
      append(attribution)
    }
  }
}
