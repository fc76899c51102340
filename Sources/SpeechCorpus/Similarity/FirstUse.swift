/// Tells the first of many, on whatever threads they come.
final class FirstUse: @unchecked Sendable {
  // Changed under the lock only.
  private let lock = Lock()
  private var isOver = false

  /// Whether this was called for the first time.
  func claim() -> Bool {
    lock.withLock {
      defer { isOver = true }
      return !isOver
    }
  }
}
