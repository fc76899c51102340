/// A stretch of the capture with one role.
///
/// The blocks of a document partition its range: put end to end they are the capture's bytes, nothing lost.
public struct Block: Sendable, Hashable, Codable {
  /// What a block is for.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// Text of the site or the software that belongs to no document: clocks, counters, notices.
    case boilerplate
    /// A line across the top of a page: a campaign, a section, an advertisement.
    case banner
    /// Menus, breadcrumbs, language switchers.
    case navigation
    /// A sentence of news that the site changes daily.
    case ticker
    /// The body that put the document out.
    case publisher
    /// A journalistic heading beside the title.
    case headline
    /// The title line.
    case title
    /// The date of publication, or of the capture.
    case published
    /// The publisher's number for the document.
    case reference
    /// The words that name who speaks next.
    case label
    /// A line that addresses the audience.
    case salutation
    /// A paragraph of what is said or told.
    case paragraph
    /// Lines of a poem or song.
    case verse
    /// A heading inside the text.
    case heading
    /// What happened in the room: laughter, applause, an inaudible word.
    case incident
    /// A mark that something was cut: `<...>`.
    case elision
    /// An item of other news at the end of the page.
    case related
    /// Something the site hides: an e-mail address.
    case redaction
    /// A bare address or a "Read in full".
    case link
    /// A copy of something already given.
    case duplicate
    /// Text of the site below the document: newsletters, source credits.
    case footer
    /// White space, and marks of byte order.
    case blank
  }

  /// What the block is for.
  public var role: Role
  /// The block's bytes in the capture.
  public var range: Range<Int>

  /// Creates a block.
  public init(role: Role, range: Range<Int>) {
    self.role = role
    self.range = range
  }
}
