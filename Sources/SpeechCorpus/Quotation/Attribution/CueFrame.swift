/// A verb of saying in a sentence, with its auxiliaries, and who says it.
struct CueFrame {
  /// Where the source of a frame comes from.
  enum Source {
    /// A noun phrase of the sentence.
    case phrase(Range<Int>)
    /// The subject of an earlier clause of the sentence.
    case inherited(Range<Int>)
    case none
  }

  /// The item of the verb.
  var verb: Int
  /// The verb with its auxiliaries and adverbs.
  var group: Range<Int>
  var source: Source
  /// The clause: the source, what belongs to it, and the group.
  var clause: Range<Int>
  var traits: CueTraits
  /// Whether the source stands after the verb: "said Lorrens".
  var isInverted = false
  /// Whether it is a participle: "adding".
  var isParticiple = false
  /// Whether the verb is not in the lexicon: the open pattern "NP verb that".
  var isOpen = false
  /// Whether "as" stands before it: "as Lorrens put it".
  var isAside = false
  /// Whether "who" is its subject.
  var isRelative = false
  /// Whether what it reports is the sentence before: "Das teilte Kern mit".
  var isPreviousContent = false
  /// Whether the verb is denied, wished or passive.
  var isPassive = false

  /// Whether the verb is one of the plainest.
  var isPlain: Bool { traits.contains(.plain) }

  var sourceRange: Range<Int>? {
    switch source {
    case .phrase(let range), .inherited(let range): range
    case .none: nil
    }
  }
}
