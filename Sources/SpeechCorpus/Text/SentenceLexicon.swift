/// What is known of words around a full stop, in English, German, French and Russian.
///
/// Keys are in lower case, or as they are written where another case is another word (`No`, `Mar`), and without the last
/// full stop.
enum SentenceLexicon {
  /// When a full stop behind an abbreviation ends the sentence, given that no small letter follows.
  enum Abbreviation: Sendable {
    /// A title, or words that want something after them: never.
    case never
    /// Stands before a number: when none follows.
    case unlessNumber
    /// Closes a list, inside a sentence or at its end: always.
    case beforeCapital
    /// Stands inside a sentence or at its end: when a word follows that mostly begins sentences.
    case beforeStarter
    /// `a.m.` and `p.m.`: unless a time zone follows.
    case timeOfDay
  }

  /// The abbreviations that end in a full stop.
  static let abbreviations: WordMap<Abbreviation> = {
    var result: [String: Abbreviation] = [:]
    func add(_ words: String, _ kind: Abbreviation) {
      for word in words.split(separator: " ") { result[String(word)] = kind }
    }
    add(titles, .never)
    add(insideSentences, .never)
    add(beforeNumbers, .unlessNumber)
    add(anywhere, .beforeStarter)
    add("etc usw u.s.w т.д т.п", .beforeCapital)
    add("a.m p.m", .timeOfDay)
    return WordMap(result)
  }()

  private static let titles = """
    mr mrs ms mx dr prof sen rep reps sens gov govs gen lt col maj capt cmdr cdr adm sgt cpl pvt brig rev hon pres amb \
    atty insp supt det fr messrs mme mlle mgr drs profs gens cols hr frl dipl ing мин проф акад доц гр ген полк
    """

  private static let insideSentences = """
    e.g i.e eg viz cf vs al mt approx ca d.h z.b u.a bzw vgl ggf evtl sog insb т.е т.к т.н им ул пл пос см ср напр
    """

  private static let beforeNumbers = """
    No Nos Nr Art Abs art arts fig figs vol vols ch chap sec secs sect para paras pp pg ed eds nr nrn abs ziff kap рис \
    табл гл ст стр пп разд Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Janv Févr Juil Déc Okt Dez
    """

  private static let anywhere = """
    st ste ft jr sr inc ltd co corp bros ave blvd rd dept univ assn est min max u.s u.k u.n u.s.a u.s.s.r d.c e.u b.c a.d \
    ph.d m.d b.a m.a bspw др пр гг вв тыс млн млрд руб обл н.э г-н г-жа
    """

  /// Words, in lower case, that mostly begin sentences where they have a capital, and are in no name.
  static let starters: WordSet = [
    // English
    "the", "a", "an", "this", "that", "these", "those", "there", "here", "he", "she", "it", "we", "they", "you", "i",
    "his", "her", "its", "our", "their", "your", "my", "and", "but", "or", "so", "yet", "if", "when", "while", "where",
    "why", "how", "what", "who", "which", "because", "since", "although", "though", "as", "at", "by", "for", "from",
    "in", "into", "of", "on", "to", "with", "without", "after", "before", "during", "then", "thus", "therefore",
    "however", "moreover", "meanwhile", "also", "now", "today", "yesterday", "yes", "no", "not", "only", "let",
    "please", "thank", "thanks", "is", "are", "was", "were", "do", "does", "did", "can", "could", "would",
    "should", "have", "has", "had", "all", "some", "many", "most", "both", "each", "every", "one", "such", "once",
    "under", "over", "between", "according", "instead", "well", "just", "perhaps", "maybe", "never", "again",
    // German
    "der", "die", "das", "ein", "eine", "er", "sie", "es", "wir", "ihr", "ich", "und", "aber", "oder", "wenn", "als",
    "im", "am", "auf", "für", "mit", "nach", "dann", "denn", "doch", "dies", "diese", "dieser", "dieses", "heute",
    // French
    "les", "un", "une", "il", "elle", "nous", "vous", "ils", "elles", "ce", "cette", "ces", "et",
    "mais", "ou", "donc", "dans", "pour", "je",
    // Russian
    "это", "этот", "эта", "эти", "мы", "вы", "он", "она", "оно", "они", "я", "в", "во", "на", "но", "и", "а", "да",
    "нет", "не", "как", "так", "что", "если", "когда", "по", "при", "с", "со", "у", "о", "об", "к", "для", "из", "за",
    "после", "до", "там", "тут", "здесь", "сегодня", "вчера", "также", "наш", "наша", "наши", "его", "её", "их", "все",
    "всё", "кто", "где", "поэтому", "однако", "потом", "теперь", "сейчас",
  ]

  /// Words, in lower case, before which a number with a full stop is an ordinal.
  static let namesAfterOrdinals: WordSet = [
    "januar", "jänner", "februar", "märz", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "dezember", "jahrhundert", "jahrhunderts", "jahrestag", "jahrestages", "wahlperiode", "legislaturperiode",
  ]
}
