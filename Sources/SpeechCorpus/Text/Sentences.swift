/// The sentences of a text, in order, each as a range of UTF-8 bytes without the white space around it.
///
/// A sentence ends behind `.`, `!`, `?` or `…`, with the quotation marks and brackets that close there, where white space
/// follows and what comes next can begin a sentence; behind `。`, `！` and `？` no space is needed. A small letter never
/// begins one, so `“Why?” he asked.` is one sentence. Neither does a full stop end a sentence when it belongs to an
/// abbreviation (`Mr. Orlay`, `No. 5`, `z.B.`, `2014 г.`), to initials (`J. K. Orlay`) or to the number of an item;
/// `U.S.`, `p.m.` and their like end one only where a word follows that mostly begins sentences.
///
/// A line break is white space like any other, as it is in wrapped text; an empty line, or U+2029, ends the sentence. To
/// break at every line, take the sentences of each of ``Lines``.
///
/// The approach is that of Grefenstette and Tapanainen (What is a word, what is a sentence?, 1994) and of Kiss and Strunk
/// (Unsupervised multilingual sentence boundary detection, 2006): the word before the full stop and the first one behind
/// it decide.
///
/// ```swift
/// Sentences("Mr. Orlay left at 5 p.m. He was alone.").map(\.count)   // [24, 13]
/// ```
public struct Sentences: Sequence, Sendable {
  private let utf8: [UInt8]

  /// Creates the sentences of a text.
  ///
  /// - Parameter utf8: The text, valid UTF-8.
  public init(_ utf8: [UInt8]) { self.utf8 = utf8 }

  /// Creates the sentences of a text.
  public init(_ text: String) { self.init(Array(text.utf8)) }

  /// Creates an iterator from the first sentence on.
  public func makeIterator() -> Iterator { Iterator(scanner: SentenceScanner(utf8)) }

  /// Hands out the sentences one by one.
  public struct Iterator: IteratorProtocol, Sendable {
    var scanner: SentenceScanner

    /// The range of the next sentence.
    ///
    /// - Complexity: O(*n*) in the bytes up to its end; all sentences together are O(*n*) in the text.
    public mutating func next() -> Range<Int>? { scanner.next() }
  }
}
