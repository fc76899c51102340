/// What a document is cut into for retrieval.
public enum PassageUnit: Sendable, Hashable {
  /// A paragraph.
  case paragraph
  /// A run of so many sentences within one turn; the last of a turn may have fewer.
  case sentences(Int)
  /// A run of so many words within one turn; the last of a turn may have fewer.
  case words(Int)
  /// The whole document, the one unit that goes beyond a turn.
  case document
}

extension PassageUnit: LosslessStringConvertible {
  /// Reads the form of the command line: `paragraph`, `sentences:3`, `words:100`, `document`.
  ///
  /// - Returns: `nil` for any other text, and for a count below 1.
  public init?(_ description: String) {
    let parts = description.split(separator: ":", omittingEmptySubsequences: false)
    let number = parts.count == 2 ? Int(parts[1]) : nil
    switch (parts[0], parts.count, number) {
    case ("paragraph", 1, nil): self = .paragraph
    case ("document", 1, nil): self = .document
    case ("sentences", 2, let count?) where count > 0: self = .sentences(count)
    case ("words", 2, let count?) where count > 0: self = .words(count)
    default: return nil
    }
  }

  /// The form of the command line.
  public var description: String {
    switch self {
    case .paragraph: "paragraph"
    case .sentences(let count): "sentences:\(count)"
    case .words(let count): "words:\(count)"
    case .document: "document"
    }
  }
}
