/// The words by which the lines of a head are told where each fact has a line of its own.
enum HeadLexicon {
  /// Words alone on a line, or at the end of one, behind which stands who speaks.
  static let agents: WordSet = [
    "by", "by the", "von", "vom", "par", "de", "du", "de la", "delivered by", "given by", "made by", "presented by",
    "as delivered by", "gehalten von", "prononcé par", "prononcée par", "prononcé de", "di", "por",
  ]

  /// Words that open a line which says on which occasion, or before whom.
  static let occasionOpeners: WordSet = [
    "at", "to", "before", "on", "during", "following", "after", "for", "anlässlich", "beim", "bei", "zum", "zur", "auf",
    "vor", "im", "à", "au", "aux", "lors", "devant", "à l’occasion", "à l'occasion", "на", "перед", "по", "в",
  ]

  /// Nouns of what people meet for, and of those who meet.
  static let gatherings = WordSet(
    """
    conference forum session meeting congress assembly summit dinner lunch luncheon breakfast reception ceremony seminar
    symposium workshop colloquium anniversary commemoration committee council commission parliament senate house plenary
    hearing debate convention gathering festival fair exhibition launch opening commencement graduation inauguration
    nations panel roundtable webinar week day event series club society association institute guild chamber league union board
    tagung konferenz empfang jahresempfang neujahrsempfang sitzung kongress gipfel festakt veranstaltung ausschuss
    bundestag bundesrat feierstunde jubiläum eröffnung
    assemblée congrès conférence sommet cérémonie colloque séance réunion commission comité conseil dîner journée
    форум сессия сессии съезд съезда конференция конференции ассамблея заседание заседании комитет совет церемония
    """.listedWords)

  /// Whether a word in lower case is one of those nouns, or its genitive: "des *Jahresempfangs*".
  static func isGathering(_ word: String) -> Bool {
    gatherings.contains(word) || word.hasSuffix("s") && gatherings.contains(String(word.dropLast()))
  }

  /// Nouns of an office that name none by themselves but with what stands behind them: "*Member* of the Commission".
  static let holders: WordSet = [
    "member", "membre", "mitglied", "член", "rapporteur", "co-chair", "founder", "fellow", "laureate", "astronaut",
    "economist", "author", "historian", "chairperson-in-office", "plenipotentiary",
  ]

  /// Headings of lists above a text, which are no places.
  static let headings: WordSet = [
    "agenda", "contents", "present", "members", "provisional", "transcript", "summary", "participants", "index",
    "draft",
    "programme", "program", "date", "place", "tagesordnung", "inhalt", "sommaire", "повестка",
    "abstract", "overview", "introduction", "highlights", "edited", "трансляция", "biography", "bio", "about", "watch",
  ]

  /// What the salutation of a speech begins with.
  static let salutations: [String] = [
    "mr ", "mr. ", "mister ", "madam", "mrs", "ladies and", "excellenc", "your excellenc", "dear ", "honourable",
    "honorable",
    "distinguished", "friends", "colleagues", "my lord", "president ", "chair", "thank you, ", "good morning",
    "good afternoon",
    "good evening", "sehr geehrte", "meine damen", "meine sehr", "liebe ", "exzellenz", "mesdames", "messieurs",
    "monsieur",
    "madame", "chers ", "chères ", "уважаем", "дороги", "дамы и", "господа", "товарищ", "ваши превосход",
    "ваше превосход",
  ]
}
