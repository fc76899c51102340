/// Words by which a page says itself that it is no transcript.
enum GenreLexicon {
  /// What stands in a line of its own among the first lines, whatever else the page holds.
  static let verdicts = list(
    """
    page not found|error 404|404 not found|404|access denied|403 forbidden|error 403|error 404: page not found
    seite nicht gefunden|page introuvable|страница не найдена|advertorial|sponsored content|paid content|publireportage
    contenu sponsorisé|на правах рекламы|im namen des volkes|in the name of the people|au nom du peuple français
    именем российской федерации|works cited|bibliography|bibliographie|literaturverzeichnis|список литературы
    """)

  /// What stands there as well, and among the sections of a site, so that it counts only where nothing tells a transcript.
  static let sections = list(
    """
    obituary|obituaries|nachruf|nécrologie|некролог|opinion|op-ed|guest column|editorial|letters to the editor
    leserbriefe|courrier des lecteurs|колонка|privacy policy|cookie policy|terms of service|terms of use
    datenschutzerklärung|politique de confidentialité|dramatis personae
    """)

  /// What a site asks before it shows its text; two of these, and no sentence below them, are all that was captured.
  static let consents = PhraseSet([
    "cookies", "accept all", "reject all", "manage preferences", "manage choices", "privacy settings", "our partners",
    "strictly necessary", "your privacy", "alle akzeptieren", "alle ablehnen", "einstellungen verwalten",
    "tout accepter", "tout refuser", "gérer mes choix", "принять все", "отклонить все",
  ])

  /// What stands on pages of one kind; two of a group tell it.
  static let groups: [PhraseSet] = [
    // Shops
    PhraseSet([
      "add to basket", "add to cart", "in stock", "customers also bought", "add to wish list", "customer reviews",
      "customer questions", "out of 5 stars", "free delivery", "in den warenkorb", "ajouter au panier", "в корзину",
    ]),
    // Songs
    PhraseSet([
      "[verse", "[chorus", "[bridge", "[intro", "[outro", "[refrain", "[strophe", "[couplet", "[припев", "[куплет",
    ]),
    // Examinations
    PhraseSet([
      "answer all questions", "true or false", "multiple choice", "answer key", "final examination", "matriculation",
      "points each", "correct answer", "questions and answers for",
    ]),
    // Plays
    PhraseSet([
      "a play in", "a comedy in", "a tragedy in", "persons of the play", "dramatis personae", "first performed",
    ]),
  ]

  /// Headings of pages that answer what many ask.
  static let frequentQuestions = list(
    """
    faq|faqs|frequently asked questions|frequently asked|häufig gestellte fragen|häufige fragen|foire aux questions
    questions fréquentes|часто задаваемые вопросы|вопросы и ответы
    """)

  private static func list(_ text: String) -> WordSet {
    WordSet(text.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(\.trimmingSpaces))
  }
}
