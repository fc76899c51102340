/// The generic labels that transcripts put before a turn, and the words that look like labels and are none.
enum LabelLexicon {
  /// What a generic label says about its turn.
  static let generic: WordMap<Turn.Role> = {
    let table: [(Turn.Role, String)] = [
      (
        .question,
        """
        question|questions|q|j|journalist|journalists|reporter|press|caller|audience|audience member|interviewer
        question from the floor|unidentified journalist|unidentified reporter|member of the press|participant|student
        correspondent|the press|inaudible question|questioner|delegate|media|the media|reporters|the reporters
        member of the media|members of the media|media representative|press corps|members of the press
        问|提问|记者|frage|zusatzfrage|zusatz|nachfrage|zwischenfrage|zuruf|вопрос|в|корреспондент|журналист|journaliste|la question
        """
      ),
      (.answer, "答|answer|a|antwort|ответ|о|réponse|r|response"),
      (
        .moderator,
        """
        主持人|moderator|host|presenter|compere|mc|chair|the chair|facilitator|operator|announcer|vors|ведущий|ведущая
        moderatorin|animateur|interpreter|translator
        """
      ),
    ]
    var generic: [String: Turn.Role] = [:]
    for (role, words) in table {
      for word in words.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
        generic[word.trimmingSpaces] = role
      }
    }
    return WordMap(generic)
  }()

  /// Generic words that may stand before the name of who asks: "Frage Brand", "Question Northern Wire".
  static let namedQuestions: WordSet = [
    "question", "frage", "zusatzfrage", "zusatz", "вопрос", "journalist", "reporter",
  ]

  /// Words of the sentence that introduces a question which came by another way.
  static let introductions = PhraseSet([
    "following question", "the next question was", "a question was raised", "a question was asked", "folgende frage",
    "question suivante", "следующий вопрос", "вопрос был задан",
  ])

  /// Voices that a transcript cannot tell apart; what they do their words say.
  static let unidentified: WordSet = [
    "unidentified speaker", "speaker", "unidentified", "unknown speaker", "voice", "voices", "unidentified person",
    "unidentified man", "unidentified woman", "unidentified male", "unidentified female", "unidentified participant",
    "unidentified voice", "an hon. member", "some hon. members", "several hon. members", "hon. members", "reply",
    "remark", "from the floor", "voice from the floor", "реплика", "из зала", "с места", "zwischenruf",
  ]

  /// Openings of the labels of members whom a record does not name: "Un député du groupe des Rivières".
  private static let voices: Set<String> = [
    "un député", "une députée", "un sénateur", "une sénatrice", "plusieurs députés", "plusieurs députées",
    "plusieurs sénateurs", "un membre", "plusieurs voix", "une voix", "several members", "some members",
    "an honourable", "several honourable", "some honourable", "ein abgeordneter", "eine abgeordnete",
  ]

  /// Whether a label opens as one of members whom a record does not name.
  static func opensVoice(_ name: String) -> Bool {
    let words = name.spacedWords
    return words.count >= 2 && voices.contains("\(words[0]) \(words[1])".inLowerCase)
  }

  /// Whether a text may be a generic label, or words that are no longer than those.
  static func mayBeGeneric(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= longestGeneric else { return false }
    let folded = LowerCase.string(text)
    // White space may be wider than it is in the list, or a question mark.
    return text.count <= 3 || folded.holds("  ") || folded.holds("?")
      || !folded.utf8.allSatisfy { (0x20..<0x80).contains($0) }
      || generic[folded] != nil || unidentified.contains(folded)
  }

  private static let longestGeneric = (generic.keys + unidentified.words).map(\.utf8.count).max() ?? 0

  /// Words that open a sentence or a clause, never a name.
  static let openers = WordSet(
    """
    on in at as if for with by from into after before about under over when while what why how who where which here there
    this that these those it we you they he she i our your my his her their not never nor or but and so yet thus hence
    please let turning returning finally lastly again meanwhile moreover importantly incidentally similarly secondly
    an auf zu zum zur im am bei für mit nach noch und aber oder also eine ein einen wir sie ich das dass wenn als
    sur pour à par dans en avec et ou mais donc nous vous ils elles il elle je ce cette ces si quand comme
    по о об на в во к ко для с со из у и а но или если когда как что это мы вы они он она я
    """.listedWords)

  /// Words before a colon that open a header field, a remark or a list, never a turn.
  static let stops = WordSet(
    """
    q&a|explainer|opinion|analysis|live updates|source|photo|photos|note|notes|subject|subjects|themen|thema|page language|language|tags|tag|topics|topic|date|time
    location|venue|place|tel|phone|fax|email|e-mail|contact|website|web|http|https|subscribe|share|related|see also|model
    capacity|warranty|returns|caution|example|warning|update|updated|last updated|published|posted|image|caption|video
    watch|listen|read more|transcript|consular queries|opening hours|first|second|third|finally|circonstances|sprecher
    personnalité, fonction|unique id|presenter|copyright|press|editor’s note|editor's note|media contact|ps|p.s|nb|re|to
    from|cc|who|what|when|where|why|how|answer key|conclusion|summary|introduction|background|today|tomorrow|yesterday
    serves|preparation|cooking|ingredients|method|tip|tips|chorus|verse|refrain|step|steps|action|actions|apologies|attendees
    minutes|rating|joined|posts|posted by|posted|author|authors|maintainer|license|licence|depends|provider|expiry|delivery
    colour|homework|grammar|exercise|lesson|languages|education|experience|name|address|salary|duration|file|function
    parameters|param|default|version|description|usage|input|output|error|success|status|exception|pages|chapter|figure
    references|issn|category|categories|keywords|hashtags|print version|read also|see more|link|links|download
    important|remember|result|results|therefore|however|also|but|and|so|because|yes|no|ok|number one|number two|one|two
    intervenant|intervenants|circonstance|orateur|orateurs|mots-clés|thématique|lieu|prononcé|anlass|ort|datum
    appearances|iban|konto|bic|swift|in this episode|producer|producers|credits|also present|in attendance
    introductory remarks|three|point|example|for example|that is|namely|firstly|secondly|thirdly|isbn|doi|url|key points|agenda|dear
    """.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(\.trimmingSpaces))
}

extension StringProtocol {
  /// The text without a colon at its end, and without the white space before that.
  var trimmingColon: String { hasSuffix(":") ? dropLast().trimmingSpaces : String(self) }

  /// The text without the spaces around it.
  var trimmingSpaces: String {
    var view = self[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
