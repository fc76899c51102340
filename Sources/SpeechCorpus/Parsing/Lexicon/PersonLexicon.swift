/// Words by which somebody speaks as himself, and to others.
enum PersonLexicon {
  /// What opens a clause about whoever speaks, alone or with others: no site says it in "contact us" and "our terms".
  static let subjects: WordSet = [
    "i", "i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "i’ll", "i'll", "we", "we’re", "we're", "we’ve", "we've", "ich",
    "wir", "je", "j’ai", "nous", "я", "мы",
  ]

  /// The same, and what those are called who are spoken to.
  static let subjectsAndListeners = WordSet(subjects.words + ["you", "vous", "вы"])

  /// What one person calls himself and what is his.
  static let singular: WordSet = [
    "i", "i’m", "i'm", "i’ve", "i've", "i’d", "i'd", "i’ll", "i'll", "me", "my", "myself", "ich", "mich", "mein",
    "meine", "je", "j’ai", "moi", "mon", "я", "мне", "меня", "мой",
  ]

  /// What one person or several call themselves and what is theirs.
  static let first = WordSet(
    singular.words + subjects.words + [
      "our", "us", "unser", "uns", "notre", "nos", "наш", "нас", "нам",
    ])

  /// The same, and what those are called who are spoken to, and what is theirs.
  static let firstAndSecond = WordSet(first.words + ["you", "your"])
}
