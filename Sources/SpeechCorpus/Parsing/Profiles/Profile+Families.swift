extension Profile {
  /// The families that are known.
  public static let families: [Profile] = [
    Profile("channel-posts", [Evidence(.posts, 3)]),
    Profile("embassy-page", [Evidence(.clock, 1.2), Evidence(.phrase("all messages"), 0.3)]),
    Profile(
      "aggregator-page",
      [Evidence(.phrase("mailing list"), 0.6), Evidence(.publisher, 0.5), Evidence(.reference, 0.2)]),
    Profile(
      "republished-transcript",
      [Evidence(.quotedHeadline, 0.8), Evidence(.sourceCredit, 0.7)]),
    Profile("ministry-page", [Evidence(.fullTitle, 0.6), Evidence(.reference, 0.5)]),
    Profile("bare-transcript", [Evidence(.fullTitle, 0.6), Evidence(.noBlankLines, 0.5)]),
  ]

  /// The phrases by which profiles are recognised.
  static func phrases(of profiles: [Profile]) -> [String] {
    profiles.flatMap { profile in
      profile.evidence.compactMap { if case .phrase(let phrase) = $0.sign { phrase } else { nil } }
    }
  }

  /// The profile of a capture that shows no family.
  static let plain = Profile("plain", evidence: [])
}
