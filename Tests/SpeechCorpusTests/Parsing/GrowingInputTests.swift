import Foundation
import SpeechCorpus
import Testing

/// Inputs that grow: eight times the input takes about eight times the time, whatever it is made of.
///
/// Times are compared here and nowhere else, with so wide a margin that only what is quadratic fails.
@Suite(.serialized, .enabled(if: Campaign.speeches != nil, "SPEECHCORPUS_CAMPAIGN is not set"))
struct GrowingInputTests {
  /// Lines, marks and labels that recur.
  static let repeated = [
    "\n", " ", "\r\n", "\u{A0}", "\u{200B}", "\u{2028}", "a", "(", ")", "[", "\"", "“", ":", ": ", "A: ", "A:\n", ", ",
    "- ", "-\n", ".", "?", "x?y?z ", "<", "<...> ", "&", "é", "漢", "😀", "❓ ", "💬 ", "💬 A:\n", "🎙 x\n", "👍17👏3\n",
    "#Tag ",
    "#", "Question:\n", "Question: x\n", "Q  x\n", "MR ROE: x\n", "Ada Roe: x\n", "Ada Roe\n", "Mara: (00:31)\n", "x\n",
    "x\n\n\n\n\n", "May ", "May 3, 2031\n", "03.05.2031 - x\n", "Lune: 14:05\n", "417-03-05-2031\n", "all messages\n",
    "Forwarded from Port News\n", "Read in full\n", "(Laughter.)\n", "* * *\n", "sel ect fr om ", "se t upd ate ",
    "mil-\nlion ", "a-\n", "â€™", "Ã©", "ÃƒÂ©", "\0", "a b c d e f g\n", "The weather held, and so did the bridge.\n",
    "it went on and on over the whole of the line until it\n",
    "Remarks by Mayor Ada Roe at the fair (Lune, May 3, 2031)\n",
    "🎙 Remarks by Mayor Ada Roe at the fair (Lune, May 3, 2031)\n", "Source - MFA\n",
    "The same line of text again.\n\n",
  ]

  /// Lines that are never the same.
  static let numbered = [
    "Name# Surname#: x\n", "Name Surname#: x\n", "Minister of Trade #th: x\n", "Minister of X#a: x\n",
    "MR SURNAME#A: x\n", "Minister (Name S#a): x\n", "President of X#a: x\nPresident Y#a: x\n", "#tag#a ",
    "🎙 Remarks by Mayor Ada Roe# at the fair (Lune, May 3, 2031)\nWords.\n", "03.05.2031 - Title #\nsummary #\n",
    "A line that is said once, number #.\n\n", "word#-\nword ", "Forwarded from Channel #\nWords #.\n",
  ]

  private static func grown(_ piece: String, to size: Int) -> [UInt8] {
    guard piece.contains("#"), numbered.contains(piece) else {
      return Array(String(repeating: piece, count: max(1, size / piece.utf8.count)).utf8)
    }
    var text: [UInt8] = []
    var number = 0
    while text.count < size {
      // Each of them stands twice, so that it counts as a label.
      let line = Array(piece.replacingOccurrences(of: "#", with: Self.letters(number)).utf8)
      text += line
      if piece.contains(": x") { text += line }
      number += 1
    }
    return text
  }

  /// A number as letters.
  private static func letters(_ number: Int) -> String {
    String(number).map { String(UnicodeScalar(UInt8(ascii: "a") + UInt8($0.wholeNumberValue ?? 0))) }.joined()
  }

  @Test(arguments: repeated + numbered) func linesOfPages(_ piece: String) {
    expectLinear(piece) { Capture(bytes: Self.grown(piece, to: $0), name: "growing") }
  }

  @Test(arguments: repeated + numbered) func linesBelowATitle(_ piece: String) {
    let head =
      "3 May 2031\n\nForeign Minister Ada Roe’s interview with the Coast, Lune, May 3, 2031\n\nQuestion: Why?\n\n"
    expectLinear(piece) { Capture(bytes: Array(head.utf8) + Self.grown(piece, to: $0), name: "growing") }
  }

  @Test(arguments: repeated + numbered) func linesOfRows(_ piece: String) {
    expectLinear(piece) {
      Capture(
        bytes: Self.grown(piece, to: $0), name: "growing#1",
        metadata: .init(id: "1", fields: ["speaker": "Ada Roe", "kind": "interview"], isBody: true))
    }
  }

  @Test(
    arguments: HostileMarkupTests.pieces + [
      "<div><p>", "<p><b>", "<table><tr>", "<ul><li><a href=x>y</a>", "<h2>x</h2>",
    ])
  func markup(_ piece: String) {
    expectLinear(piece) { size in
      let start = Array("<!DOCTYPE html><html><body><article><p>Words before.".utf8)
      return Capture(bytes: start + Self.grown(piece, to: size) + Array("Words behind.".utf8), name: "growing")
    }
  }

  @Test(
    arguments: HostileMarkupTests.members + [
      "[[", "{\"a\":", "{\"id\":1,\"text\":\"x\"},", "{\"id\":1,\"text\":[", "\\u0041", "\\\"",
    ])
  func exports(_ piece: String) {
    expectLinear(piece) { size in
      let start = Array(
        "{\"name\": \"Port\", \"type\": \"c\", \"id\": 9, \"messages\": [{\"id\": 1, \"text\": \"x\"}, ".utf8)
      return Capture(
        bytes: start + Self.grown(piece, to: size), name: "growing", metadata: Capture.Metadata(form: .telegram))
    }
  }

  /// Compares the time of a text and of one eight times its length.
  private func expectLinear(_ piece: String, _ capture: (Int) -> Capture) {
    let (short, long) = (capture(1 << 17), capture(1 << 20))
    let shortTime = min(time(short), time(short))
    let longTime = time(long)
    if longTime > 0.5 { print("\(longTime) s for 1 MB of \(piece.debugDescription)") }
    #expect(longTime < 30 * shortTime + 0.3, "\(shortTime) s, then \(longTime) s")
  }

  private func time(_ capture: Capture) -> Double {
    let start = Foundation.clock()
    #expect(!capture.documents().isEmpty)
    return Double(Foundation.clock() - start) / Double(CLOCKS_PER_SEC)
  }
}
