import SpeechCorpus
import Testing

/// What else saved pages hold: other news, leads, captions, several documents, data about themselves.
@Suite struct SavedPageVariantTests {
  private func documents(_ body: String, head: String = "") throws -> (capture: Capture, documents: [Document]) {
    let capture = Capture(
      text: "<!DOCTYPE html><html lang=en><head>\(head)</head><body>\(body)</body></html>", name: "page.html")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return (capture, documents)
  }

  private static let speech = """
    <h1>Harbour Minister Ada Roe’s remarks at the opening of the Long Pier, Port Selene, May 3, 2031</h1>
    <p>Colleagues,</p><p>The pier is longer than the fog, and that is all I wished for when we began.</p>
    <p>Thank you to the painters, who worked at night so that nobody would sit down.</p>
    """

  private static let items = """
    <ul><li><span class="date">24.06.2031</span> <a href="/1">Ferry prices will not rise</a><p>The kiosk keeps its list.</p>
    </li><li><time datetime="2031-06-20T08:00">20 June</time> <a href="/2">Fog returns to the harbour</a></li>
    <li><a href="/3">A bridge for the hill villages</a> <a href="/3">more</a></li></ul>
    """

  @Test(arguments: [
    "<article>\(speech)<div class=related><h3>Related news</h3>\(items)</div></article>",
    "<article>\(speech)</article><aside><h3>Read also</h3>\(items)</aside>",
    "<main>\(speech)<h3>See also:</h3>\(items)</main>",
    "<div><div>\(speech)</div><div class=col2><p>Latest news</p>\(items)</div></div>",
  ])
  func otherNewsAreItems(_ body: String) throws {
    let (capture, documents) = try documents(body)
    let document = try #require(documents.first)
    #expect(documents.count == 1 && document.turns.flatMap(\.paragraphs).count == 3)
    #expect(document.published == nil)
    let related = document.related
    #expect(
      related.map(\.title) == [
        "Ferry prices will not rise", "Fog returns to the harbour", "A bridge for the hill villages",
      ])
    #expect(related.map { $0.date?.description } == ["2031-06-24", "2031-06-20", nil])
    #expect(related.first?.summary == "The kiosk keeps its list.")
    for item in related { #expect(capture[item.range].contains(item.title)) }
    let blocks = document.blocks.filter { $0.role == .related }
    #expect(related.allSatisfy { item in blocks.contains { $0.range.contains(item.range.lowerBound) } })
  }

  @Test func leadsCaptionsAndCopyrightLinesAreNotSaid() throws {
    let (capture, documents) = try documents(
      """
      <main><h1>Remarks by Mayor Ada Roe at the library, Lune, May 3, 2031</h1>
      <p class="article__lead">The mayor spoke of rivers and of bridges to three hundred readers.</p>
      <p>Friends, the poet said it better than I can tonight.</p>
      <blockquote>The river keeps no letters.</blockquote>
      <figure><img src=x><figcaption>Mayor Ada Roe at the library. Photo: City Press</figcaption></figure>
      <p>So let us keep the bridge.</p><div>&copy; 2031 City of Lune</div></main>
      """)
    #expect(
      documents[0].turns.flatMap(\.paragraphs).map(\.text) == [
        "Friends, the poet said it better than I can tonight.", "The river keeps no letters.",
        "So let us keep the bridge.",
      ])
    let roles = documents[0].blocks.map { ($0.role, capture[$0.range]) }
    #expect(roles.contains { $0.0 == .heading && $0.1.contains("three hundred readers") })
    #expect(roles.contains { $0.0 == .boilerplate && $0.1.contains("City Press") })
    #expect(roles.contains { $0.0 == .footer && $0.1.contains("&copy; 2031") })
  }

  private static let titles = [
    "Remarks by Mayor Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)",
    "Address by Mayor Ada Roe at the meeting of bridge builders (Lune, May 5, 2031)",
    "Statement by Harbour Minister Odo Lang on ferries (Lune, May 7, 2031)",
  ]

  private static let words = """
    <p>The bridge held through the night, and in the morning we counted the sacks again, one by one.</p>
    <p>We thank those who stood in the water.</p>
    """

  @Test(arguments: [
    "<header><nav><a href=/>Home</a></nav></header><main>"
      + titles.map { "<article><h2>\($0)</h2>\(words)</article>" }.joined() + "</main><footer>© Lune</footer>",
    "<h1>Archive</h1>" + titles.map { "<h2>\($0)</h2>\(words)" }.joined(),
    "<div class=top><a href=/>Forum</a></div>"
      + titles.map {
        "<div class=post><div>reader</div><div>May 8, 2031, 10:15</div><b>\($0)</b><br><br>\(words)</div>"
      }
      .joined(separator: "<hr>"),
    "<table>" + titles.map { "<tr class=item><td><b>\($0)</b>\(words)</td></tr>" }.joined() + "</table>",
  ])
  func aPageOfSeveralDocumentsIsTakenApart(_ body: String) throws {
    let (_, documents) = try documents(body, head: "<title>Speeches</title>")
    #expect(documents.map(\.title) == Self.titles)
    #expect(documents.map(\.id) == ["page.html", "page.html!2", "page.html!3"])
    #expect(documents.map { $0.speakers.first?.name } == ["Ada Roe", "Ada Roe", "Odo Lang"])
    #expect(documents.map { $0.delivered?.description } == ["2031-05-03", "2031-05-05", "2031-05-07"])
    for document in documents { #expect(document.turns.flatMap(\.paragraphs).count == 2) }
  }

  @Test(arguments: [
    // A list of links with teasers.
    titles.map { "<article><h2><a href=/x>\($0)</a></h2><p>The bridge held through the night, we hear.</p></article>" }
      .joined(),
    // One speech in parts.
    "<h1>\(titles[0])</h1>"
      + ["Thanks", "The pier", "What comes next"].map { "<section class=part><h2>\($0)</h2>\(words)</section>" }
      .joined(),
    // One interview.
    "<h1>\(titles[0])</h1>"
      + (1...4).map {
        "<div class=qa><p><b>Question:</b> Number \($0)?</p><p><b>Ada Roe:</b> The bridge held.</p></div>"
      }
      .joined(),
  ])
  func aPageOfOneDocumentIsNot(_ body: String) throws {
    #expect(try documents(body).documents.count == 1)
  }

  @Test func theHeadFillsWhatThePageLeavesOpen() throws {
    let body =
      "<article><p>The pier is longer than the fog, and that is all I wished for.</p><p>Thank you.</p></article>"
    let data = #"""
      <script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "Desk of the Ministry"},
       "publisher": {"@type": "Organization", "logo": {"name": "Logo of the Ministry"}, "name": "Ministry of Harbours"},
       "datePublished": "2031-05-04T09:00:00Z"}</script>
      """#
    let filled = try documents(body, head: "<title>Minister opens pier | Harbours</title>" + data).documents[0]
    #expect(filled.title == "Minister opens pier" && filled.published?.description == "2031-05-04T09:00")
    #expect(filled.publisher == "Ministry of Harbours" && filled.speakers.isEmpty && filled.delivered == nil)
    // The name of a site is no publisher: it may have published it again.
    let site = try documents(body, head: "<meta property='og:site_name' content='Harbour News Daily'>").documents[0]
    #expect(site.publisher == nil)
    let body2 = "<article>\(Self.speech)</article>"
    let visible = try documents(body2, head: "<title>Pier</title><meta name=date content=2031-05-04>").documents[0]
    #expect(visible.title?.hasPrefix("Harbour Minister Ada Roe’s remarks") ?? false)
    #expect(visible.delivered?.description == "2031-05-03" && visible.published?.description == "2031-05-04")
  }

  @Test func tablesAndListsOfQuestionsAreTurns() throws {
    let turns = [
      ("Question", "When will it open?"), ("Ada Roe", "When the last rivet is in."), ("Question", "And then?"),
      ("Ada Roe", "Then we shall walk on it."),
    ]
    let title = "<h1>Interview of Mayor Ada Roe with Radio Lune, Port Selene, May 3, 2031</h1>"
    let forms = [
      "<dl>" + turns.map { "<dt>\($0)</dt><dd>\($1)</dd>" }.joined() + "</dl>",
      "<table>" + turns.map { "<tr><td><b>\($0):</b><td>\($1)" }.joined() + "</table>",
      "<div>" + turns.map { "\($0): \($1)<br><br>" }.joined() + "</div>",
      "<p>" + turns.map { "<b>\($0):</b>\n\($1)" }.joined(separator: "<p>"),
    ]
    for form in forms {
      let document = try documents("<main>" + title + form + "</main>").documents[0]
      #expect(document.turns.map(\.label) == ["Question", "Ada Roe", "Question", "Ada Roe"], "\(form)")
      #expect(document.turns.flatMap(\.paragraphs).map(\.text) == turns.map(\.1))
    }
  }

  @Test(arguments: [
    "<div class=entry-meta><span>Port Selene</span> <span>3 May 2031</span></div>",
    "<p><a href=/x>Press desk</a> <time>3 May 2031</time></p>",
  ])
  func aRowOfFactsIsNotSaid(_ row: String) throws {
    let words = "<p>The pier is longer than the fog.</p><p><span>Thank you</span> <span>very much.</span></p>"
    let document = try documents("<main><h1>Remarks by Mayor Ada Roe at the pier</h1>\(row)\(words)</main>").documents[
      0]
    #expect(
      document.turns.flatMap(\.paragraphs).map(\.text) == ["The pier is longer than the fog.", "Thank you very much."])
    #expect(document.delivered?.description == "2031-05-03")
  }

  @Test func listsOfFactsFillWhatTheTextLeavesOpen() throws {
    let document = try documents(
      """
      <main><span class=context>Speech</span><h1>Harbour Minister's speech on piers</h1>
      <p class=lead-paragraph>The Harbour Minister spoke to builders about fog.</p>
      <dl><dt>From:</dt><dd><a href=/m>Ministry of Harbours</a></dd><dt>Published</dt><dd>4 May 2031</dd>
      <dt>Delivered on:</dt><dd><time datetime=2031-05-03>3 May 2031</time> (Original script)</dd>
      <dt>Location:</dt><dd>Long Pier Hall</dd></dl>
      <p>Good morning, and thank you for coming in such weather.</p>
      <p>The pier is longer than the fog, and that is all I wished for.</p><h2>Why piers</h2>
      <p>We shall open the second pier when the money is there.</p><div class=published-dates>Published 4 May 2031</div></main>
      """
    ).documents[0]
    #expect(document.title == "Harbour Minister's speech on piers" && document.kind == .speech)
    #expect(document.delivered?.description == "2031-05-03" && document.published?.description == "2031-05-04")
    #expect(document.publisher == "Ministry of Harbours" && document.venue == "Long Pier Hall")
    #expect(document.turns.flatMap(\.paragraphs).count == 3)
  }

  @Test func aHeadingAboveTheTitleIsAHeadlineAndLinksBelowAreNoText() throws {
    let (capture, documents) = try documents(
      """
      <article><h1>Mayor: the bridge held</h1><p>Remarks by Mayor Ada Roe at the meeting of builders, Lune, May 3, 2031:</p>
      <p>The bridge held through the night.</p><p>We thank those who stood in the water, and you.</p>
      <hr><a href=/i>Back to the index</a> | <a href=/h>Home page</a></article>
      """)
    #expect(documents[0].headline == "Mayor: the bridge held")
    #expect(documents[0].title?.hasPrefix("Remarks by Mayor Ada Roe") ?? false)
    #expect(
      documents[0].turns.flatMap(\.paragraphs).map(\.text) == [
        "The bridge held through the night.", "We thank those who stood in the water, and you.",
      ])
    #expect(documents[0].evidence[.headline].map { capture[$0] } == "Mayor: the bridge held")
  }

  @Test func aPageOfFramesHasNoText() throws {
    let capture = Capture(
      text: "<html><frameset cols='1,2'><frame src=a><noframes><p>No frames here.</p></noframes></frameset></html>")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents[0].turns.isEmpty && documents[0].kind == .other)
  }
}
