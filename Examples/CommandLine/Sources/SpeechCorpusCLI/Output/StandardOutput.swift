import Foundation

/// Standard output: buffered, every write checked, whole records at a time.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private let limit = 1 << 16

  /// Makes writing to a closed pipe an error instead of a signal.
  static func reportClosedPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Adds to the output.
  func write(_ text: String) { buffer.append(contentsOf: text.utf8) }

  /// Adds to the output.
  func write(_ bytes: [UInt8]) { buffer.append(contentsOf: bytes) }

  /// Hands on what has come together, where it is much or somebody is waiting for it.
  func flushIfNeeded() throws {
    if buffer.count >= limit || Terminal.output.isTerminal { try flush() }
  }

  /// Hands on everything.
  ///
  /// - Throws: `CommandFailure` where it cannot be written; a pipe that was closed is no matter to speak of.
  func flush() throws {
    if Terminal.output.isTerminal { StandardError.clearProgress() }
    var start = 0
    while start < buffer.count {
      let written = buffer[start...].withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written >= 0 {
        start += written
      } else if case let code = errno, code != EINTR {
        let reason = String(cString: strerror(code))
        buffer.removeAll()
        throw CommandFailure(
          .cannotWrite,
          code == EPIPE ? nil : "standard output: cannot be written (\(reason)); make room or choose another place")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
