#if canImport(FoundationEssentials)
import FoundationEssentials
#else
import Foundation
#endif

extension Corpus {
  /// The captures of a corpus, read one after the other, and the failures to read one.
  public struct Entries: Sequence, IteratorProtocol, Sendable {
    private let sources: [Source]
    private let format: Format?
    private let limits: Capture.Limits
    private var upcoming = 0
    private var rows: Rows?
    private var messages: Messages?
    private var identifiers = RowIdentifiers()
    private var bytesDone = 0

    /// How much has been read so far, in bytes: of ``Corpus/byteCount`` in the end.
    public var bytesRead: Int { bytesDone + (rows?.position ?? messages?.position ?? 0) }

    init(sources: [Source], format: Format?, limits: Capture.Limits) {
      self.sources = sources
      self.format = format
      self.limits = limits
    }

    /// The next capture, or why there is none in its place.
    public mutating func next() -> Result<Capture, Failure>? {
      while true {
        if let entry = rows?.next(&identifiers) ?? messages?.next() { return entry }
        bytesDone = bytesRead
        rows = nil
        messages = nil
        guard upcoming < sources.count else { return nil }
        let source = sources[upcoming]
        upcoming += 1
        switch source {
        case .capture(let capture):
          bytesDone += capture.utf8.count
          return .success(capture)
        case .failure(let failure):
          return .failure(failure)
        case .bytes(let bytes, let name):
          if let entry = open(Data(bytes), name: name) { return entry }
        case .file(let path):
          guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            return .failure(FileWalk.failure(toRead: path, named: path))
          }
          if let entry = open(data, name: path) { return entry }
        }
      }
    }

    /// Opens a file: text is handed out at once, rows are left in ``rows``.
    private mutating func open(_ data: Data, name: String) -> Result<Capture, Failure>? {
      let sample = [UInt8](data.prefix(RowReader.sampleSize))
      switch format ?? Format(sample: sample, isWhole: sample.count == data.count) {
      case .rows:
        rows = Rows(data: data, name: name)
        return nil
      case .telegram:
        do throws(Failure) { messages = Messages(try capture(data, name: name), limits: limits) } catch {
          bytesDone += data.count
          return .failure(error)
        }
        return nil
      case .text, .html, .markdown:
        bytesDone += data.count
        return Result { () throws(Failure) in try capture(data, name: name) }
      }
    }

    /// The text of a file as one capture.
    private func capture(_ data: Data, name: String) throws(Failure) -> Capture {
      if let failure = Failure(size: data.count, of: name, limits: limits) { throw failure }
      let capture = Capture(bytes: [UInt8](data), name: name, metadata: Capture.Metadata(form: format?.form))
      if let reason = TextCheck.fault(in: capture.utf8, from: capture.encoding) {
        throw Failure(code: .notText, path: name, reason: reason)
      }
      return capture
    }
  }

  /// The rows of a file, one line in memory at a time.
  struct Rows: Sendable {
    let data: Data
    let name: String
    private(set) var position = 0
    private var line = 0

    init(data: Data, name: String) {
      self.data = data
      self.name = name
    }

    /// The next row, with an identifier that no other row has.
    mutating func next(_ identifiers: inout RowIdentifiers) -> Result<Capture, Failure>? {
      while position < data.count {
        let start = position
        let bytes = nextLine()
        line += 1
        guard bytes.contains(where: { $0 > 0x20 }) else { continue }
        let mark = line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        do throws(JSONScanner.Fault) {
          let row = try RowReader.row(bytes, in: mark..<bytes.count)
          let id = row.id.map { identifiers.distinct($0) }
          let metadata = Capture.Metadata(id: id, fields: row.fields, isBody: true)
          return .success(Capture(decoded: row.text, name: "\(name)#\(id ?? String(line))", metadata: metadata))
        } catch {
          return .failure(
            Failure(
              code: .malformed, path: name, line: line, byte: start + error.offset, reason: "no row: \(error.message)"))
        }
      }
      return nil
    }

    private mutating func nextLine() -> [UInt8] {
      data.withUnsafeBytes { bytes in
        let start = position
        while position < bytes.count, bytes[position] != 0x0A { position += 1 }
        let line = [UInt8](bytes[start..<position])
        position = Swift.min(position + 1, bytes.count)
        return line
      }
    }
  }
}

extension Capture {
  /// Creates a capture from a text that is valid UTF-8 already.
  init(decoded utf8: [UInt8], name: String, metadata: Metadata) {
    self.init(name: name, utf8: utf8, encoding: .utf8, malformed: [], metadata: metadata)
  }
}
