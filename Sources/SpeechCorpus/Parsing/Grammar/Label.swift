/// Words at the start of a line that may name who speaks next.
struct Label {
  /// How a label is written, which tells how far it can be trusted.
  enum Form: Hashable {
    /// A generic word: "Question", "JOURNALIST", "Frage".
    case generic(Turn.Role)
    /// A form of address and a surname: "MR WHITCOMB", "Ms. Kessler".
    case honorific
    /// An office, with a name or alone: "PRIME MINISTER", "Deputy Speaker Ivo Castellan".
    case office
    /// Capitals: "MITCHELL", "APOLLINE KERMADEC", "PM".
    case capitals
    /// Capitalised words: "Mara", "Grain and Silk Weekly".
    case names
    /// Nothing but the emoji of a question or a quotation.
    case marker
  }

  /// The emoji by which channel posts tell turns; the number of a question tells one too.
  enum Marker: Hashable {
    case question
    case quotation
  }

  /// The line's index in the page.
  var line: Int
  /// The words as printed, without emoji, colon and time stamp; empty for a bare marker.
  var words: Range<Int>
  /// Where the words of the turn begin; the label's block reaches to here.
  var end: Int
  /// What the words say, which all labels with the same words share.
  private var wordings: Wordings
  var marker: Marker?
  /// Whether its form leaves no doubt that it opens a turn.
  var isCertain = false
  /// Whether a time stamp stands behind the label.
  var hasTimeStamp = false
  /// The time, in seconds, that stands before the label, or behind one without a colon.
  var stamp: Int?
  /// Whether a full stop ends the label, as in the records of some parliaments.
  var isStopped = false
  /// Whether a dash stands behind that full stop.
  var isDashed = false
  /// Whether a dash and an office or a body stand behind the name: "Oswin Hale -- Chief Executive Officer".
  var hasRole = false
  /// Whether nothing but a space stands between the label and the words, as in some records of debates.
  var isInline = false
  /// Whether the label has no colon and a line of its own.
  var isBare = false
  /// Whether the line below gives the party, the seat or the office, and both lines are the label.
  var isPaired = false
  /// The line on which such a label begins.
  var firstLine: Int?
  /// Whether nothing follows on the line.
  var isAlone = false

  /// Whether the line ends with a question mark.
  var asks = false
  /// Whether what follows on the line, or on the next where the label has its own, ends as a sentence does.
  var opensProse = false

  /// Who asks for whom, where the name is two halves about a comma.
  var affiliation: Affiliation?
  /// Whether what follows stands in quotation marks to the end of the line, as reports and headlines quote somebody.
  var isQuoted = false
  /// Whether it has more words than a label has but for one of a long office, and not only capitals.
  var isLong: Bool {
    name.utf8.count { $0 == 0x20 } >= LabelGrammar.maximumWords && name.unicodeScalars.contains(where: \.isSmall)
  }

  init(
    line: Int, words: Range<Int>, end: Int, text: String, name: String, qualifier: String? = nil, form: Form,
    marker: Marker? = nil
  ) {
    self.line = line
    self.words = words
    self.end = end
    self.marker = marker
    wordings = Wordings(text: text, name: name, qualifier: qualifier, form: form)
  }
}

extension Label {
  /// What some words say, made once and kept with every label that has them.
  private final class Wordings {
    let text: String
    let name: String
    let qualifier: String?
    let form: Form
    let wording: String
    let key: String
    let surname: String

    init(text: String, name: String, qualifier: String?, form: Form) {
      self.text = text
      self.name = name
      self.qualifier = qualifier
      self.form = form
      wording = "\(text)\n\(name)\n\(qualifier ?? "")"
      key = name.inLowerCase
      surname = NamePhrase.surname(of: name)
    }
  }

  /// The words, white space folded.
  var text: String {
    get { wordings.text }
    set { wordings = Wordings(text: newValue, name: name, qualifier: qualifier, form: form) }
  }

  /// The words without the note in parentheses.
  var name: String {
    get { wordings.name }
    set { wordings = Wordings(text: text, name: newValue, qualifier: qualifier, form: form) }
  }

  /// The note in parentheses: "in English".
  var qualifier: String? {
    get { wordings.qualifier }
    set { wordings = Wordings(text: text, name: name, qualifier: newValue, form: form) }
  }

  /// How the label is written.
  var form: Form {
    get { wordings.form }
    set { wordings = Wordings(text: text, name: name, qualifier: qualifier, form: newValue) }
  }

  /// The words, the name and the note in one, by which labels are told that are the same.
  var wording: String { wordings.wording }

  /// The name in lower case, for counting.
  var key: String { wordings.key }

  /// The surname of the name in lower case.
  var surname: String { wordings.surname }
}
