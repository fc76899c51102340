/// One speech, interview, conference or post, recovered from a capture.
///
/// A document holds what was read and where. Metadata fields are absent where the capture does not say; nothing is
/// invented. ``range`` is the document's stretch of the capture; ``blocks`` partition it, and the documents of a capture
/// cover the capture, so that the capture can be put together again from them.
///
/// The `Codable` form is the JSON of the command line, with keys in snake_case.
///
/// ```swift
/// for document in capture.documents() {
///   print(document.title ?? "untitled", document.delivered?.description ?? "undated")
/// }
/// ```
public struct Document: Sendable, Hashable, Identifiable {
  /// What a document is.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A formal speech to a body.
    case address
    /// A speech.
    case speech
    /// Words on an occasion, less formal than an address.
    case remarks
    /// A text that states a position.
    case statement
    /// One person asked by one or a few.
    case interview
    /// A conference for the press, whoever gives it.
    case newsConference = "news_conference"
    /// A regular conference for the press by a spokesperson or an official.
    case briefing
    /// Answers to questions, without a speech before them.
    case answers
    /// An exchange between people of whom none only asks.
    case conversation
    /// What was said at a meeting.
    case meeting
    /// What was said in a parliament or another debate.
    case debate
    /// A letter, a greeting, a telegram.
    case message
    /// A text written to be read.
    case article
    /// A report about what others said or did; nobody speaks in it.
    case newsReport = "news_report"
    /// A list of links, dates or titles.
    case listing
    /// A post of a channel that is none of the others.
    case post
    /// None of the others.
    case other
  }

  /// A metadata field, for asking what it was read from.
  public enum Field: String, Sendable, Hashable, Codable, CaseIterable, CodingKeyRepresentable {
    /// ``Document/headline``
    case headline
    /// ``Document/title``
    case title
    /// ``Document/kind-swift.property``
    case kind
    /// The name of the first of ``Document/speakers``
    case speaker
    /// The role of the first of ``Document/speakers``
    case role
    /// ``Document/event``
    case event
    /// ``Document/venue``
    case venue
    /// ``Document/place``
    case place
    /// ``Document/delivered``
    case delivered
    /// ``Document/published``
    case published
    /// ``Document/captured``
    case captured
    /// ``Document/reference``
    case reference
    /// ``Document/publisher``
    case publisher
    /// ``Document/forwardedFrom``
    case forwardedFrom = "forwarded_from"
    /// ``Document/language``
    case language
  }

  /// A stable identifier: the capture's name, with the document's number behind `!` where it is not the first.
  public var id: String
  /// The name of the capture: its path, or `path#id` for a row or a message.
  public var capture: String
  /// The document's stretch of the capture, in UTF-8 bytes.
  public var range: Range<Int>
  /// The format family that was recognised.
  public var family: String
  /// A second, journalistic heading beside the title.
  public var headline: String?
  /// The title line as printed, without leading emoji and closing colon.
  public var title: String?
  /// What the document is.
  public var kind: Kind
  /// Who speaks, the main one first.
  public var speakers: [Speaker]
  /// The occasion, without the place.
  public var event: String?
  /// The building or institution where it was, where that is not part of the event.
  public var venue: String?
  /// The town as printed.
  public var place: String?
  /// The day it was said.
  public var delivered: PartialDate?
  /// The day, and time, it was put out.
  public var published: PartialDate?
  /// The day of the capture.
  public var captured: PartialDate?
  /// The publisher's own number.
  public var reference: String?
  /// Who put it out first, as printed.
  public var publisher: String?
  /// The channel that a post was forwarded from.
  public var forwardedFrom: String?
  /// The language, as an ISO 639-1 code.
  public var language: String?
  /// The hashtags, without `#`, in order of first appearance.
  public var hashtags: [String]
  /// How often the text says that something was cut.
  public var elisions: Int
  /// Who said what.
  public var turns: [Turn]
  /// Other news listed below.
  public var related: [RelatedItem]
  /// The capture, stretch by stretch.
  public var blocks: [Block]
  /// Damage mended in the text.
  public var repairs: [Repair]
  /// Copies of what was already given.
  public var duplicates: [Duplicate]
  /// The range that each field was read from, in UTF-8 bytes of the capture.
  public var evidence: [Field: Range<Int>]
  /// How sure the reading as a whole is, 0...1.
  public var confidence: Double
  /// What looked odd, and where.
  public var diagnostics: [Diagnostic]

  /// Creates a document about which only its place is known.
  public init(id: String, capture: String, range: Range<Int>, family: String = "plain", kind: Kind = .other) {
    self.id = id
    self.capture = capture
    self.range = range
    self.family = family
    self.kind = kind
    speakers = []
    hashtags = []
    elisions = 0
    turns = []
    related = []
    blocks = []
    repairs = []
    duplicates = []
    evidence = [:]
    confidence = 0
    diagnostics = []
  }
}
