/// An item of other news that a page lists below its document.
public struct RelatedItem: Sendable, Hashable, Codable {
  /// The date as printed.
  public var date: PartialDate?
  /// The title as printed.
  public var title: String
  /// The teaser below the title.
  public var summary: String?
  /// The item's range in the capture.
  public var range: Range<Int>

  /// Creates an item.
  public init(date: PartialDate? = nil, title: String, summary: String? = nil, range: Range<Int>) {
    self.date = date
    self.title = title
    self.summary = summary
    self.range = range
  }
}

/// A mend of letters that a site or a capture had damaged, with what stood there before.
public struct Repair: Sendable, Hashable, Codable {
  /// What kind of damage was mended.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A word split by a content management system's filter against SQL injection.
    case splitKeyword = "split_keyword"
    /// A word broken over a line end: a typesetter's hyphen goes, the word's own stays, and the line end goes with either.
    case lineEndHyphen = "line_end_hyphen"
    /// Text decoded with the wrong table.
    case mojibake
    /// A no-break space that became a question mark.
    case nbspQuestionMark = "nbsp_question_mark"
    /// A line end and the marks of quoted mail behind it: "\n> ".
    case quoteMark = "quote_mark"
  }

  /// The damaged stretch of the capture.
  public var range: Range<Int>
  /// What stands there.
  public var found: String
  /// What is read instead.
  public var mended: String
  /// What kind of damage it was.
  public var kind: Kind

  /// Creates a repair.
  public init(range: Range<Int>, found: String, mended: String, kind: Kind) {
    self.range = range
    self.found = found
    self.mended = mended
    self.kind = kind
  }
}

/// A copy of something that the capture has already given.
public struct Duplicate: Sendable, Hashable, Codable {
  /// The copy.
  public var range: Range<Int>
  /// What it is a copy of.
  public var of: Range<Int>

  /// Creates a duplicate.
  public init(range: Range<Int>, of original: Range<Int>) {
    self.range = range
    self.of = original
  }
}

/// Something odd that was noticed while reading, and where.
public struct Diagnostic: Sendable, Hashable, Codable {
  /// How much it matters.
  public enum Severity: String, Sendable, Hashable, Codable, CaseIterable {
    /// Worth knowing.
    case note
    /// The reading may be wrong here.
    case warning
  }

  /// How much it matters.
  public var severity: Severity
  /// A stable name for what was noticed, in snake_case.
  public var code: String
  /// One sentence for people.
  public var message: String
  /// Where it was noticed, in UTF-8 bytes of the capture.
  public var range: Range<Int>?

  /// Creates a diagnostic.
  public init(severity: Severity, code: String, message: String, range: Range<Int>? = nil) {
    self.severity = severity
    self.code = code
    self.message = message
    self.range = range
  }
}
