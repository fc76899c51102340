import Foundation
import SpeechCorpus

/// Standard error: messages, and on a terminal a line of progress that comes and goes.
enum StandardError {
  /// Whether a line of progress stands on the terminal.
  private final class Progress: @unchecked Sendable {
    private let lock = NSLock()
    private var isShown = false

    /// Sets whether it stands there, and says whether it did.
    func exchange(_ value: Bool) -> Bool {
      lock.withLock {
        defer { isShown = value }
        return isShown
      }
    }
  }

  private static let progress = Progress()

  /// Writes a message, in place of the line of progress.
  static func write(_ text: String) {
    clearProgress()
    FileHandle.standardError.write(Data(text.utf8))
  }

  /// Writes a value as a line of JSON.
  static func write(line value: some Encodable) throws {
    var bytes: [UInt8] = []
    try JSONLines.append(value, to: &bytes)
    clearProgress()
    FileHandle.standardError.write(Data(bytes))
  }

  /// Shows a line of progress, in place of the one before.
  static func showProgress(_ line: String) {
    _ = progress.exchange(true)
    FileHandle.standardError.write(Data("\r\u{1B}[K\(line)".utf8))
  }

  /// Takes the line of progress away, so that something else can stand there.
  static func clearProgress() {
    if progress.exchange(false) { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }
}
