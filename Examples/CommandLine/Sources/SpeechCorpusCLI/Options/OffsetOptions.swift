import ArgumentParser
import SpeechCorpus

/// What the ranges in results count.
struct OffsetOptions: ParsableArguments {
  enum Unit: String, CaseIterable, ExpressibleByArgument {
    case utf8
    case unicode
    case utf16
  }

  @Option(help: "What ranges count: UTF-8 bytes, Unicode code points (Python) or UTF-16 units (JavaScript).")
  var offsets = Unit.utf8

  func converted(_ documents: [Document], of capture: Capture) -> [Document] { documents }

  func converted(_ quotations: [Quotation], of capture: Capture) -> [Quotation] { quotations }
}
