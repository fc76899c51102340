extension Corpus {
  /// Why a file, or a row of one, gave no capture: what, where, and what to do.
  public struct Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
      /// There is no such file.
      case missing
      /// The file cannot be read.
      case unreadable
      /// It is a folder, a device or a socket.
      case notFile = "not_a_file"
      /// The bytes are no text.
      case notText = "not_text"
      /// The text is not in the format that was asked for or that it seemed to be in.
      case malformed
      /// The file is larger than the limits allow.
      case tooLarge = "too_large"
    }

    /// What went wrong.
    public var code: Code
    /// The path of the file.
    public var path: String
    /// The line, counted from 1, where one is to blame.
    public var line: Int?
    /// The byte of the file, counted from 0, where one is to blame.
    public var byte: Int?
    /// What exactly is wrong, without the place.
    public var reason: String

    /// Creates a failure.
    public init(code: Code, path: String, line: Int? = nil, byte: Int? = nil, reason: String) {
      self.code = code
      self.path = path
      self.line = line
      self.byte = byte
      self.reason = reason
    }

    /// Why a row that is too long is passed by.
    init(tooLong size: Int, limit: Int, path: String, line: Int, byte: Int) {
      self.init(
        code: .tooLarge, path: path, line: line, byte: byte,
        reason: "the row has \(size) bytes, the limit is \(limit)")
    }

    /// One sentence: where, what, and what to do.
    public var description: String {
      var place = path
      if let line { place += ":\(line)" }
      if let byte { place += " (byte \(byte))" }
      let advice =
        switch code {
        case .missing: "check the path"
        case .unreadable: "check the permissions"
        case .notFile: "give a file or a pipe"
        case .notText: "give text, HTML, JSON rows or a channel export"
        case .tooLarge where line != nil: "split it or raise the limit; the rest was read"
        case .tooLarge: "split it, give rows, or raise the limit"
        case .malformed: "mend or remove it; the rest was read"
        }
      return "\(place): \(reason); \(advice)"
    }
  }
}
