import Dispatch
import Foundation
import SpeechCorpus

/// What a transformation makes of each capture, in order, worked out on several threads.
///
/// Captures are taken in batches, so that memory stays small and the first results come early; the results do not depend
/// on the number of threads.
struct ParallelMap<Base: Sequence<Capture>, Output: Sendable>: Sequence, IteratorProtocol {
  private var base: Base.Iterator
  private let jobs: Int
  /// What keeps the threads busy between two batches, in bytes of captures.
  private let batchSize: Int
  private let transform: @Sendable (Capture) -> Output
  private var results: [Output] = []

  /// Creates the results of a transformation.
  ///
  /// - Parameters:
  ///   - base: The captures.
  ///   - jobs: How many threads work.
  ///   - transform: What to make of a capture; called on any thread.
  init(_ base: Base, jobs: Int, transform: @escaping @Sendable (Capture) -> Output) {
    self.base = base.makeIterator()
    self.jobs = jobs
    self.transform = transform
    batchSize = jobs << 19
  }

  /// The next result.
  mutating func next() -> Output? {
    if results.isEmpty { results = nextBatch().reversed() }
    return results.popLast()
  }

  private mutating func nextBatch() -> [Output] {
    guard jobs > 1 else { return base.next().map { [transform($0)] } ?? [] }
    var batch: [Capture] = []
    var size = 0
    while size < batchSize, let capture = base.next() {
      batch.append(capture)
      // A short row costs more than its bytes.
      size += capture.utf8.count + 512
    }
    return mapped(batch)
  }

  private func mapped(_ captures: [Capture]) -> [Output] {
    let queue = WorkQueue(count: captures.count)
    let results = WorkResults<Output>(count: captures.count)
    DispatchQueue.concurrentPerform(iterations: Swift.min(jobs, captures.count)) { [transform] _ in
      while let index = queue.next() { results.set(transform(captures[index]), at: index) }
    }
    return results.all
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
