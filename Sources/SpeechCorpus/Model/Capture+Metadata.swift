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

    /// Creates metadata.
    public init(id: String? = nil, fields: [String: String] = [:], isBody: Bool = false) {
      self.id = id
      self.fields = fields
      self.isBody = isBody
    }
  }
}
