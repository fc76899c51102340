import SpeechCorpus
import Testing

/// Damage to letters is mended where it is certain, listed with its place, and left alone where it is not.
@Suite struct RepairTests {
  private func read(_ text: String) -> Document {
    let capture = Capture(text: text, name: "row", metadata: .init(id: "1", isBody: true))
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    for repair in documents[0].repairs {
      #expect(capture[repair.range] == repair.found, "a repair's range holds what was found")
    }
    return documents[0]
  }

  private func text(_ document: Document) -> String {
    document.turns.flatMap(\.paragraphs).map(\.text).joined(separator: "\n")
  }

  /// Repairs as "kind: found > mended", line ends shown as a slash.
  private func list(_ document: Document) -> [String] {
    document.repairs.map {
      "\($0.kind.rawValue): \($0.found.replacing("\n", with: "/")) > \($0.mended)"
    }
  }

  /// Wrapped lines without any hyphen, around the lines to be looked at.
  private func wrapped(_ lines: String) -> String {
    """
    The harbour council has met for the second time in this building and
    it has found that the lamps are still burning, which is what lamps of
    this kind are for. We have agreed with the keepers that the oil shall
    \(lines)
    be paid for by those who use the light, and that nobody who only looks
    at it shall pay. The treasurer is content with this and so are we all.
    """
  }

  @Test func aWordInOnePieceElsewhereIsEvidence() {
    let document = read(
      wrapped(
        "not be taken from the harbour by the har-\nbour masters or by any of their friends, and that it shall always"))
    #expect(list(document) == ["line_end_hyphen: har-/bour > harbour"])
    #expect(text(document).contains("from the harbour by the harbour masters"))
    #expect(!text(document).contains("\n"), "wrapped lines are one paragraph")
  }

  @Test func endingsAndBeginningsAreEvidence() {
    let document = read(
      wrapped(
        "not be subject to the whims of any govern-\nment, in good times or in times of great dis-\norder, and that it shall"
      ))
    #expect(list(document) == ["line_end_hyphen: govern-/ment > government", "line_end_hyphen: dis-/order > disorder"])
  }

  @Test func aTextThatHyphenatesIsTakenAtItsWord() {
    let document = read(
      wrapped(
        "not be subject to the whims of any govern-\nment, and that the sum of eighty mil-\nlion, in the long-\nterm plan, shall"
      ))
    #expect(
      list(document) == [
        "line_end_hyphen: govern-/ment > government", "line_end_hyphen: mil-/lion > million",
        "line_end_hyphen: long-/term > long-term",
      ])
  }

  @Test func compoundsKeepTheirHyphen() {
    let document = read(
      wrapped(
        "be a matter of self-\ndetermination, of well-\nknown and of lamp-\nlit ways, and of the whole policy of our neighbours in the Asia-\nPacific group, and shall"
      ))
    #expect(
      document.repairs.map(\.mended) == ["self-determination", "well-known", "lamp-lit", "Asia-Pacific"])
    #expect(
      text(document).contains(
        "of well-known and of lamp-lit ways, and of the whole policy of our neighbours in the Asia-Pacific group"))
  }

  @Test func namesAndNumbersKeepTheirHyphen() {
    let document = read(
      wrapped(
        "be a matter of the al-\nUmar port, of non-Pama-\nNyungan ships, of the Ka’ren-\naffiliated crews, of the 21st-\ncentury lamp and of COVID-\n19, and in 1983-\nWhen we came, and shall"
      ))
    #expect(
      document.repairs.map(\.mended) == [
        "al-Umar", "non-Pama-Nyungan", "Ka’ren-affiliated", "21st-century", "COVID-19",
      ])
  }

  @Test func waitingHyphensAndDashesStay() {
    let document = read(
      wrapped(
        "belong to the pre-\nand the post-war keepers -\nas it did - and to a man who said that he-\nOr so we heard - it shall"
      ))
    #expect(document.repairs.isEmpty)
    #expect(text(document).contains("the pre- and the post-war keepers - as it did"))
  }

  @Test func linesThatAreNotWrappedAreNotJoined() {
    let document = read("Ships: a har-\nbour is a harbour.\nThe lamp is lit.\nThe tide is out, and nobody minds.")
    #expect(document.repairs.isEmpty)
    #expect(document.turns.flatMap(\.paragraphs).count == 4)
  }

  @Test func utf8ReadAsWindows1252() {
    let document = read("Donâ€™t ask. The cafÃ© in SÃ£o Roque said â€œnoâ€\u{9D} â€“ twice, at 30Â°.")
    #expect(text(document) == "Don’t ask. The café in São Roque said “no” – twice, at 30°.")
    #expect(document.repairs.allSatisfy { $0.kind == .mojibake })
    #expect(document.repairs.map(\.found) == ["â€™", "Ã©", "Ã£", "â€œ", "â€\u{9D}", "â€“", "Â°"])
  }

  @Test func textGarbledTwice() {
    #expect(text(read("We donâ€™t and they wonÃ¢â‚¬â„¢t.")) == "We don’t and they won’t.")
    #expect(text(read("ÐšÐ°Ð¿Ð¸Ñ‚Ð°Ð½")) == "Капитан")
  }

  @Test func cleanAccentsAreNotGarbled() {
    for clean in [
      "Naïve façades, “ALEMÔ, „SPÖ“ und „FPÖ“, à côté, l’É’, SÃO, Â £5, 5 €™, Ðuro.", "Le prix : 5 € – c’est « â »…",
      "One Ã© stands alone.",
    ] {
      let document = read(clean)
      #expect(document.repairs.isEmpty && text(document) == clean)
    }
  }

  @Test func labelsAndTitlesAreReadMended() throws {
    let capture = Capture(
      text: """
        Foreign Minister Ada Roeâ€™s remarks at the meeting of mayors, Lune, May 3, 2031

        PRIME MINISTER O\u{92}NALL: Colleagues, we donâ€™t mind.

        QUESTION: Who pays?

        PRIME MINISTER O\u{92}NALL: I don\u{92}t.
        """, name: "page")
    let documents = capture.documents()
    #expect(RangeCheck.fault(documents, of: capture) == nil)
    let document = documents[0]
    #expect(document.title == "Foreign Minister Ada Roe’s remarks at the meeting of mayors, Lune, May 3, 2031")
    #expect(document.turns.compactMap(\.label) == ["PRIME MINISTER O’NALL", "QUESTION", "PRIME MINISTER O’NALL"])
    #expect(document.repairs.map(\.mended) == ["’", "’", "’", "’", "’"])
    for repair in document.repairs { #expect(capture[repair.range] == repair.found) }
  }

  @Test func aWordWithTwoKindsOfDamageIsMendedOnce() {
    let document = read(
      wrapped(
        "be taken by the cafÃ©-\ngoers of the town, who donâ€™t pay for it in any case, though they well might, and"))
    #expect(text(document).contains("taken by the café-goers of the town, who don’t pay"))
    #expect(list(document) == ["line_end_hyphen: cafÃ©-/goers > café-goers", "mojibake: â€™ > ’"])
  }

  @Test func marksOfQuotedMailAreNoPartOfTheText() {
    let lines = [
      "> The harbour council has met for the second time in this building and",
      "> it has found that the lamps are still burning, which is what lamps of",
      "> this kind are for.", ">", "> > We have agreed with the keepers that the oil shall be paid for by",
      "> > those who use the light, and that nobody who only looks at it shall", "> > pay.", "",
      "I agree with every word of it.",
    ]
    let document = read(lines.joined(separator: "\n"))
    #expect(
      document.turns.flatMap(\.paragraphs).map(\.text) == [
        "The harbour council has met for the second time in this building and it has found that the lamps are still "
          + "burning, which is what lamps of this kind are for.",
        "We have agreed with the keepers that the oil shall be paid for by those who use the light, and that nobody "
          + "who only looks at it shall pay.", "I agree with every word of it.",
      ])
    #expect(list(document).prefix(3) == ["quote_mark: />  >  ", "quote_mark: />  >  ", "quote_mark: /> >  >  "])
    #expect(read("5 > 3\n> is a mark\nand so on").repairs.isEmpty)
  }

  @Test func questionMarksInPlaceOfSpaces() {
    let document = read("The?visiting?delegation will tour the grain?terminal?today. Will it come?")
    #expect(text(document) == "The visiting delegation will tour the grain terminal today. Will it come?")
    #expect(
      list(document) == [
        "nbsp_question_mark: The?visiting?delegation > The visiting delegation",
        "nbsp_question_mark: grain?terminal?today > grain terminal today",
      ])
  }

  @Test func otherQuestionMarksStay() {
    for clean in [
      "See lune.example/search?a?b?c and index?page?of?x=1.", "He asked why?What for?Who?",
      "I don?t know what it?s for?",
      "One the?visiting?delegation is not enough.",
    ] {
      let document = read(clean)
      #expect(document.repairs.isEmpty && text(document) == clean)
    }
  }

  @Test func splitKeywordsOfTheFilter() {
    let document = read(
      "We sel ect those who come fr om the sea, wh ere they lim it the catch, and upd ate a se t of charts in to date.")
    #expect(
      text(document)
        == "We select those who come from the sea, where they limit the catch, and update a set of charts in to date.")
    #expect(document.repairs.allSatisfy { $0.kind == .splitKeyword } && document.repairs.count == 6)
    let clean = "He went in to see a se t, went to uni on Monday, and Lim it was who set it."
    #expect(read(clean).repairs.isEmpty)
  }

  @Test func whiteSpaceIsFoldedAndNotListed() {
    let document = read("The\u{A0}lamp\u{200B}s  are\u{2003}lit\u{AD}.")
    #expect(text(document) == "The lamps are lit.")
    #expect(document.repairs.isEmpty)
  }

  @Test func marksThatBecameControls() {
    let document = read("He said \u{93}don\u{92}t\u{94} \u{96} twice. One line\u{85}and another, \u{81}.")
    #expect(text(document).hasPrefix("He said “don’t” – twice. One line"))
    #expect(document.repairs.map(\.kind) == Array(repeating: .mojibake, count: 4))
  }

  @Test func aKeywordSplitOverALineEnd() {
    let document = read(
      wrapped("not be taken from the harbour or sold to those who have come fr\nom the sea, and that it shall always"))
    #expect(list(document) == ["split_keyword: fr/om > from"])
  }

  @Test func lettersOfTwoAlphabets() {
    let document = read("The \u{421}ouncil of Lune, the Совет of Lune and the IT-отдел met.")
    #expect(text(document).hasPrefix("The \u{421}ouncil"), "letters are left as they are")
    #expect(document.diagnostics.map(\.code) == ["mixed_scripts"])
    #expect(document.diagnostics.compactMap(\.range) == [4..<12])
  }
}
