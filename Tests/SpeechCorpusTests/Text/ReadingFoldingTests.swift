import Testing

@testable import SpeechCorpus

@Suite struct ReadingFoldingTests {
  private func fold(_ text: String) -> Reading {
    let utf8 = Array(text.utf8)
    return .folding(utf8, in: 0..<utf8.count)
  }

  @Test(arguments: [
    ("", ""), ("  \n", ""), ("plain text", "plain text"), (" a  b\tc\r\nd ", "a b c d"), ("a\u{A0}b", "a b"),
    ("a\u{2003}\u{3000}\u{2028}b", "a b"), ("co\u{AD}op\u{200B}er\u{2060}ate", "cooperate"),
    ("\u{FEFF} a \u{200B} ", "a"),
    ("a \u{200B} b", "a b"), ("👩‍👩‍👧 \u{200D}x", "👩‍👩‍👧 x"), ("a\u{200D}b", "ab"), ("🏳️‍🌈", "🏳️‍🌈"), ("é\u{85}é", "é é"),
  ])
  func folds(_ text: String, _ expected: String) {
    let reading = fold(text)
    #expect(Array(reading.utf8) == Array(expected.utf8))
    #expect(reading.checkInvariants() == nil)
  }

  @Test func whatIsFoldedAlreadyIsACopy() {
    #expect(fold("one two  three").segments.count == 3)
    #expect(fold("one two three").isCopy)
    #expect(fold("  one two three ").isCopy)
    #expect(fold("  one ").captureRange == 2..<5)
  }

  @Test func generatedTextsFoldAsAPlainLoopFoldsThem() {
    var generator = SeededGenerator(seed: 51)
    for _ in 0..<3_000 {
      let before = generator.text(of: Pieces.text, count: 0...3)
      let text = generator.text(of: Pieces.text, count: 0...20)
      let source = Array((before + text + "tail").utf8)
      let range = before.utf8.count..<before.utf8.count + text.utf8.count
      let reading = Reading.folding(source, in: range)
      #expect(reading.checkInvariants() == nil)
      #expect(
        range.lowerBound <= reading.captureRange.lowerBound && reading.captureRange.upperBound <= range.upperBound)
      #expect(withoutJoiners(reading.text) == plainFolding(text), "\(text.debugDescription)")
      #expect(fold(reading.text).isCopy)
    }
  }

  @Test func piecesFoldAsTheWholeDoes() {
    var generator = SeededGenerator(seed: 52)
    for _ in 0..<1_000 {
      let source = Array(generator.text(of: ["a", "bc", " ", "  ", "\n", "\u{A0}", "\u{AD}"], count: 1...12).utf8)
      let whole = Reading.folding(source, in: 0..<source.count)
      let range = source.withUnsafeBufferPointer { WhiteSpace.trimmed(0..<source.count, in: $0) }
      guard !range.isEmpty else { continue }
      var middle = generator.number(in: range.lowerBound...range.upperBound)
      while middle < range.upperBound, source[middle] & 0xC0 == 0x80 { middle += 1 }
      var builder = Reading.Builder(source: source)
      builder.copyFolding(range.lowerBound..<middle)
      builder.copyFolding(middle..<range.upperBound)
      let reading = builder.finish()
      #expect(reading.utf8 == whole.utf8)
      #expect(reading.checkInvariants() == nil)
    }
  }

  private func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    [0xAD, 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF].contains(scalar.value)
  }

  private func withoutJoiners(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0x200D }))
  }

  private func plainFolding(_ text: String) -> String {
    let isUnseen = { (scalar: Unicode.Scalar) in
      isInvisible(scalar) || scalar.value < 0x21 || scalar.properties.isWhitespace
        || [0x200E, 0x200F].contains(scalar.value)
    }
    let seen = text.unicodeScalars.drop(while: isUnseen).reversed().drop(while: isUnseen).reversed()
    let visible = seen.filter { !isInvisible($0) }
    return visible.split { $0.properties.isWhitespace }.map { String(String.UnicodeScalarView($0)) }.joined(
      separator: " ")
  }
}

extension Reading {
  /// The reading of a stretch with its white space folded, without what is not seen at its ends.
  static func folding(_ source: [UInt8], in range: Range<Int>) -> Reading {
    let trimmed = source.withUnsafeBufferPointer { WhiteSpace.trimmed(range, in: $0) }
    if trimmed.isEmpty { return Reading(copying: [], at: range.lowerBound) }
    var builder = Builder(source: source)
    builder.copyFolding(trimmed)
    return builder.finish()
  }
}
