import Testing

@testable import SpeechCorpus

@Suite struct ReadingTests {
  @Test func editsTileTextAndCapture() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<3_000 {
      let edits = Edits(using: &generator)
      #expect(edits.reading.checkInvariants() == nil, "\(edits.reading.segments)")
      #expect(edits.reading.utf8.count == edits.origins.count)
    }
  }

  @Test func captureRangesAreTheHullOfTheirBytes() {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<2_000 {
      let edits = Edits(using: &generator)
      for start in 0..<edits.origins.count {
        let end = generator.number(in: start + 1...edits.origins.count)
        let origins = edits.origins[start..<end]
        let lower = origins.map(\.lowerBound).min() ?? 0
        let upper = origins.map(\.upperBound).max() ?? 0
        #expect(edits.reading.captureRange(of: start..<end) == lower..<upper, "\(edits.reading.segments)")
        let place = edits.reading.captureRange(of: start..<start)
        #expect(place.isEmpty && edits.reading.captureRange.lowerBound <= place.lowerBound)
        #expect(place.upperBound <= edits.reading.captureRange.upperBound)
      }
    }
  }

  @Test func textRangesAreWhatWasReadFromTheRange() {
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<2_000 {
      let edits = Edits(using: &generator)
      for _ in 0..<5 {
        let lower = generator.number(in: 0...50)
        let range = lower..<lower + generator.number(in: 0...20)
        let read = edits.origins.indices.filter { edits.origins[$0].overlaps(range) }
        let found = edits.reading.textRange(of: range)
        if let first = read.first, let last = read.last {
          #expect(found == first..<last + 1, "\(range) of \(edits.reading.segments)")
        } else {
          #expect(found.isEmpty && found.upperBound <= edits.reading.utf8.count)
        }
      }
    }
  }

  @Test func slicesReadAsTheirPartOfTheWhole() {
    var generator = SeededGenerator(seed: 44)
    for _ in 0..<2_000 {
      let reading = Edits(using: &generator).reading
      let start = generator.number(in: 0...reading.utf8.count)
      let end = generator.number(in: start...reading.utf8.count)
      let slice = reading.slice(start..<end)
      #expect(slice.checkInvariants() == nil, "\(start..<end) of \(reading.segments)")
      #expect(slice.utf8 == Array(reading.utf8[start..<end]))
      #expect(slice.captureRange == reading.captureRange(of: start..<end))
      for offset in 0..<slice.utf8.count {
        let whole = reading.captureRange(of: start + offset..<end)
        #expect(slice.captureRange(of: offset..<slice.utf8.count) == whole)
      }
    }
  }

  @Test func partsLeaveOutWhatIsForeign() {
    let source = Array("one FURNITURE two".utf8)
    var builder = Reading.Builder(source: source)
    builder.copy(0..<4)
    builder.omit(4..<14)
    builder.copy(14..<17)
    let reading = builder.finish()
    #expect(reading.text == "one two")
    #expect(reading.captureRange(of: 0..<7) == 0..<17)
    #expect(reading.captureParts(of: 0..<7) == [0..<4, 14..<17])
    #expect(reading.captureParts(of: 0..<7, maximumGap: 10) == [0..<17])
    #expect(reading.captureParts(of: 0..<3) == [0..<3])
    #expect(reading.captureParts(of: 2..<2) == [2..<2])
    #expect(reading.textRange(of: 5..<9) == 4..<4)
  }
}
