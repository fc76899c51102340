import Dispatch
import Foundation

/// Turns Ctrl-C into the cancellation of what is going on, so that it can clear up; a second one ends it at once.
enum Interruption {
  /// How long clearing up may take, in seconds.
  private static let patience = 2.0

  /// Runs something long that honours cancellation.
  ///
  /// - Throws: What it throws; `CancellationError` where it was interrupted.
  static func cancelling<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    let task = Task.detached { try work() }
    let source = DispatchSource.makeSignalSource(signal: SIGINT, queue: .global())
    source.setEventHandler {
      signal(SIGINT, SIG_DFL)
      task.cancel()
      // Somebody who waits for input does not hear of it.
      DispatchQueue.global().asyncAfter(deadline: .now() + patience) {
        exit(CommandFailure.Status.interrupted.rawValue)
      }
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
