import SpeechCorpus
import Testing

/// Exports of channels and their public pages by their whole reading.
@Suite struct TelegramTests {
  static let export = #"""
    {
     "name": "Port Authority of Lune",
     "type": "public_channel",
     "id": 4100,
     "messages": [
      {"id": 1, "type": "service", "date": "2031-05-01T08:00:00", "action": "create_channel", "title": "Port", "text": ""},
      {"id": 2, "type": "message", "date": "2031-05-03T10:20:30", "date_unixtime": "1935656430", "edited": "2031-05-03T11:00:00",
       "forwarded_from": "Harbour Ministry", "file": "(File not included.)", "document_id": (File not included. Change it),
       "text": ["#Piers\n\n", {"type": "custom_emoji", "text": "🎙", "document_id": files/emoji one.webp},
        " ", {"type": "bold", "text": "Remarks by Harbour Minister Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)"},
        "\n\n💬 The pier is longer than the fog.\n\nVertical\x0btab and caf\u00e9, \ud83d\udea2 and a backslash \\.\n\n",
        {"type": "text_link", "text": "Read in full", "href": "https://lune.example/1"}],
       "text_entities": [{"type": "plain", "text": "not twice"}]},
      {"id": 3, "type": "message", "date": "2031-05-04T09:00:00", "photo": "photos/1.jpg", "text": ""},
      {"id": 4, "type": "message", "text": "❓ Will the ferry stop?\n💬 Ada Roe: It will.", "text": "", "date_unixtime": "1935738000",},
      {"id": 5, "type": "message", "date": "2031-05-05T09:00:00", "text": "broken "quote" here"},
      {"id": 6, "type": "message", "date": "2031-05-06T09:00:00", "text": "The last one is whole."},
      {"id": 7, "type": "message", "date": "2031-05-07T09:00:00", "text": "This one is cu
    """#

  @Test func aDamagedExportGivesItsMessages() throws {
    let entries = Array(Corpus(reading: Array(Self.export.utf8), name: "result.json").entries())
    let captures = entries.compactMap { try? $0.get() }
    #expect(captures.map(\.name) == ["result.json#2", "result.json#4", "result.json#5", "result.json#6"])
    let documents = captures.map { $0.documents() }
    for (capture, documents) in zip(captures, documents) { #expect(coverageFault(documents, of: capture) == nil) }
    #expect(
      documents.flatMap { $0 }.map(outline) == [
        """
        channel-posts remarks
        title: Remarks by Harbour Minister Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)
        speaker: Ada Roe, Harbour Minister
        event: the opening of the Long Pier
        place: Port Selene
        delivered: 2031-05-03
        published: 2031-05-03T10:20
        forwarded: Harbour Ministry
        tags: Piers
        speech Ada Roe 2 “The pier is longer than ”
        """,
        """
        channel-posts post
        speaker: Ada Roe
        published: 2031-05-05T09:00
        question - 1 “Will the ferry stop?”
        answer [Ada Roe] Ada Roe 1 “It will.”
        """,
        """
        channel-posts post
        published: 2031-05-05T09:00
        speech - 1 “broken”
        """,
        """
        channel-posts post
        published: 2031-05-06T09:00
        speech - 1 “The last one is whole.”
        """,
      ])
    #expect(documents[0][0].turns[0].paragraphs[1].text == "Vertical tab and café, 🚢 and a backslash \\.")
    let failures = entries.compactMap { entry -> Corpus.Failure? in
      if case .failure(let failure) = entry { failure } else { nil }
    }
    #expect(failures.map(\.code) == [.malformed, .malformed])
  }

  @Test func anExportAsOneCaptureHasItsMessagesInTheirPlaces() {
    let capture = Capture(text: Self.export, name: "result.json")
    let documents = capture.documents()
    #expect(documents.map(\.id) == ["result.json#2", "result.json#4", "result.json#5", "result.json#6"])
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(capture[documents[0].turns[0].paragraphs[1].range].hasPrefix(#"Vertical\x0btab and caf\u00e9"#))
    #expect(documents[0].evidence[.published].map { capture[$0] } == "2031-05-03T10:20:30")
  }

  @Test func theMessagesOfSeveralChatsAreToldApart() {
    let export = """
      {"about": "x", "chats": {"about": "y", "list": [
       {"name": "A", "type": "c", "id": 1, "messages": [{"id": 5, "type": "message", "date": "2031-05-03T10:20:30", "text": "One."}]},
       {"name": "B", "type": "c", "id": 2, "messages": [{"id": 5, "type": "message", "date": "bad", "text": "Two."}]}]}}
      """
    let captures = Array(Corpus(reading: Array(export.utf8), name: "r.json").captures())
    #expect(captures.map(\.name) == ["r.json#1/5", "r.json#2/5"])
    #expect(captures.map { $0[0..<$0.utf8.count] } == ["One.", "Two."])
    #expect(captures[1].metadata.fields.isEmpty)
  }

  @Test func repeatedMessagesAreNumbered() {
    let message = #"{"id": 5, "type": "message", "text": "Words."}"#
    let text = #"{"name": "A", "type": "c", "id": 1, "messages": [\#(message), \#(message), \#(message)]}"#
    let names = ["r.json#5", "r.json#5!2", "r.json#5!3"]
    #expect(Corpus(reading: Array(text.utf8), name: "r.json").map(\.id) == names)
    #expect(Capture(text: text, name: "r.json").documents().map(\.id) == names)
  }

  @Test func anAccountsChatsAreReadThoseThatWereLeftToo() {
    let export = #"""
      {"about": "x", "personal_information": {"user_id": 5, "bio": "x"},
       "contacts": {"about": "c", "list": [{"user_id": 1, "first_name": "B", "date": "2031-01-01T00:00:00"}]},
       "frequent_contacts": {"list": [{"id": 99, "category": "people", "name": "B"}]},
       "chats": {"about": "y", "list": [
        {"type": "saved_messages", "id": 5, "messages": [{"id": 1, "type": "message", "text": "Saved."}]},
        {"name": null, "type": "personal_chat", "id": 6, "messages": [{"id": 1, "type": "message", "text": "Deleted."}]},
        {"name": "Port", "type": "public_channel", "id": 7, "messages": [
         {"id": 2, "type": "message", "reply_to_message_id": 1, "text": [{"type": "hashtag", "text": "#Piers"}, " and ",
          {"type": "spoiler", "text": "the secret ferry"}, {"type": "pre", "text": " sails", "language": "x"}]},
         {"id": 3, "type": "message", "photo": "p.jpg", "text": "A caption.", "reactions": [{"emoji": "👍", "recent": [{}]}]},
         {"id": 4, "type": "message", "poll": {"question": "Run?", "answers": [{"text": "Yes", "voters": 1}]}, "text": ""},
         {"id": 5, "type": "message", "text": {"type": "bold", "text": "One object."}},
         {"id": 6, "type": "service", "action": "phone_call", "text": "call"}]}]},
       "left_chats": {"about": "z", "list": [
        {"name": "Old", "type": "private_channel", "id": 8, "messages": [{"id": 2, "type": "message", "text": "Left."}]}]}}
      """#
    let captures = Array(Corpus(reading: Array(export.utf8), name: "r").captures())
    #expect(captures.map(\.name) == ["r#5/1", "r#6/1", "r#7/2", "r#7/3", "r#7/5", "r#8/2"])
    #expect(
      captures.map { $0[0..<$0.utf8.count] } == [
        "Saved.", "Deleted.", "#Piers and the secret ferry sails", "A caption.", "One object.", "Left.",
      ])
    #expect(captures[2].documents()[0].hashtags == ["Piers"])
  }

  @Test func anExportThatIsCutOffGivesTheMessagesBeforeTheCut() {
    let whole = Array(Self.export.utf8)
    var known: [String] = []
    for length in stride(from: 0, through: whole.count, by: 37) {
      let capture = Capture(
        bytes: Array(whole[..<length]), name: "result.json", metadata: Capture.Metadata(form: .telegram))
      let documents = capture.documents()
      #expect(coverageFault(documents, of: capture) == nil)
      let ids = documents.filter { !$0.turns.isEmpty || $0.title != nil }.map(\.id)
      #expect(ids.starts(with: known.dropLast()), "\(length)")
      known = ids
    }
    #expect(known.count == 4)
  }

  static let page = """
    <!DOCTYPE html><html><head><title>Exported Data</title><style>.x { }</style></head><body>
    <div class="page_wrap"><div class="page_header"><div class="content"><div class="text bold">Port Authority</div></div></div>
    <div class="page_body chat_page"><div class="history">
    <div class="message service" id="message-1"><div class="body details">3 May 2031</div></div>
    <div class="message default clearfix" id="message2">
     <div class="pull_left userpic_wrap"><div class="userpic"><div class="initials">P</div></div></div>
     <div class="body"><div class="pull_right date details" title="03.05.2031 10:20:30 UTC+02:00">10:20</div>
     <div class="from_name">Port Authority</div>
     <div class="forwarded body"><div class="from_name">Harbour Ministry <span class="date details" title="02.05.2031 09:00:00">
     02.05.2031 09:00:00</span></div>
     <div class="text">🎙 <strong>Remarks by Harbour Minister Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)</strong><br><br>
     💬 The pier is longer than the fog.<br><br>And so are we &amp; ours.</div></div></div></div>
    <div class="message default clearfix joined" id="message3">
     <div class="body"><div class="pull_right date details" title="04.05.2031 08:00:00">08:00</div>
     <div class="reply_to details">In reply to <a href="#go_to_message2">this message</a></div>
     <div class="media_wrap clearfix"><div class="media"><div class="title bold">Photo</div></div></div>
     <div class="text">💬 <strong>Harbour Director Salome Ito:</strong> The kiosk opens at nine.</div>
     <span class="reactions"><span class="emoji">👍</span><span class="count">17</span></span></div></div>
    </div></div></div></body></html>
    """

  @Test func anExportedPageGivesItsMessages() {
    let capture = Capture(text: Self.page, name: "messages.html")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents.map(\.id) == ["messages.html#2", "messages.html#3"])
    #expect(
      documents.map(outline) == [
        """
        channel-posts remarks
        title: Remarks by Harbour Minister Ada Roe at the opening of the Long Pier (Port Selene, May 3, 2031)
        speaker: Ada Roe, Harbour Minister
        event: the opening of the Long Pier
        place: Port Selene
        delivered: 2031-05-03
        published: 2031-05-03T10:20
        forwarded: Harbour Ministry
        speech Ada Roe 2 “The pier is longer than ”
        """,
        """
        channel-posts post
        speaker: Salome Ito, Harbour Director
        published: 2031-05-04T08:00
        quotation [Harbour Director Salome Ito] Salome Ito 1 “The kiosk opens at nine.”
        """,
      ])
    #expect(documents[0].turns[0].paragraphs[1].text == "And so are we & ours.")
  }

  @Test func laterPagesOfAnExportAndTheirPartsAreRead() {
    let page = """
      <!DOCTYPE html><html><body><div class="page_wrap"><div class="page_header"><a class="content block_link" href="m.html">
      <div class="text bold">Port Authority</div></a></div><div class="page_body chat_page"><div class="history">
      <a class="pagination block_link" href="messages.html">Previous messages</a>
      <div class="message default clearfix joined" id="message1001"><div class="body">
       <div class="pull_right date details" title="04.05.2031 08:00:00 UTC+01:00">08:00</div>
       <div class="text">The kiosk opens at nine.
        <span class="spoiler hidden" onclick="Show(this)"><span aria-hidden="true">And closes at ten.</span></span></div>
      </div></div>
      <div class="message default clearfix" id="message1002"><div class="body"><div class="from_name">Port Authority</div>
       <div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">Will it run?</div></div></div>
      </div></div>
      <div class="message default clearfix" id="message1003"><div class="body"><div class="from_name">Port Authority</div>
       <div class="text">The pier is open.</div><div class="signature details">Press desk</div></div></div>
      </div></div></div></body></html>
      """
    let capture = Capture(text: page, name: "messages2.html")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents.map(\.id) == ["messages2.html#1001", "messages2.html#1003"])
    #expect(
      documents.flatMap(\.turns).flatMap(\.paragraphs).map(\.text) == [
        "The kiosk opens at nine. And closes at ten.", "The pier is open.",
      ])
    #expect(documents[0].published?.description == "2031-05-04T08:00" && documents[1].published == nil)
  }

  @Test func aPublicPageGivesPostsWithoutRepliesPreviewsAndReactions() {
    let page = """
      <!DOCTYPE html><html><body><section class="tgme_channel_history">
      <div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="port/7"><div class="bubble">
      <div class="tgme_widget_message_forwarded_from">Forwarded from&nbsp;<span
       class="tgme_widget_message_forwarded_from_name">Harbour Ministry</span></div>
      <a class="tgme_widget_message_reply" href="x"><div class="tgme_widget_message_text">An earlier post</div></a>
      <div class="tgme_widget_message_text js-message_text"><div class="tgme_widget_message_text"><tg-emoji><i class="emoji">
      <b>🎙</b></i></tg-emoji> <b>Remarks by Mayor Ada Roe at the pier (Port Selene, May 3, 2031)</b><br/><br/>The pier is
      longer <tg-spoiler>than the fog</tg-spoiler>.<br/><br/><blockquote>And so are <a href="x">we</a>.</blockquote></div></div>
      <a class="tgme_widget_message_link_preview" href="x"><div class="link_preview_title">Pier opened</div>
      <div class="link_preview_description">A preview that nobody said.</div></a>
      <div class="tgme_widget_message_reactions"><span class="tgme_reaction"><i class="emoji"><b>👍</b></i>17</span></div>
      <span class="tgme_widget_message_views">3.1K</span><time datetime="2031-05-03T10:20:30+00:00">10:20</time>
      </div></div></div></section></body></html>
      """
    let capture = Capture(text: page, name: "port.html")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    #expect(documents.map(\.id) == ["port.html#7"])
    #expect(documents[0].forwardedFrom == "Harbour Ministry" && documents[0].published?.hour == 10)
    #expect(documents[0].title == "Remarks by Mayor Ada Roe at the pier (Port Selene, May 3, 2031)")
    #expect(
      documents[0].turns.flatMap(\.paragraphs).map(\.text) == ["The pier is longer than the fog.", "And so are we."])
  }
}
