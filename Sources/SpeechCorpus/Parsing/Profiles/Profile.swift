/// A family of captures: how it is recognised, and what in it is read otherwise than elsewhere.
///
/// One grammar reads titles, dates, datelines and labels for every family; a profile is the little that differs, as data.
/// An embedder adds a family by giving a profile of its own to ``Capture/documents(profiles:limits:)``.
public struct Profile: Sendable, Hashable {
  /// Something that a capture of the family shows.
  public enum Sign: Sendable, Hashable {
    /// A clock of the page, such as "Vienna: 23:40".
    case clock
    /// A publisher's number, such as "417-14-03-2031".
    case reference
    /// A line that holds these words, in lower case, anywhere in the header or the footer.
    case phrase(String)
    /// A line that is one of the words before a mark, such as a source credit at the end.
    case sourceCredit
    /// A publisher's name above the title.
    case publisher
    /// A title with person, kind, place and date.
    case fullTitle
    /// Text without any blank line.
    case noBlankLines
    /// The markers of channel posts: forwards, reactions, emoji before a headline.
    case posts
    /// Lines wrapped at a width.
    case hardWrapped
    /// A time stamp behind labels.
    case timeStamps
    /// Labels alone on their lines.
    case labelsAlone
    /// Labels in capitals.
    case capitalLabels
    /// Labels alone on their lines, without a colon.
    case bareLabels
    /// Questions told by a Q and a wide space.
    case spacedQuestions
    /// A date with a place below the title.
    case dateline
    /// A headline that quotes the speaker, above the title.
    case quotedHeadline
    /// Labels that give office and name where somebody first speaks, and the name alone later.
    case introducingLabels
    /// Labels that give the name, a comma and the office.
    case officeBehindName
    /// Labels that give the name, a comma and that somebody is host, anchor or reporter of a broadcast.
    case hostLabels
    /// Labels with the body or office that somebody speaks for in parentheses or brackets.
    case affiliatedLabels
    /// A line of people and offices between semicolons above the first label.
    case participants
    /// Labels on lines of their own, without a colon, with a note in parentheses: "Mr Tarrant (Kelp Bay)".
    case notedBareLabels
    /// Labels of two lines, the name and below it the party and the seat, or the office.
    case pairedLabels
    /// Full-width colons behind labels.
    case wideColons
    /// The codes of languages that a page can be shown in: "en-GB1".
    case languageSwitcher
    /// A date with the time of day glued to its year: "14 March 203116:05".
    case gluedDate
    /// A date in the order of ISO 8601 in the header.
    case numericDate
  }

  /// A sign, and how much it speaks for the family.
  public struct Evidence: Sendable, Hashable {
    /// What the capture shows.
    public var sign: Sign
    /// How much it counts; 1 is enough to recognise the family.
    public var weight: Double

    /// Creates evidence.
    public init(_ sign: Sign, _ weight: Double) {
      self.sign = sign
      self.weight = weight
    }
  }

  /// What a date alone on a line of the header says.
  public enum HeaderDate: Sendable, Hashable {
    /// What its place says: above the title or with a time of day it is the publication, below it the delivery.
    case byPosition
    /// The day the words were said.
    case delivered
    /// The day the text was put out.
    case published
  }

  /// The family's name.
  public var name: String
  /// What speaks for the family; it is recognised where the weights reach 1, and the highest sum wins.
  public var evidence: [Evidence]
  /// What a date alone on a line of the header says.
  public var headerDate = HeaderDate.byPosition
  /// Whether a date with a time of day below the title is when the words began, not when they were put out.
  public var startsAtHeaderTime = false
  /// Whether the line "Speech by …" stands below the title and is not the title itself.
  public var hasBylineBelowTitle = false
  /// Whether everything before the first label is header.
  public var startsWithLabel = false
  /// What a document of the family is, whatever its title says; `nil` leaves it to the title.
  public var kind: Document.Kind?
  /// What a document of the family is where its title does not say.
  public var usualKind: Document.Kind?
  /// What a document of the family is where its title does not say, nobody only asks, and two or more people speak.
  public var usualExchange: Document.Kind?
  /// Whether short lines between the paragraphs are the headings of topics.
  public var hasTopicHeads = false
  /// Whether labels stand on lines of their own without a colon, even where none recurs.
  public var hasBareLabels = false
  /// Whether a date of numbers with slashes has the month first.
  public var hasMonthFirst = false

  /// Creates a profile.
  public init(_ name: String, evidence: [Evidence]) {
    self.name = name
    self.evidence = evidence
  }

  /// Creates a profile and sets what is read otherwise.
  init(_ name: String, _ evidence: [Evidence], adjust: (inout Profile) -> Void = { _ in }) {
    self.init(name, evidence: evidence)
    adjust(&self)
  }
}
