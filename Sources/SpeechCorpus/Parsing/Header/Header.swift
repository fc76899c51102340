/// What the lines above the body say, and where the body begins.
struct Header {
  /// The index of the title's line.
  var titleLine: Int?
  /// The lines of the title: more than one where it was wrapped.
  var titleLines: Range<Int>?
  /// What the title says.
  var title: TitleGrammar.Reading?
  /// What a byline below the title says, in the same terms.
  var byline: TitleGrammar.Reading?
  /// The line of a second, journalistic heading.
  var headlineLine: Int?
  /// What each line of the header is.
  var roles: [Int: Block.Role] = [:]
  /// Dates alone on a line: above the title, below it, beside clocks.
  var datesAbove: [Dated] = []
  var datesBelow: [Dated] = []
  var captureDate: Dated?
  /// The day that a lead tells of.
  var leadDate: Dated?
  /// A date that is said to be that of publication.
  var publication: Dated?
  /// A date that is said to be that of delivery.
  var delivery: Dated?
  /// Whether fields of a form gave occasion or place, which other texts have too.
  var hasFormSetting = false
  /// The line of a time of day alone.
  var timeLine: Int?
  /// The field whose value the next line gives, and the line of its name.
  var pendingField: (field: HeaderField, line: Int)?
  var dateline: (date: Dated, venue: Range<Int>?, place: Range<Int>?)?
  var reference: Range<Int>?
  var publisher: Range<Int>?
  /// People that lines of their own name.
  var people: [Person] = []
  /// Venue and place that lines of their own give.
  var setting: (event: Range<Int>?, venue: Range<Int>?, place: Range<Int>?)
  /// Whether a line says who wrote the page, so that its days are those of publication.
  var hasAuthor = false
  /// The first line of the body.
  var bodyStart: Int
  /// Whether a line was a clock of the page.
  var hasClock = false

  init(bodyStart: Int) { self.bodyStart = bodyStart }

  /// A name and the office beside it.
  struct Person {
    var name: Range<Int>
    var role: Range<Int>?
  }

  /// A date and where it stands.
  struct Dated {
    var match: DateGrammar.Hit
    var range: Range<Int>
  }
}
