/// The width and colours that a layout for people may use.
struct Layout: Sendable {
  let width: Int
  let hasColor: Bool

  static var standardOutput: Layout { Layout(width: Terminal.output.width, hasColor: Terminal.output.hasColor) }

  /// What a stretch of text is, which decides its colour.
  enum Ink: String {
    case plain = ""
    case title = "1"
    case faint = "2"
    case name = "1;36"
    case number = "33"
    case accent = "32"
  }

  /// A text in its colour.
  func ink(_ text: String, _ ink: Ink) -> String {
    hasColor && ink != .plain && !text.isEmpty ? "\u{1B}[\(ink.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// A paragraph, wrapped.
  func paragraph(_ text: String, _ ink: Ink = .plain, indent: Int = 0) -> String {
    TextWidth.wrap(text, to: width - indent).map { String(repeating: " ", count: indent) + self.ink($0, ink) + "\n" }
      .joined()
  }

  /// A cell of a table: lines one below the other.
  struct Cell {
    var lines: [(text: String, ink: Ink)]
    var isNumber = false

    init(_ text: String, _ ink: Ink = .plain) { lines = [(text, ink)] }

    static func number(_ text: String, _ ink: Ink = .plain) -> Cell {
      var cell = Cell(text, ink)
      cell.isNumber = true
      return cell
    }

    /// Adds a line below.
    func over(_ text: String?, _ ink: Ink = .faint) -> Cell {
      guard let text, !text.isEmpty else { return self }
      var cell = self
      cell.lines.append((text, ink))
      return cell
    }
  }

  /// A row of cells, each wrapped to the width of its column.
  ///
  /// - Parameters:
  ///   - cells: The cells; the last one may be as wide as its column.
  ///   - widths: The widths of the columns, which stand two spaces apart.
  ///   - indent: How far in the row stands.
  /// - Returns: One line or more, each with its line end.
  func row(_ cells: [Cell], _ widths: [Int], indent: Int = 0) -> String {
    let columns = zip(cells, widths).map { cell, width in
      cell.lines.flatMap { line in TextWidth.wrap(line.text, to: width).map { (text: $0, ink: line.ink) } }
    }
    var row = ""
    for number in 0..<(columns.map(\.count).max() ?? 0) {
      var line = String(repeating: " ", count: indent)
      for (index, column) in columns.enumerated() {
        let piece = number < column.count ? column[number] : ("", .plain)
        let padding = String(repeating: " ", count: max(0, widths[index] - TextWidth.of(piece.text)))
        let text = ink(piece.text, piece.ink)
        let isLast = index == columns.count - 1
        line += cells[index].isNumber ? padding + text : isLast ? text : text + padding
        if !isLast { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      row += line + "\n"
    }
    return row
  }

  /// A row of the names of columns.
  func header(_ names: [String], _ widths: [Int], numbers: Set<Int> = [], indent: Int = 0) -> String {
    let cells = names.enumerated().map { numbers.contains($0) ? Cell.number($1, .faint) : Cell($1, .faint) }
    return row(cells, widths, indent: indent)
  }

  /// A fact with its name before it.
  func fact(_ name: String, _ value: String?, _ ink: Ink = .plain) -> String {
    guard let value, !value.isEmpty else { return "" }
    return row([Cell(name, .faint), Cell(value, ink)], [10, width - 14], indent: 2)
  }
}
