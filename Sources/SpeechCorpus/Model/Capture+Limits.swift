extension Capture {
  /// How much a capture may hold.
  ///
  /// A capture is in memory as a whole, so that a file beyond the limit is refused before it is read.
  public struct Limits: Sendable, Hashable {
    /// The greatest size of a file, in bytes.
    public var maximumBytes: Int
    /// The greatest size of a row of a file, in bytes of its line; a longer one is passed by, and never in memory.
    public var maximumRowBytes: Int
    /// How deep the elements of a page, or the values of an export, may lie in each other.
    ///
    /// No page fails by it: elements beyond belong to the one around them. Values beyond are damage.
    public var maximumDepth: Int
    /// How many elements of a page are told apart; those beyond belong to the one around them.
    public var maximumElements: Int
    /// How many diagnostics of one kind a document has; the last one says how many more there would be.
    public var maximumDiagnostics: Int

    /// Creates limits.
    ///
    /// - Parameters:
    ///   - maximumBytes: The greatest size of a file; 1 GiB where nothing is said.
    ///   - maximumRowBytes: The greatest size of a row; 256 MiB where nothing is said.
    ///   - maximumDepth: How deep elements and values may lie in each other; 256 where nothing is said.
    ///   - maximumElements: How many elements of a page are told apart; two millions where nothing is said.
    ///   - maximumDiagnostics: How many diagnostics of one kind a document has; 100 where nothing is said.
    public init(
      maximumBytes: Int = 1 << 30, maximumRowBytes: Int = 1 << 28, maximumDepth: Int = 256,
      maximumElements: Int = 2_000_000, maximumDiagnostics: Int = 100
    ) {
      self.maximumBytes = maximumBytes
      self.maximumRowBytes = maximumRowBytes
      self.maximumDepth = maximumDepth
      self.maximumElements = maximumElements
      self.maximumDiagnostics = maximumDiagnostics
    }
  }
}
