/// What a closure makes of each of some elements, in their order, worked out ahead by a crew.
///
/// A bounded number of results is under way at any time. Neither the results nor their order depend on the number of
/// threads.
struct OrderedMap<Base: IteratorProtocol & Sendable, Output: Sendable>: IteratorProtocol, Sendable
where Base.Element: Sendable {
  private var base: Base
  private let crew: Crew
  private let window: Int
  private let transform: @Sendable (Base.Element) -> Output
  private var ahead: [Job<Output>] = []
  private var hasEnded = false

  /// Creates the results of a closure.
  ///
  /// - Parameters:
  ///   - base: The elements; the calling thread takes them, one after the other.
  ///   - crew: Who works.
  ///   - window: How many elements may be under way, at least 1.
  ///   - transform: What to make of an element; called on any thread.
  init(_ base: Base, crew: Crew, window: Int, transform: @escaping @Sendable (Base.Element) -> Output) {
    self.base = base
    self.crew = crew
    self.window = max(1, window)
    self.transform = transform
  }

  /// The next result.
  mutating func next() -> Output? {
    while !hasEnded, ahead.count < window {
      guard let element = base.next() else {
        hasEnded = true
        break
      }
      let job = Job { [transform] in transform(element) }
      ahead.append(job)
      crew.begin(job)
    }
    guard !ahead.isEmpty else { return nil }
    return crew.result(of: ahead.removeFirst())
  }
}
