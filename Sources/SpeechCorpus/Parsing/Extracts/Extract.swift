/// A text that stands inside a capture in another form: the main text of a page, a message of an export.
///
/// Whatever the form, the text is read by the readers of plain text; what they find is then placed in the capture
/// through ``reading``. The extracts of a capture tile it.
struct Extract {
  /// A stretch of the capture that is not read, or read as something of its own, and what it is.
  struct Region: Hashable {
    var role: Block.Role
    var range: Range<Int>
  }

  /// The stretch of the capture that becomes the extract's documents.
  var range: Range<Int>
  /// The text, and where it stands.
  var reading: Reading
  /// What else the stretch holds, in order and apart from each other.
  var regions: [Region] = []
  /// What the syntax between text and regions is.
  var gapRole = Block.Role.blank
  /// The stretches of the text that are printed and not said, such as headings, in order and apart from each other.
  var unspoken: [Range<Int>] = []
  /// What the capture says of the text beside it, trusted more than the text.
  var facts: [Fact] = []
  /// What the capture says beside the text, trusted less than the text: it fills what the text leaves open.
  var hints: [Fact] = []
  /// Other news that the capture lists beside the text.
  var related: [RelatedItem] = []
  /// What tells the document from the others of the capture; `nil` counts them.
  var id: String?
  /// How the text is to be read.
  var form = Capture.Metadata.Form.text
  /// The repairs that the reading was made with, in order.
  var repairs: [Repair] = []
  /// What is to be said of how the capture was read.
  var notes: [Diagnostic] = []

  /// A field of the document, as the capture gives it beside the text.
  struct Fact: Hashable {
    /// The name of the field, as in a row.
    var name: String
    var value: String
    /// Where it stands.
    var range: Range<Int>
  }
}
