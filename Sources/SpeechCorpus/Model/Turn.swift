/// One speaker's uninterrupted contribution.
public struct Turn: Sendable, Hashable, Codable {
  /// What a turn does in the conversation.
  public enum Role: String, Sendable, Hashable, Codable, CaseIterable {
    /// A speech, or its part before the first question.
    case speech
    /// A question.
    case question
    /// An answer.
    case answer
    /// Words of whoever chairs.
    case moderator
    /// A text set off under somebody's name.
    case quotation
    /// Closing words without a label.
    case closing
  }

  /// The name of who speaks, where it is known; a generic label such as "Question" names nobody.
  public var speaker: String?
  /// The label as printed, without its colon and emoji; absent for unlabelled speech.
  public var label: String?
  /// What the turn does in the conversation.
  public var role: Role
  /// A note on how it was said, as printed in the label: "in English", "retranslated".
  public var qualifier: String?
  /// What was said, paragraph by paragraph.
  public var paragraphs: [Paragraph]
  /// The turn's stretch of the capture, label included.
  public var range: Range<Int>

  /// Creates a turn.
  public init(
    speaker: String? = nil, label: String? = nil, role: Role, qualifier: String? = nil, paragraphs: [Paragraph],
    range: Range<Int>
  ) {
    self.speaker = speaker
    self.label = label
    self.role = role
    self.qualifier = qualifier
    self.paragraphs = paragraphs
    self.range = range
  }

  // In the order of the keys, as sorted output wants them: then no paragraph has to be moved.
  private enum CodingKeys: String, CodingKey {
    case label, paragraphs, qualifier, range, role, speaker
  }
}
