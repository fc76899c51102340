/// What a rule found: content, cue and source as ranges of tokens, before anybody is named.
struct Attribution {
  /// The rules, in the words that ``Quotation/rule`` gives them.
  enum Rule: String {
    /// “C,” X said.
    case afterDirect = "direct-cue-after"
    /// X said, “C”.
    case beforeDirect = "direct-cue-before"
    /// X said that C, with or without marks in C.
    case clauseThat = "clause-that"
    /// X said C.
    case clauseBare = "clause-bare"
    /// X asked whether C.
    case clauseQuestion = "clause-question"
    /// X promised to C.
    case infinitive
    /// X said: C.
    case colon
    /// C, X said.
    case clauseAfter = "clause-cue-after"
    /// C, X said, C.
    case around = "clause-around-cue"
    /// According to X, C.
    case accordingTo = "according-to"
    /// As X said, C.
    case aside = "as-clause"
    /// X verb that C, the verb in no lexicon.
    case open = "open-verb-that"
    /// X's claim that C.
    case noun = "noun-that"
    /// X's answer is: “C”.
    case equation
    /// X called Y “C”.
    case naming
    /// X criticised Y for “C”.
    case blame
    /// “C” after a quotation of the same speaker.
    case floating
    /// X did this: “C”.
    case leadIn = "lead-in"
    /// “C” after a sentence about somebody.
    case implicit
    /// “C” — X.
    case signature
    /// “C”, with nothing that attributes it.
    case bare
    /// A text set off under a name.
    case block
    /// X criticised Y.
    case report
    /// Marked, but nobody's words.
    case term
  }

  /// The contents, one for each part, as ranges of tokens.
  var contents: [Range<Int>]
  var kind: Quotation.Kind
  var cue: Range<Int>?
  var source: Range<Int>?
  var rule: Rule
  var form: VerbForm = .none
  /// Whether the source comes from another clause.
  var isInherited = false
  var isThought = false
  var isHypothetical = false
  var isNegated = false
  /// What speaks for and against it, beside its rule.
  var evidence: AttributionEvidence = []
  /// Whether the verb is one of the plainest.
  var isPlain = false
  /// Whether the cue asks.
  var isQuestion = false
  /// Its number among all attributions of the text.
  var number = -1
  /// The number of the attribution that it is nested in, or -1.
  var parent = -1
  var paragraph = 0
  /// The attribution whose speaker this one has, where it has no source of its own.
  var antecedent = -1
}
