/// A word or a mark of punctuation, with what the lexicon says of it.
struct QuotedToken {
  /// What a token is, from its characters alone.
  enum Kind: UInt8 {
    case word, number
    case comma, period, question, exclamation, ellipsis, colon, semicolon, dash
    case openBracket, closeBracket
    /// A quotation mark of any style; what it does is decided later.
    case mark
    case symbol
  }

  /// The shape of a mark or a word.
  struct Shape: OptionSet {
    let rawValue: UInt16
    /// The first letter is a capital.
    static let capital = Shape(rawValue: 1 << 0)
    /// White space, or the start of a paragraph, stands before it.
    static let spaceBefore = Shape(rawValue: 1 << 1)
    /// White space, or the end of a paragraph, stands after it.
    static let spaceAfter = Shape(rawValue: 1 << 2)
    /// The word ends in a possessive 's or s'.
    static let possessive = Shape(rawValue: 1 << 3)
    /// All letters are capitals, and there are two or more.
    static let allCapitals = Shape(rawValue: 1 << 4)
    /// The first word of a sentence, where a capital says nothing.
    static let sentenceStart = Shape(rawValue: 1 << 5)
    /// The word ends in a full stop that belongs to it: "U.S.".
    static let dotted = Shape(rawValue: 1 << 6)
    /// A name by its at sign: "@amadi".
    static let handle = Shape(rawValue: 1 << 7)
  }

  var start: Int32
  var end: Int32
  var kind: Kind
  /// For a mark, its style; else ``MarkStyle/none``.
  var mark: MarkStyle = .none
  var shape: Shape
  /// The number of the lemma in the cue lexicon, and which form of it this is; 0 where it is no cue.
  var cue: UInt16 = 0
  var form: VerbForm = .none
  /// Who bears it, where it is a given name.
  var given: GivenNames.Gender?
  var classes: WordClass = []

  var range: Range<Int> { Int(start)..<Int(end) }
}

/// The styles of quotation marks.
enum MarkStyle: UInt8 {
  case none
  /// `"`, also two apostrophes and two backticks: says nothing of its side.
  case straightDouble
  /// `“`
  case leftDouble
  /// `”`
  case rightDouble
  /// `„`
  case lowDouble
  /// `«`
  case leftGuillemet
  /// `»`
  case rightGuillemet
  /// `'`
  case straightSingle
  /// `‘`
  case leftSingle
  /// `’`
  case rightSingle

  /// Whether it is one of the single marks, which may be apostrophes.
  var isSingle: Bool { rawValue >= MarkStyle.straightSingle.rawValue }
}

/// The form of a verb, as far as the spelling tells.
enum VerbForm: UInt8 {
  case none, base, third, past, gerund, participle
}
