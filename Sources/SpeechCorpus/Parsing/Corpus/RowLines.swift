/// The lines of a file of rows that are not empty, or of a stretch of one, read piece by piece.
struct RowLines: Sendable {
  private let file: Corpus.RowFile
  /// Where reading ends.
  private let end: Int
  /// The piece of the file that is read.
  private(set) var buffer: [UInt8] = []
  /// Where the piece stands in the file, and where the next one does.
  private var bufferStart: Int
  private var upcoming: Int
  /// Where the next line starts in the piece.
  private var place = 0
  /// The number of the line that was read last, counted from 1.
  private(set) var line: Int

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - range: What to read, from the start of a line to the end of one; everything where nothing is said.
  ///   - line: How many lines stand before.
  init(_ file: Corpus.RowFile, range: Range<Int>? = nil, line: Int = 0) {
    self.file = file
    self.line = line
    bufferStart = range?.lowerBound ?? 0
    upcoming = bufferStart
    end = range?.upperBound ?? .max
  }

  /// How far the file has been read, in bytes.
  var position: Int { bufferStart + place }

  /// The next line that is not empty, as a range of ``buffer``, or why it is too long to be read.
  mutating func next() -> Result<Range<Int>, Corpus.Failure>? {
    while true {
      if place >= buffer.count {
        guard let piece = readPiece() else { return nil }
        if let size = piece.longSize {
          line += 1
          return .failure(tooLong(size, at: piece.range.lowerBound))
        }
      }
      let start = place
      let (close, isEmpty) = buffer.withUnsafeBufferPointer { Self.line(in: $0, from: start) }
      place = min(close + 1, buffer.count)
      line += 1
      if isEmpty { continue }
      if close - start > file.maximumRowSize { return .failure(tooLong(close - start, at: bufferStart + start)) }
      return .success(start..<close)
    }
  }

  /// Reads the next piece, at least a line; `nil` at the end.
  private mutating func readPiece() -> Corpus.RowFile.Stretch? {
    guard upcoming < end, let piece = file.lines(from: upcoming) else {
      (buffer, place, bufferStart) = ([], 0, upcoming)
      return nil
    }
    buffer = piece.range.upperBound > end ? Array(piece.bytes.prefix(end - upcoming)) : piece.bytes
    bufferStart = piece.longSize == nil ? piece.range.lowerBound : piece.range.upperBound
    upcoming = min(piece.range.upperBound, end)
    place = bufferStart == 0 ? Self.markLength(buffer) : 0
    return piece
  }

  /// Takes the next lines out as a stretch of their own, without reading them.
  ///
  /// - Parameter limit: How many lines that are not empty.
  /// - Returns: The stretch and how many it has, or `nil` at the end.
  mutating func split(_ limit: Int) -> (lines: RowLines, count: Int)? {
    let start = bufferStart
    let firstLine = line
    var count = 0
    while count < limit {
      let isRead: Void? = file.withLines(from: bufferStart) { bytes, range, longSize in
        if longSize != nil {
          // It is told of when the stretch is read.
          (bufferStart, line, count) = (range.upperBound, line + 1, count + 1)
          return
        }
        var place = bufferStart == 0 ? Self.markLength(bytes) : 0
        while place < bytes.count, count < limit {
          let (close, isEmpty) = Self.line(in: bytes, from: place)
          if !isEmpty { count += 1 }
          place = min(close + 1, bytes.count)
          line += 1
        }
        bufferStart += place
      }
      if isRead == nil { break }
    }
    return count > 0 ? (RowLines(file, range: start..<bufferStart, line: firstLine), count) : nil
  }

  /// The end of the line that starts at a place, and whether nothing but white space stands in it.
  @inline(__always)
  private static func line(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, isEmpty: Bool) {
    let end = bytes.firstOffset(of: 0x0A, in: start..<bytes.count) ?? bytes.count
    // A row starts with a brace; only what starts otherwise is looked at as a whole.
    let isEmpty = start == end || bytes[start] <= 0x20 && !bytes[start..<end].contains { $0 > 0x20 }
    return (end, isEmpty)
  }

  /// The length of the mark of byte order that a file starts with.
  private static func markLength(_ bytes: some Collection<UInt8>) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// What the row read last is called, as a capture.
  func rowName(_ id: String?) -> String { "\(file.name)#\(id ?? String(line))" }

  private func tooLong(_ size: Int, at offset: Int) -> Corpus.Failure {
    Corpus.Failure(tooLong: size, limit: file.maximumRowSize, path: file.name, line: line, byte: offset)
  }

  /// Why the line read last is no row.
  func failure(_ fault: JSONScanner.Fault) -> Corpus.Failure {
    Corpus.Failure(
      code: .malformed, path: file.name, line: line, byte: bufferStart + fault.offset,
      reason: "no row: \(fault.message)")
  }
}
