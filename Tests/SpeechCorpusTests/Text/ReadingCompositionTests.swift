import Testing

@testable import SpeechCorpus

/// A reading of a reading leads to the same bytes as the two one after the other.
@Suite struct ReadingCompositionTests {
  /// A reading of a reading made by random edits.
  private func inner(of outer: Reading, using generator: inout SeededGenerator) -> Reading {
    var builder = Reading.Builder(source: outer.utf8)
    var position = 0
    for _ in 0..<generator.number(in: 0...8) {
      let end = min(position + generator.number(in: 0...6), outer.utf8.count)
      switch generator.number(in: 0...4) {
      case 0, 1, 2: builder.copy(position..<end)
      case 3: builder.replace(position..<end, with: generator.pick(["", "x", "yz"]))
      default: builder.insert("i")
      }
      position = end
    }
    return builder.finish()
  }

  @Test func composedSegmentsHoldAndLeadToTheCapture() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<2000 {
      let edits = Edits(using: &generator)
      let inner = inner(of: edits.reading, using: &generator)
      let composed = inner.composed(over: edits.reading)
      #expect(composed.utf8 == inner.utf8)
      #expect(composed.checkInvariants() == nil)
      // What is copied twice is the capture's own.
      for segment in composed.segments where segment.kind == .copied {
        for offset in segment.text {
          let one = composed.captureRange(of: offset..<offset + 1)
          let two = edits.reading.captureRange(of: inner.captureRange(of: offset..<offset + 1))
          #expect(one == two)
        }
      }
    }
  }

  @Test func aReadingOfACopyIsTheSame() {
    var builder = Reading.Builder(source: Array("a  b&c".utf8))
    builder.copy(0..<1)
    builder.replace(1..<3, with: " ")
    builder.copy(3..<6)
    let reading = builder.finish()
    #expect(reading.composed(over: Reading(copying: Array("a  b&c".utf8))) == reading)
    let shifted = reading.composed(over: Reading(copying: Array("a  b&c".utf8), at: 10))
    #expect(shifted.captureRange(of: 1..<2) == 11..<13)
  }

  @Test func wordsOfAParagraphLeadToTheMarkup() {
    let page = Capture(text: "<p>One &amp;\n<b>two</b></p>").utf8
    var reader = HTMLText(HTMLTree(page))
    reader.read(0..<HTMLTree(page).events.count) { _ in false }
    let text = reader.finish()
    #expect(text.text == "One & two")
    let paragraph = Reading(copying: Array("& two".utf8), at: 4).composed(over: text)
    #expect(paragraph.captureRange == 7..<19)
    #expect(paragraph.captureRange(of: 0..<1) == 7..<12)
    #expect(paragraph.checkInvariants() == nil)
  }
}
