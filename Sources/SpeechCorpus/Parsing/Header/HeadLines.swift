/// The first lines of a document and what each of them reads as by itself, found out where it is asked for.
///
/// Few of them are asked for: most are too long to be anything but text, and of a head only the lines down to the body
/// count.
final class HeadLines {
  /// How many lines are looked at for a title.
  static let maximumLines = 40

  /// How dates of numbers are read.
  let order: DateGrammar.NumberOrder
  /// How many lines there are.
  let count: Int
  private let grammar: HeaderLineGrammar
  private let start: Int
  private var kinds: [HeaderLine?]
  private var titles: [HeaderReader.Title??]

  /// Takes the first of some lines.
  init(_ page: Page, lines: Range<Int>, dates: DateGrammar) {
    order = dates.order
    grammar = HeaderLineGrammar(page: page, dates: dates)
    start = lines.lowerBound
    count = min(lines.count, Self.maximumLines)
    kinds = Array(repeating: nil, count: count)
    titles = Array(repeating: nil, count: count)
  }

  /// What a line is, by its place among the lines.
  subscript(place: Int) -> HeaderLine {
    if let kind = kinds[place] { return kind }
    let kind = grammar.classify(start + place)
    kinds[place] = kind
    return kind
  }

  /// Whether a line is nothing that its form tells.
  func isText(_ place: Int) -> Bool {
    if case .text = self[place] { return true }
    return false
  }

  /// The title that a line may be, found out once.
  func title(_ place: Int, read: () -> HeaderReader.Title?) -> HeaderReader.Title? {
    if let title = titles[place] { return title }
    let title = read()
    titles[place] = .some(title)
    return title
  }
}
