/// Results as JSON Lines: one value a line, keys in order, so that the same result is the same line.
///
/// The bytes are those of Foundation's `JSONEncoder` with sorted keys and slashes as they are, for values that are made
/// of the standard library's types; dates, URLs and data of Foundation are written as they encode themselves. Here they
/// are written as they come, without a tree of values in between, which takes a fraction of the time and the memory.
///
/// ```swift
/// var output: [UInt8] = []
/// for document in capture.documents() { try JSONLines.append(document, to: &output) }
/// ```
public enum JSONLines {
  /// Adds a value as a line, with its line feed.
  ///
  /// - Parameters:
  ///   - value: What to write.
  ///   - bytes: The output, in UTF-8; unchanged where an error is thrown.
  /// - Throws: `EncodingError` where a number is not finite, the value encodes nothing, or it goes on with a container
  ///   after having gone back to the one around it.
  /// - Complexity: O(*n* log *k*) in the length of the line and the greatest number of keys in an object.
  public static func append(_ value: some Encodable, to bytes: inout [UInt8]) throws {
    try appendValue(value, to: &bytes)
    bytes.append(0x0A)
  }

  /// Adds a value without a line feed, such as an element of a list.
  ///
  /// - Parameters:
  ///   - value: What to write.
  ///   - bytes: The output, in UTF-8; unchanged where an error is thrown.
  /// - Throws: `EncodingError`, as ``append(_:to:)`` does.
  /// - Complexity: O(*n* log *k*) in the length of the value and the greatest number of keys in an object.
  public static func appendValue(_ value: some Encodable, to bytes: inout [UInt8]) throws {
    let writer = JSONWriter(bytes)
    // The writer holds the only reference while it writes.
    let count = bytes.count
    bytes = []
    defer { bytes = writer.text.pointee.bytes }
    do {
      try writer.write(value)
      if let fault = writer.text.pointee.fault { throw fault }
      guard writer.text.pointee.bytes.count > count else {
        throw EncodingError.invalidValue(value, .init(codingPath: [], debugDescription: "The value encodes nothing."))
      }
    } catch {
      writer.text.pointee.bytes.removeSubrange(count...)
      throw error
    }
  }
}
