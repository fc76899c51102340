import ArgumentParser

struct SimilarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "similar", abstract: "x")
}
