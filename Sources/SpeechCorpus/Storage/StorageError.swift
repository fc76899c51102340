/// Why a file of sections cannot be read or written.
public struct StorageError: Error, Sendable, Hashable {
  /// The kinds of trouble; more may come.
  public struct Code: Sendable, Hashable {
    private enum Value { case missing, unreadable, notAnIndex, unsupportedVersion, truncated, corrupted, cannotWrite }
    private let value: Value

    /// There is no such file.
    public static let missing = Code(value: .missing)
    /// The file is there but cannot be read.
    public static let unreadable = Code(value: .unreadable)
    /// The file is something else.
    public static let notAnIndex = Code(value: .notAnIndex)
    /// The file was written by a version that this one does not know.
    public static let unsupportedVersion = Code(value: .unsupportedVersion)
    /// The file ends too early.
    public static let truncated = Code(value: .truncated)
    /// The file was changed since it was written.
    public static let corrupted = Code(value: .corrupted)
    /// The file cannot be written.
    public static let cannotWrite = Code(value: .cannotWrite)
  }

  /// The kind of trouble.
  public let code: Code
  /// The path of the file.
  public let path: String
  /// The section of the file, where it is known.
  public let section: String?
  /// The place in the file, in bytes, where it is known.
  public let offset: Int?
  /// What was found.
  public let detail: String

  init(_ code: Code, path: String, section: String? = nil, offset: Int? = nil, _ detail: String) {
    self.code = code
    self.path = path
    self.section = section
    self.offset = offset
    self.detail = detail
  }
}

extension StorageError: CustomStringConvertible {
  /// One sentence that says what, where and what to do.
  public var description: String {
    var place = path
    if let section { place += ", section “\(section)”" }
    if let offset { place += ", byte \(offset)" }
    return "\(place): \(detail)\(advice)"
  }

  private var advice: String {
    switch code {
    case .missing: "; check the path"
    case .unreadable: "; check its permissions"
    case .notAnIndex: "; give a file that was written as an index"
    case .unsupportedVersion: "; use a newer version, or build the index again"
    case .truncated, .corrupted: "; build the index again or restore it from a copy"
    case .cannotWrite: "; nothing was changed, make room or choose another place"
    default: ""
    }
  }
}
