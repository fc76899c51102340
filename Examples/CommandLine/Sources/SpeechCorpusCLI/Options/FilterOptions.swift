import ArgumentParser
import SpeechCorpus

/// Which passages may be found, and how many.
struct FilterOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: "How many passages to find at most.")
  var limit = 10

  @Flag(help: "Name the terms that made each match, with the share that each has in the score.")
  var explain = false

  @Option(
    help: ArgumentHelp(
      "Only passages for which this holds: speaker, document or an attribute; can be given several times.",
      valueName: "name=value"), transform: ArgumentForm.condition)
  var `where`: [PassageFilter.Condition] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only passages of this day or later: 2020, 2020-05 or 2020-05-31.", valueName: "date"),
    transform: ArgumentForm.date)
  var from: PartialDate?

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only passages of this day or earlier.", valueName: "date"),
    transform: ArgumentForm.date)
  var to: PartialDate?

  func validate() throws {
    guard limit > 0 else { throw ValidationError("--limit takes a number from 1 on, not \(limit)") }
  }

  /// The conditions together.
  var filter: PassageFilter {
    PassageFilter(`where` + [from.map { .from($0) }, to.map { .through($0) }].compactMap(\.self))
  }
}
