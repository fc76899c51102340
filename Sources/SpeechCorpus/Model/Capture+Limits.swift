extension Capture {
  /// How much a capture may hold.
  ///
  /// A capture is in memory as a whole, so that a file beyond the limit is refused before it is read.
  public struct Limits: Sendable, Hashable {
    /// The greatest size of a file, in bytes.
    public var maximumBytes: Int

    /// Creates limits.
    ///
    /// - Parameter maximumBytes: The greatest size of a file; 1 GiB where nothing is said.
    public init(maximumBytes: Int = 1 << 30) { self.maximumBytes = maximumBytes }
  }
}
