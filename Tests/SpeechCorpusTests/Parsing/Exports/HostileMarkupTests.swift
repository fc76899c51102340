import Testing

@testable import SpeechCorpus

/// Pages and exports that are made to break a reader: nothing crashes or hangs, and nothing of them is lost.
@Suite struct HostileMarkupTests {
  /// Pieces of which strange pages are made.
  static let pieces = [
    "<p>", "</p>", "<div>", "</div>", "<b>", "</b>", "<a href='x'>", "</a>", "<br>", "<table><tr><td>", "</td>",
    "</table>", "<article>", "</article>", "<main>", "<nav>", "</nav>", "<h1>", "</h1>", "<h2>", "</h2>", "<ul><li>",
    "<script>", "</script>", "<style>", "<title>", "</title>", "<!--", "-->", "<!", "<?", "</", "<", ">", "\"", "'",
    "<div class=\"", "<p hidden>", "<a data-cfemail=00>", "<pre>", "<img class=emoji alt=🎙>", "&", "&amp;", "&#", "&#x",
    "&#150;", "&nbsp;", "&notit;", "&#99999999999;", ";", " ", "\n", "\n\n", "\u{A0}", "Question: ", "Ada Roe: ",
    "The weather held, and so did the bridge. ", "Remarks by Mayor Ada Roe at the fair (Lune, May 3, 2031)", "🎙 ", "ab",
    "<time datetime='2031-05-03T10:00'>", "<html lang=en>", "<body>", "<aside>", "<footer>", "<form>", "\0", "é", "<p",
    "<div class='tgme_widget_message' data-post='x/1'>", "<div class='tgme_widget_message_text'>", "<template>",
    "<div class='message default' id='message1'>", "<div class='text'>", "<div class='from_name'>", "</B>",
    "<P CLASS=x>",
  ]

  @Test func generatedPagesAreCovered() {
    var generator = SeededGenerator(seed: 20_310_503)
    for number in 0..<1500 {
      let text = "<!DOCTYPE html>" + generator.text(of: Self.pieces, count: 0...24)
      let capture = Capture(text: text, name: "page")
      let fault = coverageFault(capture.documents(), of: capture)
      #expect(fault == nil, "\(number): \(text.debugDescription)")
      if fault != nil { return }
    }
  }

  /// Pieces of which strange exports are made.
  static let members = [
    "{", "}", "[", "]", ",", ":", "\"", "\"id\": 1", "{\"id\": 2,", "\"type\": \"message\"", "\"type\": \"service\"",
    "\"text\": \"🎙 Remarks\\n\\nWords.\"", "\"text\": [\"a\", {\"type\": \"bold\", \"text\": \"b\"}]", "\"text\": \"\"",
    "\"date\": \"2031-05-03T10:00:00\"", "\"forwarded_from\": \"Port\"", "\"document_id\": (not included)", "\\x0b",
    "\\",
    "\"messages\": [", "\"list\": [", "\"name\": \"x\"", "\n", " ", "null", "1e9", "\u{B}", "é", "}, {\"id\": 3, ",
  ]

  @Test func generatedExportsAreCovered() {
    var generator = SeededGenerator(seed: 77)
    for number in 0..<1500 {
      let text =
        "{\"name\": \"Port\", \"type\": \"c\", \"id\": 9, \"messages\": [{\"id\": 1, "
        + generator.text(of: Self.members, count: 0...24)
      let capture = Capture(text: text, name: "result.json", metadata: Capture.Metadata(form: .telegram))
      let fault = coverageFault(capture.documents(), of: capture)
      #expect(fault == nil, "\(number): \(text.debugDescription)")
      // The messages as captures of their own are the same ones.
      let entries = Array(Corpus(reading: capture.utf8, name: "result.json", format: .telegram).captures())
      for message in entries { #expect(coverageFault(message.documents(), of: message) == nil) }
      if fault != nil { return }
    }
  }

  @Test func generatedMarkdownIsCovered() {
    let pieces = [
      "---\n", "title: x\n", "speaker: [", "# ", "## ", "**", "*", "_", "`", "```\n", "[", "](", ")", "![", "> ", "\\",
      "\n", "\n\n", "&amp;", "Question: ", "é", "The bridge held. ", "===\n", " ", "a", "- ", "date: 2031-05-03\n",
      "+++\n",
    ]
    var generator = SeededGenerator(seed: 5)
    for number in 0..<1500 {
      let text = generator.text(of: pieces, count: 0...24)
      let capture = Capture(text: text, name: "x.md", metadata: Capture.Metadata(form: .markdown))
      let fault = coverageFault(capture.documents(), of: capture)
      #expect(fault == nil, "\(number): \(text.debugDescription)")
      if fault != nil { return }
    }
  }

  @Test(arguments: [
    "<div>", "<b>", "<p>", "<table>", "<table><tr><td>", "<a>", "</div>", "<p></b>", "<b><p></b>", "<li>", "<ul><li>",
    "&",
    "&amp;", "&#x", "&#1", "<", "<a ", "<a b='", "<!--", "<!-", "<script>", "<title>",
    "<div class='tgme_widget_message' data-post='a/1'>",
    "<div class='message' id='message1'><div class='text'>x", "<article>x", "<h1>x", "<p>x", "<br>",
    "<img class=emoji alt=x>",
  ])
  func repetitionTakesLinearTime(_ piece: String) {
    // Each of these would take minutes if anything about it were quadratic.
    let count = 12_000 / piece.utf8.count
    let text = "<!DOCTYPE html><body>Words before. " + String(repeating: piece, count: count) + "Words behind."
    let capture = Capture(text: text, name: "hostile")
    #expect(coverageFault(capture.documents(), of: capture) == nil)
  }

  @Test(arguments: [
    "[", "{\"id\":", "{\"a\":[", "\"", "{\"id\":1,\"x\":[[", "{\"id\": 1, \"text\": \"a\"},", "\\", "]",
    "{\"id\": x \"",
  ])
  func repetitionInExportsTakesLinearTime(_ piece: String) {
    let count = 12_000 / piece.utf8.count
    let text =
      "{\"name\": \"Port\", \"type\": \"c\", \"id\": 9, \"messages\": [" + String(repeating: piece, count: count)
    let capture = Capture(text: text, name: "hostile", metadata: Capture.Metadata(form: .telegram))
    #expect(coverageFault(capture.documents(), of: capture) == nil)
  }

  @Test func limitsAreValues() {
    let text = "<html><body>" + String(repeating: "<div>", count: 50) + "deep" + String(repeating: "</div>", count: 50)
    let tree = HTMLTree(Array(text.utf8), limits: Capture.Limits(maximumDepth: 10))
    #expect(tree.elements.count == 10)
    #expect(HTMLTree(Array(text.utf8), limits: Capture.Limits(maximumElements: 3)).elements.count == 3)
    let documents = Capture(text: text).documents(limits: Capture.Limits(maximumDepth: 10))
    #expect(documents.flatMap(\.turns).flatMap(\.paragraphs).map(\.text) == ["deep"])
  }
}
