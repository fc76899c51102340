/// A text as it was captured: the bytes of a page, a transcript or a channel dump, decoded once to valid UTF-8.
///
/// Every range in this library is half-open in ``utf8``. Reading a capture's documents cannot fail; only getting at the
/// bytes can.
///
/// ```swift
/// let capture = Capture(text: "PRESIDENT ORLAY: Good evening.", name: "note")
/// for document in capture.documents() { print(document.turns.count) }
/// ```
public struct Capture: Sendable, Hashable {
  /// What the capture is called: its path, or `path#id` for a row of a file or a message of an export.
  public let name: String
  /// The decoded text, valid UTF-8.
  public let utf8: [UInt8]
  /// What the bytes were written in.
  public let encoding: TextEncoding
  /// Where bytes decoded to nothing and became U+FFFD, as ranges of ``utf8``.
  public let malformed: [Range<Int>]
  /// Where bytes of Windows-1252 stood between those of UTF-8 and were decoded as what they are, as ranges of ``utf8``.
  public let mixed: [Range<Int>]
  /// What is known of the capture from outside its text, such as the further fields of a row.
  public var metadata: Metadata

  /// Creates a capture from bytes as they were read.
  ///
  /// - Parameters:
  ///   - bytes: The bytes, in any encoding that ``TextEncoding`` lists.
  ///   - name: What to call the capture.
  ///   - metadata: What is known from outside the text.
  public init(bytes: [UInt8], name: String, metadata: Metadata = Metadata()) {
    let decoded = TextDecoder.decode(bytes)
    self.name = name
    utf8 = decoded.utf8
    encoding = decoded.encoding
    malformed = decoded.malformed
    mixed = decoded.mixed
    self.metadata = metadata
  }

  /// Creates a capture from its parts; `utf8` is valid UTF-8.
  init(name: String, utf8: [UInt8], encoding: TextEncoding, malformed: [Range<Int>], metadata: Metadata) {
    self.name = name
    self.utf8 = utf8
    self.encoding = encoding
    self.malformed = malformed
    mixed = []
    self.metadata = metadata
  }

  /// Creates a capture from a text.
  public init(text: String, name: String = "text", metadata: Metadata = Metadata()) {
    self.name = name
    utf8 = Array(text.utf8)
    encoding = .utf8
    malformed = []
    mixed = []
    self.metadata = metadata
  }

  /// The text of a range.
  ///
  /// - Parameter range: A range of ``utf8``; a bound inside a character reads as U+FFFD there.
  /// - Complexity: O(*n*) in the length of the range.
  public subscript(range: Range<Int>) -> String { String(decoding: utf8[range], as: UTF8.self) }
}
