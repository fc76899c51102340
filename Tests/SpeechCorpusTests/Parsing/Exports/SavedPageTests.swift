import SpeechCorpus
import Testing

/// Saved pages and Markdown by their whole reading.
@Suite struct SavedPageTests {
  static let page = """
    <!DOCTYPE html>
    <html lang="en"><head><meta charset="utf-8"><title>Harbour Minister’s remarks | Ministry of Harbours of Lune</title>
    <meta property="article:published_time" content="2031-05-04T09:15:00+02:00">
    <script>var share = "<p>not text</p>";</script><style>p { color: red }</style></head>
    <body class="page with-sidebar">
    <header class="site-header"><a href="/">Ministry of Harbours of Lune</a><nav><ul><li><a href="/n">News</a></li>
    <li><a href="/s">Speeches</a></li></ul></nav></header>
    <div class="breadcrumbs"><a href="/">Home</a> / <a href="/s">Speeches</a></div>
    <main><article>
    <h1>Harbour Minister Ada Roe&rsquo;s remarks at the opening of the Long Pier, Port Selene, May 3, 2031</h1>
    <div class="share-buttons"><a href="#">Share</a><a href="#">Print</a></div>
    <p>Colleagues,</p>
    <p>The pier is <b>longer</b> than the <i>fog</i>,&nbsp;&#151; and that is
       all I wished for.</p>
    <p>&nbsp;</p>
    <h2>What comes next</h2>
    <p><strong>Question:</strong> Will the ferry stop here?</p>
    <p><strong>Ada Roe:</strong>&nbsp;It will, twice a day.<br>On Sundays once.
    <p>Write to <a class="__cf_email__" data-cfemail="543a">[email&#160;protected]</a> if it does not.
    </article></main>
    <aside><h3>Related news</h3><ul><li><a href="/1">Ferry prices</a></li></ul></aside>
    <footer><p>© 2031 Ministry of Harbours</p></footer>
    </body></html>
    """

  @Test func aMinistryPageReadsLikeItsText() {
    let capture = Capture(text: Self.page, name: "page.html")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents.count == 1)
    #expect(
      outline(documents[0]) == """
        plain remarks
        title: Harbour Minister Ada Roe’s remarks at the opening of the Long Pier, Port Selene, May 3, 2031
        speaker: Ada Roe, Harbour Minister
        event: the opening of the Long Pier
        place: Port Selene
        delivered: 2031-05-03
        published: 2031-05-04T09:15
        speech Ada Roe 2 “Colleagues,”
        question [Question] - 1 “Will the ferry stop here”
        answer [Ada Roe] Ada Roe 3 “It will, twice a day.”
        related - Ferry prices
        """)
    let paragraphs = documents[0].turns.flatMap(\.paragraphs)
    #expect(paragraphs.map(\.text).contains("The pier is longer than the fog, — and that is all I wished for."))
    for block in documents[0].blocks {
      let text = capture[block.range]
      switch block.role {
      case .heading: #expect(text.contains("What comes next"))
      case .footer: #expect(text.contains("© 2031"))
      case .redaction: #expect(text.contains("data-cfemail"))
      case .title: #expect(text.hasPrefix("Harbour Minister") && text.hasSuffix("2031"))
      default: break
      }
    }
    #expect(Set(documents[0].blocks.map(\.role)).isSuperset(of: [.heading, .footer, .redaction, .banner, .navigation]))
    #expect(documents[0].evidence[.published].map { capture[$0] } == "2031-05-04T09:15:00+02:00")
  }

  @Test func theTextIsFoundWhereThePageDoesNotNameIt() {
    let paragraph =
      "<p>The bridge held through the night, and in the morning we counted the sacks again, one by one.</p>"
    let page = """
      <HTML><BODY><TABLE><TR><TD class=left><A href=/>Home</A><BR><A href=/n>News</A><BR><A href=/c>Contacts</A></TD>
      <TD><H1>Address by Mayor Ada Roe at the meeting of bridge builders (Lune, May 3, 2031)</H1><FONT size=2>
      \(paragraph)\(paragraph)
      <DIV>We thank those who stood in the water.</DIV></FONT></TD></TR></TABLE></BODY></HTML>
      """
    let capture = Capture(text: page, name: "old.htm")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents[0].title == "Address by Mayor Ada Roe at the meeting of bridge builders (Lune, May 3, 2031)")
    #expect(documents[0].speakers.map(\.name) == ["Ada Roe"])
    let navigation = documents[0].blocks.filter { $0.role == .navigation }
    #expect(navigation.count == 1 && navigation.allSatisfy { capture[$0.range].contains("Contacts") })
    #expect(documents[0].turns.flatMap(\.paragraphs).count == 3)
    #expect(!documents[0].turns.flatMap(\.paragraphs).contains { $0.text.contains("Contacts") })
  }

  @Test func listsOfLinksAndDataAboutThePageAreNoText() {
    let page = """
      <html><head><title>Interview - Ferries</title></head><body><div id="page"><div class="col1">
      <h1>Ferry Minister Odo Lang’s interview with Harbour Radio, Port Selene, April 11, 2031</h1>
      <dl class="metadata"><dt>From:</dt><dd>Ferry Office</dd></dl>
      <div class="txt"><p><b>Question:</b> Minister, will the ferry run at night?</p>
      <p><b>Odo Lang:</b> It will run when people need it, and people need it at night.</p></div>
      <div class="soc"><a href="#">Facebook</a> <a href="#">Twitter</a></div></div>
      <div class="related-content"><h3>Latest</h3><ul><li><a href="/1">Ferry prices</a></li></ul></div></div>
      <div id="foot">Copyright 2031 Ferry Ministry</div></body></html>
      """
    let capture = Capture(text: page, name: "radio.html")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents[0].speakers.map(\.name) == ["Odo Lang"])
    #expect(documents[0].turns.map(\.role) == [.question, .answer])
    #expect(documents[0].turns.flatMap(\.paragraphs).count == 2)
  }

  @Test func markdownGivesItsFrontMatterAndItsText() {
    let text = """
      ---
      title: "Remarks at the opening of the Long Pier"
      speaker: Ada Roe
      role: Harbour Minister
      date: 3 May 2031
      place: Port Selene
      tags: [piers, fog]
      ---

      # Remarks at the opening of the Long Pier

      The pier is **longer** than the *fog*, and [that](https://lune.example/) is all I wished for.

      ## Questions

      **Question:** Will the ferry stop here?

      **Ada Roe:** It will, twice_a_day \\*.
      """
    let capture = Capture(text: text, name: "pier.md")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(
      outline(documents[0]) == """
        plain remarks
        title: Remarks at the opening of the Long Pier
        speaker: Ada Roe, Harbour Minister
        event: the opening of the Long Pier
        place: Port Selene
        delivered: 2031-05-03
        speech Ada Roe 1 “The pier is longer than ”
        question [Question] - 1 “Will the ferry stop here”
        answer [Ada Roe] Ada Roe 1 “It will, twice_a_day *.”
        """)
    #expect(documents[0].evidence[.speaker].map { capture[$0] } == "Ada Roe")
    #expect(documents[0].blocks.first?.role == .boilerplate)
  }

  @Test(arguments: [
    ("&amp;&lt;&gt;&quot;", "&<>\""), ("&nbsp", "\u{A0}"), ("&reg2031", "®2031"), ("&#8212;&#x2014;&#X2014", "———"),
    ("&#150;&#147;a&#148;", "–“a”"), ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"),
    ("&unknown; & &;", "&unknown; & &;"),
    ("&hellip;&Acy;&lang;", "…А⟨"), ("&notit;", "¬it;"), ("&ampere", "&ere"),
  ])
  func referencesAreResolved(_ source: String, _ text: String) {
    let documents = Capture(text: "<html><body><p>x\(source)x</p></body></html>").documents()
    #expect(
      documents[0].turns.first?.paragraphs.first.map { $0.text.replacing("\u{A0}", with: " ") }
        == "x\(text)x".replacing("\u{A0}", with: " "))
  }

  @Test func aParagraphThatIsAHiddenAddressIsNotSaid() throws {
    let page = """
      <!DOCTYPE html><html><body><article><p>The harbour stays open.</p>
      <p><a class="__cf_email__" data-cfemail="543a">[email&#160;protected]</a></p></article></body></html>
      """
    let document = try #require(Capture(text: page).documents().first)
    #expect(document.turns.flatMap(\.paragraphs).map(\.text) == ["The harbour stays open."])
    #expect(document.blocks.contains { $0.role == .redaction })
  }
}
