public import ArgumentParser
public import SpeechCorpus

// Values of the library that are given on the command line in the form that the library reads.

extension Corpus.Format: @retroactive ExpressibleByArgument {}

extension OffsetMap.Unit: @retroactive ExpressibleByArgument {}

extension Quotation.Kind: @retroactive ExpressibleByArgument {}

extension PassageUnit: @retroactive ExpressibleByArgument {
  /// Reads `paragraph`, `document`, `sentences:N` or `words:N`.
  public init?(argument: String) { self.init(argument) }
}

extension Analyzer: @retroactive ExpressibleByArgument {
  /// Reads the name of an analyzer of the library.
  public init?(argument: String) { self.init(named: argument) }

  /// The names that ``init(argument:)`` reads.
  public static var allValueStrings: [String] { ["topics", "reuse", "words"] }
}

extension Weighting: @retroactive ExpressibleByArgument {
  /// Reads the name of a weighting.
  public init?(argument: String) { self.init(named: argument) }
}

extension PassageFilter.Condition: @retroactive ExpressibleByArgument {
  /// Reads `name=value`.
  public init?(argument: String) { self.init(argument) }
}

extension PartialDate: @retroactive ExpressibleByArgument {
  /// Reads a date of ISO 8601.
  public init?(argument: String) { self.init(argument) }
}
