/// The words by which a sentence above a text says that the text follows, and by which a line says who put it out.
enum PresentationLexicon {
  /// What such a sentence begins with, in lower case.
  static let openings: [String] = [
    "below is", "below are", "following is", "following are", "the following is", "the following are", "here is the",
    "here’s the", "here's the", "here are the", "this is the text", "this is the full", "this is a transcript",
    "this is an edited", "this is a translation", "what follows is", "the full text", "the text of the", "text of",
    "full text of", "the transcript of", "the speech follows", "read the full", "read the text", "we publish",
    "printed below", "reproduced below", "his remarks follow", "her remarks follow", "their remarks follow",
    "im folgenden", "nachfolgend", "wir dokumentieren", "lesen sie", "hier der wortlaut", "hier die rede",
    "die rede im wortlaut", "es folgt", "das transkript", "der wortlaut",
    "voici", "ci-dessous", "nous publions", "retrouvez", "on trouvera", "lisez", "le texte intégral", "le texte du",
    "ниже приводится", "ниже публикуется", "публикуем", "приводим", "предлагаем", "ниже", "полный текст",
    "мы публикуем",
    "a continuación", "di seguito",
  ]

  /// What stands in such a sentence before whoever spoke.
  static let agents = PhraseSet([" made by ", " given by ", " delivered by ", " issued by "])

  /// Nouns of what follows, beside those for sorts of text.
  static let texts: WordSet = [
    "text", "texts", "transcript", "transcription", "transkript", "wortlaut", "mitschrift", "texte", "l’intégralité",
    "l'intégralité", "intégralité", "verbatim", "текст", "стенограмма", "стенограмму", "полный", "translation", "words",
    "delivery", "delivered", "déclarations", "propos", "prononcé",
  ]

  /// Words that open a line which says who wrote or put out the page: "*By* Staff", "*Von* unserer Redaktion".
  static let authors: WordSet = [
    "by", "von", "par", "written by", "posted by", "published by", "text by", "text:", "author:", "autor:", "auteur:",
    "reported by", "автор:", "por", "di",
  ]

  /// Nouns of those who write for a paper.
  static let writers: WordSet = [
    "staff", "reporter", "reporters", "editor", "editors", "editorial", "writer", "correspondent", "redaktion",
    "rédaction", "редакция", "redazione", "admin", "administrator", "author", "contributor", "webmaster",
  ]
}
