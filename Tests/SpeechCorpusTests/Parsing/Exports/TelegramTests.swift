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
}
