import Foundation

/// What long campaigns run over; they take minutes in a release build, and nothing here is set in an ordinary run.
enum Campaign {
  private static let environment = ProcessInfo.processInfo.environment

  /// The file of rows with speeches, or `nil` where no campaign is wanted.
  static var speeches: String? {
    environment["SPEECHCORPUS_CAMPAIGN"] == nil ? nil : environment["SPEECHCORPUS_SPEECHES"]
  }

  /// Of how many speeches one is damaged.
  static var damageStep: Int { environment["SPEECHCORPUS_DAMAGE_STEP"].flatMap { Int($0) } ?? 1 }

  /// How many times the usual number of captures are generated.
  static var fuzzRounds: Int { environment["SPEECHCORPUS_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 1 }
}
