extension Corpus {
  /// The rows of a file in order, read ahead piece by piece on several threads.
  struct Rows: Sendable {
    private let name: String
    private var pieces: OrderedMap<Pieces, Piece>
    private var piece = Piece(end: 0, lineCount: 0)
    private var upcoming = 0
    /// How many lines stand before the piece.
    private var linesBefore = 0

    /// How far the rows were handed out, in bytes of the file.
    var position: Int { upcoming < piece.rows.count ? piece.rows[upcoming].start : piece.end }

    init(_ file: RowFile, crew: Crew, window: Int) {
      name = file.name
      pieces = OrderedMap(Pieces(file: file), crew: crew, window: window) { Piece($0, limit: file.maximumRowSize) }
    }

    /// The next row, with an identifier that no other row has.
    mutating func next(_ identifiers: inout DistinctNames) -> Result<Capture, Failure>? {
      while upcoming >= piece.rows.count {
        linesBefore += piece.lineCount
        guard let next = pieces.next() else {
          piece = Piece(end: piece.end, lineCount: 0)
          return nil
        }
        piece = next
        upcoming = 0
      }
      let row = piece.rows[upcoming]
      upcoming += 1
      let line = linesBefore + row.line
      switch row.content {
      case .success(let content):
        let id = content.id.map { identifiers.distinct($0) }
        let metadata = Capture.Metadata(id: id, fields: content.fields, isBody: true)
        return .success(Capture(decoded: content.text, name: "\(name)#\(id ?? String(line))", metadata: metadata))
      case .failure(.malformed(let fault)):
        return .failure(
          Failure(
            code: .malformed, path: name, line: line, byte: row.start + fault.offset, reason: "no row: \(fault.message)"
          ))
      case .failure(.tooLong(let size, let limit)):
        return .failure(Failure(tooLong: size, limit: limit, path: name, line: line, byte: row.start))
      }
    }

    /// Hands out whole lines of the file.
    private struct Pieces: IteratorProtocol, Sendable {
      let file: RowFile
      private var position = 0

      init(file: RowFile) { self.file = file }

      mutating func next() -> RowFile.Stretch? {
        guard let stretch = file.lines(from: position) else { return nil }
        position = stretch.range.upperBound
        return stretch
      }
    }

    /// Some lines of the file, read.
    private struct Piece: Sendable {
      /// A row, or what is wrong with it.
      struct Row: Sendable {
        /// The line, counted from 1 in the piece.
        var line: Int
        /// Where the line begins in the file.
        var start: Int
        /// The row, or what is wrong with it.
        var content: Result<RowReader.Row, Fault>
      }

      /// Why a line gives no row.
      enum Fault: Error {
        /// It is none from a byte of the line on.
        case malformed(JSONScanner.Fault)
        /// It has so many bytes, and may not have them.
        case tooLong(Int, limit: Int)
      }

      var rows: [Row] = []
      /// Where the piece ends in the file.
      var end: Int
      var lineCount: Int

      init(end: Int, lineCount: Int) {
        self.end = end
        self.lineCount = lineCount
      }

      /// Reads the rows of some lines.
      init(_ stretch: RowFile.Stretch, limit: Int) {
        let bytes = stretch.bytes
        let offset = stretch.range.lowerBound
        end = stretch.range.upperBound
        lineCount = 0
        if let size = stretch.longSize {
          lineCount = 1
          rows = [Row(line: 1, start: offset, content: .failure(.tooLong(size, limit: limit)))]
        }
        var start = offset == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
          let stop = Self.lineEnd(of: bytes, from: start)
          lineCount += 1
          defer { start = stop + 1 }
          guard bytes[start..<stop].contains(where: { $0 > 0x20 }) else { continue }
          guard stop - start <= limit else {
            let fault = Fault.tooLong(stop - start, limit: limit)
            rows.append(Row(line: lineCount, start: offset + start, content: .failure(fault)))
            continue
          }
          do throws(JSONScanner.Fault) {
            let row = try RowReader.row(bytes, in: start..<stop)
            rows.append(Row(line: lineCount, start: offset + start, content: .success(row)))
          } catch {
            let fault = JSONScanner.Fault(message: error.message, offset: error.offset - start)
            rows.append(Row(line: lineCount, start: offset + start, content: .failure(.malformed(fault))))
          }
        }
      }

      private static func lineEnd(of bytes: [UInt8], from start: Int) -> Int {
        bytes.withUnsafeBufferPointer { $0.firstOffset(of: 0x0A, in: start..<$0.count) } ?? bytes.count
      }
    }
  }
}
