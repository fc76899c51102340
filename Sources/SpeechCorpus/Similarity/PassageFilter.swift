/// Which passages may be found: those that meet every condition.
///
/// ```swift
/// index.matches(for: "harvest", where: [.speaker("Amadi Lorrens"), .from(date)])
/// ```
public struct PassageFilter: Sendable, Hashable, ExpressibleByArrayLiteral {
  /// One condition on a passage.
  public enum Condition: Sendable, Hashable {
    /// The speaker is exactly this.
    case speaker(String)
    /// The passage stands in this document.
    case document(String)
    /// The attribute of this name has exactly this value.
    case attribute(name: String, value: String)
    /// It was said on this day or later. A date that lacks parts counts if it may be so late.
    case from(PartialDate)
    /// It was said on this day or earlier. A date that lacks parts counts if it may be so early.
    case through(PartialDate)
    /// It does not stand in this document.
    case notInDocument(String)

    /// Reads a condition in the form `name=value`: `speaker=…`, `document=…`, else an attribute.
    public init?(_ text: String) {
      guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
      let value = String(text[text.index(after: sign)...])
      switch text[..<sign] {
      case "speaker": self = .speaker(value)
      case "document": self = .document(value)
      default: self = .attribute(name: String(text[..<sign]), value: value)
      }
    }
  }

  /// The conditions; a filter without any lets everything through.
  public var conditions: [Condition]

  /// Creates a filter.
  public init(_ conditions: [Condition] = []) { self.conditions = conditions }
  /// Creates a filter from a list of conditions.
  public init(arrayLiteral elements: Condition...) { conditions = elements }

  /// Lets everything through.
  public static let everything = PassageFilter()
}
