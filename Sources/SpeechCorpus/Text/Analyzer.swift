/// The chain from a text to the terms it is indexed under.
///
/// An index remembers the ``id`` of the analyzer that made it, and analyzes queries the same way. Three come with the
/// library: ``topics`` finds what is about the same matter, also in other languages than English by ``topics(in:)``,
/// ``reuse`` what uses the same words, ``words`` agrees with scikit-learn to the letter. Each can index runs of words, too
/// (``ngrams(_:)``). A program can bring its own:
///
/// ```swift
/// let letters = Analyzer(id: "letters") { text in text.map(String.init) }
/// letters.terms(of: "ab")              // ["a", "b"]
/// Analyzer.topics.terms(of: "The warming climate")  // ["warm", "climat"]
/// ```
public struct Analyzer: Sendable {
  /// How terms are made.
  enum Kind: Sendable {
    /// Stop words out, stems, accents folded.
    case topics(Language)
    /// Every word, accents folded.
    case reuse
    /// scikit-learn's default tokens.
    case words
    /// Runs of another analyzer's terms.
    indirect case ngrams(of: Analyzer, lengths: ClosedRange<Int>)
    /// What an embedder brought.
    case custom(@Sendable (String) -> [String])
  }

  /// What the index calls the analyzer; a change of its terms needs a change of its id.
  public let id: String
  let kind: Kind

  /// Creates an analyzer of one's own.
  ///
  /// - Parameters:
  ///   - id: What an index calls it. An index made with it can only be opened by passing it again.
  ///   - terms: The terms of a text, in order. Called from any thread; the same text must always give the same terms.
  public init(id: String, terms: @escaping @Sendable (String) -> [String]) {
    self.id = id
    kind = .custom(terms)
  }

  init(id: String, kind: Kind) {
    self.id = id
    self.kind = kind
  }

  /// For what a text is about: English stop words out, words cut to their stems (Porter2), case and accents folded.
  public static let topics = topics(in: .en)
  /// For what was said before in the same words: every word kept as it is, case and accents folded.
  public static let reuse = Analyzer(id: "reuse-1", kind: .reuse)
  /// The default tokens of scikit-learn's `TfidfVectorizer`: `\b\w\w+\b`, lower-cased, accents kept.
  public static let words = Analyzer(id: "words-1", kind: .words)

  /// Finds an analyzer of the library by its name on the command line, `topics` (in English), `reuse` or `words`, or by its
  /// ``id``; for n-grams followed by a space and the lengths, `words 1-3`.
  public init?(named name: String) {
    let known = Language.allCases.map { Self.topics(in: $0) } + [.reuse, .words]
    if let found = known.first(where: { $0.id == name || $0.name == name }) {
      self = found
    } else {
      self.init(namedWithLengths: name)
    }
  }

  /// The name without language and version: `topics`, `reuse`, `words`, for n-grams `words 1-3`; of an own analyzer its
  /// ``id``.
  public var name: String {
    switch kind {
    case .topics: "topics"
    case .reuse: "reuse"
    case .words: "words"
    case .ngrams(let base, let lengths): "\(base.name) \(lengths.lowerBound)-\(lengths.upperBound)"
    case .custom: id
    }
  }
}
