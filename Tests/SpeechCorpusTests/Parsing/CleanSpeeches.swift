import SpeechCorpus

/// The speeches of the campaign that were captured without damage: those that have paragraphs, not wrapped lines, and no
/// hyphens that a line end has left.
enum CleanSpeeches {
  /// The paragraphs of each speech, or of one in so many.
  static func all(step: Int = 1) throws -> [[String]] {
    guard let path = Campaign.speeches else { return [] }
    return try Corpus(path: path).captures().enumerated().compactMap { number, capture in
      guard number.isMultiple(of: step) else { return nil }
      let paragraphs = capture[0..<capture.utf8.count].split(separator: "\n")
        .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }.filter { !$0.isEmpty }
      guard paragraphs.count >= 4, paragraphs.map(\.utf8.count).reduce(0, +) / paragraphs.count > 150 else {
        return nil
      }
      // Lines broken inside a sentence and hyphens with a space behind them are damage that was there before.
      let isBroken = zip(paragraphs, paragraphs.dropFirst()).contains { above, below in
        above.last?.isLetter ?? false && below.first?.isLowercase ?? false
      }
      return isBroken || paragraphs.contains(where: hasDamage) ? nil : paragraphs
    }
  }

  /// Those of the campaign's step that nothing is mended in.
  static func unmended() throws -> [[String]] {
    try all(step: Campaign.damageStep).filter { paragraphs in
      let text = paragraphs.joined(separator: "\n\n")
      let capture = Capture(text: text, name: "clean", metadata: .init(id: "clean", isBody: true))
      return capture.documents()[0].repairs.isEmpty
    }
  }

  /// Whether a paragraph has what a line end or a page left: "di- distance", or a line of numbers.
  private static func hasDamage(_ paragraph: String) -> Bool {
    let utf8 = Array(paragraph.utf8)
    let isLetter = { (byte: UInt8) in (0x41...0x5A).contains(byte & 0xDF) && byte < 0x80 }
    for index in utf8.indices.dropLast(2) where utf8[index + 1] == UInt8(ascii: "-") && utf8[index + 2] == 0x20 {
      if isLetter(utf8[index]) { return true }
    }
    return utf8.count <= 40 && utf8.contains { (0x30...0x39).contains($0) }
      && !utf8.contains { (0x61...0x7A).contains($0) }
  }
}
