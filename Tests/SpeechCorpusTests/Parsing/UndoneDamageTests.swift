import Foundation
import SpeechCorpus
import Testing

/// Damage put into clean speeches and taken out again: the text is the original's.
///
/// A case is a stretch of up to a dozen paragraphs with one kind of damage. The ordinary run damages the sample captures;
/// with `SPEECHCORPUS_CAMPAIGN` the speeches of the folder that `SPEECHCORPUS_DATA` names are damaged too, unpacked to
/// the file that `SPEECHCORPUS_SPEECHES` names.
@Suite struct UndoneDamageTests {
  /// The text of a body: what is said, label by label.
  private func text(_ body: String) -> (text: String, repairs: [Repair]) {
    text(Capture(text: body, name: "case", metadata: .init(id: "case", isBody: true)))
  }

  private func text(_ capture: Capture) -> (text: String, repairs: [Repair]) {
    let document = capture.documents()[0]
    let turns = document.turns.map { turn in
      (turn.label.map { "\($0): " } ?? "") + turn.paragraphs.map(\.text).joined(separator: "\n")
    }
    let published = document.published.map { "\($0)\n" } ?? ""
    return (published + turns.joined(separator: "\n"), document.repairs)
  }

  /// How often the text of damaged stretches is the original's, and what it is where it is not.
  private func undo(
    _ damage: Damage, in stretches: [[String]], using generator: inout SeededGenerator
  ) -> (cases: Int, restored: Int, failures: [String]) {
    var (cases, restored) = (0, 0)
    var failures: [String] = []
    for paragraphs in stretches {
      let (clean, damaged) = damage.captures(of: paragraphs, using: &generator)
      guard damaged != clean, !damaged.utf8.isEmpty else { continue }
      cases += 1
      var expected = text(clean).text
      var found = text(damaged).text
      // A paragraph that a page cuts in two is two: what stands between them is no white space.
      if damage == .pagedLines {
        expected = expected.replacing("\n", with: " ")
        found = found.replacing("\n", with: " ")
      }
      if found == expected {
        restored += 1
      } else {
        failures.append(difference(expected, found))
      }
    }
    return (cases, restored, failures)
  }

  /// The words around the first difference of two texts.
  private func difference(_ expected: String, _ found: String) -> String {
    let same = zip(expected, found).prefix { $0 == $1 }.count
    let start = max(0, same - 30)
    return "“\(expected.dropFirst(start).prefix(70))” read as “\(found.dropFirst(start).prefix(70))”"
  }

  /// Stretches of up to a dozen paragraphs; none ends in a label whose words are in the next.
  private func stretches(of paragraphs: [String]) -> [[String]] {
    stride(from: 0, to: paragraphs.count, by: 12).map { start in
      var stretch = Array(paragraphs[start..<min(start + 12, paragraphs.count)])
      while stretch.last?.last == ":" { stretch.removeLast() }
      return stretch
    }.filter { $0.count >= 2 && $0.joined().utf8.count >= 600 && $0.dropFirst().joined().utf8.count >= 300 }
  }

  /// The paragraphs of the sample captures, document by document.
  private func documents() throws -> [[String]] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Corpus(contentsOf: root.appendingPathComponent("Examples/Captures")).map { document in
      document.turns.flatMap(\.paragraphs).map(\.text).filter { $0 != "<...>" }
    }
  }

  private func samples() throws -> [[String]] { try documents().flatMap { stretches(of: $0) } }

  @Test(arguments: Damage.undone) func damageToTheSampleCapturesIsUndone(_ damage: Damage) throws {
    let samples = try samples()
    #expect(samples.count >= 15)
    var generator = SeededGenerator(seed: 2031)
    let result = undo(damage, in: samples, using: &generator)
    #expect(result.cases >= 4)
    #expect(
      result.restored * 100 >= result.cases * 99,
      "\(result.restored) of \(result.cases):\n\(result.failures.joined(separator: "\n"))")
  }

  /// Two kinds of damage, one after the other, are undone as each is, and nothing is lost.
  @Test func damageUponDamageIsUndone() throws {
    let kinds: [Damage] = [.splitKeywords, .spaces, .wrappedLines, .mojibake, .controls, .doubledBody]
    let samples = try samples().filter { stretch in stretch.allSatisfy { !$0.contains("\n") } }
    var generator = SeededGenerator(seed: 2033)
    var (cases, restored) = (0, 0)
    var failures: [String] = []
    for first in kinds {
      for second in kinds where second != first {
        // Marks that are controls are garbled no more, and those that are garbled are no controls.
        if [first, second].allSatisfy({ $0 == .mojibake || $0 == .controls }) { continue }
        // What strikes the two halves of a doubled body differently makes two texts of them.
        if first == .doubledBody, second == .spaces || second == .splitKeywords { continue }
        let stretch = generator.pick(samples)
        let once = first.done(to: stretch, using: &generator)
        let twice = second.done(
          to: once.split(separator: "\n\n", omittingEmptySubsequences: true).map { String($0.trimmingPrefix("\n")) },
          using: &generator)
        let capture = Capture(text: twice, name: "case", metadata: .init(id: "case", isBody: true))
        #expect(RangeCheck.fault(capture.documents(), of: capture) == nil)
        let (expected, found) = (text(stretch.joined(separator: "\n\n")).text, text(twice).text)
        cases += 1
        if found == expected {
          restored += 1
        } else {
          failures.append("\(first), \(second): \(difference(expected, found))")
        }
      }
    }
    #expect(restored * 100 >= cases * 99, "\(restored) of \(cases):\n\(failures.joined(separator: "\n"))")
  }

  /// Words hyphenated at a line end, and those that are not read as they were.
  ///
  /// The hyphen of "long-⏎term" must stay and that of "govern-⏎ment" must go; nothing else counts as right.
  private func hyphenated(
    _ stretches: [[String]], using generator: inout SeededGenerator
  ) -> (broken: Int, wrong: [String]) {
    var broken = 0
    var wrong: [String] = []
    for paragraphs in stretches {
      let damaged = Damage.hyphenatedLines.done(to: paragraphs, using: &generator)
      let expected = text(paragraphs.joined(separator: "\n\n")).text.split(whereSeparator: \.isWhitespace)
      let found = text(damaged).text.split(whereSeparator: \.isWhitespace)
      let breaks = damaged.split(separator: "-\n", omittingEmptySubsequences: false).count - 1
      broken += breaks
      for change in found.difference(from: expected) {
        if case .insert(_, let word, _) = change { wrong.append(String(word)) }
      }
    }
    return (broken, wrong)
  }

  /// Words of the sample captures that are made of two words each: who has only the page cannot tell whether the hyphen
  /// of "life-⏎boat" is the typesetter's, and a page this short does not say.
  private static let compounds = ["life-boat", "life-belt", "time-table"]

  @Test func hyphenatedWordsOfTheSampleCaptures() throws {
    var generator = SeededGenerator(seed: 2032)
    let documents = try documents()
    let result = hyphenated((0..<5).flatMap { _ in documents }, using: &generator)
    #expect(result.broken >= 180)
    let wrong = result.wrong.filter { word in !Self.compounds.contains { word.hasPrefix($0) } }
    #expect(wrong.count * 100 <= result.broken, "\(wrong) of \(result.broken)")
  }

  @Test func gluedDatesAndTimes() {
    for time in ["00:00", "09:05", "14:47"] {
      for day in ["1 May 2031", "29 May 2031", "May 9, 2031"] {
        let capture = Capture(
          text: """
            \(day)\(time)

            Foreign Minister Ada Roe’s remarks at the meeting of mayors, Lune, May 3, 2031

            Colleagues,

            The lamps are lit.
            """, name: "glued")
        let published = capture.documents()[0].published
        #expect(
          published?.description.hasSuffix("T\(time)") ?? false, "\(day)\(time): \(published?.description ?? "-")")
      }
    }
  }

  @Test(
    .enabled(
      if: Campaign.speeches != nil,
      "SPEECHCORPUS_CAMPAIGN and SPEECHCORPUS_SPEECHES, a file of rows, are not both set"),
    arguments: Damage.undone)
  func damageToSpeechesIsUndone(_ damage: Damage) throws {
    var generator = SeededGenerator(seed: 20_310_504)
    var (cases, restored) = (0, 0)
    var failures: [String] = []
    for paragraphs in try CleanSpeeches.unmended() {
      let result = undo(damage, in: stretches(of: paragraphs), using: &generator)
      cases += result.cases
      restored += result.restored
      failures += result.failures
    }
    print("damage \(damage): \(restored) of \(cases) stretches restored")
    for failure in failures.prefix(25) { print("  ", failure) }
    #expect(cases > 0)
    #expect(restored * 100 >= cases * 99, "\(restored) of \(cases)")
  }

  @Test(
    .enabled(
      if: Campaign.speeches != nil,
      "SPEECHCORPUS_CAMPAIGN and SPEECHCORPUS_SPEECHES, a file of rows, are not both set"))
  func hyphenatedWordsOfSpeeches() throws {
    var generator = SeededGenerator(seed: 20_310_505)
    let result = hyphenated(try CleanSpeeches.unmended(), using: &generator)
    print("hyphenated words: \(result.broken - result.wrong.count) of \(result.broken) restored in whole speeches")
    print("  ", result.wrong.prefix(400).joined(separator: " "))
    #expect(result.broken > 0)
    #expect(result.wrong.count * 100 <= result.broken)
  }
}
