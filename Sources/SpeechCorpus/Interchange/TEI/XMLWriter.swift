/// Writes well-formed XML 1.0, indented, from elements that are opened and closed in order.
///
/// Characters that XML cannot hold, such as most controls, become U+FFFD (XML 1.0, section 2.2).
struct XMLWriter {
  typealias Attributes = KeyValuePairs<String, String?>

  private(set) var text = ""
  private var open: [String] = []

  /// Creates a writer.
  ///
  /// - Parameter depth: How deep the elements stand in the file that they go into.
  init(depth: Int = 0) { self.depth = depth }

  private let depth: Int

  /// Writes the declaration that opens a file.
  mutating func declare() { text += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" }

  /// Writes an element with what the closure writes inside it.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], content: (inout XMLWriter) -> Void
  ) {
    begin(name, attributes)
    content(&self)
    end()
  }

  /// Writes an element with a text, or an empty one.
  mutating func element(_ name: String, _ attributes: Attributes = [:], _ content: String? = nil) {
    startLine()
    startTag(name, attributes)
    if let content {
      text += ">"
      append(content, isAttribute: false)
      text += "</\(name)>\n"
    } else {
      text += "/>\n"
    }
  }

  /// Writes an element with a text where there is a text.
  mutating func optionalElement(_ name: String, _ attributes: Attributes = [:], _ content: String?) {
    if let content { element(name, attributes, content) }
  }

  /// Opens an element that ``end()`` closes.
  mutating func begin(_ name: String, _ attributes: Attributes = [:]) {
    startLine()
    startTag(name, attributes)
    text += ">\n"
    open.append(name)
  }

  /// Closes the element that was opened last.
  mutating func end() {
    guard let name = open.popLast() else { return }
    startLine()
    text += "</\(name)>\n"
  }

  private mutating func startLine() { text += String(repeating: "  ", count: depth + open.count) }

  private mutating func startTag(_ name: String, _ attributes: Attributes) {
    text += "<\(name)"
    for case (let key, let value?) in attributes {
      text += " \(key)=\""
      append(value, isAttribute: true)
      text += "\""
    }
  }

  private mutating func append(_ content: String, isAttribute: Bool) {
    for scalar in content.unicodeScalars {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\"" where isAttribute: text += "&quot;"
      // A parser turns these into a space in an attribute, and CR into a line feed anywhere.
      case "\t" where isAttribute, "\n" where isAttribute, "\r": text += "&#\(scalar.value);"
      default: text.unicodeScalars.append(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
  }

  /// Whether XML 1.0 allows a character.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
