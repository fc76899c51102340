/// The nouns by which titles say what a document is.
enum KindLexicon {
  /// The kind of document that a noun in lower case names.
  static let kinds: WordMap<Document.Kind> = {
    let table: [(Document.Kind, String)] = [
      (.address, "address addresses ansprache allocution обращение"),
      (
        .speech,
        "speech speeches lecture keynote eulogy sermon rede reden festrede antrittsrede grußwort discours выступление речь"
      ),
      (.remarks, "remarks remark doorstep toast tribute intervention слово"),
      (
        .statement,
        """
        statement statements comment testimony communiqué declaration erklärung regierungserklärung pressestatement
        pressestatements déclaration заявление комментарий
        """
      ),
      (.interview, "interview interviews doorstop podcast entretien интервью"),
      (
        .newsConference,
        "conference conférence presser availability pressekonferenz regierungspressekonferenz пресс-конференция"
      ),
      (.briefing, "briefing briefings gaggle point брифинг"),
      (.answers, "answers answer antworten réponses ответы"),
      (.conversation, "conversation dialogue dialog discussion gespräch беседа"),
      (.meeting, "meeting встреча совещание заседание"),
      (.debate, "debate debatte débat"),
      (.message, "message greetings greeting letter videobotschaft послание приветствие поздравление"),
      (.article, "article op-ed essay artikel namensartikel tribune статья"),
    ]
    var kinds: [String: Document.Kind] = [:]
    for (kind, words) in table {
      for word in words.split(whereSeparator: \.isWhitespace) { kinds[String(word)] = kind }
    }
    return WordMap(kinds)
  }()

  /// The nouns, for telling lines that hold none.
  static let nouns = PhraseSet(Array(kinds.keys))

  /// Words that may stand before a kind's noun and belong to it.
  static let modifiers = WordSet(
    """
    opening closing welcoming welcome press joint news media weekly daily noon introductory concluding keynote video
    excerpts excerpt transcript special regular brief short extracts full department doorstop doorstep radio television tv state
    inaugural farewell personal exclusive online live virtual near-verbatim condolence presidential maiden parting acceptance
    victory concession budget background working bilateral trilateral рабочая вступительное приветственное заключительное совместная совместное
    """.listedWords)

  /// Words that open the occasion: "remarks *at* the meeting".
  static let occasions: WordSet = [
    "at", "during", "following", "after", "before", "upon", "anlässlich", "bei", "beim", "auf", "zur", "zum", "im",
    "lors", "devant", "на",
  ]
}
