/// Words by which a page says itself that it is no transcript.
enum GenreLexicon {
  /// What stands in a line of its own, or at the start of one, among the first lines.
  static let openings = WordSet(
    """
    page not found|error 404|404 not found|404|access denied|403 forbidden|error 403|error 404: page not found
    seite nicht gefunden|page introuvable|страница не найдена|advertisement|advertorial|sponsored content|paid content
    sponsored|anzeige|publireportage|contenu sponsorisé|на правах рекламы|реклама|im namen des volkes
    in the name of the people|au nom du peuple français|именем российской федерации|obituary|obituaries|nachruf
    nécrologie|некролог|opinion|op-ed|guest column|editorial|letters to the editor|leserbriefe|courrier des lecteurs|колонка
    works cited|bibliography|bibliographie|literaturverzeichnis|список литературы|privacy policy
    cookie policy|terms of service|terms of use|datenschutzerklärung|politique de confidentialité|dramatis personae
    """.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(\.trimmingSpaces))

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
  static let frequentQuestions = WordSet(
    """
    faq|faqs|frequently asked questions|frequently asked|häufig gestellte fragen|häufige fragen|foire aux questions
    questions fréquentes|часто задаваемые вопросы|вопросы и ответы
    """.split(whereSeparator: { $0 == "|" || $0.isNewline }).map(\.trimmingSpaces))
}
