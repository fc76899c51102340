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
      [Evidence(.quotedHeadline, 1), Evidence(.sourceCredit, 0.7)]),
    Profile("rev-transcript", [Evidence(.timeStamps, 1.5)]) {
      $0.startsWithLabel = true
      $0.headerDate = .published
    },
    Profile(
      "us-state",
      [
        Evidence(.capitalLabels, 0.5), Evidence(.phrase("department press briefing"), 0.7),
        Evidence(.phrase("daily press briefing"), 0.5),
        Evidence(.phrase("secretary of state"), 0.5), Evidence(.phrase("office of the spokes"), 0.5),
      ]
    ) {
      $0.startsWithLabel = true
      $0.headerDate = .delivered
    },
    Profile(
      "us-white-house",
      [
        Evidence(.phrase("press briefing by"), 0.6), Evidence(.phrase("gaggle by"), 0.6),
        Evidence(.phrase("office of the press secretary"), 0.7), Evidence(.phrase("for immediate release"), 0.3),
        Evidence(.spacedQuestions, 0.6),
      ]
    ) {
      $0.startsWithLabel = true
      $0.headerDate = .delivered
    },
    Profile(
      "german-press-conference",
      [
        Evidence(.phrase("regierungspressekonferenz"), 1.2), Evidence(.phrase("im wortlaut"), 1),
      ]
    ) {
      $0.startsWithLabel = true
      $0.headerDate = .delivered
    },
    Profile(
      "us-defense",
      [Evidence(.phrase("presenter:"), 1.1), Evidence(.phrase("presenters:"), 1.1), Evidence(.participants, 1)]
    ) {
      $0.usualKind = .briefing
      $0.startsWithLabel = true
    },
    Profile("un-noon", [Evidence(.phrase("near-verbatim transcript"), 1.5)]) {
      $0.headerDate = .delivered
      $0.hasTopicHeads = true
      $0.usualKind = .briefing
    },
    Profile(
      "presidential-site",
      [
        Evidence(.labelsAlone, 0.7), Evidence(.introducingLabels, 0.6), Evidence(.dateline, 0.5),
        Evidence(.phrase("рабочая встреча с "), 0.6), Evidence(.phrase("совещание "), 0.5),
      ]
    ) {
      $0.startsWithLabel = true
      $0.usualExchange = .meeting
    },
    Profile(
      "foreign-ministry-briefing",
      [
        Evidence(.phrase("regular press conference"), 0.6), Evidence(.numericDate, 0.5), Evidence(.wideColons, 0.6),
        Evidence(.capitalLabels, -0.6),
      ]
    ) {
      $0.startsWithLabel = true
      $0.usualKind = .newsConference
    },
    Profile(
      "media-briefing",
      [
        Evidence(.officeBehindName, 1), Evidence(.phrase("media briefing"), 0.4),
        Evidence(.phrase("approximate translation"), 0.6),
      ]
    ) {
      $0.startsWithLabel = true
      $0.usualKind = .briefing
    },
    Profile(
      "council-statement",
      [Evidence(.phrase("as delivered by"), 1.2), Evidence(.phrase("as prepared for delivery by"), 1.2)]
    ) {
      $0.usualKind = .statement
    },
    Profile("eu-press", [Evidence(.phrase("check against delivery"), 1), Evidence(.phrase("unique id:"), 1)]),
    Profile(
      "nato",
      [
        Evidence(.phrase("last updated"), 0.7), Evidence(.phrase("as delivered"), 0.4),
        Evidence(.affiliatedLabels, 0.4), Evidence(.phrase("secretary general"), 0.3),
      ]
    ) {
      $0.hasBylineBelowTitle = true
      $0.usualKind = .speech
    },
    Profile("uk-archive", [Evidence(.phrase("speech made by"), 1.1), Evidence(.phrase("statement made by"), 1.1)]),
    Profile(
      "hansard",
      [
        Evidence(.phrase("- hansard -"), 1.2), Evidence(.phrase("hc deb "), 1.2), Evidence(.phrase("hl deb "), 1.2),
        Evidence(.phrase(": column "), 1), Evidence(.notedBareLabels, 0.8), Evidence(.phrase("house of commons"), 0.3),
        Evidence(.phrase("house of lords"), 0.3), Evidence(.phrase("chamber"), 0.2),
        Evidence(.phrase("the house met at"), 1.2),
        Evidence(.phrase("oral answers to questions"), 1), Evidence(.phrase(": debated on "), 1.1),
        Evidence(.phrase("share this contribution"), 1),
        Evidence(.phrase("official report, volume"), 1), Evidence(.phrase("oral questions to the"), 0.8),
        Evidence(.pairedLabels, 1),
      ]
    ) {
      $0.startsWithLabel = true
      $0.hasBareLabels = true
      $0.kind = .debate
      $0.headerDate = .delivered
    },
    Profile(
      "parliamentary-record",
      [
        Evidence(.phrase("plenarprotokoll"), 1.1), Evidence(.phrase("stenografischer bericht"), 1.1),
        Evidence(.phrase("stenographischer bericht"), 1.1), Evidence(.phrase("stenographisches protokoll"), 1.1),
        Evidence(.phrase("compte rendu intégral"), 1.1),
        Evidence(.phrase("resoconto stenografico"), 1.1), Evidence(.phrase("diario de sesiones"), 1.1),
        Evidence(.phrase("verbatim report of proceedings"), 1.1),
        Evidence(.phrase("the meeting was called to order"), 1.1), Evidence(.phrase("official report of debates"), 1),
        Evidence(.phrase("[recorded by electronic apparatus]"), 1.1), Evidence(.phrase("стенограмма заседания"), 1.1),
        Evidence(.phrase("the committee met"), 1),
      ]
    ) {
      $0.startsWithLabel = true
      $0.kind = .debate
      $0.headerDate = .delivered
    },
    Profile(
      "hearing",
      [
        Evidence(.phrase("standing committee on"), 0.5), Evidence(.phrase("select committee"), 0.6),
        Evidence(.phrase("subcommittee on"), 0.6), Evidence(.phrase("committee on "), 0.3),
        Evidence(.phrase("accounts committee"), 0.5), Evidence(.phrase("affairs committee"), 0.5),
        Evidence(.phrase("oral evidence"), 0.8), Evidence(.phrase("minutes of evidence"), 1),
        Evidence(.phrase("evidence"), 0.3), Evidence(.phrase("members present"), 0.6),
        Evidence(.phrase("public hearing"), 0.6), Evidence(.phrase("exhibit list"), 0.5),
        Evidence(.phrase("witnesses:"), 0.4), Evidence(.phrase("hearing before"), 0.8),
        Evidence(.phrase("recorded by electronic apparatus"), 0.5), Evidence(.phrase("inquiry"), 0.3),
        Evidence(.phrase("(affirmed)"), 0.6), Evidence(.phrase("(sworn)"), 0.6),
        Evidence(.phrase("questioned by"), 0.4), Evidence(.phrase("examination by"), 0.6),
        Evidence(.phrase("deposition of"), 1), Evidence(.phrase("oral argument"), 0.8),
        Evidence(.phrase("supreme court"), 0.4), Evidence(.phrase("p r o c e e d i n g s"), 0.8),
      ]
    ) {
      $0.startsWithLabel = true
      $0.usualKind = .debate
      $0.headerDate = .delivered
    },
    Profile(
      "broadcast-transcript",
      [
        Evidence(.hostLabels, 1), Evidence(.phrase("heard on"), 0.4), Evidence(.phrase("soundbite of"), 0.6),
        Evidence(.phrase("rush transcript"), 0.8), Evidence(.phrase("rush deadline"), 0.6),
      ]
    ) {
      $0.startsWithLabel = true
      $0.usualKind = .interview
    },
    Profile(
      "earnings-call",
      [
        Evidence(.phrase("earnings call"), 0.7), Evidence(.phrase("earnings conference call"), 0.7),
        Evidence(.phrase("results conference call"), 0.7), Evidence(.phrase("prepared remarks"), 0.4),
        Evidence(.phrase("call participants"), 0.5), Evidence(.phrase("company participants"), 0.5),
        Evidence(.phrase("conference call"), 0.4),
      ]
    ) {
      $0.startsWithLabel = true
      $0.hasBareLabels = true
      $0.usualKind = .conversation
      $0.headerDate = .delivered
      $0.startsAtHeaderTime = true
    },
    Profile("french-speech", [Evidence(.phrase("seul le prononcé fait foi"), 1)]),
    Profile("german-speech", [Evidence(.phrase("es gilt das gesprochene wort"), 1)]),
    Profile("french-notice", [Evidence(.phrase("personnalité, fonction"), 1), Evidence(.bareLabels, 0.5)]) {
      $0.startsWithLabel = true
    },
    Profile(
      "ocr-transcript",
      [
        Evidence(.hardWrapped, 0.6), Evidence(.capitalLabels, 0.5), Evidence(.phrase("e & o e"), 0.6),
        Evidence(.phrase("e&oe"), 0.6), Evidence(.phrase("doorstop"), 0.3), Evidence(.phrase("transcript of"), 0.3),
      ]
    ) {
      $0.startsWithLabel = true
      $0.headerDate = .delivered
    },
    Profile(
      "ministry-page",
      [
        Evidence(.fullTitle, 0.6), Evidence(.reference, 0.5), Evidence(.languageSwitcher, 0.5),
        Evidence(.gluedDate, 0.5),
      ]
    ),
    Profile("bare-transcript", [Evidence(.fullTitle, 0.6), Evidence(.noBlankLines, 0.5)]),
  ]

  /// The phrases by which profiles are recognised.
  ///
  /// - Complexity: O(1) for ``families``, whose phrases are prepared once.
  static func phrases(of profiles: [Profile]) -> PhraseSet {
    profiles == families ? familyPhrases : preparedPhrases(of: profiles)
  }

  private static let familyPhrases = preparedPhrases(of: families)

  private static func preparedPhrases(of profiles: [Profile]) -> PhraseSet {
    PhraseSet(
      profiles.flatMap { profile in
        profile.evidence.compactMap { if case .phrase(let phrase) = $0.sign { phrase } else { nil } }
      })
  }

  /// The profile of a capture that shows no family.
  static let plain = Profile("plain", evidence: [])
}
