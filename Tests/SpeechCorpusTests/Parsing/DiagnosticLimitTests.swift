import Testing

@testable import SpeechCorpus

@Suite struct DiagnosticLimitTests {
  private func diagnostics(_ codes: String) -> [Diagnostic] {
    codes.enumerated().map { Diagnostic(severity: .note, code: String($1), message: "\($0)", range: $0..<$0 + 1) }
  }

  @Test func theLastOfAKindSaysHowManyMoreThereAre() {
    let limited = diagnostics("abaababaac").limited(to: 2)
    #expect(limited.map(\.code).joined() == "abaabbc")
    #expect(limited.map(\.message) == ["0", "1", "2", "4 more of this kind.", "4", "1 more of this kind.", "9"])
  }

  @Test func fewStayAsTheyAre() {
    #expect(diagnostics("abaab").limited(to: 3) == diagnostics("abaab"))
    #expect(diagnostics("").limited(to: 0).isEmpty)
  }

  @Test func aBadExportIsNotReportedPlaceByPlace() {
    let messages = (0..<400).map { #"{"id": \#($0), "type": "message", "text": "Words.", "x": "a "b" c"}"# }
    let text = #"{"name": "Port", "type": "c", "id": 9, "messages": [\#(messages.joined(separator: ",\n"))]}"#
    let capture = Capture(text: text, name: "result.json")
    let documents = capture.documents(limits: Capture.Limits(maximumDiagnostics: 5))
    #expect(documents.allSatisfy { $0.diagnostics.count <= 12 })
    let labels = Capture(text: String(repeating: "Question:\n\nAda Roe:\n\n", count: 300))
    let found = labels.documents(limits: Capture.Limits(maximumDiagnostics: 5)).flatMap(\.diagnostics)
    #expect(found.count { $0.code == "empty_turn" } == 6)
    #expect(found.contains { $0.message.hasSuffix("more of this kind.") })
  }
}
