import Foundation

/// A line on the terminal that says how far a long run has come; nothing where nobody looks, or where it is short.
struct ProgressBar {
  private let start = ContinuousClock.now
  private var lastDrawn = ContinuousClock.now
  private let delay = Duration.milliseconds(500)
  private let interval = Duration.milliseconds(100)
  private var isVisible = false
  private let total: Int
  private let unit: String

  /// Creates a bar.
  ///
  /// - Parameters:
  ///   - total: How much there is to do, in bytes; 0 where that is unknown.
  ///   - unit: What is counted beside the bar: "captures".
  init(total: Int, unit: String) {
    self.total = total
    self.unit = unit
  }

  /// Shows how much is done.
  mutating func advance(bytes: Int, count: Int) {
    guard Terminal.error.isTerminal else { return }
    let now = ContinuousClock.now
    guard now - start > delay, !isVisible || now - lastDrawn > interval else { return }
    isVisible = true
    lastDrawn = now
    let seconds = (now - start) / .seconds(1)
    StandardError.clearProgress()
    let label = " \(count) \(unit), \(Int(seconds)) s"
    guard total > 0 else { return StandardError.write(label) }
    let share = min(1, Double(bytes) / Double(total))
    let width = max(10, min(40, Terminal.error.width - label.count - 10))
    let filled = Int(share * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    StandardError.write("\(bar) \(Int(share * 100)) %\(label)")
  }

  /// Takes the bar away.
  mutating func finish() {
    if isVisible { StandardError.clearProgress() }
    isVisible = false
  }
}
