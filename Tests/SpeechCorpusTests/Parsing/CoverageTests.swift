import Foundation
import SpeechCorpus
import Testing

/// Nothing of a capture is lost: documents cover it, blocks partition them, and ranges read as their texts.
@Suite struct CoverageTests {
  /// Pieces of which strange captures are made.
  static let pieces = [
    "\n", "\n", "\n\n", "\n\n\n\n", "\r\n", " ", "\u{A0}", "\u{200B}", "\u{FEFF}", "\t", "Question: ", "❓ ", "💬 ", "🎙 ",
    "Ada Roe: ", "MR ROE: ", "Q    ", "PRIME MINISTER:  ", "Wagner (AA): ", "LE PRÉSIDENT : ", "Mara: (00:31)", "：",
    "Forwarded from Port News ⚓\n", "Read in full\n", "👍17👏3\n", "#Tag ", "<...> ", "<…>", "(Laughter.)\n", "* * *\n",
    "Foreign Minister Ada Roe’s remarks at the meeting of mayors, Lune, May 3, 2031", "May 3, 2031", "3 May 203114:05",
    "03.05.2031 - ", "(Lune, May 3, 2031)", "Lune: 14:05\n", "417-03-05-2031\n", "all messages\n", "NEWSLETTER\n",
    "Source - MFA of Lune\n", "We went fr om there to sel ect it. ", "The weather held. ", "It was mil-\nlion",
    "Colleagues,\n", "[email protected]\n", "© 2031", "“", "’s", "(", ")", ".", "?", "ab", "Ж", "é", "漢", "\u{301}",
    "\0",
  ]

  @Test func generatedCapturesAreCovered() {
    var generator = SeededGenerator(seed: 20_310_503)
    for number in 0..<5000 * Campaign.fuzzRounds {
      let text = generator.text(of: Self.pieces, count: 0...14)
      let capture = Capture(text: text, name: "generated")
      let fault = coverageFault(capture.documents(), of: capture)
      #expect(fault == nil, "\(number): \(text.debugDescription)")
      if fault != nil { return }
    }
  }

  @Test func randomBytesAreCovered() {
    var generator = SeededGenerator(seed: 7)
    for number in 0..<5000 * Campaign.fuzzRounds {
      let bytes = (0..<generator.number(in: 0...48)).map { _ in UInt8.random(in: 0...255, using: &generator) }
      let capture = Capture(bytes: bytes, name: "bytes")
      let fault = coverageFault(capture.documents(), of: capture)
      #expect(fault == nil, "\(number): \(bytes)")
      if fault != nil { return }
    }
  }

  @Test func longLinesOfWideCharactersAreCovered() {
    for piece in ["\u{A0}", "é ", "漢", "😀", "\u{2003}x"] {
      for opening in ["03.05.2031 - ", "Ada Roe: ", "LUNE, May 3 (LNA) – ", "❓ ", "Source - "] {
        for length in [20, 59, 60, 61, 119, 120, 121, 600] {
          let line = opening + String(repeating: piece, count: length) + "x"
          let capture = Capture(text: "Title\n\n\(line)\n\(line)\n\n\n\n\(line)", name: "long")
          #expect(coverageFault(capture.documents(), of: capture) == nil, "\(opening) \(piece) \(length)")
        }
      }
    }
  }

  @Test func titlesThatBreakOffAreCovered() {
    let title = "Address by Foreign Minister Ada Roe delivered at the meeting of mayors, in Lune, on May 3, 2031".split(
      separator: " ")
    for start in title.indices {
      for end in start..<title.count {
        let line = title[start...end].joined(separator: " ")
        let capture = Capture(text: "\(line)\n\nGood evening.", name: "broken off")
        #expect(coverageFault(capture.documents(), of: capture) == nil, "\(line)")
      }
    }
  }

  @Test func rowsAreBodyButForATitleTheyBeginWith() {
    var generator = SeededGenerator(seed: 99)
    for _ in 0..<1000 * Campaign.fuzzRounds {
      let text = generator.text(of: Self.pieces, count: 0...14)
      let capture = Capture(text: text, name: "r#1", metadata: .init(id: "1", isBody: true))
      let documents = capture.documents()
      #expect(documents.count == 1 && documents[0].id == "1")
      let before = documents[0].evidence[.title].map { capture.utf8[..<$0.lowerBound] } ?? []
      #expect(!before.contains { (0x41...0x5A).contains($0 & 0xDF) }, "\(text.debugDescription)")
      #expect(coverageFault(documents, of: capture) == nil, "\(text.debugDescription)")
    }
  }

  @Test func hostileCapturesTakeLinearTime() {
    // Each of these would take minutes if anything about it were quadratic.
    for piece in [
      "A: ", "(", "Question:\n", "x\n", "May ", "❓", "sel ect ", "03.05.2031 - x\n", "\u{A0}", ", ", "💬 A:\n",
    ] {
      let capture = Capture(text: String(repeating: piece, count: 2000), name: "hostile")
      #expect(coverageFault(capture.documents(), of: capture) == nil, "\(piece)")
    }
  }

  @Test func theSampleCapturesAreCovered() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let captures = Array(try Corpus(contentsOf: root.appendingPathComponent("Examples/Captures")).captures())
    #expect(captures.count >= 8)
    for capture in captures {
      let documents = capture.documents()
      #expect(coverageFault(documents, of: capture) == nil, "\(capture.name)")
      for document in documents { #expect(document.family != "plain" && !document.turns.isEmpty, "\(capture.name)") }
    }
  }
}
