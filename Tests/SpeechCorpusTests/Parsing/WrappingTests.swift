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
}
