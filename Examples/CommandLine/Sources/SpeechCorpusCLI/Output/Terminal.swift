import Foundation

/// What a stream of output leads to.
struct Terminal {
  static let output = Terminal(descriptor: STDOUT_FILENO)
  static let error = Terminal(descriptor: STDERR_FILENO)

  /// Whether somebody looks at it.
  let isTerminal: Bool
  /// Whether it is to have colour: <https://no-color.org>.
  let hasColor: Bool
  /// Its width in columns.
  let width: Int

  private init(descriptor: Int32) {
    let environment = ProcessInfo.processInfo.environment
    isTerminal = isatty(descriptor) == 1
    hasColor = isTerminal && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
    var size = winsize()
    let answered = isTerminal && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let told = environment["COLUMNS"].flatMap { Int($0) }
    width = min(max(answered ? Int(size.ws_col) : told ?? 80, 40), 160)
  }
}
