import SpeechCorpus
import Testing

/// Lines wrapped at a width are joined to paragraphs; lines that are somebody's own are not.
@Suite struct WrappingTests {
  private func paragraphs(_ text: String) -> [String] {
    let capture = Capture(text: text, name: "row", metadata: .init(id: "1", isBody: true))
    return capture.documents()[0].turns.flatMap(\.paragraphs).map(\.text)
  }

  @Test func paragraphsWithoutBlankLines() {
    let text = """
      The harbour council has met for the second time in this building and
      it has found that the lamps are still burning.
      We have agreed with the keepers that the oil shall be paid for by
      those who use the light, and that nobody who only looks at it shall
      pay. The treasurer is content.
      I thank you all for coming, and above all those who came by boat, as
      I did.
      """
    #expect(
      paragraphs(text).map { String($0.suffix(14)) } == ["still burning.", "er is content.", "oat, as I did."])
  }

  @Test func headingsAndSalutationsInWrappedText() {
    let text = """
      Mr. President,
      The harbour council has met for the second time in this building and
      it has found that the lamps are still burning, which is what lamps of
      this kind are for.
      The price of oil
      We have agreed with the keepers that the oil shall be paid for by
      those who use the light, and that nobody who only looks at it shall
      pay.
      """
    #expect(
      paragraphs(text).map { String($0.prefix(16)) } == [
        "Mr. President,", "The harbour coun", "The price of oil", "We have agreed w",
      ])
  }

  @Test func indentedParagraphs() {
    let text = """
          The harbour council has met for the second time in this building
      and it has found that the lamps are still burning, as they did in it.
          We have agreed with the keepers that the oil shall be paid for by
      those who use the light, and that nobody who only looks at it shall
      pay.
      """
    #expect(paragraphs(text).count == 2)
  }

  @Test func aPageBreakInsideASentence() {
    let text = """
      The harbour council has met for the second time in this building and
      it has found that the lamps are still burning, which is what lamps of

      this kind are for. We have agreed with the keepers that the oil shall
      be paid for by those who use the light.

      I thank you all for coming, and above all those who came by boat, as
      I did.
      """
    #expect(paragraphs(text).count == 2)
  }

  @Test func verseAndParagraphsStay() {
    let verse = """
      The lamp is lit upon the wall,
      The tide comes in and takes it all,
      The keeper counts the boats at four
      And finds that there is still one more.
      """
    #expect(paragraphs(verse).count == 4)
    let prose = (0..<8).map { "Paragraph number \($0) is a paragraph by itself and says what it has to say." }
    #expect(paragraphs(prose.joined(separator: "\n")).count == 8)
  }

  @Test func capitalsAreJoinedToo() {
    let text = """
      THE HARBOUR COUNCIL HAS MET FOR THE SECOND TIME IN THIS BUILDING AND
      IT HAS FOUND THAT THE LAMPS ARE STILL BURNING, WHICH IS WHAT LAMPS OF
      THIS KIND ARE FOR. WE HAVE AGREED WITH THE KEEPERS THAT THE OIL SHALL
      BE PAID FOR BY THOSE WHO USE THE LIGHT, AND THAT NOBODY WHO LOOKS AT
      IT SHALL PAY.
      """
    #expect(paragraphs(text).count == 1)
  }

  @Test func everyLineWithABlankLineBehindIt() {
    let text = """
      The harbour council has met for the second time in this building and

         it has found that the lamps are still burning, which is what lamps

         of this kind are for, and it will meet again in the spring in the

         Old Mint. Until then nobody shall put them out.

      We have agreed with the keepers that the oil shall be paid for by

         those who use the light, and that nobody who only looks at it

         shall pay.
      """
    #expect(paragraphs(text).map { String($0.suffix(9)) } == ["them out.", "hall pay."])
  }

  @Test func pageNumbersAndRunningHeads() {
    let pages = (12...14).map { page in
      (1...15).map { "and the keeper of lamp \($0) on pier \(page) has asked for oil, as the" }.joined(separator: "\n")
    }
    let head = "Lune Assembly, 3 May 2031"
    let text = "\(pages[0])\n12\n\u{0C}\(head)\n\(pages[1])\n13\n\u{0C}\(head)\n\(pages[2])\n14"
    let read = paragraphs(text)
    #expect(read.count == 3 && read.allSatisfy { $0.hasPrefix("and the keeper") && $0.hasSuffix("as the") })
    let list = "1\nThe lamps.\n2\nThe oil.\n3\nThe boats, of which there are four, and the flag."
    #expect(paragraphs(list).count == 6, "numbers of a list are no pages'")
  }

  @Test func aParagraphThatBreaksOffGoesOn() {
    let sentence =
      "We welcome the inclusive approach taken in developing the agenda for the harbours, and we support the keepers"
    #expect(
      paragraphs("\(sentence)\nwho have asked for more oil, and for the lamps to be lit at four.\nThank you.").count
        == 2)
    #expect(paragraphs("\(sentence).\nWho has asked for more oil, and for the lamps to be lit at four?").count == 2)
    #expect(paragraphs("the lamp is lit upon the wall,\nthe tide comes in and takes it all").count == 2)
  }

  @Test func namesAndNotesThatWrappingPutsFirst() {
    let text = """
      The harbour council has met for the second time in this building and
      it has found that the lamps are still burning. I asked them and the
      Mayor: how can it be that nobody pays for the oil, and they said to me
      (inaudible) that it was not for them to say, and that the oil would be
      paid for in the spring by those who use the light.
      """
    #expect(paragraphs(text).count == 1)
  }

  @Test func aFormOfAddressAboveItsName() {
    let capture = Capture(
      text:
        "DR.\nWHITCOMB: The lamps are lit.\nThe tide is out.\nQ: Who lit them?\nDR.\nWHITCOMB: The keepers did.\nQ: When?",
      name: "row", metadata: .init(id: "1", isBody: true))
    let document = capture.documents()[0]
    #expect(document.turns.map(\.label) == ["DR. WHITCOMB", "Q", "DR. WHITCOMB", "Q"])
    #expect(RangeCheck.fault([document], of: capture) == nil)
  }
}
