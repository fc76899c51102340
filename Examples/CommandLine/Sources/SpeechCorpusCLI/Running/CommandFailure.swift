import ArgumentParser
import Foundation
import SpeechCorpus

/// Why a command, or a part of its input, failed: one line for people, one status for scripts.
struct CommandFailure: Error {
  /// The exit statuses, which are those of BSD's sysexits.
  enum Status: Int32 {
    case other = 1
    case usage = 64
    case badInput = 65
    case missingInput = 66
    case cannotWrite = 73
    case interrupted = 130
  }

  let status: Status
  /// What, where and what to do; nothing where nothing is to be said.
  let message: String?

  init(_ status: Status, _ message: String?) {
    self.status = status
    self.message = message
  }

  /// Tells the status of an error of the library or of this program.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let failure as Corpus.Failure:
      self.init([.missing, .unreadable, .notFile].contains(failure.code) ? .missingInput : .badInput, "\(failure)")
    case let failure as StorageError:
      switch failure.code {
      case .missing, .unreadable: self.init(.missingInput, "\(failure)")
      case .cannotWrite: self.init(.cannotWrite, "\(failure)")
      default: self.init(.badInput, "\(failure)")
      }
    case let failure as IndexError: self.init(failure.code == .unknownPassage ? .usage : .badInput, "\(failure)")
    case is CancellationError: self.init(.interrupted, nil)
    default: self.init(.other, "\(error)")
    }
  }

  /// Tells the status of an error with an index, and names the file as it was given.
  static func withIndex<Value>(at path: String, _ work: (URL) throws -> Value) throws -> Value {
    let url = URL(fileURLWithPath: path)
    do {
      return try work(url)
    } catch {
      let failure = CommandFailure(error)
      throw CommandFailure(failure.status, failure.message?.replacing(url.path, with: path))
    }
  }

  /// Writes the one line.
  func report() {
    guard let message else { return }
    let line = message.split(whereSeparator: \.isNewline).joined(separator: " ")
    StandardError.write("speechcorpus: \(line)\n")
  }
}
