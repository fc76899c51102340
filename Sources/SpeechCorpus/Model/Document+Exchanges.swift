/// A question and what was answered to it.
///
/// Questions that follow one another before anybody answers are one exchange: the transcript lost an answer, or several
/// people asked at once. Interruptions and remarks of whoever chairs between question and answer belong to it.
public struct Exchange: Sendable, Hashable {
  /// The indices of the questions in ``Document/turns``.
  public var questions: [Int]
  /// The indices of the turns that answer them; empty where nobody did.
  public var answers: [Int]

  /// Creates an exchange.
  public init(questions: [Int], answers: [Int]) {
    self.questions = questions
    self.answers = answers
  }
}

extension Document {
  /// The questions of the document, each with the turns that answer it, in order.
  ///
  /// What is said before the first question, and closing words, belong to no exchange.
  ///
  /// ```swift
  /// for exchange in document.exchanges {
  ///   let asked = exchange.questions.flatMap { document.turns[$0].paragraphs }
  ///   let answered = exchange.answers.flatMap { document.turns[$0].paragraphs }
  ///   print(asked.first?.text ?? "", "→", answered.first?.text ?? "no answer")
  /// }
  /// ```
  ///
  /// - Complexity: O(*n*) in the number of turns.
  public var exchanges: [Exchange] {
    var exchanges: [Exchange] = []
    for (index, turn) in turns.enumerated() {
      switch turn.role {
      case .question:
        if let last = exchanges.last, last.answers.isEmpty {
          exchanges[exchanges.count - 1].questions.append(index)
        } else {
          exchanges.append(Exchange(questions: [index], answers: []))
        }
      case .answer, .speech, .quotation:
        if !exchanges.isEmpty { exchanges[exchanges.count - 1].answers.append(index) }
      case .moderator, .closing: continue
      }
    }
    return exchanges
  }
}
