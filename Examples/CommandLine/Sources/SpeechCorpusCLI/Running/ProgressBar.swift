import Foundation

/// A line on the terminal that says how far a long run has come; nothing where nobody looks, or where it is short.
struct ProgressBar {
  private static let delay = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  private let unit: String
  private let measure: () -> Int
  private let start = ContinuousClock.now
  private var lastDrawn: ContinuousClock.Instant?
  private lazy var total = measure()

  /// Creates a bar.
  ///
  /// - Parameters:
  ///   - unit: What is counted beside the bar: "captures".
  ///   - total: Measures how much there is to do, in bytes; 0 where that is unknown. Asked once, when the bar appears.
  init(unit: String, total: @escaping () -> Int) {
    self.unit = unit
    measure = total
  }

  /// Shows how much is done.
  mutating func advance(to bytes: Int, count: Int) {
    guard Terminal.error.isTerminal else { return }
    let now = ContinuousClock.now
    guard now - (lastDrawn ?? start) > (lastDrawn == nil ? Self.delay : Self.interval) else { return }
    lastDrawn = now
    let label = "\(count) \(unit), \(Int((now - start) / .seconds(1))) s"
    guard total > 0 else { return StandardError.showProgress(label) }
    let share = min(1, Double(bytes) / Double(total))
    let width = max(10, min(40, Terminal.error.width - label.count - 10))
    let filled = Int(share * Double(width))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    StandardError.showProgress("\(bar) \(Int(share * 100)) %  \(label)")
  }
}
