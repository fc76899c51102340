#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Corpus {
  /// What a file or a text at hand turned out to hold.
  enum Content: Sendable {
    /// One capture, of a file of so many bytes.
    case capture(Capture, size: Int)
    /// Nothing that can be read, of a file of so many bytes.
    case failure(Failure, size: Int)
    /// Rows, not read yet.
    case rows(RowFile)
    /// A JSON export, whose messages are not read yet.
    case messages(Capture)
  }

  /// Opens files and tells what they hold; safe to use from any thread.
  struct FileReader: Sendable {
    let format: Format?
    let limits: Capture.Limits
    let pieceSize: Int

    /// What a source holds.
    func content(of source: Source) -> Content {
      switch source {
      case .capture(let capture): return .capture(capture, size: capture.utf8.count)
      case .failure(let failure): return .failure(failure, size: 0)
      case .bytes(let bytes, let name): return content(of: Data(bytes), name: name, isFile: false)
      case .file(let path):
        guard let data = Self.data(of: path) else {
          return .failure(FileWalk.failure(toRead: path, named: path), size: 0)
        }
        return content(of: data, name: path, isFile: true)
      }
    }

    /// How large a file is at least that is mapped; where `mappedIfSafe` is asked for, some platforms read it all.
    private static let minimumMapped = 1 << 20

    private static func data(of path: String) -> Data? {
      let url = URL(fileURLWithPath: path)
      if FileWalk.size(of: path) >= minimumMapped, let data = try? Data(contentsOf: url, options: .alwaysMapped) {
        return data
      }
      return try? Data(contentsOf: url)
    }

    private func content(of data: Data, name: String, isFile: Bool) -> Content {
      let sample = [UInt8](data.prefix(RowReader.sampleSize))
      let format = format ?? Format(sample: sample, isWhole: sample.count == data.count)
      if format == .rows {
        return .rows(RowFile(data, name: name, isFile: isFile, pieceSize: pieceSize, limits: limits))
      }
      if let failure = Failure(size: data.count, of: name, limits: limits) {
        return .failure(failure, size: data.count)
      }
      let capture = Capture(bytes: [UInt8](data), name: name, metadata: Capture.Metadata(form: self.format?.form))
      if let reason = TextCheck.fault(in: capture.utf8, from: capture.encoding) {
        return .failure(Failure(code: .notText, path: name, reason: reason), size: data.count)
      }
      return format == .telegram ? .messages(capture) : .capture(capture, size: data.count)
    }
  }

  /// A file of rows, read piece by piece.
  ///
  /// A large file is mapped anew for each piece, so that no more of it than a piece is ever in memory.
  struct RowFile: Sendable {
    let name: String
    /// How much of the file is read at a time, in bytes.
    private let pieceSize: Int
    /// The file, unless it is mapped for each piece.
    private let data: Data?
    /// The greatest size of a row, in bytes.
    let maximumRowSize: Int

    /// Some of the file's lines.
    struct Stretch: Sendable {
      /// Whole lines, a line end at the end or not; none of one line that is too long to be read.
      var bytes: [UInt8]
      /// Where they stand in the file.
      var range: Range<Int>
      /// The size of the line that is too long.
      var longSize: Int?
    }

    init(_ data: Data, name: String, isFile: Bool, pieceSize: Int, limits: Capture.Limits) {
      self.name = name
      maximumRowSize = Swift.max(0, Swift.min(limits.maximumRowBytes, 1 << 60))
      self.pieceSize = pieceSize
      let isLarge = isFile && data.count >= 8 * pieceSize && FileWalk.size(of: name) == data.count
      self.data = isLarge ? nil : data
    }

    /// The next lines from an offset on; `nil` at the end of the file.
    func lines(from offset: Int) -> Stretch? {
      withLines(from: offset) { Stretch(bytes: Array($0), range: $1, longSize: $2) }
    }

    /// Calls a closure with the next lines from an offset on, where they are in memory.
    ///
    /// - Parameters:
    ///   - offset: The start of a line.
    ///   - body: Takes the lines, where they stand in the file and, if it is but one that is too long to be read and left
    ///     out, its size.
    /// - Returns: What the closure returns; `nil` at the end of the file, also of one that has become shorter meanwhile.
    func withLines<Value>(
      from offset: Int, _ body: (_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ longSize: Int?) -> Value
    ) -> Value? {
      withBytes { bytes in
        guard offset < bytes.count else { return nil }
        func lines(_ range: Range<Int>) -> Value { body(UnsafeBufferPointer(rebasing: bytes[range]), range, nil) }
        var end = Swift.min(offset + pieceSize, bytes.count)
        let start = Self.lineStart(before: end, in: bytes, from: offset)
        // A row has so many bytes at the most, and a line end.
        let reach = maximumRowSize + 1
        end = Self.lineEnd(from: end, in: bytes, before: Swift.min(start, bytes.count - reach) + reach)
        if Self.endsLine(end, in: bytes) { return lines(offset..<end) }
        if start > offset { return lines(offset..<start) }
        end = Self.lineEnd(from: end, in: bytes, before: bytes.count)
        let size = end - offset - (bytes[end - 1] == 0x0A ? 1 : 0)
        return body(UnsafeBufferPointer(rebasing: bytes[..<0]), offset..<end, size)
      }
    }

    private func withBytes<Value>(_ body: (UnsafeBufferPointer<UInt8>) -> Value) -> Value {
      let file = data ?? (try? Data(contentsOf: URL(fileURLWithPath: name), options: .alwaysMapped)) ?? Data()
      return file.withUnsafeBytes { body($0.assumingMemoryBound(to: UInt8.self)) }
    }

    private static func endsLine(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
      offset == bytes.count || bytes[offset - 1] == 0x0A
    }

    /// Where the line that holds the byte before an offset starts.
    private static func lineStart(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>, from first: Int) -> Int {
      var start = offset
      while start > first, bytes[start - 1] != 0x0A { start -= 1 }
      return start
    }

    /// Where the line that holds the byte before an offset ends, its line end included, or a limit.
    private static func lineEnd(from offset: Int, in bytes: UnsafeBufferPointer<UInt8>, before limit: Int) -> Int {
      guard offset < limit, !endsLine(offset, in: bytes) else { return offset }
      return bytes.firstOffset(of: 0x0A, in: offset..<limit).map { $0 + 1 } ?? limit
    }
  }
}
