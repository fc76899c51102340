public import ArgumentParser
public import SpeechCorpus

// Values of the library that are one of a few names; the argument parser lists the names where none of them is given.

extension Corpus.Format: @retroactive ExpressibleByArgument {}

extension OffsetMap.Unit: @retroactive ExpressibleByArgument {}

extension Quotation.Kind: @retroactive ExpressibleByArgument {}

extension Analyzer.Language: @retroactive ExpressibleByArgument {}

extension Analyzer: @retroactive ExpressibleByArgument {
  /// Reads the name of an analyzer of the library.
  public init?(argument: String) { self.init(named: argument) }

  /// The names that ``init(argument:)`` reads.
  public static var allValueStrings: [String] { ["topics", "reuse", "words"] }
}
