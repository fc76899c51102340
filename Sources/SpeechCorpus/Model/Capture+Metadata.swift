extension Capture {
  /// What is known of a capture from outside its text.
  ///
  /// The fields of a row, or of a message in an export, that have the name of a document's field are that field's value;
  /// a reader trusts them over what it finds in the text. The rest are attributes.
  public struct Metadata: Sendable, Hashable {
    /// The identifier that the row or message has in its file.
    public var id: String?
    /// The values of fields, by the name that the field has in JSON.
    public var fields: [String: String]
    /// Whether the text is all body, as it is in a row: nothing in it is furniture.
    public var isBody: Bool
    /// How the text is to be read; `nil` tells it from the text.
    public var form: Form?

    /// Creates metadata.
    public init(id: String? = nil, fields: [String: String] = [:], isBody: Bool = false, form: Form? = nil) {
      self.id = id
      self.fields = fields
      self.isBody = isBody
      self.form = form
    }

    /// How the text of a capture is to be read.
    public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
      /// Plain text: every character is meant as it stands.
      case text
      /// Plain text that is one post of a channel.
      case post
      /// A saved page, an HTML export of Telegram Desktop or a public channel page.
      case html
      /// Markdown, with front matter or without.
      case markdown
      /// A JSON export of Telegram Desktop.
      case telegram
    }
  }
}
