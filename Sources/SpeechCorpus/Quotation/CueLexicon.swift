/// The words that attribute: verbs of saying with their inflected forms, and phrases such as "according to".
///
/// The standard lexicon has English, German and Russian verbs. A program adds English ones of its own; their regular forms
/// are derived, irregular ones are given.
///
/// ```swift
/// var cues = CueLexicon.standard
/// cues.add(verb: "thunder")
/// cues.add(verb: "outspeak", past: "outspoke", participle: "outspoken")
/// ```
public struct CueLexicon: Sendable, Hashable {
  /// The lexicon that the library comes with.
  public static let standard = CueLexicon()

  /// A verb that was added, with its forms.
  struct Verb: Sendable, Hashable {
    var base: String
    var past: String?
    var participle: String?
  }

  /// The verbs that were added to the standard ones.
  private(set) var added: [Verb] = []

  /// Creates the standard lexicon.
  public init() {}

  /// Adds a verb of saying.
  ///
  /// - Parameters:
  ///   - verb: The base form, in lower case.
  ///   - past: The past form, where it is not regular.
  ///   - participle: The past participle, where it is not the past form.
  public mutating func add(verb: String, past: String? = nil, participle: String? = nil) {
    added.append(Verb(base: verb, past: past, participle: participle))
  }
}
