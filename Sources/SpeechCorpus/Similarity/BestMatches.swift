/// The best passages so far: those of the highest scores, and of equal ones those with the lowest positions.
///
/// A binary heap whose root is the worst of the best.
struct BestMatches {
  /// A passage and its score.
  struct Entry {
    var score: Double
    var position: Int

    /// Whether it comes before another in the results.
    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      score != other.score ? score > other.score : position < other.position
    }
  }

  let limit: Int
  private var heap: [Entry] = []

  init(limit: Int) { self.limit = max(0, limit) }

  /// The score that a later passage must exceed to be among the best.
  @inline(__always)
  var threshold: Double { heap.count < limit ? 0 : heap.isEmpty ? .infinity : heap[0].score }

  /// Takes in a passage, if it is among the best.
  mutating func offer(_ score: Double, _ position: Int) {
    let entry = Entry(score: score, position: position)
    if heap.count < limit {
      heap.append(entry)
      siftUp()
    } else if !heap.isEmpty, entry.precedes(heap[0]) {
      heap[0] = entry
      siftDown()
    }
  }

  private mutating func siftUp() {
    var child = heap.count - 1
    while child > 0 {
      let parent = (child - 1) / 2
      guard heap[parent].precedes(heap[child]) else { return }
      heap.swapAt(parent, child)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[worst].precedes(heap[child]) {
        worst = child
      }
      if worst == parent { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }

  /// The best, in order.
  func sorted() -> [Entry] { heap.sorted { $0.precedes($1) } }
}
