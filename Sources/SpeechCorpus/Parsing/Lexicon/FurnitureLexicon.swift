/// Phrases by which the furniture of sites and transcripts is told, in lower case.
enum FurnitureLexicon {
  /// A line that holds one of these is a notice about the text, not of it.
  static let notices = PhraseSet([
    "check against delivery", "as delivered", "as prepared for delivery", "es gilt das gesprochene wort",
    "seul le prononcé fait foi", "proof only", "page language", "[ publicité ]", "full transcript is below",
    "transcript is below", "skip to", "cookies", "unofficial translation", "provisional translation",
    "tentative translation", "courtesy translation", "for reference purposes only", "for reference purpose only",
    "translated from", "photo credit",
    "share this", "print this page", "last updated", "lesedauer", "please open telegram", "view in telegram",
    "open full debate", "official text", "is an official page", "is an official website", "an official website of",
    "here’s how you know", "here's how you know", "how can you tell", "for immediate release", "photo:",
    "enter your email", "index for today", "official government",
    "padlock", "english only", "original: english", "advertisement", "subscribe to", "sign up", "proszę",
    "embargoed until", "e & o e", "e&oe",
  ])

  /// A whole line of these words is a notice about the text.
  static let wholeNotices: WordSet = [
    "as prepared", "as given", "as drafted", "draft", "embargoed", "uncorrected", "unedited", "unrevised",
    "provisional",
    "verbatim", "exclusive", "live", "watch", "listen", "page contents", "contents", "key points", "top", "summary",
    "redemanuskript", "sperrfrist", "sous embargo", "sous réserve de modifications", "не редактировалось",
  ]

  /// A whole line of these words closes a document.
  static let closers: WordSet = [
    "newsletter", "all messages", "read in full", "read more", "view in telegram", "end", "ends", "* * *", "***", "###",
    "back to top", "share", "print", "tweet", "e-mail this page", "to top", "more news", "related news",
    "end of transcript",
    "end transcript", "- end -", "-30-", "subscribe", "all news", "previous", "next", "все новости", "читать полностью",
    "weiterlesen", "lire la suite", "[ends]", "(ends)", "--", "—", "-end-", "print version", "back to the list",
    "to be continued", "to be continued.", "leave a comment", "reply with quote", "quote", "reply", "report",
    "related articles", "see also",
    "read also", "related", "back", "print page", "show more", "load more", "next page", "contact us", "site map",
    "paylaş", "yorum yaz", "yorumlar", "devamını oku", "condividi", "stampa", "commenti", "leggi anche", "leggi tutto",
    "compartir", "imprimir", "partager", "imprimer", "lire aussi", "teilen", "drucken", "seite drucken", "nach oben",
    "kommentare", "поделиться", "печать", "версия для печати", "назад", "наверх", "читать далее", "продолжение следует",
  ]

  /// Words that open a line of the site below a text, before a colon or alone.
  static let closerOpenings = [
    "tags:", "etiketler:", "tag:", "schlagwörter:", "mots-clés", "теги:", "link to the video", "link to video",
    "photo:",
    "photos:", "video:", "contact:", "press contact", "media contact", "for further information", "http://", "https://",
    "www.", "【", "contact presse", "contacts presse", "disclaimer:", "disclaimer :", "filed under", "tagged with",
    "posted in ", "for information media", "not an official record", "related posts", "share this:",
  ]

  /// Words that open a link of the site below a text; a sentence that begins with them ends with a mark.
  static let linkOpenings = [
    "back to ", "return to ", "more transcripts", "more speeches", "more from ", "more on ", "see all ", "view all ",
    "forward to ", "watch on ", "noticed a typo", "more analysis", "all earnings call", "hosted by ", "voir tous ",
    "voir toutes ", "retour à ", "retour au ", "zurück zu", "zur übersicht", "вернуться ", "все новости",
    "watch the ", "read the ", "download the ", "next: ", "previous: ", "explore the topic", "print this ",
  ]

  /// Whole lines behind which, near the end, nothing but the site follows.
  static let footerHeads: WordSet = [
    "newsletter", "related articles", "related news", "read also", "see also", "leave a comment", "comments", "share",
    "share this", "share this article", "share this page", "subscribe", "follow us", "more news", "latest news",
    "leggi anche", "lire aussi", "à lire aussi", "mehr zum thema", "читайте также", "ilgili haberler", "commenti",
    "kommentare", "yorumlar", "leer también",
  ]

  /// A whole line of these says that the text has ended; what follows is the site's.
  static let ends: WordSet = [
    "###", "# # #", "####", "end", "ends", "[ends]", "(ends)", "[end]", "(end)", "-ends-", "- ends -", "-end-",
    "- end -",
    "(concluded)", "concluded", "[concluded]", "end of transcript", "end transcript", "[end of transcript]",
    "[end transcript]", "(end of transcript)", "-30-",
    "end text", "end of text", "end of speech", "end of document", "text ends", "ende der rede", "fin du discours",
    "конец текста", "end byliner", "end fact sheet", "the end",
    "- 30 -", "transcript ends", "[transcript ends]", "ende", "(ende)", "- ende -", "fin", "(fin)", "fin de citation",
    "конец", "(конец)", "конец стенограммы", "/ends", "///", "** ends **", "*** ends ***", "—ends—", "– ends –",
  ]

  /// A line at the end that holds one of these closes a document.
  static let closerPhrases = PhraseSet([
    "mailing list", "please open telegram", "all rights reserved", "©", "subscribe to", "follow us on", "sign up for",
    "terms of use", "privacy policy", "distributed at the request of", "published under the authority of",
    "reproduction is permitted", "speaker's permission", "restez informé", "ajouter à mes favoris", "enter your email",
    "email address", "share this", "cookie",
  ])

  /// Words before a dash or colon that credit a source.
  static let credits: WordSet = [
    "source", "sources", "quelle", "источник", "via", "origin", "kaynak", "fonte", "fuente", "źródło", "izvor",
    "джерело",
    "bron",
  ]

  /// Words before a date that say the text was put out then.
  static let publications: WordSet = [
    "published", "published on", "published at", "posted", "posted on", "publication date", "date of publication",
    "date published", "released", "released on", "release date", "date of release", "issued", "issued on", "added",
    "added on", "first published", "publié le", "publié", "mis en ligne le", "mise en ligne", "date de publication",
    "publié par la rédaction le", "paru le", "veröffentlicht am", "veröffentlicht", "erschienen am", "erschienen",
    "datum der veröffentlichung", "publiziert am", "опубликовано", "дата публикации", "размещено", "добавлено",
    "дата размещения", "yayınlanma tarihi", "yayın tarihi", "tarih", "pubblicato il", "publicado el", "publicado em",
    "publicado", "opublikowano", "erscheinungsdatum", "date de parution", "date de mise en ligne", "published date",
    "for immediate release", "press release",
  ]

  /// Words before a date that say the text was changed then, or seen.
  static let updates: WordSet = [
    "updated", "updated on", "last updated", "last update", "last updated on", "last modified", "modified", "reviewed",
    "last reviewed", "retrieved", "accessed", "stand", "zuletzt aktualisiert", "zuletzt aktualisiert am",
    "aktualisiert am", "geändert am", "mis à jour le", "mise à jour", "dernière mise à jour", "modifié le",
    "consulté le", "mis à jour", "actualisé le", "обновлено", "изменено", "дата обновления", "последнее обновление",
    "дата изменения", "güncelleme",
    "page last updated", "this page was last updated",
  ]

  /// Words before a date that say the words were said then.
  static let deliveries: WordSet = [
    "delivered on", "delivered", "date of delivery", "date of speech", "speech date", "given on", "recorded",
    "recorded on", "broadcast", "broadcast on", "aired", "aired on", "event date", "held on", "gehalten am",
    "gesendet am", "prononcé le", "prononcée le", "prononcé", "prononcée", "date de l’allocution", "date du discours",
    "diffusé le", "дата выступления", "дата проведения", "date of interview", "transcript date", "interview date",
    "meeting date", "hearing date",
  ]

  /// Words before a date that say that it is one, and not of what.
  static let days: WordSet = ["date", "on", "datum", "am", "vom", "le", "du", "дата", "от"]

  /// Whether words name a station or a paper, which is where nobody stands: "Radio Lagoon", "Channel 9".
  static func isBroadcaster(_ words: ArraySlice<Phrase.Token>) -> Bool {
    guard let first = words.first?.folded, let last = words.last?.folded else { return false }
    return ["radio", "tv", "television", "channel", "newspaper", "magazine", "podcast"].contains(first)
      || words.count > 1 && ["radio", "tv", "television", "fm", "news", "podcast"].contains(last)
  }

  /// Nouns of a place where people speak, by which a line is told for a venue.
  static let venues = WordSet(
    """
    room hall palace house residence palais résidence hôtel salle schloss rathaus saal дворец резиденция зал center centre building auditorium hotel university theatre theater library
    chamber gallery school college museum airport base club garden gardens guildhall guild-hall townhall stadium arena
    church cathedral hospital capitol courthouse quay wharf dock pier embassy entrance
    """.listedWords)
}
