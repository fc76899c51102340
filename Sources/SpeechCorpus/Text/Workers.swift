import Dispatch

/// Spreads work over threads; the one place that uses Dispatch.
enum Workers {
  /// The results of a closure for the numbers from 0, in order.
  ///
  /// - Parameters:
  ///   - count: How many numbers.
  ///   - jobs: How many threads at most; with one, the calling thread does it all.
  ///   - body: Called once for each number, from any thread.
  /// - Returns: The results, in the order of the numbers.
  static func map<Value>(_ count: Int, jobs: Int, _ body: @escaping (Int) -> Value) -> [Value] {
    let lanes = min(max(1, jobs), count)
    guard lanes > 1 else { return (0..<count).map(body) }
    let lane = Lane(count: count, body: body)
    DispatchQueue.concurrentPerform(iterations: lanes) { first in
      for number in stride(from: first, to: count, by: lanes) { lane.run(number) }
    }
    return lane.results.compactMap { $0 }
  }

  // Each place of the results is written by one thread, and read after all have ended.
  private final class Lane<Value>: @unchecked Sendable {
    private let body: (Int) -> Value
    private let places: UnsafeMutableBufferPointer<Value?>

    init(count: Int, body: @escaping (Int) -> Value) {
      self.body = body
      places = .allocate(capacity: count)
      places.initialize(repeating: nil)
    }

    deinit {
      places.deinitialize()
      places.deallocate()
    }

    func run(_ number: Int) { places[number] = body(number) }

    var results: [Value?] { Array(places) }
  }

  /// Begins some work on another thread.
  static func start(_ work: @escaping @Sendable () -> Void) {
    DispatchQueue.global().async(execute: work)
  }
}

/// Lets one thread at a time through.
struct Lock: Sendable {
  private let semaphore = DispatchSemaphore(value: 1)

  /// Runs a closure while no other thread is inside.
  func withLock<Value>(_ body: () throws -> Value) rethrows -> Value {
    semaphore.wait()
    defer { semaphore.signal() }
    return try body()
  }
}

/// Keeps threads waiting until it is opened, once and for all.
struct Gate: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  /// Lets everybody through from now on.
  func open() { semaphore.signal() }

  /// Returns when the gate is open.
  func pass() {
    semaphore.wait()
    semaphore.signal()
  }
}
