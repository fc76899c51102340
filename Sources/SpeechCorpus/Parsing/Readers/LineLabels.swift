/// The labels of a body by their lines.
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

  /// The label of a line.
  subscript(line: Int) -> Label? { hold(line) ? labels[Int(numbers[line - start])] : nil }

  /// Whether a line has a label.
  func hold(_ line: Int) -> Bool { numbers.indices.contains(line - start) && numbers[line - start] >= 0 }
}
