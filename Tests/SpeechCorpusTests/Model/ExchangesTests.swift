import SpeechCorpus
import Testing

/// Questions with their answers.
@Suite struct ExchangesTests {
  private func document(_ roles: [Turn.Role]) -> Document {
    var document = Document(id: "one", capture: "one", range: 0..<0)
    document.turns = roles.map { Turn(role: $0, paragraphs: [], range: 0..<0) }
    return document
  }

  @Test func aQuestionHasTheTurnsBehindIt() {
    let exchanges = document([.speech, .question, .answer, .question, .answer, .answer, .closing]).exchanges
    #expect(exchanges == [Exchange(questions: [1], answers: [2]), Exchange(questions: [3], answers: [4, 5])])
  }

  @Test func questionsThatFollowOneAnotherAreOneExchange() {
    let exchanges = document([.question, .question, .moderator, .answer, .question]).exchanges
    #expect(exchanges == [Exchange(questions: [0, 1], answers: [3]), Exchange(questions: [4], answers: [])])
  }

  @Test func aSpeechHasNone() {
    #expect(document([.speech, .quotation, .closing]).exchanges.isEmpty)
  }

  @Test func everyTurnBelongsToOneExchangeAtMost() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<500 {
      let roles = (0..<generator.number(in: 0...12)).map { _ in generator.pick(Turn.Role.allCases) }
      let exchanges = document(roles).exchanges
      let used = exchanges.flatMap { $0.questions + $0.answers }
      #expect(used == used.sorted() && Set(used).count == used.count)
      #expect(exchanges.flatMap(\.questions) == roles.indices.filter { roles[$0] == .question })
      #expect(exchanges.dropLast().allSatisfy { !$0.answers.isEmpty && !$0.questions.isEmpty })
    }
  }
}
