public import ArgumentParser
public import SpeechCorpus

// Names of the library that are given on the command line as they are.
extension Corpus.Format: @retroactive ExpressibleByArgument {}
extension Quotation.Kind: @retroactive ExpressibleByArgument {}
