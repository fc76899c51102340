/// The passages of a block as they come out of corpora: rows that nobody has read yet, and passages that are at hand.
///
/// Rows that are passages as a whole are read on the thread that counts their terms, from the bytes of their file to the
/// index's own table: what ``Capture/passages(by:)`` would make of them, without the capture.
final class CorpusBlock: PassageReading, @unchecked Sendable {
  // Filled by one thread, then read by one and settled by one, which wait for each other.

  /// A part of the block.
  enum Piece {
    case rows(RowLines)
    case passages([Passage])
    case failure(Corpus.Failure)
  }

  private var pieces: [Piece] = []
  /// How many passages the pieces have at most.
  private(set) var count = 0
  private let ledger: RowLedger
  /// What could not be read.
  private var failures: [Corpus.Failure] = []
  /// The rows that have identifiers themselves, and those one after another.
  private var identified: [Identified] = []
  private var identifiers: [UInt8] = []

  private struct Identified {
    var passage: Int
    /// Where the identifier ends.
    var end: Int
    var namesDocument: Bool
  }

  init(ledger: RowLedger) { self.ledger = ledger }

  /// Adds a piece with at most so many passages.
  func add(_ piece: Piece, count: Int) {
    pieces.append(piece)
    self.count += count
  }

  /// Whether there is nothing in the block, not even a failure to tell.
  var isEmpty: Bool { pieces.isEmpty }

  func read(into table: inout PassageTableBuilder) {
    for piece in pieces {
      switch piece {
      case .failure(let failure): failures.append(failure)
      case .passages(let passages): for passage in passages { table.add(passage) }
      case .rows(let lines): read(lines, into: &table)
      }
    }
    pieces = []
  }

  private func read(_ lines: RowLines, into table: inout PassageTableBuilder) {
    var lines = lines
    var row = RowPassage()
    while let next = lines.next() {
      let range: Range<Int>
      switch next {
      case .success(let line): range = line
      case .failure(let failure):
        failures.append(failure)
        continue
      }
      do throws(JSONScanner.Fault) {
        try row.read(lines, range, into: &table)
        guard row.hasOwnID else { continue }
        identifiers += row.id
        identified.append(
          Identified(passage: table.count - 1, end: identifiers.count, namesDocument: row.namesDocument))
      } catch {
        failures.append(lines.failure(error))
      }
    }
  }

  func settle(_ table: inout PassageTableBuilder) {
    for failure in failures { ledger.report(failure) }
    var names: [Int: (id: [UInt8], document: [UInt8]?)] = [:]
    var start = 0
    for row in identified {
      let distinct = identifiers.withUnsafeBytes {
        ledger.distinct(UnsafeRawBufferPointer(rebasing: $0[start..<row.end]))
      }
      if let distinct { names[row.passage] = (distinct, row.namesDocument ? distinct : nil) }
      start = row.end
    }
    failures = []
    identified = []
    identifiers = []
    if !names.isEmpty { table = table.renamed(names) }
  }
}

/// What the rows of a corpus have to be told of each other, in their order: which identifiers are taken, and what could not be
/// read.
final class RowLedger: @unchecked Sendable {
  // Used by the thread that builds only.
  private var identifiers = DistinctNames()
  private var failures: [Corpus.Failure] = []
  /// The first failure.
  private(set) var firstFailure: Corpus.Failure?

  init() {}

  /// Notes a failure.
  func report(_ failure: Corpus.Failure) {
    firstFailure = firstFailure ?? failure
    failures.append(failure)
  }

  /// The failures noted since this was asked last.
  func takeFailures() -> [Corpus.Failure] {
    defer { failures = [] }
    return failures
  }

  /// Another identifier for a row whose own an earlier row has; nothing where it is free.
  func distinct(_ id: UnsafeRawBufferPointer) -> [UInt8]? { identifiers.distinct(id).map { Array($0.utf8) } }
}
