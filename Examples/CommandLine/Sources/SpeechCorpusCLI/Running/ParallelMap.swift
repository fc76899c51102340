import Dispatch
import Foundation

/// What a transformation makes of each element, in order, worked out on several threads.
///
/// Elements are taken in batches, so that memory stays small and the first results come early; the results do not depend
/// on the number of threads.
struct ParallelMap<Base: Sequence, Output: Sendable>: Sequence, IteratorProtocol where Base.Element: Sendable {
  private var base: Base.Iterator
  private let jobs: Int
  private let batchSize: Int
  private let size: (Base.Element) -> Int
  private let transform: @Sendable (Base.Element) -> Output
  private var results: [Output] = []

  /// Creates the results of a transformation.
  ///
  /// - Parameters:
  ///   - base: The elements.
  ///   - jobs: How many threads work.
  ///   - batchSize: How much of `size` makes a batch.
  ///   - size: How much work an element is.
  ///   - transform: What to make of an element; called on any thread.
  init(
    _ base: Base, jobs: Int, batchSize: Int, size: @escaping (Base.Element) -> Int,
    transform: @escaping @Sendable (Base.Element) -> Output
  ) {
    self.base = base.makeIterator()
    self.jobs = jobs
    self.batchSize = batchSize
    self.size = size
    self.transform = transform
  }

  /// The next result.
  mutating func next() -> Output? {
    if results.isEmpty { results = nextBatch().reversed() }
    return results.popLast()
  }

  private mutating func nextBatch() -> [Output] {
    guard jobs > 1 else { return base.next().map { [transform($0)] } ?? [] }
    var batch: [Base.Element] = []
    var total = 0
    while total < batchSize, let element = base.next() {
      batch.append(element)
      total += size(element)
    }
    return mapped(batch)
  }

  private func mapped(_ elements: [Base.Element]) -> [Output] {
    let queue = WorkQueue(count: elements.count)
    let lists = WorkResults<Output>(count: elements.count)
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, elements.count)) { [transform] _ in
      while let index = queue.next() { lists.set(transform(elements[index]), at: index) }
    }
    return lists.all
  }
}

/// Hands out the numbers from 0, each one once.
private final class WorkQueue: @unchecked Sendable {
  private let lock = NSLock()
  private let count: Int
  private var upcoming = 0

  init(count: Int) { self.count = count }

  func next() -> Int? {
    lock.withLock {
      defer { upcoming += 1 }
      return upcoming < count ? upcoming : nil
    }
  }
}

/// Collects results in the order of their numbers.
private final class WorkResults<Output: Sendable>: @unchecked Sendable {
  private let lock = NSLock()
  private var results: [Output?]

  init(count: Int) { results = Array(repeating: nil, count: count) }

  func set(_ result: Output, at index: Int) { lock.withLock { results[index] = result } }

  var all: [Output] { lock.withLock { results.compactMap(\.self) } }
}
