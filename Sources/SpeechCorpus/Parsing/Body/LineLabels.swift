/// The labels of some lines by their lines.
struct LineLabels {
  private let labels: [Label]
  private let start: Int
  /// The number of each line's label, or -1.
  private var numbers: [Int32]

  /// Takes the labels of some lines; of two on a line the last one counts.
  init(_ labels: [Label], lines: Range<Int>) {
    self.labels = labels
    start = lines.lowerBound
    numbers = Array(repeating: -1, count: lines.count)
    for (number, label) in labels.enumerated() where lines.contains(label.line) {
      numbers[label.line - start] = Int32(truncatingIfNeeded: number)
    }
  }

  var isEmpty: Bool { labels.isEmpty }

  /// The label of a line.
  subscript(line: Int) -> Label? { hold(line) ? labels[Int(numbers[line - start])] : nil }

  /// Whether the words of a label begin on a line and its block ends on one of the two lines below.
  func open(on line: Int, _ content: Range<Int>, before end: Int) -> Bool {
    for other in [line + 1, line + 2] where other < end {
      if let label = self[other] { return label.words.lowerBound <= content.lowerBound }
    }
    return false
  }

  /// Whether a line has a label.
  func hold(_ line: Int) -> Bool { numbers.indices.contains(line - start) && numbers[line - start] >= 0 }
}
