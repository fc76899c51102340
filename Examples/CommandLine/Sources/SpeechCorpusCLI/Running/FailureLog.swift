import SpeechCorpus

/// What went wrong with parts of the input while the rest is done.
final class FailureLog {
  /// The status of the first failure.
  private(set) var firstStatus: CommandFailure.Status?
  /// How many rows or messages of a file could not be read.
  private var badParts: [String: (count: Int, name: String)] = [:]

  /// How many bad rows or messages of a file are named one by one.
  private static let partLimit = 5

  /// Reports a failure and goes on.
  func report(_ error: any Error) {
    let failure = CommandFailure(error)
    firstStatus = firstStatus ?? failure.status
    if let part = error as? Corpus.Failure, part.byte != nil {
      let count = (badParts[part.path]?.count ?? 0) + 1
      badParts[part.path] = (count, part.line == nil ? "messages" : "rows")
      if count > Self.partLimit { return }
    }
    failure.report()
  }

  /// Says how many rows and messages were not named.
  func summarize() {
    for (path, part) in badParts.sorted(by: { $0.key < $1.key }) where part.count > Self.partLimit {
      let rest = part.count - Self.partLimit
      CommandFailure(.badInput, "\(path): \(rest) further \(part.name) cannot be read either").report()
    }
    badParts = [:]
  }

  /// Ends the command with the status of the first failure, if there was one.
  func finish() throws {
    summarize()
    if let firstStatus { throw CommandFailure(firstStatus, nil) }
  }
}
