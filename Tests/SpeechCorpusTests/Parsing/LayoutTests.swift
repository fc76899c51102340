import SpeechCorpus
import Testing

/// One short capture for each layout, with its whole reading.
@Suite struct LayoutTests {
  private func outlines(_ text: String) -> String {
    let capture = Capture(text: text, name: "capture")
    let documents = capture.documents()
    #expect(coverageFault(documents, of: capture) == nil)
    return documents.map(outline).joined(separator: "\n--\n")
  }

  @Test func aggregatorPage() {
    let text = """
      LANTERN FUND - Light one more lamp this winter!

      Rivers, Canals and Ports (RCP)

      The Ministry of Foreign Affairs of the Republic of Lune

      Foreign Minister Ada Roe's address at the meeting of the River Commission on Locks and Weirs, Greyfold, April 17, 2031

      17 April 2031 11:20
      604-17-04-2031

      Madam Chairwoman,

      Colleagues,

      Thank you for moving this meeting to a town that can be reached by boat.

      "A border is only a river with opinions," Professor Voss wrote. I agree - with reservations.



      NEWSLETTER
      Join the Inland Monitor mailing list
      """
    let expected = """
      aggregator-page address
      title: Foreign Minister Ada Roe's address at the meeting of the River Commission on Locks and Weirs, Greyfold, April 17, 2031
      speaker: Ada Roe, Foreign Minister
      event: the meeting of the River Commission on Locks and Weirs
      place: Greyfold
      delivered: 2031-04-17
      published: 2031-04-17T11:20
      reference: 604-17-04-2031
      publisher: The Ministry of Foreign Affairs of the Republic of Lune
      speech Ada Roe 4 “Madam Chairwoman,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func bareTranscript() {
    let text = """
      Foreign Minister Ada Roe’s remarks at the 12th meeting of the Council of River Governors at the Old Mint, Corvale, November 6, 2030
      Colleagues,
      Welcome to the Old Mint. The building has not produced money since 1911.
      At our last meeting we agreed that every province would name one partner.
      """
    let expected = """
      bare-transcript remarks
      title: Foreign Minister Ada Roe’s remarks at the 12th meeting of the Council of River Governors at the Old Mint, Corvale, November 6, 2030
      speaker: Ada Roe, Foreign Minister
      event: the 12th meeting of the Council of River Governors
      venue: the Old Mint
      place: Corvale
      delivered: 2030-11-06
      speech Ada Roe 3 “Colleagues,”
      """
    #expect(outlines(text) == expected)
  }

  @Test func republishedTranscript() {
    let text = """
      Ada Roe: A consul is a lamp that pays its own oil

      27\u{A0}June\u{A0}2031

      Foreign Minister Ada Roe’s remarks at a meeting with honorary consuls of Lune, Corvale, June 26, 2031:

      Good evening, colleagues,


      We have begun to sel ect posts that need a younger colleague.


      Write to me fr om wherever you are.

      Source -\u{A0} MFA of Lune
      """
    let expected = """
      republished-transcript remarks
      headline: Ada Roe: A consul is a lamp that pays its own oil
      title: Foreign Minister Ada Roe’s remarks at a meeting with honorary consuls of Lune, Corvale, June 26, 2031
      speaker: Ada Roe, Foreign Minister
      event: a meeting with honorary consuls of Lune
      place: Corvale
      delivered: 2031-06-26
      published: 2031-06-27
      publisher: MFA of Lune
      speech Ada Roe 3 “Good evening, colleagues”
      repair sel ect → select
      repair fr om → from
      """
    #expect(outlines(text) == expected)
  }

  @Test func embassyPage() {
    let text = """
      3 March 2032
      Tamrin: 16:12
      Pellworth: 14:12

      Consular queries:\u{20}\u{20}
      +00 (0) 555 010 2230\u{20}\u{20}
      [email protected]\u{20}\u{20}

      412 days have passed since the lighthouse was boarded up - no credible explanation or reply



      Foreign Minister Ada Roe’s address on Lune’s Policy for a Shared Sea, delivered at Tamrin Maritime University (TMU), and answers to questions from students and faculty, Tamrin, February 26, 2032

      Thank you for the invitation.

      Question:\u{A0} Is it true that the talks have been “frozen”?

      Ada Roe:\u{A0} Water freezes. Talks only pause.

      Question: Who holds the key?

      Ada Roe: There are two keys.

      And two locks.



      It was good to talk to you.





      01.03.2032 - Foreign Minister Ada Roe’s interview with Radio Tide, Tamrin, February 29, 2032

      The tide comes in whether it is invited or not.

      28.02.2032 - On the hours of the consular section

      all messages
      """
    let expected = """
      embassy-page address
      title: Foreign Minister Ada Roe’s address on Lune’s Policy for a Shared Sea, delivered at Tamrin Maritime University (TMU), and answers to questions from students and faculty, Tamrin, February 26, 2032
      speaker: Ada Roe, Foreign Minister
      venue: Tamrin Maritime University (TMU)
      place: Tamrin
      delivered: 2032-02-26
      captured: 2032-03-03
      speech Ada Roe 1 “Thank you for the invita”
      question [Question] - 1 “Is it true that the talk”
      answer [Ada Roe] Ada Roe 1 “Water freezes. Talks onl”
      question [Question] - 1 “Who holds the key?”
      answer [Ada Roe] Ada Roe 2 “There are two keys.”
      closing Ada Roe 1 “It was good to talk to y”
      related 2032-03-01 Foreign Minister Ada Roe’s interview with Radio Tide, Tamrin, February 29, 2032
      related 2032-02-28 On the hours of the consular section
      """
    #expect(outlines(text) == expected)
  }

  @Test func channelPosts() {
    let text = """
      Forwarded from Lune Mission 🕯
      #LightsDay
      🎙 Welcoming remarks by Foreign Minister of Lune Ada Roe at the relighting of the lamp (March 30, 2032, Orrin Head)
      💬 Dear keepers, it has been dark here for four hundred and thirty-nine days. <...>
      The lamp pulls to the left. She says it always has, and nobody has dared to turn it back.
      Read in full
      💬 Dear keepers, it has been dark here for four hundred and thirty-nine days. <...>
      The lamp pulls to the left. She says it always has, and nobody has dared to turn it back.
      Read in full
      👍17👏3
      🗓 On May 12, Foreign Minister Ada Roe took part in the session of the #League.
      She said that “the ice does not negotiate,” and left by the front door.
      """
    let expected = """
      channel-posts remarks
      title: Welcoming remarks by Foreign Minister of Lune Ada Roe at the relighting of the lamp (March 30, 2032, Orrin Head)
      speaker: Ada Roe, Foreign Minister of Lune
      event: the relighting of the lamp
      place: Orrin Head
      delivered: 2032-03-30
      forwarded: Lune Mission 🕯
      tags: LightsDay
      elisions: 1
      speech Ada Roe 2 “Dear keepers, it has bee”
      duplicates 1
      --
      channel-posts post
      delivered: --05-12
      tags: League
      speech - 2 “🗓 On May 12, Foreign Min”
      """
    #expect(outlines(text) == expected)
  }

  @Test func anythingElseIsPlainParagraphs() {
    let text = "a strange thing\nwith two lines\n\n\nand {no} sense: at all"
    let expected = """
      plain other
      speech - 3 “a strange thing”
      """
    #expect(outlines(text) == expected)
    #expect(outlines("") == "plain other")
    #expect(outlines("\u{FEFF}") == "plain other")
  }
}
