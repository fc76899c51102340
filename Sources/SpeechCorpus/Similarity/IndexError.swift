/// Why an index cannot do what it was asked for, apart from trouble with its file (``StorageError``).
public struct IndexError: Error, Sendable, Hashable {
  /// The kinds of trouble; more may come.
  public struct Code: Sendable, Hashable {
    private enum Value { case unknownPassage, analyzerMissing, analyzerDiffers, tooLarge, corrupted }
    private let value: Value

    /// No passage has this identifier.
    public static let unknownPassage = Code(value: .unknownPassage)
    /// The index was made with an analyzer of a program's own, which has to be passed to open it.
    public static let analyzerMissing = Code(value: .analyzerMissing)
    /// The analyzer passed is not the one the index was made with.
    public static let analyzerDiffers = Code(value: .analyzerDiffers)
    /// More was given than an index can hold.
    public static let tooLarge = Code(value: .tooLarge)
    /// The parts of the file do not fit together.
    public static let corrupted = Code(value: .corrupted)
  }

  /// The kind of trouble.
  public let code: Code
  /// What it is about: an identifier, an analyzer, a section of the file.
  public let subject: String
  /// What was found, and what to do.
  public let detail: String
}

extension IndexError: CustomStringConvertible {
  /// One sentence that says what, where and what to do.
  public var description: String { "\(subject): \(detail)" }
}
