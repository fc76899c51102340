/// Threads that do jobs in the order in which they were given, together with whoever waits for one.
///
/// A thread lives while there is something to do. Nobody but the caller ever waits, and the caller does what is left
/// before it waits, so that a crew cannot be locked up, whatever thread it is called from.
final class Crew: @unchecked Sendable {
  private let lock = Lock()
  /// How many threads may work beside the caller.
  private let size: Int
  private var active = 0
  private var waiting: [@Sendable () -> Void] = []

  /// Creates a crew.
  ///
  /// - Parameter jobs: How many threads work, the caller counted in; with one, the caller does it all.
  init(jobs: Int) { size = max(1, jobs) - 1 }

  /// Gives the crew something to do.
  func begin<Value>(_ job: Job<Value>) {
    let needsThread = lock.withLock {
      waiting.append { job.run() }
      guard active < size else { return false }
      active += 1
      return true
    }
    guard needsThread else { return }
    Workers.start { [self] in
      while let work = nextOrLeave() { work() }
    }
  }

  /// The result of a job; works on what is waiting until it is there.
  func result<Value>(of job: Job<Value>) -> Value {
    while true {
      if let value = job.value { return value }
      guard let work = lock.withLock({ waiting.isEmpty ? nil : waiting.removeFirst() }) else { return job.wait() }
      work()
    }
  }

  /// The next thing to do for a thread of the crew, which ends where there is none.
  private func nextOrLeave() -> (@Sendable () -> Void)? {
    lock.withLock {
      guard waiting.isEmpty else { return waiting.removeFirst() }
      active -= 1
      return nil
    }
  }
}

/// Something to be done once, and its result.
final class Job<Value: Sendable>: @unchecked Sendable {
  private let lock = Lock()
  private let gate = Gate()
  private let body: @Sendable () -> Value
  private var result: Value?

  init(_ body: @escaping @Sendable () -> Value) { self.body = body }

  /// The result, where it is there.
  var value: Value? { lock.withLock { result } }

  /// Does it.
  func run() {
    let value = body()
    lock.withLock { result = value }
    gate.open()
  }

  /// The result, when somebody else has done it.
  func wait() -> Value {
    while true {
      gate.pass()
      if let value { return value }
    }
  }
}
