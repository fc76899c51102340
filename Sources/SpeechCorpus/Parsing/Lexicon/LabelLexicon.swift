/// The generic labels that transcripts put before a turn, and the words that look like labels and are none.
enum LabelLexicon {
  /// What a generic label says about its turn.
  static let generic: [String: Turn.Role] = {
    let table: [(Turn.Role, String)] = [
      (
        .question,
        """
        question|questions|q|journalist|journalists|reporter|press|caller|audience|audience member|interviewer
        question from the floor|unidentified journalist|unidentified reporter|member of the press|participant|student
        frage|zusatzfrage|nachfrage|vorsitzende|вопрос|корреспондент|журналист|journaliste|la question
        """
      ),
      (.answer, "answer|a|antwort|ответ|réponse|r|response"),
      (
        .moderator,
        """
        moderator|host|presenter|compere|mc|chair|the chair|facilitator|operator|announcer|vors|ведущий|ведущая
        moderatorin|animateur|unidentified speaker|speaker|interpreter|translator
        """
      ),
    ]
    var generic: [String: Turn.Role] = [:]
    for (role, words) in table {
      for word in words.split(whereSeparator: { $0 == "|" || $0.isNewline }) {
        generic[word.trimmingSpaces] = role
      }
    }
    return generic
  }()

  /// Words before a colon that open a header field, a remark or a list, never a turn.
  static let stops = Set(
    """
    source|photo|photos|note|notes|subject|subjects|themen|thema|page language|language|tags|tag|topics|topic|date|time
    location|venue|place|tel|phone|fax|email|e-mail|contact|website|web|http|https|subscribe|share|related|see also|model
    capacity|warranty|returns|caution|example|warning|update|updated|last updated|published|posted|image|caption|video
    watch|listen|read more|transcript|consular queries|opening hours|first|second|third|finally|circonstances|sprecher
    personnalité, fonction|unique id|presenter|copyright|press|editor’s note|editor's note|media contact|ps|p.s|nb|re|to
    from|cc|who|what|when|where|why|how|answer key|conclusion|summary|introduction|background|today|tomorrow|yesterday
    important|remember|result|results|therefore|however|also|but|and|so|because|yes|no|ok|number one|number two|one|two
    three|point|example|for example|that is|namely|firstly|secondly|thirdly|isbn|doi|url|key points|agenda|dear
    """.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(\.trimmingSpaces))
}

extension StringProtocol {
  /// The text without the spaces around it.
  var trimmingSpaces: String {
    var view = self[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return String(view)
  }
}
