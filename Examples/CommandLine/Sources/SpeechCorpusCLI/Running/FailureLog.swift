import SpeechCorpus

/// What went wrong with parts of the input while the rest is done.
final class FailureLog {
  /// The status of the first failure.
  private(set) var firstStatus: CommandFailure.Status?
  /// How many rows of a file could not be read.
  private var badRows: [String: Int] = [:]

  /// How many bad rows of a file are named one by one.
  private static let rowLimit = 5

  /// Reports a failure and goes on.
  func report(_ error: any Error) {
    let failure = CommandFailure(error)
    firstStatus = firstStatus ?? failure.status
    if let row = error as? Corpus.Failure, row.line != nil {
      badRows[row.path, default: 0] += 1
      if badRows[row.path, default: 0] > Self.rowLimit { return }
    }
    failure.report()
  }

  /// Says how many rows were not named.
  func summarize() {
    for (path, count) in badRows.sorted(by: { $0.key < $1.key }) where count > Self.rowLimit {
      CommandFailure(.badInput, "\(path): \(count - Self.rowLimit) further rows cannot be read either").report()
    }
    badRows = [:]
  }

  /// Ends the command with the status of the first failure, if there was one.
  func finish() throws {
    summarize()
    if let firstStatus { throw CommandFailure(firstStatus, nil) }
  }
}
