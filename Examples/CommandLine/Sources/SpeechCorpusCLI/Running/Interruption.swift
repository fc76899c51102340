import Dispatch
import Foundation

/// Turns the first Ctrl-C into the cancellation of what is going on, so that it can clear up; the second one ends it.
enum Interruption {
  /// Runs something long that honours cancellation.
  ///
  /// - Throws: What it throws; `CancellationError` where it was interrupted.
  static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let task = Task.detached { try work() }
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      task.cancel()
    }
    signal(SIGINT, SIG_IGN)
    source.resume()
    defer {
      source.cancel()
      signal(SIGINT, SIG_DFL)
    }
    return try await task.value
  }
}
